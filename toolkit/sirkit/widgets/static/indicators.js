// Indicators: by what one sees an effect, each with what it lacks before it can show one.

import { day } from "./days.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { keep, ops, remove } from "./keeping.js";

const KIND = "indicator";
const LONGEST = 200;

export class Indicators {
  /** Of a venture; `turned()` is called when its form opens or shuts. */
  constructor(store, venture, turned) {
    Object.assign(this, { store, venture });
    this.form = new Entry(store, {
      name: `indicator ${venture}`, kind: KIND, title: "impact.indicator_form", enter: "impact.indicator_enter", turned, fields: indicatorFields(LONGEST),
      keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
    });
  }

  get ids() {
    const { store, venture } = this;
    const at = (id) => `${store.record(KIND, id).by ?? "~"} ${store.record(KIND, id).text}`;
    return store.ids(KIND).filter((id) => store.record(KIND, id).venture === venture).sort((one, other) => (at(one) < at(other) ? -1 : 1));
  }

  async keep(id, values, fresh) {
    const { store, venture } = this;
    const change = await keep(store, ops(store, KIND, id, { venture, ...values }), { name: values.text, fresh, group: KIND });
    focusOn(`indicator change ${id}`);
    return change;
  }

  async remove(id) {
    const { store } = this;
    await remove(store, KIND, id, store.record(KIND, id).text);
    focusOn("indicator new");
  }

  /** The section; `said` is what the kernel said, by id, null where it has not yet. */
  make(said, begin) {
    const { store, form, ids } = this;
    return h("section", {}, h("h3", {}, store.say("impact.indicators")), h("p", { class: "sirkit-help" }, store.say("impact.indicators_lead")),
      form.open ? form.make() : h("p", {}, h("button", { "data-key": "indicator new", onclick: () => begin(() => form.begin(null, {})) }, store.say("impact.indicator_new"))),
      ids.length || form.open ? null : h("p", { class: "sirkit-empty" }, store.say("impact.indicators_empty")),
      h("ul", { class: "sirkit-cards" }, ids.map((id) => this.card(id, said?.[id], begin))));
  }

  card(id, said, begin) {
    const { store, form } = this;
    const values = store.record(KIND, id);
    const name = values.text;
    const act = (word, label, key, onclick) => h("button", { class: "quiet", "data-key": `indicator ${word} ${id}`, "aria-label": store.say(label, { name }), onclick }, store.say(key));
    return h("li", { class: "sirkit-record" }, h("h4", { class: "sirkit-impact-name" }, name),
      indicatorFacts(store, values), this.lacks(said),
      h("p", { class: "sirkit-buttons" }, act("change", "step.change_named", "step.change", () => begin(() => form.begin(id, values))), act("remove", "form.remove_named", "form.remove", () => this.remove(id))));
  }

  lacks(said) {
    const { store } = this;
    if (!said) return null;
    if (!said.length) return h("p", { class: "sirkit-good" }, `✓ ${store.say("impact.indicator_whole")}`);
    return [h("h4", {}, store.say("impact.indicator_open")), h("ul", { class: "sirkit-reasons" }, said.map((one) => h("li", {}, store.words.tell(one))))];
  }
}

const KEYS = {
  text: "indicator.text", baseline: "indicator.baseline", on: "indicator.on", target: "indicator.target", by: "indicator.by", source: "indicator.source",
};

/** The fields of an indicator's form; `longest`: characters of a line, null where that is told otherwise. */
export function indicatorFields(longest = null) {
  const line = (field, more) => ({ field, key: KEYS[field], control: "line", longest, ...more });
  return [
    line("text", { help: "indicator.text_help", required: true, wide: true }),
    line("baseline", { help: "indicator.baseline_help" }), line("on", { type: "date", longest: null }),
    line("target", { help: "indicator.target_help" }), line("by", { type: "date", longest: null }),
    line("source", { help: "indicator.source_help", wide: true }),
  ];
}

const DATED = { on: "indicator.on_day", by: "indicator.by_day" };

/** What is known of an indicator, and what is not yet. */
export function indicatorFacts(store, values) {
  const line = (field, date) => {
    const dated = values[date] ? ` (${store.say(DATED[date], { day: day(store, values[date]) })})` : "";
    return [h("dt", {}, store.say(KEYS[field])), h("dd", {}, values[field] ? `${values[field]}${dated}` : [h("span", { class: "sirkit-impact-open" }, store.say("form.unknown")), dated])];
  };
  return h("dl", { class: "sirkit-facts" }, line("baseline", "on"), line("target", "by"), line("source"));
}
