// <tandem-chart> draws the table inside it and folds the table away. Without this script the table is the chart.
let library;
const load = () => (library ??= import("../lib/echarts.js"));

const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const palette = () => [1, 2, 3, 4, 5, 6].map(index => token(`--chart-${index}`));

const readTable = table => {
  const heads = [...table.tHead.rows[0].cells].slice(1);
  const rows = [...table.tBodies[0].rows];
  return {
    title: table.caption?.textContent.trim() ?? "",
    labels: rows.map(row => row.cells[0].textContent.trim()),
    series: heads.map((head, column) => ({
      name: head.textContent.trim(),
      tone: head.dataset.tone,
      points: rows.map(row => {
        const cell = row.cells[column + 1];
        return { value: cell.dataset.value === undefined ? null : Number(cell.dataset.value), href: cell.querySelector("a")?.href, text: cell.textContent.trim() };
      }),
    })),
  };
};

const draw = (data, kind, unit) => {
  const ink = token("--ink-soft");
  const line = token("--line");
  const base = {
    color: palette(),
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    aria: { enabled: true, label: { description: data.title } },
    legend: data.series.length > 1 ? { bottom: 0, type: "scroll", icon: "roundRect", itemWidth: 10, itemHeight: 10, textStyle: { color: ink } } : undefined,
    tooltip: {
      trigger: kind === "donut" ? "item" : "axis",
      renderMode: "richText",
      backgroundColor: token("--surface"),
      borderColor: token("--line-strong"),
      textStyle: { color: token("--ink"), fontSize: 12 },
      valueFormatter: value => (value === null || value === undefined ? "–" : `${value.toLocaleString(document.documentElement.lang)}${unit ? ` ${unit}` : ""}`),
    },
  };
  if (kind === "donut") {
    const points = data.labels.map((name, row) => ({ name, value: data.series[0].points[row].value, href: data.series[0].points[row].href }));
    return {
      ...base,
      legend: { orient: "vertical", right: 0, top: "middle", icon: "circle", textStyle: { color: ink } },
      series: [{ type: "pie", radius: ["58%", "86%"], center: ["32%", "50%"], label: { show: false }, itemStyle: { borderColor: token("--surface"), borderWidth: 2 }, data: points }],
    };
  }
  const lying = kind === "horizontalbar";
  const categories = {
    type: "category", data: data.labels, inverse: lying, axisLine: { lineStyle: { color: line } }, axisTick: { show: false },
    axisLabel: { color: ink, fontSize: 11, hideOverlap: true, ...(lying ? {} : { alignMinLabel: kind === "line" || kind === "area" ? "left" : null, alignMaxLabel: kind === "line" || kind === "area" ? "right" : null }) }, boundaryGap: kind !== "line" && kind !== "area",
  };
  const values = { type: "value", splitLine: { lineStyle: { color: line } }, axisLabel: { color: ink, fontSize: 11 }, minInterval: data.series.every(each => each.points.every(point => Number.isInteger(point.value ?? 0))) ? 1 : 0 };
  const flat = kind === "line" || kind === "area";
  return {
    ...base,
    grid: { left: 4, right: 14, top: 12, bottom: data.series.length > 1 ? 30 : 4, containLabel: true },
    xAxis: lying ? values : categories,
    yAxis: lying ? categories : values,
    series: data.series.map(each => ({
      name: each.name,
      type: flat ? "line" : "bar",
      stack: kind === "stackedbar" ? "all" : undefined,
      areaStyle: kind === "area" ? { opacity: 0.14 } : undefined,
      barMaxWidth: 26,
      symbol: each.points.length > 30 ? "none" : "circle",
      symbolSize: 5,
      lineStyle: { width: 2 },
      itemStyle: { ...(each.tone ? { color: token(`--dot-${each.tone}`) } : {}), borderRadius: flat || kind === "stackedbar" ? 0 : lying ? [0, 3, 3, 0] : [3, 3, 0, 0] },
      data: each.points,
    })),
  };
};

class Chart extends HTMLElement {
  connectedCallback() {
    this.table ??= this.querySelector("table");
    if (!this.table || this.chart) return;
    this.onTheme = () => this.render();
    addEventListener("tandem:theme", this.onTheme);
    this.seen = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      this.seen.disconnect();
      this.begin();
    }, { rootMargin: "200px" });
    this.seen.observe(this);
  }

  disconnectedCallback() {
    removeEventListener("tandem:theme", this.onTheme);
    this.seen?.disconnect();
    this.sizes?.disconnect();
    this.changes?.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  async begin() {
    const echarts = await load().catch(() => null);
    // Without the library the table is the chart.
    if (!echarts) return this.setAttribute("data-chart-failed", "");
    if (!this.isConnected || this.chart) return;
    this.canvas = this.querySelector(":scope > .chart-canvas") ?? document.createElement("div");
    this.canvas.className = "chart-canvas";
    this.canvas.setAttribute("aria-hidden", "true");
    if (!this.table.closest("details")) {
      const numbers = document.createElement("details");
      numbers.className = "chart-numbers";
      const summary = document.createElement("summary");
      summary.textContent = this.getAttribute("numbers") || "Numbers";
      this.replaceChildren(this.canvas, numbers);
      numbers.append(summary, this.table);
    }
    this.setAttribute("data-chart-drawn", "");
    this.chart = echarts.init(this.canvas, null, { renderer: "canvas" });
    this.chart.on("click", point => point.data?.href && window.Turbo.visit(point.data.href));
    this.sizes = new ResizeObserver(() => this.chart?.resize());
    this.sizes.observe(this.canvas);
    this.render();
  }

  render() {
    this.chart?.setOption(draw(readTable(this.table), this.getAttribute("kind"), this.getAttribute("unit")), true);
  }
}

// A refresh brings a new table; the drawn chart takes its numbers instead of being drawn anew.
addEventListener("turbo:before-morph-element", event => {
  const { newElement } = event.detail;
  if (!event.target.matches("tandem-chart[data-chart-drawn]") || !newElement) return;
  const fresh = newElement.querySelector("table");
  if (!fresh || !event.target.table) return;
  event.target.table.replaceWith(fresh);
  event.target.table = fresh;
  event.target.render();
});

customElements.define("tandem-chart", Chart);
