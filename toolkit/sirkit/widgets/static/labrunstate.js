// How a lab stands: its state and why. Whoever changes the state says why.

import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { keep, ops } from "./keeping.js";
import { choices, facts, long } from "./lablist.js";
import { STATES } from "./labsheets.js";

const KIND = "lab";
const ENDED = ["finished", "stopped"];

export class Standing {
  constructor(run) {
    const { store, lab } = run;
    Object.assign(this, { store, lab });
    const fields = [
      { field: "state", key: "lab.state", control: "pick", choices: choices(STATES, null) },
      { field: "reason", key: "lab.reason", help: "lab.reason_help", control: "line", required: true, wide: true },
    ];
    this.form = new Entry(store, {
      name: `lab state ${lab}`, kind: KIND, title: "labrun.state_form", enter: "labplan.enter", fields, turned: () => run.turn(),
      follow: ({ state }) => this.other(state, this.form.values.reason) && { reason: "" },
      check: (values) => this.wrong(values) ?? long(values, KIND, fields), keep: (id, values) => this.keep(id, values),
    });
  }

  get values() {
    const { state = "idea", reason = null } = this.store.record(KIND, this.lab) ?? {};
    return { state, reason };
  }

  /** Whether it is to stand otherwise for a reason that was given for how it stands now. */
  other(state, reason) {
    const now = this.values;
    return Boolean(state && state !== now.state && now.reason && reason?.trim() === now.reason);
  }

  wrong({ state, reason }) {
    return this.other(state, reason) ? { field: "reason", message: { key: "labrun.reason_old" } } : null;
  }

  facts() {
    const { store, values: { state, reason } } = this;
    return [facts(store, [["lab.state", store.say(STATES[state])], ["lab.reason", reason]]),
      store.may(KIND) && h("p", { class: "sirkit-buttons" }, h("button", { class: "quiet", "data-key": "labrun state", onclick: () => this.begin() }, store.say("labrun.state_change")))].filter(Boolean);
  }

  /** Whether it has come to an end. */
  get over() {
    return ENDED.includes(this.values.state);
  }

  /** Open the form; where another state is chosen already, its reason is still to be said. */
  begin(state = this.values.state) {
    const { reason } = this.values;
    this.form.begin(this.lab, { state, reason: this.other(state, reason) ? "" : reason });
  }

  async keep(id, values) {
    const { store } = this;
    const change = await keep(store, ops(store, KIND, id, values), { name: store.say("lab.state"), fresh: false, group: "lab" });
    focusOn("labrun state");
    return change;
  }
}
