// Boards: a card is drawn over to a column to which one of its buttons leads, and that button is pressed.
let drawn = null;

const columnAt = target => (target instanceof Element ? target.closest("[data-column]") : null);
const buttonTo = column => [...(drawn?.querySelectorAll("button[name='to']") ?? [])].find(button => button.value === column?.dataset.column);
const unmark = () => document.querySelectorAll("[data-column].is-target").forEach(column => column.classList.remove("is-target"));

document.addEventListener("dragstart", event => {
  drawn = event.target instanceof Element && columnAt(event.target) ? event.target.closest("[draggable='true']") : null;
  if (drawn) event.dataTransfer.effectAllowed = "move";
});

document.addEventListener("dragover", event => {
  const column = columnAt(event.target);
  unmark();
  if (!buttonTo(column)) return;
  event.preventDefault();
  column.classList.add("is-target");
});

document.addEventListener("drop", event => {
  const button = buttonTo(columnAt(event.target));
  if (!button) return;
  event.preventDefault();
  button.form.requestSubmit(button);
});

document.addEventListener("dragend", () => {
  drawn = null;
  unmark();
});
