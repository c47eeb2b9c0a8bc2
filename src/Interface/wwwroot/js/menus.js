// Menus are details elements: close them on a click elsewhere and on Escape; arrows move inside.
const open = () => document.querySelectorAll("details[data-menu][open]");

addEventListener("click", event => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});

addEventListener("keydown", event => {
  const menu = event.target.closest?.("details[data-menu][open]");
  if (!menu) return;
  if (event.key === "Escape") {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const items = [...menu.querySelectorAll(".menu-panel :is(a, button)")];
    const at = items.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    items.at(Math.max(0, Math.min(at, items.length - 1)))?.focus();
    event.preventDefault();
  }
});

// What the reader has folded stays folded, on this device.
const key = details => `open:${details.dataset.remembers}`;

addEventListener("toggle", event => {
  if (event.target.matches?.("details[data-remembers]")) localStorage.setItem(key(event.target), event.target.open ? "1" : "0");
}, true);

const recall = () => {
  for (const details of document.querySelectorAll("details[data-remembers]")) {
    const kept = localStorage.getItem(key(details));
    if (kept !== null) details.open = kept === "1";
  }
};

// On a telephone the way to the page one is on may lie beyond the edge.
const showCurrent = () => document.querySelector(".portal-nav [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
addEventListener("turbo:load", showCurrent);

// The side keeps its place while pages come and go.
let scrolled = 0;
addEventListener("turbo:before-render", () => { scrolled = document.querySelector("[data-keeps-scroll]")?.scrollTop ?? 0; });
addEventListener("turbo:render", () => {
  const side = document.querySelector("[data-keeps-scroll]");
  if (side) side.scrollTop = scrolled;
});
addEventListener("turbo:load", recall);
addEventListener("turbo:render", recall);
