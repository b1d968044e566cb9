// Comfort on the page of a decision: shows the parts that the chosen outcome needs.
// Without script everything is shown, and the server leaves out what an outcome cannot have.
const radios = document.querySelectorAll('input[name="outcome"]');
const parts = document.querySelectorAll("[data-when]");

function show() {
  const chosen = document.querySelector('input[name="outcome"]:checked');
  for (const part of parts) {
    const isWanted = !chosen || part.dataset.when.split(" ").includes(chosen.value);
    // what has an error stays in sight
    part.hidden = !isWanted && !part.querySelector(".field-invalid");
  }
}

for (const radio of radios) radio.addEventListener("change", show);
show();
