// Reflection: a field for an open answer, kept while it is being written.

import { answered, keep, record } from "./answers.js";
import { h, unique } from "./dom.js";
import { part } from "./part.js";

const LONGEST = 4000;
const PAUSE_MS = 400;

export default part("reflection", ({ store, model, el }) => {
  const field = new Field(store, model, el);
  field.draw();
  return {
    words: () => field.draw(),
    all: () => field.show(),
    records: (touched) => touched.some(([, id]) => id === field.id) && field.show(),
    flush: () => field.flush(),
    leave: () => field.flush(),
  };
});

class Field {
  constructor(store, model, el) {
    Object.assign(this, { store, el, unit: model.get("unit"), number: model.get("number") });
    this.question = `reflection-${this.number}`;
    this.id = record(this.unit, this.question);
  }

  draw() {
    this.flush();
    const name = unique("reflection");
    this.input = h("textarea", {
      id: name, rows: 4, maxlength: LONGEST, "aria-describedby": `${name}-help`,
      oninput: () => this.typing(), onchange: () => this.flush(),
    });
    this.el.replaceChildren(h("div", { class: "sirkit-field" },
      h("label", { for: name }, this.store.say("reflection.label", { number: this.number })), this.input,
      h("p", { class: "sirkit-help", id: `${name}-help` }, this.store.say("reflection.help"))));
    this.show();
  }

  show() {
    if (document.activeElement !== this.input) this.input.value = answered(this.store, this.unit, this.question);
  }

  typing() {
    this.waiting = true;
    this.store.preview("answer", this.id, "answer", this.input.value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Make a change of what was written; what was written and taken back again is none. */
  flush() {
    if (!this.waiting) return;
    clearTimeout(this.timer);
    this.waiting = false;
    if (keep(this.store, this.unit, this.question, this.input.value)) return;
    this.store.forget("answer", this.id, "answer");
  }
}
