// Every series of the record with its figures, definition, sources and doubts; and the bibliography.

import {h, s} from "./dom.js";
import {d3} from "./d3.js";
import {t, text, number, isoDate} from "./words.js";

const WIDTH = 320;
const HEIGHT = 90;

export async function data(app) {
  const [series, sources] = await Promise.all([app.loadJson("data/series.json"), app.loadJson("data/sources.json")]);
  const citations = new Map(sources.map(source => [source.id, source]));
  const groups = [...new Set(series.map(one => one.group))];
  const search = h("input", {type: "search", id: "find-series", oninput: show});
  const cards = h("div", {class: "cards"});
  const count = h("p", {class: "note", role: "status"});

  function show() {
    const wanted = search.value.trim().toLowerCase();
    const shown = series.filter(one => !wanted || `${text(one.label)} ${one.id} ${text(one.definition)}`.toLowerCase().includes(wanted));
    count.textContent = t("data.count", {n: shown.length});
    cards.replaceChildren(...groups.flatMap(group => {
      const own = shown.filter(one => one.group === group);
      return own.length ? [h("h2", {}, t(`group.${group}`)), ...own.map(card)] : [];
    }));
  }

  function card(one) {
    const used = [...new Set(one.figures.flatMap(figure => figure.sources))];
    const table = h("details", {ontoggle: event => fill(event.currentTarget, one)}, h("summary", {}, t("data.figures", {n: one.figures.length})));
    return h("section", {class: "card", id: `series-${one.id}`},
      h("h3", {}, text(one.label), " ", h("span", {class: "unit"}, text(one.unit))),
      spark(one),
      h("p", {}, text(one.definition)),
      h("p", {class: "note"}, t(`timing.${one.timing}`), " · ", t("data.grade", {grade: grade(one)}), " · ", h("code", {}, one.id)),
      table,
      h("details", {}, h("summary", {}, t("chart.source")), h("ul", {}, used.map(id => h("li", {lang: "en"}, citations.get(id)?.citation ?? id)))));
  }

  function fill(details, one) {
    if (!details.open || details.querySelector("table")) return;
    details.append(h("div", {class: "twin", tabindex: 0, role: "region", "aria-label": text(one.label)}, h("table", {},
      h("thead", {}, h("tr", {}, ["chart.date", "data.value", "data.band", "data.trust", "chart.source", "data.note"].map(key => h("th", {scope: "col"}, t(key))))),
      h("tbody", {}, one.figures.map(figure => h("tr", {},
        h("th", {scope: "row"}, isoDate(figure.date)), h("td", {}, number(figure.value)),
        h("td", {}, figure.low === undefined ? "" : `${number(figure.low)} – ${number(figure.high)}`),
        h("td", {}, t(`trust.${figure.trust}`)), h("td", {}, figure.sources.join(", ")), h("td", {class: "long"}, text(figure.note))))))));
  }

  const bibliography = h("details", {id: "bibliography"}, h("summary", {}, t("data.bibliography", {n: sources.length})),
    h("ul", {}, sources.map(source => h("li", {id: `source-${source.id}`, tabindex: -1},
      h("span", {lang: "en"}, source.citation), source.url ? [" ", h("a", {href: source.url, rel: "noreferrer", translate: "no"}, source.url)] : "", h("span", {class: "note", lang: "en"}, ` ${source.licence}`)))));
  const element = h("div", {class: "page"},
    h("h1", {}, t("page.data")), h("p", {}, t("data.intro")), h("p", {class: "note"}, t("data.grades")),
    h("label", {for: "find-series"}, t("data.search"), " "), search, count, cards, bibliography);
  show();
  return {
    element,
    update(state) {
      if (!state.item) return;
      const target = document.getElementById(state.item.startsWith("source-") ? state.item : `series-${state.item}`);
      if (state.item.startsWith("source-")) bibliography.open = true;
      target?.scrollIntoView();
      target?.focus();
    },
  };
}

/** A to D by what share of its figures was read in its source: all, most, some, none. */
function grade(one) {
  const good = one.figures.filter(figure => ["verified", "derived"].includes(figure.trust)).length / Math.max(1, one.figures.length);
  if (good === 1) return "A";
  if (good >= 0.75) return "B";
  return good > 0 ? "C" : "D";
}

function spark(one) {
  if (one.figures.length === 0) return "";
  const x = d3.scaleLinear().domain([Math.min(...one.figures.map(f => f.at)) - 0.5, Math.max(...one.figures.map(f => f.at)) + 0.5]).range([34, WIDTH - 8]);
  const low = Math.min(...one.figures.map(f => f.value));
  const high = Math.max(...one.figures.map(f => f.value));
  const y = d3.scaleLinear().domain(low === high ? [low - 1, high + 1] : [low, high]).range([HEIGHT - 18, 10]);
  const ends = [one.figures[0], one.figures[one.figures.length - 1]];
  return s("svg", {class: "spark", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": t("data.spark", {label: text(one.label), start: number(ends[0].value), startDate: isoDate(ends[0].date), end: number(ends[1].value), endDate: isoDate(ends[1].date)})},
    one.figures.map(figure => s("circle", {cx: x(figure.at), cy: y(figure.value), r: 2})),
    s("text", {x: 2, y: 14}, number(high)), s("text", {x: 2, y: HEIGHT - 16}, number(low)),
    s("text", {x: x(ends[0].at), y: HEIGHT - 3, "text-anchor": "start"}, ends[0].date.slice(0, 4)), s("text", {x: WIDTH - 8, y: HEIGHT - 3, "text-anchor": "end"}, ends[1].date.slice(0, 4)));
}
