// Package: who helps that learners can come, and which instruments could pay; with sums and open questions.

import { Asking } from "./asking.js";
import { chooser, chosen } from "./chosen.js";
import { h } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { takeBack } from "./keeping.js";
import { Block } from "./packageblock.js";
import { Law } from "./packagelaw.js";
import { Sums } from "./packagesums.js";
import { part } from "./part.js";

const TOUCHING = new Set(["training", "aid", "actor", "offer", "role", "place", "likeness", "learning_wish", "outcome"]);
const BLOCKS = {
  stipend: { name: "aid.sort.stipend", help: "aid.help.stipend" },
  release: { name: "aid.sort.release", help: "aid.help.release" },
  room: { name: "aid.sort.room", help: "aid.help.room" },
  childcare: { name: "aid.sort.childcare", help: "aid.help.childcare" },
  transport: { name: "aid.sort.transport", help: "aid.help.transport" },
  mentor: { name: "aid.sort.mentor", help: "aid.help.mentor" },
  device: { name: "aid.sort.device", help: "aid.help.device" },
  other: { name: "aid.sort.other", help: "aid.help.other" },
};
const FIGURES = { "package.price_unknown": "price", "package.own_unknown": "own_share", "package.seats_unknown": "seats", "training.check.own_share": "own_share" };
const WANTED = "package.wanted.";
const PAPERS = [["funding_pdf", "package.pdf"], ["funding_docx", "package.docx"]];

export default part("package", ({ store, el }) => {
  const made = new Package(store, el);
  made.begin();
  return {
    words: () => made.turn(),
    all: () => made.begin(),
    records: (touched) => made.touch(touched.map(([kind]) => kind)),
    chosen: ({ kind }) => kind === "training" && made.begin(),
    package: (found) => made.hear(found),
    refused: (said) => made.refused(said),
    state: () => made.enable(),
    leave: () => made.close(),
  };
});

class Package extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, id: null, found: null, shown: null, group: "package" });
    this.watch(el);
  }

  get training() {
    return this.store.record("training", this.id);
  }

  get there() {
    return Boolean(this.id);
  }

  get forms() {
    return this.there ? [...this.blocks.map(({ form }) => form), this.sums.form] : [];
  }

  /** It may be about another training now. */
  begin() {
    const id = chosen(this.store, "training");
    if (id !== this.id) {
      Object.assign(this, { id, found: null, shown: null });
      this.blocks = Object.entries(BLOCKS).map(([sort, words]) => new Block(this, sort, words));
      this.law = new Law(this);
      this.sums = new Sums(this);
    }
    this.turn();
    this.ask();
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store } = this;
    this.choice = chooser(store, "training") ?? h("p", { hidden: true });
    this.el.replaceChildren(h("h2", {}, store.say("package.title")), h("p", { class: "sirkit-lead" }, store.say("package.lead")), this.choice,
      ...(this.there ? this.whole() : this.nothing()));
    this.refresh();
  }

  /** Before there is a training to choose: what will stand here, one example, one button. */
  nothing() {
    const { store } = this;
    if (!store.ready) return [];
    if (!this.choice.hidden) return [h("p", { class: "sirkit-empty" }, store.say("package.choose"))];
    return [h("div", { class: "sirkit-empty" }, h("p", {}, store.say("package.empty")), h("p", {}, store.say("package.example")),
      h("button", { type: "button", class: "primary", "data-key": "package trainings", onclick: () => store.emit("view", "trainings") }, store.say("package.to_trainings")))];
  }

  whole() {
    const { store } = this;
    this.next = h("div", { class: "sirkit-package-next" });
    this.asks = h("ul", { class: "sirkit-suggested" });
    return [this.next,
      h("section", {}, h("h3", {}, store.say("package.region")), h("p", { class: "sirkit-help" }, store.say("package.region_lead")), h("ul", { class: "sirkit-cards" }, this.blocks.map((block) => block.make()))),
      this.law.make(), this.sums.make(),
      h("section", {}, h("h3", { tabindex: -1, "data-key": "package questions" }, store.say("package.questions")), this.asks),
      h("section", {}, h("h3", {}, store.say("package.take")), h("p", { class: "sirkit-help" }, store.say("package.take_lead")), h("p", { class: "sirkit-buttons" }, PAPERS.map(([name, key]) => this.paper(name, key))))];
  }

  paper(name, key, more = {}) {
    return h("button", { type: "button", "data-paper": name, ...more, onclick: () => handOut(this.store, name, { training: this.id }) }, this.store.say(key));
  }

  refresh() {
    if (!this.there) return;
    calmly(this.el, () => {
      for (const one of [...this.blocks, this.law, this.sums]) one.refresh();
      this.tellQuestions();
    });
    this.enable();
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  /** A form was opened or shut: while one is open, its button is the one to press. */
  turned() {
    calmly(this.el, () => this.tellQuestions());
  }

  // --- what is still to be asked -----------------------------------------------------------------------------

  /** The questions, each with what leads to where it is answered. */
  get questions() {
    const { store, shown, law } = this;
    if (!shown) return [];
    const asked = shown.questions.map((message) => ({ said: store.words.tell(message), ...this.answering(message.key) }));
    const open = law.open.map(({ id, names, told: [state] }) => ({ said: store.say("package.law_asks", { name: law.text(names), said: store.words.tell(state) }), word: "package.look", act: () => law.show(id) }));
    return [...asked, ...open];
  }

  answering(key) {
    const { store, blocks } = this;
    const enters = (kind, act) => store.may(kind) && act ? { word: "package.enter", act } : {};
    if (FIGURES[key]) return enters("training", () => this.sums.enter(FIGURES[key]));
    if (key.startsWith(WANTED)) return { word: "package.look", act: () => blocks.find(({ sort }) => key === WANTED + sort).look() };
    const first = (fits) => blocks.flatMap((block) => block.ids.filter((id) => fits(store.record("aid", id))).map((id) => [block, id]))[0];
    const [block, id] = first(key === "package.worth_unknown" ? ({ state, worth }) => state === "promised" && worth == null : ({ state = "suggested" }) => state === "suggested") ?? [];
    if (key === "package.worth_unknown") return enters("aid", block && (() => block.begin(id, "worth")));
    return block ? { word: "package.look", act: () => focusOn(`aid move ${id}`, `aid change ${id}`) } : {};
  }

  tellQuestions() {
    const { store } = this;
    const all = this.questions;
    this.asks.replaceChildren(...(this.shown && !all.length ? [h("li", {}, store.say("package.answered"))] : all.map((one, at) => h("li", {}, h("div", {}, one.said), this.leading(one, `ask ${at}`)))));
    this.next.replaceChildren(...this.now(all).filter(Boolean));
  }

  leading({ said, word, act }, key, kind = null) {
    return act ? h("button", { type: "button", class: kind, "data-key": key, "aria-label": `${this.store.say(word)}: ${said}`, onclick: act }, this.store.say(word)) : null;
  }

  /** The first question, with the one filled button; when all are answered, the paper. */
  now([first, ...more]) {
    const { store, shown } = this;
    const primary = this.forms.some((form) => form.open) ? null : "primary";
    const trouble = this.found?.messages?.map((message) => h("p", { class: "sirkit-problem" }, store.words.tell(message))) ?? [];
    if (!shown) return [...trouble, this.slow && h("p", { role: "status" }, store.say("package.reading"))];
    if (!first) return [...trouble, h("p", {}, store.say("package.ready")), h("p", { class: "sirkit-buttons" }, this.paper("funding_pdf", "package.pdf", { class: primary, "data-key": "package now" }))];
    const others = h("button", { type: "button", class: "quiet", "data-key": "package more", onclick: () => this.show("package questions") }, store.say("package.more", { count: more.length }));
    return [...trouble, h("h3", {}, store.say("package.next")), h("p", {}, first.said), h("p", { class: "sirkit-buttons" }, this.leading(first, "package now", primary), more.length > 0 && others)];
  }

  show(key) {
    focusOn(key);
    document.activeElement?.scrollIntoView({ block: "start" });
  }

  // --- what happens ------------------------------------------------------------------------------------------

  /** Open one form; another that is open shuts, and keeps what was typed. */
  enter(form, id, values, field) {
    for (const other of this.forms) if (other !== form && other.open) other.shut({ forget: false });
    form.begin(id, values);
    if (field) form.fields.get(field).input.focus({ preventScroll: true });
  }

  /** Plan a talk with who could give something: another station takes it from here. */
  talk(partner) {
    const { provider = null } = this.training;
    this.store.emit("station-wanted", "partners");
    this.store.emit("approach-wanted", { actor: provider === partner ? null : provider, partner });
  }

  refused(said) {
    for (const form of this.forms) form.refused(said);
    if (said.change.group === this.group) takeBack(this.store, said.change);
  }

  // --- what is new -------------------------------------------------------------------------------------------

  touch(kinds) {
    if (!kinds.some((kind) => TOUCHING.has(kind))) return;
    if (!this.there || chosen(this.store, "training") !== this.id) return this.begin();
    if (kinds.includes("training")) this.rename();
    this.refresh();
    this.renew();
  }

  /** Titles may have changed. */
  rename() {
    const before = this.choice;
    this.choice = chooser(this.store, "training") ?? h("p", { hidden: true });
    calmly(this.el, () => before.replaceWith(this.choice));
  }

  tell() {
    this.refresh();
  }

  want() {
    this.await();
    this.store.send({ do: "package", training: this.id });
  }

  hear(found) {
    if (found.training !== this.id) return;
    this.rest();
    this.found = found;
    if (!found.messages) this.shown = found;
    this.refresh();
  }
}
