// The plan of a lab: its sections one below the other, one of them open; beside it what to look at again, above all how much
// is open.

import { h } from "./dom.js";
import { renew } from "./focus.js";
import { part } from "./part.js";
import { Money, Risks, Signs } from "./labplanrecords.js";
import { counted, left, open, remark } from "./labplanremarks.js";
import { Roles } from "./labplanroles.js";
import { LabSections } from "./labsections.js";
import { LabText } from "./labplantext.js";

const TOUCHING = new Set(["lab", "lab_role", "lab_task", "indicator", "cost", "risk", "actor", "role", "tie", "likeness"]);
const SECTIONS = {
  idea: (plan) => new LabText(plan, "idea"), roles: (plan) => new Roles(plan), loops: (plan) => new LabText(plan, "loops"), indicators: (plan) => new Signs(plan),
  money: (plan) => new Money(plan), consent: (plan) => new LabText(plan, "consent"), risks: (plan) => new Risks(plan), leaving: (plan) => new LabText(plan, "leaving"),
};

const WORDS = {
  title: "labplan.title", lead: "labplan.lead", gone: "labplan.lab_gone", choose: "labplan.choose", none: "labplan.none", example: "labsheets.example",
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

class LabPlan extends LabSections {
  constructor(store, el) {
    super(store, el, { name: "labplan", first: "idea", sections: SECTIONS, touching: TOUCHING, words: WORDS });
  }

  get all() {
    return Object.values(this.sections);
  }

  stale() {
    this.sections.roles?.renew();
  }

  want() {
    this.await();
    this.store.send({ do: "labs-checks", lab: this.lab });
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  inside(sections) {
    const { store } = this;
    this.summary = h("div", { class: "sirkit-labplan-summary" });
    return [this.summary, sections,
      h("p", { class: "sirkit-buttons" }, h("button", { "data-key": "labplan times", onclick: () => this.times() }, store.say("labplan.times")))];
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
    const { store, known, sections } = this;
    const [says] = counted(this.of(name));
    const said = open(store, this.of(name)).join(" · ");
    const whole = known && !said && !sections[name].blank;
    return this.led(name, h("span", { class: whole ? "sirkit-good" : says ? "sirkit-careful" : "sirkit-help" }, whole ? `✓ ${store.say("labplan.fine")}` : said || store.say("labsheets.open")));
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
}
