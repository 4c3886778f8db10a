// A link as a square of dots that a telephone reads: a QR code.

import QrCreator from "./qr-creator.js";
import {h} from "./dom.js";

/** Bytes that the largest code holds with the error correction of level M: table 7 of ISO/IEC 18004. */
const LONGEST = 2331;
/** Dots of the largest code with its margin are eight of these wide, so that a telephone tells them apart. */
const PIXELS = 1480;

/** The drawing of a text; undefined where it is too long. */
export function drawing(text, label) {
  if (new TextEncoder().encode(text).length > LONGEST) return undefined;
  const canvas = h("canvas", {class: "qr", role: "img", "aria-label": label, width: PIXELS, height: PIXELS});
  QrCreator.render({text, ecLevel: "M", quiet: 4, radius: 0, size: PIXELS, fill: "#000000", background: "#ffffff"}, canvas);
  return canvas;
}
