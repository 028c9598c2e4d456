// A field for an answer in one's own words, kept while it is being written.

import { answered, keep, record } from "./answers.js";
import { h, unique } from "./dom.js";

export const LONGEST = 4000;
const PAUSE_MS = 400;

export class AnswerField {
  /** `options`: label, help, rows (1 for a line), longest. */
  constructor(store, unit, question, options) {
    Object.assign(this, { store, unit, question, options, id: record(unit, question) });
  }

  get longest() {
    return this.options.longest ?? LONGEST;
  }

  make() {
    this.flush();
    const { label, help, rows = 4 } = this.options;
    const name = unique("answer");
    this.full = h("p", { class: "sirkit-problem", id: `${name}-full`, role: "status", hidden: true });
    this.input = h(rows === 1 ? "input" : "textarea", {
      id: name, rows: rows === 1 ? null : rows, maxlength: this.longest, autocomplete: "off", "data-key": `answer ${this.question}`,
      "aria-describedby": `${help ? `${name}-help ` : ""}${name}-full`, oninput: () => this.typing(), onchange: () => this.flush(),
    });
    this.show();
    return h("div", { class: "sirkit-field" }, h("label", { for: name }, label), this.input, help && h("p", { class: "sirkit-help", id: `${name}-help` }, help), this.full);
  }

  get value() {
    return answered(this.store, this.unit, this.question);
  }

  show() {
    if (this.input && document.activeElement !== this.input) this.input.value = this.value;
  }

  typing() {
    const { store, input, longest } = this;
    this.waiting = true;
    this.full.hidden = input.value.length < longest;
    this.full.textContent = this.full.hidden ? "" : store.say("answer.full", { most: longest });
    store.preview("answer", this.id, "answer", input.value);
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
