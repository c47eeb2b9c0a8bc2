// <tandem-live topics="incident incident:…"> refreshes the page when one of its topics changes,
// <tandem-live every="5"> every so many seconds: for what no fact tells of.
// Only the visible tab listens, because a browser has few connections to one server.
const calm = 300;

class Live extends HTMLElement {
  connectedCallback() {
    this.position = this.getAttribute("position");
    this.onVisibility = () => (document.hidden ? this.stop() : this.start());
    document.addEventListener("visibilitychange", this.onVisibility);
    this.onVisibility();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.onVisibility);
    this.stop();
  }

  start() {
    if (this.source || this.clock) return;
    const every = Number(this.getAttribute("every"));
    if (every > 0) {
      this.clock = setInterval(() => this.refresh(), every * 1000);
      return;
    }
    const query = new URLSearchParams({ topics: this.getAttribute("topics") ?? "" });
    if (this.position) query.set("since", this.position);
    this.source = new EventSource(`/changes?${query}`);
    this.source.addEventListener("change", event => {
      if (event.lastEventId) this.position = event.lastEventId;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.refresh(), calm);
    });
  }

  stop() {
    clearTimeout(this.timer);
    clearInterval(this.clock);
    this.clock = null;
    this.source?.close();
    this.source = null;
  }

  refresh() {
    if (document.querySelector("form[data-sending]")) return;
    window.Turbo.session.refresh(document.baseURI);
  }
}

customElements.define("tandem-live", Live);
