// The laboratory: outcome, levers, charts.

import {h, settled} from "./dom.js";
import {Chart} from "./chart.js";
import {Levers} from "./levers.js";
import {momentOf, spans, valuesOf} from "./run.js";
import {WINDOWS} from "./state.js";
import {t, text, month, number} from "./words.js";

const QUIET_MS = 600;
/** The page is left in peace for so long before the theories are brought in. */
const RIVALS_MS = 900;

export class Lab {
  #app;
  #levers;
  #charts = new Map();
  #grid;
  #outcome;
  #live;
  #took;
  #windowButtons;
  #picker;
  #history;
  #historyKey = "";
  #say;
  #theory;
  #rivals;
  #rivalsBox = h("div", {class: "rivals-box"});
  #theoryRuns = [];
  #shown;
  #asked;
  #key = "";
  element;

  constructor(app) {
    this.#app = app;
    const {subject, store} = app;
    this.#levers = new Levers(subject, store);
    this.#outcome = h("p", {class: "outcome"});
    this.#live = h("p", {class: "quiet", role: "status", "aria-live": "polite"});
    this.#took = h("span");
    this.#grid = h("div", {class: "charts", id: "charts", tabindex: -1, role: "region", "aria-label": t("lab.charts")});
    this.#windowButtons = subject.hasRecord
      ? Object.entries(WINDOWS).map(([key, [first, last]]) => h("button", {type: "button", "data-window": key, onclick: () => store.set({window: key})}, `${first}–${last}`))
      : [];
    this.#picker = this.#chartPicker();
    this.#theory = this.#theoryPicker();
    this.#say = settled(() => {
      this.#live.textContent = this.#outcome.textContent;
    }, QUIET_MS);
    this.element = h("div", {class: "lab"},
      h("div", {class: "summary"}, this.#outcome, this.#live, this.#legend(),
        h("div", {class: "choices"},
          this.#windowButtons.length ? h("div", {class: "segments", role: "group", "aria-label": t("lab.window")}, this.#windowButtons) : "",
          this.#theory, this.#picker)),
      this.#rivalsBox,
      h("details", {class: "sheet", open: !matchMedia("(max-width: 52rem)").matches}, h("summary", {}, t(subject.hasRecord ? "levers.title" : "levers.title-plain")), this.#levers.element),
      this.#grid,
      h("p", {class: "foot"}, t("lab.model", {version: subject.version, model: `${subject.id}@${subject.hash}`, equations: number(subject.equations)}), " · ", this.#took));
  }

  #legend() {
    const {subject} = this.#app;
    return h("p", {class: "legend", "aria-hidden": "true"},
      h("span", {class: "key yours"}, t("legend.yours")),
      h("span", {class: "key base"}, t(subject.hasRecord ? "legend.base" : "legend.base-plain")),
      subject.hasRecord ? h("span", {class: "key seen"}, t("legend.record")) : "",
      subject.theories.length ? h("span", {class: "key theory"}, t("legend.theories")) : "");
  }

  #theoryPicker() {
    const {subject, store} = this.#app;
    if (subject.theories.length === 0) return "";
    return h("label", {class: "picker"}, t("rivals.choose"), " ", h("select", {id: "theory", onchange: event => store.set({theory: event.target.value})},
      h("option", {value: ""}, t("rivals.core")), subject.theories.map(theory => h("option", {value: theory.id}, text(theory.name)))));
  }

  /** Brings the theories in once the first charts are there. */
  async #bringRivals() {
    if (this.#rivals !== undefined || !this.#app.runner.isLocal || this.#app.subject.theories.length === 0) return;
    this.#rivals = null;
    const {Rivals} = await import("./rivals.js");
    this.#rivals = new Rivals(this.#app, runs => {
      this.#theoryRuns = runs;
      if (this.#shown) this.#draw();
    });
    this.#rivalsBox.replaceChildren(this.#rivals.element);
    this.#rivals.update(this.#asked);
  }

  #draw() {
    const others = this.#theoryRuns.map(run => ({run, name: "", kind: "rival"}));
    for (const chart of this.#charts.values()) chart.update({...this.#shown, others});
  }

  #chartPicker() {
    const {subject, store} = this.#app;
    if (subject.charts.length <= subject.charts.filter(chart => chart.main).length) return "";
    const select = h("select", {id: "picker", onchange: () => store.set({charts: select.value})},
      h("option", {value: "main"}, t("lab.charts-main")),
      h("option", {value: "all"}, t("lab.charts-all", {n: subject.charts.length})),
      subject.charts.map(chart => h("option", {value: chart.id}, text(chart.label))));
    return h("label", {class: "picker"}, t("lab.show"), " ", select);
  }

  #shownCharts(state) {
    const {charts} = this.#app.subject;
    if (state.charts === "all") return charts.slice(0, 60);
    const wanted = state.charts.split(",");
    const found = charts.filter(chart => wanted.includes(chart.id));
    return found.length ? found : charts.filter(chart => chart.main);
  }

  #arrange(state) {
    const wanted = this.#shownCharts(state);
    const key = wanted.map(chart => chart.id).join(",");
    if (this.#grid.dataset.shown === key) return;
    this.#grid.dataset.shown = key;
    this.#charts = new Map(wanted.map(spec => [spec.id, this.#charts.get(spec.id) ?? new Chart(spec, this.#app.subject)]));
    this.#grid.replaceChildren(...[...this.#charts.values()].map(chart => chart.element));
    const select = this.#picker && this.#picker.querySelector("select");
    if (select) select.value = ["main", "all"].includes(state.charts) || wanted.length !== 1 ? (state.charts === "all" ? "all" : "main") : wanted[0].id;
  }

  async update(state, held) {
    const {runner, subject} = this.#app;
    this.#arrange(state);
    this.#levers.update(state);
    const links = await this.#app.theoryValues(state.theory);
    const values = valuesOf(subject, {...state, links});
    const baseValues = valuesOf(subject, {levers: {}, modes: state.modes, links});
    const baseKey = JSON.stringify(baseValues);
    let current;
    try {
      if (this.#historyKey !== baseKey || !this.#history) {
        const history = runner.isLocal ? runner.run(baseValues) : await runner.run(baseValues);
        if (!history) return;
        this.#history = history;
        this.#historyKey = baseKey;
      }
      const same = Object.keys(state.levers).length === 0;
      current = same ? this.#history : runner.isLocal ? runner.run(values, held) : await runner.run(values);
    } catch (fault) {
      this.#outcome.textContent = t("lab.failed", {reason: fault.message});
      return;
    }
    if (!current) return;
    this.#app.result = current;
    const window = subject.hasRecord ? WINDOWS[state.window] : this.#wholeRun(current);
    this.#shown = {current, base: current === this.#history ? undefined : this.#history, window, held, spans: spans(subject, current)};
    this.#compareTheories(state, JSON.stringify(values));
    this.#draw();
    this.#windowButtons.forEach(button => button.setAttribute("aria-pressed", String(button.dataset.window === state.window)));
    this.#tell(current, state);
  }

  /** The theories run again where something other than the view has changed. */
  #compareTheories(state, key) {
    this.#asked = {levers: state.levers, modes: state.modes, links: {}};
    const select = this.#theory && this.#theory.querySelector("select");
    if (select) select.value = state.theory;
    if (key === this.#key) return;
    this.#key = key;
    this.#theoryRuns = [];
    if (this.#rivals) this.#rivals.update(this.#asked);
    else if (this.#rivals === undefined) setTimeout(() => this.#bringRivals(), RIVALS_MS);
  }

  #wholeRun(result) {
    this.#whole ??= [result.time[0], result.time[result.time.length - 1] - 1];
    return this.#whole;
  }

  #whole;

  #tell(current, state) {
    const {subject, runner} = this.#app;
    const sentences = subject.outcomes.map(outcome => {
      const moment = momentOf(outcome, current);
      return moment === undefined ? text(outcome.absent) : text(outcome.happened).replace("{date}", month(moment));
    });
    for (const mode of subject.modes.slice(0, 1)) {
      const value = state.modes[mode.variable] ?? mode.base;
      const option = mode.options.find(one => one.value === value);
      if (option) sentences.push(t("lab.mode", {mode: text(option.label)}));
    }
    const theory = subject.theories.find(one => one.id === state.theory);
    if (theory) sentences.push(t("rivals.under", {name: text(theory.name)}));
    if (sentences.length === 0) sentences.push(t("lab.of", {title: text(subject.title)}));
    this.#outcome.textContent = sentences.join(" ");
    this.#took.textContent = t("lab.took", {ms: number(runner.took, 1)});
    this.#say();
  }
}
