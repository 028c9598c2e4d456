// Drawing a tie: tap one organisation, then the other, or type their names; a sentence says what to do now, Escape leaves.

import { h, unique } from "./dom.js";
import { focusOn } from "./focus.js";
import { organisation } from "./organisation.js";
import { tieEntry } from "./tieentry.js";

const DRAFT = "drawn tie";
const STEP = "draw tie"; // the draft of how far one has come

export class DrawTie {
  /** `turned()` is told when the way of drawing has changed. */
  constructor(store, turned) {
    Object.assign(this, { store, turned, said: "" });
    this.form = tieEntry(store, { name: DRAFT, drawn: true, turned: () => this.shut(), kept: (id) => this.kept(id) });
  }

  /** How far it has come: null, or { one: the first organisation, once it is chosen }. */
  get step() {
    return this.store.drafts.get(STEP) ?? null;
  }

  get on() {
    return Boolean(this.step) || this.form.open;
  }

  /** Those chosen so far. */
  get ends() {
    const { from_actor: from, to_actor: to } = this.form.values;
    return (this.form.open ? [from, to] : [this.step?.one]).filter(Boolean);
  }

  begin() {
    const { store } = this;
    this.said = "";
    store.draft(STEP, { one: null });
    this.turned();
    focusOn(matchMedia("(pointer: coarse)").matches ? "draw leave" : "draw name"); // no keyboard over the picture that is to be tapped
  }

  leave() {
    this.store.draft(STEP, null);
    this.store.draft(DRAFT, null);
    this.turned();
    focusOn("draw");
  }

  /** One was tapped, or its name typed. */
  choose(id) {
    const { store, step } = this;
    if (!step || this.form.open) return;
    if (step.one === id) {
      this.said = store.say("tie.itself");
      return this.turned();
    }
    this.said = "";
    if (!step.one) {
      store.draft(STEP, { one: id });
      return this.turned();
    }
    store.draft(STEP, null);
    return this.form.begin(null, { from_actor: step.one, to_actor: id });
  }

  /** The form was opened, shut or entered. */
  shut() {
    if (!this.form.open) this.store.draft(DRAFT, null);
    this.turned();
    if (!this.form.open) focusOn("draw");
  }

  kept() {
    focusOn("draw");
  }

  /** What to do now, where names are typed, and the way out; the form once both are chosen. */
  elements() {
    const { store, step, form } = this;
    if (form.open) return [h("h3", { class: "sirkit-drawn" }, this.#two()), form.make()];
    const said = step.one ? store.say("tie.second", { name: this.#name(step.one) }) : store.say("tie.first");
    return [h("div", { class: "sirkit-draw" },
      h("p", { role: "status" }, h("strong", {}, said), this.said && h("span", { class: "sirkit-problem" }, ` ${this.said}`)),
      h("div", { class: "sirkit-draw-by" }, this.#typed(), h("button", { type: "button", "data-key": "draw leave", onclick: () => this.leave() }, store.say("tie.leave"))))];
  }

  #two() {
    const { from_actor: from, to_actor: to } = this.form.values;
    return this.store.say("tie.between", { one: this.#name(from), other: this.#name(to) });
  }

  #name(id) {
    return this.store.record("actor", id)?.name ?? "";
  }

  #typed() {
    const { store } = this;
    const name = unique("draw");
    const form = { typing: ({ end }) => end && this.choose(end) };
    const made = organisation({ field: "end" }, { name, form, store });
    made.input.dataset.key = "draw name";
    made.input.placeholder = store.say("tie.typed");
    made.input.setAttribute("aria-label", store.say("tie.typed"));
    return made.element;
  }
}
