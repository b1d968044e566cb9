// The first thing to read after a refused form is why: the error summary or the conflict gets the focus.
document.querySelector("[data-focus]")?.focus();
