// Verbs for learning outcomes, in the form of an outcome: to be tapped, level by level; and what is said of the one that is
// typed. Which verbs can be seen, and what makes one of them, the kernel knows.

import { h, unique } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { LEVELS } from "./trainingfields.js";

const PAUSE_MS = 300;
const FIRST = 3; // the level that is shown first: to apply
const MOST = 8; // verbs shown at once

class Verbs {
  /** `take(verb)` is told what is tapped, `seen()` is called when the kernel has looked at what is typed. */
  constructor(store, { take, seen }) {
    Object.assign(this, { store, take, seen, verbs: [], level: FIRST, all: false, text: "", found: null });
  }

  /** Whether the list of verbs does not know what is typed. */
  get unknown() {
    return Boolean(this.text && this.found?.level === null);
  }

  make() {
    const { store } = this;
    const name = unique("level");
    this.said = h("p", { class: "sirkit-trainings-said", "aria-live": "polite" });
    this.select = h("select", { id: name, "data-key": "verbs level", onchange: () => { this.level = Number(this.select.value); this.draw(); } },
      LEVELS.map((level) => h("option", { value: level }, store.say(`outcome.level.${level}`))));
    this.select.value = String(this.level);
    this.list = h("ul", { class: "sirkit-trainings-verbs" });
    this.levels = h("p", { class: "sirkit-trainings-level" }, h("label", { for: name }, store.say("trainings.verbs")), this.select);
    this.element = h("div", { class: "sirkit-trainings-tap" }, this.said, this.levels, this.list);
    store.send({ do: "training-verbs", language: store.words.language });
    this.draw();
    return this.element;
  }

  /** Look at what is typed, after a pause; what is known of the text before no longer holds. */
  look(text) {
    clearTimeout(this.timer);
    if (text === this.text) return;
    Object.assign(this, { text, found: null });
    this.draw();
    if (text) this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  ask() {
    this.store.send({ do: "training-verb", verb: this.text });
  }

  /** The kernel tells of the verb typed last. */
  hear(found) {
    if (found.verb !== this.text || !this.text) return;
    this.found = found;
    this.draw();
    this.seen();
  }

  know({ levels }) {
    this.verbs = levels;
    this.draw();
  }

  /** The verbs that are better than the one typed, where nobody can see that. */
  get better() {
    const { first, second, third } = this.found?.messages[0]?.values ?? {};
    return [first, second, third].filter(Boolean);
  }

  draw() {
    const { better } = this;
    if (!this.element) return;
    this.said.replaceChildren(...this.words());
    this.said.classList.toggle("sirkit-careful", better.length > 0);
    this.levels.hidden = better.length > 0;
    this.list.replaceChildren(...this.offered(better).map((button) => h("li", {}, button)));
  }

  /** The verbs to tap: better ones than the one typed, else those of the level, the first of them to begin with. */
  offered(better) {
    const verbs = better.length ? better : this.verbs[this.level - 1] ?? [];
    const shown = this.all ? verbs : verbs.slice(0, MOST);
    const more = h("button", { type: "button", class: "quiet", "data-key": "verbs more", onclick: () => this.open() }, this.store.say("trainings.verbs_more"));
    return [...shown.map((verb) => h("button", { type: "button", "data-key": `verb ${verb}`, onclick: () => this.take(verb) }, verb)), ...(shown.length < verbs.length ? [more] : [])];
  }

  open() {
    const first = this.verbs[this.level - 1][MOST];
    this.all = true;
    this.draw();
    focusOn(`verb ${first}`);
  }

  words() {
    const { store, text, found, better } = this;
    if (!text || !found) return [store.say("trainings.verbs_lead")];
    if (!found.messages.length) return [store.say("trainings.verb_seen", { level: store.say(`outcome.level.${found.level}`) })];
    const said = found.messages.map((message) => h("span", {}, store.words.tell(message)));
    return better.length ? [h("span", { class: "sirkit-sign", "aria-hidden": "true" }, "!"), ...said] : said;
  }
}

/** The form of an outcome: below its verb those that can be tapped, and what is said of the one typed. */
export class OutcomeForm extends Entry {
  constructor(store, options) {
    super(store, options);
    this.verbs = new Verbs(store, { take: (verb) => this.take(verb), seen: () => this.turn() });
    const asked = ({ level }) => level != null || (this.verbs.unknown && !this.writing);
    options.fields = options.fields.map((one) => (one.field === "level" ? { ...one, when: asked } : one));
  }

  make() {
    super.make();
    const { box, input } = this.fields.get("verb");
    box.append(this.verbs.make());
    input.addEventListener("blur", () => this.turn());
    this.verbs.look(this.verb);
    return this.element;
  }

  get verb() {
    return (this.values.verb ?? "").trim();
  }

  /** The verb is still being written: half of one the list does not know either. */
  get writing() {
    return document.activeElement === this.fields.get("verb").input;
  }

  typing(values) {
    super.typing(values);
    if ("verb" in values) this.verbs.look(this.verb);
  }

  take(verb) {
    this.typing({ verb, level: null });
    for (const field of ["verb", "level"]) this.fields.get(field).show(this.values);
    this.fields.get("object").input.focus({ preventScroll: true });
  }
}
