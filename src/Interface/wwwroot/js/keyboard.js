// One letter, one act; g and a letter lead somewhere; never while somebody is typing or a dialog is open.
import { focusSearch, move, openRow, selectRow } from "./lists.js";

const press = selector => {
  const target = document.querySelector(selector);
  target?.click();
  target?.focus?.();
  return Boolean(target);
};

const acts = {
  j: () => move(1),
  k: () => move(-1),
  o: openRow,
  x: selectRow,
  "/": focusSearch,
  c: () => {
    const area = document.querySelector("#composer textarea");
    area?.focus();
    return Boolean(area);
  },
  "?": () => {
    document.getElementById("keyboard-help")?.showModal();
    return true;
  },
};

// A page gives its links and buttons a letter with data-key, the navigation with data-go.
const isLetter = key => /^[a-z]$/.test(key);
const act = key => acts[key]?.() || (isLetter(key) && press(`[data-key=${key}]`));

const patience = 1500;
let goingSince = -Infinity;
const go = key => isLetter(key) && press(`[data-go=${key}]`);

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]")) return;
  const isGoing = event.timeStamp - goingSince < patience;
  goingSince = event.key === "g" && !isGoing ? event.timeStamp : -Infinity;
  if (isGoing ? go(event.key) : event.key === "g" || act(event.key)) event.preventDefault();
});

addEventListener("keydown", event => {
  if (event.key === "Escape" && event.target.matches?.("input, textarea")) event.target.blur();
});

// The box on top opens the palette when it is clicked with a pointer; with the keyboard it is a plain search.
addEventListener("mousedown", event => {
  if (!event.target.matches?.("[data-palette-opener]")) return;
  event.preventDefault();
  import("./palette.js").then(palette => palette.openPalette());
});
