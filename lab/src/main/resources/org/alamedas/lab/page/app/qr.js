// A link as a square of dots that a telephone reads: a QR code (ISO/IEC 18004), in bytes, with the error correction of
// level M.

import {s} from "./dom.js";

/** Codewords of correction in each block, and blocks, by version from 1: table 9 of the standard, level M. */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21];
const QUIET = 4;
const LEVEL_M = 0;
const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, x => x % 3, (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2, (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The drawing of a text; undefined where it is too long. */
export function drawing(text, label) {
  const dots = matrix(text);
  if (!dots) return undefined;
  const size = dots.length + 2 * QUIET;
  const path = dots.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET},${y + QUIET}h1v1h-1z` : ""))).join("");
  return s("svg", {class: "qr", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges"},
    s("rect", {width: size, height: size, fill: "#ffffff"}), s("path", {d: path, fill: "#000000"}));
}

/** Rows of dots, true where dark; undefined where the text is too long for the largest code here. */
export function matrix(text) {
  const bytes = new TextEncoder().encode(text);
  const version = CORRECTION.findIndex((_, i) => capacity(i + 1) >= bytes.length) + 1;
  if (version === 0) return undefined;
  const {dots, fixed} = frame(version);
  place(dots, fixed, interleaved(version, padded(version, bytes)));
  let best;
  for (let mask = 0; mask < MASKS.length; mask++) {
    const tried = masked(dots, fixed, mask);
    format(tried, mask);
    const cost = penalty(tried);
    if (!best || cost < best.cost) best = {cost, tried};
  }
  return best.tried;
}

/** How many dots of a version carry data and correction. */
function carried(version) {
  const aligned = version < 2 ? 0 : Math.floor(version / 7) + 2;
  let dots = (16 * version + 128) * version + 64;
  if (aligned > 0) dots -= (25 * aligned - 10) * aligned - 55;
  return version >= 7 ? dots - 36 : dots;
}

function dataCodewords(version) {
  return Math.floor(carried(version) / 8) - CORRECTION[version - 1] * BLOCKS[version - 1];
}

function lengthBits(version) {
  return version < 10 ? 8 : 16;
}

function capacity(version) {
  return dataCodewords(version) - Math.ceil((4 + lengthBits(version)) / 8);
}

function padded(version, bytes) {
  const bits = [];
  const add = (value, count) => {
    for (let i = count - 1; i >= 0; i--) bits.push((value >>> i) & 1);
  };
  add(4, 4);
  add(bytes.length, lengthBits(version));
  bytes.forEach(byte => add(byte, 8));
  const room = 8 * dataCodewords(version);
  add(0, Math.min(4, room - bits.length));
  add(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) add(pad, 8);
  return Array.from({length: room / 8}, (_, i) => bits.slice(8 * i, 8 * i + 8).reduce((sum, bit) => 2 * sum + bit, 0));
}

function times(a, b) {
  let product = 0;
  for (let i = 7; i >= 0; i--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> i) & 1) * a;
  }
  return product;
}

/** The polynomial whose roots are the first powers of 2 in the field of 256 elements. */
function divisor(degree) {
  const factors = Array.from({length: degree}, (_, i) => (i === degree - 1 ? 1 : 0));
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) factors[j] = times(factors[j], root) ^ (factors[j + 1] ?? 0);
    root = times(root, 2);
  }
  return factors;
}

function remainder(data, by) {
  const rest = by.map(() => 0);
  for (const value of data) {
    const factor = value ^ rest.shift();
    rest.push(0);
    by.forEach((one, i) => {
      rest[i] ^= times(one, factor);
    });
  }
  return rest;
}

/** Data and correction of all blocks, codeword by codeword. */
function interleaved(version, data) {
  const count = BLOCKS[version - 1];
  const longer = data.length % count;
  const by = divisor(CORRECTION[version - 1]);
  const blocks = [];
  let begin = 0;
  for (let i = 0; i < count; i++) {
    const end = begin + Math.floor(data.length / count) + (i < count - longer ? 0 : 1);
    blocks.push(data.slice(begin, end));
    begin = end;
  }
  const corrections = blocks.map(block => remainder(block, by));
  const inTurn = lists => Array.from({length: Math.max(...lists.map(list => list.length))}, (_, i) => lists.flatMap(list => (i < list.length ? [list[i]] : []))).flat();
  return [...inTurn(blocks), ...inTurn(corrections)];
}

/** The dots that are the same for every text of a version. */
function frame(version) {
  const size = 17 + 4 * version;
  const dots = Array.from({length: size}, () => Array(size).fill(false));
  const fixed = dots.map(row => [...row]);
  const set = (x, y, dark) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    dots[y][x] = Boolean(dark);
    fixed[y][x] = true;
  };
  const square = (cx, cy, radius, isDark) => {
    for (let y = -radius; y <= radius; y++) for (let x = -radius; x <= radius; x++) set(cx + x, cy + y, isDark(Math.max(Math.abs(x), Math.abs(y))));
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  const centres = alignment(version, size);
  const last = centres.length - 1;
  centres.forEach((x, i) => centres.forEach((y, j) => {
    if (!((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0))) square(x, y, 2, far => far !== 1);
  }));
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, far => far !== 2 && far !== 4);
  formatPlaces(size).flat().forEach(([x, y]) => set(x, y, false));
  set(8, size - 8, true);
  if (version >= 7) {
    const bits = (version << 12) | checked(version, 12, 0x1f25);
    for (let i = 0; i < 18; i++) {
      const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
      set(a, b, (bits >>> i) & 1);
      set(b, a, (bits >>> i) & 1);
    }
  }
  return {dots, fixed};
}

function alignment(version, size) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = 2 * Math.ceil((4 * version + 4) / (2 * count - 2));
  return [6, ...Array.from({length: count - 1}, (_, i) => size - 7 - step * (count - 2 - i))];
}

/** The rest of a number of bits divided by a polynomial. */
function checked(value, bits, polynomial) {
  let rest = value;
  for (let i = 0; i < bits; i++) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * polynomial);
  return rest;
}

/** Where the fifteen bits stand that name level and mask: twice. */
function formatPlaces(size) {
  const first = [[8, 0], [8, 1], [8, 2], [8, 3], [8, 4], [8, 5], [8, 7], [8, 8], [7, 8], [5, 8], [4, 8], [3, 8], [2, 8], [1, 8], [0, 8]];
  const second = Array.from({length: 15}, (_, i) => (i < 8 ? [size - 1 - i, 8] : [8, size - 15 + i]));
  return [first, second];
}

function format(dots, mask) {
  const value = (LEVEL_M << 3) | mask;
  const bits = ((value << 10) | checked(value, 10, 0x537)) ^ 0x5412;
  for (const places of formatPlaces(dots.length)) places.forEach(([x, y], i) => {
    dots[y][x] = ((bits >>> i) & 1) === 1;
  });
}

/** Codewords go up and down in pairs of columns, from the right. */
function place(dots, fixed, codewords) {
  const size = dots.length;
  let bit = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    const up = ((right + 1) & 2) === 0;
    for (let i = 0; i < size; i++) {
      const y = up ? size - 1 - i : i;
      for (const x of [right, right - 1]) {
        if (fixed[y][x] || bit >= 8 * codewords.length) continue;
        dots[y][x] = ((codewords[bit >>> 3] >>> (7 - (bit & 7))) & 1) === 1;
        bit++;
      }
    }
  }
}

function masked(dots, fixed, mask) {
  return dots.map((row, y) => row.map((dark, x) => (fixed[y][x] ? dark : dark !== (MASKS[mask](x, y) === 0))));
}

/** How hard a code is to read: long runs, blocks, what looks like a corner, too much of one colour. */
function penalty(dots) {
  const size = dots.length;
  const columns = dots.map((_, x) => dots.map(row => row[x]));
  let cost = 0;
  for (const line of [...dots, ...columns]) {
    const text = line.map(Number).join("");
    for (const run of text.match(/0{5,}|1{5,}/gu) ?? []) cost += run.length - 2;
    cost += 40 * [...text.matchAll(/(?=10111010000|00001011101)/gu)].length;
  }
  let dark = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (dots[y][x]) dark++;
      if (x > 0 && y > 0 && dots[y][x] === dots[y - 1][x] && dots[y][x] === dots[y][x - 1] && dots[y][x] === dots[y - 1][x - 1]) cost += 3;
    }
  }
  return cost + 10 * Math.floor(Math.abs((20 * dark) / size ** 2 - 10));
}
