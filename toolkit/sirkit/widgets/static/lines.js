// A line: one record of another kind, as a text to type. It is kept when it is left; emptied, its record is dropped.
// What others write meanwhile never goes over what is being typed.

import { dissenting, settling } from "./dissents.js";
import { bare, h, identifier, unique } from "./dom.js";
import { suggestions } from "./suggestions.js";

export class Line {
  constructor(section, number) {
    Object.assign(this, { section, store: section.store, id: null });
    this.empty();
    const problem = unique("line-problem");
    this.input = h(section.long ? "textarea" : "input", {
      maxlength: section.longest, autocomplete: "off", rows: section.long ? 2 : null, "aria-describedby": problem,
      "aria-label": section.most > 1 ? `${section.title}: ${this.store.say("form.line", { number })}` : section.title,
      oninput: () => this.typing(), onblur: () => this.leave(),
    });
    this.problem = h("p", { class: "sirkit-problem", id: problem, hidden: true });
    const list = section.names && suggestions(this.input, { find: (text) => section.find(text), take: (id) => this.choose(id) });
    this.input.addEventListener("keydown", (event) => event.key === "Enter" && this.enter(event));
    this.element = h("div", { class: "sirkit-answer" }, this.input, list, this.problem);
  }

  get owner() {
    return this.section.all.owner;
  }

  get text() {
    return this.input.value.trim();
  }

  /** The organisation the line names, as far as that is decided. */
  get target() {
    return this.chosen ?? (this.text ? this.seen : null);
  }

  get dirty() {
    return this.text !== this.shown || (this.chosen !== null && this.chosen !== this.seen);
  }

  /** Typed, and nowhere but here. */
  get unkept() {
    return this.owner ? this.dirty : Boolean(this.text);
  }

  get free() {
    return !this.id && !this.text && document.activeElement !== this.input;
  }

  /** As it is put away while it is not kept. */
  get row() {
    if (this.text) this.id ??= later();
    return { id: this.id, text: this.text, chosen: this.chosen, refused: this.refused };
  }

  /** Put a typed text back over what stands there. */
  put({ id, text, chosen = null, refused = null }) {
    const { section } = this;
    const values = this.store.record(section.kind, id);
    this.empty();
    this.id = values || !refused ? id : null; // what was refused is entered anew
    this.seen = values?.[section.field] ?? null;
    Object.assign(this, { chosen, refused, shown: section.words(this.seen), known: Boolean(values) });
    this.input.value = text;
    this.complain(refused);
  }

  // --- showing its record ---------------------------------------------------------------------------------------

  /** Show a record that was entered elsewhere. */
  take(id) {
    this.empty();
    this.id = id;
    this.refresh();
  }

  empty() {
    Object.assign(this, { shown: "", seen: null, chosen: null, refused: null, known: false, gone: false });
  }

  /** Show how the record stands; what is being typed stays as it is. */
  refresh() {
    const { store, section, id } = this;
    const values = id && store.record(section.kind, id);
    if (values) this.stands(values);
    else if (this.known && !this.gone) this.fell();
  }

  stands(values) {
    const { section } = this;
    this.known = Boolean(this.store.records[section.kind]?.[this.id]) || this.known;
    this.gone = false;
    if (this.dirty || this.refused || (document.activeElement === this.input && this.text)) return;
    this.seen = values[section.field] ?? null;
    this.shown = this.input.value = section.words(this.seen);
    this.complain(null);
  }

  /** The record is not there any more: dropped, it may come back; undone, it never was. */
  fell() {
    const typed = this.dirty;
    const { id, seen } = this;
    if (!typed) this.input.value = "";
    const { chosen } = this;
    this.empty();
    if (this.store.records[this.section.kind]?.[id]) Object.assign(this, { seen, known: true, gone: true });
    else this.id = null;
    if (typed) this.chosen = chosen;
  }

  // --- typing and keeping ---------------------------------------------------------------------------------------

  typing() {
    this.chosen = this.refused = null;
    this.complain(null);
    this.section.fill();
    this.section.all.remember();
  }

  choose(id) {
    this.chosen = id;
    if (id) this.input.value = this.section.words(id);
    this.section.all.remember();
    this.keep();
    this.section.next(this);
  }

  enter(event) {
    event.preventDefault(); // the whole form is not meant
    this.keep();
    this.section.next(this);
  }

  leave() {
    if (!this.input.isConnected) return;
    this.keep();
    this.refresh();
  }

  /** Make a change of what was typed. */
  keep() {
    if (!this.owner || !this.dirty || this.refused) return;
    const ops = this.ops(this.owner);
    if (!ops) return;
    const before = this.shown;
    const stood = !this.gone && before;
    this.settle(ops);
    const done = this.store.commit(ops, "line");
    this.section.all.remember();
    if (!this.text && stood) done.then((change) => this.store.notice(this.store.say("form.removed", { name: before }), change));
  }

  settle(ops) {
    const { section } = this;
    const put = ops.find((op) => op.kind === section.kind && op.field === section.field);
    this.gone = !this.text && Boolean(this.id);
    if (put) this.seen = put.value;
    this.chosen = null;
    this.shown = this.text;
  }

  /** The operations that enter, change, drop or bring back the record; null if the text has to be mended first. */
  ops(owner, made = new Map()) {
    const { store, section } = this;
    const { kind, whose, field, fixed, begins, within } = section;
    const stands = this.id && store.record(kind, this.id);
    if (!this.text) return stands ? [{ op: "drop", kind, id: this.id }, ...this.alone()] : [];
    const meant = this.meant(made);
    if (!meant) return null;
    const [value, entered] = meant;
    const id = (this.id ??= later());
    if (!stands && !this.gone) {
      const values = Object.entries({ [whose]: owner, ...fixed, ...begins, [field]: value }).filter(([, one]) => one != null);
      const duty = within ? section.carrying(owner) : [];
      return [...entered, ...values.map(([name, one]) => ({ op: "put", kind, id, field: name, value: one, was: null })), ...duty];
    }
    const back = stands ? [] : [{ op: "restore", kind, id }];
    return [...back, ...entered.filter(Boolean), ...(value === this.seen ? [] : [{ op: "put", kind, id, field, value, was: this.seen }])];
  }

  /** The value that is meant by the text, and what has to be entered for it. */
  meant(made) {
    const { store, section } = this;
    const { names } = section;
    if (!names) return [this.text, []];
    if (section.own(this.text)) return this.complain({ key: "form.self" }) ?? null;
    const known = this.chosen ?? made.get(bare(this.text)) ?? (this.text === this.shown ? this.seen : section.named(this.text));
    if (known) return [known, []];
    if (this.made && section.lone(this.made, this)) return [this.made, [store.put(names, this.made, "name", this.text)]];
    this.made = identifier();
    made.set(bare(this.text), this.made);
    return [this.made, [{ op: "put", kind: names, id: this.made, field: "name", value: this.text, was: null }]];
  }

  /** Who was entered by this line alone goes with it. */
  alone() {
    const { section, made } = this;
    return made && made === this.seen && section.lone(made, this) ? [{ op: "drop", kind: section.names, id: made }] : [];
  }

  /** Say what is wrong with the line, or that somebody else wrote something different. */
  complain(message) {
    const { section: { kind, field, words }, store, id } = this;
    const place = { kind, id, field };
    const other = !message && id && dissenting(store, place) !== undefined;
    this.input.toggleAttribute("aria-invalid", false);
    if (message) this.input.setAttribute("aria-invalid", "true");
    this.problem.hidden = !message && !other;
    if (message) this.problem.replaceChildren(store.words.tell(message));
    if (other) this.problem.replaceChildren(...settling(store, place, words.bind(this.section)));
  }
}

/** An id that sorts by the time it was made, so that lines stay in the order they were entered. */
export function later() {
  return Date.now().toString(16).padStart(12, "0") + identifier().slice(12);
}
