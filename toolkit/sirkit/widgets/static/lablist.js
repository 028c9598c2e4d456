// A list of what belongs to a lab, in its plan or as it is carried out: the records of one kind as cards, and the form that enters and changes them.

import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { bring, focusOn } from "./focus.js";
import { keep, ops, remove } from "./keeping.js";

const MOST = { line: 200, text: 4000 }; // characters

/**
 * A section. `options`: kind; name: the field that names a record; called(values): what it is called in sentences, where that is no field; title: the key of the section's title; help: of what it is
 * about; empty and example: of what is told before there is anything; form, new: of the form and the button that opens it; fields as an
 * entry has them; begins: what a new one begins with; fit(values, id): the values as they are kept; wrong(values): what else is in the
 * way, as { field, message }; order(one, other) of ids; above(): what stands above the cards; made(form): the element of the form.
 */
export class LabList {
  constructor(part, options) {
    const { kind, form, fields, begins, wrong } = options;
    Object.assign(this, { part, store: part.store, lab: part.lab, options: { name: "text", ...options } });
    this.form = new Entry(this.store, {
      name: `new ${kind} ${part.lab}`, kind, title: form, enter: "labplan.enter", fields, begins, turned: () => part.turn(),
      check: (values) => wrong?.(values) ?? long(values, kind, fields),
      keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
    });
  }

  get ids() {
    const { store, lab, options: { kind, order } } = this;
    const found = store.ids(kind).filter((id) => store.record(kind, id).lab === lab && this.named(id));
    return order ? found.sort(order) : found;
  }

  /** True where what the form changes was removed elsewhere. */
  get orphaned() {
    const { store, form, options: { kind } } = this;
    return form.open && Boolean(form.id) && !store.record(kind, form.id);
  }

  named(id) {
    return this.said(this.store.record(this.options.kind, id) ?? {});
  }

  /** What a record with these values is called in sentences; empty where it is none yet. */
  said(values) {
    const { name, called } = this.options;
    return (called && values[name] ? called(values) : values[name]) ?? "";
  }

  /** What a new record begins with beside what is typed: whose it is. */
  get owner() {
    return { lab: this.lab };
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  /** The form, or the button that opens it; the cards are drawn apart, so that nothing is drawn anew under a hand that types. */
  head() {
    const { store, form, options: { kind, new: key, made } } = this;
    if (form.open) return [made?.(form) ?? form.make()];
    return store.may(kind) ? [h("p", {}, h("button", { class: "primary", "data-key": `labplan new ${kind}`, onclick: () => form.begin(null, {}) }, store.say(key)))] : [];
  }

  body() {
    const { store, form, ids, options: { empty, example, above } } = this;
    if (!ids.length) return form.open ? [] : [h("div", { class: "sirkit-empty" }, h("p", {}, store.say(empty)), h("p", {}, store.say(example)))];
    return [...(above?.() ?? []), h("ul", { class: "sirkit-cards" }, ids.map((id) => this.card(id)))];
  }

  card(id) {
    return h("li", { class: "sirkit-record" }, h("h4", { class: "sirkit-labplan-name" }, this.named(id)), this.inside(id), this.acts(id));
  }

  acts(id, ...more) {
    const { store, options: { kind } } = this;
    const name = this.named(id);
    const act = (word, label, key, onclick) => h("button", { class: "quiet", "data-key": `${kind} ${word} ${id}`, "aria-label": store.say(label, { name }), onclick }, store.say(key));
    return store.may(kind) && h("p", { class: "sirkit-buttons" }, ...more.filter(Boolean),
      act("change", "step.change_named", "step.change", () => this.change(id)), act("remove", "form.remove_named", "form.remove", () => this.remove(id)));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  change(id) {
    const { kind, begins } = this.options;
    this.form.begin(id, { ...begins, ...this.store.record(kind, id) });
  }

  async keep(id, values, fresh) {
    const change = await keep(this.store, this.ops(id, values, fresh), { name: this.said(values), fresh, group: "lab" });
    bring(`${this.options.kind} change ${id}`);
    return change;
  }

  /** The operations that enter or change a record. */
  ops(id, values, fresh) {
    const { store, options: { kind, fit = (all) => all } } = this;
    return ops(store, kind, id, { ...(fresh && this.owner), ...fit(values, id) });
  }

  async remove(id) {
    const { store, options: { kind } } = this;
    await remove(store, kind, id, this.named(id));
    focusOn(`labplan new ${kind}`);
  }
}

/** What is known of a record, a line each as [key, words]; what is not known yet is told as that. */
export function facts(store, lines) {
  return h("dl", { class: "sirkit-facts" }, lines.flatMap(([key, said]) => [h("dt", {}, store.say(key)), h("dd", { class: "sirkit-told" }, said || h("span", { class: "sirkit-open" }, store.say("labsheets.open")))]));
}

/** The first text that is too long to be kept, as a form tells it. */
export function long(values, kind, fields) {
  const found = fields.find(({ field, control, type }) => !type && String(values[field] ?? "").trim().length > MOST[control]);
  return found ? { field: found.field, message: { key: "field.long", values: { kind, field: found.field } } } : null;
}

/** The choices of a field, as [value, words]; `keys`: value → key. */
export function choices(keys, unknown = "form.unknown") {
  return (store) => [...(unknown ? [["", store.say(unknown)]] : []), ...Object.entries(keys).map(([value, key]) => [value, store.say(key)])];
}
