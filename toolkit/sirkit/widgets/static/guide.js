// The step guide: what comes next, what is done, and why a step cannot be done yet.

import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { part } from "./part.js";

const SIGNS = { done: "✓", now: "→", later: "○" };

/**
 * A part that is a guide. `words` begins the keys of its sentences, one for each step: its name.
 * `steps(store)` returns them as they stand: [{ name, done, blocked: the key of why not yet or null, act: what its button does }].
 * It shows while `wanted(store)`, until all is done or somebody puts it away.
 */
export function guide(words, { steps, wanted = () => true }) {
  return part("guide", ({ store, el }) => {
    const made = new Guide(store, el, { words, steps, wanted });
    made.draw();
    const draw = () => made.draw();
    return { words: draw, all: draw, records: draw };
  });
}

class Guide {
  constructor(store, el, options) {
    Object.assign(this, { store, el, options, open: false });
  }

  get name() {
    return `guide ${this.options.words}`;
  }

  draw() {
    const { store, el, options } = this;
    const steps = store.ready && !store.drafts.has(this.name) && options.wanted(store) ? options.steps(store) : [];
    const now = steps.find(({ done, blocked }) => !done && !blocked);
    el.hidden = !now;
    calmly(el, () => el.replaceChildren(...(now ? [this.box(steps, now)] : [])));
  }

  box(steps, now) {
    const { store, options: { words } } = this;
    const box = h("details", { open: this.open }, h("summary", { "data-key": this.name },
      h("span", {}, store.say("guide.step", { number: steps.indexOf(now) + 1, count: steps.length }), " ", h("strong", {}, store.say(`${words}.${now.name}`)))),
      h("ol", {}, steps.map((step) => this.step(step, step === now))),
      h("p", { class: "sirkit-buttons" }, h("button", { class: "quiet", "data-key": `${this.name} away`, onclick: () => this.away() }, store.say("guide.away"))));
    box.addEventListener("toggle", () => { this.open = box.open; });
    return box;
  }

  step({ name, done, blocked, act }, now) {
    const { store, options: { words } } = this;
    const state = done ? "done" : now ? "now" : "later";
    const said = store.say(`${words}.${name}`);
    return h("li", { class: `sirkit-${state}`, "aria-current": now ? "step" : null },
      h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[state]),
      h("div", {}, blocked || done ? said : h("button", { class: now ? "primary" : "quiet", "data-key": `${this.name} ${name}`, onclick: act }, said),
        done && h("span", { class: "sirkit-hidden" }, store.say("guide.done")),
        blocked && !done && h("p", { class: "sirkit-help" }, store.say(blocked))));
  }

  /** Who knows the way needs no guide: this browser keeps that it was put away. */
  away() {
    this.store.draft(this.name, { away: true });
    this.draw();
  }
}
