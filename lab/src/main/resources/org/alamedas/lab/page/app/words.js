// Words, numbers and dates in the language of the reader.

export const LANGUAGES = ["es", "en"];
/** The language that shows which texts are not in the catalogue: every word of it is disguised. */
const PSEUDO = "xx";
const LOCALES = {es: "es-CL", en: "en-GB", xx: "en-GB"};

let language = "es";
let catalogue = {};
const loaded = new Map();
let numbers = new Map();

/** Loads a language and makes it the one in use. */
export async function use(wanted, load) {
  const source = wanted === PSEUDO ? "en" : wanted;
  if (!loaded.has(source)) loaded.set(source, await load(`words/${source}.json`));
  language = wanted;
  catalogue = loaded.get(source);
  numbers = new Map();
  document.documentElement.lang = source;
}

export function current() {
  return language;
}

export function isKnown(code) {
  return LANGUAGES.includes(code) || code === PSEUDO;
}

/** The text of a key, with its blanks filled: `{name}`. With a number `n` the form `key.one` or `key.other` is taken. */
export function t(key, values = {}) {
  const rule = "n" in values ? new Intl.PluralRules(LOCALES[language]).select(values.n) : "";
  const template = catalogue[`${key}.${rule}`] ?? catalogue[`${key}.other`] ?? catalogue[key];
  if (template === undefined) throw new Error(`no text is called "${key}"`);
  const shown = language === PSEUDO ? disguised(template) : template;
  return shown.replace(/\{(\w+)\}/gu, (_, name) => (name === "n" ? number(values.n, 0) : values[name] ?? ""));
}

/** Whether a text of this key is there. */
t.has = key => catalogue[key] !== undefined;

/** A text that comes in both languages, or a plain one that is the same in both. */
export function text(both) {
  if (both === undefined || both === null) return "";
  const found = typeof both === "string" ? both : both[language === PSEUDO ? "en" : language];
  return language === PSEUDO ? disguised(found) : found;
}

function disguised(plain) {
  const parts = plain.split(/(\{\w+\})/u);
  return parts.map(part => (part.startsWith("{") ? part : part.replace(/[a-zA-Z]/gu, "\u0126"))).join("");
}

/** A number for reading, with about four digits unless told how many after the point. */
export function number(value, decimals) {
  if (!Number.isFinite(value)) return "–";
  const key = decimals === undefined ? magnitude(value) : decimals;
  if (!numbers.has(key)) {
    numbers.set(key, new Intl.NumberFormat(LOCALES[language], {maximumFractionDigits: key, minimumFractionDigits: decimals ?? 0}));
  }
  return numbers.get(key).format(Math.abs(value) < 1e-12 ? 0 : value);
}

/** Ways to write numbers and dates that are not needed often, by what they are for. */
const formats = new Map();

const MILLION = 1e6;
const NOTHING = 1e-4;
const YEARS = 10_000;

/** A number in the room that an axis has: long ones shortened, by the greatest one on it. */
export function brief(value, greatest) {
  const size = Math.abs(greatest);
  if (value === 0 || (size < MILLION && size >= NOTHING)) return number(value);
  const notation = size < NOTHING ? "scientific" : "compact";
  const key = `${language} ${notation}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(LOCALES[language], {notation, maximumSignificantDigits: 3}));
  return masked(formats.get(key).format(value));
}

/** A moment of a clock that is no calendar: what may be a year is written as one. */
export function clock(value) {
  if (Math.abs(value) < 1000 || Math.abs(value) >= YEARS) return number(value);
  const key = `${language} clock`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(LOCALES[language], {useGrouping: false, maximumFractionDigits: 2}));
  return formats.get(key).format(value);
}

function magnitude(value) {
  const size = Math.abs(value);
  if (size === 0 || size >= 1000) return 0;
  if (size >= 100) return 1;
  if (size >= 1) return 2;
  return Math.min(12, 2 - Math.floor(Math.log10(size)));
}

const DAY_MS = 86_400_000;

function dateOf(decimalYear) {
  const year = Math.floor(decimalYear + 1e-9);
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  return new Date(start + Math.floor(((decimalYear - year) * length + 1000) / DAY_MS) * DAY_MS);
}

/** A decimal year as month and year. */
export function month(decimalYear) {
  return masked(dates(false).format(dateOf(decimalYear)));
}

/** Making one takes longer than drawing a chart, so that each is made once. */
function dates(hasDay) {
  const key = `${language} ${hasDay}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(LOCALES[language], {day: hasDay ? "numeric" : undefined, month: "long", year: "numeric", timeZone: "UTC"}));
  return formats.get(key);
}

/** A decimal year as day, month and year. */
export function day(decimalYear) {
  return masked(dates(true).format(dateOf(decimalYear)));
}

/** An ISO date of any precision as people write it. */
export function isoDate(iso) {
  const [year, monthOf, dayOf] = iso.split("-").map(Number);
  if (!monthOf) return String(year);
  return masked(dates(Boolean(dayOf)).format(new Date(Date.UTC(year, monthOf - 1, dayOf || 1))));
}

function masked(plain) {
  return language === PSEUDO ? disguised(plain) : plain;
}
