// Carrying out a lab: above all how it stands and what is due, below that diary, values of its indicators, reviews and what is
// learned, one of them open.

import { h } from "./dom.js";
import { renew } from "./focus.js";
import { handOut } from "./handing.js";
import { part } from "./part.js";
import { remark } from "./labplanremarks.js";
import { Diary, Reviews } from "./labrundiary.js";
import { End } from "./labrunend.js";
import { Standing } from "./labrunstate.js";
import { Values } from "./labrunvalues.js";
import { LabSections } from "./labsections.js";

const SOON_MS = 1500;
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

const WORDS = {
  title: "labrun.title", lead: "labrun.lead", gone: "labrun.lab_gone", choose: "labrun.choose", none: "labrun.none", example: "labrun.example",
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
    viewed: (view) => view === "labrun" && !run.lab && run.turn(), // what is begun on the page may have grown
    state: () => run.enable(),
    problem: () => run.rest(),
    leave: () => run.close(),
  };
});

class LabRun extends LabSections {
  constructor(store, el) {
    super(store, el, { name: "labrun", first: "diary", sections: SECTIONS, touching: TOUCHING, words: WORDS });
    Object.assign(this, { standing: null, current: false, after: null });
  }

  get forms() {
    return this.lab ? [this.standing.form, ...Object.values(this.sections).flatMap(({ forms, form }) => forms ?? [form])] : [];
  }

  // --- what is new -------------------------------------------------------------------------------------------

  taken() {
    Object.assign(this, { standing: this.lab && new Standing(this), current: false, after: null });
  }

  stale() {
    this.current = false;
  }

  want() {
    this.await();
    this.store.send({ do: "labs-run", lab: this.lab });
  }

  learn() {
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

  // --- drawing -----------------------------------------------------------------------------------------------

  inside(sections) {
    this.stands = h("div", { class: "sirkit-labrun-stands" }, this.standing.form.open ? this.standing.form.make() : null);
    this.due = h("div", { class: "sirkit-labrun-due", "aria-live": "polite" });
    return [this.stands, this.due, sections, this.papers()];
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
    const { store, sections: { [name]: { many: count } } } = this;
    return this.led(name, h("span", { class: "sirkit-help" }, count ? store.say(COUNTS[name], { count }) : store.say("labsheets.open")));
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
}
