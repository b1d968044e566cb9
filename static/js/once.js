// What was sent is not sent a second time by a double click; a page that stays (a download) can send again soon.
const SOON = 3_000;
let sent = new WeakMap();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  const now = performance.now();
  if (now - (sent.get(form) ?? -SOON) < SOON) event.preventDefault();
  else sent.set(form, now);
});
addEventListener("pageshow", () => { sent = new WeakMap(); });
