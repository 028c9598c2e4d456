// Matching: one question per row, the answers to choose from, a kind word to each.

import { answered, keep } from "./answers.js";
import { h, unique } from "./dom.js";
import { part } from "./part.js";

const SIGNS = { right: "✓", not_yet: "○", open: "?" };
const TONES = { right: "sirkit-good", not_yet: "sirkit-careful", open: "sirkit-help" };

export default part("matching", ({ store, model, el }) => {
  const matching = new Matching(store, model, el);
  matching.draw();
  return {
    words: () => matching.draw(),
    all: () => matching.show(),
    records: (touched) => touched.some(([kind]) => kind === "answer") && matching.show(),
    verdicts: (said) => said.task === matching.task && matching.hear(said),
    state: () => matching.enable(),
  };
});

class Matching {
  constructor(store, model, el) {
    Object.assign(this, { store, el, tries: 0, verdicts: new Map() });
    for (const name of ["unit", "task", "questions"]) this[name] = model.get(name);
  }

  draw() {
    const { store } = this;
    this.rows = new Map();
    const rows = this.questions.map((question, index) => this.row(question, index + 1));
    this.button = h("button", { class: "primary" }, store.say("match.check"));
    this.said = h("p", { class: "sirkit-total", role: "status" });
    this.el.replaceChildren(h("form", { onsubmit: (event) => this.ask(event) }, h("ul", {}, rows),
      h("p", { class: "sirkit-buttons" }, this.button), this.said));
    this.show();
    this.enable();
  }

  row({ id, text, choices }, number) {
    const { store, unit } = this;
    const name = unique("match");
    const option = (choice) => h("option", { value: choice.value }, `${choice.sign && `${choice.sign} · `}${store.words.tell(choice.text)}`);
    const select = h("select", { id: name, "aria-describedby": `${name}-said`, onchange: () => {
      keep(store, unit, id, select.value);
    } }, h("option", { value: "" }, store.say("match.choose")), choices.map(option));
    const said = h("p", { class: "sirkit-verdict", id: `${name}-said` });
    this.rows.set(id, { select, said });
    return h("li", { class: "sirkit-match" }, h("label", { for: name }, `${number}. ${store.words.tell(text)}`), select, said);
  }

  /** Show what is kept; a word to an answer that has changed since goes away. */
  show() {
    for (const [question, { select }] of this.rows) {
      select.value = answered(this.store, this.unit, question);
      const verdict = this.verdicts.get(question);
      if (verdict && verdict.answer !== select.value) this.verdicts.delete(question);
      this.judge(question);
    }
    if ([...this.rows.keys()].every((question) => this.verdicts.has(question))) return;
    this.total = null;
    this.sum();
  }

  judge(question) {
    const { said } = this.rows.get(question);
    const verdict = this.verdicts.get(question);
    said.className = `sirkit-verdict ${TONES[verdict?.state] ?? ""}`;
    said.replaceChildren(...(verdict ? [
      h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[verdict.state]),
      h("span", {}, h("strong", {}, this.store.say(`check.state.${verdict.state}`), "."), ` ${this.store.words.tell(verdict.message)}`),
    ] : []));
  }

  ask(event) {
    event.preventDefault();
    this.asked = Object.fromEntries([...this.rows].map(([question, { select }]) => [question, select.value]));
    this.tries += 1;
    this.store.send({ do: `match ${this.task}`, answers: this.asked, tries: this.tries });
  }

  hear({ verdicts, total }) {
    for (const verdict of verdicts) this.verdicts.set(verdict.question, { ...verdict, answer: this.asked?.[verdict.question] ?? "" });
    this.total = total;
    this.show();
    this.sum();
  }

  sum() {
    this.said.textContent = this.total ? this.store.words.tell(this.total) : "";
  }

  enable() {
    this.button.disabled = this.store.state === "away" || this.store.state === "starting";
  }
}
