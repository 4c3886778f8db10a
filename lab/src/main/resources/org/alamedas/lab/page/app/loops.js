// Feedback loops of the model: those that a text speaks of by name, and the shortest that its structure has.

import {h, s} from "./dom.js";
import {t, text} from "./words.js";
import {weights} from "./weights.js";

const WIDTH = 640;
const ROW = 40;
const MOST_DRAWN = 30;
const LONGEST = 40;

/** @param {{label: (name: string) => string, go: (name: string) => object}} names */
export async function loops(app, names) {
  const found = await app.loadJson("data/loops.json");
  const both = (loop, stem) => ({es: loop[`${stem}_es`] ?? "", en: loop[`${stem}_en`] ?? ""});
  const chain = path => h("p", {class: "chain"}, path.flatMap((name, i) => [i > 0 ? " → " : "", h("a", names.go(name), names.label(name))]));
  const polarity = loop => h("p", {class: "note"}, h("span", {"aria-hidden": "true"}, SIGNS[loop.polarity] ?? "·"), " ", t(`polarity.${loop.polarity}`));

  function named(loop) {
    return h("section", {class: "card"}, h("h3", {}, `${loop.id.toUpperCase()} · ${text(both(loop, "label"))}`),
      text(both(loop, "words")) ? h("blockquote", {}, text(both(loop, "words"))) : "",
      loop.found ? [polarity(loop), whole(loop.path.slice(0, -1)), h("details", {}, h("summary", {}, t("loops.way", {n: loop.path.length - 1})), chain(loop.path))] : h("p", {}, text(both(loop, "evidence"))),
      loop.switch ? h("p", {class: "note"}, t("loops.cut"), " ", h("code", {}, `alamedas loops --cut ${loop.id}`)) : "");
  }

  function whole(path) {
    return path.length > MOST_DRAWN ? "" : drawing(path, names);
  }

  return [
    weights(app, found.named.filter(loop => loop.found), loop => `${loop.id.toUpperCase()} · ${text(both(loop, "label"))}`),
    found.named.length ? [h("h2", {}, t("loops.named")), h("div", {class: "cards loops"}, found.named.map(named))] : "",
    h("h2", {}, t("loops.shortest")),
    h("p", {class: "note"}, t("loops.note", {cores: found.cores.join(", ") || "0", all: found.variables}), found.cut ? ` ${t("loops.more")}` : ""),
    found.loops.length === 0 ? h("p", {}, t("loops.none")) : h("ol", {}, found.loops.map(loop => h("li", {}, polarity(loop), chain([...loop.variables, loop.variables[0]])))),
  ];
}

const SIGNS = {positive: "+", negative: "−"};

/** A loop as two columns: down on the right, back up on the left, in the direction of the effect. */
function drawing(path, names) {
  const right = Math.floor(path.length / 2);
  const at = i => (i >= 1 && i <= right ? {x: 0.75 * WIDTH, y: 24 + ROW * (i - 1)} : {x: 0.25 * WIDTH, y: 24 + ROW * (i === 0 ? 0 : path.length - i)});
  const words = path.map(name => cut(names.label(name)));
  const half = i => 3.2 * words[i].length + 6;
  const arrows = path.map((_, i) => {
    const j = (i + 1) % path.length;
    const [from, to] = [at(i), at(j)];
    const d = from.x === to.x
      ? `M${from.x},${from.y + Math.sign(to.y - from.y) * 11}L${to.x},${to.y - Math.sign(to.y - from.y) * 12}`
      : `M${from.x + Math.sign(to.x - from.x) * half(i)},${from.y}L${to.x - Math.sign(to.x - from.x) * (half(j) + 2)},${to.y}`;
    return s("path", {class: "pipe", d, "marker-end": "url(#loop-end)"});
  });
  const height = 24 + ROW * (path.length - right);
  return h("div", {class: "wide", tabindex: 0, role: "region", "aria-label": t("loops.drawn")}, s("svg", {class: "flow-map ring", viewBox: `0 0 ${WIDTH} ${height}`, role: "group", "aria-label": t("loops.drawn")},
    s("defs", {}, s("marker", {id: "loop-end", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto"}, s("path", {d: "M0,0L8,4L0,8z"}))),
    arrows, path.map((name, i) => {
      const {x, y} = at(i);
      return s("a", names.go(name), s("title", {}, names.label(name)), s("text", {x, y: y + 4, "text-anchor": "middle"}, words[i]));
    })));
}

function cut(words) {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
