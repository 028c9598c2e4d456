// The plan of a lab: its sections one below the other, one of them open; beside it what to look at again, above all how much
// is open.

import { Asking } from "./asking.js";
import { chooser, chosen } from "./chosen.js";
import { h } from "./dom.js";
import { calmly, focusOn, renew } from "./focus.js";
import { part } from "./part.js";
import { beginning } from "./labsheets.js";
import { Money, Risks, Signs } from "./labplanrecords.js";
import { counted, left, open, remark, removed } from "./labplanremarks.js";
import { Roles } from "./labplanroles.js";
import { LabText } from "./labplantext.js";

const PLACE = "labplan place"; // the draft of which section is open
const TOUCHING = new Set(["lab", "lab_role", "lab_task", "indicator", "cost", "risk", "actor", "role", "tie", "likeness"]);
const SECTIONS = {
  idea: (plan) => new LabText(plan, "idea"), roles: (plan) => new Roles(plan), loops: (plan) => new LabText(plan, "loops"), indicators: (plan) => new Signs(plan),
  money: (plan) => new Money(plan), consent: (plan) => new LabText(plan, "consent"), risks: (plan) => new Risks(plan), leaving: (plan) => new LabText(plan, "leaving"),
};

export default part("labplan", ({ store, el }) => {
  const plan = new LabPlan(store, el);
  plan.begin();
  plan.watch(el);
  return {
    words: () => plan.turn(),
    all: () => plan.begin(),
    chosen: ({ kind }) => kind === "lab" && plan.begin(),
    records: (touched) => plan.heard(touched.map(([kind]) => kind)),
    refused: (said) => plan.all.forEach(({ form }) => form.refused(said)),
    "labs-checks": (found) => plan.hear(found),
    "labs-seekers": (found) => plan.sections.roles?.hear(found),
    "labplan-at": ({ section, key }) => plan.lead(section, key),
    viewed: (view) => view === "labplan" && !plan.lab && plan.turn(), // what is begun on the page may have grown
    problem: () => plan.rest(),
    leave: () => plan.close(),
  };
});

class LabPlan extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, lab: null, called: "", gone: "", found: null, known: null, sections: {} });
  }

  get there() {
    return Boolean(this.lab);
  }

  get all() {
    return Object.values(this.sections);
  }

  /** The labs there are, as one text to compare. */
  get labs() {
    const { store } = this;
    return store.ids("lab").map((id) => `${id} ${store.record("lab", id).title}`).join("\n");
  }

  /** The name of the section that is open, null where none is. */
  get place() {
    const { section = "idea" } = this.store.drafts.get(PLACE) ?? {};
    return section;
  }

  // --- what is new -------------------------------------------------------------------------------------------

  /** Take over which lab it is about: each has its own forms, so that nothing typed comes to stand with another. */
  begin() {
    const { store } = this;
    const lab = chosen(store, "lab");
    if (store.ready && lab !== this.lab) {
      this.gone = this.lab && !store.record("lab", this.lab) ? this.called : "";
      Object.assign(this, { lab, found: null, known: null });
      this.sections = lab ? Object.fromEntries(Object.entries(SECTIONS).map(([name, make]) => [name, make(this)])) : {};
    }
    this.called = store.record("lab", lab)?.title ?? "";
    this.offered = this.labs;
    this.turn();
    this.ask();
  }

  heard(kinds) {
    if (!kinds.some((kind) => TOUCHING.has(kind))) return;
    if (this.labs !== this.offered) this.begin();
    else if (this.sections[this.place]?.orphaned) this.turn();
    else this.refresh();
    this.sections.roles?.renew();
    this.renew();
  }

  want() {
    this.await();
    this.store.send({ do: "labs-checks", lab: this.lab });
  }

  hear(found) {
    if (found.lab !== this.lab) return; // another one is chosen by now
    this.rest();
    this.found = found;
    if (!found.messages) this.known = found;
    this.refresh();
  }

  tell() {} // what stands here needs no answer; what the answer adds keeps its place

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store } = this;
    this.el.replaceChildren(h("h2", {}, store.say("labplan.title")), h("p", { class: "sirkit-lead" }, store.say("labplan.lead")), ...this.body().filter(Boolean));
    this.refresh();
  }

  body() {
    const { store } = this;
    if (!store.ready) return [];
    const gone = this.gone && removed(store, store.say("labplan.lab_gone", { name: this.gone }), () => this.forget());
    if (!this.lab) return [gone, chooser(store, "lab"), this.nothing()];
    this.summary = h("div", { class: "sirkit-labplan-summary" });
    this.ways = Object.fromEntries(Object.keys(SECTIONS).map((name) => [name, h("h3")]));
    return [gone, chooser(store, "lab"), this.summary, h("ol", { class: "sirkit-labplan-sections" }, Object.keys(SECTIONS).map((name) => this.section(name))),
      h("p", { class: "sirkit-buttons" }, h("button", { "data-key": "labplan times", onclick: () => this.times() }, store.say("labplan.times")))];
  }

  /** What was told of a lab that was removed is told no longer. */
  forget() {
    this.gone = "";
    this.turn();
    focusOn("chosen lab", "labplan begin");
  }

  /** Before a lab is chosen: what will stand here, one example, and the way there. */
  nothing() {
    const { store } = this;
    if (store.ids("lab").length) return h("p", { class: "sirkit-empty" }, store.say("labplan.choose"));
    const go = () => {
      store.emit("view", "labsheets");
      store.emit("lab-wanted", null);
    };
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("labplan.none")), h("p", {}, store.say("labsheets.example")),
      store.may("lab") && h("button", { class: "primary", "data-key": "labplan begin", onclick: go }, beginning(store)));
  }

  section(name) {
    const { store, sections: { [name]: section } } = this;
    if (name !== this.place) return h("li", {}, this.ways[name]);
    this.beside = h("aside", { "aria-label": store.say("labplan.beside") });
    this.shown = h("div", { class: "sirkit-labplan-shown" });
    return h("li", { class: "sirkit-labplan-open" }, this.ways[name], h("div", { class: "sirkit-labplan-body", id: "sirkit-labplan-body" },
      h("div", { class: "sirkit-labplan-main" }, h("p", { class: "sirkit-help" }, store.say(section.options.help)), ...section.head(), this.shown), this.beside));
  }

  refresh() {
    const { store, place, sections } = this;
    if (!this.lab || !store.ready) return;
    renew(this.summary, this.standing());
    for (const name of Object.keys(SECTIONS)) renew(this.ways[name], [this.way(name)]);
    if (!sections[place]) return;
    renew(this.shown, sections[place].body().filter(Boolean));
    renew(this.beside, this.here(place));
  }

  of(name) {
    return this.known?.remarks.filter(({ section }) => section === name) ?? [];
  }

  /** A section by its name, and how much is open in it. */
  way(name) {
    const { store, place, known, sections } = this;
    const [says] = counted(this.of(name));
    const said = open(store, this.of(name)).join(" · ");
    const whole = known && !said && !sections[name].blank;
    const state = h("span", { class: whole ? "sirkit-good" : says ? "sirkit-careful" : "sirkit-help" }, whole ? `✓ ${store.say("labplan.fine")}` : said || store.say("labsheets.open"));
    return h("button", { class: "quiet", "data-key": `labplan ${name}`, "aria-expanded": String(name === place), onclick: () => this.toggle(name) },
      h("span", { "aria-hidden": "true" }, name === place ? "▾" : "▸"), h("span", {}, store.say(sections[name].options.title)), state);
  }

  /** How much is open in all; unfolded, each remark leads to its section. */
  standing() {
    const { store, known } = this;
    if (!known) return [h("p", { class: "sirkit-help" }, store.say("labplan.looking"))];
    const { remarks } = known;
    if (!remarks.length) return [h("p", { class: "sirkit-good" }, `✓ ${store.say("labplan.whole")}`)];
    return [h("details", { class: "sirkit-more" }, h("summary", { "data-key": "labplan all" }, left(store, remarks)),
      h("ul", {}, remarks.map((one, number) => h("li", {}, h("button", { class: "quiet", "data-key": `labplan remark ${number}`, onclick: () => this.follow(one) }, remark(store, one))))))];
  }

  here(name) {
    const { store } = this;
    const some = this.of(name);
    if (!some.length) return [];
    return [h("h4", {}, store.say("labplan.beside")), h("ul", {}, some.map((one) => h("li", {}, remark(store, one))))];
  }

  // --- going -------------------------------------------------------------------------------------------------

  /** To where a remark can be mended. */
  follow({ section, kind, id }) {
    if (SECTIONS[section]) return this.lead(section, `${kind} change ${id}`);
    return this.times();
  }

  /** To the schedule: days and tasks have a place of their own. */
  times() {
    this.store.emit("view", "labtimes");
    window.scrollTo({ top: 0 });
  }

  /** Open a section where one of its records stands, else where something is entered into it. */
  lead(section, key) {
    if (!this.lab) return;
    this.open(section);
    const keys = [key, `labplan change ${section}`, `labplan new ${this.sections[section].options.kind}`, `labplan ${section}`];
    const there = keys.map((one) => this.el.querySelector(`[data-key="${CSS.escape(one)}"]`)).find(Boolean);
    there.focus({ preventScroll: true });
    there.scrollIntoView({ block: "center" });
  }

  /** Open a section or shut it; what was tapped stays where it is. */
  toggle(name) {
    const tapped = () => this.el.querySelector(`[data-key="labplan ${name}"]`);
    const before = tapped().getBoundingClientRect().top;
    this.open(name === this.place ? null : name);
    window.scrollBy({ top: tapped().getBoundingClientRect().top - before, behavior: "instant" });
  }

  open(section) {
    this.store.draft(PLACE, { section });
    this.turn();
  }
}
