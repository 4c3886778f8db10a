// Gabinete, 1972: three rounds in which teams set the levers that they hold, with the future hidden until they have said
// what they expect. No accounts, no points, no winner.

import {h} from "./dom.js";
import {Chart} from "./chart.js";
import {at, spans, valuesOf} from "./run.js";
import {Sketch, until} from "./sketch.js";
import {format, fresh} from "./state.js";
import {t, text, day, number, isoDate} from "./words.js";

/** Each round runs from one event to another; their dates are those of the record. */
const ROUNDS = [
  {id: "october", from: "october-strike-begins", to: "parliament-1973"},
  {id: "march", from: "parliament-1973", to: "tanquetazo"},
  {id: "june", from: "tanquetazo", to: "coup"},
];
const TEAMS = {
  government: ["public-spending", "price-control", "dialogue", "generals"],
  workers: ["councils", "supply-boards"],
  owners: [], military: [], centre: ["dialogue"], households: ["rationing", "supply-boards"], press: [],
};

export async function classroom(app) {
  const {subject, runner, store} = app;
  const events = new Map((await app.loadJson("data/events.json")).map(event => [event.id, event]));
  const rounds = ROUNDS.map(one => ({id: one.id, date: events.get(one.from).date, at: events.get(one.from).at, until: events.get(one.to).at}));
  let round = 0;
  let revealed = false;
  const levers = {};
  const chartSpec = subject.charts.find(chart => chart.id === "goods_hard_to_get_middle") ?? subject.charts[0];
  const chart = new Chart(chartSpec, subject);
  const sketch = new Sketch(chart, () => draw());
  let run;
  const expectation = h("select", {id: "expectation"}, h("option", {value: ""}, t("class.unsaid")), ["rises", "same", "falls"].map(key => h("option", {value: key}, t(`class.${key}`))));
  const teams = h("div", {class: "cards"});
  const task = h("div", {"aria-live": "polite"});
  const facilitator = h("div");

  function card(team) {
    const held = TEAMS[team].map(id => subject.levers.find(lever => lever.id === id)).filter(Boolean);
    return h("section", {class: "card role"}, h("h3", {}, t(`team.${team}`)), h("p", {}, t(`team.${team}.wants`)), h("p", {class: "note"}, t(`team.${team}.knows`)),
      h("p", {class: "people"}, t("class.people")), h("ul", {class: "people"}, [1, 2, 3].map(i => h("li", {}, t(`team.${team}.people.${i}`)))),
      held.length ? h("p", {class: "people"}, t("class.decides")) : "",
      held.map(lever => {
        const id = `team-${team}-${lever.id}`;
        const control = h("input", {type: "range", id, min: lever.low, max: lever.high, step: lever.step, value: levers[lever.id]?.value ?? lever.base ?? (lever.low + lever.high) / 2, disabled: revealed,
          oninput: () => {
            levers[lever.id] = lever.from ? {value: Number(control.value), from: rounds[round].at} : {value: Number(control.value)};
            said.textContent = number(Number(control.value));
          }});
        const said = h("span", {class: "note"}, levers[lever.id] ? number(levers[lever.id].value) : t("levers.as-history"));
        return h("div", {class: "lever"}, h("label", {for: id}, text(lever.label), h("span", {class: "unit"}, `, ${text(lever.unit)}`)), h("div", {class: "slide"}, control), said);
      }),
      held.length === 0 ? h("p", {class: "note"}, t("class.no-lever")) : "");
  }

  function draw() {
    const {at: known, until: end} = rounds[round];
    const moment = revealed ? end : known;
    const hidden = until(run, moment);
    chart.update({current: hidden, base: undefined, window: [1971, 1973], held: false, known: moment, under: sketch, spans: revealed ? spans(subject, hidden) : []});
  }

  async function show() {
    const {id, date, at: known} = rounds[round];
    run = await runner.run(valuesOf(subject, {levers, modes: {}}));
    sketch.begin(revealed ? undefined : known);
    draw();
    teams.replaceChildren(...Object.keys(TEAMS).map(card));
    const {variable} = chartSpec.lines[0];
    const told = revealed && !sketch.isEmpty ? h("p", {}, sketch.told(moment => at(run.time, run.values(variable), moment), day, rounds[round].until)) : "";
    task.replaceChildren(
      h("h2", {}, t(`class.round.${id}`, {date: isoDate(date)})), h("p", {}, t(`class.brief.${id}`)),
      ...(revealed
        ? [told, h("h3", {}, t("class.questions")), h("ol", {}, [1, 2, 3].map(i => h("li", {}, t(`class.question.${id}.${i}`)))), h("button", {type: "button", onclick: next}, t(round < rounds.length - 1 ? "class.next" : "class.debrief"))]
        : [h("p", {}, h("label", {for: "expectation"}, t("class.expect"), " "), expectation), h("p", {}, t("class.draw")), h("p", {}, h("button", {type: "button", onclick: reveal}, t("class.reveal")))]));
    facilitator.replaceChildren(...facilitatorView());
  }

  /** A link for other screens: the future hidden from the round's date on, and only some levers free. */
  function facilitatorView() {
    const {at: known} = rounds[round];
    const main = subject.levers.filter(lever => lever.main);
    const boxes = main.map(lever => h("label", {class: "tickbox"}, h("input", {type: "checkbox", value: lever.id, onchange: renew}), " ", text(lever.label)));
    const link = h("a", {target: "_blank", rel: "noreferrer"}, t("class.screen-open"));
    const code = h("div");
    async function renew() {
      const free = boxes.map(box => box.firstElementChild).filter(box => box.checked).map(box => box.value);
      const state = {...fresh(), levers: {...levers}, hide: known, playFrom: known, free: free.join(",") || "-", language: store.state.language};
      link.href = `${location.href.replace(/#.*/u, "")}#${format(state, subject)}`;
      const {drawing} = await import("./qr.js");
      code.replaceChildren(drawing(link.href, t("share.code")) ?? "");
    }
    renew();
    return [h("p", {}, t("class.screen-about", {date: day(known)})), h("fieldset", {class: "columns"}, h("legend", {}, t("class.screen-free")), boxes), h("p", {}, link), code];
  }

  function reveal() {
    revealed = true;
    show();
  }

  function next() {
    if (round === rounds.length - 1) {
      task.replaceChildren(h("h2", {}, t("class.debrief")), h("ol", {}, [1, 2, 3, 4].map(i => h("li", {}, t(`class.debrief.${i}`)))),
        h("button", {type: "button", onclick: () => store.set({page: "lab", levers: {...levers}})}, t("class.open")), " ", h("a", {href: "#v=1&p=about/left-out", "data-go": "about/left-out"}, t("about.left-out")));
      return;
    }
    round++;
    revealed = false;
    sketch.clear();
    show();
  }

  const element = h("div", {class: "page classroom"},
    h("h1", {}, t("page.classroom")), h("p", {}, t("class.intro")),
    h("details", {}, h("summary", {}, t("class.guide")), h("ul", {}, [1, 2, 3, 4, 5, 6].map(i => h("li", {}, t(`class.guide.${i}`))))),
    h("details", {}, h("summary", {}, t("class.screens")), facilitator),
    h("p", {}, h("button", {type: "button", onclick: () => print()}, t("class.print"))),
    task, h("div", {class: "charts"}, chart.element), h("h2", {}, t("class.teams")), teams);
  return {element, update: () => show()};
}
