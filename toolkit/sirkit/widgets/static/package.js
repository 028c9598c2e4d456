// Package: who helps that learners can come, and which instruments could pay; with sums and open questions.

import { Asking } from "./asking.js";
import { choose, chooser, chosen } from "./chosen.js";
import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { handOut } from "./handing.js";
import { takeBack } from "./keeping.js";
import { Asks } from "./packageasks.js";
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
      this.asks = new Asks(this);
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
    return [this.asks.make(),
      h("section", {}, h("h3", {}, store.say("package.region")), h("p", { class: "sirkit-help" }, store.say("package.region_lead")), h("ul", { class: "sirkit-cards" }, this.blocks.map((block) => block.make()))),
      this.law.make(), this.sums.make(), this.asks.section(),
      h("section", {}, h("h3", {}, store.say("package.take")), h("p", { class: "sirkit-help" }, store.say("package.take_lead")), h("p", { class: "sirkit-buttons" }, PAPERS.map(([name, key]) => this.paper(name, key))))];
  }

  paper(name, key, more = {}) {
    return h("button", { type: "button", "data-paper": name, ...more, onclick: () => handOut(this.store, name, { training: this.id }) }, this.store.say(key));
  }

  refresh() {
    if (!this.there) return;
    calmly(this.el, () => {
      for (const one of [...this.blocks, this.law, this.sums, this.asks]) one.refresh();
    });
    this.enable();
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  /** A form was opened or shut. */
  turned() {
    calmly(this.el, () => this.asks.refresh());
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
    const { store } = this;
    const { provider } = this.training;
    const from = provider ? store.standing(provider) : null;
    store.emit("station-wanted", "partners");
    store.emit("approach-wanted", { actor: from === partner ? null : from, partner });
  }

  refused(said) {
    for (const form of this.forms) form.refused(said);
    if (said.change.group === this.group) takeBack(this.store, said.change);
  }

  // --- what is new -------------------------------------------------------------------------------------------

  touch(kinds) {
    if (!kinds.some((kind) => TOUCHING.has(kind))) return;
    const now = chosen(this.store, "training");
    if (this.there && !now && this.training) return choose(this.store, "training", this.id); // another was entered: it stays with this one
    if (!this.there || now !== this.id) return this.begin();
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
