// What happened, in order; how each event meets the model; and a run that follows history up to a date.

import {h, s} from "./dom.js";
import {t, text, isoDate} from "./words.js";

/** Nobody is asked what they would change at a deed of violence. */
const UNPLAYED = ["violence", "repression", "memory"];

const ROLES = ["input", "output", "context"];
/** The thousand days have most of the drawing; what came before and after has its ends. */
const LONG = [[1964, 20], [1970, 120], [1974, 800], [2024, 980]];
const LONG_YEARS = [1964, 1967, 1970, 1971, 1972, 1973, 1974, 1990, 2010, 2023];
const DOT = 9;

export async function timeline(app) {
  const [events, sources] = await Promise.all([app.loadJson("data/events.json"), app.loadJson("data/sources.json")]);
  const [first, last] = [Math.floor(events[0].at), Math.floor(events.at(-1).at) + 1];
  const isLong = last - first > 20;
  const scale = isLong ? LONG : [[first, 20], [last, 980]];
  const years = isLong ? LONG_YEARS : Array.from({length: last - first}, (_, i) => first + i);
  const citations = new Map(sources.map(source => [source.id, source]));
  const categories = [...new Set(events.map(event => event.category))];
  const chosen = h("select", {id: "category", onchange: show}, h("option", {value: ""}, t("timeline.all")), categories.map(one => h("option", {value: one}, t(`category.${one}`))));
  const onlyModel = h("input", {type: "checkbox", id: "only-model", onchange: show});
  // what history leads to: decisions after it are others'
  const end = app.subject.marks.find(mark => mark.event === "coup")?.at ?? Infinity;
  const list = h("ol", {class: "events"});
  const count = h("p", {class: "note", role: "status"});
  const picture = h("div", {class: "wide timeline-box", tabindex: 0, role: "region", "aria-label": t("timeline.drawn")});

  function show() {
    const shown = events.filter(event => (!chosen.value || event.category === chosen.value) && (!onlyModel.checked || event.role !== "context"));
    count.textContent = t("timeline.count", {n: shown.length});
    picture.replaceChildren(drawing(shown));
    let year = "";
    list.replaceChildren(...shown.flatMap(event => {
      const items = [];
      if (event.date.slice(0, 4) !== year) {
        year = event.date.slice(0, 4);
        items.push(h("li", {class: "year", id: `year-${year}`}, h("h2", {}, year)));
      }
      items.push(h("li", {}, article(event)));
      return items;
    }));
  }

  /** Every event as a dot on its line, by what it has to do with the model. The list says the same. */
  function drawing(shown) {
    const lanes = ROLES.map(role => lane(shown.filter(event => event.role === role), scale));
    let y = 34;
    const drawn = lanes.flatMap(({dots, rows}, i) => {
      const top = y;
      y += Math.max(1, rows) * DOT + 22;
      return [s("text", {class: "lane", x: 20, y: top + 2}, t(`role.${ROLES[i]}`)), s("line", {class: "lane", x1: 20, x2: 980, y1: top + 8 + rows * DOT, y2: top + 8 + rows * DOT}),
        dots.map(({event, x, row}) => s("circle", {class: ROLES[i], cx: x, cy: top + 8 + (rows - row - 0.5) * DOT, r: 3.6, onclick: () => jump(event)}, s("title", {}, `${isoDate(event.date)}: ${text(event.title)}`)))];
    });
    return s("svg", {class: "timeline", viewBox: `0 0 1000 ${y + 6}`, role: "img", "aria-label": t("timeline.drawn")},
      years.map(year => [s("line", {class: "year", x1: place(year, scale), x2: place(year, scale), y1: 18, y2: y}), s("text", {x: place(year, scale), y: 13, "text-anchor": "middle"}, String(year))]), drawn);
  }

  function jump(event) {
    const target = document.getElementById(`event-${event.id}`);
    target?.scrollIntoView({block: "center"});
    target?.focus({preventScroll: true});
  }

  function article(event) {
    return h("article", {class: `event ${event.role}`, id: `event-${event.id}`, tabindex: -1},
      h("h3", {}, h("time", {datetime: event.date}, isoDate(event.date)), " · ", text(event.title)),
      h("p", {}, text(event.text)),
      h("p", {class: "note"}, t(`role.${event.role}`), " · ", t("timeline.actors", {who: text(event.actors)}), event.trust === "verified" ? "" : ` · ${t("trust.unverified")}`),
      h("details", {}, h("summary", {}, t("chart.source")), h("ul", {}, event.sources.map(id => h("li", {lang: "en"}, citations.get(id)?.citation ?? id))), text(event.note) ? h("p", {class: "note"}, text(event.note)) : ""),
      playable(event) ? h("button", {type: "button", onclick: () => playFrom(event)}, t("timeline.play")) : "");
  }

  function playable(event) {
    return event.at >= Number(app.subject.time.start) && event.at < end && !UNPLAYED.includes(event.category) && app.subject.levers.some(lever => lever.from);
  }

  /** Levers pulled from now on are in force from this date on. */
  function playFrom(event) {
    app.store.set({page: "lab", item: "", playFrom: event.at});
    scrollTo(0, 0);
  }

  const element = h("div", {class: "page"},
    h("h1", {}, t("page.timeline")),
    h("p", {}, t("timeline.intro")),
    h("div", {class: "filters"}, h("label", {for: "category"}, t("timeline.category"), " "), chosen, " ", h("label", {}, onlyModel, " ", t("timeline.only-model"))),
    count, picture, list);
  show();
  return {
    element,
    update(state) {
      if (state.item) document.getElementById(`event-${state.item}`)?.scrollIntoView();
    },
  };
}

/** Where a moment lies in the drawing. */
function place(at, scale) {
  const i = Math.max(1, scale.findIndex(([year]) => at < year));
  const [[from, left], [to, right]] = [scale[i - 1], scale[i]];
  return left + ((at - from) / (to - from)) * (right - left);
}

/** Events of one line, in rows where they would lie on one another. */
function lane(events, scale) {
  const ends = [];
  const dots = events.map(event => {
    const x = place(event.at, scale);
    let row = ends.findIndex(end => x - end >= DOT);
    if (row < 0) row = ends.length;
    ends[row] = x;
    return {event, x, row};
  });
  return {dots, rows: ends.length};
}
