// Meeting places: what people want to know of a place before they go there. It belongs to who runs it; what is typed is
// kept as in the rest of the form, and the first thing typed enters the place.

import { h, identifier, unique } from "./dom.js";
import { Editing } from "./editing.js";
import { control, tidied } from "./fields.js";
import { organisation, typed } from "./organisation.js";

const KIND = "place";

export class MeetingPlaces {
  constructor(store, form, options) {
    Object.assign(this, { store, form, options, owner: form.id, blocks: [] });
  }

  /** The ids of the places this organisation runs, in the order they were entered. */
  get ids() {
    const { store, owner } = this;
    return owner ? store.ids(KIND).filter((id) => store.record(KIND, id).run_by === owner).sort() : [];
  }

  get filled() {
    return this.ids.length > 0 || Object.keys(this.drafted).length > 0;
  }

  // --- what is typed of a place that is not entered yet ---------------------------------------------------------

  get name() {
    return `place of ${this.owner}`;
  }

  get drafted() {
    return (this.owner ? this.store.drafts.get(this.name) : this.form.drafting.values.place) ?? {};
  }

  draft(values) {
    if (this.owner) this.store.draft(this.name, values);
    else this.form.drafting.set({ place: values ?? undefined });
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  element() {
    const { store } = this;
    this.list = h("div", {});
    this.another = h("p", {}, h("button", { type: "button", class: "quiet", onclick: () => this.add(null).open() }, store.say("place.another")));
    this.refresh();
    return h("div", { class: "sirkit-places" }, this.list, this.another);
  }

  add(id) {
    const block = new Block(this, id);
    this.blocks.push(block);
    this.list.append(block.element());
    this.another.hidden = this.blocks.some((one) => !one.id);
    return block;
  }

  refresh() {
    const { store, ids } = this;
    if (!this.list) return; // not wanted yet
    for (const block of this.blocks.filter(({ id }) => id && !store.record(KIND, id))) this.take(block);
    for (const id of ids) if (!this.blocks.some((block) => block.id === id)) this.add(id);
    if (!this.blocks.length) this.add(null);
    this.blocks.forEach((block) => block.refresh());
    this.another.hidden = !this.owner || this.blocks.some((one) => !one.id);
  }

  take(block) {
    block.box.remove();
    this.blocks.splice(this.blocks.indexOf(block), 1);
  }

  keep() {
    this.blocks.forEach((block) => block.flush());
  }

  /** The operations that enter the drafted place of a new organisation. */
  entering(owner) {
    const { place } = this.form.drafting.values;
    return place ? entered(place, owner, tidied(this.form.values.name)) : [];
  }

  refused(change, messages) {
    for (const block of this.blocks) if (change.ops.some((op) => op.kind === KIND && op.id === block.id)) block.refused(change, messages);
  }
}

/** The operations of a new place: called as its organisation is, where it has no name of its own. */
function entered(values, owner, name, id = identifier()) {
  const typedIn = Object.entries(values).map(([field, value]) => [field, tidied(value)]).filter(([, value]) => value != null && value !== "");
  return Object.entries({ name, run_by: owner, ...Object.fromEntries(typedIn) })
    .map(([field, value]) => ({ op: "put", kind: KIND, id, field, value, was: null }));
}

/** One place. To the controls and to editing it is their form. */
class Block {
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
      h("p", { class: "sirkit-buttons" }, (this.gone = h("button", { type: "button", class: "quiet", onclick: () => this.remove() }, store.say("place.remove")))));
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

/** What is known of an organisation's meeting places and of where it is talked about, as sentences. */
export function known(store, owner) {
  const places = store.ids(KIND).map((id) => store.record(KIND, id)).filter(({ run_by: runs }) => runs === owner);
  const said = (place, field) => (place[field] == null ? null : typeof place[field] === "boolean" ? store.say(SAYS[field][Number(place[field])]) : place[field]);
  const told = Object.values(store.record("actor", owner)?.talked_about ?? {});
  return [
    ...places.map((place) => [place.name, ["open_to", "hours", "step_free", "must_buy", "encounter"].map((field) => said(place, field)).filter(Boolean).join(" · ")].filter(Boolean).join(": ")),
    ...(told.length ? [store.say("actor.talked", { where: told.join(", ") })] : []),
  ];
}

const SAYS = { step_free: ["place.steps", "place.no_steps"], must_buy: ["place.free", "place.buying"] };
