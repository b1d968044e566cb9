// The search box in the head: "/" leads to it, and the best of what is found shows while one types.
// Without this it is a form. The box is a combobox: the focus stays in it, arrows choose, Enter opens.
const PAUSE = 200;
const LEAST = 2;
const announcer = document.getElementById("announcer");

for (const form of document.querySelectorAll(".finder")) {
  const box = form.querySelector("input");
  const list = form.querySelector("ul");
  let waiting = 0;
  let asking = null;
  let active = null;

  const options = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];
  const choose = (option) => {
    active?.removeAttribute("aria-selected");
    active = option;
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", option.id);
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  };
  const close = () => {
    window.clearTimeout(waiting);
    asking?.abort();
    choose(null);
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
  };
  const show = (html) => {
    choose(null);
    list.innerHTML = html;
    options().forEach((option, place) => { option.id = `${list.id}-${place}`; });
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    const spoken = list.querySelector("[data-announce]");
    if (spoken) announcer.textContent = spoken.dataset.announce || spoken.textContent.trim();
  };
  const ask = async () => {
    const said = box.value.trim();
    asking?.abort();
    asking = new AbortController();
    const url = `${form.dataset.live}?${new URLSearchParams({ q: said })}`;
    try {
      const answer = await fetch(url, { signal: asking.signal, credentials: "same-origin" });
      // Signed out meanwhile: the form itself leads to the sign-in page.
      if (!answer.ok || answer.redirected) return close();
      const html = await answer.text();
      if (box.value.trim() === said && form.contains(document.activeElement)) show(html);
    } catch {
      // Taken back by a later letter, or no network: Enter still searches.
    }
  };

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-autocomplete", "list");
  list.setAttribute("role", "listbox");

  box.addEventListener("input", () => {
    window.clearTimeout(waiting);
    if (box.value.trim().length < LEAST) close();
    else waiting = window.setTimeout(ask, PAUSE);
  });
  box.addEventListener("keydown", (event) => {
    const all = options();
    if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (event.key === "Enter" && active && !list.hidden) {
      event.preventDefault();
      window.location.assign(active.dataset.url);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden && all.length) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const from = active ? all.indexOf(active) : step > 0 ? -1 : all.length;
      choose(all[from + step] || null);
    }
  });
  // The focus stays in the box while an option is clicked.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option][data-url]");
    if (option) window.location.assign(option.dataset.url);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
}

const seek = document.querySelector(".seek");
const isWriting = (element) => element.isContentEditable || element.matches("input, textarea, select");

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && seek?.open) {
    seek.open = false;
    seek.querySelector("summary").focus();
    return;
  }
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  const isSmall = seek && seek.offsetParent !== null;
  const box = isSmall ? seek.querySelector("input") : document.querySelector(".tools .finder input");
  if (!box) return;
  event.preventDefault();
  if (isSmall) seek.open = true;
  box.focus();
  box.select();
});
seek?.addEventListener("toggle", () => { if (seek.open) seek.querySelector("input").focus(); });
document.addEventListener("click", (event) => {
  if (seek?.open && !seek.contains(event.target)) seek.open = false;
});
