// A figure is put into the text where the cursor was last: the marker stands for its words until the text is sent.
let last = null;

document.addEventListener("focusin", (event) => {
  if (event.target.matches("form textarea")) last = event.target;
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-marker]");
  if (!button) return;
  const field = last?.isConnected ? last : document.querySelector("main form textarea");
  if (!field) return;
  field.setRangeText(button.dataset.marker, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
});
