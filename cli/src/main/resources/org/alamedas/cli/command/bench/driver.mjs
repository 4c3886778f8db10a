// Runs the model as often as it is told to on standard input, and answers how long that took.
import {readFileSync} from "node:fs";
import {createInterface} from "node:readline";

const PAGE = 65536;
const DOUBLE = 8;
const STEPS = 1 << 20;

const [file, variables] = process.argv.slice(2);
const {instance} = await WebAssembly.instantiate(readFileSync(file), {});
const {memory, prepare, begin, run, results} = instance.exports;
const fresh = new Uint8Array(memory.buffer).slice(0, results());

function runOnce() {
  new Uint8Array(memory.buffer).set(fresh);
  const rows = prepare();
  const missing = results() + DOUBLE * rows * (1 + Number(variables)) - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  begin();
  while (run(STEPS) > 0);
}

for await (const order of createInterface({input: process.stdin})) {
  const times = Number(order.split(" ")[1]);
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) runOnce();
  const {user, system} = process.cpuUsage(start);
  console.log(1000 * (user + system));
}
