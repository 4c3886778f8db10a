// Feedback loops of the model: those that a text speaks of by name, and the shortest that its structure has.

import {h, s} from "./dom.js";
import {t, text} from "./words.js";

const WIDTH = 640;
const HEIGHT = 420;
const MOST_DRAWN = 16;

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
    found.named.length ? [h("h2", {}, t("loops.named")), h("div", {class: "cards loops"}, found.named.map(named))] : "",
    h("h2", {}, t("loops.shortest")),
    h("p", {class: "note"}, t("loops.note", {cores: found.cores.join(", ") || "0", all: found.variables}), found.cut ? ` ${t("loops.more")}` : ""),
    found.loops.length === 0 ? h("p", {}, t("loops.none")) : h("ol", {}, found.loops.map(loop => h("li", {}, polarity(loop), chain([...loop.variables, loop.variables[0]])))),
  ];
}

const SIGNS = {positive: "R", negative: "B"};

/** A loop as a ring, in the direction of the effect. */
function drawing(path, names) {
  const at = i => {
    const angle = (2 * Math.PI * i) / path.length - Math.PI / 2;
    return {x: WIDTH / 2 + (WIDTH / 2 - 110) * Math.cos(angle), y: HEIGHT / 2 + (HEIGHT / 2 - 34) * Math.sin(angle)};
  };
  const between = (i, share) => at(i + share);
  const arcs = path.map((_, i) => {
    const points = [0.28, 0.4, 0.5, 0.6, 0.72].map(share => between(i, share));
    return s("path", {class: "pipe", d: `M${points.map(({x, y}) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}`, "marker-end": "url(#loop-end)"});
  });
  return h("div", {class: "wide", tabindex: 0, role: "region", "aria-label": t("loops.drawn")}, s("svg", {class: "flow-map ring", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": t("loops.drawn")},
    s("defs", {}, s("marker", {id: "loop-end", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto"}, s("path", {d: "M0,0L8,4L0,8z"}))),
    arcs, path.map((name, i) => {
      const {x, y} = at(i);
      const words = names.label(name);
      return s("a", names.go(name), s("title", {}, words), s("text", {x, y: y + 4, "text-anchor": "middle"}, words.length > 32 ? `${words.slice(0, 31)}…` : words));
    })));
}
