// Many runs of one theory on the charts: first how many end in which way, then bands for each way, then some runs.

import {Crew} from "./crew.js";
import {d3} from "./d3.js";
import {h, s, settled} from "./dom.js";
import {valuesOf} from "./run.js";
import {t, text, number} from "./words.js";

const QUIET_MS = 350;
const RUNS = 200;

export class Fans {
  #app;
  #crew;
  #answer;
  #asked;
  #specs = [];
  #listener;
  #strip = h("p", {class: "fan-strip", role: "status"});
  #cancel;
  #ask = settled(() => this.#start(), QUIET_MS);
  element;

  /** @param {() => void} listener hears when there are runs to draw */
  constructor(app, listener) {
    this.#app = app;
    this.#crew = new Crew(app, 1);
    this.#listener = listener;
    this.#cancel = h("button", {type: "button", onclick: () => app.store.set({view: ""})}, t("fans.end"));
    this.element = h("section", {class: "fans", "aria-label": t("fans.title")}, this.#strip,
      h("p", {class: "legend wrap", "aria-hidden": "true"}, ["happened", "absent"].map(kind => h("span", {class: `key fan-key ${kind}`}, t(`fans.${kind}`, {what: this.#what})))),
      h("p", {class: "note"}, t("fans.note"), " ", this.#cancel));
  }

  /** Asks for the runs of a state under a theory, once nothing has changed for a moment. */
  update(asked, specs) {
    this.#asked = asked;
    this.#specs = specs;
    this.#answer = undefined;
    this.#crew.cancel();
    this.element.setAttribute("aria-busy", "true");
    this.#strip.textContent = t("fans.running", {all: number(RUNS, 0)});
    this.#ask();
  }

  /** What is counted over the runs. */
  get #what() {
    return text(this.#app.subject.outcomes[0].counted);
  }

  stop() {
    this.#answer = undefined;
    this.#crew.cancel();
  }

  async #start() {
    const {subject} = this.#app;
    const beliefs = await this.#app.loadJson("data/theories.json");
    const {levers, modes, theory} = this.#asked;
    const chosen = beliefs.theories.find(one => one.id === theory) ?? beliefs.theories.find(one => one.reference) ?? beliefs.theories[0];
    const specs = this.#specs.map(({id, lines, transform, record}) => ({id, lines: [{variable: lines[0].variable}], transform, record: record && {points: record.points.slice(0, 1)}}));
    await this.#crew.start(
      () => [{kind: "fans", beliefs, theory: chosen.id, count: RUNS, specs, outcome: subject.outcomes[0], values: valuesOf(subject, {levers, modes})}],
      answer => this.#hear(answer, chosen));
  }

  #hear(answer, theory) {
    this.#answer = answer;
    this.element.removeAttribute("aria-busy");
    const count = answer.fans.find(fan => fan.happened).count;
    this.#strip.textContent = [
      t("fans.share", {what: this.#what, theory: text(theory.name), count: number(count, 0), other: number(answer.all - count, 0), all: number(answer.all, 0)}),
      ...answer.fans.filter(fan => fan.count > 0 && Object.values(fan.charts).some(chart => chart.quantiles.length === 0)).map(fan => t("fans.few", {kind: t(`fans.${fan.happened ? "happened" : "absent"}`, {what: this.#what})})),
    ].join(" ");
    this.#listener();
  }

  /** What a chart has to make room for. */
  reach(spec) {
    return this.#of(spec).flatMap(({chart}) => (chart.quantiles.length ? [chart.quantiles[0], chart.quantiles[4]] : chart.samples).map(y => ({x: chart.x, y})));
  }

  /** The bands and the runs of a chart, under its lines. */
  layer(spec, {x, y, window: [first, last]}) {
    return this.#of(spec).flatMap(({kind, chart: whole}) => {
      const inside = (_, i) => whole.x[i] >= first && whole.x[i] <= last + 1;
      const chart = {x: whole.x.filter(inside), quantiles: whole.quantiles.map(y => y.filter(inside)), samples: whole.samples.map(y => y.filter(inside))};
      const line = d3.line().defined(point => Number.isFinite(point[1])).x(point => x(point[0])).y(point => y(point[1]));
      const [q05, q25, q50, q75, q95] = chart.quantiles;
      const band = (low, high, share) => s("path", {class: `band ${kind} ${share}`, d: `${outline(chart.x, high, x, y)}L${outline([...chart.x].reverse(), [...low].reverse(), x, y).slice(1)}Z`});
      const path = values => line(chart.x.map((at, i) => [at, values[i]])) ?? "";
      return [
        ...(q05 ? [band(q05, q95, "ninety"), band(q25, q75, "half"), s("path", {class: `fan-middle ${kind}`, d: path(q50)})] : []),
        ...chart.samples.map(values => s("path", {class: `sample ${kind}`, d: path(values)})),
      ];
    });
  }

  #of(spec) {
    return (this.#answer?.fans ?? []).filter(fan => fan.count > 0 && fan.charts[spec.id]).map(fan => ({kind: fan.happened ? "happened" : "absent", chart: fan.charts[spec.id]}));
  }
}

function outline(places, values, x, y) {
  return `M${places.map((at, i) => `${x(at).toFixed(1)},${y(values[i]).toFixed(1)}`).join("L")}`;
}
