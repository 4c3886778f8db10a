// Up to three scenarios beside history, on the charts of the laboratory.

import {h} from "./dom.js";
import {Chart} from "./chart.js";
import {parse, spansOf, writeChoices} from "./state.js";
import {spans, valuesOf} from "./run.js";
import {t, text, number} from "./words.js";

const LETTERS = ["A", "B", "C"];

export async function compare(app) {
  const {subject, store, runner} = app;
  const grid = h("div", {class: "charts"});
  const rows = h("div");
  const charts = subject.charts.filter(chart => chart.main).map(spec => new Chart({...spec, lines: [spec.lines[0]]}, subject));
  grid.append(...charts.map(chart => chart.element));
  const keep = h("button", {type: "button", onclick: () => store.set({compare: [...store.state.compare, writeChoices(store.state.levers)].slice(-3)})}, t("compare.keep"));
  const views = ["level", "difference"].map(view => h("button", {type: "button", onclick: () => store.set({difference: view === "difference"})}, t(`compare.${view}`)));
  const caption = h("p", {class: "note"});
  const element = h("div", {class: "page"}, h("h1", {}, t("page.compare")), h("p", {}, t("compare.intro")), keep, rows,
    h("p", {}, h("span", {class: "segments", role: "group", "aria-label": t("compare.view")}, views)), caption, grid);

  function choicesOf(spelled) {
    return parse(`s=${encodeURIComponent(spelled)}`, subject).state;
  }

  function describe(levers) {
    const changed = Object.entries(levers);
    if (changed.length === 0) return t("compare.history");
    return changed.map(([id, choice]) => {
      const lever = subject.levers.find(one => one.id === id);
      return `${text(lever.label)}: ${number(choice.value)}`;
    }).join("; ");
  }

  return {
    element,
    async update(state) {
      keep.disabled = Object.keys(state.levers).length === 0;
      const scenarios = state.compare.map(choicesOf);
      rows.replaceChildren(scenarios.length === 0 ? h("p", {class: "note"}, t("compare.empty"), " ", h("a", {href: "#v=1&p=lab", "data-go": "lab"}, t("page.lab"))) : h("ol", {class: "scenarios"}, scenarios.map((scenario, i) => h("li", {class: `scenario-${i}`},
        h("strong", {}, LETTERS[i]), " ", describe(scenario.levers), " ",
        h("button", {type: "button", onclick: () => store.set({page: "lab", levers: scenario.levers})}, t("compare.open")), " ",
        h("button", {type: "button", onclick: () => store.set({compare: state.compare.filter((_, j) => j !== i)})}, t("compare.remove"))))));
      const base = await runner.run(valuesOf(subject, {levers: {}, modes: state.modes}));
      const runs = [];
      for (const scenario of scenarios) runs.push(await runner.run(valuesOf(subject, {levers: scenario.levers, modes: state.modes})));
      const window = subject.hasRecord ? spansOf(subject)[state.window] : [base.time[0], base.time[base.time.length - 1] - 1];
      const difference = state.difference && runs.length > 0;
      views.forEach((button, i) => button.setAttribute("aria-pressed", String((i === 1) === state.difference)));
      caption.textContent = difference ? t("compare.paired") : "";
      for (const chart of charts) {
        chart.update({
          current: runs[0] ?? base, base: runs.length && !difference ? base : undefined, minus: difference ? base : undefined, window, held: false, spans: spans(subject, runs[0] ?? base),
          others: runs.slice(1).map((run, i) => ({run, name: LETTERS[i + 1], kind: `extra-${i}`})), currentName: runs.length > 0 ? "A" : ""});
      }
    },
  };
}
