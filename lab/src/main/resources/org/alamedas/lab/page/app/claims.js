// Texts and their claims: what each says, its tests, what came of them, who speaks for and against, the verdict.

import {h, sourceLinks} from "./dom.js";
import {t, text, number} from "./words.js";

const SIGNS = {"supported": "●", "supported with limits": "◐", "contested": "◇", "not supported": "○", "cannot be tested here": "–"};
const KEYS = {"supported": "supported", "supported with limits": "limits", "contested": "contested", "not supported": "not", "cannot be tested here": "untestable"};

export async function claims(app) {
  const [{texts}, sources] = await Promise.all([app.loadJson("data/claims.json"), app.loadJson("data/sources.json")]);
  const citations = new Map(sources.map(source => [source.id, source.citation]));
  const theory = new Map(app.subject.theories.map(one => [one.id, one.name]));
  const which = h("select", {id: "which-text", onchange: show}, texts.map(one => h("option", {value: one.id}, text(one.title))));
  const verdict = h("select", {id: "which-verdict", onchange: show}, h("option", {value: ""}, t("timeline.all")), Object.entries(KEYS).map(([word, key]) => h("option", {value: word}, t(`verdict.${key}`))));
  const list = h("div", {class: "claims"});
  const about = h("p");
  const tally = h("ul", {class: "tally"});

  function show() {
    const chosen = texts.find(one => one.id === which.value) ?? texts[0];
    about.textContent = text(chosen.about);
    const shown = chosen.claims.filter(claim => !verdict.value || claim.verdict === verdict.value);
    tally.replaceChildren(...Object.entries(KEYS).map(([word, key]) => h("li", {}, h("span", {"aria-hidden": "true"}, SIGNS[word]), " ", t(`verdict.${key}`), " ", h("strong", {}, number(chosen.claims.filter(claim => claim.verdict === word).length)))));
    list.replaceChildren(h("p", {class: "note", role: "status"}, t("claims.count", {n: shown.length})), ...shown.map(card));
  }

  function card(claim) {
    const key = claim.verdict === null ? "normative" : KEYS[claim.verdict];
    return h("section", {class: "card claim", id: `claim-${claim.id}`, tabindex: -1},
      h("h2", {}, h("span", {class: "note"}, claim.id), " ", text(claim.says)),
      claim.quote ? h("blockquote", {lang: "en"}, claim.quote, h("span", {class: "note"}, ` ${claim.place}`)) : "",
      h("p", {class: `verdict ${key}`}, h("span", {"aria-hidden": "true"}, claim.verdict === null ? "§" : SIGNS[claim.verdict]), " ", h("strong", {}, t(`verdict.${key}`))),
      claim.tests.length ? h("details", {}, h("summary", {}, t("claims.tests", {n: claim.tests.length})), claim.tests.map(finding)) : "",
      testimony("claims.for", claim.for), testimony("claims.against", claim.against),
      claim.changes ? h("p", {}, h("strong", {}, t("claims.changes")), " ", text(claim.changes)) : "",
      claim.dissent ? h("p", {}, h("strong", {}, t("claims.dissent")), " ", text(claim.dissent)) : "",
      h("p", {class: "note"}, h("code", {}, `alamedas claims ${claim.id} --explain`)));
  }

  function finding(one) {
    return h("div", {class: "finding"},
      h("p", {}, t(`claims.role.${one.role}`), ": ", text(one.about), " ", h("strong", {}, t(`standing.${one.standing}`))),
      h("p", {}, h("code", {}, one.test)),
      one.data.length ? h("ul", {}, one.data.map(datum => h("li", {}, text(datum.name), ": ", local(text(datum.value)), " ", h("span", {class: "note"}, t(`trust.${datum.trust}`), datum.sources.length ? [" · ", sourceLinks(datum.sources)] : "")))) : "",
      one.shares ? h("ul", {}, Object.entries(one.shares).map(([id, share]) => h("li", {}, t("claims.share", {theory: text(theory.get(id) ?? id), share: number(100 * share, 0)})))) : "");
  }

  function testimony(key, list) {
    return list.length ? h("details", {}, h("summary", {}, t(key, {n: list.length})), h("ul", {}, list.map(one => h("li", {}, text(one.says), " ", h("span", {class: "note", lang: "en"}, citations.get(one.source) ?? one.source))))) : "";
  }

  const element = h("div", {class: "page"}, h("h1", {}, t("page.claims")), h("p", {}, t("claims.intro")),
    h("div", {class: "filters"}, h("label", {for: "which-text"}, t("claims.text")), which, h("label", {for: "which-verdict"}, t("claims.verdict")), verdict), about, tally, list);
  show();
  return {
    element,
    update(state) {
      if (!state.item) return;
      const owner = texts.find(one => one.claims.some(claim => claim.id === state.item));
      if (owner && owner.id !== which.value) {
        which.value = owner.id;
        show();
      }
      const target = document.getElementById(`claim-${state.item}`);
      target?.scrollIntoView();
      target?.focus();
    },
  };
}

/** Figures that the program wrote, with the decimal sign of the reader. */
function local(words) {
  return number(0.5).includes(",") ? words.replace(/(\d)\.(\d)/gu, "$1,$2") : words;
}
