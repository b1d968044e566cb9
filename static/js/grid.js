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

// Says which texts of a copied block find no cell; none of it is pasted. False where the page has no words for it.
function refuse(copied, lost, row, column) {
  const place = document.querySelector("[data-grid-words]");
  if (!place) return false;
  const told = lost.slice(0, 5).map((text) => text.trim()).join(", ") + (lost.length > 5 ? " …" : "");
  const facts = {
    TALL: copied.length,
    WIDE: Math.max(...copied.map((line) => line.length)),
    DOWN: rows.length - row,
    ALONG: rows[row].length - column,
    TEXTS: told,
  };
  place.textContent = place.dataset.tooBig.replace(/TALL|WIDE|DOWN|ALONG|TEXTS/g, (name) => facts[name]);
  place.hidden = false;
  place.scrollIntoView({ block: "nearest" });
  return true;
}

document.addEventListener("paste", (event) => {
  const { row, column } = placeOf(event.target);
  const copied = row < 0 ? null : block(event.clipboardData.getData("text/plain"));
  if (!copied) return; // A single value goes into its field: the server says what is wrong with it.
  const lost = copied.flatMap((line, down) => line.filter((text, along) => text.trim() && !rows[row + down]?.[column + along]));
  if (lost.length) {
    if (refuse(copied, lost, row, column)) event.preventDefault();
    return;
  }
  event.preventDefault();
  const place = document.querySelector("[data-grid-words]");
  if (place) place.hidden = true;
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
