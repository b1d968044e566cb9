// The share grid: sums follow the typing. The server reckons them again when the form is saved.
const table = document.querySelector("[data-shares]");
const inGroups = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 0 });

// "40 000" or "14 × 9 000" in kr; what cannot be read counts as 0, as it does on the server.
function kronor(text) {
  const parts = text.replace(/\s|kr(onor)?\s*$/g, "").split(/[×x*·]/i);
  if (parts.length > 2 || parts.some((part) => !/^\d{1,12}$/.test(part))) return 0;
  return parts.reduce((product, part) => product * Number(part), 1);
}
const amounts = (row) => [...row.querySelectorAll("input[type=text]")].map((field) => kronor(field.value));
const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
const write = (row, numbers) => row.querySelectorAll("[data-sum]").forEach((cell, position) => {
  cell.textContent = inGroups.format(numbers[position]);
});

function reckon() {
  const rows = [...table.querySelectorAll("[data-row]")];
  const shares = rows.map(amounts);
  rows.forEach((row, position) => write(row, [total(shares[position])]));
  const applied = amounts(table.querySelector("[data-applied]"));
  const sums = applied.map((_, year) => total(shares.map((row) => row[year])));
  write(table.querySelector("[data-applied]"), [total(applied)]);
  write(table.querySelector("[data-sums]"), [...sums, total(sums)]);
  const differences = sums.map((sum, year) => sum - applied[year]);
  write(table.querySelector("[data-differences]"), [...differences, total(differences)]);
}
table.addEventListener("input", reckon);
