// Editing a record that is there: what is typed shows everywhere at once and becomes a change after a moment.

import { tidied } from "./fields.js";

const PAUSE_MS = 400;

export class Editing {
  constructor(store, form) {
    Object.assign(this, { store, form, waiting: new Map() }); // "id field" → { id, field, value }
  }

  typing(values) {
    const { store, form } = this;
    const { id, kind } = form;
    for (const [field, value] of Object.entries(values)) {
      form.hush(field);
      if (form.required(field) && !tidied(value)) return form.say(field, this.missing(field), false);
      store.preview(kind, id, field, value);
      this.waiting.set(`${id} ${field}`, { id, field, value });
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE_MS);
    return undefined;
  }

  /** A field that may not be empty was emptied: what was there stays. */
  missing(field) {
    const { store, form } = this;
    this.drop(field);
    store.forget(form.kind, form.id, field);
    return form.missing(field);
  }

  /** Make a change of what was typed. */
  flush() {
    const { store, form } = this;
    clearTimeout(this.timer);
    const ops = [];
    for (const { id, field, value } of this.waiting.values()) {
      const op = store.put(form.kind, id, field, form.tidy(field, value));
      if (op) ops.push(op);
      else store.forget(form.kind, id, field); // typed and taken back
    }
    this.waiting.clear();
    return this.#commit(ops, "form");
  }

  /** What is typed into a field now cannot be kept: what was typed there before is not kept either. */
  drop(field) {
    this.waiting.delete(`${this.form.id} ${field}`);
  }

  /** A list item was added or taken. */
  item(field, item, value) {
    const op = this.store.item(this.form.kind, this.form.id, field, item, value);
    if (op) this.#commit([op]);
  }

  /** Keep it, with what a form has to say besides: of a record that is not there yet, to what it belongs. */
  #commit(ops, group) {
    return this.store.commit(this.form.whole?.(ops) ?? ops, group);
  }

  submit() {
    this.flush();
  }

  /** A change was refused: what was typed into a field stays there with the reason; a choice goes back to how it stands. */
  refused({ ops }, messages) {
    const { store, form } = this;
    const mine = ops.filter((op) => op.op === "put" && store.previews.get(`${op.kind} ${op.id}`)?.[op.field] !== undefined);
    for (const { kind, id, field } of mine) {
      if (form.beside?.includes(kind)) store.forget(kind, id, field);
      else if (kind !== form.kind) continue; // another form's
      else if (!store.problems.has(`${kind} ${id} ${field}`)) store.problems.set(`${kind} ${id} ${field}`, messages[0]);
      if (kind === form.kind && id === form.id) form.complain(field);
    }
  }
}
