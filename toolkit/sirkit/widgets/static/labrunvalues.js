// The values of a lab's indicators: for each the sentence the kernel says, then its values as a table, then its picture.

import { figure } from "./amounts.js";
import { day, today } from "./days.js";
import { h } from "./dom.js";
import { LabList } from "./lablist.js";
import { drawn } from "./labruncourse.js";
import { dayField } from "./labrundiary.js";

const KIND = "measurement";
const MOST = 1e9;

export class Values extends LabList {
  constructor(run) {
    const { store } = run;
    super(run, {
      kind: KIND, name: "on", title: "labrun.values", help: "labrun.values_help", form: "labrun.value_form", begins: { on: today() },
      called: (values) => this.sentence(values), wrong: (values) => this.amiss(values), fit: ({ said, ...values }) => ({ ...values, ...read(said) }),
      fields: [
        { field: "indicator", key: "measurement.indicator", control: "pick", choices: () => this.indicators.map((id) => [id, store.record("indicator", id).text]), required: true, wide: true },
        dayField("measurement.on"),
        { field: "said", key: "measurement.said", help: "measurement.said_help", control: "line", required: true },
        { field: "source", key: "measurement.source", help: "measurement.source_help", control: "line", wide: true },
      ],
    });
  }

  get indicators() {
    const { store, lab } = this;
    return store.ids("indicator").filter((id) => store.record("indicator", id).lab === lab && store.record("indicator", id).text);
  }

  get ids() {
    return this.indicators.flatMap((id) => this.of(id));
  }

  get many() {
    return this.ids.length;
  }

  get owner() {
    return {};
  }

  /** The values of an indicator by day. */
  of(indicator) {
    const { store } = this;
    const on = (id) => store.record(KIND, id).on;
    return store.ids(KIND).filter((id) => store.record(KIND, id).indicator === indicator && on(id)).sort((one, other) => (on(one) === on(other) ? 0 : on(one) < on(other) ? -1 : 1));
  }

  sentence({ on, indicator }) {
    const { store } = this;
    return `${store.record("indicator", indicator)?.text ?? ""}, ${day(store, on)}`;
  }

  /** An indicator that was removed meanwhile has to be chosen anew. */
  amiss({ indicator }) {
    return this.indicators.includes(indicator) ? null : { field: "indicator", message: { key: "labrun.indicator_gone" } };
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  head() {
    return this.form.open ? [this.form.make()] : [];
  }

  body() {
    const { store, part, indicators } = this;
    if (indicators.length) return [h("ul", { class: "sirkit-cards sirkit-labrun-courses" }, indicators.map((id) => this.card(id)))];
    return [h("div", { class: "sirkit-empty" }, h("p", {}, store.say("labrun.values_empty")), h("p", {}, store.say("labplan.indicators_example")),
      store.may("indicator") && h("button", { class: "primary", "data-key": "labrun indicators", onclick: () => part.plan("indicators") }, store.say("impact.indicator_new")))];
  }

  card(id) {
    const { store, part } = this;
    const { text: name } = store.record("indicator", id);
    const found = part.known?.courses[id];
    const said = found?.told.map((one) => store.words.tell(one)).join(" ");
    return h("li", { class: "sirkit-record" }, h("h4", { class: "sirkit-labplan-name" }, name), h("p", { class: "sirkit-labrun-sentence" }, said ?? store.say("labrun.looking")),
      this.table(id), found && drawn(store, found, said),
      store.may(KIND) && h("p", { class: "sirkit-buttons" }, h("button", { "data-key": `measurement new ${id}`, "aria-label": store.say("labrun.value_named", { name }), onclick: () => this.begin(id) }, store.say("labrun.value_new"))));
  }

  /** Before, each value by its day, and the target; each value can be changed. */
  table(id) {
    const { store } = this;
    const { text, baseline, on, target, by, source } = store.record("indicator", id);
    const open = () => h("span", { class: "sirkit-open" }, store.say("form.unknown"));
    const row = (key, [when, said, from], act) => h("tr", {}, h("th", { scope: "row" }, h("span", { class: "sirkit-help" }, store.say(key)), when && day(store, when, "medium")),
      h("td", {}, said || open(), from && h("span", { class: "sirkit-help" }, from)), h("td", {}, act));
    return h("table", { class: "sirkit-labrun-table", "aria-label": text },
      h("thead", {}, h("tr", {}, ["measurement.on", "labrun.value_source"].map((key) => h("th", { scope: "col" }, store.say(key))), h("td", {}))),
      h("tbody", {}, row("indicator.baseline", [on, baseline, source]), this.of(id).map((one) => this.value(one, row)), row("indicator.target", [by, target])));
  }

  value(id, row) {
    const { store } = this;
    const values = store.record(KIND, id);
    const name = this.sentence(values);
    const act = (word, label, key, onclick) => h("button", { class: "quiet", "data-key": `measurement ${word} ${id}`, "aria-label": store.say(label, { name }), onclick }, store.say(key));
    return row("labrun.value", [values.on, this.shown(values), values.source],
      store.may(KIND) && [act("change", "step.change_named", "step.change", () => this.change(id)), act("remove", "form.remove_named", "form.remove", () => this.remove(id))]);
  }

  shown({ value, text }) {
    return value == null ? text : this.store.words.written(value);
  }

  // --- what happens ------------------------------------------------------------------------------------------

  begin(indicator) {
    this.form.begin(null, this.form.values.said ? {} : { indicator, on: today() });
  }

  change(id) {
    const { store, form } = this;
    const { value, text, ...values } = store.record(KIND, id);
    const plain = new Intl.NumberFormat(store.words.locale, { maximumFractionDigits: 20, useGrouping: false });
    form.begin(id, { ...values, said: value == null ? text : plain.format(value) });
  }
}

/** What was typed, as it is kept: a number in its bounds, else the words as they are. */
function read(said) {
  const value = figure(said);
  return value !== null && Math.abs(value) <= MOST ? { value, text: null } : { value: null, text: said };
}
