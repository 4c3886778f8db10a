// The map of the model: sectors and how they act on one another, and each variable with its causes and effects.

import {drawing as flowDrawing} from "./flows.js";
import {loops} from "./loops.js";
import {Model} from "./model.js";
import {why} from "./why.js";
import {d3} from "./d3.js";
import {h, s} from "./dom.js";
import {valuesOf} from "./run.js";
import {t, text, number} from "./words.js";

const MOST_FOUND = 40;
/** Names in an equation, plain or in quotes. */
const NAMES = /("[^"]+"|[\p{L}_$][\p{L}\p{N}_$]*)/gu;

export async function map(app) {
  const model = await app.loadJson("data/model.json");
  const byName = new Map(model.variables.map(variable => [key(variable.name), variable]));
  const effects = new Map();
  for (const variable of model.variables) {
    for (const cause of variable.reads) {
      if (!effects.has(key(cause))) effects.set(key(cause), []);
      effects.get(key(cause)).push(variable.name);
    }
  }
  let whole;
  const search = h("input", {type: "search", id: "find-variable", oninput: find, autocomplete: "off"});
  const found = h("ul", {class: "found"});
  const panel = h("div", {class: "panel", "aria-live": "polite"});
  const sectors = h("div", {class: "sectors"});
  const views = ["sectors", ...(app.subject.exhibits.includes("loops") ? ["loops"] : [])];
  const tabs = views.map(view => h("a", {href: `#v=1&p=map${view === "loops" ? "/loops:" : ""}`, "data-go": view === "loops" ? "map/loops:" : "map"}, t(`map.view.${view}`)));
  const names = {label, go: name => ({href: `#v=1&p=map/${encodeURIComponent(name)}`, "data-go": `map/${name}`}), ends: flow => ends.get(key(flow)) ?? {}};
  const ends = new Map();
  for (const stock of model.variables.filter(variable => variable.kind === "stock")) {
    stock.inflows.forEach(flow => ends.set(key(flow), {...ends.get(key(flow)), to: stock.name}));
    stock.outflows.forEach(flow => ends.set(key(flow), {...ends.get(key(flow)), from: stock.name}));
  }

  function label(name) {
    const variable = byName.get(key(name));
    return variable?.label ? text(variable.label) : (variable?.name ?? name).replaceAll("_", " ");
  }

  function link(name) {
    return h("a", {href: `#v=1&p=map/${encodeURIComponent(name)}`, "data-go": `map/${name}`}, label(name));
  }

  function find() {
    const wanted = search.value.trim().toLowerCase();
    const hits = wanted.length < 2 ? [] : model.variables.filter(variable => `${label(variable.name)} ${variable.name}`.toLowerCase().includes(wanted));
    found.replaceChildren(...hits.slice(0, MOST_FOUND).map(variable => h("li", {}, link(variable.name))));
  }

  function groupName(name) {
    const label = model.groups.find(group => group.name === name)?.label;
    return label ? text(label) : name.replaceAll("_", " ");
  }

  /** How many variables of one sector read one of another. */
  function showSectors() {
    const groups = model.groups.filter(group => model.variables.some(variable => variable.group === group.name));
    if (groups.length === 0) {
      sectors.replaceChildren(flows(model.variables, text(app.subject.title)), list("", model.variables));
      return;
    }
    const counts = new Map();
    for (const variable of model.variables) {
      for (const cause of variable.reads) {
        const from = byName.get(key(cause))?.group;
        if (from && from !== variable.group) counts.set(`${from}|${variable.group}`, (counts.get(`${from}|${variable.group}`) ?? 0) + 1);
      }
    }
    sectors.replaceChildren(drawing(groups, counts), h("p", {class: "note sector-map-note"}, t("map.sectors-note")), ...groups.map(group => h("details", {class: "sector"},
      h("summary", {}, h("strong", {}, groupName(group.name)), " ", h("span", {class: "unit"}, t("map.variables", {n: model.variables.filter(v => v.group === group.name).length}))),
      said(group.documentation, "note"),
      tie("map.reads", counts, pair => pair[1] === group.name && pair[0]), tie("map.read-by", counts, pair => pair[0] === group.name && pair[1]),
      h("p", {}, h("a", {href: `#v=1&p=map/sector:${encodeURIComponent(group.name)}`, "data-go": `map/sector:${group.name}`}, t("map.flows"))),
      list(group.name, model.variables.filter(variable => variable.group === group.name)))));
  }

  /** The sectors at the other end of the ties of one, the strongest first. */
  function tie(key, counts, other) {
    const found = [...counts].map(([pair, count]) => [other(pair.split("|")), count]).filter(([name]) => name).sort((a, b) => b[1] - a[1]);
    return found.length ? h("p", {class: "note"}, t(key), " ", found.map(([name, count]) => `${groupName(name)} ${number(count)}`).join(" · ")) : "";
  }

  /** The stocks of some variables with their flows; a long list in several drawings would be no clearer than in one. */
  function flows(variables, title) {
    const stocks = variables.filter(variable => variable.kind === "stock");
    return stocks.length ? flowDrawing(stocks, names, title) : h("p", {class: "note"}, t("map.no-stocks"));
  }

  function showSector(name) {
    const group = model.groups.find(one => one.name === name);
    const own = model.variables.filter(variable => variable.group === name);
    panel.replaceChildren(h("h2", {tabindex: -1, id: "variable"}, groupName(name)), said(group?.documentation, "note"),
      flows(own, groupName(name)), h("h3", {}, t("map.as-list")), list(name, own));
  }

  function list(name, variables) {
    return h("div", {}, ["stock", "flow", "auxiliary", "data", "lookup"].map(kind => {
      const own = variables.filter(variable => variable.kind === kind);
      return own.length ? [h("h3", {}, t(`kind.${kind}`)), h("ul", {class: "columns"}, own.map(variable => h("li", {}, link(variable.name))))] : "";
    }));
  }

  /** Sectors in two columns, and how many variables of one read one of another. */
  function drawing(groups, counts) {
    const rows = Math.ceil(groups.length / 2);
    const [width, height] = [860, 20 + 52 * rows];
    const place = new Map(groups.map((group, i) => [group.name, {x: i < rows ? 130 : width - 130, y: 36 + 52 * (i % rows) , left: i < rows}]));
    const thickness = d3.scaleSqrt().domain([0, Math.max(1, ...counts.values())]).range([0, 7]);
    const lines = [...counts].map(([pair, count]) => {
      const [from, to] = pair.split("|").map(name => place.get(name));
      if (!from || !to) return "";
      const [x1, x2] = [from.left ? 242 : width - 242, to.left ? 242 : width - 242];
      const bend = from.left === to.left ? (from.left ? 1 : -1) * (40 + Math.abs(from.y - to.y) * 0.45) : 0;
      const d = bend ? `M${x1},${from.y}C${x1 + bend},${from.y} ${x2 + bend},${to.y} ${x2},${to.y}` : `M${x1},${from.y}C${width / 2},${from.y} ${width / 2},${to.y} ${x2},${to.y}`;
      return s("path", {d, "stroke-width": thickness(count), "data-from": groups.findIndex(group => pair.startsWith(`${group.name}|`)), "data-to": groups.findIndex(group => pair.endsWith(`|${group.name}`))});
    }).filter(Boolean);
    const light = index => lines.forEach(line => {
      line.classList.toggle("out", line.dataset.from === String(index));
      line.classList.toggle("in", line.dataset.to === String(index));
      line.parentNode.classList.toggle("lit", index !== undefined);
    });
    return s("svg", {class: "sector-map", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": t("map.sectors-described")},
      s("g", {class: "ties"}, lines),
      groups.map((group, i) => {
        const {x, y} = place.get(group.name);
        const lights = {onpointerenter: () => light(i), onpointerleave: () => light(), onfocus: () => light(i), onblur: () => light()};
        return s("a", {...names.go(`sector:${group.name}`), ...lights}, s("rect", {x: x - 112, y: y - 17, width: 224, height: 34, rx: 5}), s("text", {x, y: y + 5, "text-anchor": "middle"}, short(groupName(group.name))));
      }));
  }

  async function run() {
    if (!app.subject.module) return undefined;
    whole ??= (async () => Model.load(await app.load("data/whole.wasm"), await app.loadJson("data/whole.json")))();
    return (await whole).run(valuesOf(app.subject, app.store.state));
  }

  async function showVariable(name) {
    const variable = byName.get(key(name));
    if (!variable) {
      panel.replaceChildren(h("p", {}, t("map.unknown", {name})));
      return;
    }
    panel.replaceChildren(
      h("h2", {tabindex: -1, id: "variable"}, label(variable.name)),
      h("p", {class: "note"}, t(`kind-one.${variable.kind}`), variable.group ? ` · ${groupName(variable.group)}` : "", ` · ${variable.unitText ? text(variable.unitText) : variable.unit}`, " · ", h("code", {}, variable.name)),
      said(variable.source ? unsourced(variable.documentation) : variable.documentation),
      h("pre", {class: "equation"}, linked(variable)), spoken(variable),
      variable.source ? h("p", {}, t("levers.source"), " ", text(variable.source), " ", h("span", {class: "note"}, t(`basis.${variable.basis}`))) : "",
      h("p", {role: "status"}, t("map.running")));
    const result = await run().catch(() => undefined);
    panel.lastElementChild.remove();
    if (result) panel.append(strip(variable.name, result, "h3"));
    const moments = result ? [result.time[0], result.time[result.time.length - 1]] : [Number(app.subject.time.start), Number(app.subject.time.stop)];
    if (["stock", "flow", "auxiliary"].includes(variable.kind) && variable.reads.length > 0) panel.append(why(app, variable, names, {moments, result}));
    panel.append(
      h("h3", {}, t("map.causes", {n: variable.reads.length})), strips(variable.reads, result),
      h("h3", {}, t("map.effects", {n: (effects.get(key(variable.name)) ?? []).length})), strips(effects.get(key(variable.name)) ?? [], result),
      result ? h("p", {class: "note"}, t("map.strips-note")) : "");
    document.getElementById("variable")?.focus({preventScroll: true});
  }

  /** The equation with each variable that it reads as a link. */
  function linked(variable) {
    const read = new Set(variable.reads.map(key));
    const text = variable.equations.join("\n");
    return text.split(NAMES).map((part, i) => (i % 2 && read.has(key(part)) ? h("a", {...names.go(byName.get(key(part))?.name ?? part), title: label(part)}, part) : part));
  }

  /** The same with the names that people use, where there are any. */
  function spoken(variable) {
    if (!variable.reads.some(name => byName.get(key(name))?.label)) return "";
    const read = new Set(variable.reads.map(key));
    return h("p", {class: "note spoken"}, t("map.in-words"), " ", variable.equations.join("; ").split(NAMES).map((part, i) => (i % 2 && read.has(key(part)) ? label(part) : part)).join(""));
  }

  function strips(names, result) {
    return h("ul", {class: "strips"}, names.slice(0, MOST_FOUND).map(name => h("li", {}, link(name), result ? strip(name, result) : "")));
  }

  function strip(name, result) {
    let values;
    try {
      values = result.values(name);
    } catch {
      return "";
    }
    const low = Math.min(...values);
    const high = Math.max(...values);
    const x = d3.scaleLinear().domain([result.time[0], result.time[result.time.length - 1]]).range([2, 178]);
    const y = d3.scaleLinear().domain(low === high ? [low - 1, high + 1] : [low, high]).range([30, 4]);
    const path = d3.line().x((_, i) => x(result.time[i])).y(d => y(d));
    return h("span", {class: "strip-line"},
      s("svg", {viewBox: "0 0 180 34", width: 180, height: 34, role: "img", "aria-label": t("map.strip", {label: label(name), start: number(values[0]), end: number(values[values.length - 1])})}, s("path", {d: path(values)})),
      h("span", {class: "unit"}, `${number(values[0])} → ${number(values[values.length - 1])}`));
  }

  const element = h("div", {class: "page map"},
    h("h1", {}, t("page.map")), h("p", {}, t("map.intro")),
    tabs.length > 1 ? h("nav", {class: "chapters", "aria-label": t("map.views")}, h("ul", {}, tabs.map(tab => h("li", {}, tab)))) : "",
    h("label", {for: "find-variable"}, t("map.search"), " "), search, found, panel, sectors);
  showSectors();
  return {
    element,
    async update(state) {
      const isLoops = state.item === "loops:";
      tabs.forEach((tab, i) => ((views[i] === "loops") === isLoops && (isLoops || !state.item) ? tab.setAttribute("aria-current", "page") : tab.removeAttribute("aria-current")));
      sectors.hidden = Boolean(state.item);
      if (isLoops) {
        panel.replaceChildren(h("p", {role: "status"}, t("app.loading")));
        panel.replaceChildren(...(await loops(app, names)).flat().filter(Boolean));
      } else if (state.item.startsWith("sector:")) showSector(state.item.slice("sector:".length));
      else if (state.item) await showVariable(state.item);
      else panel.replaceChildren();
    },
  };
}

/** What the model says of something: in the reader's language where it is there in both. */
function said(documentation, look) {
  return documentation ? h("p", {class: look, lang: typeof documentation === "string" ? "en" : undefined}, text(documentation)) : "";
}

/** Without the source in its last sentence, which the page tells apart. */
function unsourced(documentation) {
  const cut = words => words.replace(/ ?Source: .*$/su, "");
  return typeof documentation === "string" ? cut(documentation) : documentation && {es: cut(documentation.es), en: cut(documentation.en)};
}

function key(name) {
  return name.trim().replace(/[\s_\u00a0]+/gu, "_").toLowerCase();
}

function short(name) {
  return name.length > 29 ? `${name.slice(0, 28)}…` : name;
}
