// Leaving a form that has been changed asks first; saving it does not.
const written = (form) => new URLSearchParams([...new FormData(form)].map(([k, v]) => [k, String(v)])).toString();

for (const form of document.querySelectorAll("form[data-unsaved]:not([data-autosave])")) {
  const before = written(form);
  // A form that came back with errors was never saved: leaving it loses something too.
  let isDirty = document.querySelector("[data-focus]") !== null;
  let isSaving = false;
  form.addEventListener("input", () => { isDirty = written(form) !== before; });
  form.addEventListener("submit", () => { isSaving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (isDirty && !isSaving) event.preventDefault();
  });
}
