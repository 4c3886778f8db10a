// The same choice under every theory: how its runs end, its line beside history's under each, and how far they part.

import {Crew} from "./crew.js";
import {d3} from "./d3.js";
import {h, s, settled} from "./dom.js";
import {drawn, isAnnual, mean, momentOf, ofYear, valuesOf} from "./run.js";
import {t, text, number} from "./words.js";

const QUIET_MS = 500;
const WIDTH = 190;
const HEIGHT = 74;

export class Rivals {
  #app;
  #crew;
  #beliefs;
  #found = new Map();
  #pending = 0;
  #list = h("ul", {class: "rivals"});
  #note = h("p", {class: "note"});
  #which;
  #asked;
  #listener;
  #ask = settled(() => this.#start(), QUIET_MS);
  element;

  /** @param {(all: {runs: object[], sentence: string, ranges: Map<string, string>}) => void} listener hears when every theory is there */
  constructor(app, listener) {
    this.#app = app;
    this.#crew = new Crew(app);
    this.#listener = listener;
    const charts = app.subject.charts.filter(chart => chart.main);
    this.#which = h("select", {id: "theory-chart", onchange: event => app.store.set({theoryChart: event.target.value})}, charts.map(chart => h("option", {value: chart.id}, text(chart.label))));
    this.element = h("section", {class: "by-theory", "aria-labelledby": "by-theory-title"},
      h("h2", {id: "by-theory-title"}, t("rivals.title")), h("label", {class: "picker"}, t("rivals.chart"), " ", this.#which),
      h("div", {class: "wide", tabindex: 0, role: "region", "aria-labelledby": "by-theory-title"}, this.#list), this.#note);
  }

  /**
   * Asks for the runs of a state, once nothing has changed for a moment.
   *
   * @param {{levers: object, modes: object, history: object}} asked `history` is the run that nothing was changed in
   */
  update(asked) {
    this.#asked = asked;
    this.#crew.cancel();
    this.element.setAttribute("aria-busy", "true");
    this.#ask();
  }

  /** Draws again what another chart, window or language changes. */
  view(state, window) {
    this.#which.value = this.#app.subject.charts.some(chart => chart.main && chart.id === state.theoryChart) ? state.theoryChart : this.#which.options[0].value;
    this.#window = window;
    this.#show();
  }

  #window = [1970, 1976];

  async #start() {
    const {subject} = this.#app;
    this.#beliefs ??= await this.#app.loadJson("data/theories.json");
    const {levers, modes} = this.#asked;
    const changed = Object.keys(levers).length > 0;
    const request = {
      kind: "theories", beliefs: this.#beliefs, outcome: subject.outcomes[0], values: valuesOf(subject, {levers, modes}),
      before: changed ? valuesOf(subject, {levers: {}, modes}) : undefined,
      variables: [...new Set(subject.charts.flatMap(chart => chart.lines.map(line => line.variable)))],
    };
    const ids = subject.theories.map(theory => theory.id);
    this.#found = new Map();
    this.#pending = await this.#crew.start(
      count => Array.from({length: Math.min(count, ids.length)}, (_, i) => ({...request, theories: ids.filter((_, j) => j % count === i)})),
      data => this.#hear(data));
  }

  #hear(data) {
    if (!data.done) {
      const run = columns => columns && {time: data.time, values: name => columns[name]};
      this.#found.set(data.theory, {id: data.theory, moments: data.moments, failed: data.failed, ...run(data.columns), before: run(data.before)});
      this.#show();
    } else if (--this.#pending === 0) {
      this.element.removeAttribute("aria-busy");
      this.#listener({runs: [...this.#found.values()], sentence: this.#sentence(), ranges: this.#ranges()});
    }
  }

  #show() {
    const {subject} = this.#app;
    const spec = subject.charts.find(chart => chart.id === this.#which.value);
    const lines = run => run && points(drawn(spec, run.time, run.values(spec.lines[0].variable)), this.#window);
    const drawings = new Map([...this.#found.values()].map(run => [run.id, {scenario: lines(run), before: lines(run.before)}]));
    const everything = [...drawings.values()].flatMap(({scenario, before}) => [...scenario, ...(before ?? [])]);
    const x = d3.scaleLinear().domain([this.#window[0], this.#window[1] + 1]).range([2, WIDTH - 2]);
    const y = d3.scaleLinear().domain(d3.extent(everything, point => point[1])).range([HEIGHT - 3, 3]);
    this.#list.replaceChildren(...subject.theories.map(theory => {
      const found = this.#found.get(theory.id);
      const link = h("a", {href: `#v=1&p=theories/${theory.id}`, "data-go": `theories/${theory.id}`}, text(theory.name));
      if (!found) return h("li", {}, link, h("span", {class: "share"}, t("rivals.waiting")));
      return h("li", {}, link, this.#drawing(theory, spec, drawings.get(theory.id), x, y), this.#strip(found));
    }));
    this.#note.textContent = t("rivals.note", {what: text(this.#app.subject.outcomes[0].counted)});
  }

  #drawing(theory, spec, {scenario, before}, x, y) {
    const path = d3.line().defined(point => Number.isFinite(point[1])).x(point => x(point[0])).y(point => y(point[1]));
    const last = line => number(line[line.length - 1]?.[1]);
    return s("svg", {class: "tiny", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": t(before ? "rivals.described-both" : "rivals.described", {theory: text(theory.name), label: text(spec.label), end: last(scenario), before: before ? last(before) : ""})},
      before ? s("path", {class: "line base", d: path(before)}) : "", s("path", {class: "line yours", d: path(scenario)}));
  }

  /** How many runs ended so, as a bar whose words stand beside it. */
  #strip({moments}) {
    const all = moments.length;
    const happened = moments.filter(moment => moment !== null).length;
    const filled = h("span", {class: "filled"});
    filled.style.inlineSize = `${(100 * happened) / Math.max(1, all)}%`;
    return [h("span", {class: "strip", "aria-hidden": "true"}, filled), h("span", {class: "share"}, t("rivals.share", {what: text(this.#app.subject.outcomes[0].counted), count: number(happened, 0), all: number(all, 0)}))];
  }

  /** How far the theories part over the outcome. */
  #sentence() {
    const found = [...this.#found.values()];
    const shares = found.map(run => Math.round((100 * run.moments.filter(moment => moment !== null).length) / Math.max(1, run.moments.length)));
    const [least, most] = [Math.min(...shares), Math.max(...shares)];
    return t(least === most ? "rivals.same" : "rivals.range", {least: number(least, 0), most: number(most, 0)});
  }

  /** For each chart how much the choice changes in the year that history's outcome is in, from theory to theory. */
  #ranges() {
    const {subject} = this.#app;
    const moment = momentOf(subject.outcomes[0], this.#asked.history);
    const runs = [...this.#found.values()];
    if (moment === undefined || runs.some(run => !run.before)) return new Map();
    const year = Math.floor(moment);
    const of = (spec, run) => {
      const values = run.values(spec.lines[0].variable);
      return isAnnual(spec.transform) ? ofYear(spec.transform, run.time, values, year) : mean(run.time, values, year, year + 1);
    };
    return new Map(subject.charts.map(spec => {
      const changes = runs.map(run => of(spec, run) - of(spec, run.before)).filter(Number.isFinite);
      const [low, high] = [Math.min(...changes), Math.max(...changes)];
      const key = changes.length === 0 ? "" : low < 0 && high > 0 ? "rivals.parted" : "rivals.agreed";
      return [spec.id, key && t(key, {year, low: signed(low), high: signed(high)})];
    }));
  }
}

function points({x, y}, [first, last]) {
  const found = [];
  for (let i = 0; i < x.length; i++) if (x[i] >= first && x[i] <= last + 1) found.push([x[i], y[i]]);
  return found;
}

function signed(value) {
  const shown = number(value);
  return value > 0 ? `+${shown}` : shown.replace("-", "−");
}
