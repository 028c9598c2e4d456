// A function on a card: how it stands, who carries it and which of its duties, where, and who could be asked.

import { h } from "./dom.js";
import { mark } from "./marks.js";

const OTHERS = ["interested", "asked", "suggested"];
const MOST = 5;
const SIGNS = { several: "✓", one: "✓", sought: "○", unsaid: "?", spare: "–" };
const KEYS = { several: "gaps.several", one: "gaps.one", sought: "gaps.sought", unsaid: "gaps.unsaid", spare: "gaps.spare" };
const GOOD = ["several", "one"];

/** How a function or a duty stands, as a sign and words. */
export function stands(store, { standing, cells }) {
  const tone = GOOD.includes(standing) ? "sirkit-good" : standing === "sought" ? "sirkit-careful" : "sirkit-muted";
  return h("span", { class: `sirkit-stand ${tone}` }, h("span", { "aria-hidden": "true" }, `${SIGNS[standing]} `), store.say(KEYS[standing], { count: cells.flat().length }));
}

/** How many of a function's duties are carried, "" where that says nothing: nobody carries it, or one kind is enough. */
export function share(store, { standing }, duties) {
  if (standing === "sought" || duties.some((row) => row.standing === "spare")) return "";
  const count = duties.filter((row) => GOOD.includes(row.standing)).length;
  return duties.some((row) => row.standing === "unsaid") && !count ? "" : store.say("gaps.share", { count, all: duties.length });
}

/** All functions, one card each. */
export function cards(gaps, rows) {
  const { towns } = gaps.found;
  return h("ul", { class: "sirkit-list" }, rows.filter(({ duty }) => !duty)
    .map((row) => card(gaps, row, rows.filter(({ letter, duty }) => duty && letter === row.letter), towns)));
}

function card(gaps, row, duties, towns) {
  const { store } = gaps;
  const { letter, standing } = row;
  const said = share(store, row, duties);
  const below = new Set(standing === "sought" ? suitable(gaps, letter).map(({ actor }) => actor) : []); // named there, with the reason
  return h("li", { class: "sirkit-card" }, mark(letter, standing === "sought" ? "asked" : "taken_on", 32),
    h("div", {}, h("h3", {}, store.say(`function.${letter}.name`)), h("p", { class: "sirkit-help" }, store.say(`function.${letter}.question`)),
      h("p", {}, stands(store, row), said && h("span", { class: "sirkit-help" }, ` · ${said}`)),
      people(gaps, letter, "taken_on", row.cells.flat()),
      OTHERS.map((state) => people(gaps, letter, state, (store.coverage[letter]?.[state] ?? []).filter((id) => !below.has(id)))),
      details(gaps, `duties ${letter}`, store.say("gaps.unfold"), () => [
        h("ul", { class: "sirkit-duty-list" }, duties.map((duty) => h("li", {}, h("span", {}, store.say(`duty.${letter}.${duty.duty}`)), stands(store, duty), " ", names(gaps, duty.cells.flat(), `duty ${letter} ${duty.duty}`)))),
        where(gaps, row, towns)]),
      standing === "several" ? null : asking(gaps, row)));
}

function people(gaps, letter, state, ids) {
  const found = gaps.named(ids);
  if (!found.length) return null;
  return h("p", { class: "sirkit-people" }, `${gaps.store.say(`role.state.${state}`)}: `, names(gaps, found, `${state} ${letter}`));
}

function names(gaps, ids, key) {
  const found = gaps.named(ids);
  const rest = found.length - MOST;
  return h("span", { class: "sirkit-people" }, found.slice(0, MOST).map((id) => gaps.name(id, key)), rest > 0 ? gaps.store.say("gaps.more", { count: rest }) : null);
}

/** In which towns a function is carried, and by how many. */
function where(gaps, { cells }, towns) {
  const { store } = gaps;
  const found = towns.map((town, place) => [town, gaps.named(cells[place]).length]).filter(([, count]) => count);
  if (!found.length) return null;
  return h("p", { class: "sirkit-help" }, store.say("gaps.where", { towns: found.map(([town, count]) => `${called(store, town)} (${count})`).join(", ") }));
}

/** What a town is called; those without one have a name too. */
export function called(store, { name, district }) {
  if (!name) return store.say("gaps.nowhere");
  return district ? `${name} (${district})` : name;
}

/** Something that waits until it is wanted, and stays open when the rest is drawn anew. */
function details(gaps, key, words, make) {
  const open = gaps.unfolded.has(key);
  const box = h("details", { class: "sirkit-more", open }, h("summary", { "data-key": key }, words), open ? make() : null);
  box.addEventListener("toggle", () => {
    if (box.open === gaps.unfolded.has(key)) return;
    gaps.turn(key);
  });
  return box;
}

/** Who could be asked, as far as the filter shows them: [{ actor, reasons }]. */
function suitable(gaps, letter) {
  return (gaps.found.asked[letter] ?? []).filter(({ actor }) => gaps.named([actor]).length);
}

/** Who could be asked to take a function on, or to support the one who carries it alone, with the reasons. */
function asking(gaps, { letter, standing }, headed = true) {
  const { store } = gaps;
  const found = suitable(gaps, letter);
  if (!found.length) return null;
  const rows = h("ul", { class: "sirkit-asked" }, found.map(({ actor, reasons }) => h("li", {}, gaps.name(actor, `ask ${letter}`),
    h("span", { class: "sirkit-help" }, reasons.map((reason) => store.words.tell(reason)).join(" · ")))));
  return standing === "sought"
    ? h("div", { class: "sirkit-asks" }, headed && h("p", {}, store.say("gaps.ask")), rows)
    : details(gaps, `asked ${letter}`, store.say("gaps.support"), () => rows);
}

/** The same as a card of its own below a heading, null where nobody could be asked. */
export function candidates(gaps, row) {
  const { store } = gaps;
  const { letter, standing } = row;
  const list = asking(gaps, row, false);
  return list && h("li", { class: "sirkit-card" }, mark(letter, standing === "sought" ? "asked" : "taken_on", 32),
    h("div", {}, h("h4", {}, store.say(`function.${letter}.name`)), h("p", {}, stands(store, row)), list));
}
