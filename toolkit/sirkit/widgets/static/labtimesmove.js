// Moving a task: a day or a week, or to a day of one's own. What else moves is told before anything is kept.

import { h, identifier, unique } from "./dom.js";
import { focusOn } from "./focus.js";
import { ops } from "./keeping.js";

const AGAIN_MS = 300;
const LAST_DAY = "2099-12-31";
const STEPS = [[-1, "weeks", "labtimes.week_earlier"], [-1, "days", "labtimes.day_earlier"], [1, "days", "labtimes.day_later"], [1, "weeks", "labtimes.week_later"]];

export class Moving {
  constructor(times) {
    Object.assign(this, { times, store: times.store, task: null, found: null, ask: null, typed: "" });
  }

  close() {
    clearTimeout(this.timer);
    Object.assign(this, { task: null, found: null, ask: null, typed: "" });
  }

  open(task) {
    const again = this.task === task;
    this.close();
    if (!again) this.task = task;
    this.times.refresh();
    focusOn(`lab_task move ${task}`);
  }

  // --- what would move ---------------------------------------------------------------------------------------

  try(wish) {
    const { store, task, times } = this;
    clearTimeout(this.timer);
    if (store.pending.size) { // the kernel does not know yet what would move
      this.timer = setTimeout(() => this.try(wish), AGAIN_MS);
      return;
    }
    this.ask = identifier();
    store.send({ do: "labs-moved", lab: times.lab, task, ask: this.ask, ...wish });
  }

  hear(found) {
    if (found.task !== this.task) return; // another one is to move by now
    if (found.ask && found.ask !== this.ask) return;
    this.found = found;
    if (found.day) this.typed = found.day;
    this.times.refresh();
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  panel(known) {
    const { store, found } = this;
    const name = unique("move");
    const step = ([by, unit, key]) => h("button", { type: "button", "data-key": `move ${by} ${unit}`, onclick: () => this.try({ by, unit }) }, store.say(key));
    const input = h("input", { id: name, type: "date", max: LAST_DAY, "data-key": "move day", value: this.typed || known?.first || "",
      onchange: () => { this.typed = input.value; this.try({ day: input.value }); } });
    return h("div", { class: "sirkit-labtimes-move", role: "group", "aria-label": store.say("labtimes.move_named", { name: store.record("lab_task", this.task).text }) },
      h("p", { class: "sirkit-buttons" }, STEPS.map(step)),
      h("p", { class: "sirkit-field" }, h("label", { for: name }, store.say("labtimes.move_to")), input),
      h("div", { class: "sirkit-labtimes-moves", role: "status" }, this.told(), found?.moves && this.choice()));
  }

  told() {
    const { store, found } = this;
    if (!found) return h("p", { class: "sirkit-help" }, store.say("labtimes.move_help"));
    const said = (found.told ?? found.messages).map((one) => store.words.tell(one));
    return [found.moves && h("h4", {}, store.say("labtimes.moves")), h("ul", {}, said.map((one) => h("li", {}, one)))];
  }

  choice() {
    const { store } = this;
    return h("p", { class: "sirkit-buttons" }, h("button", { type: "button", "data-key": "move keep", onclick: () => this.keep() }, store.say("labtimes.move_keep")),
      h("button", { type: "button", class: "quiet", "data-key": "move leave", onclick: () => this.open(this.task) }, store.say("labtimes.move_leave")));
  }

  async keep() {
    const { store, task, found: { day } } = this;
    const { text: name } = store.record("lab_task", task);
    this.close();
    const change = await store.commit(ops(store, "lab_task", task, { not_before: day }), "lab");
    if (change) store.notice(store.say("labtimes.moved", { name, day }), change);
    this.times.refresh();
    focusOn(`lab_task move ${task}`);
  }
}
