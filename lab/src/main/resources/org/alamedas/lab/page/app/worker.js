// Many runs beside the page: each theory with draws of what it is unsure of. A newer request ends an older one.

import {Model} from "./model.js";

let model;
let latest = 0;

onmessage = async ({data}) => {
  if (data.kind === "load") {
    model = Model.load(data.module, data.description);
    return;
  }
  latest = data.ticket;
  if (data.kind === "cancel") return;
  await everyTheory(await model, data);
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

async function everyTheory(ready, {ticket, values, beliefs, outcome, variables}) {
  const strata = beliefs.exponential.length;
  const thresholds = shuffled(strata, 1);
  for (const theory of beliefs.theories) {
    const orders = theory.links.map((_, i) => shuffled(strata, 1000 + i));
    const moments = [];
    const failed = [];
    for (let member = 0; member < strata; member++) {
      if (member % 4 === 0) await breathe();
      if (ticket !== latest) return;
      const given = {...values, [outcome.mode]: outcome.generated, [outcome.drawn]: beliefs.exponential[thresholds[member]]};
      theory.links.forEach((link, i) => {
        if (!(link.link in values)) given[link.link] = beliefs.quantiles[link.prior][orders[i][member]];
      });
      const result = glance(ready, given);
      const told = result.values(outcome.variable);
      const row = told.findIndex(value => value > outcome.above);
      if (told.some(value => Number.isNaN(value))) failed.push(member);
      else moments.push(row < 0 ? null : result.time[row]);
    }
    const middle = {...values};
    for (const link of theory.links) if (!(link.link in values)) middle[link.link] = link.median;
    const result = ready.run(middle);
    postMessage({
      ticket, theory: theory.id, moments, failed: failed.length,
      time: result.time, columns: Object.fromEntries(variables.map(name => [name, result.values(name)])),
    });
  }
  postMessage({ticket, done: true});
}

/** A run whose few columns are read before the next one begins. */
function glance(ready, given) {
  ready.begin(given);
  ready.advance(Number.MAX_SAFE_INTEGER);
  return ready.glance();
}

/** Lets messages in. */
function breathe() {
  return new Promise(resolve => {
    setTimeout(resolve, 0);
  });
}
