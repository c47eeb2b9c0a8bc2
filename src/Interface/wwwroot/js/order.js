// Lists in an order of their own: an entry is drawn to its place, and its form says before or after which it stands now.
let drawn = null;

const entryAt = target => (target instanceof Element ? target.closest("[data-order] > [data-number]") : null);
const isLower = (event, entry) => {
  const box = entry.getBoundingClientRect();
  return event.clientY > box.top + (box.height / 2);
};
const unmark = () => document.querySelectorAll(".is-before, .is-after").forEach(entry => entry.classList.remove("is-before", "is-after"));

document.addEventListener("dragstart", event => {
  drawn = entryAt(event.target);
  if (drawn) event.dataTransfer.effectAllowed = "move";
});

document.addEventListener("dragover", event => {
  const entry = entryAt(event.target);
  if (!drawn || !entry || entry === drawn || entry.parentElement !== drawn.parentElement) return;
  event.preventDefault();
  unmark();
  entry.classList.add(isLower(event, entry) ? "is-after" : "is-before");
});

document.addEventListener("drop", event => {
  const entry = entryAt(event.target);
  const form = drawn?.querySelector("form");
  if (!form || !entry || entry === drawn || entry.parentElement !== drawn.parentElement) return;
  event.preventDefault();
  const field = form.querySelector(`input[name="${isLower(event, entry) ? "after" : "before"}"]`);
  field.value = entry.dataset.number;
  field.disabled = false;
  form.requestSubmit();
});

document.addEventListener("dragend", () => {
  drawn = null;
  unmark();
});
