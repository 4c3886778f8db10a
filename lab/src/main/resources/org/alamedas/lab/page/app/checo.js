// CHECO, the sketch of September 1972: the printed run, the run with the step shrunk, and what neither says.

import {h, s} from "./dom.js";
import {d3} from "./d3.js";
import {t, text, number} from "./words.js";

const WIDTH = 380;
const HEIGHT = 200;

export async function checo(app) {
  const exhibit = await app.loadJson("data/checo.json");
  const printed = exhibit.steps.find(step => step.role === "printed");
  const settled = exhibit.steps.find(step => step.role === "converged");

  function drawing(variable, column) {
    const x = d3.scaleLinear().domain(d3.extent(printed.rows, row => row[0])).range([56, WIDTH - 10]);
    const y = d3.scaleLinear().domain(d3.extent([...printed.rows, ...settled.rows], row => row[column])).nice().range([HEIGHT - 22, 10]);
    const line = d3.line().x(row => x(row[0])).y(row => y(row[column]));
    const read = exhibit.printout.find(one => one.variable === variable.name);
    const label = text(variable);
    return h("figure", {class: "chart"}, h("figcaption", {}, h("h2", {}, label), " ", h("span", {class: "unit"}, h("code", {}, variable.name))),
      s("svg", {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": t("checo.described", {label, printed: number(printed.end[variable.name]), settled: number(settled.end[variable.name])})},
        y.ticks(4).map(tick => [s("g", {class: "axis"}, s("text", {x: 50, y: y(tick) + 4, "text-anchor": "end"}, number(tick))), s("g", {class: "grid"}, s("line", {x1: 56, x2: WIDTH - 10, y1: y(tick), y2: y(tick)}))]),
        x.ticks(6).map(tick => s("g", {class: "axis"}, s("text", {x: x(tick), y: HEIGHT - 5, "text-anchor": "middle"}, tick === 0 ? t("checo.year", {year: 0}) : number(tick)))),
        s("path", {class: "line base", d: line(settled.rows)}), s("path", {class: "line yours", d: line(printed.rows)}),
        read ? s("g", {class: "record"}, s("circle", {cx: x(read.year), cy: y(read.about), r: 4})) : ""));
  }

  const rows = exhibit.steps.map(step => h("tr", {}, h("th", {scope: "row"}, number(step.step)), h("td", {}, t(`checo.${step.role}`)), exhibit.variables.map(variable => h("td", {}, number(step.end[variable.name])))));
  const element = h("div", {class: "page"},
    h("h1", {}, t("page.checo")), h("p", {}, t("checo.intro")),
    h("p", {class: "legend"}, h("span", {class: "key yours"}, t("checo.printed")), h("span", {class: "key base"}, t("checo.converged")), h("span", {class: "key seen"}, t("checo.read"))),
    h("div", {class: "charts"}, exhibit.variables.map((variable, i) => drawing(variable, i + 1))),
    h("div", {class: "wide", tabindex: 0, role: "region", "aria-label": t("checo.table")}, h("table", {}, h("caption", {}, t("checo.table")),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("checo.step")), h("th", {scope: "col"}, t("checo.role")), exhibit.variables.map(variable => h("th", {scope: "col"}, text(variable))))), h("tbody", {}, rows))),
    exhibit.remarks.map(remark => h("p", {}, text(remark))),
    h("details", {}, h("summary", {}, t("chart.source")), h("ul", {}, exhibit.sources.map(source => h("li", {lang: "en"}, source.citation)))));
  return {element, update() {}};
}
