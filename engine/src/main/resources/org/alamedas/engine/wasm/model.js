// Runs a model that was written as a WebAssembly module. No dependencies; for browsers, workers and node.

/**
 * @typedef {object} Description
 * @property {string} name the model
 * @property {string} timeUnit the unit of time as the model has it, or ""
 * @property {number} given where the bytes begin that say which slots were given a value
 * @property {Variable[]} variables what can be set or is recorded
 *
 * @typedef {object} Variable
 * @property {string} name its name, with subscripts where it is one element of an array
 * @property {string} unit its unit, or ""
 * @property {number} slot where its value lies, counted in doubles
 * @property {number} column its place among the recorded columns, from 0; -1 if it has none
 * @property {boolean} [held] whether it is recorded without a column: it does not change in a run
 * @property {boolean} settable whether it is a constant or a stock, which can be given a value
 *
 * @typedef {object} Result
 * @property {Float64Array} time the recorded moments
 * @property {(name: string) => Float64Array} values the recorded values of a variable, in its unit
 */

const DOUBLE = 8;
const PAGE = 65536;
const WORD = 2 ** 32;
const CONTROLS = {start: 1, stop: 2, step: 3, saveEvery: 4};

export class Model {
  /** @type {Description} */ #description;
  /** @type {WebAssembly.Exports} */ #exports;
  /** @type {Map<string, Variable>} */ #variables;
  /** @type {Uint8Array} */ #fresh;
  #rows = 0;

  /**
   * @param {BufferSource | WebAssembly.Module} module
   * @param {Description} description
   */
  static async load(module, description) {
    const compiled = module instanceof WebAssembly.Module ? module : await WebAssembly.compile(module);
    return new Model(await WebAssembly.instantiate(compiled, {}), description);
  }

  /**
   * @param {WebAssembly.Instance} instance
   * @param {Description} description
   */
  constructor(instance, description) {
    this.#exports = instance.exports;
    this.#description = description;
    this.#variables = new Map(description.variables.map(variable => [canonical(variable.name), variable]));
    this.#fresh = this.state();
  }

  get description() {
    return this.#description;
  }

  /** @param {string} name */
  variable(name) {
    const found = this.#variables.get(canonical(name));
    if (!found) throw new RangeError(`no variable is called "${name}"`);
    return found;
  }

  #doubles() {
    return new Float64Array(this.#exports.memory.buffer);
  }

  /**
   * Prepares a run.
   *
   * @param {Record<string, number>} values constants, and initial values of stocks
   * @param {{start?: number, stop?: number, step?: number, saveEvery?: number}} controls
   * @param {{seed?: number, member?: number}} chance what random numbers come from, both whole, from 0; of a run by
   *     itself seed 1 and member 0
   * @returns {number} how many rows the run will record
   */
  begin(values = {}, controls = {}, chance = {}) {
    this.restore(this.#fresh);
    this.#draw(chance.seed ?? 1, chance.member ?? 0);
    for (const [name, value] of Object.entries(values)) {
      const variable = this.variable(name);
      if (!variable.settable) throw new RangeError(`"${variable.name}" is computed and cannot be given a value here`);
      this.#give(variable.slot, value);
    }
    for (const [name, value] of Object.entries(controls)) {
      if (value !== undefined) this.#give(CONTROLS[name], value);
    }
    this.#rows = this.#exports.prepare();
    if (this.#rows === 0) throw new RangeError("start, stop, step and save interval make no run");
    const columns = 1 + this.#recorded();
    const missing = this.#exports.results() + DOUBLE * this.#rows * columns - this.#exports.memory.buffer.byteLength;
    if (missing > 0) this.#exports.memory.grow(Math.ceil(missing / PAGE));
    this.#exports.begin();
    return this.#rows;
  }

  #draw(seed, member) {
    for (const number of [seed, member]) {
      if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`a whole number from 0 is needed, found ${number}`);
    }
    this.#doubles().set([seed % WORD, Math.floor(seed / WORD), member], this.#exports.chance() / DOUBLE + 1);
  }

  #give(slot, value) {
    if (!Number.isFinite(value)) throw new RangeError(`a finite number is needed, found ${value}`);
    this.#doubles()[slot] = value;
    new Uint8Array(this.#exports.memory.buffer)[this.#description.given + slot] = 1;
  }

  /**
   * Takes steps.
   *
   * @param {number} steps how many at most
   * @returns {number} how many are left
   */
  advance(steps) {
    return this.#exports.run(steps);
  }

  /** Everything a run needs to go on: steps, stocks, memories. Rows recorded so far stay where they are. */
  state() {
    const bytes = new Uint8Array(this.#exports.memory.buffer);
    const memories = bytes.slice(this.#memories(), Math.max(this.#memories(), this.#exports.kept()));
    const results = this.#exports.results();
    const state = new Uint8Array(results + memories.length);
    state.set(bytes.subarray(0, results));
    state.set(memories, results);
    return state;
  }

  /** Where the memories of delays begin: behind the rows. */
  #memories() {
    return this.#exports.results() + DOUBLE * this.#rows * (1 + this.#recorded());
  }

  #recorded() {
    return this.#description.variables.filter(variable => variable.column >= 0).length;
  }

  /** @param {Uint8Array} state what state() gave */
  restore(state) {
    const results = this.#exports.results();
    const missing = this.#memories() + state.length - results - this.#exports.memory.buffer.byteLength;
    if (missing > 0) this.#exports.memory.grow(Math.ceil(missing / PAGE));
    const bytes = new Uint8Array(this.#exports.memory.buffer);
    bytes.set(state.subarray(0, results));
    bytes.set(state.subarray(results), this.#memories());
  }

  /**
   * The rows recorded so far, or all of them after the last step: a copy, which later runs leave alone.
   *
   * @returns {Result}
   */
  result() {
    const columns = 1 + this.#recorded();
    const first = this.#exports.results() / DOUBLE;
    const slots = this.#doubles().slice(0, this.#description.given / DOUBLE);
    return this.#table(this.#doubles().slice(first, first + this.#rows * columns), 0, slots);
  }

  /**
   * The same without the copy, for whoever reads a few columns at once: it holds until the next run begins.
   *
   * @returns {Result}
   */
  glance() {
    return this.#table(undefined, this.#exports.results() / DOUBLE);
  }

  #table(copy, first, slots) {
    const rows = this.#rows;
    const column = index => (copy ?? this.#doubles()).slice(first + index * rows, first + (index + 1) * rows);
    return {
      time: column(0),
      values: name => {
        const variable = this.variable(name);
        if (variable.held) return new Float64Array(rows).fill((slots ?? this.#doubles())[variable.slot]);
        if (variable.column < 0) throw new RangeError(`"${variable.name}" is not recorded`);
        return column(variable.column + 1);
      },
    };
  }

  /**
   * Runs the model from its start to its end.
   *
   * @param {Record<string, number>} values
   * @param {{start?: number, stop?: number, step?: number, saveEvery?: number}} controls
   * @returns {Result}
   */
  run(values = {}, controls = {}) {
    this.begin(values, controls);
    this.advance(Number.MAX_SAFE_INTEGER);
    return this.result();
  }
}

/** Names are the same whatever their case, and whether written with blanks or underscores. */
function canonical(name) {
  return name.trim().replace(/[\s_\u00a0]+/gu, " ").toLowerCase();
}
