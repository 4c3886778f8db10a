// The same choice under every theory: how its runs end, and the line of each on the charts.

import {h, settled} from "./dom.js";
import {valuesOf} from "./run.js";
import {t, text, number} from "./words.js";

const QUIET_MS = 500;

export class Rivals {
  #app;
  #worker;
  #beliefs;
  #ticket = 0;
  #found = new Map();
  #list;
  #note;
  #state;
  #listener;
  #ask = settled(() => this.#start(), QUIET_MS);
  element;

  /** @param {(runs: object[]) => void} listener hears the middle run of each theory when all are there */
  constructor(app, listener) {
    this.#app = app;
    this.#listener = listener;
    this.#note = h("p", {class: "note"});
    this.#list = h("ul", {class: "rivals"});
    this.element = h("section", {class: "by-theory", "aria-labelledby": "by-theory-title"},
      h("h2", {id: "by-theory-title"}, t("rivals.title")), this.#list, this.#note);
    this.#show();
  }

  /** Asks for the runs of a state, once nothing has changed for a moment. */
  update(state) {
    this.#state = state;
    this.#ticket++;
    this.#worker?.postMessage({kind: "cancel", ticket: this.#ticket});
    this.element.setAttribute("aria-busy", "true");
    this.#ask();
  }

  async #start() {
    const {subject} = this.#app;
    const ticket = ++this.#ticket;
    this.#beliefs ??= await this.#app.loadJson("data/theories.json");
    if (!this.#worker) {
      this.#worker = this.#app.worker();
      this.#worker.onmessage = ({data}) => this.#hear(data);
      this.#worker.postMessage({kind: "load", module: await this.#app.load("data/model.wasm"), description: subject.module});
    }
    if (ticket !== this.#ticket) return;
    this.#found = new Map();
    const variables = [...new Set([...subject.charts.flatMap(chart => chart.lines.map(line => line.variable)), ...subject.outcomes.flatMap(outcome => [outcome.variable, outcome.lasting])])];
    this.#worker.postMessage({kind: "theories", ticket, values: valuesOf(subject, this.#state), beliefs: this.#beliefs, outcome: subject.outcomes[0], variables});
  }

  #hear(data) {
    if (data.ticket !== this.#ticket) return;
    if (data.done) {
      this.element.removeAttribute("aria-busy");
      this.#listener([...this.#found.values()]);
    } else {
      this.#found.set(data.theory, {id: data.theory, moments: data.moments, failed: data.failed, time: data.time, values: name => data.columns[name]});
    }
    this.#show();
  }

  #show() {
    const {subject} = this.#app;
    const shares = [];
    this.#list.replaceChildren(...subject.theories.map(theory => {
      const found = this.#found.get(theory.id);
      const link = h("a", {href: `#v=1&p=theories/${theory.id}`, "data-go": `theories/${theory.id}`}, text(theory.name));
      if (!found) return h("li", {}, link, h("span", {class: "share"}, t("rivals.waiting")));
      const all = found.moments.length;
      const happened = found.moments.filter(moment => moment !== null);
      shares.push(happened.length);
      const words = t("rivals.share", {count: number(happened.length, 0), all: number(all, 0)});
      return h("li", {}, link, this.#strip(happened, all), h("span", {class: "share"}, words));
    }));
    const least = Math.min(...shares);
    const most = Math.max(...shares);
    const all = this.#found.values().next().value?.moments.length ?? 0;
    this.#note.textContent = shares.length < subject.theories.length
      ? t("rivals.note")
      : `${t(least === most ? "rivals.same" : "rivals.range", {least: number(least, 0), most: number(most, 0), all: number(all, 0)})} ${t("rivals.note")}`;
  }

  /** How many runs ended so, as a bar whose words stand beside it. */
  #strip(happened, all) {
    const bar = h("span", {class: "strip", "aria-hidden": "true"}, h("span", {class: "filled"}));
    bar.firstElementChild.style.inlineSize = `${(100 * happened.length) / Math.max(1, all)}%`;
    return bar;
  }
}
