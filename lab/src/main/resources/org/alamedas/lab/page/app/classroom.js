// Gabinete, 1972: three rounds in which teams set the levers that they hold, with the future hidden until they have said
// what they expect. No accounts, no points, no winner.

import {h, s} from "./dom.js";
import {Chart} from "./chart.js";
import {d3} from "./d3.js";
import {spans, valuesOf} from "./run.js";
import {t, text, number, isoDate} from "./words.js";

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
  let guess = [];
  const levers = {};
  const chartSpec = subject.charts.find(chart => chart.id === "goods_hard_to_get_middle") ?? subject.charts[0];
  const chart = new Chart(chartSpec, subject);
  const pad = s("svg", {class: "guess", viewBox: "0 0 400 200", role: "img", "aria-label": t("class.pad"), onpointerdown: draw, onpointermove: draw}, s("rect", {width: 400, height: 200}), s("path"));
  const expectation = h("select", {id: "expectation"}, ["rises", "same", "falls"].map(key => h("option", {value: key}, t(`class.${key}`))));
  const teams = h("div", {class: "cards"});
  const task = h("div", {"aria-live": "polite"});

  function draw(event) {
    if (event.type === "pointermove" && event.buttons === 0) return;
    const box = pad.getBoundingClientRect();
    const x = Math.max(0, Math.min(400, ((event.clientX - box.left) / box.width) * 400));
    guess = [...guess.filter(point => Math.abs(point[0] - x) > 4), [x, ((event.clientY - box.top) / box.height) * 200]].sort((a, b) => a[0] - b[0]);
    pad.querySelector("path").setAttribute("d", d3.line().curve(d3.curveMonotoneX)(guess));
  }

  function card(team) {
    const held = TEAMS[team].map(id => subject.levers.find(lever => lever.id === id)).filter(Boolean);
    return h("section", {class: "card role"}, h("h3", {}, t(`team.${team}`)), h("p", {}, t(`team.${team}.wants`)), h("p", {class: "note"}, t(`team.${team}.knows`)),
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

  async function show() {
    const {id, date, at, until} = rounds[round];
    const run = await runner.run(valuesOf(subject, {levers, modes: {}}));
    const end = revealed ? until : at;
    const stop = run.time.findIndex(time => time > end);
    const hidden = {time: run.time.slice(0, stop), values: name => run.values(name).slice(0, stop)};
    chart.update({current: hidden, base: undefined, window: [1971, 1973], held: false, known: end, spans: revealed ? spans(subject, hidden) : []});
    teams.replaceChildren(...Object.keys(TEAMS).map(card));
    task.replaceChildren(
      h("h2", {}, t(`class.round.${id}`, {date: isoDate(date)})), h("p", {}, t(`class.brief.${id}`)),
      ...(revealed
        ? [h("h3", {}, t("class.questions")), h("ol", {}, [1, 2, 3].map(i => h("li", {}, t(`class.question.${id}.${i}`)))), h("button", {type: "button", onclick: next}, t(round < rounds.length - 1 ? "class.next" : "class.debrief"))]
        : [h("p", {}, h("label", {for: "expectation"}, t("class.expect"), " "), expectation), pad, h("p", {}, h("button", {type: "button", onclick: reveal}, t("class.reveal")))]));
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
    guess = [];
    pad.querySelector("path").setAttribute("d", "");
    show();
  }

  const element = h("div", {class: "page classroom"},
    h("h1", {}, t("page.classroom")), h("p", {}, t("class.intro")),
    h("details", {}, h("summary", {}, t("class.guide")), h("ul", {}, [1, 2, 3, 4, 5, 6].map(i => h("li", {}, t(`class.guide.${i}`))))),
    h("p", {}, h("button", {type: "button", onclick: () => print()}, t("class.print"))),
    task, h("div", {class: "charts"}, chart.element), h("h2", {}, t("class.teams")), teams);
  return {element, update: () => show()};
}
