// Many runs beside the page: each theory with draws of what it is unsure of. A newer request ends an older one.

import {Model} from "./model.js";
import {drawn, isAnnual} from "./run.js";

let model;
let latest = 0;

onmessage = async ({data}) => {
  if (data.kind === "load") {
    model = Model.load(data.module, data.description);
    return;
  }
  latest = data.ticket;
  const ready = await model;
  if (data.kind === "theories") await everyTheory(ready, data);
  else if (data.kind === "fans") await fans(ready, data);
};

/** A stream of numbers that is the same everywhere: mulberry32 by Tommy Ettinger, public domain. */
function stream(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** The strata in an order of chance, so that every belief is drawn from evenly and independently of the others. */
function shuffled(count, seed) {
  const next = stream(seed);
  const order = Array.from({length: count}, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = next() % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * Runs members of an ensemble under a theory: the outcome is the model's own, with a draw of chance and of each link.
 * Stops where a newer request has come.
 *
 * @param {(result: object, moment: number | null) => void} keep hears of each member whose run is finite
 * @returns {Promise<number | undefined>} how many failed; undefined where it was stopped
 */
async function members(ready, {ticket, values, beliefs, outcome}, theory, count, keep) {
  const strata = beliefs.exponential.length;
  const stratum = place => Math.floor((place * strata) / count);
  const thresholds = shuffled(count, 1);
  const orders = theory.links.map((_, i) => shuffled(count, 1000 + i));
  let failed = 0;
  for (let member = 0; member < count; member++) {
    if (member % 4 === 0) await breathe();
    if (ticket !== latest) return undefined;
    const given = {...values, [outcome.mode]: outcome.generated, [outcome.drawn]: beliefs.exponential[stratum(thresholds[member])]};
    theory.links.forEach((link, i) => {
      if (!(link.link in values)) given[link.link] = beliefs.quantiles[link.prior][stratum(orders[i][member])];
    });
    const result = glance(ready, given);
    const told = result.values(outcome.variable);
    if (told.some(value => Number.isNaN(value))) {
      failed++;
      continue;
    }
    const row = told.findIndex(value => value > outcome.above);
    keep(result, row < 0 ? null : result.time[row]);
  }
  return failed;
}

async function everyTheory(ready, request) {
  const {ticket, values, before, beliefs, variables, theories} = request;
  const columns = result => Object.fromEntries(variables.map(name => [name, result.values(name)]));
  const middle = (theory, given) => {
    const all = {...given};
    for (const link of theory.links) if (!(link.link in given)) all[link.link] = link.median;
    return ready.run(all);
  };
  for (const theory of beliefs.theories.filter(one => theories.includes(one.id))) {
    const moments = [];
    const failed = await members(ready, request, theory, beliefs.exponential.length, (_, moment) => moments.push(moment));
    if (failed === undefined) return;
    const result = middle(theory, values);
    postMessage({
      ticket, theory: theory.id, moments, failed, time: result.time, columns: columns(result),
      before: before && columns(middle(theory, before)),
    });
  }
  postMessage({ticket, done: true});
}

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];
/** Bands of fewer runs than this would be drawn from a handful. */
const FEWEST = 12;
const SAMPLES = 20;
const MOST_POINTS = 330;

/** Runs under one theory, kept apart by how they end: quantiles of each kind, and some runs as they are. */
async function fans(ready, request) {
  const {ticket, beliefs, theory, count, specs} = request;
  const kinds = [{happened: true, runs: []}, {happened: false, runs: []}];
  const places = new Map();
  const failed = await members(ready, request, beliefs.theories.find(one => one.id === theory), count, (result, moment) => {
    const lines = specs.map(spec => {
      const {x, y} = thin(spec, drawn(spec, result.time, result.values(spec.lines[0].variable)));
      places.set(spec.id, x);
      return y;
    });
    kinds[moment === null ? 1 : 0].runs.push(lines);
  });
  if (failed === undefined) return;
  const all = kinds[0].runs.length + kinds[1].runs.length;
  postMessage({ticket, all, failed, fans: kinds.map(({happened, runs}) => ({
    happened, count: runs.length,
    charts: Object.fromEntries(specs.map((spec, i) => [spec.id, {
      x: places.get(spec.id) ?? [],
      quantiles: runs.length < FEWEST ? [] : quantiles(runs.map(lines => lines[i])),
      samples: runs.slice(0, Math.max(1, Math.round((SAMPLES * runs.length) / all))).map(lines => lines[i]),
    }])),
  }))});
}

function thin(spec, {x, y}) {
  if (isAnnual(spec.transform) || x.length <= MOST_POINTS) return {x: Array.from(x), y: Array.from(y)};
  const every = Math.ceil(x.length / MOST_POINTS);
  const some = values => Array.from({length: Math.ceil(values.length / every)}, (_, i) => values[i * every]);
  return {x: some(x), y: some(y)};
}

/** The quantiles of lines at each of their places, linear between two runs. */
function quantiles(lines) {
  const columns = SHARES.map(() => []);
  for (let place = 0; place < lines[0].length; place++) {
    const sorted = Float64Array.from(lines, line => line[place]).sort();
    SHARES.forEach((share, i) => {
      const at = share * (sorted.length - 1);
      const low = Math.floor(at);
      const high = Math.min(low + 1, sorted.length - 1);
      columns[i].push(sorted[low] + (at - low) * (sorted[high] - sorted[low]));
    });
  }
  return columns;
}

/** A run whose few columns are read before the next one begins. */
function glance(ready, given) {
  ready.begin(given);
  ready.advance(Number.MAX_SAFE_INTEGER);
  return ready.glance();
}

const air = new MessageChannel();

/** Lets messages in; a timer would wait four milliseconds each time. */
function breathe() {
  return new Promise(resolve => {
    air.port1.onmessage = resolve;
    air.port2.postMessage(0);
  });
}
