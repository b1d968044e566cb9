// The review follows what is written: at every pause the form is posted with “review”, which saves nothing,
// and what comes back takes the place of what it found before. Without script the button asks for the page.
const WAIT = 900; // after the last key
const PATIENCE = 15_000; // for one answer

for (const place of document.querySelectorAll("[data-review]")) {
  const form = document.getElementById(place.dataset.review);
  const state = place.parentElement.querySelector("[data-review-state]");
  let timer;
  let asking;
  let seen = place.innerHTML;

  const ask = async () => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const body = new FormData(form);
    body.append("review", "1");
    const signal = AbortSignal.any([mine.signal, AbortSignal.timeout(PATIENCE)]);
    try {
      const headers = { "HX-Request": "true" };
      const answer = await fetch(form.action, { method: "POST", body, headers, signal, redirect: "manual" });
      if (!answer.ok) throw new Error(answer.status);
      show(await answer.text());
    } catch {
      if (mine.signal.aborted) return;
      state.textContent = place.dataset.reviewLost;
      state.hidden = false;
    }
  };

  const show = (found) => {
    state.hidden = true;
    // The same findings are not written again: they would be read aloud at every pause.
    if (found.trim() === seen.trim()) return;
    if (place.contains(document.activeElement)) return void later();
    seen = found;
    place.innerHTML = found;
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  };

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  // A click on the button is answered beside the text, too.
  for (const button of form.elements) {
    if (button.name !== "review") continue;
    button.addEventListener("click", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      ask();
    });
  }
}
