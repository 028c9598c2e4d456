// The form of a lesson: its outcome, its parts with their minutes, the lines of feedback; every field is kept while it is written.

import { AnswerField } from "./answerfield.js";
import { keep } from "./answers.js";
import { h, unique } from "./dom.js";

const LINE = 200;
const WORDED = {
  verb: ["tenminutes.verb", "tenminutes.verb_help"], object: ["tenminutes.object", "tenminutes.object_help"], condition: ["tenminutes.condition", "tenminutes.condition_help"],
};
export const PARTS = { opening: "tenminutes.part.opening", doing: "tenminutes.part.doing", check: "tenminutes.part.check", ending: "tenminutes.part.ending" };
const HELPS = {
  opening: "tenminutes.part.opening_help", doing: "tenminutes.part.doing_help", check: "tenminutes.part.check_help", ending: "tenminutes.part.ending_help",
};
const LINES = { saw: "tenminutes.line.saw", learned: "tenminutes.line.learned", helped: "tenminutes.line.helped", next: "tenminutes.line.next" };

export class LessonForm {
  /** `lesson` says what it is made of and how long its parts take, and takes over an outcome. */
  constructor(lesson) {
    Object.assign(this, { lesson, store: lesson.store, fields: [], said: new Map(), sentence: null });
  }

  /** Begin to draw: what was typed is kept before its field goes. */
  begin() {
    this.flush();
    this.fields = [];
    this.said.clear();
    this.sentence = null;
  }

  choosing() {
    const { lesson } = this;
    this.sentence = h("p", { class: "sirkit-tenminutes-sentence" });
    const field = (name) => this.field(name, ...WORDED[name], { rows: 1, longest: LINE });
    return [this.taking(), ...lesson.worded.flatMap((name) => (name === "verb" ? [field(name), this.remark(name)] : [field(name)])), this.sentence].filter(Boolean);
  }

  planning() {
    const { lesson } = this;
    return [...lesson.parts.map(([name]) => this.part(name)), this.remark("time"), this.field(lesson.sign, "tenminutes.sign", "tenminutes.sign_help", { rows: 2 })];
  }

  feedback() {
    return this.lesson.lines.map((line) => this.field(`feedback-${line}`, LINES[line], "", { rows: 2 }));
  }

  field(name, label, help, more) {
    const { store, lesson } = this;
    const field = new AnswerField(store, lesson.unit, `lesson-${name}`, { label: store.say(label), help: help && store.say(help), ...more });
    this.fields.push(field);
    return field.make();
  }

  /** What learners do in one part, and how long. */
  part(name) {
    const { store, lesson } = this;
    const id = unique("minutes");
    const option = (count) => h("option", { value: String(count) }, count ? store.say("tenminutes.minutes", { count }) : store.say("tenminutes.left_out"));
    const select = h("select", {
      id, "data-key": `minutes ${name}`, "aria-label": `${store.say(PARTS[name])}: ${store.say("tenminutes.long")}`,
      onchange: () => keep(store, lesson.unit, `lesson-${name}-minutes`, select.value),
    }, Array.from({ length: lesson.most + 1 }, (_, count) => option(count)));
    this.fields.push({ show: () => { select.value = String(lesson.minutes(name)); }, flush: () => {} });
    return h("div", { class: "sirkit-tenminutes-part" }, this.field(name, PARTS[name], HELPS[name], { rows: 2 }),
      h("div", { class: "sirkit-field" }, h("label", { for: id }, store.say("tenminutes.long")), select));
  }

  /** The outcomes that the offers of the region have, to begin with; nothing where there are none. */
  taking() {
    const { store, lesson } = this;
    const offer = (id) => store.record("training", store.record("outcome", id).training)?.title;
    const outcomes = store.ids("outcome").filter((id) => store.record("outcome", id).verb && offer(id));
    if (!outcomes.length) return null;
    const id = unique("take");
    const titles = [...new Set(outcomes.map(offer))].sort(new Intl.Collator(store.words.locale).compare);
    const option = (one) => h("option", { value: one }, lesson.phrase(store.record("outcome", one)));
    const take = ({ target }) => {
      const outcome = store.record("outcome", target.value);
      target.value = "";
      if (outcome) lesson.take(outcome);
    };
    return h("div", { class: "sirkit-field" }, h("label", { for: id }, store.say("tenminutes.take")),
      h("select", { id, "data-key": "lesson take", onchange: take }, h("option", { value: "" }, store.say("chosen.none")),
        titles.map((title) => h("optgroup", { label: title }, outcomes.filter((one) => offer(one) === title).map(option)))));
  }

  remark(at) {
    const said = h("div", { class: "sirkit-tenminutes-said", role: "status" });
    this.said.set(at, said);
    return said;
  }

  show(outcome) {
    for (const field of this.fields) field.show();
    const said = outcome ? this.store.say("tenminutes.sentence", { outcome }) : "";
    if (this.sentence && this.sentence.textContent !== said) this.sentence.textContent = said;
  }

  /** Say what there is to say at each question; what is said already is left alone. */
  tell(remarks) {
    for (const [at, box] of this.said) {
      const lines = remarks.filter((one) => one.at === at).map(({ asks, message }) => [asks, this.store.words.tell(message)]);
      if (box.dataset.told === String(lines)) continue;
      box.dataset.told = String(lines);
      box.replaceChildren(...lines.map(([asks, text]) => h("p", { class: asks ? "sirkit-careful" : "sirkit-help" },
        h("span", { class: "sirkit-sign", "aria-hidden": "true" }, asks ? "?" : "✓"), h("span", {}, text))));
    }
  }

  flush() {
    for (const field of this.fields) field.flush();
  }
}
