// Ten minutes of teaching, one step at a time. What whoever practises does, sees and takes away:
// 1. takes a learning outcome from an offer of the region, or types a verb, what with, and a condition; a verb nobody can see is
//    questioned at once, with others instead.
// 2. says what learners do in each part, how long it takes, and by what everybody sees that it worked.
// 3. holds it: the part that is on, how much of it is left, what comes then; the clock goes on while the screen is dark.
// 4. has a few lines written by somebody who was there; below, both tick what they saw.
// 5. takes along plan and observation sheet on paper; what was written stays in one's own region folder.

import { answered, written } from "./answers.js";
import { Asking } from "./asking.js";
import { h, unique } from "./dom.js";
import { calmly } from "./focus.js";
import { handOut } from "./handing.js";
import { LessonClock } from "./lessonclock.js";
import { LessonForm } from "./lessonform.js";
import { part } from "./part.js";

const DRAFT = "tenminutes"; // which step is open
const STEPS = { outcome: "tenminutes.step.outcome", plan: "tenminutes.step.plan", hold: "tenminutes.step.hold", feedback: "tenminutes.step.feedback" };
const NAMES = Object.keys(STEPS);
const MINE = /^(rubric-)?lesson-/; // the questions whose answers go with a lesson

export default part("tenminutes", ({ store, model, el }) => {
  const lesson = new Lesson(store, el, model.get("lesson"));
  lesson.draw();
  lesson.watch(el);
  return {
    words: () => lesson.draw(),
    all: () => lesson.begin(),
    records: (touched) => lesson.renewed(touched.map(([kind]) => kind)),
    tenminutes: ({ remarks }) => lesson.hear(remarks),
    "lesson-clock": () => lesson.refresh(),
    state: () => lesson.enable(),
    flush: () => lesson.form.flush(),
    leave: () => lesson.leave(),
  };
});

class Lesson extends Asking {
  /** `told` says what a lesson is made of, and the unit it is kept with. */
  constructor(store, el, told) {
    super();
    Object.assign(this, { store, el, ...told, found: null, there: true, status: new Map() });
    this.form = new LessonForm(this);
    this.clock = new LessonClock(this);
  }

  // --- what is kept --------------------------------------------------------------------------------------------

  answer(name) {
    return answered(this.store, this.unit, `lesson-${name}`);
  }

  /** How long a part takes, 0 where it is left out. */
  minutes(name) {
    const kept = this.answer(`${name}-minutes`);
    return /^\d+$/.test(kept) && Number(kept) <= this.most ? Number(kept) : Object.fromEntries(this.parts)[name];
  }

  /** The parts that are held: those that take time. */
  get held() {
    return this.parts.map(([name]) => ({ name, minutes: this.minutes(name), text: this.answer(name) })).filter(({ minutes }) => minutes > 0);
  }

  /** The outcome that is written down as one phrase, "" where there is no verb yet. */
  get outcome() {
    const [verb, object, condition] = this.worded.map((name) => this.answer(name).trim());
    return verb && this.phrase({ verb, object, condition });
  }

  /** An outcome as one phrase in the order of the language. */
  phrase({ verb, object, condition }) {
    const values = { verb, object: object ?? "", condition: condition ?? "" };
    return this.store.say(condition ? "tenminutes.outcome_under" : "tenminutes.outcome", values).replace(/\s+/g, " ").trim();
  }

  get open() {
    return this.store.drafts.get(DRAFT)?.step ?? NAMES[0];
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    this.form.begin();
    this.status.clear();
    const inside = store.room ? [h("p", { class: "sirkit-note" }, store.say("tenminutes.elsewhere")), this.paper()] : [h("div", { class: "sirkit-fair" }, NAMES.map((name, place) => this.section(name, place)))];
    calmly(this.el, () => this.el.replaceChildren(h("h2", {}, store.say("tenminutes.title")), h("p", { class: "sirkit-lead" }, store.say("tenminutes.lead")), ...inside));
    this.refresh();
    this.enable();
  }

  /** One step: a line with its number, what it is and how it stands; open, also what is to be done. */
  section(name, place) {
    const open = this.open === name;
    const [body, status] = [unique("step"), h("small", {})];
    this.status.set(name, status);
    const head = h("h3", {}, h("button", { class: "sirkit-fair-head", "data-key": `lesson ${name}`, "aria-expanded": String(open), "aria-controls": body, onclick: () => this.turn(open ? "" : name) },
      h("span", { class: "sirkit-sign", "aria-hidden": "true" }, String(place + 1)), h("span", {}, h("strong", {}, this.store.say(STEPS[name])), status)));
    const content = h("div", { id: body, class: "sirkit-fair-body", hidden: !open }, ...(open ? this.inside(name) : []));
    return h("section", { "data-step": name }, head, content);
  }

  inside(name) {
    const { store, form } = this;
    const buttons = (...some) => h("p", { class: "sirkit-buttons" }, some);
    return {
      outcome: () => [...form.choosing(), buttons(this.onward(name))],
      plan: () => [...form.planning(), buttons(this.onward(name), this.print())],
      hold: () => [h("p", { class: "sirkit-help" }, store.say("tenminutes.hold_lead")), this.clock.make(), buttons((this.on = this.onward(name, null)))],
      feedback: () => [h("p", { class: "sirkit-help" }, store.say("tenminutes.feedback_lead")), ...form.feedback(), this.paper(),
        buttons(h("button", { class: "quiet", "data-key": "lesson fresh", onclick: () => this.fresh() }, store.say("tenminutes.fresh")))],
    }[name]();
  }

  onward(name, look = "primary") {
    const next = NAMES[NAMES.indexOf(name) + 1];
    return h("button", { class: look, "data-key": `lesson on ${name}`, onclick: () => this.turn(next) }, this.store.say("event.onward", { step: this.store.say(STEPS[next]) }));
  }

  print() {
    return h("button", { "data-paper": "lesson_plan", onclick: () => handOut(this.store, "lesson_plan") }, this.store.say("tenminutes.paper"));
  }

  paper() {
    return h("ul", { class: "sirkit-papers" }, h("li", {}, this.print(), h("p", { class: "sirkit-help" }, this.store.say("rubric.paper.lesson_plan"))));
  }

  // --- what is new ---------------------------------------------------------------------------------------------

  begin() {
    this.draw();
    this.ask();
  }

  renewed(kinds) {
    if (kinds.includes("outcome") || kinds.includes("training")) this.draw();
    if (!kinds.includes("answer")) return;
    this.refresh();
    this.renew();
  }

  /** Show what changed without drawing anew: hands may be on a field. */
  refresh() {
    const { store, outcome } = this;
    const count = this.lines.filter((line) => this.answer(`feedback-${line}`)).length;
    const sums = {
      outcome: outcome || store.say("tenminutes.open"), plan: store.say("tenminutes.planned", { count: this.held.reduce((sum, { minutes }) => sum + minutes, 0) }),
      hold: this.clock.summary, feedback: store.say("tenminutes.written", { count, most: this.lines.length }),
    };
    for (const [name, status] of this.status) status.textContent = sums[name];
    this.form.show(outcome);
    this.clock.tick();
    this.on?.classList.toggle("primary", this.clock.over);
    this.tell();
  }

  tell() {
    this.form.tell(this.found ?? []);
  }

  want() {
    this.store.send({ do: "tenminutes" });
  }

  hear(remarks) {
    this.found = remarks;
    this.tell();
  }

  // --- what happens --------------------------------------------------------------------------------------------

  turn(step) {
    this.store.draft(DRAFT, { step });
    this.draw();
    this.ask();
    if (!step) return;
    const section = this.el.querySelector(`[data-step="${step}"]`); // of this part: a lesson shows it beside its station
    section.querySelector("button").focus({ preventScroll: true });
    section.scrollIntoView({ block: "nearest" });
  }

  /** Begin with an outcome of the region: its words are copied, so that the lesson stays if the offer goes. */
  async take(outcome) {
    const { store, unit } = this;
    const made = this.worded.flatMap((name) => written(store, unit, `lesson-${name}`, outcome[name] ?? ""));
    const change = await store.commit(made, "answer");
    if (change) store.notice(store.say("tenminutes.taken", { name: this.phrase(outcome) }), change);
  }

  /** Put the lesson away for another one; undoing brings it back. */
  async fresh() {
    const { store, unit } = this;
    const mine = store.ids("answer").map((id) => store.record("answer", id)).filter((one) => one.unit === unit && MINE.test(one.question ?? ""));
    const change = await store.commit(mine.flatMap(({ question }) => written(store, unit, question, "")), "answer");
    this.clock.reset();
    if (change) store.notice(store.say("tenminutes.gone"), change);
    this.turn(NAMES[0]);
  }

  enable() {
    const away = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = away;
  }

  leave() {
    this.form.flush();
    this.clock.close();
    this.close();
  }
}
