// A chart as a file: CSV, SVG, PNG, and as a citation. All made in the page.

import {h, s} from "./dom.js";
import {drawn} from "./run.js";
import {t, text, current} from "./words.js";

const STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity", "font-size", "font-family", "text-anchor"];
const FOOT = 34;
const SCALE = 2;

/** The items of a chart's menu. */
export function ways(chart) {
  const item = (key, action) => h("li", {}, h("button", {type: "button", onclick: action}, t(key)));
  return [
    item("export.csv", () => save(csv(chart), "text/csv;charset=utf-8", name(chart, "csv"))),
    item("export.program-csv", () => save(programCsv(chart), "text/csv;charset=utf-8", `${chart.subject.id}-${chart.spec.id}-run.csv`)),
    item("export.svg", () => save(svg(chart), "image/svg+xml;charset=utf-8", name(chart, "svg"))),
    item("export.png", () => png(chart)),
    item("export.cite", event => cite(chart, event.currentTarget)),
  ];
}

function name(chart, ending) {
  return `${chart.subject.id}-${chart.spec.id}.${ending}`;
}

function save(content, type, file) {
  const blob = content instanceof Blob ? content : new Blob([content], {type});
  const link = h("a", {href: URL.createObjectURL(blob), download: file});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function credit(chart) {
  const sources = [...new Set([chart.spec.record, ...(chart.spec.rivals ?? [])].filter(Boolean).flatMap(series => series.sources))];
  const model = `Grandes Alamedas ${chart.subject.version}, ${chart.subject.id}@${chart.subject.hash}`;
  return sources.length ? `${model}; ${t("export.record")}: ${sources.join(", ")}` : model;
}

/** Numbers as the program writes them: the shortest digits that read back the same. */
export function plain(value) {
  if (!Number.isFinite(value)) return "";
  const size = Math.abs(value);
  if (size === 0) return Object.is(value, -0) ? "-0" : "0";
  if (size >= 1e-5 && size < 1e15) return decimal(String(value));
  const [mantissa, exponent] = value.toExponential().split("e");
  return `${mantissa}E${Number(exponent)}`;
}

function decimal(digits) {
  const match = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/u.exec(digits);
  return match ? `${match[1]}0.${"0".repeat(Number(match[4]) - 1)}${match[2]}${match[3] ?? ""}` : digits;
}

function quoted(value) {
  return /[",\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Tidy rows: scenario, run, date, variable, unit, value. Lines after the first say what made them, and the columns in words. */
export function csv(chart) {
  const {spec, shown} = chart;
  const lines = ["scenario,run_or_quantile,date,variable,unit,value", `# ${credit(chart)}`, `# ${t("export.columns")}`];
  const unit = text(spec.unit);
  const add = (scenario, run, date, variable, value) => {
    if (Number.isFinite(value)) lines.push([scenario, run, date, variable, unit, plain(value)].map(quoted).join(","));
  };
  const runs = [["yours", shown.current]];
  if (shown.base) runs.push(["history", shown.base]);
  for (const {run, name} of shown.others ?? []) if (name) runs.push([name, run]);
  for (const [scenario, run] of runs) {
    for (const line of spec.lines) {
      const {x, y} = drawn(spec, run.time, run.values(line.variable));
      for (let i = 0; i < x.length; i++) add(scenario, "run", plain(x[i]), line.variable, y[i]);
    }
  }
  for (const series of [spec.record, ...(spec.rivals ?? [])].filter(Boolean)) {
    for (const [date, , value] of series.points) add("record", series.id, date, series.id, value);
  }
  return `${lines.join("\n")}\n`;
}

/** The run at every saved moment, byte for byte as the program writes it: `alamedas run MODEL --vars NAMES --format csv`. */
export function programCsv(chart) {
  const {current} = chart.shown;
  const names = chart.spec.lines.map(line => line.variable);
  const columns = [current.time, ...names.map(name => current.values(name))];
  const lines = [["time", ...names].map(quoted).join(",")];
  for (let row = 0; row < current.time.length; row++) lines.push(columns.map(column => plain(column[row])).join(","));
  return `${lines.join("\n")}\n`;
}

/** The command line that makes the run in which these constants have these values. */
export function command(subject, values, variables = []) {
  const all = variables.join(",");
  const names = variables.length ? ` --vars ${/^[\w.,-]+$/u.test(all) ? all : `'${all}'`} --format csv` : "";
  return `alamedas run ${subject.id}${Object.entries(values).map(([name, value]) => ` --set ${/^[\w.-]+$/u.test(name) ? name : `'${name}'`}=${plain(value)}`).join("")}${names}`;
}

/** The drawing with its styles inside it, a title above and the source below. */
export function svg(chart) {
  const {width, height} = chart.size;
  const copy = chart.svg.cloneNode(true);
  inline(chart.svg, copy);
  const background = getComputedStyle(chart.element).getPropertyValue("--card") || "#ffffff";
  const ink = getComputedStyle(chart.element).color;
  const label = (y, size, content) => s("text", {x: 8, y, "font-size": size, "font-family": "system-ui, sans-serif", fill: ink}, content);
  const whole = s("svg", {
    xmlns: "http://www.w3.org/2000/svg", width, height: height + 2 * FOOT, viewBox: `0 0 ${width} ${height + 2 * FOOT}`, role: "img", lang: current()},
    s("title", {}, copy.querySelector("title").textContent), s("desc", {}, copy.querySelector("desc").textContent),
    s("rect", {width, height: height + 2 * FOOT, fill: background.trim()}),
    label(18, 14, text(chart.spec.label)), label(31, 10, text(chart.spec.unit)));
  const inner = s("g", {transform: `translate(0 ${FOOT})`});
  for (const child of [...copy.children]) if (!["title", "desc"].includes(child.localName)) inner.append(child);
  whole.append(inner, ...wrapped(credit(chart), Math.floor(width / 4.6)).map((line, i) => label(height + FOOT + 12 + 10 * i, 8, line)));
  return new XMLSerializer().serializeToString(whole);
}

function wrapped(content, most) {
  const lines = [""];
  for (const word of content.split(" ")) {
    if (lines[lines.length - 1].length + word.length > most && lines.length < 2) lines.push("");
    lines[lines.length - 1] += `${word} `;
  }
  return lines;
}

function inline(from, to) {
  if (from.hasAttribute("hidden")) to.setAttribute("display", "none");
  const style = getComputedStyle(from);
  for (const property of STYLES) {
    const value = style.getPropertyValue(property);
    if (value) to.setAttribute(property, value);
  }
  to.removeAttribute("class");
  to.removeAttribute("tabindex");
  [...from.children].forEach((child, i) => inline(child, to.children[i]));
}

function png(chart) {
  const image = new Image();
  const {width, height} = chart.size;
  image.onload = () => {
    const canvas = h("canvas", {width: width * SCALE, height: (height + 2 * FOOT) * SCALE});
    const pen = canvas.getContext("2d");
    pen.scale(SCALE, SCALE);
    pen.drawImage(image, 0, 0);
    canvas.toBlob(blob => save(blob, "image/png", name(chart, "png")), "image/png");
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg(chart))}`;
}

function cite(chart, button) {
  const {subject, spec} = chart;
  const address = location.href;
  const title = `${text(spec.label)} (${text(subject.title)})`;
  const apa = `Grandes Alamedas (${subject.version}). ${title} [${t("export.simulation")}]. ${subject.id}@${subject.hash}. ${address}`;
  const bibtex = `@misc{alamedas-${spec.id},\n  title = {${title}},\n  author = {{Grandes Alamedas}},\n  note = {${t("export.simulation")}, ${subject.version}, ${subject.id}@${subject.hash}},\n  howpublished = {${address}}\n}`;
  const box = h("textarea", {class: "citation", readonly: true, rows: 8, "aria-label": t("export.cite")});
  box.value = `${apa}\n\n${bibtex}\n`;
  button.replaceWith(box);
  box.focus();
  box.select();
}
