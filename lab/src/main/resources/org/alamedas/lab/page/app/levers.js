// The panel of levers: groups, sliders with exact entry, what each means, and assumptions apart.

import {h} from "./dom.js";
import {t, text, number, day} from "./words.js";

const FINE_STEPS = 10;

export class Levers {
  #subject;
  #store;
  #controls = new Map();
  #modes = new Map();
  /** What each control shows already. */
  #shown = new Map();
  element;

  constructor(subject, store) {
    this.#subject = subject;
    this.#store = store;
    const decisions = subject.levers.filter(lever => lever.kind === "decision");
    const assumptions = subject.levers.filter(lever => lever.kind === "assumption");
    this.backButton = h("button", {type: "button", class: "back-to-history", onclick: () => store.set({levers: {}, modes: {}})}, this.#say("levers.reset"));
    this.element = h("section", {class: "levers", id: "levers", "aria-labelledby": "levers-title", tabindex: -1},
      h("h2", {id: "levers-title"}, this.#say("levers.title")),
      this.backButton,
      subject.groups.map(group => this.#group(group, decisions.filter(lever => lever.group === group.id))),
      assumptions.length || subject.modes.length
        ? h("details", {class: "assumptions"},
          h("summary", {}, t("levers.assumptions", {n: assumptions.length + subject.modes.length})),
          h("p", {class: "note"}, t("levers.assumptions-note")),
          subject.modes.map(mode => this.#mode(mode)),
          assumptions.map(lever => this.#control(lever)))
        : "",
      subject.levers.length + subject.modes.length === 0 ? h("p", {class: "note"}, t("levers.none")) : "");
  }

  /** Says something about history, or about the model where there is none. */
  #say(key, values) {
    return t(this.#subject.hasRecord ? key : `${key}-plain`, values);
  }

  #group(group, levers) {
    if (levers.length === 0) return "";
    const label = text(group.label);
    const fine = levers.filter(lever => !lever.main);
    return h("fieldset", {}, label ? h("legend", {}, label) : h("legend", {class: "quiet"}, t("levers.rest")),
      levers.filter(lever => lever.main).map(lever => this.#control(lever)),
      fine.length ? h("details", {class: "fine"}, h("summary", {}, t("levers.details", {n: fine.length})), fine.map(lever => this.#control(lever))) : "");
  }

  #mode(mode) {
    const id = `mode-${mode.variable}`;
    const select = h("select", {id, onchange: () => this.#store.set({modes: {...this.#store.state.modes, [mode.variable]: Number(select.value)}})},
      mode.options.map(option => h("option", {value: option.value}, text(option.label))));
    this.#modes.set(mode.variable, {select, mode});
    return h("div", {class: "lever"}, h("label", {for: id}, text(mode.label)), select);
  }

  #control(lever) {
    const id = `lever-${lever.id}`;
    const unit = text(lever.unit);
    const attributes = {min: lever.low, max: lever.high, step: "any"};
    const slider = h("input", {type: "range", id, ...attributes, step: lever.step, "aria-describedby": `${id}-state`});
    const exact = h("input", {type: "number", "aria-label": t("levers.exact", {label: text(lever.label)}), ...attributes});
    const long = Math.max(...[lever.low, lever.high, lever.base ?? 0].map(one => String(one).length));
    if (long > 6) exact.style.inlineSize = `${Math.min(long, 12) + 3}ch`;
    const state = h("span", {class: "lever-state", id: `${id}-state`});
    const undo = h("button", {type: "button", class: "undo", title: this.#say("levers.one-reset"), "aria-label": this.#say("levers.one-reset-of", {label: text(lever.label)}), onclick: () => this.#give(lever, undefined)}, "↺");
    const tick = lever.base === undefined ? "" : h("span", {class: "tick", "aria-hidden": "true"});
    const box = h("div", {class: "lever", "data-lever": lever.id},
      h("label", {for: id}, text(lever.label), unit ? h("span", {class: "unit"}, `, ${unit}`) : ""),
      h("div", {class: "slide"}, slider, tick),
      h("div", {class: "exact"}, exact, undo),
      state,
      this.#help(lever));
    this.#controls.set(lever.id, {lever, slider, exact, state, undo, box, tick});
    this.#listen(lever, slider, exact);
    return box;
  }

  #help(lever) {
    const meaning = text(lever.meaning);
    if (!meaning && !lever.source) return "";
    return h("details", {class: "help"}, h("summary", {"aria-label": t("levers.help-of", {label: text(lever.label)})}, "?"),
      meaning ? h("p", {}, meaning) : "",
      h("p", {}, t("levers.range", {low: number(lever.low), high: number(lever.high)})),
      lever.source ? h("p", {class: "origin"}, t("levers.source"), " ", text(lever.source)) : "");
  }

  #listen(lever, slider, exact) {
    let held = false;
    const grab = () => {
      if (!held) this.#store.grab();
      held = true;
    };
    slider.addEventListener("input", () => {
      grab();
      this.#store.hold(this.#with(lever, Number(slider.value)));
    });
    slider.addEventListener("change", () => {
      held = false;
      this.#store.release();
    });
    slider.addEventListener("keydown", event => {
      if (event.key === "h" || event.key === "H") {
        event.preventDefault();
        this.#give(lever, undefined);
      } else if (event.key === "PageUp" || event.key === "PageDown") {
        event.preventDefault();
        const by = (event.key === "PageUp" ? 1 : -1) * FINE_STEPS * lever.step;
        this.#give(lever, Math.min(lever.high, Math.max(lever.low, rounded(Number(slider.value) + by, lever.step))));
      }
    });
    exact.addEventListener("change", () => {
      const value = exact.valueAsNumber;
      this.#give(lever, Number.isFinite(value) ? value : undefined);
    });
  }

  #with(lever, value) {
    const levers = {...this.#store.state.levers};
    if (value === undefined || value === lever.base) delete levers[lever.id];
    else levers[lever.id] = {...this.#begin(lever), ...levers[lever.id], value};
    return {levers};
  }

  /** From when a lever pulled now is in force: the date that is played from, where it can be moved there. */
  #begin(lever) {
    const from = this.#store.state.playFrom;
    return lever.from && from !== undefined && from > (lever.start ?? -Infinity) ? {from: Math.round(from * 1000) / 1000} : {};
  }

  /** Whether a lever cannot be moved from the date that is played from on: it holds from the start, or never again. */
  #isPast(lever, state, choice) {
    return state.playFrom !== undefined && choice === undefined && lever.kind === "decision" && !lever.from && !(lever.start > state.playFrom);
  }

  #give(lever, value) {
    this.#store.set(this.#with(lever, value));
  }

  /**
   * Shows what is chosen.
   *
   * @param {string[]} locked the levers that cannot be moved
   * @param {boolean} held whether nothing but the choice of a lever has changed
   */
  update(state, locked = [], held = false) {
    for (const {lever, slider, exact, state: line, undo, box, tick} of this.#controls.values()) {
      const choice = state.levers[lever.id];
      const fixed = locked.includes(lever.id);
      const shown = this.#shown.get(lever.id);
      if (shown && shown.choice === choice && shown.playFrom === state.playFrom && shown.fixed === fixed && (held || (slider.value === shown.place && exact.value === shown.value))) continue;
      const value = choice ? choice.value : lever.base ?? (lever.low + lever.high) / 2;
      if (document.activeElement !== slider || Number(slider.value) !== value) slider.value = value;
      if (document.activeElement !== exact) exact.value = choice || lever.base !== undefined ? String(value) : "";
      const outside = choice !== undefined && (value < lever.low || value > lever.high);
      box.classList.toggle("changed", choice !== undefined);
      box.classList.toggle("outside", outside);
      undo.hidden = choice === undefined;
      const parts = [];
      box.classList.toggle("varies", lever.base === undefined && choice === undefined);
      if (choice === undefined) parts.push(lever.base === undefined ? t("levers.as-history-varies") : this.#say("levers.as-history"));
      else if (lever.base !== undefined) parts.push(this.#say("levers.history-was", {value: number(lever.base)}));
      else parts.push(t("levers.changed"));
      if (choice?.from !== undefined) parts.push(t("levers.from", {date: day(choice.from)}));
      if (outside) parts.push(t("levers.outside"));
      if (this.#isPast(lever, state, choice)) parts.push(t("levers.past"));
      if (fixed) parts.push(t("levers.locked"));
      line.textContent = parts.join("; ");
      const said = choice === undefined && lever.base === undefined ? [] : [`${number(value)} ${text(lever.unit)}`];
      slider.setAttribute("aria-valuetext", [...said, ...parts].join("; "));
      slider.disabled = exact.disabled = fixed || this.#isPast(lever, state, choice);
      if (tick) tick.style.insetInlineStart = `${(100 * (lever.base - lever.low)) / (lever.high - lever.low)}%`;
      this.#shown.set(lever.id, {choice, playFrom: state.playFrom, fixed, place: slider.value, value: exact.value});
    }
    for (const [variable, {select, mode}] of this.#modes) {
      select.value = String(state.modes[variable] ?? mode.base);
    }
    this.backButton.disabled = Object.keys(state.levers).length + Object.keys(state.modes).length === 0;
  }
}

function rounded(value, step) {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  return Number(value.toFixed(digits));
}
