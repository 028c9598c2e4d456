// How ties are drawn: what ties two shows in the line's pattern, how close they are in its width; and how they are told.

import { h, s } from "./dom.js";

export const SORTS = ["cooperates", "knows", "informs", "funds", "member", "uses_place"];
export const STRENGTHS = [1, 2, 3];
const LEADING = new Set(["informs", "funds", "member", "uses_place"]); // kinds.DIRECTED: from one to the other
const PATTERNS = { cooperates: [], knows: [2, 4], informs: [7, 4], funds: [14, 5], member: [12, 4, 2, 4], uses_place: [7, 3, 2, 3, 2, 3] };
const WIDTHS = { 1: 1.5, 2: 3, 3: 5 };

/** Whether such ties lead from one to the other, as a rule. */
export function leads(sort) {
  return LEADING.has(sort);
}

/** The lengths of dashes and gaps, none for a line drawn through. */
export function pattern(sort) {
  return PATTERNS[sort] ?? [];
}

/** Pixels; how close two are may not be known yet. */
export function width(strength) {
  return WIDTHS[strength] ?? WIDTHS[1];
}

/** What the lines mean, folded below the picture. */
export function legend(store) {
  const line = (sort, strength, arrow) => {
    const picture = s("svg", { viewBox: "0 0 48 16", width: 48, height: 16, class: "sirkit-tie-line", "aria-hidden": "true" },
      s("path", { d: "M2 8h44", "stroke-width": width(strength), "stroke-dasharray": pattern(sort).join(" ") || null }));
    if (arrow) picture.append(s("path", { d: "M38 3l8 5l-8 5z", class: "sirkit-tie-head" }));
    return picture;
  };
  const row = (picture, words) => h("li", {}, picture, h("span", {}, words));
  return [
    h("ul", {}, SORTS.map((sort) => row(line(sort, 2, leads(sort)), store.say(`tie.sort.${sort}`))),
      STRENGTHS.map((strength) => row(line("cooperates", strength), store.say(`tie.strength.${strength}`)))),
    h("p", {}, store.say("network.arrows")),
  ];
}

/** A tie as the page tells it, seen from where it begins: { from, to, words, close }, "" where a name is not there. */
export function told(store, id) {
  const { from_actor: from, to_actor: to, sort, strength } = store.record("tie", id);
  const name = (actor) => (actor && store.record("actor", store.standing(actor))?.name) || "";
  return { from: name(from), to: name(to), words: store.say(`tie.sort.${sort ?? SORTS[0]}`), close: strength ? store.say(`tie.strength.${strength}`) : "" };
}

/** The name of a tie in a sentence. */
export function called(store, { from_actor: from, to_actor: to }) {
  const name = (actor) => store.record("actor", store.standing(actor))?.name ?? "";
  return `${name(from)} – ${name(to)}`;
}

/** Ties of one organisation by how it is tied: [words, ids of the others], in the order of the legend. */
export function grouped(store, actor) {
  const found = new Map();
  for (const id of store.ids("tie")) {
    const { from_actor: from, to_actor: to, sort = SORTS[0], directed } = store.record("tie", id);
    if (!from || !to) continue;
    const ends = [store.standing(from), store.standing(to)];
    if (!ends.includes(actor) || ends[0] === ends[1]) continue;
    const other = ends[0] === actor ? ends[1] : ends[0];
    if (!store.record("actor", other)?.name) continue;
    const key = ends[1] === actor && directed ? `tie.back.${sort}` : `tie.sort.${sort}`;
    found.set(key, (found.get(key) ?? new Set()).add(other));
  }
  const keys = SORTS.flatMap((sort) => [`tie.sort.${sort}`, `tie.back.${sort}`]);
  return keys.filter((key) => found.has(key)).map((key) => [store.say(key), [...found.get(key)]]);
}
