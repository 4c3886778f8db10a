// What a link says of the run that its sender saw, and what has become of it in another version of the model.

import {h} from "./dom.js";
import {at, isAnnual, momentOf, ofYear} from "./run.js";
import {spansOf} from "./state.js";
import {t, text, month, number} from "./words.js";

const DIGITS = 4;

/** The figures of a run at the end of what is shown, short enough for a link: `PROGRAM;OUTCOME;CHART:VALUE,...`. */
export function figures(app, run) {
  const moment = app.subject.outcomes.length ? momentOf(app.subject.outcomes[0], run) : undefined;
  const values = shown(app, run).map(([spec, value]) => `${spec.id}:${Number(value.toPrecision(DIGITS))}`);
  return `${app.subject.version};${moment === undefined ? "" : Math.round(moment * 1000) / 1000};${values.join(",")}`;
}

/** The value of each main chart at the end of what is shown. */
function shown(app, run) {
  const {subject, store} = app;
  const end = subject.hasRecord ? spansOf(subject)[store.state.window][1] + 1 : run.time[run.time.length - 1];
  return subject.charts.filter(chart => chart.main).map(spec => {
    const values = run.values(spec.lines[0].variable);
    return [spec, isAnnual(spec.transform) ? ofYear(spec.transform, run.time, values, end - 1) : at(run.time, values, end)];
  }).filter(([, value]) => Number.isFinite(value));
}

/**
 * What to say of a link that was made with another version of the model: which, what differs, how to see the other one.
 *
 * @param {{otherModel: string, sent: string}} read what the link says
 */
export async function told(app, {otherModel, sent}) {
  const {subject} = app;
  const [version = "", moment = "", list = ""] = sent.split(";");
  const ours = `${subject.id}@${subject.hash}`;
  const parts = [h("p", {}, t("notice.other-model", {other: otherModel, ours}))];
  const theirs = new Map(list.split(",").map(pair => pair.split(":")).filter(pair => pair.length === 2 && pair[1] !== "").map(([id, value]) => [id, Number(value)]));
  if (theirs.size > 0) parts.push(table(app, await app.runner.run(await app.values(app.store.state)), theirs, moment));
  else parts.push(h("p", {}, t("sent.no-figures")));
  parts.push(h("p", {}, version ? t("sent.old-version", {version, model: otherModel}) : t("sent.old", {model: otherModel})));
  return h("div", {}, parts);
}

function table(app, run, theirs, moment) {
  const {subject} = app;
  const row = (label, before, now, differs) => h("tr", {}, h("th", {scope: "row"}, label), h("td", {}, before), h("td", {}, now), h("td", {}, differs ? t("sent.differs") : t("sent.same")));
  const rows = subject.outcomes.slice(0, 1).map(outcome => {
    const now = momentOf(outcome, run);
    const say = at => (at === undefined ? text(outcome.absent) : text(outcome.happened).replace("{date}", month(at)));
    const before = moment === "" || !Number.isFinite(Number(moment)) ? undefined : Number(moment);
    return row(t("sent.outcome"), say(before), say(now), say(before) !== say(now));
  });
  const here = new Map(shown(app, run).map(([spec, value]) => [spec.id, value]));
  for (const [id, before] of theirs) {
    const spec = subject.charts.find(chart => chart.id === id);
    const now = here.get(id);
    rows.push(row(spec ? `${text(spec.label)}, ${text(spec.unit)}` : id, number(before), now === undefined ? t("sent.missing") : number(now), now === undefined || before !== Number(now.toPrecision(DIGITS))));
  }
  return h("div", {class: "wide", tabindex: 0, role: "region", "aria-label": t("sent.caption")}, h("table", {class: "links"},
    h("caption", {}, t("sent.caption")),
    h("thead", {}, h("tr", {}, h("td", {}), ["sent.then", "sent.now", "sent.verdict"].map(key => h("th", {scope: "col"}, t(key))))),
    h("tbody", {}, rows)));
}
