// Why a variable changed between two moments: what each of its inputs contributed, as the program finds it.

import {h} from "./dom.js";
import {spansOf} from "./state.js";
import {t, number} from "./words.js";

/**
 * @param {{label: (name: string) => string, go: (name: string) => object}} names
 * @param {[number, number]} span the first and the last moment
 */
export function why(app, variable, names, [first, last]) {
  const answer = h("div", {role: "status"});
  const field = (id, key, value) => [h("label", {for: id}, t(key)), h("input", {type: "number", id, min: first, max: last, step: "any", value})];
  const begin = Object.values(spansOf(app.subject))[0]?.[0];
  const from = field("why-from", "why.from", begin === undefined ? first : begin + 2);
  const to = field("why-to", "why.to", begin === undefined ? last : begin + 3);
  const command = () => `alamedas causes ${app.subject.id} ${variable} --from ${from[1].value} --to ${to[1].value}`;

  async function ask(event) {
    event.preventDefault();
    if (!app.isServed) {
      answer.replaceChildren(h("p", {}, t("why.needs-program")), h("pre", {class: "equation"}, command()));
      return;
    }
    answer.replaceChildren(h("p", {}, t("app.loading")));
    const values = Object.entries(await app.values(app.store.state)).map(([name, value]) => `${name}:${value}`).join(",");
    const reply = await fetch(`api/causes?${new URLSearchParams({variable, from: from[1].value, to: to[1].value, set: values})}`);
    const told = await reply.json();
    answer.replaceChildren(...(reply.ok ? table(told) : [h("p", {}, t("why.failed")), h("pre", {lang: "en", class: "equation"}, told.error)]));
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

function bar(share) {
  const filled = h("span", {class: share < 0 ? "bar less" : "bar"});
  filled.style.inlineSize = `${Math.round(50 * Math.abs(share))}%`;
  return filled;
}

function signed(value) {
  const shown = number(value);
  return value > 0 ? `+${shown}` : shown.replace("-", "−");
}
