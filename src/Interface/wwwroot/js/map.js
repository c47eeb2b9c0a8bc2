// <tandem-map> draws the two tables inside it as a picture: items in the first, what joins them in the second. Without this script the tables are the map.
let library;
const load = () => (library ??= import("../lib/cytoscape.js").then(module => module.default));

// The library would write a style sheet of its own into the page, which our policy forbids; it does not where it finds one. Ours is in look.css.
const spare = () => {
  if (document.getElementById("__________cytoscape_stylesheet")) return;
  const mark = document.createElement("meta");
  mark.id = "__________cytoscape_stylesheet";
  document.head.append(mark);
};

const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const read = map => [
  ...[...map.querySelectorAll(".map-items tbody tr")].map((row, at) => ({
    data: { id: row.dataset.id, label: row.dataset.name, href: row.querySelector("a")?.href },
    classes: [row.dataset.tone, row.dataset.began ? "began" : "", at % 2 ? "high" : ""].filter(Boolean).join(" "),
  })),
  ...[...map.querySelectorAll(".map-ties tbody tr")].map((row, at) => ({
    data: { id: `tie-${at}`, source: row.dataset.from, target: row.dataset.to, label: row.cells[1].textContent.trim() },
  })),
];

const look = () => [
  { selector: "node", style: { label: "data(label)", color: token("--ink"), "font-size": 11, "font-family": getComputedStyle(document.body).fontFamily, "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "ellipsis", "text-max-width": 110, width: 22, height: 22, "background-color": token("--chart-1"), "border-width": 2, "border-color": token("--surface") } },
  // Every other name stands above its sign, so that neighbours in a row do not write over each other.
  { selector: "node.high", style: { "text-valign": "top", "text-margin-y": -4 } },
  { selector: "node.began", style: { shape: "round-rectangle", width: 30, height: 30 } },
  { selector: "node.warning", style: { "background-color": token("--dot-warning"), "border-color": token("--ink") } },
  { selector: "node.bad", style: { "background-color": token("--dot-bad"), "border-color": token("--ink"), shape: "diamond", width: 30, height: 30 } },
  { selector: "edge", style: { width: 1.2, "line-color": token("--line-strong"), "target-arrow-color": token("--line-strong"), "target-arrow-shape": "triangle", "arrow-scale": 0.8, "curve-style": "bezier" } },
  { selector: "edge:selected, edge.near", style: { label: "data(label)", "font-size": 10, color: token("--ink-soft"), "text-background-color": token("--surface"), "text-background-opacity": 0.9, "text-background-padding": 2, "line-color": token("--ink-soft"), "target-arrow-color": token("--ink-soft") } },
];

class ServiceMap extends HTMLElement {
  connectedCallback() {
    this.onTheme = () => this.picture?.style(look());
    addEventListener("tandem:theme", this.onTheme);
    this.begin();
  }

  disconnectedCallback() {
    removeEventListener("tandem:theme", this.onTheme);
    this.picture?.destroy();
    this.picture = null;
  }

  async begin() {
    const cytoscape = await load().catch(() => null);
    if (!cytoscape || !this.isConnected || this.picture) return;
    this.canvas = this.querySelector(":scope > .map-canvas") ?? document.createElement("div");
    this.canvas.className = "map-canvas";
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", this.getAttribute("label") || "");
    this.prepend(this.canvas);
    this.draw(cytoscape);
  }

  draw(cytoscape) {
    spare();
    this.picture?.destroy();
    this.picture = cytoscape({
      container: this.canvas,
      elements: read(this),
      style: look(),
      minZoom: 0.2,
      maxZoom: 3,
      autoungrabify: false,
      layout: { name: "breadthfirst", directed: true, spacingFactor: 1.1, padding: 16, animate: false },
    });
    this.picture.on("tap", "node", event => event.target.data("href") && window.Turbo.visit(event.target.data("href")));
    this.picture.on("mouseover", "node", event => event.target.connectedEdges().addClass("near"));
    this.picture.on("mouseout", "node", event => event.target.connectedEdges().removeClass("near"));
  }
}

// A refresh brings new tables; the picture stays where it is and is drawn from them.
addEventListener("turbo:morph", async () => {
  const cytoscape = document.querySelector("tandem-map") && (await load().catch(() => null));
  if (!cytoscape) return;
  for (const map of document.querySelectorAll("tandem-map")) map.picture ? map.draw(cytoscape) : map.begin();
});

customElements.define("tandem-map", ServiceMap);
