// A PDF is verified by its fingerprint, which is taken here: the file never leaves the computer.
// Without script, or where a browser cannot do it, the form sends the file instead.
const form = document.querySelector("[data-verify]");
const said = form.querySelector("[data-said]");
const file = form.elements.file;
const isAble = Boolean(globalThis.crypto?.subtle); // only on a safe connection

const inHex = (digest) => [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function verify() {
  said.textContent = form.dataset.reading;
  try {
    const digest = await crypto.subtle.digest("SHA-256", await file.files[0].arrayBuffer());
    const address = new URL(form.action);
    address.search = new URLSearchParams({ sha256: inHex(digest) });
    window.location.assign(address);
  } catch {
    said.textContent = form.dataset.unread;
  }
}

if (isAble) {
  form.querySelector("[data-when-scripted]").hidden = false;
  form.addEventListener("submit", (event) => {
    if (!file.files.length) return;
    event.preventDefault();
    verify();
  });
  for (const name of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.toggle("is-over", name === "dragover");
    });
  }
  form.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    file.files = event.dataTransfer.files;
    verify();
  });
  // Back on the page by the browser's own button: nothing is being read any more.
  window.addEventListener("pageshow", () => { said.textContent = ""; });
}
