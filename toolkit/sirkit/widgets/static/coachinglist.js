// A list in the coaching of a venture: the form that enters and changes its records, and the button that opens it.

import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { keep, ops, remove } from "./keeping.js";

const MOST = { line: 200, text: 4000 }; // characters

/**
 * `options`: kind; of: whom its records belong to, as { field: id }; name: of the form's draft; title: the key of its form; fields
 * as an entry has them; begins(): what a new one begins with; besides: fields of the form that are none of the record;
 * fit(values): the values as they are kept; also(values): operations that go along; called(values): how sentences call it;
 * wrong(values): what else is in the way, as { field, message }; lead(): what stands below the title of the form; turned() when it
 * opens or shuts.
 */
export class CoachingList {
  constructor(store, options) {
    Object.assign(this, { store, options });
    this.form = new Entry(store, {
      name: options.name, kind: options.kind, title: options.title, enter: "coaching.enter", fields: options.fields, turned: options.turned,
      get begins() { return options.begins?.(); },
      check: (values) => options.wrong?.(values) ?? this.long(values),
      keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
    });
  }

  /** The ids of its records that stand. */
  get ids() {
    const { store, options: { kind, of } } = this;
    const [[field, owner]] = Object.entries(of);
    return store.ids(kind).filter((id) => store.record(kind, id)[field] === owner);
  }

  /** True where what the form changes was removed elsewhere: it has to say so. */
  get orphaned() {
    const { store, form, options: { kind } } = this;
    return Boolean(store.ready && form.open && form.id && !store.record(kind, form.id));
  }

  /** The form, below its title what there is to say first. */
  made() {
    const element = this.form.make();
    element.querySelector("h3").after(this.options.lead?.() ?? "");
    return element;
  }

  begin(id = null, values = {}) {
    const { store, form, options: { kind } } = this;
    form.begin(id, { ...(id && store.record(kind, id)), ...values });
  }

  /** The button that opens the form on a record. */
  change(id) {
    const { store, options: { kind, called } } = this;
    const name = called(store.record(kind, id));
    return h("button", { class: "quiet", "data-key": `${kind} change ${id}`, "aria-label": store.say("step.change_named", { name }), onclick: () => this.begin(id) }, store.say("step.change"));
  }

  async keep(id, values, fresh) {
    const { store, options: { kind, of, besides = [], fit = (all) => all, also, called } } = this;
    const plain = Object.entries({ ...(fresh && of), ...fit(values) }).filter(([field]) => !besides.includes(field));
    const made = [...ops(store, kind, id, Object.fromEntries(plain)), ...(also?.(values) ?? [])];
    const change = await keep(store, made, { name: called(values), fresh, group: "coaching" });
    focusOn(`${kind} change ${id}`);
    return change;
  }

  async remove(id) {
    const { store, options: { kind, called, name } } = this;
    await remove(store, kind, id, called(store.record(kind, id)));
    focusOn(name);
  }

  /** The first text that is too long to be kept. */
  long(values) {
    const { kind, fields } = this.options;
    const found = fields.find(({ field, control, type }) => !type && String(values[field] ?? "").trim().length > MOST[control]);
    return found ? { field: found.field, message: { key: "field.long", values: { kind, field: found.field } } } : null;
  }
}
