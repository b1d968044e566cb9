// Lists: a filter asks only for what is filled in, and the new count is read aloud.
// htmx itself keeps the focus on the link that was used, because sort and page links have ids.
// What a list loads beside its rows (data-aside) may fail without taking the list away.
const isList = (event) => event.target.closest?.("#filter, #results") !== null && !event.target.matches?.("[data-aside]");

document.addEventListener("htmx:configRequest", (event) => {
  if (!event.target.matches("[data-drop-empty]")) return;
  const data = event.detail.formData;
  for (const [name, value] of [...data.entries()]) {
    if (value === "") data.delete(name);
  }
});
document.addEventListener("htmx:afterSettle", (event) => {
  const spoken = event.target.matches("#results") && event.target.querySelector("[data-announce]");
  if (spoken) document.getElementById("announcer").textContent = spoken.textContent.trim();
  // The page link that was used may be gone: reading goes on at the top of the new rows.
  if (document.activeElement === document.body) event.target.focus?.({ preventScroll: true });
});
// Signed out meanwhile: the answer is the sign-in page, which does not belong in the middle of this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, pathInfo } = event.detail;
  const asked = new URL(pathInfo.requestPath, window.location.href).pathname;
  if (xhr.responseURL && new URL(xhr.responseURL).pathname !== asked) {
    event.detail.shouldSwap = false;
    window.location.reload();
  }
});
// A failed request must not look as if nothing had happened: the browser goes there and shows why.
for (const name of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(name, (event) => {
    if (isList(event)) window.location.assign(event.detail.pathInfo.finalRequestPath);
  });
}
