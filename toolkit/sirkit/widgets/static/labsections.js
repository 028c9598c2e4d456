// The lab that is chosen, in sections one below the other, one of them open: what its plan and its course have in common.

import { Asking } from "./asking.js";
import { chooser, chosen } from "./chosen.js";
import { h } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { beginning } from "./labsheets.js";
import { removed } from "./labplanremarks.js";

/**
 * `options`: the `name` the part has, the section that is open at `first`, how each of the `sections` is made, the kinds that are
 * `touching` what stands here, the `words`. A part draws `inside()` its sections and answers `refresh()`.
 */
export class LabSections extends Asking {
  constructor(store, el, options) {
    super();
    Object.assign(this, { store, el, options, lab: null, called: "", gone: "", found: null, known: null, sections: {} });
  }

  get there() {
    return Boolean(this.lab);
  }

  /** The labs there are, as one text to compare. */
  get labs() {
    const { store } = this;
    return store.ids("lab").map((id) => `${id} ${store.record("lab", id).title}`).join("\n");
  }

  get draft() {
    return `${this.options.name} place`; // of which section is open
  }

  /** The name of the section that is open, null where none is. */
  get place() {
    const { section = this.options.first } = this.store.drafts.get(this.draft) ?? {};
    return section;
  }

  // --- what is new -------------------------------------------------------------------------------------------

  /** Take over which lab it is about: each has its own forms, so that nothing typed comes to stand with another. */
  begin() {
    const { store } = this;
    const lab = chosen(store, "lab");
    if (store.ready && lab !== this.lab) {
      this.gone = this.lab && !store.record("lab", this.lab) ? this.called : "";
      Object.assign(this, { lab, found: null, known: null });
      this.sections = lab ? Object.fromEntries(Object.entries(this.options.sections).map(([name, make]) => [name, make(this)])) : {};
      this.taken();
    }
    this.called = store.record("lab", lab)?.title ?? "";
    this.offered = this.labs;
    this.turn();
    this.ask();
  }

  /** Another lab is taken over: what belongs to one lab and is no section is made anew. */
  taken() {}

  heard(kinds) {
    if (!kinds.some((kind) => this.options.touching.has(kind))) return;
    this.stale();
    if (this.labs !== this.offered) this.begin();
    else if (this.sections[this.place]?.orphaned) this.turn();
    else this.refresh();
    this.renew();
  }

  /** What the kernel told is not the newest any more. */
  stale() {}

  /** Take in what the kernel tells, unless another lab is chosen by now. */
  hear(found) {
    if (found.lab !== this.lab) return;
    this.rest();
    this.found = found;
    if (!found.messages) this.known = found;
    this.learn();
  }

  /** Something is known that was not. */
  learn() {
    this.refresh();
  }

  tell() {} // what stands here needs no answer; what the answer adds keeps its place

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store, options: { words } } = this;
    this.el.replaceChildren(h("h2", {}, store.say(words.title)), h("p", { class: "sirkit-lead" }, store.say(words.lead)), ...this.body().filter(Boolean));
    this.refresh();
  }

  body() {
    const { store, options: { words, sections } } = this;
    if (!store.ready) return [];
    const gone = this.gone && removed(store, store.say(words.gone, { name: this.gone }), () => this.forget());
    if (!this.lab) return [gone, chooser(store, "lab"), this.nothing()];
    this.ways = Object.fromEntries(Object.keys(sections).map((name) => [name, h("h3")]));
    return [gone, chooser(store, "lab"), ...this.inside(h("ol", { class: "sirkit-labplan-sections" }, Object.keys(sections).map((name) => this.section(name))))];
  }

  /** What was told of a lab that was removed is told no longer. */
  forget() {
    this.gone = "";
    this.turn();
    focusOn("chosen lab", `${this.options.name} begin`);
  }

  /** Before a lab is chosen: what will stand here, one example, and the way there. */
  nothing() {
    const { store, options: { name, words } } = this;
    if (store.ids("lab").length) return h("p", { class: "sirkit-empty" }, store.say(words.choose));
    const go = () => {
      store.emit("view", "labsheets");
      store.emit("lab-wanted", null);
    };
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say(words.none)), h("p", {}, store.say(words.example)),
      store.may("lab") && h("button", { class: "primary", "data-key": `${name} begin`, onclick: go }, beginning(store)));
  }

  /** The way to a section: its name, and what is said of it. */
  led(name, ...said) {
    const { store, place, sections } = this;
    return h("button", { class: "quiet", "data-key": `${this.options.name} ${name}`, "aria-expanded": String(name === place), onclick: () => this.toggle(name) },
      h("span", { "aria-hidden": "true" }, name === place ? "▾" : "▸"), h("span", {}, store.say(sections[name].options.title)), ...said);
  }

  // --- going -------------------------------------------------------------------------------------------------

  /** Open a section or shut it; what was tapped stays where it is. */
  toggle(name) {
    const tapped = () => this.el.querySelector(`[data-key="${this.options.name} ${name}"]`);
    const before = tapped().getBoundingClientRect().top;
    this.open(name === this.place ? null : name);
    window.scrollBy({ top: tapped().getBoundingClientRect().top - before, behavior: "instant" });
  }

  open(section) {
    this.store.draft(this.draft, { section });
    this.turn();
  }
}
