// <tandem-lookup src="/lookup/people"> turns the plain field inside into one that is searched by name.
// The original field keeps the name under which the form sends the value.
let serial = 0;

class Lookup extends HTMLElement {
  connectedCallback() {
    this.value = this.querySelector("input[name]");
    if (!this.value || this.shown) return;
    this.shown = this.value.cloneNode();
    this.shown.removeAttribute("name");
    this.shown.removeAttribute("data-display");
    this.shown.value = this.value.dataset.display || this.value.value;
    this.shown.defaultValue = this.shown.value;
    this.shown.setAttribute("role", "combobox");
    this.shown.setAttribute("aria-expanded", "false");
    this.shown.setAttribute("aria-autocomplete", "list");
    this.value.removeAttribute("id");
    this.value.type = "hidden";
    this.value.required = false;
    this.options = document.createElement("ul");
    this.options.className = "lookup-options";
    this.options.id = `lookup-${++serial}`;
    this.options.setAttribute("role", "listbox");
    this.options.hidden = true;
    this.shown.setAttribute("aria-controls", this.options.id);
    this.append(this.shown, this.options);
    this.shown.addEventListener("input", () => this.type());
    this.shown.addEventListener("keydown", event => this.press(event));
    this.shown.addEventListener("focusout", () => setTimeout(() => this.close(), 150));
  }

  /** Takes what a refresh brings without losing what this element made of the plain field. */
  renew(fresh) {
    const field = fresh.querySelector("input[name]");
    if (!field || !this.shown) return;
    this.value.value = this.value.defaultValue = field.value;
    this.shown.value = this.shown.defaultValue = field.dataset.display || field.value;
    for (const name of ["class", "aria-invalid", "aria-describedby"])
      field.hasAttribute(name) ? this.shown.setAttribute(name, field.getAttribute(name)) : this.shown.removeAttribute(name);
  }

  type() {
    this.value.value = this.shown.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), 150);
  }

  async search() {
    const wanted = this.shown.value.trim();
    if (!wanted) return this.close();
    const answer = await fetch(`${this.getAttribute("src")}?q=${encodeURIComponent(wanted)}`, { headers: { Accept: "application/json" } });
    if (!answer.ok || wanted !== this.shown.value.trim()) return;
    this.options.replaceChildren(...(await answer.json()).map((found, index) => this.option(found, index)));
    this.options.hidden = this.options.children.length === 0;
    this.shown.setAttribute("aria-expanded", String(!this.options.hidden));
    this.choose(0);
  }

  option(found, index) {
    const item = document.createElement("li");
    item.id = `${this.options.id}-${index}`;
    item.setAttribute("role", "option");
    item.dataset.value = found.value;
    item.dataset.label = found.label;
    const detail = document.createElement("small");
    detail.textContent = found.detail ?? "";
    item.append(found.label, detail);
    item.addEventListener("mousedown", event => {
      event.preventDefault();
      this.take(item);
    });
    return item;
  }

  choose(index) {
    [...this.options.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
    const item = this.options.children[index];
    if (item) this.shown.setAttribute("aria-activedescendant", item.id);
    item?.scrollIntoView({ block: "nearest" });
    this.at = index;
  }

  press(event) {
    if (this.options.hidden) return;
    const last = this.options.children.length - 1;
    if (event.key === "ArrowDown") this.choose(Math.min(this.at + 1, last));
    else if (event.key === "ArrowUp") this.choose(Math.max(this.at - 1, 0));
    else if (event.key === "Enter") this.take(this.options.children[this.at]);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  take(item) {
    this.shown.value = item.dataset.label;
    this.value.value = item.dataset.value;
    this.value.dispatchEvent(new Event("change", { bubbles: true }));
    this.close();
  }

  close() {
    this.options.hidden = true;
    this.shown.setAttribute("aria-expanded", "false");
    this.shown.removeAttribute("aria-activedescendant");
  }
}

customElements.define("tandem-lookup", Lookup);
