// What was counted, searched, judged and decided: dated entries with their sources. Nothing here is simulated, and no
// state of the laboratory reaches it.

import {h} from "./dom.js";
import {t, text, number, isoDate} from "./words.js";

export async function record(app) {
  const {chapters, keepers} = await app.loadJson("data/record.json");
  const body = h("div");

  function value(entry) {
    if (entry.value === null || (entry.kind === "reconciliation" && entry.value === 0)) return "";
    const shown = `${number(entry.value)} ${text(entry.unit)}`;
    return h("strong", {}, t.has(`qualifier.${entry.qualifier}`) ? t(`qualifier.${entry.qualifier}`, {value: shown}) : shown);
  }

  function article(entry) {
    return h("article", {class: "event", id: `entry-${entry.id}`},
      h("h3", {}, /^\d{4}/u.test(entry.date) ? [h("time", {datetime: entry.date}, isoDate(entry.date)), " · "] : "", text(entry.title)),
      h("p", {}, value(entry), " ", text(entry.text)),
      entry.as_of && entry.as_of !== entry.date ? h("p", {class: "note"}, t("record.as-of", {date: isoDate(entry.as_of)})) : "",
      h("details", {}, h("summary", {}, t("chart.source"), entry.single_sourced ? ` · ${t("record.single")}` : "", ` · ${t(`trust.${entry.trust}`)}`),
        h("ul", {}, entry.sources.map(source => h("li", {lang: "en"}, source))), text(entry.note) ? h("p", {class: "note"}, text(entry.note)) : ""));
  }

  function measure(one) {
    return h("details", {class: "card"}, h("summary", {}, text(one.label), " ", h("span", {class: "unit"}, text(one.unit))),
      h("table", {}, h("thead", {}, h("tr", {}, ["chart.date", "data.value", "chart.source", "data.note"].map(key => h("th", {scope: "col"}, t(key))))),
        h("tbody", {}, one.points.map(point => h("tr", {}, h("th", {scope: "row"}, String(point.year), point.break ? h("span", {class: "note"}, ` ${t("record.break")}`) : ""), h("td", {}, number(point.value)), h("td", {class: "long", lang: "en"}, point.source), h("td", {class: "long"}, text(point.note)))))));
  }

  function show(chapter) {
    const groups = [...new Set(chapter.entries.map(entry => text(entry.group)))];
    body.replaceChildren(text(chapter.title) === t("page.record") ? "" : h("h2", {id: `chapter-${chapter.id}`}, text(chapter.title)), h("p", {class: "lead"}, text(chapter.lead)),
      ...groups.flatMap(group => [group ? h("h3", {class: "group"}, group) : "", ...chapter.entries.filter(entry => text(entry.group) === group).map(article)]),
      ...chapter.series.map(measure),
      h("p", {}, t("record.keepers")), h("ul", {}, keepers.map(keeper => h("li", {}, keeper.url ? h("a", {href: keeper.url, rel: "noreferrer"}, text(keeper.name)) : text(keeper.name)))));
  }

  const links = chapters.map(chapter => h("a", {href: `#v=1&p=record/${chapter.id}`, "data-go": `record/${chapter.id}`}, text(chapter.title)));
  const element = h("div", {class: "page"}, h("h1", {}, t("page.record")), h("nav", {class: "chapters", "aria-label": t("page.record")}, h("ul", {}, links.map(link => h("li", {}, link)))), body);
  return {
    element,
    update(state) {
      const chapter = chapters.find(one => one.id === state.item) ?? chapters[0];
      links.forEach((link, i) => (chapters[i] === chapter ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current")));
      show(chapter);
    },
  };
}
