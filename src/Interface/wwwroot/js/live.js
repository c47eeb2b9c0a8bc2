// <tandem-live topics="incident incident:…"> refreshes the page when one of its topics changes,
// <tandem-live every="5"> every so many seconds: for what no fact tells of.
// All of a page share one stream, and only the visible tab listens, because a browser has few connections to one server.
const calm = 300;
const patience = 10_000;
const open = new Set();
const sending = new Set();
let source, position, timer, plan, coming = 0;

/** Whether the visit that begins is a refresh: nobody leaves the page. */
export let isRefreshing = false;

class Live extends HTMLElement {
  connectedCallback() {
    const every = Number(this.getAttribute("every"));
    if (every > 0) this.clock = setInterval(() => document.hidden || refresh(), every * 1000);
    position ??= this.getAttribute("position");
    open.add(this);
    listenSoon();
    // What was fetched before it was looked at is fetched again, now that it is.
    if (this.hasAttribute("again")) refreshSoon();
  }

  disconnectedCallback() {
    clearInterval(this.clock);
    open.delete(this);
    if (open.size === 0) position = null;
    listenSoon();
  }
}

function listenSoon() {
  clearTimeout(plan);
  plan = setTimeout(listen, 0);
}

function listen() {
  const topics = document.hidden ? "" : [...open].map(each => each.getAttribute("topics") ?? "").join(" ").trim();
  if (source && source.topics === topics) return;
  stop();
  if (!topics) return;
  const query = new URLSearchParams({ topics });
  if (position) query.set("since", position);
  source = new EventSource(`/live?${query}`);
  source.topics = topics;
  for (const told of ["ready", "change"]) source.addEventListener(told, event => { if (event.lastEventId) position = event.lastEventId; });
  source.addEventListener("change", refreshSoon);
}

// A refresh that is due stays due: the stream that follows does not tell again what was told.
function stop() {
  source?.close();
  source = null;
}

function refreshSoon() {
  clearTimeout(timer);
  timer = setTimeout(refresh, calm);
}

// What is on its way is not overtaken: a form's answer would be thrown away with it, and a page that comes may bring what is said after a form.
const isBusy = () => sending.size > 0 || window.Turbo.navigator.currentVisit || Date.now() - coming < patience;

// Turbo's own refresh waits once more before it begins, and a form that is sent meanwhile would be overtaken.
function refresh() {
  if (isBusy()) {
    refreshSoon();
    return;
  }
  isRefreshing = true;
  window.Turbo.visit(document.baseURI, { action: "replace", shouldCacheSnapshot: false });
  isRefreshing = false;
}

document.addEventListener("turbo:submit-start", event => sending.add(event.detail.formSubmission));
document.addEventListener("turbo:submit-end", event => {
  sending.delete(event.detail.formSubmission);
  coming = Date.now();
});
for (const done of ["turbo:render", "turbo:load"]) document.addEventListener(done, () => { coming = 0; });
document.addEventListener("visibilitychange", listen);
customElements.define("tandem-live", Live);
