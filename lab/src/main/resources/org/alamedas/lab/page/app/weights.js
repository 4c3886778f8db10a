// Which loop weighs when: each named loop is cut, one at a time, and what the chart loses is its weight at that moment.

import {d3} from "./d3.js";
import {h, s} from "./dom.js";
import {drawn, valuesOf} from "./run.js";
import {spansOf} from "./state.js";
import {t, text, number} from "./words.js";

const WIDTH = 640;
const ROW = 34;
const LEFT = 150;
const RIGHT = 12;
/** Below this part of the chart's range no loop is said to weigh anything. */
const NOTHING = 0.002;

/**
 * @param {object[]} loops named loops, each with the constant that cuts it
 * @param {(loop: object) => string} name what a loop is called
 */
export function weights(app, loops, name) {
  const {subject, runner, store} = app;
  const cuttable = loops.filter(loop => loop.switch);
  if (!runner.isLocal || cuttable.length < 2 || !subject.hasRecord) return "";
  const charts = subject.charts.filter(chart => chart.main);
  const select = h("select", {id: "weighed", onchange: show}, charts.map(chart => h("option", {value: chart.id}, text(chart.label))));
  const body = h("div", {role: "status"});
  let shown = [];

  async function show() {
    const spec = charts.find(chart => chart.id === select.value) ?? charts[0];
    const values = valuesOf(subject, {...store.state, links: await app.theoryValues(store.state.theory)});
    const [{variable}] = spec.lines;
    const [first, last] = Object.values(spansOf(subject))[0];
    const of = run => drawn(spec, run.time, run.values(variable));
    const whole = of(runner.run(values));
    const cuts = cuttable.map(loop => of(runner.run({...values, [loop.switch]: 0})));
    const reach = d3.extent(whole.y.filter(Number.isFinite));
    const least = NOTHING * (reach[1] - reach[0] || 1);
    const moments = [];
    whole.x.forEach((x, i) => {
      if (x < first || x > last + 1) return;
      const lost = cuts.map(cut => Math.abs(whole.y[i] - cut.y[i]) || 0);
      const all = lost.reduce((sum, one) => sum + one, 0);
      moments.push({x, shares: lost.map(one => (all < least ? 0 : one / all))});
    });
    const felt = cuttable.map((_, i) => moments.some(one => one.shares[i] > 0));
    const idle = cuttable.filter((_, i) => !felt[i]);
    shown = cuttable.map((loop, i) => ({loop, i})).filter(({i}) => felt[i]);
    if (shown.length === 0) {
      body.replaceChildren(h("p", {}, t("loops.no-weight")));
      return;
    }
    body.replaceChildren(h("div", {class: "wide", tabindex: 0, role: "region", "aria-label": t("loops.weights")}, drawing(moments, [first, last], spec)), ...table(moments, [first, last]),
      idle.length ? h("p", {class: "note"}, t("loops.idle", {names: idle.map(name).join(", ")})) : "");
  }

  function drawing(moments, [first, last], spec) {
    const x = d3.scaleLinear().domain([first, last + 1]).range([LEFT, WIDTH - RIGHT]);
    const height = 22 + ROW * shown.length;
    const years = d3.range(first, last + 1);
    return s("svg", {class: "weights", viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": t("loops.weights-described", {label: text(spec.label)})},
      years.map(year => [s("line", {class: "year", x1: x(year), x2: x(year), y1: 0, y2: height - 18}), s("text", {x: x(year + 0.5), y: height - 4, "text-anchor": "middle"}, String(year))]),
      shown.map(({loop, i}, row) => {
        const base = ROW * (row + 1) - 2;
        const area = d3.area().x(one => x(one.x)).y0(base).y1(one => base - (ROW - 6) * one.shares[i]);
        return s("g", {}, s("text", {x: LEFT - 8, y: base - 8, "text-anchor": "end"}, name(loop)), s("line", {x1: LEFT, x2: WIDTH - RIGHT, y1: base, y2: base}), s("path", {d: area(moments)}));
      }));
  }

  function table(moments, [first, last]) {
    const years = d3.range(first, last + 1);
    const mean = (year, i) => {
      const own = moments.filter(one => one.x >= year && one.x < year + 1 && one.shares.some(share => share > 0));
      return own.length ? d3.sum(own, one => one.shares[i]) / own.length : undefined;
    };
    const rows = shown.map(({loop, i}) => ({loop, shares: years.map(year => mean(year, i))}));
    const top = years.map((year, j) => rows.reduce((best, row) => ((row.shares[j] ?? 0) > (best?.shares[j] ?? 0) ? row : best), undefined));
    return [
      h("p", {}, years.flatMap((year, j) => (top[j] ? [t("loops.heaviest", {year, loop: name(top[j].loop), share: number(100 * top[j].shares[j], 0)})] : [])).join(" ")),
      h("details", {}, h("summary", {}, t("chart.table")), h("div", {class: "wide", tabindex: 0, role: "region", "aria-label": t("loops.weights")}, h("table", {},
        h("caption", {}, t("loops.weights-unit")),
        h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("map.view.loops")), years.map(year => h("th", {scope: "col"}, String(year))))),
        h("tbody", {}, rows.map(({loop, shares}) => h("tr", {}, h("th", {scope: "row"}, name(loop)), shares.map(share => h("td", {}, share === undefined ? "–" : number(100 * share, 0))))))))),
    ];
  }

  show();
  return h("section", {class: "card weighing"}, h("h2", {}, t("loops.weights")), h("p", {class: "note"}, t("loops.weights-note")),
    h("p", {}, h("label", {for: "weighed"}, t("rivals.chart"), " "), select), body);
}
