// Lists from the keyboard: j and k move, Enter opens, x selects; ticked rows show the bar of bulk actions.
// The row one stands on is aria-current, which a refresh leaves alone.
const list = () => document.querySelector("[data-list]");
const rows = () => [...(list()?.querySelectorAll("tbody tr[data-row]") ?? [])];
const current = () => rows().find(row => row.hasAttribute("aria-current"));

const mark = row => {
  current()?.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  row.querySelector("a")?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
};

export const move = step => {
  const all = rows();
  if (all.length === 0) return false;
  const at = all.indexOf(current());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  if (next) mark(next);
  else if (step > 0) document.querySelector("a[data-next-page]")?.focus();
  return true;
};

export const openRow = () => {
  const link = current()?.querySelector("a[data-open]");
  link?.click();
  return Boolean(link);
};

export const selectRow = () => {
  const box = current()?.querySelector("input[type=checkbox]");
  if (!box) return false;
  box.click();
  return true;
};

export const focusSearch = () => {
  const field = document.querySelector("[data-list-search]") ?? document.querySelector(".top-search-input");
  field?.focus();
  field?.select();
  return Boolean(field);
};

const boxes = () => [...(list()?.querySelectorAll("tbody input[type=checkbox]") ?? [])];

const count = () => {
  const whole = list();
  if (!whole) return;
  const all = boxes();
  const chosen = all.filter(box => box.checked);
  const bar = document.querySelector("[data-bulk]");
  if (bar) {
    bar.classList.toggle("is-shown", chosen.length > 0);
    const text = bar.querySelector("[data-bulk-count]");
    if (text) text.textContent = text.dataset.bulkCount.replace("{0}", chosen.length);
  }
  const head = whole.querySelector("thead input[type=checkbox]");
  if (head) {
    head.checked = chosen.length > 0 && chosen.length === all.length;
    head.indeterminate = chosen.length > 0 && chosen.length < all.length;
  }
  for (const box of all) box.closest("tr").classList.toggle("is-chosen", box.checked);
};

let lastBox;
addEventListener("click", event => {
  const box = event.target.closest?.("[data-list] tbody input[type=checkbox]");
  if (!box) return;
  const all = boxes();
  if (event.shiftKey && lastBox && all.includes(lastBox)) {
    const [from, to] = [all.indexOf(lastBox), all.indexOf(box)].sort((a, b) => a - b);
    for (const between of all.slice(from, to + 1)) between.checked = box.checked;
  }
  lastBox = box;
  count();
});

addEventListener("change", event => {
  if (!event.target.matches?.("[data-list] thead input[type=checkbox]")) return;
  for (const box of boxes()) box.checked = event.target.checked;
  count();
});

addEventListener("click", event => {
  if (event.target.closest?.("[data-bulk-none]")) {
    for (const box of boxes()) box.checked = false;
    count();
  }
});

// A click anywhere in a row opens it, unless it hit something that does its own thing or marks text.
addEventListener("click", event => {
  const row = event.target.closest?.("[data-list] tr[data-row]");
  if (!row || event.target.closest("a, button, input, label, select") || String(getSelection())) return;
  const link = row.querySelector("a[data-open]");
  if (event.ctrlKey || event.metaKey) window.open(link.href, "_blank");
  else link?.click();
});

addEventListener("turbo:load", count);
addEventListener("turbo:render", count);
