// <a href="…" data-dialog="id"> opens a dialog of this page; without script the link leads to a page with the same form.
const show = dialog => {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  (dialog.querySelector("[autofocus]") ?? dialog.querySelector("input:not([type=hidden]), textarea, select") ?? dialog.querySelector("button"))?.focus();
};

addEventListener("click", event => {
  const opener = event.target.closest?.("[data-dialog]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.dialog);
    if (!dialog || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const menu = opener.closest("details[data-menu]");
    if (menu) menu.open = false;
    show(dialog);
    return;
  }
  if (event.target.closest?.("[data-close]")) {
    event.target.closest("dialog")?.close();
    return;
  }
  // A click on the backdrop closes what holds nothing typed.
  if (event.target.matches?.("dialog") && !event.target.querySelector("form[data-guarded]")) event.target.close();
});

// A dialog whose form came back with complaints opens again.
const reopen = () => {
  for (const dialog of document.querySelectorAll("dialog[data-open]")) show(dialog);
};
addEventListener("turbo:load", reopen);
addEventListener("turbo:render", reopen);
addEventListener("turbo:before-cache", () => {
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
});
