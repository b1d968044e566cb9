// The review follows what is written: at every pause the form is posted with “review”, which saves nothing,
// and what comes back takes the place of what it found before. Without script the button asks for the page.
// Where a form has several parts (data-review-part, what the names of a part's fields begin with), only those
// that were changed are sent, all in one question, and each gets its own answer.
const WAIT = 900; // after the last key
const PATIENCE = 15_000; // for one answer

class Review {
  constructor(form, places) {
    this.form = form;
    this.places = new Map(places.map((place) => [place.dataset.reviewPart ?? "", place]));
    this.seen = new Map(places.map((place) => [place, place.innerHTML.trim()]));
    this.state = document.querySelector("[data-review-state]");
    this.changed = new Set();
    const touched = (event) => {
      this.changed.add(this.partOf(event.target.name ?? ""));
      this.later();
    };
    form.addEventListener("input", touched);
    form.addEventListener("change", touched);
    // A click on the button is answered beside the text, too.
    for (const button of form.elements) {
      if (button.name !== "review") continue;
      button.addEventListener("click", (event) => {
        event.preventDefault();
        this.changed = new Set(this.places.keys());
        this.ask();
      });
    }
  }

  partOf(name) {
    return [...this.places.keys()].find((part) => part && name.startsWith(part)) ?? "";
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  body(parts) {
    const body = new FormData(this.form);
    for (const name of [...body.keys()]) {
      const part = this.partOf(name);
      if (part && !parts.has(part)) body.delete(name);
    }
    body.append("review", "1");
    return body;
  }

  async ask() {
    clearTimeout(this.timer);
    this.asking?.abort();
    const mine = new AbortController();
    this.asking = mine;
    const parts = this.changed;
    this.changed = new Set();
    const signal = AbortSignal.any([mine.signal, AbortSignal.timeout(PATIENCE)]);
    try {
      const headers = { "HX-Request": "true" };
      const body = this.body(parts);
      const answer = await fetch(this.form.action, { method: "POST", body, headers, signal, redirect: "manual" });
      if (!answer.ok) throw new Error(answer.status);
      this.told(await answer.text());
      this.state.hidden = true;
    } catch {
      for (const part of parts) this.changed.add(part); // they are asked about again
      if (!mine.signal.aborted) this.state.hidden = false;
    }
  }

  told(text) {
    const whole = this.places.get("");
    if (whole) return this.show(whole, text);
    const found = document.createElement("template");
    found.innerHTML = text;
    for (const part of found.content.querySelectorAll("[data-review-part]")) {
      const place = this.places.get(part.dataset.reviewPart);
      if (place) this.show(place, part.innerHTML);
    }
  }

  show(place, found) {
    // The same findings are not written again: they would be read aloud at every pause.
    if (found.trim() === this.seen.get(place)) return;
    if (place.contains(document.activeElement)) {
      this.changed.add(place.dataset.reviewPart ?? "");
      return this.later();
    }
    this.seen.set(place, found.trim());
    place.innerHTML = found;
  }
}

const places = [...document.querySelectorAll("[data-review]")];
for (const id of new Set(places.map((place) => place.dataset.review))) {
  const own = places.filter((place) => place.dataset.review === id);
  new Review(document.getElementById(id), own);
}
