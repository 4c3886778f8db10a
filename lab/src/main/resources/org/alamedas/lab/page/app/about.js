// What this is, what the model leaves out, and how to contest it.

import {h} from "./dom.js";
import {t, text} from "./words.js";

export async function about(app) {
  const {subject} = app;
  const section = (key, ...items) => h("section", {id: `about-${key}`, tabindex: -1}, h("h2", {}, t(`about.${key}`)), items.map(item => h("p", {}, t(item))));
  const whole = subject.exhibits.includes("record");
  const element = h("div", {class: "page prose"},
    h("h1", {}, t("page.about")),
    whole ? [
      section("what", "about.what-1", "about.what-2"),
      section("position", "about.position-1", "about.position-2"),
      h("section", {id: "about-left-out", tabindex: -1}, h("h2", {}, t("about.left-out")), h("ul", {}, [1, 2, 3, 4, 5, 6, 7].map(i => h("li", {}, t(`about.left-out-${i}`))))),
      section("victims", "about.victims-1", "about.victims-2"),
      h("ul", {}, h("li", {}, h("a", {href: "https://mmdh.cl", rel: "noreferrer", lang: "es"}, "Museo de la Memoria y los Derechos Humanos")), h("li", {}, h("a", {href: "https://memoriaviva.com", rel: "noreferrer", lang: "es"}, "Memoria Viva"))),
      section("contest", "about.contest-1"),
    ] : [h("p", {}, t(subject.hasRecord ? "about.case" : "about.plain", {title: text(subject.title)}))],
    section("access", "about.access-1"),
    section("licence", "about.licence-1"));
  return {
    element,
    update(state) {
      if (!state.item) return;
      const target = document.getElementById(`about-${state.item}`);
      target?.scrollIntoView();
      target?.focus();
    },
  };
}
