// Menus are <details> and work alone; this closes an open one on Escape and on a click beside it.
const open = () => document.querySelectorAll(".tools details[open], .menu[open], .greyed[open]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of open()) {
    const held = menu.contains(document.activeElement);
    menu.open = false;
    if (held) menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const menu of open()) {
    if (!menu.matches(".greyed") && !menu.contains(event.target)) menu.open = false;
  }
});
