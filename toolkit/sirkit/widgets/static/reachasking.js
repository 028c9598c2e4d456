// Whom to ask to take a function on, said as help: what would change if they joined in. The best choice, and beside it
// the plain way, one after the other.

import { h } from "./dom.js";

const MOST = 6;
const NAMES = "\uE000"; // stands in a sentence where names come that can be tapped

/** What is said about whom to ask for one function. */
export function asking(reach, asked, letter) {
  return new Asking(reach, asked, letter).element();
}

class Asking {
  constructor(reach, asked, letter) {
    Object.assign(this, { reach, store: reach.store, asked, letter });
  }

  element() {
    const { store, asked } = this;
    return h("div", {}, h("h4", {}, store.say("reach.ask")), asked.least.actors.length ? this.choices() : h("p", {}, store.say("reach.nobody_near")),
      this.beyond(), this.fitting(), this.placeless());
  }

  choices() {
    const { together } = this.asked;
    return [h("ul", { class: "sirkit-reach-asked" }, together.map((one, number) => h("li", {}, this.gain(one, number), this.doubt(one)))), this.stepwise(),
      this.least()];
  }

  /** What would change if these joined in. */
  gain({ actors, people, places }, number) {
    const key = actors.length > 1 ? "reach.gain_several" : "reach.gain_one";
    return this.sentence(key, { people, places: this.store.say("reach.at", { count: places }) }, actors, `together ${number}`);
  }

  /** The plain way beside the best: the same, or who it would be, and why the best are others. */
  stepwise() {
    const { store } = this;
    const { together, steps, stepwise } = this.asked;
    const best = together.at(-1);
    if (!best || steps.length < 2) return null;
    const same = steps.length === best.actors.length && steps.every((id) => best.actors.includes(id));
    if (same) return h("p", { class: "sirkit-help" }, store.say("reach.steps_same"));
    const key = stepwise < best.people ? "reach.steps_less" : "reach.steps_nearly";
    return h("p", { class: "sirkit-help" }, this.sentence(key, { people: stepwise }, steps, "step"));
  }

  /** As few as can be for all gaps; of many only the first are named, and all can be chosen. */
  least() {
    const { store } = this;
    const { least } = this.asked;
    const count = least.actors.length;
    const more = count > MOST && ` ${store.say("gaps.more", { count: count - MOST })}`;
    return h("p", {}, store.say("reach.least", { count }), " ", count > MOST ? this.several(least.actors.slice(0, MOST), "least") : this.reach.names(least.actors, `least ${this.letter}`), more, this.doubt(least),
      count > 1 && h("button", { type: "button", class: "quiet", "data-key": `reach least all ${this.letter}`, onclick: () => store.pick(least.actors) }, store.say("reach.choose")));
  }

  /** Names one after the other, where others follow. */
  several(ids, what) {
    return ids.flatMap((id, number) => [number ? ", " : "", this.reach.name(id, `${what} ${this.letter}`)]);
  }

  /** Where nobody is near who could be asked. */
  beyond() {
    const { beyond, left } = this.asked;
    if (!left) return null;
    const names = left > beyond.length ? `${beyond.join(", ")} ${this.store.say("gaps.more", { count: left - beyond.length })}` : this.reach.list(beyond);
    return h("p", {}, this.store.say("reach.beyond", { count: left, names }));
  }

  /** Who is interested, was asked or fits, and why, with what each would change alone. */
  fitting() {
    const { store } = this;
    const { fitting } = this.asked;
    if (!fitting.length) return null;
    const told = ({ reasons, people }) => [...reasons.map((reason) => store.words.tell(reason)), people ? store.say("reach.alone", { people }) : store.say("reach.alone_unknown")].join(" · ");
    return [h("h4", {}, store.say("reach.fitting")), h("ul", { class: "sirkit-reach-asked" }, fitting.map((one) => h("li", {}, this.reach.name(one.actor, `fitting ${this.letter}`), h("small", {}, told(one)))))];
  }

  placeless() {
    const { unplaced } = this.asked;
    return unplaced.length ? h("p", { class: "sirkit-help" }, this.sentence("reach.placeless", {}, unplaced, "placeless")) : null;
  }

  doubt({ doubt }) {
    return doubt.map((message) => h("small", {}, ` ${this.store.words.tell(message)}`));
  }

  /** A sentence with names in it that can be tapped. */
  sentence(key, values, ids, what) {
    const [before, after] = this.store.say(key, { ...values, names: NAMES }).split(NAMES);
    const last = this.store.record("actor", ids.at(-1))?.name ?? "";
    return h("span", {}, before, this.reach.names(ids, `${what} ${this.letter}`), last.endsWith(".") ? after.replace(/^\./, "") : after); // "e. V." ends a sentence too
  }
}
