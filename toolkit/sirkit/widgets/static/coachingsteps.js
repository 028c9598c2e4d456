// Agreed steps of a venture: what, by whom, by when; one tap says that it is done.

import { CoachingList } from "./coachinglist.js";
import { day } from "./days.js";
import { h } from "./dom.js";
import { focusOn } from "./focus.js";
import { ops } from "./keeping.js";

const OWNERS = { venture: "promise.owner.venture", coach: "promise.owner.coach", partner: "promise.owner.partner" };
const STATES = { open: "promise.state.open", done: "promise.state.done", dropped: "promise.state.dropped" };
const SIGNS = { open: "·", done: "✓", dropped: "–" };

export class AgreedSteps {
  constructor(coaching) {
    const { store, venture } = coaching;
    Object.assign(this, { coaching, store, unfolded: false, title: "coaching.steps", help: "coaching.steps_help", empty: "coaching.steps_empty" });
    const choices = (keys) => () => Object.entries(keys).map(([value, key]) => [value, store.say(key)]);
    this.list = new CoachingList(store, {
      kind: "promise", of: { venture }, name: `new promise ${venture}`, title: "coaching.step_form", turned: () => coaching.turn(), called: ({ text }) => text,
      begins: () => ({ owner: "venture", state: "open" }),
      fit: ({ partner, ...values }) => ({ ...values, partner: values.owner === "partner" ? partner : null }),
      fields: [
        { field: "text", key: "promise.text", control: "line", required: true, wide: true },
        { field: "owner", key: "promise.owner", control: "pick", choices: choices(OWNERS) },
        { field: "by", key: "promise.by", control: "line", type: "date" },
        { field: "state", key: "promise.state", control: "pick", choices: choices(STATES), when: () => Boolean(this.list.form.id) },
        { field: "partner", key: "promise.partner", control: "organisation", wide: true, when: ({ owner }) => owner === "partner" },
      ],
    });
  }

  get lists() {
    return [this.list];
  }

  get begin() {
    return { key: "coaching.step_new" };
  }

  body() {
    const { store, list } = this;
    const at = (id) => `${store.record("promise", id).by ?? "~"} ${id}`;
    const ids = list.ids.sort((one, other) => (at(one) < at(other) ? -1 : 1));
    const [open, past] = [true, false].map((still) => ids.filter((id) => (this.state(id) === "open") === still));
    return [open.length > 0 && this.rows(open), past.length > 0 && this.fold(past)].filter(Boolean);
  }

  state(id) {
    return this.store.record("promise", id)?.state ?? "open";
  }

  rows(ids) {
    return h("ul", { class: "sirkit-coaching-steps" }, ids.map((id) => this.row(id)));
  }

  fold(ids) {
    const box = h("details", { class: "sirkit-more", open: this.unfolded, ontoggle: () => { this.unfolded = box.open; } },
      h("summary", { "data-key": "steps past" }, this.store.say("coaching.steps_past", { count: ids.length })), this.rows(ids));
    return box;
  }

  row(id) {
    const { store } = this;
    const { text, by } = store.record("promise", id);
    const until = by ? store.say("step.until", { day: day(store, by) }) : store.say("step.until_unknown");
    const state = this.state(id);
    return h("li", { class: "sirkit-agreement" }, h("p", { class: "sirkit-task" }, text), h("p", { class: "sirkit-help" }, `${this.who(id)} · ${until}`),
      h("div", { class: "sirkit-agreement-state" },
        h("span", { class: `sirkit-state ${state === "done" ? "sirkit-good" : ""}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[state]), store.say(STATES[state])),
        state === "open" ? this.mover(id, "done", "coaching.step_done", "coaching.step_done_named") : this.mover(id, "open", "coaching.step_again", "coaching.step_again_named"),
        this.list.change(id)));
  }

  who(id) {
    const { store } = this;
    const { owner = "venture", partner } = store.record("promise", id);
    const named = owner === "partner" && partner && store.record("actor", store.standing(partner))?.name;
    return named || store.say(OWNERS[owner]);
  }

  mover(id, state, said, named) {
    const { store } = this;
    const { text: name } = store.record("promise", id);
    return h("button", { class: state === "open" ? "quiet" : null, "data-key": `move ${id}`, "aria-label": store.say(named, { name }), onclick: () => this.move(id, state, name) }, store.say(said));
  }

  async move(id, state, name) {
    const { store } = this;
    const change = await store.commit(ops(store, "promise", id, { state }), "coaching");
    store.notice(store.say("step.moved", { name, state: store.say(STATES[state]) }), change);
    focusOn(`move ${id}`, "steps past");
  }
}
