// The form of a pitch: one part after the other in the order in which they are spoken, with what cannot be heard yet.

import { h } from "./dom.js";
import { Paged } from "./paged.js";

const LONGEST = 4000;
const MISSING = /\.missing$/;
export const PARTS = ["problem", "story", "solution", "benefit", "effect", "region", "ask"];
export const NAMES = {
  problem: "pitch.problem", story: "pitch.story", solution: "pitch.solution", benefit: "pitch.benefit", effect: "pitch.effect", region: "pitch.region", ask: "pitch.ask",
};
export const HELPS = {
  problem: "pitch.problem_help", story: "pitch.story_help", solution: "pitch.solution_help", benefit: "pitch.benefit_help",
  effect: "pitch.effect_help", region: "pitch.region_help", ask: "pitch.ask_help",
};
const FIELDS = { spatial: "pitching.field.spatial", economic: "pitching.field.economic", social: "pitching.field.social" };
const ON = { person: "ask", length: "ask" }; // hints that are of no part stand on the last page

export class PitchForm extends Paged {
  /** Beside what a paged form has, `options` have: name, and typed(), called when something is typed. */
  constructor(store, options) {
    super(store, {
      ...options, kind: "pitch", enter: "pitches.enter", counted: "pitches.part", check: (values) => this.#long(values),
      pages: PARTS.map((name) => ({ name, title: NAMES[name] })),
      fields: PARTS.map((field, number) => ({ field, key: HELPS[field], control: "text", rows: 6, when: ({ page = 0 }) => page === number })),
    });
  }

  make() {
    this.told = h("div", { class: "sirkit-wide sirkit-pitches-told" });
    super.make();
    this.element.querySelector(".sirkit-buttons").before(this.told);
    return this.element;
  }

  typing(values) {
    super.typing(values);
    this.options.typed();
  }

  paged() {
    this.tell(this.found);
  }

  /** Show what is to be said to the part on this page. What is missing is asked only; that it is missing is seen. */
  tell(found) {
    this.found = found;
    if (!found || !this.told) return;
    const { store } = this;
    const part = PARTS[this.page];
    const here = found.hints.filter(({ check }) => (ON[check] ?? check) === part);
    const lines = here.map(({ message, question }) => h("p", { class: "sirkit-pitches-hint" }, MISSING.test(message.key) && !this.values[part]?.trim() ? null : `${store.words.tell(message)} `, h("strong", {}, store.words.tell(question))));
    this.told.replaceChildren(h("div", { role: "status" }, lines, part === "effect" && fields(store, found)), h("p", { class: "sirkit-help" }, store.words.tell(found.time)));
  }

  #long(values) {
    const field = PARTS.find((part) => (values[part] ?? "").length > LONGEST);
    if (!field) return null;
    this.lead(PARTS.indexOf(field));
    return { field, message: { key: "field.long", values: { kind: "pitch", field } } };
  }
}

/** In which of the three fields an effect can be heard. */
export function fields(store, found) {
  const one = ([field, key]) => (found.fields.includes(field)
    ? h("span", { class: "sirkit-good" }, `✓ ${store.say(key)}`)
    : h("span", { class: "sirkit-muted" }, `${store.say(key)} (${store.say("pitches.field_not")})`));
  return h("p", { class: "sirkit-pitches-fields" }, store.say("pitches.fields"), " ", Object.entries(FIELDS).flatMap((field, at) => [at ? " · " : null, one(field)]));
}
