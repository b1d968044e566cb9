// The sums of a grid follow the typing. The server reckons them again when the form is saved.
// A [data-cell] around a text field has words of its own ("staff budget y2017"). A [data-total] is
// the sum of the cells that have all its words, less those of data-less. With data-when-written it
// stays empty while nothing is written in what it is about. With data-declared, a number, it says how
// far that is from the sum, in the words of data-more and data-fewer ({kr} is the difference), or
// those of data-same. In a [data-plain] table a product such as "14 × 9 000" is no amount.
const inGroups = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 0 });

// "40 000", "40 000:-" or "14 × 9 000" in kr; what cannot be read counts as 0, as it does on the server.
// A percentage is of what is applied for in its year; "14 ×" is at the price of the row's price plan.
const PERCENTAGE = /^(\d{1,3}(?:,\d{1,4})?)\s?%$/;
const AT_PLAN = /^(\d{1,5})\s?(?:[×x*·]|platser|plats|seats|seat)$/;
const AMOUNT = /^(\d{1,3}(?: \d{3})+|\d{1,12})(?:,0{1,2})?(?: ?(?:kr|kronor|:-))?$/;
function kronor(field) {
  const text = field.value.toLowerCase();
  const [, percentage] = PERCENTAGE.exec(text.trim()) || [];
  if (percentage) return (Number(percentage.replace(",", ".")) / 100) * applied(field);
  const [, seats] = AT_PLAN.exec(text.trim()) || [];
  if (seats) return Number(seats) * priceOf(field);
  const parts = field.closest("[data-plain]") ? [text] : text.split(/[×x*·]/);
  const read = parts.map((part) => AMOUNT.exec(part.replace(/\s+/g, " ").trim()));
  if (parts.length > 2 || read.includes(null)) return 0;
  return read.reduce((product, found) => product * Number(found[1].replace(/ /g, "")), 1);
}
const wordOf = (field, pattern) => field.closest("[data-cell]").dataset.cell.split(" ").find((word) => pattern.test(word)) || "";
function applied(field) {
  const [of] = having(`applied ${wordOf(field, /^y\d+$/)}`);
  return of && of !== field && !of.value.includes("%") ? kronor(of) : 0;
}
function priceOf(field) {
  const plan = document.querySelector(`[name="plan_${wordOf(field, /^f\d+$/).slice(1)}"]`);
  const years = plan ? JSON.parse(plan.dataset.prices)[plan.value] : null;
  return years?.[wordOf(field, /^y\d+$/).slice(1)] || 0;
}
const cells = [...document.querySelectorAll("[data-cell]")].map((cell) => ({
  words: cell.dataset.cell.split(" "),
  field: cell.querySelector("input[type=text]"),
}));
const having = (words = "") => (words ? cells : [])
  .filter((cell) => words.split(" ").every((word) => cell.words.includes(word)))
  .map((cell) => cell.field);
const sums = [...document.querySelectorAll("[data-total]")].map((place) => ({
  place,
  added: having(place.dataset.total),
  taken: having(place.dataset.less),
}));
const total = (fields) => fields.reduce((sum, field) => sum + kronor(field), 0);

// "500 kr more than the sum", as the server puts it.
function compared(declared, sum, { more, fewer, same }) {
  const difference = Number(declared) - sum;
  if (!difference) return same;
  return (difference > 0 ? more : fewer).replace("{kr}", `${inGroups.format(Math.abs(difference))}\u00a0kr`);
}

function reckon() {
  for (const { place, added, taken } of sums) {
    if (place.dataset.declared !== undefined) {
      place.textContent = compared(place.dataset.declared, total(added), place.dataset);
      continue;
    }
    const about = place.dataset.less ? taken : added;
    const isWritten = about.some((field) => field.value.trim());
    const isShown = isWritten || place.dataset.whenWritten === undefined;
    place.textContent = isShown ? inGroups.format(Math.round(total(added) - total(taken)) || 0) : "";
  }
}
document.addEventListener("input", reckon);
