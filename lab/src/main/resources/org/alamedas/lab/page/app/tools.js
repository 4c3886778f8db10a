// Dialogs and other things that nobody needs before the first chart: sharing, keys, news of the model's file.

import {h} from "./dom.js";
import {t} from "./words.js";

function dialog(title, ...content) {
  const box = h("dialog", {"aria-labelledby": "dialog-title"}, h("h2", {id: "dialog-title"}, t(title)), content,
    h("form", {method: "dialog"}, h("button", {}, t("keys.close"))));
  document.body.append(box);
  box.addEventListener("close", () => box.remove());
  box.showModal();
  return box;
}

/** The link to what is seen, as text and as a square for telephones, and the same run as a command. */
export async function share(app) {
  const {figures} = await import("./sent.js");
  const values = await app.values(app.store.state);
  const address = `${location.href}&r=${encodeURIComponent(figures(app, await app.runner.run(values))).replace(/%(3A|2C|3B)/gu, decodeURIComponent)}`;
  const link = h("input", {type: "text", readonly: true, id: "link", value: address, onfocus: event => event.currentTarget.select()});
  const copy = h("button", {type: "button", onclick: async () => {
    try {
      await navigator.clipboard.writeText(address);
      copy.textContent = t("app.copied");
    } catch {
      link.focus();
    }
  }}, t("share.copy"));
  const {drawing} = await import("./qr.js");
  const {command} = await import("./export.js");
  dialog("share.title",
    h("p", {}, h("label", {for: "link"}, t("share.link"))), h("p", {class: "filters"}, link, copy),
    drawing(address, t("share.code")) ?? h("p", {class: "note"}, t("share.too-long")),
    h("p", {class: "note"}, t("share.private")),
    // a case that shares the model of another has no name of its own on the command line
    app.subject.hasRecord && !app.subject.exhibits.includes("record") ? "" : [h("p", {}, t("share.command")), h("pre", {class: "equation"}, command(app.subject, values))]);
}

/** Seven things to look at, in three minutes. */
export function tour() {
  const to = ["", "", "", "", "map", "claims", "record"];
  const box = dialog("tour.title", h("ol", {class: "tour"}, to.map((page, i) => h("li", {}, t(`tour.${i + 1}`), page ? [" ", h("a", {href: `#v=1&p=${page}`, "data-go": page, onclick: () => box.close()}, t(`page.${page}`))] : ""))));
}

/** The list of keys. */
export function keys() {
  dialog("keys.title", h("ul", {}, ["keys.arrows", "keys.page", "keys.home", "keys.history", "keys.chart", "keys.help"].map(key => h("li", {}, t(key)))));
}

/** Brings the model in again when its file has changed, and shows what is wrong with it where it cannot be read. */
export function watch(app) {
  const events = new EventSource("api/changes");
  let seen;
  events.onmessage = message => {
    const {version, problems} = JSON.parse(message.data);
    if (seen !== undefined && version !== seen && problems.length === 0) app.renew();
    seen = version;
    document.getElementById("notices").replaceChildren(
      problems.length ? h("section", {class: "problems", role: "alert"}, h("h2", {}, t("notice.problems")), h("pre", {lang: "en"}, problems.join("\n"))) : "");
  };
}

/** Asks the program to make a laboratory of a model from the reader's disk, and goes there. */
export function open() {
  const said = h("div", {role: "status"});
  const file = h("input", {type: "file", id: "model-file", accept: ".xmile,.stmx,.itmx,.xml,.mdl,.dyn,.dynamo,.txt", onchange: async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    said.replaceChildren(h("p", {}, t("app.loading")));
    const answer = await fetch(`api/models?name=${encodeURIComponent(chosen.name)}`, {method: "POST", headers: {"content-type": "application/octet-stream"}, body: chosen});
    const told = await answer.json();
    if (answer.ok) location.assign(`/${told.path}`);
    else said.replaceChildren(h("p", {}, t("open.refused")), h("pre", {lang: "en", class: "equation"}, (told.problems ?? [told.error]).join("\n")));
  }});
  dialog("open.title", h("p", {}, t("open.about")), h("p", {}, h("label", {for: "model-file"}, t("open.file"), " "), file), said);
}
