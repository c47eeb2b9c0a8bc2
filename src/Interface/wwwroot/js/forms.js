// Forms: nothing sent twice, nothing lost by leaving, the first complaint in view.
import { isRefreshing } from "./live.js";

export const isDirty = field => {
  const isAsked = field.name || field.role === "combobox";
  if (field.type === "hidden" || field.type === "submit" || field.disabled || !isAsked) return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.type === "file") return field.files.length > 0;
  if (field.options) return [...field.options].some(option => option.selected !== option.defaultSelected) && !isUntouchedSelect(field);
  return field.value !== field.defaultValue;
};

// A select without a preset option shows its first one, which is no change.
const isUntouchedSelect = select =>
  !select.multiple && ![...select.options].some(option => option.defaultSelected) && select.selectedIndex === 0;

export const isFormDirty = form => [...form.elements].some(isDirty);

const guarded = () => [...document.querySelectorAll("form[data-guarded]")];
const unsaved = () => guarded().some(form => !form.dataset.sending && isFormDirty(form));

addEventListener("beforeunload", event => {
  if (unsaved()) event.preventDefault();
});

addEventListener("turbo:before-visit", event => {
  if (!isRefreshing && unsaved() && !confirm(document.body.dataset.leaving ?? "Leave without saving?")) event.preventDefault();
});

// What shows its page again with more on it is sent by the browser itself.
addEventListener("submit", event => {
  if ((event.submitter ?? event.target).closest('[data-turbo="false"]')) event.target.dataset.sending = "1";
});

addEventListener("turbo:submit-start", event => {
  const form = event.target;
  form.dataset.sending = "1";
  event.detail.formSubmission.submitter?.setAttribute("aria-busy", "true");
});

addEventListener("turbo:submit-end", event => {
  const form = event.target;
  delete form.dataset.sending;
  event.detail.formSubmission.submitter?.removeAttribute("aria-busy");
  if (!event.detail.success) return;
  // What was accepted is no longer unsaved: the form is as the page brought it, and its dialog is done.
  form.reset();
  form.closest("dialog")?.close();
});

addEventListener("submit", event => {
  if (event.target.dataset.sending) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

// A question before what cannot be undone.
addEventListener("submit", event => {
  const question = event.submitter?.dataset.confirm;
  if (question && !confirm(question)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

const showComplaint = () => document.querySelector("[data-focus]")?.focus();
addEventListener("turbo:render", showComplaint);

// Suggestions below a field while it is being typed into.
let typing;
addEventListener("input", event => {
  const field = event.target.closest?.("input[data-suggest]");
  if (!field) return;
  clearTimeout(typing);
  typing = setTimeout(async () => {
    const place = document.getElementById(`${field.id}-suggestions`) ?? makePlace(field);
    if (field.value.trim().length < 4) {
      place.replaceChildren();
      return;
    }
    const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(field.value)}`, { headers: { Accept: "text/html" } });
    if (answer.ok) place.innerHTML = await answer.text();
  }, 350);
});

const makePlace = field => {
  const place = document.createElement("div");
  place.id = `${field.id}-suggestions`;
  place.className = "suggestions";
  place.setAttribute("role", "status");
  field.after(place);
  return place;
};

// Addresses stay short: a filter that says nothing is not sent.
addEventListener("formdata", event => {
  if (!event.target.matches("form[data-tidy]")) return;
  for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
});

// A filter menu that was changed applies when it closes.
addEventListener("toggle", event => {
  const menu = event.target;
  if (!menu.matches?.("details[data-filter]") || menu.open) return;
  if ([...menu.querySelectorAll("input, select")].some(isDirty)) menu.closest("form").requestSubmit();
}, true);
