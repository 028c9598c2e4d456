// Coached: all ventures a coach goes with, and what is due; the most urgent first. It is private.

import { Asking } from "./asking.js";
import { choose } from "./chosen.js";
import { day } from "./days.js";
import { h } from "./dom.js";
import { dueList } from "./duelist.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { part } from "./part.js";
import { settle } from "./settling.js";

const TOUCHING = ["venture", "goal", "coaching_talk", "promise", "review", "intake"];
const TITLES = { coaching: "coaching title", intake: "intake heading" };
const WAYS = { coaching: "coached.to_coaching", intake: "coached.to_intake" };

export default part("coached", ({ store, el }) => {
  const coached = new Coached(store, el);
  coached.draw();
  return {
    words: () => coached.turn(),
    all: () => coached.begin(),
    records: (touched) => touched.some(([kind]) => TOUCHING.includes(kind)) && coached.begin(),
    state: () => coached.enable(),
    "venture-kept": () => coached.entered(),
    coached: (found) => coached.hear(found),
    problem: () => coached.rest(),
    leave: () => coached.close(),
  };
});

class Coached extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, found: null, known: null, first: false }); // known: what was last told, shown until more is
    this.watch(el);
  }

  get there() {
    return !this.store.room && this.ids.length > 0;
  }

  get ids() {
    return this.store.ids("venture").filter((id) => this.name(id));
  }

  name(id) {
    return this.store.record("venture", id)?.name ?? "";
  }

  want() {
    this.await();
    this.store.send({ do: "coached" });
  }

  hear({ ventures }) {
    this.rest();
    this.found = ventures;
    this.known = ventures;
    this.turn();
  }

  begin() {
    this.turn();
    this.renew();
  }

  turn() {
    calmly(this.el, () => this.draw());
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    settle(this.el, [h("h2", { tabindex: -1, "data-key": "coached title" }, store.say("coached.title")),
      h("p", { class: "sirkit-lead" }, store.say("coached.lead")), ...this.body()]);
    this.enable();
  }

  body() {
    const { store, known } = this;
    if (store.room) return [h("p", { class: "sirkit-note" }, store.say("coached.elsewhere"))];
    if (!store.ready) return [];
    if (!this.ids.length) return [this.nothing()];
    if (!known) return [h("p", { class: "sirkit-coached-room", role: "status" }, this.slow && store.say("coached.looking"))];
    const rows = this.rows(known);
    const some = rows.filter(({ items }) => items.length).length;
    return [h("p", {}, some ? store.say("coached.some", { count: some }) : store.say("coached.some_none")),
      h("ul", { class: "sirkit-cards" }, rows.map((row, at) => this.card(row, at === 0))), ...(known.length ? [this.papers()] : [])];
  }

  /** Those something is written down for, the most urgent first; then all others by name. */
  rows(known) {
    const { compare } = new Intl.Collator(this.store.words.locale);
    const begun = known.filter(({ venture }) => this.name(venture));
    const others = this.ids.filter((id) => !begun.some(({ venture }) => venture === id));
    return [...begun, ...others.sort((one, other) => compare(this.name(one), this.name(other))).map((venture) => ({ venture, items: [], late: 0, fresh: true }))];
  }

  /** Before there is a venture: what counselling and coaching are, one example, one button. */
  nothing() {
    const { store } = this;
    return h("div", { class: "sirkit-empty" }, ["coached.teach_counselling", "coached.teach_coaching", "coached.example"].map((key) => h("p", {}, store.say(key))),
      h("button", { class: "primary", "data-key": "coached begin", hidden: !store.may("venture"), onclick: () => this.enter() }, store.say("coached.begin")));
  }

  card({ venture, items, late, fresh }, first) {
    const { store } = this;
    const quiet = store.say(fresh ? "coached.nothing_yet" : "coached.nothing_due");
    const ways = fresh ? [["intake", "coached.begin_intake"], ["coaching", WAYS.coaching]] : [["coaching", WAYS.coaching], ["intake", WAYS.intake]];
    return h("li", { class: "sirkit-record" }, h("h3", {}, this.name(venture)), items.length ? dueList(store, items, late) : h("p", {}, quiet), this.facts(venture),
      h("p", { class: "sirkit-buttons" }, ways.map(([view, key], at) => h("button", {
        class: at ? "quiet" : first ? "primary" : null, "data-key": `${view} ${venture}`, "aria-label": store.say("coached.goes", { name: this.name(venture), way: store.say(key) }), onclick: () => this.go(venture, view),
      }, store.say(key)))));
  }

  /** When one talked last, when next, and how many steps are open. */
  facts(venture) {
    const { store } = this;
    const of = (kind) => store.ids(kind).map((id) => store.record(kind, id)).filter((one) => one.venture === venture);
    const last = of("coaching_talk").map(({ on }) => on ?? "").sort().at(-1);
    const next = store.record("intake", venture)?.next_on;
    const open = of("promise").filter(({ state = "open" }) => state === "open").length;
    const said = [last && store.say("coached.last", { day: day(store, last) }), next && store.say("coached.next", { day: day(store, next) }), open > 0 && store.say("coached.open_steps", { count: open })].filter(Boolean);
    return said.length > 0 && h("p", { class: "sirkit-help" }, said.join(" · "));
  }

  papers() {
    const { store } = this;
    return h("ul", { class: "sirkit-papers" }, h("li", {}, h("button", { "data-paper": "coaching_calendar", onclick: () => handOut(store, "coaching_calendar") }, store.say("coaching.paper.coaching_calendar")),
      h("p", { class: "sirkit-help" }, store.say("coached.help.calendar"))));
  }

  enable() {
    const away = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = away;
  }

  enter() {
    this.first = true;
    this.store.emit("venture-wanted", null);
  }

  /** The first venture was entered below: come back to where it goes on. */
  entered() {
    if (!this.first) return;
    this.first = false;
    this.el.scrollIntoView({ block: "start" });
    focusOn("coached title");
  }

  /** Choose a venture and turn to the view where it goes on. */
  go(venture, view) {
    const { store, el } = this;
    choose(store, "venture", venture);
    store.emit("view", view);
    el.closest(".sirkit-turning")?.scrollIntoView({ block: "start" });
    focusOn(TITLES[view]);
  }
}
