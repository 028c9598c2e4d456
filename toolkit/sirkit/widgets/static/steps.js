// Steps of the roadmap: one row each, its state moved on by one tap; "taken on" is asked for, because only the
// organisation itself can say it.

import { day, today } from "./days.js";
import { h } from "./dom.js";
import { focused, focusOn } from "./focus.js";
import { ops, remove, takeBack } from "./keeping.js";
import { SIGNS, STATES, standing } from "./marks.js";

export class Steps {
  /** `open(id)` opens a step's form, `refresh()` draws the rows anew. */
  constructor(store, { open, refresh }) {
    Object.assign(this, { store, open, refresh, asking: null, mine: new Set() });
  }

  /** The ids of the steps for one function, null for those without; by the day they are due. */
  of(letter) {
    const { store } = this;
    const due = (id) => store.record("step", id).by ?? "~";
    return store.ids("step").filter((id) => (store.record("step", id).function ?? null) === letter && store.record("step", id).task)
      .sort((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : one < other ? -1 : 1));
  }

  /** The name of an organisation, "" where it is not known or gone. */
  named(actor) {
    return (actor && this.store.record("actor", actor)?.name) || "";
  }

  row(id) {
    const { store } = this;
    const step = store.record("step", id);
    const state = standing(step);
    const said = [
      this.named(step.actor) || store.say("step.who_unknown"),
      this.named(step.speaks_to) && store.say("step.speaks_with", { name: this.named(step.speaks_to) }),
      step.by ? store.say("step.until", { day: day(store, step.by) }) : store.say("step.until_unknown"),
    ].filter(Boolean).join(" · ");
    return h("li", { class: "sirkit-agreement" },
      h("p", { class: "sirkit-task" }, step.task),
      h("p", { class: "sirkit-help" }, said),
      h("div", { class: "sirkit-agreement-state" },
        h("span", { class: `sirkit-state ${state === "taken_on" ? "sirkit-good" : ""}` },
          h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[state]), store.say(`role.state.${state}`)),
        this.mover(id, step, state),
        h("button", { class: "quiet", "data-key": `change ${id}`, "aria-label": store.say("step.change_named", { name: step.task }), onclick: () => this.open(id) }, store.say("step.change"))),
      this.asking?.id === id && this.question(id, step));
  }

  /** The one tap that moves a step on. */
  mover(id, step, state) {
    const { store } = this;
    const next = STATES[STATES.indexOf(state) + 1];
    if (!next || this.asking?.id === id) return null;
    const says = { state: store.say(`role.state.${next}`), name: step.task };
    return h("button", { "data-key": `move ${id}`, "aria-label": store.say("step.move_named", says), onclick: () => this.move(id, next) },
      store.say("step.move", says));
  }

  move(id, next) {
    if (next !== "taken_on") return this.set(id, { state: next, said_by: "other" });
    if (!this.named(this.store.record("step", id).actor)) return this.open(id, "actor");
    return this.ask(id, "self");
  }

  ask(id, about) {
    this.asking = { id, about };
    this.refresh();
    focusOn(`no ${id}`);
  }

  /** What is asked before it is kept: whether the organisation says so itself; whether it carries the function now. */
  question(id, step) {
    const { store } = this;
    const { about } = this.asking;
    const says = { name: this.named(step.actor), function: step.function ? store.say(`function.${step.function}.name`) : "" };
    const keys = {
      self: ["step.self_ask", "step.self_yes", "step.self_no"],
      role: ["step.role_ask", "step.role_yes", "step.role_no"],
    }[about];
    const yes = () => (about === "self" ? this.set(id, { state: "taken_on", said_by: "self" }) : this.carry(id));
    return h("div", { class: "sirkit-question", role: "group", "aria-label": store.say(keys[0], says), onkeydown: (event) => event.key === "Escape" && this.leave(id) },
      h("p", {}, store.say(keys[0], says)),
      h("p", { class: "sirkit-buttons" },
        h("button", { "data-key": `no ${id}`, onclick: () => this.leave(id) }, store.say(keys[2], says)),
        h("button", { "data-key": `yes ${id}`, onclick: yes }, store.say(keys[1], says))));
  }

  leave(id) {
    this.asking = null;
    this.refresh();
    focusOn(`move ${id}`, `change ${id}`);
  }

  async set(id, values) {
    const { store } = this;
    const { task } = store.record("step", id);
    const before = focused();
    this.asking = null;
    const change = await this.commit(ops(store, "step", id, values));
    store.notice(store.say("step.moved", { name: task, state: store.say(`role.state.${values.state}`) }), change);
    this.offer(id);
    if (before && !this.asking) focusOn(before, `change ${id}`);
  }

  /** A step that its organisation has taken on may mean that it carries the function: ask, once. */
  offer(id) {
    const step = this.store.record("step", id);
    if (!step?.function || standing(step) !== "taken_on" || !this.named(step.actor)) return;
    const role = this.store.record("role", this.role(step));
    if (role?.state !== "taken_on" || role.said_by !== "self") this.ask(id, "role");
  }

  role({ actor, function: letter }) {
    return `${actor}-${letter.toLowerCase()}`;
  }

  async carry(id) {
    const { store } = this;
    const step = store.record("step", id);
    const { actor, function: letter } = step;
    this.asking = null;
    const change = await this.commit(ops(store, "role", this.role(step),
      { actor, function: letter, state: "taken_on", said_by: "self", confirmed_on: today() }));
    store.notice(store.say("step.carried", { name: this.named(actor), function: store.say(`function.${letter}.name`) }), change);
    this.refresh();
    focusOn(`change ${id}`);
  }

  async remove(id) {
    await remove(this.store, "step", id, this.store.record("step", id).task);
  }

  async commit(made) {
    const change = await this.store.commit(made, "roadmap");
    if (change) this.mine.add(change);
    return change;
  }

  refused({ change }) {
    if (this.mine.has(change.id)) takeBack(this.store, change);
  }
}
