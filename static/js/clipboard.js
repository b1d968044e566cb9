// Copies a text as people read it and as it is set: plain for a form, with headings for a word processor.
// The button names the box (data-copy); without script the box is there to be marked and copied by hand.
const BLOCKS = "h2, h3, h4, h5, p, li";

function plain(box) {
  const lines = [...box.querySelectorAll(BLOCKS)].map((block) => {
    const text = block.textContent.replace(/[ \t\n]+/g, " ").trim();
    if (block.tagName !== "LI") return text;
    const list = block.parentElement;
    return list.tagName === "OL" ? `${[...list.children].indexOf(block) + 1}. ${text}` : text;
  });
  return lines.filter(Boolean).join("\n\n");
}

function markAndCopy(box) {
  const range = document.createRange();
  range.selectNodeContents(box);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand("copy");
}

async function copy(button) {
  const box = document.getElementById(button.dataset.copy);
  const parts = box.matches("[data-text]") ? [box] : [...box.querySelectorAll("[data-text]")];
  const html = parts.map((part) => part.innerHTML.trim()).join("\n");
  const text = parts.map(plain).join("\n\n\n");
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    say(button, button.dataset.done);
  } catch {
    // An older browser, or a page that is not served safely: what is shown is marked and copied.
    box.closest("details")?.setAttribute("open", "");
    say(button, markAndCopy(box) ? button.dataset.done : button.dataset.failed);
  }
}

function say(button, words) {
  const status = button.parentElement.querySelector("[role=status]");
  status.textContent = words;
}

function reveal() {
  for (const button of document.querySelectorAll("button[data-copy]")) button.hidden = false;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy]");
  if (button) copy(button);
});
document.body.addEventListener("htmx:afterSettle", reveal);
reveal();
