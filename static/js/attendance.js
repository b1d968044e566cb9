// Attendance, one tap a person: each tap is sent by itself. What the network did not take is kept in this browser,
// for this person and this session (numbers and choices, no names), and sent when the network is back.
const RETRY = 5_000;
const PATIENCE = 10_000;
const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", hour: "2-digit", minute: "2-digit" });

class Sheet {
  constructor(form) {
    this.form = form;
    this.state = document.querySelector("[data-attendance-state]");
    this.words = this.state.dataset;
    this.key = `attendance ${form.dataset.owner} ${form.dataset.attendance}`;
    this.pending = this.kept();
    for (const [who, presence] of Object.entries(this.pending)) {
      const choice = this.choice(who, presence);
      if (choice) choice.checked = true;
      else delete this.pending[who];
    }
    form.addEventListener("change", (event) => {
      if (event.target.type === "radio") this.tapped(event.target);
    });
    form.addEventListener("submit", () => this.forget()); // the form takes everything along
    addEventListener("online", () => this.send());
    document.addEventListener("visibilitychange", () => document.hidden || this.send());
    if (this.count) this.send();
  }

  get count() {
    return Object.keys(this.pending).length;
  }

  choice(who, presence) {
    return this.form.querySelector(`#p-${CSS.escape(who)}-${CSS.escape(presence)}`);
  }

  was(who) {
    return this.form.elements[`was-${who}`];
  }

  tapped(choice) {
    this.pending[choice.name.slice("presence-".length)] = choice.value;
    this.keep();
    if (this.isSending && !this.state.dataset.tone) this.say(this.words.saving);
    this.send();
  }

  say(sentence, tone = "") {
    if (this.state.textContent !== sentence) this.state.textContent = sentence;
    this.state.dataset.tone = tone;
  }

  async send() {
    if (this.isSending || !this.count) return;
    this.isSending = true;
    clearTimeout(this.timer);
    const sent = { ...this.pending };
    if (!this.state.dataset.tone) this.say(this.words.saving);
    try {
      await this.post(sent);
    } catch {
      this.say(this.words.waiting.replace("NUMBER", this.count), "wait");
      this.timer = setTimeout(() => this.send(), RETRY);
    } finally {
      this.isSending = false;
    }
    if (this.goesOn && this.count) this.send();
  }

  async post(sent) {
    this.goesOn = false;
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    for (const [who, presence] of Object.entries(sent)) {
      body.set(`presence-${who}`, presence);
      body.set(`was-${who}`, this.was(who).value);
    }
    const answer = await fetch(this.form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.type === "opaqueredirect" || answer.status === 403) return this.say(this.words.signedOut, "bad");
    if (answer.status === 422) return this.say(`${this.words.refused} ${(await answer.json()).refused.join(" ")}`, "bad");
    if (!answer.ok) throw new Error(answer.status);
    const { overtaken } = await answer.json();
    for (const [who, presence] of Object.entries(sent)) {
      if (this.pending[who] === presence) delete this.pending[who];
      this.was(who).value = overtaken[who] ?? presence;
    }
    this.keep();
    const [taken] = Object.keys(overtaken);
    if (taken) this.overtaken(taken, overtaken[taken]);
    else this.say(this.count ? this.words.saving : this.words.saved.replace("TIME", clock.format(Date.now())));
    this.goesOn = true;
  }

  overtaken(who, presence) {
    const choice = this.choice(who, presence);
    if (choice) choice.checked = true;
    const row = this.was(who).closest("fieldset");
    row.classList.add("is-overtaken");
    this.say(this.words.overtaken.replace("NAME", row.querySelector("legend").textContent.trim()), "bad");
  }

  // ---------- this browser's own memory ----------

  keep() {
    try {
      if (this.count) localStorage.setItem(this.key, JSON.stringify(this.pending));
      else localStorage.removeItem(this.key);
    } catch { /* full, or forbidden: then there is only the server */ }
  }

  forget() {
    this.pending = {};
    this.keep();
  }

  kept() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      return kept && typeof kept === "object" ? kept : {};
    } catch {
      return {};
    }
  }
}

for (const form of document.querySelectorAll("[data-attendance]")) new Sheet(form);
