// Notes: fields of one record that are kept while they are typed, without a button. What cannot be kept stays where it was
// typed, with the reason, and survives a reload; what is to be looked at again stands at its field too.

import { dissenting, settling } from "./dissents.js";
import { Editing } from "./editing.js";
import { Entry } from "./entry.js";
import { tidied } from "./fields.js";

const LINE = 200; // characters of an item
const FIRST_DAY = "1900-01-01";

/**
 * Fields of one record. `options`: kind, fields as an entry has them, with `most` (characters) in place of `longest`, or
 * `count` (the largest whole number); id() says which record it is now; first(id) gives the operations that go with the first
 * change of a record; asked(field) gives the messages about what is to be looked at again.
 */
export class Notes extends Entry {
  constructor(store, options) {
    super(store, { name: options.kind, ...options });
    this.kind = options.kind;
    this.editing = new Editing(store, this);
  }

  get id() {
    return this.options.id();
  }

  get values() {
    return this.store.record(this.kind, this.id) ?? {};
  }

  field(one) {
    const box = super.field({ ...one, min: one.type === "date" ? FIRST_DAY : null });
    const { input } = this.fields.get(one.field);
    if (one.count) input.inputMode = "numeric";
    if (one.type === "date") input.addEventListener("blur", () => this.complain(one.field));
    if (one.control === "items") this.#adding(one.field, input);
    this.complain(one.field);
    return box;
  }

  /** What is typed to be added to a list and was not yet. */
  #adding(field, input) {
    const name = this.#draft(field);
    input.value = this.store.drafts.get(name)?.text ?? "";
    input.addEventListener("input", () => {
      this.hush(field);
      this.store.draft(name, input.value ? { text: input.value } : null);
    });
  }

  #draft(field) {
    return `adding ${this.kind} ${this.id} ${field}`;
  }

  // --- typing and keeping ---------------------------------------------------------------------------------------

  typing(typed) {
    for (const [field, text] of Object.entries(typed)) this.#type(this.fields.get(field), text);
  }

  #type({ one, input }, text) {
    const { field } = one;
    this.hush(field);
    this.store.problems.delete(`${this.kind} ${this.id} ${field}`);
    const wrong = this.#wrong(one, input, text);
    if (!wrong) return this.editing.typing({ [field]: one.count && text ? Number(text) : text });
    this.editing.drop(field);
    if (one.type === "date") return undefined; // half a day is none yet
    this.store.preview(this.kind, this.id, field, text);
    this.store.problems.set(`${this.kind} ${this.id} ${field}`, wrong); // the bar says that something is not kept
    return this.say(field, wrong, false);
  }

  /** Why what stands in a field cannot be kept. */
  #wrong({ field, type, control, count, most = control === "items" ? LINE : null }, input, text) {
    const { badInput, rangeOverflow, rangeUnderflow } = input.validity;
    if (type === "date") return badInput || rangeOverflow || rangeUnderflow ? { key: "entry.unclear", values: { kind: this.kind, field } } : null;
    const said = String(text ?? "").trim();
    if (count) return !said || (/^\d+$/.test(said) && Number(said) > 0 && Number(said) <= count) ? null : { key: "notes.count", values: { most: count } };
    return most && said.length > most ? { key: "notes.long", values: { length: said.length, most } } : null;
  }

  /** True where an item of a list is too long; it stays in its field. */
  unfit(field, text) {
    const { one, input } = this.fields.get(field);
    const wrong = this.#wrong(one, input, text);
    if (wrong) this.say(field, wrong, false);
    return Boolean(wrong);
  }

  item(field, item, value) {
    this.added(field);
    this.editing.item(field, item, value);
  }

  added(field) {
    this.store.draft(this.#draft(field), null);
  }

  /** Take up what was typed before a reload into a record that was not there yet. */
  resume() {
    const typed = Object.entries(this.store.previews.get(`${this.kind} ${this.id}`) ?? {});
    this.typing(Object.fromEntries(typed.filter(([field]) => this.fields.has(field))));
  }

  /** The record was erased: what was typed to be added to it goes too. */
  forget() {
    for (const { field, control } of this.options.fields) if (control === "items") this.added(field);
  }

  /** Make a change of all that was typed. */
  flush() {
    return this.editing.flush();
  }

  /** The page is left: what was typed to be added is added. */
  finish() {
    for (const { finish } of this.fields.values()) finish?.();
    return this.flush();
  }

  whole(ops) {
    return [...new Set(ops.map(({ id }) => id))].flatMap((id) => this.options.first?.(id) ?? []).concat(ops);
  }

  // --- what is shown ----------------------------------------------------------------------------------------------

  /** Show how the record stands; what the hands are on stays as it is. */
  refresh() {
    const { values } = this;
    for (const [field, { element, show }] of this.fields) {
      if (!element.contains(document.activeElement)) show(values);
      this.complain(field);
    }
  }

  /** Say what is wrong with a field, what somebody else wrote there, or what is to be looked at again. */
  complain(field) {
    const { store, kind, id } = this;
    const made = this.fields.get(field);
    if (!made) return undefined; // it stands on another page
    const { one, input, problem } = made;
    const place = { kind, id, field };
    const wrong = this.#wrong(one, input, input.value) ?? store.problems.get(`${kind} ${id} ${field}`);
    if (wrong) return this.say(field, wrong, false);
    this.hush(field);
    const other = dissenting(store, place) === undefined ? null : settling(store, place);
    const asked = (this.options.asked?.(field) ?? []).map((message) => store.words.tell(message)).join(" ");
    problem.className = other ? "sirkit-problem" : "sirkit-careful";
    problem.hidden = !other && !asked;
    return problem.replaceChildren(...(other ?? [asked]));
  }

  say(field, message, focus = true) {
    const made = this.fields.get(field);
    if (!made) return;
    made.problem.className = "sirkit-problem";
    made.problem.hidden = false;
    made.problem.textContent = this.store.words.tell(message);
    made.input.setAttribute("aria-invalid", "true");
    if (focus) made.input.focus();
  }

  /** The desk refused a change made here. */
  refused({ change, messages }) {
    if (change.ops.some((op) => op.kind === this.kind)) this.editing.refused(change, messages);
  }

  required() {
    return false;
  }

  tidy(_field, value) {
    return tidied(value);
  }
}
