// A grid of amounts is filled as in a spreadsheet: a copied block fills the cells from where it is pasted,
// Enter and the arrows lead down and up a column. Enter in the last row saves, as in any form.
const FIELD = "td.field input[type=text]";
const rows = [...document.querySelectorAll("table.grid tbody tr")]
  .map((row) => [...row.querySelectorAll(FIELD)])
  .filter((fields) => fields.length);

function placeOf(field) {
  const row = rows.findIndex((fields) => fields.includes(field));
  return { row, column: row < 0 ? -1 : rows[row].indexOf(field) };
}

// The cells of a text copied from a spreadsheet; null where it is a single value.
function block(text) {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return lines.length > 1 || lines[0].includes("\t") ? lines.map((line) => line.split("\t")) : null;
}

document.addEventListener("paste", (event) => {
  const { row, column } = placeOf(event.target);
  const copied = row < 0 ? null : block(event.clipboardData.getData("text/plain"));
  const fits = copied?.every((line, down) => line.every((text, along) => !text.trim() || rows[row + down]?.[column + along]));
  if (!fits) return; // Pasted as it is: the server says what is wrong with it.
  event.preventDefault();
  copied.forEach((line, down) => line.forEach((text, along) => {
    const field = rows[row + down]?.[column + along];
    if (field) field.value = text.trim();
  }));
  event.target.dispatchEvent(new Event("input", { bubbles: true }));
});

document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (!step || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { row, column } = placeOf(event.target);
  const field = row < 0 ? undefined : rows[row + step]?.[column];
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
