// Case notes: an index by date, and one note with the origin of each of its figures. Every figure was computed when the
// notes were made; none is written here.

import {h} from "./dom.js";
import {t, text, current, isoDate} from "./words.js";

const embedded = globalThis.ALAMEDAS_FILES;

export async function notes(app) {
  const all = (await app.loadJson("data/notes.json")).notes;
  const body = h("article", {class: "claims", tabindex: -1});
  const links = all.map(note => h("a", {href: `#v=1&p=notes/${note.id}`, "data-go": `notes/${note.id}`}, text(note.title)));
  const index = h("ol", {class: "notes"}, all.map((note, i) => h("li", {}, h("time", {datetime: note.date}, isoDate(note.date)), " · ", links[i])));
  const feed = `feed.${current() === "es" ? "es" : "en"}.xml`;

  function figure(one) {
    const sources = [...new Set(one.data.flatMap(datum => datum.sources))];
    return h("li", {}, h("strong", {}, text(one.shown)), " = ", h("code", {}, one.is), one.over_theories ? ` (${t("notes.over-theories")})` : "",
      sources.length ? h("span", {class: "note", lang: "en"}, ` ${sources.join("; ")}`) : "");
  }

  function show(note) {
    body.replaceChildren(h("h2", {id: `note-${note.id}`}, text(note.title)),
      h("p", {class: "note"}, h("time", {datetime: note.date}, isoDate(note.date)), " · ", t("notes.published", {date: isoDate(note.published)})),
      ...note.text.map(paragraph => h("p", {}, text(paragraph))),
      h("details", {}, h("summary", {}, t("notes.figures")), h("ul", {}, note.figures.map(figure))),
      note.claims.length ? h("p", {}, t("notes.claims"), " ", note.claims.flatMap((claim, i) => [i ? ", " : "", h("a", {href: `#v=1&p=claims/${claim}`, "data-go": `claims/${claim}`}, claim)])) : "",
      h("p", {class: "note"}, h("code", {}, `alamedas notes ${note.id}`)));
  }

  const element = h("div", {class: "page"}, h("h1", {}, t("page.notes")), h("p", {}, t("notes.intro")),
    h("div", {class: "beside"},
      h("div", {}, h("nav", {"aria-label": t("page.notes")}, index),
        h("p", {}, h("a", {href: embedded ? embedded[feed] : feed, type: "application/atom+xml", download: embedded ? feed : undefined}, t("notes.feed")))), body));
  return {
    element,
    update(state) {
      const note = all.find(one => one.id === state.item) ?? all[0];
      links.forEach((link, i) => (all[i] === note ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current")));
      show(note);
    },
  };
}
