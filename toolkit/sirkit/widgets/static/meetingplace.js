// A meeting place: what people want to know before they go there. What is typed is kept as in the rest of the form.

import { h, identifier, unique } from "./dom.js";
import { Editing } from "./editing.js";
import { control, tidied } from "./fields.js";
import { organisation, typed } from "./organisation.js";

export const KIND = "place";

/** The operations of a new place: called as its organisation is, where it has no name of its own. */
export function entered(values, owner, name, id = identifier()) {
  const typedIn = Object.entries(values).map(([field, value]) => [field, tidied(value)]).filter(([, value]) => value != null && value !== "");
  return Object.entries({ name, run_by: owner, ...Object.fromEntries(typedIn) })
    .map(([field, value]) => ({ op: "put", kind: KIND, id, field, value, was: null }));
}

/** One place. To the controls and to editing it is their form. */
export class MeetingPlace {
  constructor(all, id) {
    Object.assign(this, { all, store: all.store, kind: KIND, id, fields: new Map(), editing: new Editing(all.store, this) });
  }

  get values() {
    const { all } = this;
    return this.id ? this.store.record(KIND, this.id) ?? {} : { name: all.form.values.name, run_by: all.owner, ...all.drafted };
  }

  element() {
    const { store, all } = this;
    this.summary = h("summary", {});
    this.box = h("details", { class: "sirkit-more", open: !this.id && Object.keys(all.drafted).length > 0 }, this.summary,
      all.options.filter(({ field }) => all.owner || field !== "run_by").map((one) => this.field(one)),
      (this.gone = h("p", { class: "sirkit-buttons" }, h("button", { type: "button", class: "quiet", onclick: () => this.remove() }, store.say("place.remove")))));
    this.refresh();
    return this.box;
  }

  field(one) {
    const { store } = this;
    const name = unique(one.field);
    const key = `${KIND}.${one.field}`;
    const make = one.control === "organisation" ? organisation : control;
    const made = make(one, { store, name, key, form: this });
    const problem = h("p", { class: "sirkit-problem", id: `${name}-problem`, hidden: true });
    made.input.setAttribute("aria-describedby", problem.id);
    this.fields.set(one.field, { ...made, problem });
    const hint = store.words.has(`${key}.hint`) && h("span", { class: "sirkit-optional" }, ` ${store.say(`${key}.hint`)}`);
    return h("div", { class: "sirkit-field" }, h("label", { for: name }, store.say(key), hint), made.element, problem);
  }

  open() {
    this.box.open = true;
    this.fields.values().next().value.input.focus();
  }

  refresh() {
    const { store, values } = this;
    this.summary.textContent = this.id ? store.say("place.known", { name: values.name ?? "" }) : store.say("place.describe");
    this.gone.hidden = !this.id;
    for (const { element, show } of this.fields.values()) if (!element.contains(document.activeElement)) show(values);
  }

  // --- typing and keeping ---------------------------------------------------------------------------------------

  typing(values) {
    const said = Object.fromEntries(Object.entries(values).filter(([field]) => this.fields.has(field)));
    if (typed("run_by") in values && !values.run_by) return; // half a name is nobody yet
    if (this.id) this.editing.typing(said);
    else this.all.draft({ ...this.all.drafted, ...said });
  }

  /** Make a change of what was typed; of a place that is not there yet, the change that enters it. */
  flush() {
    const { all, store } = this;
    if (this.id) return this.editing.flush();
    const said = Object.values(all.drafted).some((value) => tidied(value) != null && value !== "");
    if (!all.owner || !said) return undefined;
    this.id = identifier();
    const ops = entered(all.drafted, all.owner, store.record("actor", all.owner)?.name, this.id);
    all.draft(null);
    store.commit(ops, "form");
    return this.refresh();
  }

  async remove() {
    const { store, id } = this;
    const { name } = this.values;
    const change = await store.commit([{ op: "drop", kind: KIND, id }]);
    store.notice(store.say("form.removed", { name }), change);
  }

  refused(change, messages) {
    this.editing.refused(change, messages);
    for (const message of messages) if (this.fields.has(message.values?.field)) this.say(message.values.field, message, false);
  }

  // --- what editing asks of a form ------------------------------------------------------------------------------

  required(field) {
    return field === "name";
  }

  missing(field) {
    return { key: "field.missing", values: { kind: KIND, field } };
  }

  tidy(_field, value) {
    return tidied(value);
  }

  complain(field) {
    const message = this.store.problems.get(`${KIND} ${this.id} ${field}`);
    if (message) this.say(field, message, false);
  }

  say(field, message, focus = true) {
    const { problem, input } = this.fields.get(field);
    problem.hidden = false;
    problem.textContent = this.store.words.tell(message);
    input.setAttribute("aria-invalid", "true");
    if (focus) input.focus();
  }

  hush(field) {
    const made = this.fields.get(field);
    if (!made) return;
    made.problem.hidden = true;
    made.input.removeAttribute("aria-invalid");
  }
}
