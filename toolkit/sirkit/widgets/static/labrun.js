// Carrying out a lab: above all how it stands and what is due, below that diary, values of its indicators, reviews and what is
// learned, one of them open.

import { Asking } from "./asking.js";
import { chooser, chosen } from "./chosen.js";
import { h } from "./dom.js";
import { calmly, renew } from "./focus.js";
import { handOut } from "./handing.js";
import { part } from "./part.js";
import { remark } from "./labplanremarks.js";
import { Diary, Reviews } from "./labrundiary.js";
import { End } from "./labrunend.js";
import { Standing } from "./labrunstate.js";
import { Values } from "./labrunvalues.js";

const SOON_MS = 1500;
const PLACE = "labrun place"; // the draft of which section is open
const TOUCHING = new Set(["lab", "lab_note", "lab_review", "indicator", "measurement", "method", "risk", "lab_task"]);
const SECTIONS = { diary: (run) => new Diary(run), values: (run) => new Values(run), reviews: (run) => new Reviews(run), end: (run) => new End(run) };
const COUNTS = { diary: "labrun.count.diary", values: "labrun.count.values", reviews: "labrun.count.reviews", end: "labrun.count.end" };
const DIARY = (run) => run.lead("diary");
const STAND = (run) => run.standing.begin();
const WAYS = {
  "carrying.due.begin": STAND, "carrying.due.today": DIARY, "carrying.due.evaluation_today": STAND,
  "carrying.due.ended": STAND, "carrying.due.evaluation": STAND, "carrying.due.stop": STAND, "carrying.due.no_note": DIARY, "carrying.due.quiet": DIARY,
  "carrying.due.next": (run) => run.plan("idea"), "carrying.due.risk": (run) => run.plan("risks"),
};

export default part("labrun", ({ store, el }) => {
  const run = new LabRun(store, el);
  run.begin();
  run.watch(el);
  return {
    words: () => run.turn(),
    all: () => run.begin(),
    chosen: ({ kind }) => kind === "lab" && run.begin(),
    records: (touched) => run.heard(touched.map(([kind]) => kind)),
    refused: (said) => run.forms.forEach((form) => form.refused(said)),
    "labs-run": (found) => run.hear(found),
    state: () => run.enable(),
    problem: () => run.rest(),
    leave: () => run.close(),
  };
});

class LabRun extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, lab: null, called: "", gone: "", found: null, known: null, sections: {}, standing: null, current: false, after: null });
  }

  get there() {
    return Boolean(this.lab);
  }

  get forms() {
    return this.lab ? [this.standing.form, ...Object.values(this.sections).flatMap(({ forms, form }) => forms ?? [form])] : [];
  }

  /** The labs there are, as one text to compare. */
  get labs() {
    const { store } = this;
    return store.ids("lab").map((id) => `${id} ${store.record("lab", id).title}`).join("\n");
  }

  /** The name of the section that is open, null where none is. */
  get place() {
    const { section = "diary" } = this.store.drafts.get(PLACE) ?? {};
    return section;
  }

  // --- what is new -------------------------------------------------------------------------------------------

  /** Take over which lab it is about: each has its own forms, so that nothing typed comes to stand with another. */
  begin() {
    const { store } = this;
    const lab = chosen(store, "lab");
    if (store.ready && lab !== this.lab) {
      this.gone = this.lab && !store.record("lab", this.lab) ? this.called : "";
      Object.assign(this, { lab, found: null, known: null, current: false, after: null });
      this.standing = lab && new Standing(this);
      this.sections = lab ? Object.fromEntries(Object.entries(SECTIONS).map(([name, make]) => [name, make(this)])) : {};
    }
    this.called = store.record("lab", lab)?.title ?? "";
    this.offered = this.labs;
    this.turn();
    this.ask();
  }

  heard(kinds) {
    if (!kinds.some((kind) => TOUCHING.has(kind))) return;
    this.current = false;
    if (this.labs !== this.offered) this.begin();
    else if (this.sections[this.place]?.orphaned) this.turn();
    else this.refresh();
    this.renew();
  }

  want() {
    this.await();
    this.store.send({ do: "labs-run", lab: this.lab });
  }

  hear(found) {
    if (found.lab !== this.lab) return; // another one is chosen by now
    this.rest();
    this.found = found;
    if (!found.messages) this.known = found;
    this.current = !this.store.pending.size;
    this.refresh();
    if (this.current) this.settle();
  }

  /** Do this once the kernel has told of the newest change; where it does not answer soon, with what is known. */
  soon(act) {
    this.after = act;
    clearTimeout(this.latest);
    if (this.current) this.settle();
    else this.latest = setTimeout(() => this.settle(), SOON_MS);
  }

  settle() {
    const { after } = this;
    clearTimeout(this.latest);
    this.after = null;
    after?.();
  }

  close() {
    this.after = null;
    super.close();
  }

  tell() {} // what stands here needs no answer; what the answer adds keeps its place

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store } = this;
    this.el.replaceChildren(h("h2", {}, store.say("labrun.title")), h("p", { class: "sirkit-lead" }, store.say("labrun.lead")), ...this.body().filter(Boolean));
    this.refresh();
  }

  body() {
    const { store, lab } = this;
    if (!store.ready) return [];
    const gone = this.gone && h("p", { class: "sirkit-note" }, store.say("labrun.lab_gone", { name: this.gone }));
    if (!lab) return [gone, chooser(store, "lab"), this.nothing()];
    this.stands = h("div", { class: "sirkit-labrun-stands" }, this.standing.form.open ? this.standing.form.make() : null);
    this.due = h("div", { class: "sirkit-labrun-due", "aria-live": "polite" });
    this.ways = Object.fromEntries(Object.keys(SECTIONS).map((name) => [name, h("h3")]));
    return [gone, chooser(store, "lab"), this.stands, this.due, h("ol", { class: "sirkit-labplan-sections" }, Object.keys(SECTIONS).map((name) => this.section(name))), this.papers()];
  }

  /** Before a lab is chosen: what will stand here, one example, and the way there. */
  nothing() {
    const { store } = this;
    if (store.ids("lab").length) return h("p", { class: "sirkit-empty" }, store.say("labrun.choose"));
    const go = () => {
      store.emit("view", "labsheets");
      store.emit("lab-wanted", null);
    };
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("labrun.none")), h("p", {}, store.say("labrun.example")),
      store.may("lab") && h("button", { class: "primary", "data-key": "labrun begin", onclick: go }, store.say("labsheets.new")));
  }

  section(name) {
    const { store, sections: { [name]: section } } = this;
    if (name !== this.place) return h("li", {}, this.ways[name]);
    this.shown = h("div", { class: "sirkit-labrun-shown" });
    return h("li", { class: "sirkit-labrun-open" }, this.ways[name],
      h("div", { class: "sirkit-labrun-body" }, h("p", { class: "sirkit-help" }, store.say(section.options.help)), ...section.head().filter(Boolean), this.shown));
  }

  refresh() {
    const { store, place, sections } = this;
    if (!this.lab || !store.ready) return;
    if (!this.standing.form.open) renew(this.stands, this.standing.facts());
    renew(this.due, this.asked());
    for (const name of Object.keys(SECTIONS)) renew(this.ways[name], [this.way(name)]);
    if (sections[place]) renew(this.shown, sections[place].body().filter(Boolean));
    this.enable();
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  /** A section by its name, and how much stands in it. */
  way(name) {
    const { store, place, sections: { [name]: section } } = this;
    const { many: count } = section;
    return h("button", { class: "quiet", "data-key": `labrun ${name}`, "aria-expanded": String(name === place), onclick: () => this.toggle(name) },
      h("span", { "aria-hidden": "true" }, name === place ? "▾" : "▸"), h("span", {}, store.say(section.options.title)),
      h("span", { class: "sirkit-help" }, count ? store.say(COUNTS[name], { count }) : store.say("labsheets.open")));
  }

  /** What is due, each with the way to where it is settled. */
  asked() {
    const { store, known, found } = this;
    if (found?.messages) return found.messages.map((one) => h("p", { class: "sirkit-note" }, store.words.tell(one)));
    if (!known) return [h("p", { class: "sirkit-help" }, store.say("labrun.looking"))];
    if (!known.due.length) return [this.ahead()];
    const one = (message, at) => h("li", {}, h("button", { class: "quiet", "data-key": `labrun due ${at}`, onclick: () => WAYS[message.key](this) }, remark(store, { message, question: true })));
    return [h("h3", {}, store.say("labrun.due")), h("ul", {}, known.due.map(one))];
  }

  /** Where nothing is due: the next date, else that nothing is. */
  ahead() {
    const { store, known } = this;
    if (known.ahead.length) return h("p", { class: "sirkit-good" }, known.ahead.map((one) => store.words.tell(one)).join(" "));
    return h("p", { class: "sirkit-good" }, `✓ ${store.say("labrun.nothing_due")}`);
  }

  papers() {
    const { store, lab } = this;
    return h("div", { class: "sirkit-labrun-papers" }, h("h3", {}, store.say("labrun.papers")), h("p", { class: "sirkit-help" }, store.say("labrun.papers_help")),
      h("p", { class: "sirkit-buttons" }, [["lab_log", "labrun.paper.log"], ["method_card", "labrun.paper.cards"]].map(([name, key]) => (
        h("button", { "data-paper": name, "data-key": `labrun ${name}`, onclick: () => handOut(store, name, { lab }) }, store.say(key))))));
  }

  // --- going -------------------------------------------------------------------------------------------------

  /** To a section of the plan, where this can be mended. */
  plan(section) {
    const { store } = this;
    store.emit("view", "labplan");
    store.emit("labplan-at", { section, key: `labplan change ${section}` });
  }

  /** Open a section where something is entered into it. */
  lead(section) {
    this.open(section);
    const there = this.el.querySelector(".sirkit-labrun-body button.primary") ?? this.el.querySelector(`[data-key="labrun ${section}"]`);
    there.focus({ preventScroll: true });
    there.scrollIntoView({ block: "center" });
  }

  /** Open a section or shut it; what was tapped stays where it is. */
  toggle(name) {
    const tapped = () => this.el.querySelector(`[data-key="labrun ${name}"]`);
    const before = tapped().getBoundingClientRect().top;
    this.open(name === this.place ? null : name);
    window.scrollBy({ top: tapped().getBoundingClientRect().top - before, behavior: "instant" });
  }

  open(section) {
    this.store.draft(PLACE, { section });
    this.turn();
  }
}
