// Why a variable changed between two moments: what each of its inputs contributed, as the program finds it.

import {h} from "./dom.js";
import {spansOf} from "./state.js";
import {t, number} from "./words.js";

/**
 * @param {object} asked the variable
 * @param {{label: (name: string) => string, go: (name: string) => object}} names
 * @param {{moments: [number, number], result?: object}} run its first and its last moment, and where it is there every variable of it
 */
export function why(app, asked, names, {moments: [first, last], result}) {
  const variable = asked.name;
  const answer = h("div", {role: "status"});
  const field = (id, key, value) => [h("label", {for: id}, t(key)), h("input", {type: "number", id, min: first, max: last, step: "any", value})];
  const begin = Object.values(spansOf(app.subject))[0]?.[0];
  const from = field("why-from", "why.from", begin === undefined ? first : begin + 2);
  const to = field("why-to", "why.to", begin === undefined ? last : begin + 3);
  const command = () => `alamedas causes ${app.subject.id} ${variable} --from ${from[1].value} --to ${to[1].value}`;

  async function ask(event) {
    event.preventDefault();
    answer.replaceChildren(h("p", {}, t("app.loading")));
    if (!app.isServed) {
      answer.replaceChildren(...await alone());
      return;
    }
    const values = Object.entries(await app.values(app.store.state)).map(([name, value]) => `${name}:${value}`).join(",");
    const reply = await fetch(`api/causes?${new URLSearchParams({variable, from: from[1].value, to: to[1].value, set: values})}`);
    const told = await reply.json();
    answer.replaceChildren(...(reply.ok ? table(told) : [h("p", {}, t("why.failed")), h("pre", {lang: "en", class: "equation"}, told.error)]));
  }

  /** What a page without a program can say: of flows everything; of equations what was computed when the page was made. */
  async function alone() {
    const moved = result && asked.kind === "stock" ? flows(asked, result, Number(from[1].value), Number(to[1].value)) : undefined;
    if (moved) return table(moved);
    const made = await app.loadJson("data/causes.json").catch(() => undefined);
    const told = made?.variables[variable];
    const otherwise = [h("p", {}, t(told ? "why.otherwise" : "why.needs-program")), h("pre", {class: "equation"}, command())];
    return told ? [h("p", {}, t(app.subject.hasRecord ? "why.made" : "why.made-plain", {from: String(made.from), to: String(made.to)})), ...table(told), ...otherwise] : otherwise;
  }

  function table(told) {
    const most = Math.max(...told.contributions.map(one => Math.abs(one.amount)), Math.abs(told.residual), 1e-300);
    const row = (head, amount) => h("tr", {}, h("th", {scope: "row"}, head), h("td", {}, signed(amount)), h("td", {"aria-hidden": "true", class: "bar-cell"}, bar(amount / most)));
    return [
      h("p", {}, t("why.changed", {before: number(told.before), after: number(told.after), change: signed(told.change)})),
      h("table", {class: "why"}, h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("why.input")), h("th", {scope: "col"}, t("why.amount")), h("td", {}))),
        h("tbody", {}, told.contributions.map(one => row(h("a", names.go(one.input), names.label(one.input)), one.amount)), row(t("why.together"), told.residual))),
      h("p", {class: "note"}, t(`why.method.${told.method}`), told.untold.length ? ` ${t("why.untold", {names: told.untold.map(names.label).join(", ")})}` : ""),
    ];
  }

  return h("section", {class: "why-box"}, h("h3", {}, t("why.title")), h("form", {class: "filters", onsubmit: ask}, from, to, h("button", {}, t("why.ask"))), answer);
}

const SLACK = 1e-9;
/** A stock whose flows do not add up to its change, but for so much of it, has more than flows. */
const ROUNDING = 1e-6;

/** What each flow of a stock moved between two moments; undefined where that is not all of its change. */
function flows(stock, run, begin, end) {
  const row = moment => run.time.findLastIndex(time => time <= moment + SLACK);
  const [first, second] = [row(begin), row(end)];
  if (first < 0 || first >= second || end > run.time[run.time.length - 1] + SLACK) return undefined;
  const moved = (name, sign) => {
    const rates = run.values(name);
    let sum = 0;
    for (let i = first; i < second; i++) sum += rates[i] * (run.time[i + 1] - run.time[i]);
    return {input: name, amount: sign * sum};
  };
  try {
    const contributions = [...stock.inflows.map(name => moved(name, 1)), ...stock.outflows.map(name => moved(name, -1))]
      .filter(one => one.amount !== 0).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
    const values = run.values(stock.name);
    const change = values[second] - values[first];
    const residual = contributions.reduce((rest, one) => rest - one.amount, change);
    const most = contributions.reduce((sum, one) => sum + Math.abs(one.amount), Math.abs(values[first]));
    return Math.abs(residual) > ROUNDING * most ? undefined : {before: values[first], after: values[second], change, contributions, residual, method: "flows", untold: []};
  } catch {
    return undefined;
  }
}

function bar(share) {
  const filled = h("span", {class: share < 0 ? "bar less" : "bar"});
  filled.style.inlineSize = `${Math.round(50 * Math.abs(share))}%`;
  return filled;
}

function signed(value) {
  const shown = number(value);
  return value > 0 ? `+${shown}` : shown.replace("-", "−");
}
