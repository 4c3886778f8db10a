// A chart as sound: height of the line as pitch, time as time. It plays when it is asked for, and never by itself.

import {drawn} from "./run.js";

const SECONDS = 6;
/** Two and a half octaves, in the range that small loudspeakers give back. */
const LOWEST = 220;
const OCTAVES = 2.5;
const LOUD = 0.15;
const FADE = 0.05;

let playing;

/** Plays the reader's line of a chart; stops what still plays. Calls back at the end. */
export function play(chart, ended) {
  stop();
  const {current, window: [first, last]} = chart.shown;
  const {x, y} = drawn(chart.spec, current.time, current.values(chart.spec.lines[0].variable));
  const points = Array.from(x, (moment, i) => [moment, y[i]]).filter(([moment, value]) => moment >= first && moment <= last + 1 && Number.isFinite(value));
  if (points.length < 2) return ended();
  const values = points.map(([, value]) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.type = "triangle";
  tone.connect(volume).connect(context.destination);
  const begin = context.currentTime + FADE;
  const at = moment => begin + (SECONDS * (moment - first)) / (last + 1 - first);
  const pitch = value => LOWEST * 2 ** (high > low ? (OCTAVES * (value - low)) / (high - low) : OCTAVES / 2);
  tone.frequency.setValueAtTime(pitch(values[0]), at(points[0][0]));
  for (const [moment, value] of points.slice(1)) tone.frequency.linearRampToValueAtTime(pitch(value), at(moment));
  const end = at(points.at(-1)[0]);
  volume.gain.setValueAtTime(0, at(points[0][0]));
  volume.gain.linearRampToValueAtTime(LOUD, at(points[0][0]) + FADE);
  volume.gain.setValueAtTime(LOUD, end);
  volume.gain.linearRampToValueAtTime(0, end + FADE);
  tone.start(at(points[0][0]));
  tone.stop(end + 2 * FADE);
  playing = {chart, tone, context, ended};
  tone.onended = () => finish(tone);
  return undefined;
}

/** Whether the line of a chart is playing. */
export function isPlaying(chart) {
  return playing?.chart === chart;
}

export function stop() {
  if (playing) finish(playing.tone);
}

function finish(tone) {
  if (playing?.tone !== tone) return;
  const {context, ended} = playing;
  playing = undefined;
  tone.onended = null;
  context.close();
  ended();
}
