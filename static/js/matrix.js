// The matrix: “More …” adds an empty row in place and goes there. Without script the button asks the server.
const number = (row) => Number(row.querySelector("[name]")?.name.match(/_n(\d+)_/)?.[1] ?? 0);

for (const group of document.querySelectorAll("[data-group]")) {
  const rows = group.querySelector("[data-rows]");
  const pattern = document.querySelector(`template[data-pattern="${group.dataset.group}"]`);
  group.querySelector("[data-add]").addEventListener("click", (event) => {
    event.preventDefault();
    const next = Math.max(0, ...[...rows.children].map(number)) + 1;
    const row = pattern.content.cloneNode(true);
    for (const element of row.querySelectorAll("[name], [id], [for]")) {
      for (const name of ["name", "id", "for"]) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replace("_n0_", `_n${next}_`));
      }
    }
    const field = row.querySelector("textarea, input");
    rows.append(row);
    field.focus();
  });
}
