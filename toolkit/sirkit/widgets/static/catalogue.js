// The catalogue: all training offers of the region by profession, what is wished for without one, and files to pass on.
// What an offer says to learners the kernel tells; which of them are shown is a draft of this browser.

import { Asking } from "./asking.js";
import { card } from "./cataloguecard.js";
import { h, unique } from "./dom.js";
import { calmly } from "./focus.js";
import { handOut } from "./handing.js";
import { part } from "./part.js";

const TOUCHING = new Set(["training", "outcome", "aid", "actor", "likeness", "learning_wish", "need", "reach"]);
const TOLD = ["training", "learning_wish", "need"]; // without any of these there is nothing to tell
const DRAFT = "catalogue filter";
const MOST = 6;
const FILES = {
  courses_csv: ["catalogue.paper.courses_csv", "catalogue.help.courses_csv"],
  courses_calendar: ["catalogue.paper.courses_calendar", "catalogue.help.courses_calendar"],
  courses_jsonld: ["trainer.paper.courses_jsonld", "downloads.help.courses_jsonld"],
};

export default part("catalogue", ({ store, el }) => {
  const catalogue = new Catalogue(store, el);
  catalogue.draw();
  return {
    words: () => catalogue.draw(),
    all: () => catalogue.renew(),
    records: (touched) => touched.some(([kind]) => TOUCHING.has(kind)) && catalogue.renew(),
    catalogue: (found) => catalogue.hear(found),
    state: () => catalogue.enable(),
    leave: () => catalogue.close(),
  };
});

class Catalogue extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, found: null, asked: 0, open: new Set() }); // open: what is folded open
    this.watch(el);
  }

  // --- asking --------------------------------------------------------------------------------------------------

  get there() {
    return TOLD.some((kind) => this.store.ids(kind).length > 0);
  }

  ask() {
    if (this.store.ready && !this.there) this.found = null;
    super.ask();
  }

  want() {
    this.asked += 1;
    this.await();
    this.store.send({ do: "catalogue", asked: String(this.asked) });
  }

  hear({ asked, ...found }) {
    if (asked !== String(this.asked)) return; // something newer is asked by now
    this.rest();
    this.found = found;
    this.draw();
  }

  /** The offers that are still there. */
  get offers() {
    return (this.found?.offers ?? []).filter(({ id }) => this.store.record("training", id));
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    calmly(this.el, () => this.el.replaceChildren(h("h2", {}, store.say("catalogue.title")), h("p", { class: "sirkit-lead" }, store.say("catalogue.lead")), ...this.body()));
    this.enable();
  }

  body() {
    const { store, found } = this;
    if (store.ready && !store.ids("training").length) return [this.nothing(), found?.offers && this.missing()].filter(Boolean);
    if (found?.messages) return found.messages.map((message) => h("p", { class: "sirkit-problem" }, store.words.tell(message)));
    if (!found) return [h("p", { class: "sirkit-help sirkit-catalogue-room", role: "status" }, this.slow ? store.say("catalogue.looking") : "")];
    this.list = h("div", {});
    this.fill();
    return [this.print(), this.filters(), this.list, this.missing(), this.files()].filter(Boolean);
  }

  /** Before there is an offer: what will stand here, an example, and where it begins. */
  nothing() {
    const { store } = this;
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("catalogue.empty")), h("p", {}, store.say("catalogue.example")),
      h("button", { class: "primary", "data-key": "catalogue begin", onclick: () => store.emit("view", "trainings") }, store.say("catalogue.begin")));
  }

  print() {
    return h("p", {}, this.paper("courses_a4", this.store.say("catalogue.print"), {}, { class: "primary" }));
  }

  /** A button that hands out a paper; while that is made it waits. */
  paper(name, said, more = {}, attributes = {}) {
    const { store } = this;
    const button = h("button", { type: "button", "data-paper": name, "data-key": `catalogue ${name} ${more.training ?? ""}`, onclick: async () => {
      button.disabled = true;
      await handOut(store, name, more);
      this.enable();
    }, ...attributes }, said);
    return button;
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  // --- which are shown -----------------------------------------------------------------------------------------

  get chosen() {
    return this.store.drafts.get(DRAFT) ?? {};
  }

  /** What can be chosen of a filter: the values there are, by name. */
  values(name) {
    const { compare } = new Intl.Collator(this.store.words.locale);
    return [...new Set(this.offers.map((one) => one[name]).filter(Boolean))].sort(compare);
  }

  /** The choices of the filters; what nobody has any more chooses nothing. */
  filter(name) {
    const value = this.chosen[name];
    return this.values(name).includes(value) ? value : "";
  }

  filters() {
    const { store } = this;
    const some = [["profession", "catalogue.profession", "catalogue.all_professions"], ["place", "catalogue.place", "catalogue.all_places"]].filter(([name]) => this.values(name).length > 1);
    this.counted = h("p", { class: "sirkit-help", role: "status" });
    this.count();
    return h("div", { class: "sirkit-catalogue-filter" }, some.map(([name, label, all]) => {
      const id = unique("catalogue");
      const now = this.filter(name);
      const select = h("select", { id, "data-key": `catalogue ${name}`, onchange: () => this.turn({ [name]: select.value }) },
        h("option", { value: "" }, store.say(all)), this.values(name).map((value) => h("option", { value, selected: value === now }, value)));
      return h("p", { class: "sirkit-field" }, h("label", { for: id }, store.say(label)), select);
    }), this.counted);
  }

  turn(chosen) {
    this.store.draft(DRAFT, { ...this.chosen, ...chosen });
    calmly(this.el, () => this.fill());
    this.count();
    this.enable();
  }

  get shown() {
    return this.offers.filter((one) => ["profession", "place"].every((name) => !this.filter(name) || one[name] === this.filter(name)));
  }

  count() {
    const { store } = this;
    const [count, all] = [this.shown.length, this.offers.length];
    this.counted.textContent = count < all ? store.say("catalogue.shown", { count, all }) : store.say("catalogue.count", { count });
  }

  // --- the offers ----------------------------------------------------------------------------------------------

  fill() {
    const coming = this.shown.filter(({ over }) => !over);
    const over = this.shown.filter((one) => one.over);
    this.list.replaceChildren(...this.groups(coming), ...(over.length ? [this.fold("over", this.store.say("catalogue.over", { count: over.length }), this.cards(over))] : []));
  }

  /** The offers of each profession, those without one last. */
  groups(offers) {
    const { store } = this;
    const { compare } = new Intl.Collator(store.words.locale);
    const names = [...new Set(offers.map(({ profession }) => profession ?? ""))].sort((one, other) => !one - !other || compare(one, other));
    return names.map((name) => h("section", { class: "sirkit-catalogue-group" }, h("h3", {}, name || store.say("catalogue.further")),
      this.cards(offers.filter((one) => (one.profession ?? "") === name))));
  }

  cards(offers) {
    const { compare } = new Intl.Collator(this.store.words.locale);
    return h("ul", { class: "sirkit-cards" }, [...offers].sort((one, other) => compare(one.title, other.title)).map((one) => card(this, one)));
  }

  fold(name, said, ...inside) {
    const details = h("details", { class: "sirkit-more", open: this.open.has(name), ontoggle: () => this.open[details.open ? "add" : "delete"](name) },
      h("summary", { "data-key": `catalogue fold ${name}` }, said), inside);
    return details;
  }

  // --- what is missing -----------------------------------------------------------------------------------------

  /** What is wished for without an offer, and what is still to be asked; where nobody has wished, where that begins. */
  missing() {
    const { store, found } = this;
    const { topics, places, questions, wishes } = found;
    const lists = [["catalogue.topics", topics], ["catalogue.places", places], ["catalogue.questions", questions]].filter(([, some]) => some.length);
    return h("section", { class: "sirkit-catalogue-missing" }, h("h3", {}, store.say("catalogue.missing")),
      lists.length > 0 && h("p", { class: "sirkit-help" }, store.say("catalogue.missing_lead")),
      lists.map(([label, some]) => this.several(label, some)),
      !lists.length && wishes > 0 && h("p", {}, store.say("catalogue.complete")),
      !wishes && h("div", {}, h("p", {}, store.say("catalogue.no_wishes")), h("button", { "data-key": "catalogue wishes", onclick: () => store.emit("view", "wishes") }, store.say("catalogue.wishes"))));
  }

  several(label, messages) {
    const { store } = this;
    const listed = (some) => h("ul", {}, some.map((message) => h("li", {}, store.words.tell(message))));
    const more = messages.slice(MOST);
    return h("div", {}, h("h4", {}, store.say(label)), listed(messages.slice(0, MOST)), more.length > 0 && this.fold(label, store.say("gaps.more", { count: more.length }), listed(more)));
  }

  files() {
    const { store } = this;
    return h("section", { class: "sirkit-catalogue-files" }, h("h3", {}, store.say("catalogue.files")), h("p", { class: "sirkit-help" }, store.say("catalogue.files_lead")),
      h("ul", { class: "sirkit-papers" }, Object.entries(FILES).map(([name, [said, help]]) => h("li", {}, this.paper(name, store.say(said)), h("p", { class: "sirkit-help" }, store.say(help))))));
  }
}
