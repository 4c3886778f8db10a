// One chart: model lines, the record as circles, events as words, a table of the same, and a description in words.

import {d3} from "./d3.js";
import {h, s, sourceLinks} from "./dom.js";
import {drawn, isAnnual, mean, ofYear, placeInYear} from "./run.js";
import {brief, clock, t, text, number, month, isoDate} from "./words.js";

/** On a projector there is room for more. */
const HEIGHT = matchMedia("(min-width: 110rem)").matches ? 270 : 216;
/** Words of events closer than this stand on two lines. */
const WORD = 58;
const MARGIN = {right: 14, bottom: 22, left: 48};
/** Room above for the words of events, where there are any. */
const TOP = {marked: 34, plain: 10};
const LOG_TICKS = [-50, -20, 0, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const MOST_GRID_LINES = 5;
const NEAR_ZERO = 0.4;

let counter = 0;

/**
 * @typedef {object} Shown
 * @property {{time: Float64Array, values: (name: string) => Float64Array}} current the reader's run
 * @property {object} [base] the run of history; absent where it is the current one
 * @property {{run: object, name: string, kind: string}[]} [others] more runs, each a line of its own kind
 * @property {{reach: Function, layer: Function}} [under] what is drawn under the lines, and what room it needs
 * @property {string} [range] a sentence under the chart
 * @property {number} [from] the date that is played from
 * @property {object} [minus] a run that is taken off all others: differences are drawn, and no record
 * @property {number} [known] the last moment whose record and events may be seen
 * @property {number[]} window first and last year, both shown whole
 * @property {boolean} held whether a lever is being held, so that the vertical axis must not move
 * @property {{begin: number, end: number, word: object}[]} spans times that are shaded and named
 */
export class Chart {
  #spec;
  #subject;
  #shown;
  #width = 340;
  #log;
  #x = d3.scaleLinear();
  #y = d3.scaleLinear();
  #parts = {};
  #cursor;
  #domain;
  #top;
  element;

  constructor(spec, subject) {
    this.#spec = spec;
    this.#subject = subject;
    this.#log = spec.log;
    this.#top = subject.marks.length ? TOP.marked : TOP.plain;
    this.#build();
    new ResizeObserver(entries => {
      const width = Math.round(entries[0].contentRect.width);
      if (width > 0 && width !== this.#width) {
        this.#width = width;
        if (this.#shown) this.update({...this.#shown, held: false});
      }
    }).observe(this.#parts.frame);
  }

  get spec() {
    return this.#spec;
  }

  #build() {
    const id = `chart-${++counter}`;
    const p = this.#parts;
    p.title = h("h3", {id: `${id}-title`}, text(this.#spec.label));
    p.unit = h("span", {class: "unit"}, text(this.#spec.unit));
    p.desc = s("desc", {id: `${id}-desc`});
    p.name = s("title", {id: `${id}-name`});
    p.shades = s("g", {class: "after"});
    p.grid = s("g", {class: "grid"});
    p.under = s("g", {class: "under"});
    p.axis = s("g", {class: "axis"});
    p.marks = s("g", {class: "marks"});
    p.extra = s("g", {class: "extra"});
    p.base = s("path", {class: "line base"});
    p.line = s("path", {class: "line yours"});
    p.basePoints = s("g", {class: "points base"});
    p.points = s("g", {class: "points yours"});
    p.record = s("g", {class: "record"});
    p.cursor = s("line", {class: "cursor", "stroke-width": 1});
    p.svg = s("svg", {
      role: "img", "aria-labelledby": `${id}-name ${id}-desc`, tabindex: 0, focusable: "true", preserveAspectRatio: "none",
      onkeydown: event => this.#key(event), onpointermove: event => this.#point(event), onpointerleave: () => this.#read(undefined),
    }, p.name, p.desc, p.shades, p.grid, p.under, p.marks, p.extra, p.base, p.line, p.basePoints, p.points, p.record, p.axis, p.cursor);
    p.frame = h("div", {class: "frame"}, p.svg);
    p.readout = h("p", {class: "readout"});
    p.range = h("p", {class: "range", hidden: true});
    p.table = h("div", {class: "twin", hidden: true, tabindex: 0, role: "region", "aria-labelledby": `${id}-title`});
    p.tableButton = h("button", {type: "button", "aria-expanded": "false", onclick: () => this.#toggleTable()}, t("chart.table"));
    p.logButton = this.#spec.log
      ? h("button", {type: "button", "aria-pressed": "true", onclick: () => this.#toggleLog()}, t("chart.log"))
      : undefined;
    p.sources = h("details", {class: "sources"}, h("summary", {}, t("chart.source")));
    this.element = h("figure", {class: "chart", "aria-labelledby": `${id}-title`},
      h("figcaption", {}, p.title, " ", p.unit, this.#keys()),
      p.frame, p.readout, p.range, p.table,
      h("div", {class: "chart-tools"}, this.#why(), this.#spec.record ? p.sources : undefined, p.tableButton, p.logButton, this.#sound(), this.#export()));
    if (this.#spec.record) this.#fillSources();
  }

  /** Which line is whose, where there are several. */
  #keys() {
    const {lines} = this.#spec;
    return lines.length < 2 ? "" : h("p", {class: "legend line-keys"}, lines.map((line, i) => h("span", {class: `key line-${i}`}, text(line.label))));
  }

  #why() {
    const variable = this.#spec.lines[0].variable.replace(/\[[^\]]*\]$/u, "");
    const label = text(this.#spec.label);
    return h("a", {class: "why", href: `#v=1&p=map/${encodeURIComponent(variable)}`, "data-go": `map/${variable}`, "aria-label": t("chart.why-of", {label})}, t("chart.why"));
  }

  /** The line as sound, where the browser has any. */
  #sound() {
    if (!("AudioContext" in globalThis)) return "";
    const button = h("button", {type: "button", "aria-pressed": "false", "aria-label": t("chart.sound-of", {label: text(this.#spec.label)}), onclick: async () => {
      const {play, stop, isPlaying} = await import("./sound.js");
      if (isPlaying(this)) {
        stop();
        return;
      }
      play(this, () => button.setAttribute("aria-pressed", "false"));
      button.setAttribute("aria-pressed", String(isPlaying(this)));
    }}, t("chart.sound"));
    return button;
  }

  /** The ways to take the chart along; what makes them comes when they are asked for. */
  #export() {
    const list = h("ul");
    const menu = h("details", {class: "export", ontoggle: async () => {
      if (!menu.open || list.childElementCount > 0) return;
      const {ways} = await import("./export.js");
      list.replaceChildren(...ways(this));
    }}, h("summary", {}, t("export.export")), list);
    return menu;
  }

  #fillSources() {
    const spec = this.#spec;
    const list = [spec.record, ...spec.rivals].filter(series => series.points.length > 0);
    this.#parts.sources.append(
      spec.note && text(spec.note) ? h("p", {}, text(spec.note)) : "",
      spec.role === "input" ? h("p", {}, t("chart.is-input")) : "",
      h("ul", {}, list.map(series => h("li", {}, h("strong", {}, text(series.label)), " ",
        sourceLinks(series.sources)))));
  }

  /** @param {Shown} shown */
  update(shown) {
    const windowMoved = !this.#shown || this.#shown.window !== shown.window;
    this.#shown = shown;
    const spec = this.#spec;
    const [first, last] = shown.window;
    const inner = this.#width - MARGIN.left - MARGIN.right;
    this.#x.domain([first, last + 1]).range([MARGIN.left, MARGIN.left + inner]);
    if (Boolean(shown.minus) !== this.#differs) this.#differ(Boolean(shown.minus));
    const lines = spec.lines.map(line => this.#drawn(shown.current, line.variable));
    const base = shown.base && this.#drawn(shown.base, spec.lines[0].variable);
    if (!shown.held || windowMoved || !this.#domain) this.#setDomain([...lines, ...this.#others()], base);
    this.#parts.svg.setAttribute("viewBox", `0 0 ${this.#width} ${HEIGHT}`);
    this.#parts.svg.setAttribute("height", HEIGHT);
    this.#drawLines(lines, base);
    if (!shown.held || windowMoved) {
      this.#drawAxes();
      this.#drawRecord();
      this.#describe(lines[0]);
      if (!this.#parts.table.hidden) this.#fillTable();
    }
    this.#drawShades();
    if (!shown.held || windowMoved) this.#drawMarks();
    this.#drawUnder();
    this.#read(this.#cursor);
  }

  /**
   * Follows a lever that is held: what does not move stays as `update` has drawn it.
   *
   * @param {object} current the run, which reaches to the end of the window at least
   * @param {Shown["spans"]} spans of that run
   */
  follow(current, spans) {
    const before = this.#shown.spans;
    this.#shown = {...this.#shown, current, spans};
    const p = this.#parts;
    this.#spec.lines.forEach((line, i) => {
      const moved = this.#drawn(current, line.variable);
      const path = i === 0 ? p.line : p.extra.children[i - 1];
      path.setAttribute("d", this.#path(moved));
      if (i === 0 && isAnnual(this.#spec.transform)) this.#dots(p.points, this.#inside(moved));
    });
    if (before.length !== spans.length || before.some((span, i) => span.begin !== spans[i].begin || span.end !== spans[i].end)) this.#drawShades();
    if (this.#cursor !== undefined) this.#read(this.#cursor);
  }

  #differ(on) {
    const {spec} = this;
    this.#differs = on;
    this.#log = !on && spec.log;
    this.#parts.logButton?.toggleAttribute("hidden", on);
    this.#parts.unit.textContent = on ? t("chart.difference", {unit: text(spec.unit)}) : text(spec.unit);
  }

  #differs = false;

  #drawn(run, variable) {
    const own = drawn(this.#spec, run.time, run.values(variable));
    const {minus} = this.#shown;
    if (!minus) return own;
    const off = drawn(this.#spec, minus.time, minus.values(variable)).y;
    return {x: own.x, y: Array.from(own.y, (value, i) => value - off[i])};
  }

  /** The lines of other runs, as theories draw them. */
  #others() {
    return (this.#shown.others ?? []).map(({run}) => this.#drawn(run, this.#spec.lines[0].variable));
  }

  /** What is made of a run, less the same of the run that is taken off. */
  #reading(run, read) {
    const value = read(run);
    const {minus} = this.#shown;
    return value === undefined || !minus ? value : value - read(minus);
  }

  #drawUnder() {
    const {under, held, range} = this.#shown;
    const p = this.#parts;
    if (held || !under) p.under.replaceChildren();
    else p.under.replaceChildren(...under.layer(this.#spec, this.scales));
    p.range.textContent = held ? p.range.textContent : range ?? "";
    p.range.hidden = !p.range.textContent;
  }

  /** A moment in words: a month where the clock is in years of the calendar, a number of the model's unit otherwise. */
  #when(moment) {
    return this.#subject.hasRecord ? month(moment) : `${clock(moment)} ${this.#subject.time.unit}`.trim();
  }

  #inWindow(x) {
    const [first, last] = this.#shown.window;
    return x >= first && x <= last + 1;
  }

  #setDomain(lines, base) {
    let low = Infinity;
    let high = -Infinity;
    const include = value => {
      if (!Number.isFinite(value)) return;
      if (value < low) low = value;
      if (value > high) high = value;
    };
    for (const {x, y} of base ? [...lines, base] : lines) {
      for (let i = 0; i < x.length; i++) if (this.#inWindow(x[i])) include(y[i]);
    }
    for (const [, x, value] of this.#seen) if (this.#inWindow(x)) include(value);
    for (const {x, y} of this.#shown.under?.reach(this.#spec) ?? []) x.forEach((at, i) => this.#inWindow(at) && include(y[i]));
    if (low > high) [low, high] = [0, 1];
    if (this.#differs) include(0);
    if (this.#log) {
      const from = Math.max(1, 100 + low * (low < 0 ? 1.05 : 0.95));
      this.#y = d3.scaleLog().domain([from, Math.max(100 + high * 1.08, from + 1)]);
    } else {
      if (low > 0 && low < high * NEAR_ZERO) low = 0;
      if (low === high) [low, high] = [low - 1, high + 1];
      const room = (high - low) * 0.06;
      this.#y = d3.scaleLinear().domain([low === 0 ? 0 : low - room, high + room]);
    }
    this.#y.range([HEIGHT - MARGIN.bottom, this.#top]);
    this.#domain = this.#y.domain();
  }

  #py(value) {
    return this.#y(this.#log ? Math.max(1, 100 + value) : value);
  }

  #drawLines(lines, base) {
    const p = this.#parts;
    p.line.setAttribute("d", this.#path(lines[0]));
    p.base.setAttribute("d", base ? this.#path(base) : "");
    const annual = isAnnual(this.#spec.transform);
    this.#dots(p.points, annual ? this.#inside(lines[0]) : []);
    this.#dots(p.basePoints, annual && base ? this.#inside(base) : []);
    const others = this.#shown.others ?? [];
    p.extra.replaceChildren(
      ...lines.slice(1).map((line, i) => s("path", {class: `line extra-${i}`, d: this.#path(line)})),
      ...others.flatMap(({run, name, kind}) => {
        const line = this.#drawn(run, this.#spec.lines[0].variable);
        return [s("path", {class: `line ${kind}`, d: this.#path(line)}), this.#endLabel(this.#inside(line), name)].filter(Boolean);
      }),
      ...[this.#endLabel(this.#inside(lines[0]), this.#shown.currentName)].filter(Boolean));
  }

  /** The points of a line that lie in the window. */
  #inside({x, y}) {
    const found = [];
    for (let i = 0; i < x.length; i++) if (this.#inWindow(x[i])) found.push([x[i], y[i]]);
    return found;
  }

  /** A line as a path, in tenths of a pixel: one point for each pixel of its way, and every turning point. */
  #path({x, y}) {
    const [first, last] = this.#shown.window;
    const [left, right] = this.#x.range();
    const wide = (right - left) / (last + 1 - first);
    let path = "";
    let pen = "M";
    let before = -Infinity;
    let rising = false;
    for (let i = 0; i < x.length; i++) {
      if (x[i] < first || x[i] > last + 1) continue;
      if (!Number.isFinite(y[i])) {
        pen = "M";
        continue;
      }
      const across = left + (x[i] - first) * wide;
      const rises = y[i + 1] > y[i];
      if (pen === "L" && across - before < 1 && rises === rising && i + 1 < x.length && x[i + 1] <= last + 1 && Number.isFinite(y[i + 1])) continue;
      path += `${pen}${Math.round(across * 10) / 10},${Math.round(this.#py(y[i]) * 10) / 10}`;
      pen = "L";
      before = across;
      rising = rises;
    }
    return path;
  }

  #endLabel(points, name) {
    if (!name || points.length === 0) return undefined;
    const [x, y] = points[points.length - 1];
    return s("text", {class: "end", x: this.#x(x) - 2, y: this.#py(y) - 5, "text-anchor": "end"}, name);
  }

  #dots(group, points) {
    while (group.childElementCount > points.length) group.lastElementChild.remove();
    points.forEach(([x, y], i) => {
      const dot = group.children[i] ?? group.appendChild(s("circle", {r: 2.5}));
      dot.setAttribute("cx", this.#x(x));
      dot.setAttribute("cy", this.#py(y));
    });
  }

  #ticks() {
    if (!this.#log) return this.#y.ticks(MOST_GRID_LINES - 1);
    const [low, high] = this.#domain;
    const inside = LOG_TICKS.filter(tick => 100 + tick >= low && 100 + tick <= high);
    const every = Math.ceil(inside.length / MOST_GRID_LINES);
    return inside.filter((_, i) => i % every === 0);
  }

  #drawAxes() {
    const p = this.#parts;
    const right = this.#width - MARGIN.right;
    const ticks = this.#ticks();
    p.grid.replaceChildren(...ticks.map(tick => s("line", {x1: MARGIN.left, x2: right, y1: this.#py(tick), y2: this.#py(tick)})));
    const {moments, middle} = this.#dates();
    p.axis.replaceChildren(
      ...ticks.map(tick => s("text", {x: MARGIN.left - 5, y: this.#py(tick) + 4, "text-anchor": "end"}, brief(tick, ticks[ticks.length - 1] || ticks[0]))),
      s("line", {x1: MARGIN.left, x2: right, y1: HEIGHT - MARGIN.bottom, y2: HEIGHT - MARGIN.bottom}),
      ...moments.map(year => s("line", {x1: this.#x(year), x2: this.#x(year), y1: HEIGHT - MARGIN.bottom, y2: HEIGHT - MARGIN.bottom + 4})),
      ...moments.map((year, i) => {
        const last = i === moments.length - 1 && !middle && this.#x(year) > right - WORD / 2;
        return s("text", {x: last ? right + MARGIN.right - 2 : this.#x(middle ? year + 0.5 : year), y: HEIGHT - 6, "text-anchor": last ? "end" : "middle"}, this.#subject.hasRecord ? String(year) : `${clock(year)}${last && this.#subject.time.unit ? ` ${this.#subject.time.unit}` : ""}`);
      }));
  }

  /** The marks of the horizontal axis: every year or every fifth, or what suits a clock that is no calendar. */
  #dates() {
    if (!this.#subject.hasRecord) return {moments: this.#x.ticks(6), middle: false};
    const [first, last] = this.#shown.window;
    const step = last - first > 10 ? 5 : 1;
    const moments = [];
    for (let year = Math.ceil(first / step) * step; year <= last; year += step) moments.push(year);
    return {moments, middle: step === 1};
  }

  #drawRecord() {
    const shapes = [];
    const place = (series, make) => {
      for (const [, x, value] of this.#differs ? [] : series?.points ?? []) {
        if (this.#inWindow(x) && x <= (this.#shown.known ?? Infinity) && this.#py(value) >= this.#top - 8 && this.#py(value) <= HEIGHT - MARGIN.bottom + 8) {
          shapes.push(make(this.#x(x), this.#py(value)));
        }
      }
    };
    for (const rival of this.#spec.rivals ?? []) place(rival, (x, y) => s("rect", {class: "rival", x: x - 2.5, y: y - 2.5, width: 5, height: 5}));
    place(this.#spec.record, (x, y) => s("circle", {cx: x, cy: y, r: 3.5}));
    this.#parts.record.replaceChildren(...shapes);
  }

  /** The events whose words stand over the chart. */
  get #marks() {
    return this.#subject.marks.filter(mark => this.#inWindow(mark.at) && mark.at <= (this.#shown.known ?? Infinity));
  }

  #drawShades() {
    const p = this.#parts;
    const [first, last] = this.#shown.window;
    const words = this.#marks.map(mark => this.#x(mark.at));
    const shaded = this.#shown.spans.filter(span => span.begin < last + 1 && span.end > first);
    p.shades.replaceChildren(...shaded.flatMap(span => {
      const x = this.#x(Math.max(first, span.begin));
      const width = this.#x(Math.min(last + 1, span.end)) - x;
      return [
        s("rect", {x, y: this.#top, width, height: HEIGHT - this.#top - MARGIN.bottom}),
        s("text", {x: x + width - 2, y: words.some(at => at > x + width - 2 * WORD) ? HEIGHT - MARGIN.bottom - 5 : this.#top - 8, "text-anchor": "end"}, text(span.word)),
      ];
    }));
  }

  #drawMarks() {
    const p = this.#parts;
    const right = this.#width - MARGIN.right;
    let before = -Infinity;
    let high = false;
    const {from} = this.#shown;
    const begin = from === undefined || !this.#inWindow(from) ? [] : [s("line", {class: "begin", x1: this.#x(from), x2: this.#x(from), y1: this.#top - 4, y2: HEIGHT - MARGIN.bottom})];
    p.marks.replaceChildren(...begin, ...this.#marks.flatMap(mark => {
      const x = this.#x(mark.at);
      high = x - before < WORD && !high;
      before = x;
      return [
        s("line", {x1: x, x2: x, y1: this.#top - 4, y2: HEIGHT - MARGIN.bottom}),
        s("text", {x, y: this.#top - (high ? 21 : 8), "text-anchor": x > right - 20 ? "end" : "middle"}, text(mark.word), s("title", {}, `${isoDate(mark.date)}: ${text(mark.title)}`)),
      ];
    }));
  }

  /** What the line does, in a sentence: start, highest, lowest, end. */
  #describe({x, y}) {
    const label = text(this.#spec.label);
    const {lines} = this.#spec;
    this.#parts.name.textContent = t("chart.name", {label: lines.length > 1 ? `${label} (${lines.map(line => text(line.label)).join("; ")})` : label, unit: text(this.#spec.unit)});
    let first;
    let high;
    let low;
    let last;
    for (let i = 0; i < x.length; i++) {
      if (!this.#inWindow(x[i]) || !Number.isFinite(y[i])) continue;
      first ??= i;
      last = i;
      if (high === undefined || y[i] > y[high]) high = i;
      if (low === undefined || y[i] < y[low]) low = i;
    }
    this.#parts.desc.textContent = first === undefined
      ? t("chart.empty")
      : t("chart.description", {
        start: number(y[first]), startDate: this.#when(x[first]), high: number(y[high]), highDate: this.#when(x[high]),
        low: number(y[low]), lowDate: this.#when(x[low]), end: number(y[last]), endDate: this.#when(x[last])});
  }

  #point(event) {
    const box = this.#parts.svg.getBoundingClientRect();
    this.#read(this.#x.invert(((event.clientX - box.left) / box.width) * this.#width));
  }

  #key(event) {
    const [first, last] = this.#shown.window;
    const step = isAnnual(this.#spec.transform) ? 1 : this.#subject.hasRecord ? 1 / 12 : (last + 1 - first) / 50;
    const from = this.#cursor ?? first - step / 2;
    const moves = {ArrowRight: from + step, ArrowLeft: from - step, Home: first + step / 2, End: last + 1 - step / 2, Escape: undefined};
    if (!(event.key in moves)) return;
    event.preventDefault();
    const to = moves[event.key];
    this.#read(to === undefined ? undefined : Math.min(last + 1 - step / 2, Math.max(first + step / 2, to)));
  }

  #read(moment) {
    this.#cursor = moment;
    const p = this.#parts;
    const inside = moment !== undefined && this.#inWindow(moment);
    p.cursor.toggleAttribute("hidden", !inside);
    if (!inside) {
      p.readout.textContent = "";
      return;
    }
    const spec = this.#spec;
    const annual = isAnnual(spec.transform);
    const year = Math.floor(moment);
    const at = annual ? year + placeInYear(spec) : moment;
    fillLine(p.cursor, this.#x(at), this.#top, HEIGHT - MARGIN.bottom);
    const value = run => this.#reading(run, one => (annual
      ? ofYear(spec.transform, one.time, one.values(spec.lines[0].variable), year)
      : nearest(one, spec.lines[0].variable, moment)));
    const parts = [annual ? String(year) : this.#when(moment)];
    if (spec.lines.length === 1) parts.push(t("chart.read-yours", {value: number(value(this.#shown.current) ?? NaN)}));
    else for (const line of spec.lines) parts.push(`${text(line.label)} ${number(nearest(this.#shown.current, line.variable, moment))}`);
    if (this.#shown.base) parts.push(t("chart.read-base", {value: number(value(this.#shown.base) ?? NaN)}));
    const seen = this.#recordOf(year);
    if (seen !== undefined) parts.push(t("chart.read-record", {value: number(seen)}));
    p.readout.textContent = parts.join(" · ");
  }

  /** The record, where it has a place. */
  get #seen() {
    return this.#differs ? [] : this.#spec.record?.points ?? [];
  }

  #recordOf(year) {
    const found = this.#seen.filter(([, x]) => Math.floor(x - 1e-9) === year);
    return found.length > 0 ? found[found.length - 1][2] : undefined;
  }

  #toggleTable() {
    const p = this.#parts;
    p.table.hidden = !p.table.hidden;
    p.tableButton.setAttribute("aria-expanded", String(!p.table.hidden));
    if (!p.table.hidden) this.#fillTable();
  }

  #toggleLog() {
    this.#log = !this.#log;
    this.#parts.logButton.setAttribute("aria-pressed", String(this.#log));
    this.update({...this.#shown, held: false});
  }

  /** The numbers of the chart: quarters in the short window, years in the long one. */
  rows() {
    const spec = this.#spec;
    const [first, last] = this.#shown.window;
    const annual = isAnnual(spec.transform);
    const quarters = !annual && last - first <= 10 ? 4 : 1;
    if (!this.#subject.hasRecord) return this.#plainRows();
    const rows = [];
    for (let year = first; year <= last; year++) {
      for (let q = 0; q < quarters; q++) {
        const begin = year + q / quarters;
        const value = run => run && this.#reading(run, one => (annual
          ? ofYear(spec.transform, one.time, one.values(spec.lines[0].variable), year)
          : mean(one.time, one.values(spec.lines[0].variable), begin, begin + 1 / quarters)));
        const current = value(this.#shown.current);
        const base = value(this.#shown.base);
        const record = this.#seen.filter(([, x]) => x > begin && x <= begin + 1 / quarters).map(point => point[2]).pop();
        if (current !== undefined || record !== undefined) {
          rows.push({label: quarters > 1 ? t("chart.quarter", {year, quarter: q + 1}) : String(year), begin, current, base, record});
        }
      }
    }
    return rows;
  }

  #plainRows() {
    const {current, base} = this.#shown;
    const [{variable}, ...others] = this.#spec.lines;
    const values = current.values(variable);
    const beside = others.map(line => current.values(line.variable));
    const before = base?.values(variable);
    const every = Math.max(1, Math.floor((values.length - 1) / 24));
    const rows = [];
    for (let i = 0; i < values.length; i += every) {
      rows.push({label: this.#when(current.time[i]), begin: current.time[i], current: values[i], beside: beside.map(one => one[i]), base: before?.[i], record: undefined});
    }
    return rows;
  }

  #fillTable() {
    const withBase = Boolean(this.#shown.base);
    const withRecord = Boolean(this.#spec.record) && !this.#differs;
    const cell = value => h("td", {}, value === undefined ? "" : number(value));
    this.#parts.table.replaceChildren(h("table", {},
      h("caption", {}, `${text(this.#spec.label)}, ${text(this.#spec.unit)}`),
      h("thead", {}, h("tr", {},
        h("th", {scope: "col"}, t("chart.date")),
        this.#spec.lines.map((line, i) => h("th", {scope: "col"}, [...i > 0 ? [] : [t("legend.yours")], ...this.#spec.lines.length > 1 ? [text(line.label)] : []].join(": "))),
        withBase ? h("th", {scope: "col"}, t("legend.base")) : "",
        withRecord ? h("th", {scope: "col"}, t("legend.record")) : "")),
      h("tbody", {}, this.rows().map(row => h("tr", {},
        h("th", {scope: "row"}, row.label), cell(row.current), (row.beside ?? []).map(cell), withBase ? cell(row.base) : "", withRecord ? cell(row.record) : "")))));
  }

  /** The drawing as it stands, for export. */
  get svg() {
    return this.#parts.svg;
  }

  /** Where moments and values lie in the drawing. */
  get scales() {
    return {x: this.#x, y: value => this.#py(value), invert: place => (this.#log ? this.#y.invert(place) - 100 : this.#y.invert(place)), window: this.#shown.window, width: this.#width};
  }

  get size() {
    return {width: this.#width, height: HEIGHT};
  }

  get subject() {
    return this.#subject;
  }

  get shown() {
    return this.#shown;
  }
}

function nearest(run, variable, moment) {
  const values = run.values(variable);
  let best = 0;
  for (let i = 1; i < run.time.length; i++) if (Math.abs(run.time[i] - moment) < Math.abs(run.time[best] - moment)) best = i;
  return values[best];
}

function fillLine(line, x, y1, y2) {
  for (const [name, value] of Object.entries({x1: x, x2: x, y1, y2})) line.setAttribute(name, value);
}
