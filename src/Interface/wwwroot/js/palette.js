// Ctrl K: go anywhere. The server answers with the entries; here one only moves among them.
const palette = () => document.getElementById("palette");
const items = () => [...palette().querySelectorAll(".palette-item")];
let typing;
let wanted = null;

export const openPalette = text => {
  const dialog = palette();
  if (!dialog || dialog.open) return;
  dialog.showModal();
  const field = dialog.querySelector("input");
  field.value = text ?? "";
  search("");
};

const search = async text => {
  wanted = text;
  const answer = await fetch(`/palette?q=${encodeURIComponent(text)}`, { headers: { Accept: "text/html" } });
  if (!answer.ok || wanted !== text) return;
  document.getElementById("palette-results").innerHTML = await answer.text();
  choose(0);
};

const choose = index => {
  const all = items();
  all.forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
  all[index]?.scrollIntoView({ block: "nearest" });
  const field = palette().querySelector("input");
  if (all[index]) field.setAttribute("aria-activedescendant", all[index].id);
  else field.removeAttribute("aria-activedescendant");
};

const step = by => {
  const all = items();
  const at = all.findIndex(item => item.getAttribute("aria-selected") === "true");
  choose((at + by + all.length) % all.length);
};

addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    openPalette();
    return;
  }
  if (!palette()?.open) return;
  if (event.key === "ArrowDown") step(1);
  else if (event.key === "ArrowUp") step(-1);
  else if (event.key === "Escape") palette().close();
  else if (event.key === "Enter") {
    const item = items().find(each => each.getAttribute("aria-selected") === "true");
    if (!item) return;
    palette().close();
    if (event.ctrlKey || event.metaKey) window.open(item.href, "_blank");
    else window.Turbo.visit(item.href);
  } else return;
  event.preventDefault();
});

addEventListener("input", event => {
  if (!event.target.matches?.(".palette-input")) return;
  clearTimeout(typing);
  typing = setTimeout(() => search(event.target.value.trim()), 120);
});

addEventListener("click", event => {
  const dialog = palette();
  if (dialog?.open && (event.target === dialog || event.target.closest?.(".palette-item"))) dialog.close();
});
