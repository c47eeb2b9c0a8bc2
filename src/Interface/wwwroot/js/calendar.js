// <tandem-calendar> draws month, week, day and list from the address in "src". Without this script the month inside it is the calendar.
let library;

// The library brings a font for its few signs as data, which our policy forbids; our own signs stand for them. All else of its style sheet it may have.
const plain = () => {
  const style = document.createElement("style");
  style.setAttribute("data-fullcalendar", "");
  document.head.append(style);
  const { sheet } = style;
  const insert = sheet.insertRule.bind(sheet);
  sheet.insertRule = (rule, at) => (rule.startsWith("@font-face") ? at : insert(rule, Math.min(at, sheet.cssRules.length)));
};

const load = () => (library ??= new Promise((done, failed) => {
  plain();
  const script = document.createElement("script");
  script.src = "/lib/fullcalendar.js";
  script.onload = () => (window.FullCalendar ? done(window.FullCalendar) : failed());
  script.onerror = failed;
  document.head.append(script);
}));

const narrow = () => matchMedia("(max-width: 639.98px)").matches;
const views = { month: "dayGridMonth", week: "timeGridWeek", day: "timeGridDay", list: "listMonth" };
const day = 86_400_000;
const half = 1_800_000;

// The calendar runs on the reader's clock: what it takes for UTC is that clock's time, whatever zone the browser is in.
const written = at => at.toISOString().slice(0, 16);
const dayOf = at => at.toISOString().slice(0, 10);
const shifted = (at, amount) => new Date(at.getTime() + amount);

class ChangeCalendar extends HTMLElement {
  connectedCallback() {
    this.begin();
  }

  disconnectedCallback() {
    this.calendar?.destroy();
    this.calendar = null;
  }

  async begin() {
    const library = await load().catch(() => null);
    if (!library || !this.isConnected || this.calendar) return;
    const asked = new URLSearchParams(location.search);
    this.bar = document.createElement("div");
    this.bar.className = "calendar-bar";
    this.canvas = document.createElement("div");
    this.canvas.className = "calendar-canvas";
    this.prepend(this.bar, this.canvas);
    this.classList.add("is-drawn");
    this.calendar = new library.Calendar(this.canvas, {
      initialView: views[asked.get("view")] ?? (narrow() ? views.list : views.month),
      initialDate: asked.get("day") || (asked.get("month") ? `${asked.get("month")}-01` : this.getAttribute("today")),
      headerToolbar: false,
      timeZone: "UTC",
      now: () => this.getAttribute("now"),
      locale: document.documentElement.lang,
      firstDay: 1,
      height: "auto",
      nowIndicator: true,
      dayMaxEvents: 5,
      editable: true,
      eventDurationEditable: true,
      slotEventOverlap: false,
      eventMinHeight: 24,
      eventMaxStack: 3,
      scrollTime: "07:00:00",
      allDayText: this.words("long"),
      moreLinkText: count => this.words("more").replace("{0}", count),
      noEventsText: this.words("empty"),
      events: (span, done, failed) => this.read(span).then(done, failed),
      eventContent: argument => ({ domNodes: this.content(argument) }),
      eventDidMount: argument => this.dress(argument),
      dayCellDidMount: ({ el }) => el.removeAttribute("aria-labelledby"),
      eventDrop: argument => this.ask(argument),
      eventResize: argument => this.ask(argument),
      datesSet: () => this.say(),
    });
    this.draw();
    this.calendar.render();
  }

  words(name) {
    return this.dataset[name] ?? "";
  }

  async read(span) {
    const answer = await fetch(`${this.getAttribute("src")}?from=${span.startStr.slice(0, 16)}&to=${span.endStr.slice(0, 16)}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.statusText);
    const found = await answer.json();
    return found.map(each => {
      const [from, to] = [new Date(`${each.start}Z`), new Date(`${each.end}Z`)];
      const long = to - from >= day;
      return {
        id: each.id, title: each.title, url: each.url, editable: each.movable, durationEditable: each.movable && !long,
        start: long ? dayOf(from) : from, end: long ? dayOf(shifted(to, day - 1)) : to, allDay: long,
        classNames: [`sign-${each.tone}`], extendedProps: { state: each.state, from, to, kind: each.kind, decided: each.decided },
      };
    });
  }

  // What is seen comes first, so that whoever speaks to the page can say it; the rest is for those who hear it.
  content({ event, timeText }) {
    const text = document.createElement("span");
    text.className = "calendar-text";
    text.textContent = `${timeText ? `${timeText} ` : ""}${event.title}`;
    const rest = document.createElement("span");
    rest.className = "visually-hidden";
    rest.textContent = `, ${this.spoken(event)}`;
    return [text, rest];
  }

  spoken(event) {
    const { from, to, state } = event.extendedProps;
    const clock = at => at.toLocaleString(document.documentElement.lang, { timeZone: "UTC", dateStyle: "medium", timeStyle: "short" });
    return `${event.id}, ${state}, ${clock(from)} – ${clock(to)}${event.startEditable ? `. ${this.words("how")}` : ""}`;
  }

  dress({ event, el }) {
    el.title = `${event.title}, ${this.spoken(event)}`;
    el.addEventListener("keydown", pressed => this.press(pressed, event));
  }

  // M asks for the time; Alt and an arrow move by a day or by half an hour, and ask as well.
  press(pressed, event) {
    if (!event.startEditable) return;
    const [days, halves] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[pressed.key] ?? [0, 0];
    const asks = !pressed.altKey && !pressed.ctrlKey && !pressed.metaKey && pressed.key.toLowerCase() === "m";
    if (!asks && !(pressed.altKey && (days || halves))) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    this.open(event, days * day + halves * half);
  }

  ask({ event, revert }) {
    this.revert = revert;
    this.open(event, 0);
  }

  open(event, amount) {
    const dialog = document.getElementById(this.getAttribute("dialog"));
    if (!dialog) return;
    const form = dialog.querySelector("form");
    // What takes a day or more is drawn by days, and keeps its hours wherever it goes.
    const { from, to } = event.extendedProps;
    const moved = event.allDay ? event.start - new Date(dayOf(from)) : 0;
    const [start, end] = event.allDay ? [shifted(from, moved), shifted(to, moved)] : [event.start, event.end ?? event.start];
    form.elements.record.value = event.id;
    form.elements.plannedStart.value = written(shifted(start, amount));
    form.elements.plannedEnd.value = written(shifted(end, amount));
    dialog.querySelector("[data-what]").textContent = `${event.id} ${event.title}`;
    dialog.querySelector("[data-decided]").hidden = !event.extendedProps.decided;
    const told = dialog.querySelector("[data-conflicts]");
    told.replaceChildren();
    const look = () => event.extendedProps.kind === "change" && this.collide(told, form);
    form.addEventListener("change", look);
    look();
    dialog.addEventListener("close", () => { form.removeEventListener("change", look); this.revert?.(); this.revert = null; }, { once: true });
    dialog.showModal();
    form.elements.plannedStart.focus();
  }

  // With what it would collide is said before it is saved; an answer that comes too late is let go.
  async collide(told, form) {
    const asked = new URLSearchParams({ record: form.elements.record.value, from: form.elements.plannedStart.value, to: form.elements.plannedEnd.value });
    this.looked = asked;
    const answer = await fetch(`${told.dataset.conflicts}?${asked}`, { headers: { Accept: "application/json" } }).catch(() => null);
    const found = answer?.ok ? await answer.json() : null;
    if (this.looked !== asked) return;
    const list = document.createElement("ul");
    list.className = "complaints";
    list.append(...(found ?? []).map(each => {
      const [line, link, why] = [document.createElement("li"), document.createElement("a"), document.createElement("span")];
      link.href = each.url;
      link.textContent = `${each.number} ${each.title}`;
      why.className = "hint";
      why.textContent = `${each.when}: ${each.why}`;
      line.append(`${each.blocks ? told.dataset.blocks : told.dataset.mind}: `, link, " ", why);
      return line;
    }));
    const note = document.createElement("p");
    note.className = "hint";
    note.textContent = found ? told.dataset.none : "";
    told.className = `field-wide calendar-conflicts${found?.length ? " alert alert-warning" : ""}`;
    told.replaceChildren(found?.length ? list : note);
  }

  draw() {
    const button = (text, act, name) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "btn btn-sm";
      made.textContent = text;
      if (name) made.setAttribute("aria-label", name);
      made.addEventListener("click", act);
      return made;
    };
    const group = (label, ...buttons) => {
      const made = document.createElement("div");
      made.className = "calendar-group";
      made.setAttribute("role", "group");
      made.setAttribute("aria-label", label);
      made.append(...buttons);
      return made;
    };
    this.heading = document.createElement("h2");
    this.heading.className = "calendar-heading";
    this.heading.setAttribute("aria-live", "polite");
    this.choices = Object.entries(views).map(([name, view]) => {
      const made = button(this.words(name), () => this.calendar.changeView(view));
      made.dataset.view = view;
      return made;
    });
    this.bar.replaceChildren(
      group(this.words("when"), button("‹", () => this.calendar.prev(), this.words("before")), button(this.words("todaySays"), () => this.calendar.today()), button("›", () => this.calendar.next(), this.words("after"))),
      this.heading,
      group(this.words("views"), ...this.choices),
    );
  }

  // What is shown stands in the address, so that a link or going back leads to the same.
  say() {
    if (!this.calendar) return;
    const { type, title } = this.calendar.view;
    this.heading.textContent = title;
    // On a telephone a week is wider than the screen and is pushed to and fro, by the keyboard too.
    this.canvas.classList.toggle("is-week", type === views.week);
    if (this.canvas.scrollWidth > this.canvas.clientWidth) {
      this.canvas.tabIndex = 0;
      this.canvas.setAttribute("role", "group");
      this.canvas.setAttribute("aria-label", title);
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) this.canvas.removeAttribute(name);
    }
    for (const choice of this.choices) choice.setAttribute("aria-pressed", choice.dataset.view === type ? "true" : "false");
    const name = Object.keys(views).find(each => views[each] === type);
    const place = new URL(location.href);
    place.search = new URLSearchParams({ view: name, day: dayOf(this.calendar.getDate()) });
    history.replaceState(history.state, "", place);
  }
}

// A refresh brings the plain month again; the drawing is made anew, at the same place.
addEventListener("turbo:morph", () => {
  for (const calendar of document.querySelectorAll("tandem-calendar")) {
    if (calendar.canvas?.isConnected) {
      calendar.classList.add("is-drawn");
      calendar.calendar?.refetchEvents();
    } else {
      calendar.calendar?.destroy();
      calendar.calendar = null;
      calendar.begin();
    }
  }
});

customElements.define("tandem-calendar", ChangeCalendar);
