// Predict first: the line that a reader expects, drawn on the chart itself beyond what is shown, and kept beside what comes.

import {d3} from "./d3.js";
import {s} from "./dom.js";
import {t, number} from "./words.js";

/** In so many parts of the drawing's width a line has one point each. */
const PARTS = 60;

export class Sketch {
  #chart;
  #points = [];
  #from;
  #changed;

  /**
   * @param {object} chart where it is drawn
   * @param {() => void} changed hears of each stroke
   */
  constructor(chart, changed) {
    this.#chart = chart;
    this.#changed = changed;
    const stroke = event => this.#stroke(event);
    chart.svg.addEventListener("pointerdown", stroke);
    chart.svg.addEventListener("pointermove", event => event.buttons > 0 && stroke(event));
  }

  /** From which moment on lines can be drawn; nothing where they cannot any more. What has been drawn stays. */
  begin(from) {
    this.#from = from;
    this.#chart.svg.classList.toggle("to-draw", from !== undefined);
  }

  clear() {
    this.#points = [];
  }

  get isEmpty() {
    return this.#points.length === 0;
  }

  #stroke(event) {
    if (this.#from === undefined) return;
    const box = this.#chart.svg.getBoundingClientRect();
    const {x, invert, width, window: [first, last]} = this.#chart.scales;
    const moment = x.invert(((event.clientX - box.left) / box.width) * width);
    if (moment <= this.#from || moment > last + 1) return;
    event.preventDefault();
    const value = invert(((event.clientY - box.top) / box.height) * this.#chart.size.height);
    const apart = (last + 1 - first) / PARTS;
    const place = at => Math.round(at / apart);
    this.#points = [...this.#points.filter(([at]) => place(at) !== place(moment)), [moment, value]].sort((a, b) => a[0] - b[0]);
    this.#changed();
  }

  reach() {
    return this.isEmpty || this.#from !== undefined ? [] : [{x: this.#points.map(([x]) => x), y: this.#points.map(([, y]) => y)}];
  }

  layer(_, {x, y}) {
    if (this.isEmpty) return [];
    const line = d3.line().curve(d3.curveMonotoneX).x(point => x(point[0])).y(point => y(point[1]));
    return [s("path", {class: "guess", d: line(this.#points)}), ...(this.#points.length === 1 ? [s("circle", {class: "guess", r: 3, cx: x(this.#points[0][0]), cy: y(this.#points[0][1])})] : [])];
  }

  /** What was expected at the last moment that may be known, beside what the run gives there; nothing where no line goes. */
  told(value, when, known) {
    const [moment, expected] = this.#points.findLast(([at]) => at <= known) ?? [];
    return moment === undefined ? "" : t("sketch.told", {date: when(moment), expected: number(expected), found: number(value(moment))});
  }
}

/** A run as it was known at a moment. */
export function until(run, moment) {
  const found = run.time.findIndex(time => time > moment);
  const stop = found < 0 ? run.time.length : found;
  return {time: run.time.slice(0, stop), values: name => run.values(name).slice(0, stop)};
}
