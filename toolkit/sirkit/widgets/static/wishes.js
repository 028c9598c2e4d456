// Wishes: what people in the region want to learn, what for, when and what hinders them; nobody is named. First what hinders
// how many, then each wish with the trainings that answer it.

import { Asking } from "./asking.js";
import { choose } from "./chosen.js";
import { h, unique } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { keep, ops, remove } from "./keeping.js";
import { part } from "./part.js";
import { HINDRANCES, KIND, WishEntry } from "./wishentry.js";

const TOUCHING = [KIND, "training", "outcome", "aid", "reach"];
const ORDERS = { topic: "wishes.order_topic", open: "wishes.order_open", latest: "wishes.order_latest" };
const SAID = { purpose: "wishes.purpose", when: "wishes.when", city: "wishes.city", hinders: "wishes.hinders" };
const SIGNS = { removed: "✓", open: "?", left: "–" };

export default part("wishes", ({ store, el }) => {
  const wishes = new Wishes(store, el);
  wishes.draw();
  wishes.watch(el);
  return {
    words: () => wishes.turn(),
    all: () => wishes.begin(),
    records: (touched) => touched.some(([kind]) => TOUCHING.includes(kind)) && wishes.change(),
    refused: (said) => wishes.form.refused(said),
    wishes: (found) => wishes.hear(found),
    "wish-read": (said) => wishes.form.hear(said),
    state: () => wishes.enable(),
    leave: () => wishes.close(),
  };
});

class Wishes extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, found: null, shown: new Set() }); // shown: which answers are folded open
    this.form = new WishEntry(store, {
      turned: () => this.turn(), keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
    });
  }

  get ids() {
    return this.store.ids(KIND).filter((id) => this.store.record(KIND, id).what);
  }

  get there() {
    return this.ids.length > 0;
  }

  get by() {
    return this.store.drafts.get("wishes order")?.by ?? "topic";
  }

  // --- asking ------------------------------------------------------------------------------------------------

  want() {
    this.await();
    this.store.send({ do: "wishes", ask: "all" });
  }

  hear(found) {
    this.rest();
    this.found = found.messages ? { messages: found.messages } : found;
    this.refresh();
  }

  tell() {
    this.refresh();
  }

  begin() {
    this.turn();
    this.ask();
  }

  change() {
    const { form, store } = this;
    if (form.id && !store.record(KIND, form.id)) form.anew();
    this.refresh();
    this.renew();
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store, form } = this;
    this.told = h("section");
    this.order = this.sorting();
    this.cards = h("ul", { class: "sirkit-cards" });
    this.empty = h("div", { class: "sirkit-empty" }, h("p", {}, store.say("wishes.empty")), h("p", {}, store.say("wishes.example")));
    const slips = h("button", { "data-paper": "wish_form", onclick: () => handOut(store, "wish_form") }, store.say("trainer.paper.wish_form"));
    const begin = h("button", { class: "primary", "data-key": "wish new", hidden: !store.may(KIND), onclick: () => form.begin(null, {}) }, store.say("wishes.new"));
    this.el.replaceChildren(
      h("h2", {}, store.say("wishes.title")), h("p", { class: "sirkit-lead" }, store.say("wishes.lead")),
      h("p", { class: "sirkit-note" }, store.say("wishes.unnamed")),
      form.open ? form.make() : "",
      h("p", { class: "sirkit-buttons" }, form.open ? null : begin, slips), this.empty, this.told, this.order, this.cards);
    this.refresh();
  }

  sorting() {
    const { store, by } = this;
    const name = unique("wishes-order");
    const sort = ({ target }) => {
      store.draft("wishes order", { by: target.value });
      this.refresh();
    };
    return h("p", { class: "sirkit-field sirkit-wishes-order" }, h("label", { for: name }, store.say("wishes.order")),
      h("select", { id: name, "data-key": "wishes order", onchange: sort }, Object.entries(ORDERS).map(([one, key]) => h("option", { value: one, selected: one === by }, store.say(key)))));
  }

  refresh() {
    const { store } = this;
    const ids = this.sorted();
    calmly(this.el, () => {
      this.told.replaceChildren(...this.summary());
      this.cards.replaceChildren(...ids.map((id) => this.card(id)));
    });
    this.empty.hidden = ids.length > 0 || !store.ready || this.form.open;
    this.told.hidden = !ids.length;
    this.order.hidden = ids.length < 2;
    this.enable();
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  /** By topic, what most wish for first; those without an offer first; or the newest first. What is not compared yet comes last. */
  sorted() {
    const { ids, found } = this;
    if (this.by === "latest") return ids.reverse();
    const places = new Map((found?.topics ?? []).flat().map((id, place) => [id, place]));
    const at = (id) => places.get(id) ?? Infinity;
    const open = (id) => (this.by === "open" && found?.answers?.[id]?.length ? 1 : 0);
    return ids.sort((one, other) => open(one) - open(other) || (at(one) === at(other) ? 0 : at(one) - at(other)));
  }

  /** How many there are and what hinders most, in sentences and as a table. */
  summary() {
    const { store, found } = this;
    if (!found || found.messages) return [h("p", { class: "sirkit-help", role: "status" }, found ? found.messages.map((one) => store.words.tell(one)).join(" ") : this.slow ? store.say("wishes.comparing") : "")];
    const row = (words, count) => h("tr", {}, h("th", { scope: "row" }, words), h("td", {}, String(count)));
    const head = ["wishes.hinders", "wishes.wishes"].map((key) => h("th", { scope: "col" }, store.say(key)));
    return [
      h("p", {}, found.summary.map((one) => store.words.tell(one)).join(" ")),
      found.hindering.length > 0 && h("table", { class: "sirkit-wishes-hinders" }, h("caption", { class: "sirkit-help" }, store.say("wishes.several")), h("thead", {}, h("tr", {}, head)),
        h("tbody", {}, found.hindering.map(([name, count]) => row(store.say(HINDRANCES[name]), count)), found.unsaid > 0 && row(store.say("wishes.not_said"), found.unsaid))),
    ].filter(Boolean);
  }

  card(id) {
    const { store, found } = this;
    const values = store.record(KIND, id);
    const alike = found?.topics?.find((some) => some.includes(id))?.length ?? 1;
    return h("li", { class: "sirkit-record", "data-wish": id },
      h("h3", {}, values.what), alike > 1 && h("p", { class: "sirkit-help" }, store.say("wishes.alike", { count: alike })),
      ...this.facts(values), this.answers(id), this.question(id, values),
      store.may(KIND) && this.acts(id, values.what));
  }

  /** What was said, and in one line what was not. */
  facts(values) {
    const { store } = this;
    const hinders = Object.entries(HINDRANCES).filter(([name]) => values.hinders?.[name]).map(([, key]) => store.say(key)).join(" · ");
    const said = { ...values, hinders };
    const missing = Object.keys(SAID).filter((field) => !said[field]).map((field) => store.say(SAID[field]));
    const there = Object.keys(SAID).filter((field) => said[field]);
    return [
      there.length > 0 && h("dl", { class: "sirkit-facts" }, there.flatMap((field) => [h("dt", {}, store.say(SAID[field])), h("dd", {}, said[field])])),
      missing.length > 0 && h("p", { class: "sirkit-help" }, store.say("wishes.unanswered_fields", { fields: missing.join(", ") })),
    ];
  }

  /** The trainings that answer a wish, each with what becomes of its hindrances. */
  answers(id) {
    const { store, found } = this;
    const some = (found?.answers?.[id] ?? []).filter(({ training }) => store.record("training", training)?.title);
    const state = (sign, key, look) => h("p", { class: `sirkit-state ${look}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, sign), store.say(key));
    if (!found?.answers?.[id]) return state("…", "wishes.comparing", "");
    if (!some.length) return state("?", "wishes.no_offer", "sirkit-careful");
    return h("div", {}, state("✓", "wishes.offers", "sirkit-good"), some.map((one) => this.answer(id, one)));
  }

  answer(id, { training, hindrances }) {
    const { store } = this;
    const name = `${id} ${training}`;
    const removed = hindrances.filter(([, state]) => state === "removed").length;
    const told = hindrances.map(([hindrance, state, why]) => h("li", {}, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[state]), h("span", {}, h("b", {}, `${store.say(HINDRANCES[hindrance])}: `), store.words.tell(why))));
    const see = this.el.closest(".sirkit-turning") && h("button", { class: "quiet", "data-key": `see ${name}`, onclick: () => this.see(training) }, store.say("wishes.see"));
    const box = h("details", { class: "sirkit-more", open: this.shown.has(name), ontoggle: () => this.shown[box.open ? "add" : "delete"](name) },
      h("summary", { "data-key": `answer ${name}` }, store.record("training", training).title),
      h("p", { class: "sirkit-help" }, store.say(told.length ? "wishes.removed" : "wishes.nothing_hinders", { removed, count: told.length })),
      told.length > 0 && h("ul", { class: "sirkit-wishes-why" }, told), see);
    return box;
  }

  /** Show a training where trainings are shown. */
  see(training) {
    choose(this.store, "training", training);
    this.store.emit("view", "trainings");
  }

  /** What looks as if it named somebody; whoever looks may leave it. */
  question(id, values) {
    const { store, found } = this;
    const asked = found?.questions?.[id];
    const text = [values.what, values.purpose, values.when].join("\n");
    if (!asked || store.drafts.get("wishes fine")?.[id] === text || !store.may(KIND)) return null;
    const leave = () => {
      store.draft("wishes fine", { ...store.drafts.get("wishes fine"), [id]: text });
      this.refresh();
      focusOn(`wish change ${id}`);
    };
    return h("div", { class: "sirkit-note" }, asked.map((message) => h("p", {}, store.words.tell(message))),
      h("button", { class: "quiet", "data-key": `wish fine ${id}`, "aria-label": store.say("wishes.leave_named", { name: values.what }), onclick: leave }, store.say("wishes.leave")));
  }

  acts(id, name) {
    const { store } = this;
    return h("p", { class: "sirkit-buttons" },
      h("button", { class: "quiet", "data-key": `wish change ${id}`, "aria-label": store.say("step.change_named", { name }), onclick: () => this.form.begin(id, { ...store.record(KIND, id) }) }, store.say("step.change")),
      h("button", { class: "quiet", "data-key": `wish remove ${id}`, "aria-label": store.say("form.remove_named", { name }), onclick: () => this.remove(id) }, store.say("form.remove")));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  async keep(id, values, fresh) {
    const { store } = this;
    const { hinders, ...plain } = values;
    const ticked = Object.keys(HINDRANCES).map((name) => store.item(KIND, id, "hinders", name, hinders?.[name] ? name : null));
    const made = [...ops(store, KIND, id, plain), ...ticked].filter(Boolean);
    if (fresh) return this.form.entered(values.what, await store.commit(made, KIND));
    const change = await keep(store, made, { name: values.what, fresh, group: KIND });
    focusOn(`wish change ${id}`);
    return change;
  }

  async remove(id) {
    const { what } = this.store.record(KIND, id);
    await remove(this.store, KIND, id, what);
    focusOn("wish new", "new wish what");
  }
}
