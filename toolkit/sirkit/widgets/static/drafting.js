// Drafting a new record: everything typed is kept in the browser until it is entered, as one change.

import { bare, h, identifier } from "./dom.js";
import { tidied } from "./fields.js";

const APART = ["roles", "self", "belongings", "place"]; // what a draft holds beside the record's own fields

export class Drafting {
  constructor(store, form) {
    Object.assign(this, { store, form, name: `new ${form.kind}` });
  }

  get values() {
    return this.store.drafts.get(this.name) ?? {};
  }

  set(values) {
    this.store.draft(this.name, { ...this.values, ...values });
  }

  typing(values) {
    for (const field of Object.keys(values)) {
      this.store.problems.delete(`${this.form.kind} null ${field}`);
      this.form.hush(field);
    }
    this.set(values);
  }

  item(field, item, value) {
    const items = { ...this.values[field], [item]: value };
    if (value == null) delete items[item];
    this.set({ [field]: items });
    this.form.fields.get(field).show(this.values);
  }

  /** Search before entering: is it there already? */
  alike(text, own) {
    const { store, form } = this;
    const wanted = bare(text).trim();
    const found = wanted.length < 3 ? [] : store.ids(form.kind)
      .filter((id) => id !== store.standing(own) && store.names(form.kind, id).some((name) => bare(name).includes(wanted))).slice(0, 3);
    return found.map((id) => h("button", { type: "button", class: "quiet", onclick: () => this.instead(id) },
      store.say("form.alike", { name: store.record(form.kind, id).name })));
  }

  /** It is there already: open that one. What else was typed stays in the draft. */
  instead(id) {
    const { name, city, ags, lat, lon, self, ...rest } = this.values;
    this.store.draft(this.name, Object.values(rest).some((value) => value && Object.keys(value).length) ? rest : null);
    this.store.open(id);
  }

  async submit() {
    const { store, form } = this;
    const draft = this.values;
    const empty = form.controls.find((one) => one.required && !String(draft[one.field] ?? "").trim());
    if (empty) return form.say(empty.field, form.missing(empty.field));
    const id = identifier();
    const belongings = form.belongings.entering(id);
    if (!belongings) return undefined;
    const ops = [...this.own(id, draft), ...form.functions.ops(id, draft.roles ?? {}), ...belongings, ...form.places.entering(id)];
    const change = await store.commit(ops.filter(Boolean), "enter");
    store.draft(this.name, null);
    form.entered = id;
    store.open(id);
    store.notice(store.say("form.entered", { name: tidied(draft.name) }), change);
    return undefined;
  }

  own(id, draft) {
    const { store, form } = this;
    return Object.entries(draft).filter(([field]) => !APART.includes(field)).flatMap(([field, value]) => (
      value && typeof value === "object"
        ? Object.entries(value).map(([item, part]) => store.item(form.kind, id, field, item, part))
        : [store.put(form.kind, id, field, form.tidy(field, value))]));
  }

  /** A new entry was refused: it becomes a draft again, with the problem at its field. Nothing of it is lost. */
  refused({ ops }) {
    const { store, form } = this;
    const [{ id }] = ops;
    const draft = { roles: {}, belongings: form.belongings.read(ops) };
    for (const op of ops) {
      if (op.kind === "role") lay(draft.roles[op.id.at(-1).toUpperCase()] ??= {}, op);
      if (op.kind === form.kind && op.id === id) lay(draft, op);
      if (op.kind === "place" && op.field !== "run_by") lay((draft.place ??= {}), op);
    }
    store.draft(this.name, draft);
    store.open(null);
  }
}

function lay(values, op) {
  if (op.item === undefined) values[op.field] = op.value;
  else (values[op.field] ??= {})[op.item] = op.value;
}
