// Writing: Ctrl Enter sends, an at sign offers names, drafts survive a reload on this device.
addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && event.target.matches?.("textarea")) {
    event.preventDefault();
    event.target.form?.requestSubmit();
  }
});

const drafted = "textarea[data-draft]";
const draftKey = area => `draft:${location.pathname}:${area.id}`;

addEventListener("input", event => {
  const area = event.target.closest?.(drafted);
  if (!area) return;
  if (area.value) sessionStorage.setItem(draftKey(area), area.value);
  else sessionStorage.removeItem(draftKey(area));
});

const recall = () => {
  for (const area of document.querySelectorAll(drafted))
    if (!area.value) area.value = sessionStorage.getItem(draftKey(area)) ?? "";
};
addEventListener("turbo:load", recall);
addEventListener("turbo:render", recall);

addEventListener("turbo:submit-end", event => {
  const areas = event.target.querySelectorAll(drafted);
  if (!areas.length || !event.detail.success) return;
  for (const area of areas) {
    sessionStorage.removeItem(draftKey(area));
    area.value = "";
  }
  for (const files of event.target.querySelectorAll("input[type=file]")) files.value = "";
});

// Mentions
const isNamePart = /(^|\s)@([\p{L}\p{N}._-]{1,40})$/u;
let menu;

const close = () => {
  menu?.remove();
  menu = null;
};

const offer = async area => {
  const typed = area.value.slice(0, area.selectionStart).match(isNamePart)?.[2];
  if (!typed) return close();
  const answer = await fetch(`/lookup/people?mentionable=true&q=${encodeURIComponent(typed)}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) return close();
  const people = (await answer.json()).slice(0, 6);
  close();
  if (people.length === 0) return;
  menu = document.createElement("ul");
  menu.className = "lookup-options mention-options";
  menu.setAttribute("role", "listbox");
  people.forEach((person, index) => {
    const item = document.createElement("li");
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(index === 0));
    item.dataset.value = person.handle;
    const handle = document.createElement("small");
    handle.textContent = `@${person.handle}`;
    item.append(person.label, handle);
    item.addEventListener("mousedown", click => {
      click.preventDefault();
      insert(area, person.handle);
    });
    menu.append(item);
  });
  area.after(menu);
};

const insert = (area, name) => {
  const before = area.value.slice(0, area.selectionStart).replace(isNamePart, `$1@${name} `);
  area.value = before + area.value.slice(area.selectionStart);
  area.setSelectionRange(before.length, before.length);
  area.dispatchEvent(new Event("input", { bubbles: true }));
  close();
};

let typing;
addEventListener("input", event => {
  if (!event.target.matches?.("textarea[data-markdown]")) return;
  clearTimeout(typing);
  typing = setTimeout(() => offer(event.target), 150);
});

addEventListener("keydown", event => {
  if (!menu || !event.target.matches?.("textarea")) return;
  const items = [...menu.children];
  const at = items.findIndex(item => item.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = (at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length;
    items.forEach((item, index) => item.setAttribute("aria-selected", String(index === next)));
  } else if ((event.key === "Enter" && !event.ctrlKey) || event.key === "Tab") insert(event.target, items[at].dataset.value);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

addEventListener("focusout", () => setTimeout(close, 150));
