// Runs the model: in the page, or by the server where the model cannot be a WebAssembly module.

import {Model} from "./model.js";

/**
 * @param {object} subject the case
 * @param {(path: string) => Promise<ArrayBuffer>} loadBytes
 */
export async function makeRunner(subject, loadBytes) {
  return subject.module ? new PageRunner(await Model.load(await loadBytes("data/model.wasm"), subject.module)) : new ServerRunner(subject);
}

/** What is called twice the same moment lies closer together than this. */
const SAME = 1e-6;

class PageRunner {
  #model;
  /** The recorded moments of a whole run, and how many steps lie between two of them; not a whole number where rows are uneven. */
  #times = [];
  #steps = NaN;
  /** A run as it stood before a lever that is held began to matter; its rows lie in the model's memory. */
  #trunk;
  isLocal = true;
  /** How long the last run took, in milliseconds. */
  took = 0;

  constructor(model) {
    this.#model = model;
  }

  /** @param {Record<string, number>} values constants by name */
  run(values) {
    const before = performance.now();
    this.#trunk = undefined;
    this.#model.begin(values);
    const steps = this.#model.advance(0);
    this.#model.advance(Number.MAX_SAFE_INTEGER);
    const result = this.#model.result();
    this.took = performance.now() - before;
    this.#times = result.time;
    this.#steps = steps / (result.time.length - 1);
    return result;
  }

  /**
   * A run as far as it is looked at while a lever is held, with the bits of the whole run. It is read before the next one.
   *
   * @param {Record<string, number>} values constants by name
   * @param {number} until the last moment that is looked at
   * @param {number} [from] when the lever begins to matter: what runs from one hold to the next share before it is run once
   * @param {string} [hold] another one for every hold of a lever
   */
  follow(values, until, from, hold) {
    const even = Number.isInteger(this.#steps);
    const last = even ? row(this.#times, until) : this.#times.length - 1;
    const begun = even && from !== undefined ? this.#branch(values, from, hold) : 0;
    if (begun === 0) {
      this.#trunk = undefined;
      this.#model.begin(values);
    }
    this.#model.advance(even ? (last - begun) * this.#steps : Number.MAX_SAFE_INTEGER);
    return cut(this.#model.glance(), last + 1);
  }

  /**
   * Goes on from where the runs of a hold part.
   *
   * The memory of a run differs from that of another one at its begin in what follows from the constants alone; the same
   * is changed in the memory of the run that stands before the parting. What else differs there is computed at every step.
   *
   * @returns {number} the row that the run stands at; 0 where it has not begun
   */
  #branch(values, from, hold) {
    const parting = row(this.#times, from) - 1;
    if (parting < 1) return 0;
    if (this.#trunk?.hold !== hold || this.#trunk.row !== parting) {
      this.#model.begin(values);
      const begin = this.#model.state();
      this.#model.advance(parting * this.#steps);
      this.#trunk = {hold, row: parting, begin: words(begin), state: this.#model.state()};
      return parting;
    }
    this.#model.begin(values);
    const begin = words(this.#model.state());
    const state = this.#trunk.state.slice();
    const changed = words(state);
    const before = this.#trunk.begin;
    for (let i = 0; i < begin.length; i += 2) {
      if (begin[i] !== before[i] || begin[i + 1] !== before[i + 1]) {
        changed[i] = begin[i];
        changed[i + 1] = begin[i + 1];
      }
    }
    this.#model.restore(state);
    return parting;
  }
}

/** The first row at a moment or after it, or the last one. */
function row(times, moment) {
  const found = times.findIndex(time => time > moment - SAME);
  return found < 0 ? times.length - 1 : found;
}

/** The first rows of a run. */
function cut(run, rows) {
  return {time: run.time.subarray(0, rows), values: name => run.values(name).subarray(0, rows)};
}

/** Doubles as pairs of words, which compare by their bits. */
function words(bytes) {
  return new Int32Array(bytes.buffer, 0, bytes.byteLength >> 2);
}

class ServerRunner {
  #subject;
  #latest = 0;
  isLocal = false;
  took = 0;

  constructor(subject) {
    this.#subject = subject;
  }

  /** Resolves to undefined where a later run was asked for meanwhile. */
  async run(values) {
    const ticket = ++this.#latest;
    const before = performance.now();
    const record = [...new Set([...this.#subject.charts.flatMap(chart => chart.lines.map(line => line.variable)), ...this.#subject.outcomes.flatMap(outcome => [outcome.variable, outcome.lasting])])];
    const answer = await fetch("api/run", {method: "POST", headers: {"content-type": "application/json"}, body: JSON.stringify({values, record})});
    if (!answer.ok) throw new Error((await answer.json()).error);
    const numbers = new Float64Array(await answer.arrayBuffer());
    if (ticket !== this.#latest) return undefined;
    this.took = performance.now() - before;
    const rows = numbers.length / (record.length + 1);
    return {time: numbers.slice(0, rows), values: name => numbers.slice((record.indexOf(name) + 1) * rows, (record.indexOf(name) + 2) * rows)};
  }
}

/** The constants that a scenario sets, by name; what a theory says of links gives way to what the reader says. */
export function valuesOf(subject, scenario) {
  const values = {};
  for (const lever of subject.levers) {
    const choice = scenario.levers[lever.id];
    if (choice === undefined) continue;
    values[lever.value] = choice.value;
    if (lever.pulled) values[lever.pulled] = 1;
    if (lever.from && choice.from !== undefined) values[lever.from] = choice.from;
  }
  for (const [variable, value] of Object.entries(scenario.modes)) values[variable] = value;
  return {...scenario.links, ...values};
}

/** Where an outcome of the case happened in a run; undefined where it did not. */
export function momentOf(outcome, result) {
  const values = result.values(outcome.variable);
  const row = values.findIndex(value => value > outcome.above);
  return row < 0 ? undefined : result.time[row];
}

/** When what followed an outcome began and ended in a run: pairs of moments with the word for it. */
export function spans(subject, result) {
  const found = [];
  for (const outcome of subject.outcomes) {
    const values = result.values(outcome.lasting);
    let begin;
    values.forEach((value, row) => {
      if (value > 0.5 && begin === undefined) begin = result.time[row];
      if (value <= 0.5 && begin !== undefined) {
        found.push({begin, end: result.time[row], word: outcome.word});
        begin = undefined;
      }
    });
    if (begin !== undefined) found.push({begin, end: result.time[result.time.length - 1], word: outcome.word});
  }
  return found;
}

// What is made of a variable before it is held against the record: the same sums in the same order as the program's
// replay, so that both give the same bits.

const SLACK = 1e-6;

/** The plain mean over the moments t with begin <= t < end; undefined where the run does not cover them. */
export function mean(time, values, begin, end) {
  const last = time.length - 1;
  if (begin < time[0] - SLACK || end > time[last] + SLACK) return undefined;
  let sum = 0;
  let count = 0;
  for (let i = 0; i <= last; i++) {
    if (time[i] >= begin - SLACK && time[i] < end - SLACK) {
      sum += values[i];
      count++;
    }
  }
  return finite(count === 0 ? NaN : sum / count);
}

/** The value at a moment, linear between two recorded ones. */
export function at(time, values, moment) {
  const last = time.length - 1;
  if (moment < time[0] - SLACK || moment > time[last] + SLACK) return undefined;
  let after = 0;
  while (after < last && time[after] < moment - SLACK) after++;
  if (after === 0 || time[after] <= moment + SLACK) return finite(values[after]);
  const share = (moment - time[after - 1]) / (time[after] - time[after - 1]);
  return finite(values[after - 1] + share * (values[after] - values[after - 1]));
}

function finite(value) {
  return Number.isFinite(value) ? value : undefined;
}

function growth(from, to) {
  return from === undefined || to === undefined || from === 0 ? undefined : 100 * (to / from - 1);
}

/** Whether a transform gives one number a year instead of a path. */
export function isAnnual(transform) {
  return transform !== undefined && transform.kind !== "mean" && transform.kind !== "at";
}

/** The number of a year under a transform. */
export function ofYear(transform, time, values, year) {
  switch (transform.kind) {
    case "mean":
      return mean(time, values, year, year + 1);
    case "at":
      return at(time, values, year + 1);
    case "growth-of-mean": {
      const before = transform.before !== undefined && year === Math.floor(time[0]) ? transform.before : mean(time, values, year - 1, year);
      return growth(before, mean(time, values, year, year + 1));
    }
    case "growth-of-end":
      return growth(at(time, values, year), at(time, values, year + 1));
    case "december-to-december":
      return growth(
        year === time[0] ? at(time, values, year) : mean(time, values, year - 1 + 11 / 12, year),
        mean(time, values, year + 11 / 12, year + 1));
    case "index-of-mean": {
      const base = mean(time, values, transform.year, transform.year + 1);
      const value = mean(time, values, year, year + 1);
      return base === undefined || value === undefined || base === 0 ? undefined : (100 * value) / base;
    }
    default:
      throw new RangeError(`no transform is called "${transform.kind}"`);
  }
}

/** Where in a year the numbers of a chart belong: where the figures of its record do, or in the middle. */
export function placeInYear(spec) {
  const first = spec.record?.points[0];
  return first === undefined ? 0.5 : first[1] - Number(first[0].slice(0, 4));
}

/**
 * What is drawn of a variable: its path as it is, or one point a year.
 *
 * @returns {{x: number[] | Float64Array, y: (number | undefined)[] | Float64Array}}
 */
export function drawn(spec, time, values) {
  const {transform} = spec;
  if (!isAnnual(transform)) return {x: time, y: values};
  const place = placeInYear(spec);
  const x = [];
  const y = [];
  for (let year = Math.floor(time[0]); year < time[time.length - 1]; year++) {
    const value = ofYear(transform, time, values, year);
    if (value !== undefined) {
      x.push(year + place);
      y.push(value);
    }
  }
  return {x, y};
}
