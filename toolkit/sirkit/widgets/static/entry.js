// An entry: a small form for one record. What is typed is a draft that survives a reload and a change of language;
// it becomes one change when it is entered.

import { h, identifier, unique } from "./dom.js";
import { control, tidied } from "./fields.js";
import { focused, focusOn } from "./focus.js";
import { takeBack } from "./keeping.js";
import { organisation, typed } from "./organisation.js";

const LAST_DAY = "2099-12-31";
const UNREADABLE = ["badInput", "rangeOverflow", "rangeUnderflow", "stepMismatch"];

/**
 * A small form. `options`: name (of the draft), kind, title and enter (keys), fields: [{ field, key, help, control (or make: what makes one), required, wide, also: fields it sets too, over: what stands above a check, … }],
 * keep(id, values, fresh) makes the change and returns its id, check(values) returns { field, message } or null,
 * begins: what a new one begins with, follow(values) gives what goes with a value just chosen, remove(id) where a record can be removed, lasting: true where the form always stands, turned() when it
 * opens or shuts. Shut, it leaves the focus where it was opened.
 */
export class Entry {
  constructor(store, options) {
    Object.assign(this, { store, options, fields: new Map(), kept: new Map() });
  }

  get draft() {
    return this.store.drafts.get(this.options.name) ?? { values: {} };
  }

  get open() {
    return Boolean(this.options.lasting || this.draft.open);
  }

  /** The record being changed, null for a new one. */
  get id() {
    return this.draft.id ?? null;
  }

  get values() {
    return this.draft.values;
  }

  /** Open on a record, or on a new one with some values filled in; a new one already begun goes on with them. */
  begin(id, values) {
    const going = id || this.id ? {} : this.values;
    this.opener = focused();
    this.store.draft(this.options.name, { open: true, id, values: { ...(id ? {} : this.options.begins), ...going, ...values } });
    this.options.turned();
    this.element?.scrollIntoView({ block: "nearest" });
    this.element?.querySelector(".sirkit-field:not([hidden]) :is(input, select, textarea)")?.focus({ preventScroll: true });
  }

  /** Shut it; a new one begun is kept for the next time, unless it was entered. */
  shut({ forget = Boolean(this.id) } = {}) {
    this.store.draft(this.options.name, forget ? null : { ...this.draft, open: false });
    this.options.turned();
  }

  make() {
    const { store, options } = this;
    this.fields.clear();
    const shut = () => {
      this.shut();
      focusOn(this.opener);
    };
    const leave = (event) => event.key === "Escape" && !options.lasting && shut();
    this.element = h("form", { class: "sirkit-entry", novalidate: true, onsubmit: (event) => this.submit(event), onkeydown: leave },
      options.title && h("h3", {}, store.say(options.title)),
      this.#orphaned() && h("p", { class: "sirkit-note sirkit-wide", role: "status" }, store.say("entry.gone")),
      options.fields.map((one) => this.field(one)),
      h("p", { class: "sirkit-buttons" }, h("button", { class: "primary", "data-key": `${options.name} enter` }, store.say(options.enter)),
        options.lasting ? null : h("button", { type: "button", class: "quiet", "data-key": `${options.name} close`, onclick: shut }, store.say("form.close")),
        Boolean(this.id && options.remove) && h("button", {
          type: "button", class: "quiet", onclick: () => { const { id } = this; this.shut(); options.remove(id); },
        }, store.say("form.remove"))));
    this.turn();
    return this.element;
  }

  /** Whether what is being changed was removed elsewhere: what is typed becomes a new record then. */
  #orphaned() {
    const { store, options: { name, kind }, id } = this;
    if (id && store.ready && !store.record(kind, id)) store.draft(name, { ...this.draft, id: null, lost: true });
    return Boolean(this.draft.lost);
  }

  field(one) {
    const { store, options } = this;
    const name = unique(one.field);
    const { key } = one;
    const help = one.help ? store.say(one.help) : "";
    const make = one.make ?? CONTROLS[one.control] ?? control;
    const made = make(one, { store, name, key, form: this });
    made.input.dataset.key = `${options.name} ${one.field}`;
    if (one.type === "date") made.input.max = LAST_DAY;
    for (const limit of ["min", "max"]) if (one[limit] != null) made.input[limit] = one[limit];
    const problem = h("p", { class: "sirkit-problem", id: `${name}-problem`, hidden: true });
    made.input.setAttribute("aria-describedby", `${name}-problem${help ? ` ${name}-help` : ""}`);
    if (one.required) made.input.required = true;
    made.show(this.values);
    const label = h("label", { for: name }, store.say(key));
    const wide = one.wide || one.control === "text" || one.control === "check" ? "sirkit-field sirkit-wide" : "sirkit-field";
    const box = one.control === "check"
      ? h("div", { class: wide }, one.over && h("p", { class: "sirkit-above" }, store.say(one.over)), h("p", { class: "sirkit-check" }, made.element, label), problem)
      : h("div", { class: wide }, label, help && h("p", { class: "sirkit-help", id: `${name}-help` }, help), made.element, problem, made.after);
    this.fields.set(one.field, { ...made, problem, box, one });
    return box;
  }

  typing(values) {
    const more = this.options.follow?.(values) ?? {};
    for (const field of Object.keys(values)) this.hush(field);
    this.store.draft(this.options.name, { ...this.draft, values: { ...this.draft.values, ...values, ...more } });
    for (const field of Object.keys(more)) this.fields.get(field)?.show(this.values);
    this.turn();
  }

  flush() {} // the controls ask for it; here nothing is a change before it is entered

  /** Look again at what was typed and was not known; it may be by now. */
  settle() {
    for (const { settle, box } of this.fields.values()) if (box.isConnected) settle?.();
  }

  /** Show the fields that belong to what is typed. */
  turn() {
    for (const { box, one } of this.fields.values()) box.hidden = Boolean(one.when && !one.when(this.values));
  }

  async submit(event) {
    event.preventDefault();
    this.settle();
    const wrong = this.wrong();
    if (wrong) return this.say(wrong.field, wrong.message);
    const fresh = !this.id;
    const id = this.id ?? this.options.fixed ?? identifier();
    const typedHere = this.values;
    const values = Object.fromEntries([...this.fields.values()].flatMap(({ one }) => this.tidied(one)));
    this.shut({ forget: true });
    const change = await this.options.keep(id, values, fresh);
    if (change) this.kept.set(change, { id: fresh ? null : id, values: typedHere });
    return change;
  }

  /** The values one field sets, as they are kept: [field, value] each. */
  tidied(one) {
    return [[one.field, tidy(this.values[one.field], one)], ...(one.also ?? []).map((also) => [also, this.values[also] ?? null])];
  }

  /** The first thing that is missing or cannot be read. */
  wrong() {
    for (const field of this.fields.keys()) {
      const message = this.amiss(field);
      if (message) return { field, message };
    }
    return this.options.check?.(this.values) ?? null;
  }

  /** What is missing in one field or cannot be read there, null where nothing is. */
  amiss(field) {
    const { input, one, box } = this.fields.get(field);
    const values = { kind: this.options.kind, field, least: one.min, most: one.max };
    if (box.hidden) return null;
    if (UNREADABLE.some((way) => input.validity?.[way])) return { key: one.type === "number" ? "entry.number" : "entry.unclear", values };
    if (one.control === "organisation" && this.values[typed(field)]?.trim() && !this.values[field]) return { key: "organisation.unknown" };
    return one.required && !String(this.values[field] ?? "").trim() ? { key: "field.missing", values } : null;
  }

  /** The desk refused a change made here: what was typed is back in the form, the page shows what stands. */
  refused({ change, messages }) {
    const kept = this.kept.get(change.id);
    if (!kept) return;
    takeBack(this.store, change);
    if (!this.draft.open || this.options.lasting) this.begin(kept.id, kept.values);
    for (const message of messages) if (this.fields.has(message.values?.field)) this.say(message.values.field, message);
  }

  say(field, message) {
    this.complain(field, message);
    this.fields.get(field).input.focus();
  }

  complain(field, message) {
    const { problem, input, hush } = this.fields.get(field);
    hush?.();
    problem.hidden = false;
    problem.textContent = this.store.words.tell(message);
    input.setAttribute("aria-invalid", "true");
  }

  hush(field) {
    const made = this.fields.get(field);
    if (!made) return;
    made.problem.hidden = true;
    made.input.removeAttribute("aria-invalid");
  }
}

function tidy(value, { type }) {
  const text = tidied(value) ?? null;
  return type === "number" && text !== null ? Number(text) : text;
}

function check({ field }, { name, form }) {
  const input = h("input", { id: name, type: "checkbox", onchange: () => form.typing({ [field]: input.checked }) });
  return { element: input, input, show: (values) => { input.checked = Boolean(values[field]); } };
}

/** A choice without "not known yet"; `choices` gives [value, words]. */
function pick({ field, choices }, { name, form, store }) {
  const input = h("select", { id: name, onchange: () => form.typing({ [field]: input.value || null }) },
    choices(store).map(([value, said]) => h("option", { value }, said)));
  return { element: input, input, show: (values) => { input.value = values[field] ?? ""; } };
}

const CONTROLS = { organisation, check, pick };
