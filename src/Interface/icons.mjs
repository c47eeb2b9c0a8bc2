// Builds wwwroot/lib/icons.svg, one sprite of the icons named in icons.txt.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const boundingBox = '<path stroke="none" d="M0 0h24v24H0z" fill="none" />';
const outline = "node_modules/@tabler/icons/icons/outline/";
const names = readFileSync("icons.txt", "utf8").split(/\s+/).filter(Boolean);

const symbols = [...new Set(names)].sort().map(name => {
  const svg = readFileSync(`${outline}${name}.svg`, "utf8");
  const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, "").replace(boundingBox, "")}</symbol>`;
});

mkdirSync("wwwroot/lib", { recursive: true });
writeFileSync("wwwroot/lib/icons.svg", `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
