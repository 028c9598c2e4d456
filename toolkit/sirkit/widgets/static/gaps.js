// The eight functions of the region: who carries each and which of its duties, where, what is still sought, and who
// could be asked. A wide page shows a table of functions and places, a narrow one function by function.

import { calmly } from "./focus.js";
import { h } from "./dom.js";
import { cards, candidates } from "./functioncards.js";
import { reminder } from "./filtering.js";
import { LETTERS } from "./marks.js";
import { Matrix } from "./matrix.js";
import { part } from "./part.js";

const WIDE = "(min-width: 1024px)";
const PAUSE_MS = 300;
const TURN_PX = 60; // half a town's column: less is a scroll bar that comes or goes
const NEAR = "200px"; // so far off the screen it is made ready
const TOUCHING = new Set(["actor", "role", "offer", "tie"]);

export default part("gaps", ({ store, el }) => {
  const gaps = new Gaps(store, el);
  gaps.draw();
  return {
    words: () => gaps.draw(),
    all: () => gaps.ask(),
    records: (touched) => gaps.renew(touched),
    news: () => gaps.late(),
    spread: (found) => gaps.hear(found),
    filter: () => gaps.late(),
    picked: () => gaps.late(),
    view: (name) => name === "gaps" && el.scrollIntoView({ block: "start" }),
    leave: () => gaps.close(),
  };
});

class Gaps {
  constructor(store, el) {
    Object.assign(this, { store, el, found: null, near: false, stale: false, asking: true, unfolded: new Set(), matrix: new Matrix(store, this) });
    this.wide = matchMedia(WIDE);
    this.turned = () => this.draw();
    this.wide.addEventListener("change", this.turned);
    this.watcher = new IntersectionObserver(([{ isIntersecting }]) => this.seen(isIntersecting), { rootMargin: NEAR });
    this.watcher.observe(el);
    this.sizes = new ResizeObserver(() => this.sized());
    this.sizes.observe(el);
  }

  close() {
    this.watcher.disconnect();
    this.sizes.disconnect();
    this.wide.removeEventListener("change", this.turned);
    clearTimeout(this.timer);
  }

  // --- only what is looked at is asked for and drawn -----------------------------------------------------------

  seen(near) {
    this.near = near;
    if (near && this.asking) this.ask();
    if (near && this.stale) this.draw();
  }

  /** The window has another size: more towns fit into the table, or fewer. */
  sized() {
    if (Math.abs(this.el.clientWidth - (this.width ?? 0)) < TURN_PX) return;
    this.width = this.el.clientWidth;
    this.late();
  }

  late() {
    if (this.near) this.draw();
    else this.stale = true;
  }

  renew(touched) {
    if (!touched.some(([kind]) => TOUCHING.has(kind))) return;
    this.late();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  ask() {
    this.asking = !this.near || !this.store.ready;
    if (!this.asking) this.store.send({ do: "spread" });
  }

  hear(found) {
    this.found = found;
    this.draw();
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    this.stale = false;
    calmly(this.el, () => this.el.replaceChildren(...this.elements()));
  }

  elements() {
    const { store } = this;
    return [h("h2", {}, store.say("gaps.title")), this.lead(), h("div", { class: "sirkit-reminder" }, reminder(store, "actor")), this.sifted(),
      h("div", { class: "sirkit-spread" }, this.found && this.spread(this.found))].filter(Boolean);
  }

  spread({ towns, rows }) {
    const wanted = rows.filter(({ letter }) => this.wanted(letter));
    return this.wide.matches ? [...this.matrix.elements(towns, wanted), this.asked(wanted)] : [cards(this, wanted)];
  }

  /** Whether a function is among those filtered by; all are, where none is. */
  wanted(letter) {
    const { functions } = this.store.filter.chosen;
    return !functions.length || functions.includes(letter);
  }

  /** How many functions are carried, and how many of them by one organisation alone. */
  lead() {
    const { store } = this;
    const counts = LETTERS.map((letter) => store.coverage[letter]?.taken_on.length ?? 0);
    const carried = counts.filter(Boolean).length;
    const alone = counts.filter((count) => count === 1).length;
    return h("p", { class: "sirkit-lead" }, carried < LETTERS.length ? store.say("gaps.sentence", { carried, sought: LETTERS.length - carried }) : store.say("gaps.all"),
      alone ? ` ${store.say("gaps.alone", { count: alone })}` : "");
  }

  /** What a filter changes here, in words: who is named, never how the region stands. */
  sifted() {
    const { store } = this;
    if (!store.filter.on) return null;
    const ids = store.ids("actor");
    return h("p", { class: "sirkit-lead" }, store.say("gaps.sifted", { count: ids.filter((id) => store.matches("actor", id)).length, all: ids.length }));
  }

  /** Below the table: whom to ask for what is sought, and who could support those who carry alone. */
  asked(rows) {
    const { store } = this;
    const functions = rows.filter(({ duty, standing }) => !duty && standing !== "several");
    const made = functions.map((row) => [row, candidates(this, row)]).filter(([, list]) => list);
    if (!made.length) return null;
    const sought = ([{ standing }]) => Number(standing !== "sought");
    made.sort((one, other) => sought(one) - sought(other));
    return h("div", { class: "sirkit-could" }, h("h3", {}, store.say("gaps.ask")), h("ul", { class: "sirkit-list" }, made.map(([, list]) => list)));
  }

  /** The names of those of a cell that the filter shows, in the order given. */
  named(ids) {
    return ids.filter((id) => this.store.record("actor", id)?.name && this.store.matches("actor", id));
  }

  /** A name that opens its entry, everywhere at once. */
  name(id, key) {
    const { store } = this;
    return h("button", { type: "button", class: store.picked.has(id) ? "quiet sirkit-picked" : "quiet", "data-key": `${key} ${id}`, onclick: () => store.open(id) }, store.record("actor", id).name);
  }

  /** Names as a sentence lists them. */
  list(names) {
    return new Intl.ListFormat(this.store.words.locale, { type: "conjunction" }).format(names);
  }

  turn(letter) {
    if (!this.unfolded.delete(letter)) this.unfolded.add(letter);
    this.draw();
  }
}
