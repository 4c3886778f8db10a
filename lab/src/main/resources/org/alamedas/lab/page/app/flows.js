// Stocks and flows of one sector: a row for each stock, what fills it on the left, what drains it on the right.

import {h, s} from "./dom.js";
import {t} from "./words.js";

const WIDTH = 900;
const PIPE = 46;
const BOX = {x: 360, width: 180, height: 38};
const VALVE = {in: 238, out: 662};
const END = {in: 112, out: 788};
const LONGEST = 37;

/**
 * @param {object[]} stocks with the names of their `inflows` and `outflows`
 * @param {{label: (name: string) => string, go: (name: string) => object, ends: (flow: string) => {from?: string, to?: string}}} names
 */
export function drawing(stocks, names, title) {
  let top = 8;
  const rows = stocks.map(stock => {
    const height = PIPE * Math.max(1, stock.inflows.length, stock.outflows.length) + 14;
    const row = group(stock, top, height, names);
    top += height;
    return row;
  });
  return h("div", {class: "wide", tabindex: 0, role: "region", "aria-label": title},
    s("svg", {class: "flow-map", viewBox: `0 0 ${WIDTH} ${top}`, role: "group", "aria-label": t("map.flows-described", {n: stocks.length})}, arrowHead(), rows));
}

function arrowHead() {
  return s("defs", {}, s("marker", {id: "flow-end", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto"}, s("path", {d: "M0,0L8,4L0,8z"})));
}

function group(stock, top, height, names) {
  const middle = top + height / 2;
  const place = (count, i) => middle + PIPE * (i - (count - 1) / 2);
  return s("g", {},
    stock.inflows.map((flow, i) => pipe(flow, "in", place(stock.inflows.length, i), middle, names)),
    stock.outflows.map((flow, i) => pipe(flow, "out", place(stock.outflows.length, i), middle, names)),
    node(stock.name, {x: BOX.x, y: middle - BOX.height / 2, width: BOX.width, height: BOX.height}, "stock", names));
}

/** One flow: from where it comes, its valve, where it goes; a cloud where that is outside the model. */
function pipe(flow, side, y, middle, names) {
  const inward = side === "in";
  const other = inward ? names.ends(flow).from : names.ends(flow).to;
  const edge = inward ? BOX.x : BOX.x + BOX.width;
  const [x1, x2] = inward ? [END.in, edge] : [edge, END.out];
  const valve = VALVE[side];
  const bend = inward ? `M${x1},${y}H${valve + 30}L${x2 - 2},${middle + (y - middle) * 0.3}` : `M${x1},${middle + (y - middle) * 0.3}L${valve - 30},${y}H${x2 - 2}`;
  return s("g", {},
    s("path", {class: "pipe", d: bend, "marker-end": "url(#flow-end)"}),
    s("path", {class: "valve", d: `M${valve - 8},${y - 6}L${valve + 8},${y + 6}V${y - 6}L${valve - 8},${y + 6}z`}),
    label(flow, valve, y - 10, names),
    other ? node(other, {x: inward ? 2 : END.out, y: y - 12, width: END.in - 2, height: 24}, "ghost", names) : cloud(inward ? END.in - 16 : END.out + 16, y));
}

function cloud(x, y) {
  return s("path", {class: "cloud", d: `M${x - 12},${y + 6}a7,7 0 0 1 2,-13a9,9 0 0 1 16,-1a7,7 0 0 1 6,14z`});
}

function node(name, {x, y, width, height}, kind, names) {
  return s("a", names.go(name), s("rect", {class: kind, x, y, width, height, rx: kind === "stock" ? 2 : 6}),
    lines(names.label(name), kind === "stock" ? 23 : 15).map((line, i, all) => s("text", {x: x + width / 2, y: y + height / 2 + 4 + 12 * (i - (all.length - 1) / 2), "text-anchor": "middle", class: kind}, line)));
}

function label(name, x, y, names) {
  const full = names.label(name);
  return s("a", names.go(name), s("title", {}, full), s("text", {x, y, "text-anchor": "middle"}, full.length > LONGEST ? `${full.slice(0, LONGEST - 1)}…` : full));
}

/** Two lines at most. */
function lines(words, most) {
  if (words.length <= most) return [words];
  const cut = words.lastIndexOf(" ", most);
  const at = cut > 3 ? cut : most;
  const rest = words.slice(at).trim();
  return [words.slice(0, at), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}
