// Legal forms: what matters is asked one after the other; below, each form with its reasons, criterion by criterion, from dated
// facts. No form is ranked, nothing is added up, and what is only planned cannot be chosen.

import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { belongs } from "./intaketalk.js";
import { ops } from "./keeping.js";
import { Notes } from "./notes.js";

const KIND = "intake";
const LONGEST = 200;
const VERDICTS = {
  for: ["+", "intake.verdict_for"], against: ["−", "intake.verdict_against"], neutral: ["○", "intake.verdict_neutral"],
  unknown: ["?", "intake.verdict_unknown"], planned: ["◌", "intake.verdict_planned"], ended: ["×", "intake.verdict_ended"],
};
const STATES = { planned: ["◌", "intake.form_planned"], ended: ["×", "intake.form_ended"] };

export class LegalForms extends Notes {
  /** `part` has the venture (`id`), what the kernel told (`found`), and which criterion is asked (`place`). */
  constructor(store, part, criteria) {
    super(store, { name: "intake legal", kind: "venture", id: () => part.id, fields: [
      { field: "legal_form", key: "intake.leaning", help: "intake.leaning_help", control: "line", most: LONGEST, wide: true },
    ] });
    Object.assign(this, { part, criteria, names: Object.keys(criteria), unfolded: new Set() });
  }

  get at() {
    return Math.min(this.part.place.criterion ?? 0, this.names.length - 1);
  }

  get last() {
    return this.at === this.names.length - 1;
  }

  get given() {
    return this.store.record(KIND, this.part.id)?.criteria ?? {};
  }

  // --- drawing ----------------------------------------------------------------------------------------------------

  make() {
    const { store, part } = this;
    this.fields.clear();
    this.asking = h("div", { class: "sirkit-entry sirkit-intake-criterion" });
    this.notes = h("div", { class: "sirkit-note" });
    this.cards = h("ul", { class: "sirkit-cards" });
    const element = h("div", {},
      h("h3", { tabindex: -1, "data-key": "intake heading" }, store.say("intake.forms_title")), h("p", { class: "sirkit-help" }, store.say("intake.forms_lead")),
      h("div", { class: "sirkit-intake-side" }, this.asking, this.notes), this.cards,
      h("div", { class: "sirkit-intake-leaning" }, this.field(this.options.fields[0])),
      (this.on = h("p", { class: "sirkit-buttons" }, h("button", { "data-key": "intake further", onclick: () => part.turn("steps") }, store.say("intake.on_steps")))));
    this.resume();
    this.#ask();
    this.tell();
    return element;
  }

  refresh() {
    super.refresh();
    this.#mark();
    this.tell();
  }

  /** The criterion that is asked now. */
  #ask() {
    const { store, at, last, names } = this;
    const name = names[at];
    const turn = (to, key, word, kind) => h("button", { type: "button", class: kind, "data-key": `criterion ${word}`, onclick: () => this.#go(to) }, store.say(key));
    this.choices = [...this.criteria[name], ""].map((answer) => [answer, this.#option(name, answer)]); // what is tapped is not drawn anew before another is asked
    this.count = h("summary", { "data-key": "criterion all" });
    this.answers = h("ul", { class: "sirkit-intake-answers" });
    calmly(this.asking, () => this.asking.replaceChildren(
      h("p", { class: "sirkit-help sirkit-wide", role: "status" }, store.say("intake.criterion_of", { number: at + 1, count: names.length, name: store.say(`legal.criterion.${name}`) })),
      h("fieldset", { class: "sirkit-wide sirkit-intake-ask" }, h("legend", {}, store.say(`legal.ask.${name}`)), h("div", { class: "sirkit-options" }, this.choices.map(([, button]) => button))),
      h("p", { class: "sirkit-buttons" }, at > 0 && turn(at - 1, "approach.back", "back"), !last && turn(at + 1, "approach.on", "on", "primary")),
      h("details", { class: "sirkit-wide sirkit-more", open: this.all, ontoggle: ({ target }) => { this.all = target.open; } }, this.count, this.answers)));
    this.on.firstChild.classList.toggle("primary", last);
    this.#mark();
  }

  /** What was answered, to this criterion and to the others. */
  #mark() {
    const { store, given, names } = this;
    for (const [answer, button] of this.choices) button.setAttribute("aria-pressed", String(answer === (given[names[this.at]] ?? "")));
    this.count.textContent = store.say("intake.criteria_all", { given: names.filter((one) => given[one]).length, most: names.length });
    calmly(this.answers, () => this.answers.replaceChildren(...names.map((one, number) => this.#answered(one, number))));
  }

  #option(name, answer) {
    const { store } = this;
    const words = answer ? store.say(`legal.answer.${name}.${answer}`) : store.say("intake.answer_open");
    return h("button", { type: "button", "data-key": `criterion ${name} ${answer}`, onclick: () => this.#answer(name, answer) }, words);
  }

  #answered(name, number) {
    const { store } = this;
    const answer = this.given[name];
    const go = h("button", { type: "button", class: "quiet", "data-key": `criterion go ${name}`, onclick: () => this.#go(number) }, store.say(`legal.criterion.${name}`));
    return h("li", {}, go, h("span", { class: answer ? null : "sirkit-open" }, answer ? store.say(`legal.answer.${name}.${answer}`) : store.say("form.unknown")));
  }

  // --- what the kernel told -----------------------------------------------------------------------------------------

  tell() {
    const { store, part: { found } } = this;
    if (!found || !this.cards) return;
    this.notes.replaceChildren(...found.notes.map((message) => h("p", {}, store.words.tell(message))));
    calmly(this.cards, () => this.cards.replaceChildren(...found.forms.map((one) => this.#card(one))));
  }

  #card({ form, state, standing, reasons }) {
    const { store } = this;
    const name = store.say(`legal.form.${form}`);
    const told = state === "available"
      ? [this.#short(reasons), this.#reasons(form, reasons, standing), this.#lean(form, name)]
      : [this.#closed(state), h("p", {}, store.words.tell(standing)), this.#reasons(form, reasons)];
    return h("li", { class: "sirkit-record sirkit-intake-form", "data-state": state }, h("h4", {}, name), told);
  }

  /** That a form cannot be chosen: it is only planned, or there is none of it any more. */
  #closed(state) {
    const [sign, key] = STATES[state];
    return h("p", { class: "sirkit-state sirkit-careful" }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, sign), this.store.say(key));
  }

  /** All reasons for a form with their sources, made when somebody wants to see them. */
  #reasons(form, reasons, standing = null) {
    const { store, unfolded } = this;
    const words = store.say("intake.form_reasons");
    const box = h("details", { class: "sirkit-more", open: unfolded.has(form) }, h("summary", { "data-key": `form ${form}`, "aria-label": `${words}: ${store.say(`legal.form.${form}`)}` }, words));
    const unfold = () => {
      unfolded[box.open ? "add" : "delete"](form);
      if (box.open && box.childElementCount < 2) box.append(h("ul", { class: "sirkit-intake-reasons" }, reasons.map((one) => this.#reason(one))), this.#sources(reasons, standing));
    };
    box.addEventListener("toggle", unfold);
    unfold();
    return box;
  }

  /** Which criteria speak for a form, and which against it: by name, never by number. */
  #short(reasons) {
    const { store, given } = this;
    const answered = reasons.filter(({ criterion }) => given[criterion]);
    if (!answered.length) return h("p", { class: "sirkit-open" }, store.say("intake.form_unasked"));
    const rows = ["for", "against", "neutral", "unknown"].map((verdict) => [verdict, answered.filter((one) => one.verdict === verdict)]).filter(([, some]) => some.length);
    return h("dl", { class: "sirkit-intake-short" }, rows.flatMap(([verdict, some]) => [h("dt", {}, this.#verdict(verdict)),
      h("dd", {}, some.map(({ criterion }) => store.say(`legal.criterion.${criterion}`)).join(", "))]));
  }

  #verdict(verdict) {
    const [sign, key] = VERDICTS[verdict];
    return h("span", { class: `sirkit-intake-verdict sirkit-intake-${verdict}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, sign), this.store.say(key));
  }

  #reason({ criterion, verdict, message, question }) {
    const { store } = this;
    return h("li", {}, h("p", {}, h("strong", {}, store.say(`legal.criterion.${criterion}`)), " ", this.#verdict(verdict)), h("p", {}, store.words.tell(message)),
      question && h("p", { class: "sirkit-open" }, store.words.tell(question)));
  }

  /** Where what is told is from, once for all criteria that are from there. */
  #sources(reasons, standing) {
    const { store } = this;
    const from = new Map();
    for (const { criterion, source } of reasons.filter((one) => one.source)) {
      const said = store.words.tell(source);
      from.set(said, [...(from.get(said) ?? []), store.say(`legal.criterion.${criterion}`)]);
    }
    return h("ul", { class: "sirkit-intake-sources" }, [...from].map(([said, names]) => h("li", { class: "sirkit-help" }, h("strong", {}, `${names.join(", ")}: `), said)),
      standing && h("li", { class: "sirkit-help" }, store.words.tell(standing)));
  }

  #lean(form, name) {
    const { store } = this;
    if (this.values.legal_form === name) return h("p", { class: "sirkit-good" }, `✓ ${store.say("intake.leaning_is")}`);
    return h("p", { class: "sirkit-buttons" }, h("button", { "data-key": `lean ${form}`, "aria-label": store.say("intake.lean_named", { name }), onclick: () => this.#keep(name) }, store.say("intake.lean")));
  }

  // --- what happens -------------------------------------------------------------------------------------------------

  #go(criterion) {
    this.part.remember({ criterion });
    this.#ask();
    this.asking.querySelector("[aria-pressed=true]").focus({ preventScroll: true });
  }

  #answer(name, answer) {
    const { store, part: { id } } = this;
    const op = store.item(KIND, id, "criteria", name, answer || null);
    if (op) store.commit([...belongs(store, id), op], "form");
  }

  async #keep(name) {
    const { store, part: { id } } = this;
    const change = await store.commit(ops(store, "venture", id, { legal_form: name }), "venture");
    store.notice(store.say("intake.leaning_kept", { name }), change);
  }
}
