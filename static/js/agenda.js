// An agenda is put in order in place: by dragging, by the arrow keys on the handle, by the buttons.
// Without script the buttons post the form; with it the new order is saved in the background.
const body = document.querySelector("[data-agenda]");
const form = document.getElementById("order");
const announcer = document.getElementById("announcer");
const movable = () => [...body.querySelectorAll("tr[data-item]")];

function number() {
  [...body.rows].forEach((row, at) => { row.querySelector("[data-place]").textContent = at + 1; });
}

function say(row) {
  announcer.textContent = body.dataset.said
    .replace("{title}", row.dataset.item)
    .replace("{number}", [...body.rows].indexOf(row) + 1)
    .replace("{count}", body.rows.length);
}

// One order is saved after the other; what cannot be saved is shown as it stands, with the reason.
let saving = Promise.resolve();
function save() {
  const data = new FormData(form);
  saving = saving.then(async () => {
    const options = { method: "POST", body: data, headers: { "X-Requested-With": "fetch" } };
    const answer = await fetch(form.action, options).catch(() => null);
    if (answer?.status !== 204) window.location.reload();
  });
}

function step(row, by) {
  const rows = movable();
  const other = rows[rows.indexOf(row) + by];
  if (!other) return;
  if (by < 0) other.before(row);
  else other.after(row);
  number();
  say(row);
  save();
}

body.addEventListener("click", (event) => {
  const button = event.target.closest("[data-up], [data-down]");
  if (!button) return;
  event.preventDefault();
  step(button.closest("tr"), button.matches("[data-up]") ? -1 : 1);
  button.focus();
});

body.addEventListener("keydown", (event) => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const handle = event.target.closest("[data-handle]");
  if (!by || !handle) return;
  event.preventDefault();
  step(handle.closest("tr"), by);
  handle.focus();
});

let dragged = null;
let before = "";
const order = () => movable().map((row) => row.dataset.item).join("\n");

body.addEventListener("pointerdown", (event) => {
  const handle = event.target.closest("[data-handle]");
  if (!handle || event.button) return;
  event.preventDefault(); // no text is selected on the way
  handle.focus();
  dragged = handle.closest("tr");
  before = order();
  dragged.classList.add("is-dragged");
});

document.addEventListener("pointermove", (event) => {
  if (!dragged) return;
  const rows = movable();
  const over = rows.find((row) => {
    const box = row.getBoundingClientRect();
    return event.clientY >= box.top && event.clientY < box.bottom;
  });
  if (!over || over === dragged) return;
  if (rows.indexOf(over) < rows.indexOf(dragged)) over.before(dragged);
  else over.after(dragged);
  number();
});

function drop() {
  if (!dragged) return;
  dragged.classList.remove("is-dragged");
  if (order() !== before) {
    say(dragged);
    save();
  }
  dragged = null;
}
document.addEventListener("pointerup", drop);
document.addEventListener("pointercancel", drop);

for (const handle of body.querySelectorAll("[data-handle]")) handle.hidden = false;
