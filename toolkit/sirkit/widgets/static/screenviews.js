// What the projector shows at each station of the evening. Organisations and groups only; needs, never blame.

import { chain } from "./chain.js";
import { h } from "./dom.js";
import { hyphenated } from "./hyphens.js";
import { LETTERS, SIGNS, actorMark, mark, standing } from "./marks.js";

const NEWEST = 4;
const STEPS = 4; // of the roadmap at once
const ACROSS = 5; // links of a chain in one row
const LINKS = 8; // of a chain at once: two rows

export const TITLES = {
  sheet: "screen.sheet", impulse: "screen.impulse", map: "screen.map", chain: "screen.chain", roadmap: "screen.roadmap",
  goodbye: "screen.goodbye",
};
const TIES = { cooperates: "screen.cooperates", knows: "screen.knows" };

/** Station → what it shows, from the evening: { store, say, room, pair, ids, name, newest, … }. */
export const VIEWS = { welcome, sheet, impulse, map, chain: links, roadmap, goodbye };

function welcome({ say, room }) {
  return [
    h("div", { class: "sirkit-enter" }, room.qr && code(say, room), h("div", {},
      h("p", {}, say(room.joining === false ? "screen.closed" : room.qr ? "screen.join" : "screen.join_typing")),
      room.address && h("p", { class: "sirkit-address" }, room.address),
      room.code && h("p", { class: "sirkit-big" }, room.code),
      h("p", { class: "sirkit-joined" }, room.guests ? say("screen.joined", { count: room.guests }) : ""))),
    h("p", { class: "sirkit-privacy" }, say("screen.privacy", { day: room.day(room.ends) })),
  ];
}

function code(say, room) {
  return h("img", { class: "sirkit-qr", src: room.qr, alt: say("screen.qr") });
}

function sheet({ say, room, ids, name, newest, fresh }) {
  const count = ids("actor").length;
  const last = newest("actor").slice(0, NEWEST);
  return [
    figure(count, say("screen.actors", { count })),
    h("h2", { class: "sirkit-label" }, last.length ? say("screen.newest") : say("screen.first")),
    h("ul", { class: "sirkit-newest" }, last.map((id) => h("li", { class: fresh(id) ? "sirkit-fresh" : null }, name(id)))),
    room.qr && h("div", { class: "sirkit-enter" }, code(say, room), h("p", { class: "sirkit-big" }, room.code)),
  ];
}

function figure(number, label) {
  return h("p", { class: "sirkit-figure" }, h("strong", {}, String(number)), " ", h("span", {}, label));
}

function impulse({ store, say, newest }) {
  const [id] = newest("practice");
  const card = id ? store.record("practice", id) : {};
  const asked = [["screen.done", card.done], ["screen.changed", card.changed], ["screen.needed", card.needed]];
  return [
    h("h2", {}, id ? card.name : say("screen.listen")),
    h("dl", { class: "sirkit-panels" }, asked.map(([key, text]) => h("div", {}, h("dt", {}, say(key)), h("dd", {}, text ?? "")))),
    card.source && h("p", { class: "sirkit-quiet" }, say("screen.source", { source: card.source })),
  ];
}

function map({ store, say }) {
  return [h("ul", { class: "sirkit-carried" }, LETTERS.map((letter) => {
    const count = store.coverage[letter]?.taken_on.length ?? 0;
    return h("li", {}, mark(letter, count ? "taken_on" : "asked"), h("div", {}, h("strong", {}, say(`function.${letter}.name`)),
      h("span", { class: count ? "sirkit-good" : "sirkit-careful" }, count ? "✓ " : "○ ", count ? say("screen.carried", { count }) : say("gaps.sought"))));
  }))];
}

function links({ say, name, roles, pair, standing: counted, tied }) {
  const [one, other] = pair.map((id) => id && name(id));
  if (!one || !other) return [h("p", { class: "sirkit-say" }, say("screen.chain_empty"))];
  const steps = chain(tied(), ...pair.map(counted));
  if (!steps) return [h("p", { class: "sirkit-say" }, say("screen.chain_none", { one, other }))];
  const between = steps.length - 2;
  return [
    h("p", {}, between ? say("screen.chain_between", { one, other, count: between }) : say("screen.chain_direct", { one, other })),
    h("ol", { class: `sirkit-chain sirkit-chain-${steps.length > ACROSS ? "rows" : steps.length}` }, shortened(steps).map(({ id, sort, left }) => h("li", {},
      sort && h("span", { class: "sirkit-link" }, say(TIES[sort] ?? "screen.tied")),
      h("span", { class: "sirkit-node" }, actorMark(id ? roles(id) : [])),
      h("strong", {}, id ? hyphenated(name(id)) : say("gaps.more", { count: left }))))),
  ];
}

/** A chain too long for the wall: its beginning, how many are left out, its end. */
function shortened(steps) {
  if (steps.length <= LINKS) return steps;
  const [head, tail] = [steps.slice(0, LINKS / 2), steps.slice(1 - LINKS / 2)];
  return [...head, { sort: steps[head.length].sort, left: steps.length - head.length - tail.length }, ...tail];
}

/** The steps by function, as the laptops have them; turned like pages where they are many. */
function roadmap({ store, say, called, room, page }) {
  const steps = store.ids("step").map((id) => store.record("step", id)).filter(({ task }) => task)
    .sort((one, other) => key(one).localeCompare(key(other)));
  if (!steps.length) return [h("p", { class: "sirkit-say" }, say("screen.roadmap_empty"))];
  const pages = Math.ceil(steps.length / STEPS);
  const turned = page % pages;
  return [
    h("ul", { class: "sirkit-steps" }, steps.slice(turned * STEPS, (turned + 1) * STEPS).map((step) => line(step, say, called, room))),
    pages > 1 && h("p", { class: "sirkit-quiet" }, say("screen.page", { number: turned + 1, pages })),
  ];
}

const key = ({ function: letter, by, task }) => `${letter ?? "Z"} ${by ?? "9"} ${task}`;

function line(step, say, called, room) {
  const state = standing(step);
  const other = called(step.speaks_to);
  const said = [called(step.actor) || say("screen.nobody"), other && say("step.speaks_with", { name: other }),
    step.by && say("screen.until", { day: room.day(step.by, "short") })];
  return h("li", {}, step.function ? mark(step.function, state) : h("span"),
    h("div", {}, h("strong", {}, step.task), h("span", {}, said.filter(Boolean).join(" · "))),
    h("span", { class: state === "taken_on" ? "sirkit-good" : "" }, h("span", { "aria-hidden": "true" }, `${SIGNS[state]} `), say(`role.state.${state}`)));
}

function goodbye({ store, say, ids, ties, room }) {
  const count = ids("actor").length;
  const carried = LETTERS.filter((letter) => store.coverage[letter]?.taken_on.length).length;
  const today = new Date(room.now()).toISOString().slice(0, 10);
  const [next] = store.ids("meeting").map((id) => store.record("meeting", id)).filter(({ on }) => on >= today).sort((a, b) => a.on.localeCompare(b.on));
  return [
    h("div", { class: "sirkit-figures" }, figure(count, say("screen.actors", { count })), figure(ties(), say("screen.ties", { count: ties() })),
      carried < LETTERS.length ? figure(carried, say("screen.functions", { count: carried })) : h("p", { class: "sirkit-figure" }, h("span", {}, say("screen.functions_all")))),
    h("h2", {}, say("screen.meeting")),
    h("p", { class: "sirkit-say" }, next ? meeting(next, say, room) : say("screen.meeting_open")),
    h("p", {}, say("screen.thanks")),
  ];
}

function meeting({ name, on, at, venue }, say, room) {
  return [name, room.day(on), at && say("screen.at", { time: at }), venue].filter(Boolean).join(" · ");
}
