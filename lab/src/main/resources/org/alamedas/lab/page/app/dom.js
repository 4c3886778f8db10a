// Small help for building the page.

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element: attributes by name, `on…` listeners, then children; texts become text nodes. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** Makes an SVG element. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.setAttribute("class", value);
    else if (name === "value" && "value" in element) element.value = value;
    else if (name === "checked" || name === "hidden" || name === "disabled") element[name] = Boolean(value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

/** Links to sources by their ids, which are the same in every language. */
export function sourceLinks(ids) {
  return ids.flatMap((id, i) => [i > 0 ? ", " : "", h("a", {href: `#v=1&p=data/source-${id}`, "data-go": `data/source-${id}`, translate: "no"}, id)]);
}

/** Calls back at most once a frame, with the last arguments. */
export function framed(callback) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      callback();
    });
  };
}

/** Calls back when nothing more came for a while. */
export function settled(callback, ms) {
  let waits = false;
  let due = 0;
  const look = () => {
    const left = due - performance.now();
    waits = left > 1;
    if (waits) setTimeout(look, left);
    else callback();
  };
  return () => {
    due = performance.now() + ms;
    if (!waits) setTimeout(look, ms);
    waits = true;
  };
}
