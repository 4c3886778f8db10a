// The laboratory: outcome, levers, charts.

import {h, settled} from "./dom.js";
import {Chart} from "./chart.js";
import {Levers} from "./levers.js";
import {momentOf, spans, valuesOf} from "./run.js";
import {spansOf} from "./state.js";
import {t, text, day, month, number} from "./words.js";

const QUIET_MS = 600;
/** The page is left in peace for so long before the theories are brought in. */
const RIVALS_MS = 900;
/** A lever that is held rests where it does not move for so long. */
const REST_MS = 160;

export class Lab {
  #app;
  #levers;
  #charts = new Map();
  #grid;
  #outcome;
  #live;
  #took;
  #model;
  #windowButtons;
  #picker;
  #history;
  #historyKey = "";
  #say;
  #theory;
  #rivals;
  #rivalsBox = h("div", {class: "rivals-box"});
  #fansBox = h("div", {class: "fans-box"});
  #fansButton = "";
  #fans;
  #fansKey = "";
  #from = h("p", {class: "from", hidden: true});
  #aftermath = h("p", {class: "aftermath note", hidden: true}, t("lab.aftermath"), " ", h("a", {href: "#v=1&p=record", "data-go": "record"}, t("lab.aftermath-link")));
  #theoryRuns = [];
  #sketches = new Map();
  #sentence = "";
  #ranges = new Map();
  #shown;
  #asked;
  #links = {};
  #locked = [];
  #hold = {};
  #holds = 0;
  #rest = settled(() => this.#finish(), REST_MS);
  #key = "";
  element;

  constructor(app) {
    this.#app = app;
    const {subject, store} = app;
    this.#levers = new Levers(subject, store);
    this.#model = h("span");
    this.#outcome = h("p", {class: "outcome"});
    this.#live = h("p", {class: "quiet", role: "status", "aria-live": "polite"});
    this.#took = h("span");
    this.#grid = h("div", {class: "charts", id: "charts", tabindex: -1, role: "region", "aria-label": t("lab.charts")});
    this.#windowButtons = subject.hasRecord
      ? Object.entries(spansOf(subject)).map(([key, [first, last]]) => h("button", {type: "button", "data-window": key, onclick: () => store.set({window: key})}, `${first}–${last}`))
      : [];
    this.#picker = this.#chartPicker();
    this.#theory = this.#theoryPicker();
    this.#say = settled(() => {
      this.#live.textContent = this.#outcome.textContent;
    }, QUIET_MS);
    this.element = h("div", {class: "lab"},
      h("div", {class: "summary"}, this.#outcome, this.#live, this.#legend(),
        h("div", {class: "choices"},
          this.#windowButtons.length > 1 ? h("div", {class: "segments", role: "group", "aria-label": t("lab.window")}, this.#windowButtons) : "",
          this.#theory, this.#picker, this.#fansToggle()),
        this.#aftermath, this.#from),
      this.#rivalsBox, this.#fansBox,
      h("details", {class: "sheet"}, h("summary", {}, t(subject.hasRecord ? "levers.title" : "levers.title-plain")), this.#levers.element),
      this.#grid,
      h("p", {class: "foot"}, this.#model, " · ", this.#took));
    this.#openSheetWhereWide();
    this.renew();
  }

  /** Wide windows show the levers and have nothing to open them with; a window may become wide. */
  #openSheetWhereWide() {
    const narrow = matchMedia("(max-width: 52rem)");
    const follow = () => {
      this.element.querySelector(".sheet").open = !narrow.matches;
    };
    narrow.addEventListener("change", follow);
    follow();
  }

  /** Runs another version of the model from now on, which looks the same. */
  renew() {
    const {subject} = this.#app;
    this.#historyKey = "";
    this.#key = "";
    this.#whole = undefined;
    this.#model.textContent = t("lab.model", {version: subject.version, model: `${subject.id}@${subject.hash}`, equations: number(subject.equations)});
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

  get #hasTheories() {
    return this.#app.runner.isLocal && this.#app.subject.theories.length > 0;
  }

  #fansToggle() {
    if (!this.#hasTheories) return "";
    const {store} = this.#app;
    this.#fansButton = h("button", {type: "button", onclick: () => store.set({view: store.state.view === "fans" ? "" : "fans"})}, t("fans.show"));
    return this.#fansButton;
  }

  /** Brings the theories in once the first charts are there. */
  async #bringRivals() {
    if (this.#rivals !== undefined || !this.#hasTheories) return;
    this.#rivals = null;
    const {Rivals} = await import("./rivals.js");
    this.#rivals = new Rivals(this.#app, ({runs, sentence, ranges}) => {
      this.#theoryRuns = runs;
      this.#ranges = ranges;
      this.#sentence = sentence;
      if (!this.#shown) return;
      this.#draw();
      this.#tell(this.#shown.current, this.#app.store.state);
    });
    this.#rivalsBox.replaceChildren(this.#rivals.element);
    this.#rivals.view(this.#app.store.state, this.#shown.window);
    this.#rivals.update(this.#asked);
  }

  /** Many runs of one theory, where they are asked for. */
  async #showFans(state, held) {
    if (!this.#fansButton) return;
    const wanted = state.view === "fans";
    this.#fansButton.setAttribute("aria-pressed", String(wanted));
    this.#fansBox.hidden = !wanted;
    const key = wanted ? JSON.stringify([this.#key, state.theory, [...this.#charts.keys()]]) : "";
    if (held || key === this.#fansKey) return;
    this.#fansKey = key;
    if (!wanted) {
      this.#fans?.stop();
      return;
    }
    if (!this.#fans) {
      const {Fans} = await import("./fans.js");
      this.#fans ??= new Fans(this.#app, () => this.#draw());
      this.#fansBox.replaceChildren(this.#fans.element);
    }
    this.#fans.update({levers: state.levers, modes: state.modes, theory: state.theory}, [...this.#charts.values()].map(chart => chart.spec));
  }

  #draw() {
    const fans = this.#fansKey && this.#fans ? this.#fans : undefined;
    const others = fans ? [] : this.#theoryRuns.map(run => ({run, name: "", kind: "rival"}));
    const hidden = this.#shown.known !== undefined;
    for (const [id, chart] of this.#charts) {
      const sketch = this.#sketches.get(id);
      chart.update({...this.#shown, others: hidden ? [] : others, under: hidden ? sketch : fans ?? (sketch?.isEmpty ? undefined : sketch), range: hidden ? "" : this.#ranges.get(id)});
    }
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
    this.#hold = {};
    this.#arrange(state);
    this.#locked = state.free ? subject.levers.map(lever => lever.id).filter(id => !state.free.split(",").includes(id)) : [];
    this.#levers.update(state, this.#locked);
    const links = this.#links = await this.#app.theoryValues(state.theory);
    const values = valuesOf(subject, {...state, links});
    const baseValues = valuesOf(subject, {levers: {}, modes: state.modes, links});
    const baseKey = JSON.stringify(baseValues);
    let current;
    const same = Object.keys(state.levers).length === 0;
    try {
      if (this.#historyKey !== baseKey || !this.#history) {
        const history = runner.isLocal ? runner.run(baseValues) : await runner.run(baseValues);
        if (!history) return;
        this.#history = history;
        this.#historyKey = baseKey;
      }
      current = same ? this.#history : runner.isLocal ? runner.run(values) : await runner.run(values);
    } catch (fault) {
      this.#outcome.textContent = t("lab.failed", {reason: fault.message});
      return;
    }
    if (!current) return;
    const {hide} = state;
    if (hide !== undefined || this.#sketches.size > 0) {
      const {Sketch, until} = await import("./sketch.js");
      if (hide !== undefined) current = until(current, hide);
      for (const [id, chart] of this.#charts) {
        if (!this.#sketches.has(id)) this.#sketches.set(id, new Sketch(chart, () => this.#draw()));
        this.#sketches.get(id).begin(hide);
      }
    }
    this.#app.result = current;
    const window = subject.hasRecord ? spansOf(subject)[state.window] : this.#wholeRun(current);
    this.#shown = {current, base: hide !== undefined || same ? undefined : this.#history, window, held, known: hide, spans: spans(subject, current), from: state.playFrom};
    if (!held) this.element.classList.toggle("counterfactual", !same);
    this.element.classList.toggle("future-hidden", hide !== undefined);
    this.#compareTheories(state, JSON.stringify(values));
    await this.#showFans(state, held);
    this.#draw();
    this.#sayFrom(state);
    this.#windowButtons.forEach(button => button.setAttribute("aria-pressed", String(button.dataset.window === state.window)));
    this.#tell(current, state);
    if (held && runner.isLocal && hide === undefined && this.#app.store.state === state) this.#hold = {state, name: String(++this.#holds)};
  }

  /**
   * While a lever is held and nothing else changes, the run goes as far as is looked at, and only its lines are drawn again.
   *
   * @returns {boolean} whether that was enough
   */
  follows(state) {
    const {subject, runner} = this.#app;
    const before = this.#hold.state;
    if (!before || Object.keys(state).some(key => key !== "levers" && state[key] !== before[key])) return false;
    const moved = subject.levers.filter(lever => state.levers[lever.id] !== before.levers[lever.id]);
    if (moved.length > 1 || moved.some(lever => !state.levers[lever.id])) return false;
    const [, last] = this.#shown.window;
    const from = moved.map(lever => state.levers[lever.id].from ?? lever.start)[0];
    let current;
    try {
      current = runner.follow(valuesOf(subject, {...state, links: this.#links}), last + 1, from, this.#hold.name + moved.map(lever => lever.id).join());
    } catch {
      return false;
    }
    this.#hold.current = state;
    this.#levers.update(state, this.#locked, true);
    const shaded = spans(subject, current);
    for (const chart of this.#charts.values()) chart.follow(current, shaded);
    this.#rest();
    return true;
  }

  /** Where a lever that is held rests, all is told of the whole run. */
  #finish() {
    if (this.#hold.current) this.update(this.#hold.current, true);
  }

  /** The theories run again where something other than the view has changed. */
  #compareTheories(state, key) {
    this.#asked = {levers: state.levers, modes: state.modes, history: this.#history};
    if (this.#rivals && !this.#shown.held) this.#rivals.view(state, this.#shown.window);
    const select = this.#theory && this.#theory.querySelector("select");
    if (select) select.value = state.theory;
    if (key === this.#key) return;
    this.#key = key;
    this.#theoryRuns = [];
    this.#ranges = new Map();
    this.#sentence = "";
    if (this.#rivals) this.#rivals.update(this.#asked);
    else if (this.#rivals === undefined) setTimeout(() => this.#bringRivals(), RIVALS_MS);
  }

  #wholeRun(result) {
    this.#whole ??= [result.time[0], result.time[result.time.length - 1] - 1];
    return this.#whole;
  }

  #whole;

  /** Where history is followed up to a date, says so and offers to end it. */
  #sayFrom(state) {
    this.#from.hidden = state.playFrom === undefined;
    if (this.#from.dataset.from === String(state.playFrom)) return;
    this.#from.dataset.from = String(state.playFrom);
    if (state.playFrom !== undefined) {
      this.#from.replaceChildren(t("timeline.playing", {date: day(state.playFrom)}), " ",
        h("button", {type: "button", onclick: () => this.#app.store.set({playFrom: undefined})}, t("timeline.stop")));
    }
  }

  #tell(current, state) {
    const {subject, runner} = this.#app;
    this.#took.textContent = t("lab.took", {ms: number(runner.took, 1)});
    this.#aftermath.hidden = state.hide !== undefined || !subject.exhibits.includes("record") || subject.outcomes.every(outcome => momentOf(outcome, current) === undefined);
    if (state.hide !== undefined) {
      this.#outcome.replaceChildren(t("lab.hidden", {date: day(state.hide)}), " ", h("button", {type: "button", onclick: () => this.#app.store.set({hide: undefined})}, t("class.reveal")));
      return;
    }
    const sentences = subject.outcomes.map(outcome => {
      const moment = momentOf(outcome, current);
      const told = moment === undefined ? text(outcome.absent) : text(outcome.happened).replace("{date}", month(moment));
      return this.#sentence ? `${told.replace(/\.$/u, "")}; ${this.#sentence}.` : told;
    });
    for (const mode of subject.modes.slice(0, 1)) {
      const value = state.modes[mode.variable] ?? mode.base;
      const option = mode.options.find(one => one.value === value);
      if (option) sentences.push(t("lab.mode", {mode: text(option.label)}));
    }
    const theory = subject.theories.find(one => one.id === state.theory);
    if (theory) sentences.push(t("rivals.under", {name: text(theory.name)}));
    if (sentences.length === 0) sentences.push(t("lab.of", {title: text(subject.title)}));
    this.#outcome.replaceChildren(sentences.shift(), " ", h("span", {class: "conditions"}, sentences.join(" ")));
    this.#say();
  }
}
