// A refresh morphs the page. What somebody is typing, has opened or has chosen is left as it is.
import { isDirty, isFormDirty } from "./forms.js";

// The form that was just sent is the one exception: the answer says what became of it.
let sent;
addEventListener("turbo:submit-start", event => { sent = event.target.id; });
addEventListener("turbo:render", () => { sent = null; });
const isSent = element => sent && (element.closest("form")?.id === sent || element.querySelector?.(`#${CSS.escape(sent)}`));

addEventListener("turbo:before-morph-element", event => {
  const element = event.target;
  const isLookup = element.matches("tandem-lookup");
  const isOurs = !isSent(element) && (
    (element.matches("form") && isFormDirty(element)) ||
    (element.matches("input, textarea, select") && (isDirty(element) || element === document.activeElement)) ||
    (isLookup && (element.matches(":focus-within") || isDirty(element.shown))) ||
    element.matches("[data-chart-drawn], dialog[open]"));
  if (isLookup && !isOurs) element.renew(event.detail.newElement);
  if (isLookup || isOurs) event.preventDefault();
});

addEventListener("turbo:before-morph-attribute", event => {
  const { attributeName } = event.detail;
  if (attributeName === "open" && event.target.matches("details, dialog")) event.preventDefault();
  if (attributeName === "aria-current" && event.target.matches("tr")) event.preventDefault();
});
