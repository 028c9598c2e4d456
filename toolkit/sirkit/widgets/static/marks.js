// How the eight functions are drawn: letter and shape carry the meaning, colour helps (functions.py has the same).

import { h, s } from "./dom.js";

export const LETTERS = [..."ABCDEFGH"];
const COLOURS = {
  A: ["#0072B2", "#FFFFFF"], B: ["#E69F00", "#111111"], C: ["#D55E00", "#111111"], D: ["#F0E442", "#111111"],
  E: ["#009E73", "#111111"], F: ["var(--function-f)", "var(--function-f-ink)"], G: ["#CC79A7", "#111111"], H: ["#56B4E9", "#111111"],
};
const SHAPES = {
  A: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z",
  B: "M3 3h18v18H3z",
  C: "M12 1.5 23 21.5H1z",
  D: "M12 .8 23.2 12 12 23.2.8 12z",
  E: "M6.5 2h11L23 12l-5.5 10h-11L1 12z",
  F: "M12 1l11 8.2-4.2 13.3H5.2L1 9.2z",
  G: "M12 1l11 9.5h-3V22H4V10.5H1z",
  H: "M12 .5l3.3 7.6 8.2.7-6.2 5.4 1.9 8.1L12 18l-7.2 4.3 1.9-8.1L.5 8.8l8.2-.7z",
};
export const STATES = ["suggested", "asked", "interested", "taken_on"];
export const SIGNS = { suggested: "·", asked: "?", interested: "◐", taken_on: "✓" };
const BASELINE = { C: 18.5, G: 17.5, H: 15.5 };

/** A small ring of dots: each function has its place on it, like the hours of a clock, and a dot where it is among these. */
export function ring(letters, size = 48) {
  const picture = s("svg", { viewBox: "-24 -24 48 48", width: size, height: size, "aria-hidden": "true" });
  for (const letter of letters) {
    const turn = (LETTERS.indexOf(letter) / LETTERS.length) * 2 * Math.PI;
    picture.append(s("circle", { cx: 20 * Math.sin(turn), cy: -20 * Math.cos(turn), r: 3.5, fill: COLOURS[letter][0], class: "sirkit-edge" }));
  }
  return picture;
}

/** How a role counts: taken on only when the organisation itself says so. */
export function standing(role) {
  return role.state === "taken_on" && role.said_by !== "self" ? "interested" : role.state;
}

/** The role that leads the drawing of an actor: the strongest state, then the first letter. */
export function leading(roles) {
  return strongest(roles)[0];
}

/** Roles, the strongest first. */
export function strongest(roles) {
  return [...roles].sort((a, b) => STATES.indexOf(standing(b)) - STATES.indexOf(standing(a)));
}

/** The mark of one function: taken on is filled, interested outlined, asked dashed, suggested a dot. */
export function mark(letter, state = "taken_on", size = 24) {
  const [colour, ink] = COLOURS[letter];
  const filled = state === "taken_on";
  const picture = s("svg", { viewBox: "-1 -1 26 26", width: size, height: size, class: `sirkit-mark ${state}`, "aria-hidden": "true" });
  if (state === "suggested") {
    picture.append(s("circle", { cx: 12, cy: 12, r: 7, fill: colour, class: "sirkit-edge" }));
    picture.append(label(letter, ink, 15.5, 10));
    return picture;
  }
  picture.append(
    s("path", {
      d: SHAPES[letter], fill: filled ? colour : "var(--paper)", stroke: filled ? "var(--edge)" : colour,
      "stroke-width": filled ? 1 : 2.5, "stroke-dasharray": state === "asked" ? "4 2.5" : null,
    }),
  );
  picture.append(label(letter, filled ? ink : "var(--ink)", BASELINE[letter] ?? 16.5, 12.5));
  return picture;
}

function label(letter, ink, y, size) {
  const text = s("text", { x: 12, y, "text-anchor": "middle", "font-size": size, "font-weight": 700, fill: ink });
  text.textContent = letter;
  return text;
}

/** The mark of an actor on the map: its leading function with a small count, or a dot when it has none. */
export function actorMark(roles) {
  const first = leading(roles);
  if (!first) return h("span", { class: "sirkit-dot" });
  const holder = h("span", { class: "sirkit-pin" }, mark(first.function, standing(first), 28));
  if (roles.length > 1) holder.append(h("span", { class: "sirkit-count" }, String(roles.length)));
  return holder;
}
