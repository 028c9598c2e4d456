// Practice cards: what somebody tells from practice, written down while it is told.

import { Entry } from "./entry.js";
import { h } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { keep, ops, remove } from "./keeping.js";
import { part } from "./part.js";

const LONGEST = 4000;
const TOLD = ["done", "changed", "needed"];

export default part("practices", ({ store, el }) => {
  const practice = new Practice(store, el);
  practice.draw();
  return {
    words: () => practice.draw(),
    all: () => practice.turn(),
    records: (touched) => touched.some(([kind]) => kind === "practice") && practice.refresh(),
    refused: (said) => practice.form.refused(said),
  };
});

class Practice {
  constructor(store, el) {
    Object.assign(this, { store, el });
    this.form = new Entry(store, {
      name: "new practice", kind: "practice", title: "practice.form", enter: "practice.enter", turned: () => this.turn(),
      keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
      fields: [
        { field: "name", key: "practice.name", help: "practice.name_help", control: "line", longest: 200, required: true, wide: true },
        { field: "done", key: "practice.done", control: "text", longest: LONGEST },
        { field: "changed", key: "practice.changed", control: "text", longest: LONGEST },
        { field: "needed", key: "practice.needed", control: "text", longest: LONGEST },
        { field: "source", key: "practice.source", help: "practice.source_help", control: "line", longest: 200, wide: true },
      ],
    });
  }

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store, form } = this;
    this.cards = h("ul", { class: "sirkit-cards" });
    const open = form.open && !(form.id && !store.record("practice", form.id));
    this.empty = h("p", { class: "sirkit-empty" }, store.say("practice.empty"));
    this.el.replaceChildren(
      h("h2", {}, store.say("practice.title")), h("p", { class: "sirkit-lead" }, store.say("practice.lead")),
      open ? form.make() : h("p", { hidden: !store.may("practice") }, h("button", { "data-key": "tell", onclick: () => this.form.begin(null, {}) }, store.say("practice.new"))),
      this.empty, this.cards);
    this.refresh();
  }

  refresh() {
    const { store } = this;
    const { compare } = new Intl.Collator(store.words.locale);
    const name = (id) => store.record("practice", id).name ?? "";
    const ids = store.ids("practice").filter(name).sort((one, other) => compare(name(one), name(other)));
    calmly(this.el, () => this.cards.replaceChildren(...ids.map((id) => this.card(id))));
    this.empty.hidden = ids.length > 0 || !store.ready || this.form.open;
  }

  card(id) {
    const { store } = this;
    const values = store.record("practice", id);
    const { name, source } = values;
    return h("li", { class: "sirkit-practice-card" }, h("h3", {}, name),
      TOLD.filter((field) => values[field]).map((field) => [h("h4", {}, store.say(KEYS[field])), h("p", { class: "sirkit-told" }, values[field])]).flat(),
      source ? h("p", { class: "sirkit-help" }, store.say("practice.source_is", { source })) : null,
      h("p", { class: "sirkit-buttons" },
        store.may("practice") && h("button", { class: "quiet", "data-key": `practice ${id}`, "aria-label": store.say("step.change_named", { name }), onclick: () => this.form.begin(id, { ...values }) }, store.say("step.change")),
        store.may("practice") && h("button", { class: "quiet", "data-key": `remove ${id}`, "aria-label": store.say("practice.remove_named", { name }), onclick: () => this.remove(id) }, store.say("form.remove"))));
  }

  async keep(id, values, fresh) {
    const { store } = this;
    const change = await keep(store, ops(store, "practice", id, values), { name: values.name, fresh, group: "practice" });
    focusOn(`practice ${id}`);
    return change;
  }

  async remove(id) {
    const { store } = this;
    await remove(store, "practice", id, store.record("practice", id).name);
    focusOn("tell");
  }
}

const KEYS = { done: "practice.done", changed: "practice.changed", needed: "practice.needed" };
