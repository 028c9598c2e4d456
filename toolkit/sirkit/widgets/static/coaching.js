// Coaching of the venture that is chosen: what is due, goals, agreed steps, talks after GROW, the hand-over. It is private.

import { Asking } from "./asking.js";
import { chosen, chooser } from "./chosen.js";
import { Goals } from "./coachinggoals.js";
import { HandOver } from "./coachinghand.js";
import { AgreedSteps } from "./coachingsteps.js";
import { Talks } from "./coachingtalks.js";
import { day, told } from "./days.js";
import { h } from "./dom.js";
import { dueList } from "./duelist.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { part } from "./part.js";
import { settle } from "./settling.js";

const TOUCHING = ["venture", "goal", "coaching_talk", "promise", "review", "intake", "actor", "likeness"];
const PAPERS = [
  ["goal_agreement", "coaching.paper.goal_agreement", "coaching.help.goal_agreement"],
  ["coaching_calendar", "coaching.paper.coaching_calendar", "coaching.help.coaching_calendar"],
  ["grow_sheet", "trainer.paper.grow_sheet", "coaching.help.grow_sheet"],
];

export default part("coaching", ({ store, el }) => {
  const coaching = new Coaching(store, el);
  coaching.begin();
  return {
    words: () => coaching.turn(),
    all: () => coaching.begin(),
    chosen: ({ kind }) => kind === "venture" && coaching.begin(),
    records: (touched) => coaching.renewed(touched.map(([kind]) => kind)),
    refused: (said) => coaching.lists.forEach(({ form }) => form.refused(said)),
    state: () => coaching.enable(),
    coaching: (found) => coaching.hear(found),
    problem: () => coaching.rest(),
    leave: () => coaching.close(),
  };
});

class Coaching extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, found: null, known: null, venture: null, called: "", gone: "", sections: [], hand: null, choice: null });
    this.watch(el);
  }

  get there() {
    return Boolean(this.venture);
  }

  want() {
    this.await();
    this.store.send({ do: "coaching", venture: this.venture });
  }

  hear(found) {
    if (found.venture !== this.venture) return; // another one is chosen by now
    this.rest();
    this.found = found;
    this.known = found;
    this.refresh();
  }

  tell() {} // what stands here needs no answer; what the answer adds keeps its place

  get lists() {
    return this.sections.flatMap((section) => section.lists);
  }

  // --- what is new -------------------------------------------------------------------------------------------

  /** Take over which venture it is about: each has its own forms, so that nothing typed comes to stand with another. */
  begin() {
    const { store } = this;
    const venture = store.room ? null : chosen(store, "venture");
    if (store.ready && venture !== this.venture) {
      this.gone = this.venture && !store.record("venture", this.venture) ? this.called : "";
      Object.assign(this, { venture, found: null, known: null });
      this.sections = venture ? [Goals, AgreedSteps, Talks].map((Section) => new Section(this)) : [];
      this.hand = venture && new HandOver(this);
    }
    this.called = store.record("venture", venture)?.name ?? "";
    this.turn();
    this.renew();
  }

  renewed(kinds) {
    if (!kinds.some((kind) => TOUCHING.includes(kind))) return null;
    if (kinds.includes("venture") && !this.settled) return this.begin();
    if (this.lists.some((list) => list.orphaned)) this.turn();
    else this.refresh();
    return this.renew();
  }

  /** Whether the venture that is chosen, and those to choose from, are as they are shown. */
  get settled() {
    const { store, venture, choice } = this;
    const now = store.room ? null : chosen(store, "venture");
    return now === venture && chooser(store, "venture")?.textContent === choice?.textContent;
  }

  turn() {
    calmly(this.el, () => this.draw());
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    this.el.replaceChildren(h("h2", { tabindex: -1, "data-key": "coaching title" }, store.say("coaching.title")),
      h("p", { class: "sirkit-lead" }, store.say("coaching.lead")), ...this.body().filter(Boolean));
    this.refresh();
  }

  body() {
    const { store } = this;
    this.due = h("section", { class: "sirkit-due" });
    this.choice = chooser(store, "venture");
    if (store.room) return [h("p", { class: "sirkit-note" }, store.say("coached.elsewhere"))];
    if (!store.ready) return [];
    const gone = this.gone && h("p", { class: "sirkit-note" }, store.say("coaching.venture_gone", { name: this.gone }));
    if (!this.venture) return [gone, this.choice, this.nothing()];
    return [gone, this.choice, this.due, ...this.sections.map((section) => this.section(section)), this.hand.element(), this.papers()];
  }

  /** Before a venture is chosen: what will stand here, one example, and the way there. */
  nothing() {
    const { store } = this;
    const go = () => {
      store.emit("view", "coached");
      focusOn("coached title");
    };
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("coaching.none")), h("p", {}, store.say("coaching.none_example")),
      h("button", { class: "primary", "data-key": "coaching to coached", onclick: go }, store.say("coaching.to_coached")));
  }

  /** A section: its forms or the button that opens the first of them, and its records. One button of all is filled. */
  section(section) {
    const { store } = this;
    const { list, lists, begin } = section;
    const open = lists.filter(({ form }) => form.open);
    const filled = begin.first && section === this.sections.find((one) => one.begin.first) && !this.lists.some(({ form }) => form.open);
    section.shown = h("div");
    return h("section", { class: "sirkit-coaching-section" }, h("h3", {}, store.say(section.title)), h("p", { class: "sirkit-help" }, store.say(section.help)),
      ...open.map((one) => one.made()),
      !list.form.open && h("p", {}, h("button", { class: filled ? "primary" : null, "data-key": list.options.name, onclick: () => list.begin() }, store.say(begin.key))),
      section.shown);
  }

  refresh() {
    const { store, known } = this;
    if (!this.venture || store.room || !store.ready) return;
    const next = store.record("intake", this.venture)?.next_on;
    calmly(this.el, () => {
      settle(this.due, [h("h3", {}, store.say("coaching.due")), known && (known.due.length ? dueList(store, known.due, known.late) : h("p", {}, store.say("coaching.due_none"))),
        next && h("p", { class: "sirkit-help" }, store.say("coached.next", { day: day(store, next) }))].filter(Boolean));
      for (const section of this.sections) {
        const made = section.body();
        settle(section.shown, made.length || section.list.form.open ? made : [h("p", { class: "sirkit-empty" }, store.say(section.empty))]);
      }
    });
    this.hand.refresh();
    this.enable();
  }

  /** The days of a record that cannot be, as sentences at its place. */
  misplaced(id) {
    return (this.known?.misplaced[id] ?? []).map((message) => h("p", { class: "sirkit-careful" }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, "!"), " ", told(this.store, message)));
  }

  papers() {
    const { store, venture } = this;
    return h("section", {}, h("h3", {}, store.say("coaching.papers")), h("ul", { class: "sirkit-papers" }, PAPERS.map(([name, title, help]) => h("li", {},
      h("button", { "data-paper": name, onclick: () => handOut(store, name, { venture }) }, store.say(title)), h("p", { class: "sirkit-help" }, store.say(help))))));
  }

  enable() {
    const away = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = away;
  }
}
