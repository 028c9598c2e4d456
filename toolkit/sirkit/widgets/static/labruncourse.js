// The picture of how an indicator comes on: its values by day, between where it began and where it is to come to.

import { s } from "./dom.js";

const [WIDE, HIGH, LEFT, RIGHT, EDGE] = [360, 140, 124, 16, 28];
const APART = 18; // between the two names at the side
const DOT = 4;

/** The picture, its sentence told to whoever does not see it; nothing where no value is a number. */
export function drawn(store, { first, goal, points }, sentence) {
  if (!points.length) return null;
  const figures = [first, goal, ...points.map(([, value]) => value)].filter((one) => one !== null);
  const y = scale(figures, [HIGH - EDGE, EDGE]);
  const x = scale(points.map(([on]) => Date.parse(on)), [LEFT + 20, WIDE - RIGHT - 20]);
  const at = points.map(([on, value]) => [x(Date.parse(on)), y(value)]);
  const lines = [["before", first, "indicator.baseline"], ["goal", goal, "indicator.target"]].filter(([, value]) => value !== null);
  const names = spread(lines.map(([, value]) => y(value)));
  return s("svg", { class: "sirkit-labrun-picture", role: "img", "aria-label": sentence, viewBox: `0 0 ${WIDE} ${HIGH}` },
    ...lines.flatMap(([name, value, key], number) => [
      s("line", { class: name, x1: LEFT, x2: WIDE - RIGHT, y1: y(value), y2: y(value) }),
      words(store.say(key), { x: LEFT - 8, y: names[number] + 4, "text-anchor": "end" }),
    ]),
    s("polyline", { points: at.map((one) => one.join(",")).join(" ") }),
    ...at.map(([cx, cy]) => s("circle", { cx, cy, r: DOT })),
    last(store, at, points.at(-1)[1]));
}

/** The last value at its dot, on the side the line does not come from. */
function last(store, at, value) {
  const [[x, y], [, before]] = [at.at(-1), at.at(-2) ?? at.at(-1)];
  return words(store.words.written(value), { x, y: y > before ? y + 20 : y - 9, "text-anchor": "middle", class: "last" });
}

function words(text, attributes) {
  return s("text", attributes, text);
}

/** A function from a number to its place; what is all the same stands in the middle. */
function scale(numbers, [from, to]) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return (one) => (most === least ? (from + to) / 2 : from + ((one - least) / (most - least)) * (to - from));
}

/** Two places moved apart, so that names at them can be read. */
function spread(places) {
  const [one, other] = places;
  if (places.length < 2 || Math.abs(one - other) >= APART) return places;
  const middle = (one + other) / 2;
  const half = one < other ? -APART / 2 : APART / 2;
  return [middle + half, middle - half];
}
