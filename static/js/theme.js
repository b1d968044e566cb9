// The sample beside the form follows what is written; the server checks it all when it is saved.
const form = document.querySelector("[data-theme]");
const sample = document.querySelector("[data-sample] .paper");
const logo = sample.querySelector("[data-logo]");
const foot = sample.querySelector("[data-foot]");
const color = /^#?([0-9a-f]{6})$/i;

// A color mixed into white, as the server does it.
const tint = (digits) => `#${[0, 2, 4].map((at) => {
  const part = parseInt(digits.slice(at, at + 2), 16);
  return Math.round(255 - (255 - part) * 0.07).toString(16).padStart(2, "0");
}).join("")}`;

form.elements.accent.addEventListener("input", () => {
  const [, digits] = color.exec(form.elements.accent.value.trim()) || [];
  if (!digits) return;
  sample.style.setProperty("--accent", `#${digits}`);
  sample.style.setProperty("--tint", tint(digits));
});

form.elements.foot_text.addEventListener("input", () => {
  const lines = form.elements.foot_text.value.split("\n").filter((line) => line.trim());
  foot.replaceChildren(...lines.map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    return paragraph;
  }));
});

form.elements.picture.addEventListener("change", () => {
  const [file] = form.elements.picture.files;
  if (!file) return;
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    logo.firstElementChild.src = reader.result;
    logo.hidden = false;
  });
  reader.readAsDataURL(file);
});
form.elements.is_logo_removed?.addEventListener("change", (event) => { logo.hidden = event.target.checked; });
