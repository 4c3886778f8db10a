// Starts the page: words, case, model; then the screen that the address names.

import {h, framed} from "./dom.js";
import {Store, parse, format} from "./state.js";
import {makeRunner, valuesOf} from "./run.js";
import {Lab} from "./lab.js";
import {LANGUAGES, current, isKnown, t, text, use} from "./words.js";

/**
 * Screens besides the laboratory, in the order of the menu; the first ones are in the phone's bar. `make` gives, perhaps
 * after it has loaded something, an element and what to do when the state changes. A screen that shows the answer of a
 * command is for laboratories that bring the exhibit of that name, and loads `data/NAME.json`.
 */
const SCREENS = [
  {id: "timeline", isFor: subject => subject.hasRecord, make: async app => (await import("./timeline.js")).timeline(app)},
  {id: "map", isFor: () => true, make: async app => (await import("./map.js")).map(app)},
  {id: "theories", isFor: subject => subject.theories.length > 0, make: async app => (await import("./theories.js")).theories(app)},
  {id: "data", isFor: subject => subject.hasRecord, make: async app => (await import("./data.js")).data(app)},
  {id: "claims", isFor: shows("claims"), make: async app => (await import("./claims.js")).claims(app)},
  {id: "record", isFor: shows("record"), make: async app => (await import("./record.js")).record(app)},
  {id: "notes", isFor: shows("notes"), make: async app => (await import("./notes.js")).notes(app)},
  {id: "october", isFor: shows("october-1972"), make: async app => (await import("./october.js")).october(app)},
  {id: "checo", isFor: shows("checo"), make: async app => (await import("./checo.js")).checo(app)},
  {id: "classroom", isFor: shows("record"), make: async app => (await import("./classroom.js")).classroom(app)},
  {id: "compare", isFor: () => true, make: async app => (await import("./compare.js")).compare(app)},
  {id: "about", isFor: () => true, make: async app => (await import("./about.js")).about(app)},
];
const BAR = 3;
/** Those that stand in the bar as well where it is wide, and where it is very wide. */
const ROOMY = {theories: "wide", claims: "wide", data: "widest", record: "widest"};
/** How long a screen may take before it is said that it is on its way. */
const WAIT_MS = 120;

/** Whether a case brings an exhibit. */
function shows(name) {
  return subject => subject.exhibits.includes(name);
}

const embedded = globalThis.ALAMEDAS_FILES;

async function load(path) {
  if (embedded) return (await fetch(embedded[path])).arrayBuffer();
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.arrayBuffer();
}

const parsed = new Map();

async function loadJson(path) {
  if (!parsed.has(path)) {
    parsed.set(path, load(path).then(bytes => JSON.parse(new TextDecoder().decode(bytes))));
    parsed.get(path).catch(() => parsed.delete(path));
  }
  return parsed.get(path);
}

class App {
  subject;
  runner;
  store;
  result;
  #root = document.getElementById("app");
  #screens = new Map();
  #main;
  #held = false;
  #shows = 0;
  #shown;
  #read;
  #paint = framed(() => this.#show());

  async start() {
    const words = use(preferred(), loadJson);
    this.subject = prepared(await loadJson("data/case.json"));
    const runner = makeRunner(this.subject, load);
    await words;
    this.runner = await runner;
    const read = parse(location.hash, this.subject);
    if (isKnown(read.state.language)) await use(read.state.language, loadJson);
    else read.state.language = "";
    this.store = new Store(this.subject, read.state);
    history.replaceState(null, "", this.store.address());
    this.#read = read;
    this.#frame();
    this.store.listen((state, held) => {
      this.#held = held;
      this.#paint();
    });
    addEventListener("popstate", () => this.#follow());
    addEventListener("keydown", event => this.#shortcut(event));
    document.addEventListener("click", event => this.#link(event));
    await this.#show();
    document.documentElement.dataset.ready = "true";
    requestAnimationFrame(() => setTimeout(() => performance.mark("first-chart")));
    if (!embedded && this.subject.live) tool("watch", this);
  }

  /** Brings in the model that the program has now, and leaves what was chosen as it is. */
  async renew() {
    for (const path of parsed.keys()) if (path.startsWith("data/")) parsed.delete(path);
    const before = looks(this.subject);
    try {
      const module = load("data/model.wasm").catch(() => undefined);
      const subject = prepared(await loadJson("data/case.json"));
      this.runner = await makeRunner(subject, () => module);
      this.subject = subject;
    } catch {
      location.reload();
      return;
    }
    const {state, unknown} = parse(this.store.address(), this.subject);
    const place = scrollY;
    this.store.renew(this.subject, state);
    this.#read = {unknown, otherModel: ""};
    this.#shown = undefined;
    const lab = await this.#screens.get("lab");
    if (lab && looks(this.subject) === before) {
      this.#screens.clear();
      this.#screens.set("lab", lab);
      lab.renew();
    } else this.#frame();
    await this.#show();
    scrollTo(0, place);
  }

  loadJson(path) {
    return loadJson(path);
  }

  load(path) {
    return load(path);
  }

  /** Whether there is a program behind the page, which can be asked for what the page cannot do. */
  get isServed() {
    return !embedded && this.subject.served;
  }

  /** Starts a worker that runs the model beside the page. */
  worker() {
    return new Worker(embedded ? embedded["app/worker.js"] : new URL("worker.js", import.meta.url), {type: "module"});
  }

  /** Says something above the screen. */
  notice(words) {
    document.getElementById("notices").append(notice(words));
  }

  #link(event) {
    const link = event.target.closest?.("a[data-go]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const [page, item = ""] = link.dataset.go.split(/\/(.*)/su);
    this.go(page, item);
  }

  go(page, item = "") {
    this.store.set({page, item});
    this.#main.focus();
    scrollTo(0, 0);
  }

  async #follow() {
    const {state} = parse(location.hash, this.subject);
    if (state.language !== this.store.state.language) {
      await use(isKnown(state.language) ? state.language : preferred(), loadJson);
      this.#frame();
    }
    this.store.follow(state);
  }

  async switchLanguage(code) {
    await use(code, loadJson);
    this.store.state = {...this.store.state, language: code};
    this.#frame();
    this.store.set({language: code});
    document.getElementById("language").focus();
  }

  #frame() {
    this.#screens.clear();
    const {subject} = this;
    document.title = t("app.title", {title: text(subject.title)});
    const other = LANGUAGES.find(code => code !== current());
    const link = (id, key, extra = "") => h("a", {href: `#${format({...this.store.state, page: id, item: ""}, subject)}`, "data-go": id, class: extra}, t(key));
    const items = this.#pages();
    const bar = items.slice(0, BAR);
    const more = items.slice(BAR);
    const roomy = more.filter(([id]) => ROOMY[id]);
    const menu = h("details", {class: "more"}, h("summary", {}, t("app.more")), h("ul", {}, more.map(([id, key]) => h("li", {class: ROOMY[id] && `not-${ROOMY[id]}`}, link(id, key))),
      this.isServed ? h("li", {}, h("button", {type: "button", class: "item", "aria-haspopup": "dialog", onclick: () => tool("open")}, t("open.open"))) : ""));
    closing(menu);
    this.#main = h("main", {id: "main", tabindex: -1});
    this.#root.replaceChildren(
      h("a", {class: "skip", href: "#charts", onclick: skip("charts")}, t("app.skip-charts")),
      h("a", {class: "skip", href: "#levers", onclick: skip("levers")}, t("app.skip-levers")),
      h("header", {class: "top"},
        h("p", {class: "brand"}, t("app.name"), h("span", {class: "case"}, text(subject.title))),
        h("nav", {"aria-label": t("app.nav"), class: "pages"},
          h("ul", {}, bar.map(([id, key]) => h("li", {}, link(id, key))), roomy.map(([id, key]) => h("li", {class: ROOMY[id]}, link(id, key))),
            more.length ? h("li", {}, menu) : "")),
        h("div", {class: "tools"},
          h("button", {type: "button", onclick: () => history.back()}, t("app.undo")),
          h("button", {type: "button", "aria-haspopup": "dialog", onclick: () => tool("share", this)}, t("app.share")),
          h("button", {type: "button", id: "language", lang: other, onclick: () => this.switchLanguage(other)}, t("app.other-language")))),
      h("div", {id: "notices"}),
      this.#main,
      h("footer", {}, h("p", {}, t("app.footer", {version: subject.version}), shows("record")(subject) ? [" · ", h("a", {href: "#v=1&p=about/left-out", "data-go": "about/left-out"}, t("about.left-out"))] : "")));
    this.#notice(this.#read);
  }

  #pages() {
    return [["lab", "page.lab"], ...SCREENS.filter(screen => screen.isFor(this.subject)).map(screen => [screen.id, `page.${screen.id}`])];
  }

  #notice({unknown, otherModel, sent}) {
    const said = [];
    if (otherModel) import("./sent.js").then(async made => document.getElementById("notices").append(notice(await made.told(this, {otherModel, sent}))));
    if (unknown.length) said.push(t("notice.unknown", {keys: unknown.slice(0, 5).join(", ")}));
    if (!this.runner.isLocal && embedded) said.push(t("notice.no-module"));
    document.getElementById("notices").replaceChildren(...said.map(words => notice(words)));
    if (shows("record")(this.subject) && said.length === 0 && !otherModel && !remembered(TOUR)) {
      const offer = notice("", () => remember(TOUR));
      offer.classList.add("offer");
      offer.firstElementChild.append(t("tour.offer"), " ", h("button", {type: "button", "aria-haspopup": "dialog", onclick: () => tool("tour")}, t("tour.title")));
      document.getElementById("notices").append(offer);
    }
  }

  async #show() {
    const {state} = this.store;
    if (this.#held && this.#shown?.page === state.page && this.#shown.screen.follows?.(state)) return;
    const turn = ++this.#shows;
    const main = this.#main;
    for (const link of this.#root.querySelectorAll("nav.pages a")) {
      if (link.dataset.go === state.page) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const waiting = setTimeout(() => main.replaceChildren(this.#waiting(state.page)), WAIT_MS);
    try {
      const screen = await this.#screen(state.page);
      clearTimeout(waiting);
      if (turn !== this.#shows || main !== this.#main) return;
      if (main.firstElementChild !== screen.element) main.replaceChildren(screen.element);
      await screen.update(state, this.#held);
      this.#shown = {page: state.page, screen};
    } catch (fault) {
      clearTimeout(waiting);
      if (turn === this.#shows) main.replaceChildren(this.#failed(fault));
    }
    document.documentElement.dataset.shown = this.store.address();
  }

  #waiting(page) {
    return h("div", {class: "page", "aria-busy": "true"}, h("h1", {}, t(`page.${this.#entry(page)?.id ?? "lab"}`)), h("p", {role: "status", class: "loading"}, t("app.loading")));
  }

  #failed(fault) {
    return h("div", {class: "page problems", role: "alert"}, h("p", {}, t("app.failed")), h("pre", {lang: "en"}, String(fault.message ?? fault)),
      h("button", {type: "button", onclick: () => this.#show()}, t("app.again")));
  }

  /** What a theory sets, by link; nothing for the shared core. */
  async theoryValues(id) {
    if (!id) return {};
    const {theories} = await loadJson("data/theories.json");
    const theory = theories.find(one => one.id === id);
    return theory ? Object.fromEntries(theory.links.map(link => [link.link, link.median])) : {};
  }

  /** The constants that a state sets, by name. */
  async values(state) {
    return valuesOf(this.subject, {...state, links: await this.theoryValues(state.theory)});
  }

  #entry(page) {
    return SCREENS.find(one => one.id === page && one.isFor(this.subject));
  }

  /** A screen is made once; where that fails, the next look tries again. */
  #screen(page) {
    const entry = this.#entry(page);
    const id = entry?.id ?? "lab";
    if (!this.#screens.has(id)) {
      const screens = this.#screens;
      const made = (entry ? entry.make(this) : Promise.resolve(new Lab(this)));
      screens.set(id, made);
      made.catch(() => screens.delete(id));
    }
    return this.#screens.get(id);
  }

  #shortcut(event) {
    if (event.key !== "?" || event.target.closest?.("input, textarea, select")) return;
    tool("keys", this);
  }
}

/** What is not needed for the first chart comes when it is asked for. */
async function tool(name, ...given) {
  (await import("./tools.js"))[name](...given);
}

/** A menu closes when something in it is chosen, on Escape, and when the reader goes elsewhere. */
function closing(menu) {
  menu.addEventListener("click", event => event.target.closest("a, button") && menu.removeAttribute("open"));
  menu.addEventListener("focusout", event => event.relatedTarget && !menu.contains(event.relatedTarget) && menu.removeAttribute("open"));
  menu.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.removeAttribute("open");
    menu.firstElementChild.focus();
  });
  document.addEventListener("pointerdown", event => !menu.contains(event.target) && menu.removeAttribute("open"));
}

/** What the laboratory is built from: where that is the same, equations alone have changed. */
function looks({hash, module, equations, ...rest}) {
  return JSON.stringify(rest);
}

function skip(id) {
  return event => {
    event.preventDefault();
    const target = document.getElementById(id) ?? document.getElementById("main");
    target.closest("details")?.setAttribute("open", "");
    target.focus();
  };
}

function notice(words, dismissed = () => {}) {
  const box = h("div", {class: "notice", role: "note"}, words instanceof Node ? words : h("p", {}, words), h("button", {type: "button", "aria-label": t("app.dismiss"), onclick: () => {
    box.remove();
    dismissed();
  }}, "×"));
  return box;
}

const TOUR = "alamedas-tour-dismissed";

/** What a browser keeps of a reader is this one wish, and some browsers keep nothing. */
function remembered(key) {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function remember(key) {
  try {
    localStorage.setItem(key, "1");
  } catch {
    // then the line comes back
  }
}

function preferred() {
  const named = new URLSearchParams(location.hash.slice(1)).get("lang");
  if (named && isKnown(named)) return named;
  return (navigator.language ?? "").toLowerCase().startsWith("en") ? "en" : "es";
}

function prepared(subject) {
  subject.hasRecord = subject.charts.some(chart => chart.record !== undefined);
  subject.levers.forEach(lever => {
    if (lever.kind === "assumption") lever.main = false;
  });
  return subject;
}

new App().start().catch(fault => {
  document.getElementById("app").replaceChildren(h("pre", {class: "problems", role: "alert"}, String(fault.stack ?? fault)));
});
