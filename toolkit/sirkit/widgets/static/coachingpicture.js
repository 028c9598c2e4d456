// How a goal came on over time, as a small picture: a dot for each review, from 0 (below) to 4 (above).

import { day } from "./days.js";
import { s } from "./dom.js";

const MOST = 4;
const [WIDE, HIGH, LEFT, TOP, GAP] = [300, 116, 20, 12, 18]; // pixels; a step up is one gap

/** `points` as [day, progress], the oldest first; `said` is the sentence that tells the same. */
export function picture(store, points, said) {
  const across = places(points.map(([on]) => Date.parse(on)));
  const spots = points.map(([, progress], at) => [LEFT + across[at] * (WIDE - LEFT - 12), TOP + (MOST - progress) * GAP]);
  const levels = Array.from({ length: MOST + 1 }, (_, level) => TOP + (MOST - level) * GAP);
  const label = (text, x, y, anchor) => s("text", { x, y, "text-anchor": anchor }, text);
  return s("svg", { class: "sirkit-coaching-picture", viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": said },
    ...levels.map((y) => s("line", { x1: LEFT, x2: WIDE, y1: y, y2: y })),
    label("0", LEFT - 8, levels[0] + 4, "end"), label(String(MOST), LEFT - 8, levels[MOST] + 4, "end"),
    s("polyline", { points: spots.map((spot) => spot.join()).join(" ") }),
    ...spots.map(([cx, cy]) => s("circle", { cx, cy, r: 5 })),
    label(day(store, points[0][0], "medium"), LEFT, HIGH - 6, "start"), label(day(store, points.at(-1)[0], "medium"), WIDE, HIGH - 6, "end"));
}

/** Where moments lie between the first and the last, from 0 to 1; evenly spread where one of them is none. */
function places(moments) {
  const [first, last] = [moments[0], moments.at(-1)];
  const known = last > first && !moments.some(Number.isNaN);
  return moments.map((moment, at) => (known ? (moment - first) / (last - first) : at / (moments.length - 1)));
}
