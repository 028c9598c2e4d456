// The logic model of a venture: five parts side by side, each with what is missing or sounds like another one.

import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { keep, ops } from "./keeping.js";

const LONGEST = 4000;
const KIND = "logic";
const PARTS = { input: "impact.part.input", activities: "impact.part.activities", output: "impact.part.output", outcome: "impact.part.outcome", impact: "impact.part.impact" };
const HELPS = {
  input: "impact.missing.input", activities: "impact.missing.activities", output: "impact.missing.output", outcome: "impact.missing.outcome", impact: "impact.missing.impact",
};

export class LogicModel {
  /** Of a venture; `turned()` is called when its form opens or shuts. */
  constructor(store, venture, turned) {
    Object.assign(this, { store, venture });
    this.form = new Entry(store, {
      name: `logic ${venture}`, kind: KIND, fixed: venture, enter: "impact.keep", turned, check: (values) => this.long(values),
      fields: Object.keys(PARTS).map((field) => ({ field, key: PARTS[field], help: HELPS[field], control: "text", rows: 3 })),
      keep: (id, values) => this.keep(id, values),
    });
  }

  get values() {
    return this.store.record(KIND, this.venture);
  }

  long(values) {
    const field = Object.keys(PARTS).find((part) => (values[part] ?? "").length > LONGEST);
    return field ? { field, message: { key: "field.long", values: { field: this.store.say(PARTS[field]) } } } : null;
  }

  async keep(id, values) {
    const { store, venture } = this;
    const name = store.say("impact.logic_named", { name: store.record("venture", venture)?.name ?? "" });
    const change = await keep(store, ops(store, KIND, id, { venture, ...values }), { name, group: KIND });
    focusOn("logic change");
    return change;
  }

  /** The section; `said` is what the kernel said, part by part, null where it has not yet. */
  make(said, begin) {
    const { store, form, values } = this;
    return h("section", {}, h("h3", {}, store.say("impact.logic")), h("p", { class: "sirkit-help" }, store.say("impact.logic_lead")),
      form.open ? form.make() : [h("dl", { class: "sirkit-impact-logic" }, Object.keys(PARTS).map((one) => this.part(one, values?.[one], said?.[one]))),
        h("p", { class: "sirkit-buttons" }, h("button", { "data-key": "logic change", onclick: () => begin(() => form.begin(values ? this.venture : null, values ?? {})) }, store.say(values ? "impact.logic_change" : "impact.logic_fill")))]);
  }

  part(name, text, said) {
    const { store } = this;
    return h("div", {}, h("dt", {}, store.say(PARTS[name])),
      h("dd", {}, text ? h("p", { class: "sirkit-told" }, text) : h("p", { class: "sirkit-impact-open" }, store.say(HELPS[name])), text && said && h("p", { class: "sirkit-impact-hint" }, store.words.tell(said))));
  }
}
