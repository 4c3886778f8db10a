// Rival theories side by side: what each says, which links it asserts, leaves open or denies, what it expects.

import {h} from "./dom.js";
import {t, text, number} from "./words.js";

export async function theories(app) {
  const [beliefs, model] = await Promise.all([app.loadJson("data/theories.json"), app.loadJson("data/model.json")]);
  const labels = new Map(model.variables.map(variable => [variable.name, variable]));
  const label = name => text(labels.get(name)?.label ?? name);
  const links = [...new Set(beliefs.theories.flatMap(theory => theory.links.map(link => link.link)))];

  function card(theory) {
    return h("section", {class: "card", id: `theory-${theory.id}`, tabindex: -1},
      h("h2", {}, text(theory.name)), theory.reference ? h("p", {class: "note"}, t("theories.reference")) : "",
      h("p", {}, text(theory.summary)),
      theory.predictions.length ? [h("h3", {}, t("theories.expects")), h("ul", {}, theory.predictions.map(one => h("li", {}, text(one.text))))] : "",
      h("p", {}, h("button", {type: "button", onclick: () => app.store.set({page: "lab", item: "", theory: theory.id})}, t("theories.use"))),
      h("details", {}, h("summary", {}, t("theories.citations", {n: theory.citations.length})),
        h("ul", {}, theory.citations.map(one => h("li", {}, h("span", {lang: "en"}, one.text), one.read ? "" : ` (${t("theories.recalled")})`)))));
  }

  const table = h("div", {class: "wide", tabindex: 0, role: "region", "aria-labelledby": "links-title"}, h("table", {class: "links"},
    h("caption", {id: "links-title"}, t("theories.links")),
    h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("theories.link")), beliefs.theories.map(theory => h("th", {scope: "col"}, text(theory.name))))),
    h("tbody", {}, links.map(name => h("tr", {}, h("th", {scope: "row"}, h("a", {href: `#v=1&p=map/${name}`, "data-go": `map/${name}`}, label(name))),
      beliefs.theories.map(theory => {
        const link = theory.links.find(one => one.link === name);
        return link ? h("td", {class: link.stance}, t(`stance.${link.stance}`), h("br"), h("span", {class: "unit"}, number(link.median, 2))) : h("td", {}, "–");
      }))))));
  const element = h("div", {class: "page"},
    h("h1", {}, t("page.theories")), h("p", {}, t("theories.intro", {n: beliefs.theories.filter(theory => !theory.reference).length})), h("div", {class: "cards"}, beliefs.theories.map(card)), table, h("p", {class: "note"}, t("theories.note")));
  return {
    element,
    update(state) {
      if (!state.item) return;
      const target = document.getElementById(`theory-${state.item}`);
      target?.scrollIntoView();
      target?.focus();
    },
  };
}
