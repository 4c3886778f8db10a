// The stoppages of 1972 and 1973 day by day: four variants of what people did, beside the dated facts.

import {h, s, sourceLinks} from "./dom.js";
import {d3} from "./d3.js";
import {t, text, number, isoDate, current} from "./words.js";

const WIDTH = 380;
const HEIGHT = 190;
/** How many variants are drawn: more lines cannot be told apart; the table has them all. */
const DRAWN = 4;
/** How well the accounts close: a check of the program, and nothing about the days. */
const CHECK = "mass-error";

export async function october(app) {
  const periods = await Promise.all(["october-1972", "winter-1973"].map(name => app.loadJson(`data/${name}.json`)));
  const model = await app.loadJson("data/model.json");
  const known = new Map(model.variables.map(variable => [variable.name, variable]));
  const of = (thing, stem) => text({es: thing[`${stem}_es`], en: thing[`${stem}_en`]});
  const body = h("div");
  const buttons = periods.map((period, i) => h("button", {type: "button", onclick: () => app.store.set({item: period.period})}, of(period, "label")));

  function name(variable) {
    return t.has(`october.${variable}`) ? t(`october.${variable}`) : text(known.get(variable)?.label ?? variable.replaceAll("_", " "));
  }

  function drawing(period, variable) {
    const lines = period.variants.slice(0, DRAWN).filter(variant => variant.series[variable]);
    const x = d3.scaleLinear().domain(d3.extent(lines[0].days)).range([44, WIDTH - 10]);
    const y = d3.scaleLinear().domain([0, d3.max(lines, line => d3.max(line.series[variable])) || 1]).nice().range([HEIGHT - 22, 12]);
    const unit = t.has(`october.unit.${variable}`) ? t(`october.unit.${variable}`) : text(known.get(variable)?.unitText ?? "");
    const [begin, end] = [x(0), x(Math.min(period.days, x.domain()[1]))];
    return h("figure", {class: "chart"}, h("figcaption", {}, h("h2", {}, name(variable)), " ", h("span", {class: "unit"}, unit)),
      s("svg", {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": lines.map(line => t("october.described", {variant: of(line, "label"), low: number(d3.min(line.series[variable])), end: number(line.series[variable].at(-1))})).join(" ")},
        s("g", {class: "after"}, s("rect", {x: begin, y: 12, width: end - begin, height: HEIGHT - 34}), s("text", {x: (begin + end) / 2, y: 9, "text-anchor": "middle"}, t("october.stoppage"))),
        y.ticks(4).map(tick => [s("g", {class: "axis"}, s("text", {x: 38, y: y(tick) + 4, "text-anchor": "end"}, number(tick))), s("g", {class: "grid"}, s("line", {x1: 44, x2: WIDTH - 10, y1: y(tick), y2: y(tick)}))]),
        x.ticks(6).map(tick => s("g", {class: "axis"}, s("text", {x: x(tick), y: HEIGHT - 5, "text-anchor": "middle"}, tick === 0 ? t("october.day", {day: 0}) : number(tick, 0)))),
        lines.map((line, i) => s("path", {class: `line variant-${i}`, d: d3.line()(line.days.map((day, j) => [x(day), y(line.series[variable][j])]))}))));
  }

  /** The line of a variant as the charts draw it. */
  function key(i) {
    return s("svg", {class: "chart key-line", viewBox: "0 0 30 8", width: 30, height: 8, "aria-hidden": "true"}, s("path", {class: `line variant-${i}`, d: "M0,4H30"}));
  }

  function show(period) {
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(periods[i] === period)));
    const figures = Object.keys(period.variants[0].figures).filter(figure => figure !== CHECK);
    body.replaceChildren(
      h("p", {}, t("october.from", {date: isoDate(period.day_zero), days: number(period.days, 0)})),
      h("ul", {class: "legend wrap"}, period.variants.slice(0, DRAWN).map((variant, i) => h("li", {}, key(i), of(variant, "label")))),
      h("div", {class: "charts"}, Object.keys(period.variants[0].series).map(variable => drawing(period, variable))),
      h("div", {class: "wide", tabindex: 0, role: "region", "aria-label": t("october.table")}, h("table", {}, h("caption", {}, t("october.table")),
        h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("october.variant")), figures.map(figure => h("th", {scope: "col"}, t.has(`october.${figure}`) ? t(`october.${figure}`) : figure)))),
        h("tbody", {}, period.variants.map(variant => h("tr", {}, h("th", {scope: "row"}, of(variant, "label")), figures.map(figure => h("td", {}, variant.figures[figure] === null ? t("october.never") : number(variant.figures[figure])))))))),
      h("h2", {}, t("october.facts")),
      h("ol", {class: "events"}, period.facts.map(fact => h("li", {}, h("article", {class: "event"}, h("h3", {}, h("time", {datetime: fact.date}, isoDate(fact.date)), " · ", t("october.day", {day: number(fact.day, 0)})), h("p", {}, of(fact, "text")), h("p", {class: "note"}, of(fact, "bearing")), h("p", {class: "note"}, sourceLinks(fact.source.split(";"))))))));
  }

  const element = h("div", {class: "page", "data-language": current()}, h("h1", {}, t("page.october")), h("p", {}, t("october.intro")), h("div", {class: "segments", role: "group", "aria-label": t("lab.window")}, buttons), body);
  return {element, update: state => show(periods.find(period => period.period === state.item) ?? periods[0])};
}
