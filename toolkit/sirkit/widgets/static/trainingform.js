// The form of one step of a training: a draft while it is typed, a change when the field is left. What others write meanwhile
// shows in the fields that nobody types into here.

import { Entry } from "./entry.js";
import { ops, takeBack } from "./keeping.js";
import { typed } from "./organisation.js";
import { FIELDS } from "./trainingfields.js";

export class TrainingForm extends Entry {
  /** `on()` is asked for by the Enter key: to go on. */
  constructor(store, { id, step, turned, on }) {
    super(store, { name: `training ${id} ${step}`, kind: "training", enter: "trainings.on", lasting: true, fixed: id, fields: FIELDS[step], turned, on });
    this.rejected = new Map(); // field → why the desk refused it
  }

  get typed() {
    return this.draft.values;
  }

  get values() {
    return { ...this.store.record("training", this.options.fixed), ...this.typed };
  }

  make() {
    const element = super.make();
    element.querySelector(".sirkit-buttons").remove(); // the steps have their own
    element.addEventListener("focusout", () => this.keep());
    element.addEventListener("keydown", (event) => event.key === "Enter" && event.target.tagName === "INPUT" && this.submit(event));
    if (!this.store.may("training")) for (const { input } of this.fields.values()) input.disabled = true;
    return element;
  }

  submit(event) {
    event.preventDefault();
    this.options.on();
  }

  flush() {
    this.keep();
  }

  typing(values) {
    for (const field of Object.keys(values)) this.rejected.delete(field);
    super.typing(values);
  }

  amiss(field) {
    return super.amiss(field) ?? this.rejected.get(field) ?? null;
  }

  /** What a field sets: itself, what goes with it, and what is typed into it and no value yet. */
  #sets({ field, also = [] }) {
    return [field, ...also, typed(field)];
  }

  /** Make a change of what was typed and can be read. The rest stays a draft and says why; the first such comes back. */
  keep() {
    const begun = [...this.fields.values()].map(({ one }) => one).filter((one) => this.#sets(one).some((name) => name in this.typed));
    const wrong = begun.map(({ field }) => ({ field, message: this.amiss(field) })).filter(({ message }) => message);
    const right = begun.filter(({ field }) => !wrong.some((one) => one.field === field));
    for (const { field, message } of wrong) if (!this.#saysItself(field)) this.complain(field, message);
    this.#enter(right);
    return wrong[0] ?? this.wrong();
  }

  /** A field for an organisation tells below itself, while one types, that there is none of this name. */
  #saysItself(field) {
    return this.fields.get(field).one.control === "organisation";
  }

  async #enter(fields) {
    const { store, options: { fixed, name } } = this;
    const names = fields.flatMap((one) => this.#sets(one));
    const taken = Object.fromEntries(Object.entries(this.typed).filter(([field]) => names.includes(field)));
    const values = Object.fromEntries(fields.flatMap((one) => this.tidied(one)));
    const rest = Object.fromEntries(Object.entries(this.typed).filter(([field]) => !names.includes(field)));
    if (!fields.length) return;
    store.draft(name, Object.keys(rest).length ? { values: rest } : null);
    const change = await store.commit(ops(store, "training", fixed, values), "training");
    if (change) this.kept.set(change, taken);
  }

  /** Show how the record stands, but not over what is being typed. */
  refresh() {
    for (const { show, input, one } of this.fields.values()) {
      if (input !== document.activeElement && !this.#sets(one).some((name) => name in this.typed)) show(this.values);
    }
    this.turn();
  }

  refused({ change, messages }) {
    const { store, options } = this;
    if (!this.kept.has(change.id)) return;
    takeBack(store, change);
    for (const op of change.ops) this.rejected.set(op.field, messages.find(({ values }) => values?.field === op.field) ?? messages[0]);
    store.draft(options.name, { values: { ...this.kept.get(change.id), ...this.typed } });
    options.turned();
  }
}
