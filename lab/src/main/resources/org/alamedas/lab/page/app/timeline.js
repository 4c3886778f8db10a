// What happened, in order; how each event meets the model; and a run that follows history up to a date.

import {h} from "./dom.js";
import {t, text, isoDate} from "./words.js";

/** Nobody is asked what they would change at a deed of violence. */
const UNPLAYED = ["violence", "repression", "memory"];

export async function timeline(app) {
  const [events, sources] = await Promise.all([app.loadJson("data/events.json"), app.loadJson("data/sources.json")]);
  const citations = new Map(sources.map(source => [source.id, source]));
  const categories = [...new Set(events.map(event => event.category))];
  const chosen = h("select", {id: "category", onchange: show}, h("option", {value: ""}, t("timeline.all")), categories.map(one => h("option", {value: one}, t(`category.${one}`))));
  const onlyModel = h("input", {type: "checkbox", id: "only-model", onchange: show});
  // what history leads to: decisions after it are others'
  const end = app.subject.marks.find(mark => mark.event === "coup")?.at ?? Infinity;
  const list = h("ol", {class: "events"});
  const count = h("p", {class: "note", role: "status"});

  function show() {
    const shown = events.filter(event => (!chosen.value || event.category === chosen.value) && (!onlyModel.checked || event.role !== "context"));
    count.textContent = t("timeline.count", {n: shown.length});
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

  function article(event) {
    return h("article", {class: `event ${event.role}`, id: `event-${event.id}`},
      h("h3", {}, h("time", {datetime: event.date}, isoDate(event.date)), " · ", text(event.title)),
      h("p", {}, text(event.text)),
      h("p", {class: "note"}, t(`role.${event.role}`), " · ", t("timeline.actors", {who: text(event.actors)}), event.trust === "verified" ? "" : ` · ${t("trust.unverified")}`),
      h("details", {}, h("summary", {}, t("chart.source")), h("ul", {}, event.sources.map(id => h("li", {lang: "en"}, citations.get(id)?.citation ?? id)))),
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
    count, list);
  show();
  return {
    element,
    update(state) {
      if (state.item) document.getElementById(`event-${state.item}`)?.scrollIntoView();
    },
  };
}
