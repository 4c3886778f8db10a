// What the reader has chosen, and its spelling in the address. Only what differs from history is written.

import {settled} from "./dom.js";

const FORMAT = "1";
const VIEWS = ["fans"];

/** The years that charts show, by name, first those that they show at first. */
export function spansOf(subject) {
  return subject.windows ?? {};
}


/**
 * @typedef {object} Scenario
 * @property {Record<string, {value: number, from?: number}>} levers by id
 * @property {Record<string, number>} modes by variable
 */

export function fresh() {
  return {page: "lab", item: "", levers: {}, modes: {}, window: "short", charts: "main", language: "", compare: [], difference: false, theory: "", theoryChart: "", view: "", playFrom: undefined, hide: undefined, free: ""};
}

/** Reads an address; what it does not know is listed in `unknown`, and what it says of the run that was sent is `sent`. */
export function parse(fragment, subject) {
  const state = fresh();
  const unknown = [];
  let model = "";
  let sent = "";
  const parts = new URLSearchParams(fragment.replace(/^#/u, ""));
  for (const [key, value] of parts) {
    switch (key) {
      case "v":
        if (value !== FORMAT) unknown.push(`v=${value}`);
        break;
      case "m": model = value; break;
      case "p": [state.page, state.item = ""] = value.split(/\/(.*)/su); break;
      case "s": readChoices(value, subject, state, unknown); break;
      case "g": readModes(value, subject, state, unknown); break;
      case "w":
        if (value in spansOf(subject)) state.window = value;
        else unknown.push(`w=${value}`);
        break;
      case "c": state.charts = value; break;
      case "t": state.theory = value; break;
      case "y": state.theoryChart = value; break;
      case "b":
        if (VIEWS.includes(value)) state.view = value;
        else unknown.push(`b=${value}`);
        break;
      case "d": state.difference = value === "1"; break;
      case "f":
      case "h":
        if (Number.isFinite(Number(value))) state[key === "f" ? "playFrom" : "hide"] = Number(value);
        else unknown.push(`${key}=${value}`);
        break;
      case "k": state.free = value; break;
      case "x": state.compare = value.split("|").slice(0, 3); break;
      case "lang": state.language = value; break;
      case "r": sent = value.slice(0, 1000); break;
      default: unknown.push(key);
    }
  }
  const other = model !== "" && model !== modelKey(subject);
  return {state, unknown, otherModel: other ? model : "", sent};
}

export function modelKey(subject) {
  return `${subject.id}@${subject.hash}`;
}

function readChoices(value, subject, state, unknown) {
  for (const part of value.split(",").filter(Boolean)) {
    const match = /^([^:]+):(-?[\d.]+(?:e[+-]?\d+)?)(?:@(-?[\d.]+))?$/iu.exec(part);
    const lever = match && subject.levers.find(one => one.id === match[1]);
    const number = match ? Number(match[2]) : NaN;
    if (!lever || !Number.isFinite(number)) {
      unknown.push(part);
      continue;
    }
    state.levers[lever.id] = match[3] === undefined ? {value: number} : {value: number, from: Number(match[3])};
  }
}

function readModes(value, subject, state, unknown) {
  for (const part of value.split(",").filter(Boolean)) {
    const [name, chosen] = part.split(":");
    const mode = subject.modes.find(one => one.variable === name);
    if (mode && mode.options.some(option => option.value === Number(chosen))) state.modes[name] = Number(chosen);
    else unknown.push(part);
  }
}

export function writeChoices(levers) {
  return Object.entries(levers).map(([id, choice]) => `${id}:${choice.value}${choice.from === undefined ? "" : `@${choice.from}`}`).join(",");
}

/** Spells a state as the part of an address after `#`. */
export function format(state, subject) {
  const parts = [["v", FORMAT], ["m", modelKey(subject)]];
  const add = (key, value, otherwise) => {
    if (value !== otherwise && value !== "") parts.push([key, value]);
  };
  add("p", state.item ? `${state.page}/${state.item}` : state.page, "lab");
  add("s", writeChoices(state.levers), "");
  add("g", Object.entries(state.modes).map(([name, value]) => `${name}:${value}`).join(","), "");
  add("w", state.window, "short");
  add("c", state.charts, "main");
  add("t", state.theory, "");
  add("y", state.theoryChart, "");
  add("b", state.view, "");
  add("d", state.difference ? "1" : "", "");
  const moment = value => (value === undefined ? "" : String(Math.round(value * 1000) / 1000));
  add("f", moment(state.playFrom), "");
  add("h", moment(state.hide), "");
  add("k", state.free, "");
  add("x", state.compare.join("|"), "");
  add("lang", state.language, "");
  return parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%(3A|2C|40|2F|7C)/gu, decodeURIComponent)}`).join("&");
}

const REPLACE_MS = 200;

/** The one state of the page; keeps the address in step, with one step back for each finished change. */
export class Store {
  #subject;
  #listeners = [];
  #held = false;
  /** Writing the address takes a browser longer than drawing a chart. */
  #write = settled(() => this.#held && history.replaceState(null, "", this.address()), REPLACE_MS);
  state;

  constructor(subject, state) {
    this.#subject = subject;
    this.state = state;
  }

  listen(listener) {
    this.#listeners.push(listener);
  }

  /** Changes something for a moment, as while a lever is held: the address follows, but Back skips it. */
  hold(change) {
    this.state = {...this.state, ...change};
    this.#held = true;
    this.#write();
    this.#tell(true);
  }

  /** Changes something for good: Back undoes it. */
  set(change) {
    const before = this.address();
    this.state = {...this.state, ...change};
    this.#held = false;
    const after = this.address();
    if (after !== before || after !== location.hash) history.pushState(null, "", after);
    this.#tell(false);
  }

  /** Begins a change that is held: remembers where Back leads. */
  grab() {
    history.pushState(null, "", this.address());
  }

  /** Ends a change that was held. */
  release() {
    this.#held = false;
    history.replaceState(null, "", this.address());
    this.#tell(false);
  }

  /** Goes on with another version of the model. */
  renew(subject, state) {
    this.#subject = subject;
    this.#held = false;
    this.state = state;
    history.replaceState(null, "", this.address());
  }

  /** Takes over a state that the address has already. */
  follow(state) {
    this.state = state;
    this.#tell(false);
  }

  address() {
    return `#${format(this.state, this.#subject)}`;
  }

  #tell(held) {
    for (const listener of this.#listeners) listener(this.state, held);
  }
}
