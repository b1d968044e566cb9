// Saves what is typed, while it is typed. Works on every element with data-autosave="URL" (a form, or a part
// of one whose fields share the prefix data-autosave-prefix) that includes programs/drafts/_autosave.html.
// What has not reached the server is kept in this browser, for this person, and comes back on the next visit.
const WAIT = 1200; // after the last key
const RETRY = 10_000; // while there is no contact
const PATIENCE = 15_000; // for one answer
const UNTYPED = ["hidden", "submit", "button", "reset", "file"];
const KEEPS_FROM_SENDING = ["offline", "signedOut", "overtaken"];
const here = { timeZone: "Europe/Stockholm" }; // the server tells its moments so, too
const hours = new Intl.DateTimeFormat("sv-SE", { ...here, hour: "2-digit", minute: "2-digit" });
const days = new Intl.DateTimeFormat("sv-SE", { ...here, dateStyle: "short", timeStyle: "short" });
const isToday = (moment) => new Date(moment).toDateString() === new Date().toDateString();
const clock = (moment) => (isToday(moment) ? hours : days).format(moment);

class Part {
  constructor(root) {
    this.root = root;
    this.form = root.closest("form");
    this.url = root.dataset.autosave;
    this.prefix = root.dataset.autosavePrefix ?? "";
    this.seen = root.querySelector("[data-autosave-seen]");
    this.state = root.querySelector("[data-autosave-state]");
    this.choice = root.querySelector("[data-autosave-choice]");
    this.entrance = root.querySelector("[data-autosave-entrance]"); // the way to sign in and back
    this.words = root.querySelector("[data-autosave-words]").dataset;
    this.key = `autosave ${this.words.owner} ${this.url}`;
    this.form.setAttribute("autocomplete", "off"); // the browser's own memory would mix old texts in
    // A page that came back with errors shows what was never saved.
    this.saved = document.querySelector("[data-focus]") ? null : this.written();
    root.addEventListener("input", () => this.touched());
    root.addEventListener("change", () => this.touched());
    this.entrance.addEventListener("click", () => {
      if (this.kept()) isLeaving = true; // the browser has it, so that nothing is lost on the way
    });
    root.querySelector("[data-autosave-mine]").addEventListener("click", () => this.choose("mine"));
    root.querySelector("[data-autosave-theirs]").addEventListener("click", () => this.choose("theirs"));
    this.restore();
  }

  fields() {
    const all = this.root.elements ?? this.root.querySelectorAll("input, select, textarea");
    return [...all].filter((field) => field.name?.startsWith(this.prefix) && !UNTYPED.includes(field.type));
  }

  text() {
    const text = {};
    for (const field of this.fields()) {
      const isChoice = field.type === "radio" || field.type === "checkbox";
      if (!isChoice || field.checked) text[field.name.slice(this.prefix.length)] = field.value;
    }
    return text;
  }

  written() {
    return JSON.stringify(this.text());
  }

  get isDirty() {
    return this.written() !== this.saved;
  }

  fill(text) {
    for (const field of this.fields()) {
      const value = text[field.name.slice(this.prefix.length)];
      if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value;
      else if (value !== undefined) field.value = value;
    }
  }

  say(sentence, tone = "") {
    // The same sentence is not written again: it would be read aloud at every pause.
    if (this.state.textContent !== sentence) this.state.textContent = sentence;
    this.state.dataset.tone = tone;
    this.entrance.hidden = true;
  }

  touched() {
    if (this.isChoosing) return;
    if (!this.isDirty) return void this.forget();
    this.keep();
    this.later(WAIT);
  }

  later(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), milliseconds);
  }

  // ---------- this browser's own memory: none in a private window, and then there is only the server ----------

  keep() {
    try {
      const kept = { text: this.text(), seen: this.seen.value, at: Date.now() };
      localStorage.setItem(this.key, JSON.stringify(kept));
    } catch { /* full, or forbidden */ }
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch { /* forbidden */ }
  }

  kept() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      return kept?.text && typeof kept.text === "object" ? kept : null;
    } catch {
      return null;
    }
  }

  restore() {
    const kept = this.kept();
    if (kept && JSON.stringify(kept.text) !== this.written()) {
      if (kept.seen === this.seen.value) {
        this.fill(kept.text);
        this.say(this.words.restored.replace("TIME", clock(kept.at)), "wait");
      } else {
        this.found = kept.text;
        return this.ask(`${this.words.found.replace("TIME", clock(kept.at))} ${this.words.overtaken}`);
      }
    } else {
      this.forget();
    }
    if (this.isDirty) this.later(WAIT);
  }

  // ---------- two texts: the person chooses ----------

  ask(question) {
    this.isChoosing = true;
    this.choice.hidden = false;
    this.say(question, "bad");
    return "overtaken";
  }

  choose(which) {
    const found = this.found;
    this.isChoosing = false;
    this.found = null;
    this.choice.hidden = true;
    if (which === "mine") {
      if (found) this.fill(found);
      if (this.newer !== undefined) this.seen.value = this.newer;
      this.newer = undefined;
      this.saved = null;
      this.say("");
      this.fields()[0]?.focus();
      return void this.save();
    }
    this.forget();
    if (found) return this.say("");
    this.saved = this.written(); // nothing holds this window back
    window.location.reload();
  }

  // ---------- the server ----------

  save(isForced = false) {
    clearTimeout(this.timer);
    // One after another: an answer carries the stamp that the next question needs.
    this.running = (this.running ?? Promise.resolve()).then(() => this.post(isForced));
    return this.running;
  }

  async post(isForced, isSecond = false) {
    if (this.isChoosing) return "overtaken";
    if (!this.isDirty && !isForced) return "saved";
    const text = this.text();
    const body = new FormData();
    for (const [name, value] of Object.entries(text)) body.append(name, value);
    body.append("draft_seen", this.seen.value);
    body.append("csrfmiddlewaretoken", token(this.form));
    let answer;
    try {
      const headers = { Accept: "application/json" };
      const signal = AbortSignal.timeout(PATIENCE);
      answer = await fetch(this.url, { method: "POST", body, headers, signal, redirect: "manual" });
    } catch {
      return this.failed("offline", this.words.offline);
    }
    if (answer.type === "opaqueredirect") return this.failed("signedOut", this.words.signedOut);
    // Signed in again meanwhile, in another tab: the page's token is worn out.
    if (answer.status === 403 && !isSecond) {
      if (await this.isStillMine()) return this.post(isForced, true);
      return this.failed("signedOut", this.words.signedOut);
    }
    const told = await answer.json().catch(() => null);
    if (told && answer.status === 409) {
      this.newer = told.stamp;
      return this.ask(`${told.reason} (${told.time || clock(Date.now())}) ${this.words.overtaken}`);
    }
    if (!told || !answer.ok) return this.failed("failed", told?.reason ?? this.words.failed);
    return this.arrived(JSON.stringify(text), told);
  }

  arrived(written, told) {
    this.seen.value = told.stamp;
    this.saved = written;
    this.say(this.words.saved.replace("TIME", told.time), "good");
    if (this.isDirty) this.touched();
    else this.forget();
    return "saved";
  }

  failed(why, sentence) {
    this.keep();
    this.say(sentence, "bad");
    this.entrance.hidden = why !== "signedOut";
    if (why !== "failed") this.later(RETRY);
    return why;
  }

  // Looks whether the same person is signed in; then the page's forms get a token that holds.
  async isStillMine() {
    try {
      const page = await fetch(window.location.pathname + window.location.search, { redirect: "manual" });
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
      const owner = fresh.querySelector("[data-autosave-words]")?.dataset.owner;
      if (!page.ok || owner !== this.words.owner) return false;
      const value = token(fresh);
      for (const field of document.getElementsByName("csrfmiddlewaretoken")) field.value = value;
      return true;
    } catch {
      return false;
    }
  }
}

const token = (place) => place.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
const parts = [...document.querySelectorAll("[data-autosave]")].map((root) => new Part(root));
let isLeaving = false;

// A form is sent when all of it is saved: a lost network or session then costs nothing.
for (const form of new Set(parts.map((part) => part.form))) {
  const own = parts.filter((part) => part.form === form);
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    const isSaving = Boolean(button?.matches("[data-autosave-now]"));
    if (!isSaving && !own.some((part) => part.isDirty || part.isChoosing)) isLeaving = true;
    if (isLeaving) return;
    event.preventDefault();
    const outcomes = await Promise.all(own.map((part) => part.save(isSaving)));
    if (isSaving) return;
    const held = own[outcomes.findIndex((outcome) => KEEPS_FROM_SENDING.includes(outcome))];
    if (held) {
      const isSignedOut = !held.entrance.hidden;
      held.say(`${held.words.held} ${held.state.textContent.replace(held.words.held, "").trim()}`, "bad");
      held.entrance.hidden = !isSignedOut;
      held.state.tabIndex = -1;
      held.state.focus();
      return;
    }
    isLeaving = true;
    setTimeout(() => form.requestSubmit(button)); // while its first submit goes on, a form sends nothing
  });
}
window.addEventListener("pageshow", () => { isLeaving = false; });
window.addEventListener("online", () => parts.forEach((part) => part.isDirty && part.save()));
window.addEventListener("focus", () => parts.forEach((part) => part.isDirty && part.save()));
document.addEventListener("visibilitychange", () => parts.forEach((part) => part.isDirty && part.save()));
window.addEventListener("beforeunload", (event) => {
  if (!isLeaving && parts.some((part) => part.isDirty)) event.preventDefault();
});
