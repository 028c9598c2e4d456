// The form: one organisation or group, drawn from its kind's schema. What is typed shows everywhere at once and is
// kept without a button; only a new entry waits for one, as a draft that survives a reload.

import { bare, h, identifier, unique } from "./dom.js";
import { control } from "./fields.js";
import { part } from "./part.js";
import { Functions } from "./roles.js";

export default part("form", ({ store, model, el }) => {
  const form = new Form(store, model, el);
  form.draw();
  if (store.opened) form.open();
  return {
    words: () => form.draw(),
    all: () => form.draw(),
    selected: () => form.draw(),
    records: (touched) => form.refresh(touched),
    open: () => form.open(),
    refused: ({ change }) => form.refused(change),
    flush: () => form.flush(),
  };
});

class Form {
  constructor(store, model, el) {
    Object.assign(this, { store, el, waiting: new Map() });
    for (const trait of ["kind", "controls", "duties"]) this[trait] = model.get(trait);
    this.name = `new ${this.kind}`;
  }

  get id() {
    return this.store.selected;
  }

  /** The values the form shows: of the record chosen, or of the draft. */
  get values() {
    return (this.id ? this.store.record(this.kind, this.id) : this.draft) ?? {};
  }

  get draft() {
    return this.store.drafts.get(this.name) ?? {};
  }

  get station() {
    return this.el.closest(".sirkit-station");
  }

  /** Show the form from its top; the list's own place is kept for the way back. */
  open() {
    if (this.station?.dataset.form !== "open") this.before = { y: window.scrollY, focus: document.activeElement };
    this.station?.setAttribute("data-form", "open");
    this.draw();
    this.el.scrollTop = 0;
    const heading = this.el.querySelector("h2");
    heading.scrollIntoView({ block: "nearest" });
    (this.id ? heading : this.el.querySelector("input")).focus({ preventScroll: true });
  }

  /** Go back to where the person was. */
  shut() {
    this.store.opened = false;
    if (this.station?.dataset.form !== "open") return;
    this.station.removeAttribute("data-form");
    window.scrollTo({ top: this.before?.y ?? 0 });
    const row = this.station.querySelector("td[tabindex='0']");
    (this.before?.focus?.isConnected ? this.before.focus : row)?.focus({ preventScroll: true });
  }

  draw() {
    const { store, kind } = this;
    if (this.id && !store.record(kind, this.id)) return this.gone();
    this.fields = new Map();
    const first = this.controls.filter((one) => !one.more).map((one) => this.field(one));
    const more = this.controls.filter((one) => one.more).map((one) => this.field(one));
    this.functions = new Functions(store, this);
    const title = this.id ? this.values.name : store.say(`${kind}.new`);
    const leave = (event) => event.key === "Escape" && this.close();
    const form = h("form", { novalidate: true, onsubmit: (event) => this.submit(event), onkeydown: leave },
      h("h2", { tabindex: -1 }, title),
      !this.id && h("p", { class: "sirkit-lead" }, store.say(`${kind}.lead`)),
      first,
      this.functions.element(),
      more.length && h("details", { class: "sirkit-more" }, h("summary", {}, store.say("form.more")), more),
      this.buttons());
    const open = this.el.querySelector(".sirkit-more")?.open;
    this.el.replaceChildren(form);
    if (open) this.el.querySelector(".sirkit-more").open = true;
  }

  buttons() {
    const { store, kind } = this;
    if (!this.id) {
      return h("p", { class: "sirkit-buttons" }, h("button", { class: "primary" }, store.say(`${kind}.enter`)),
        h("button", { type: "button", class: "quiet sirkit-close", onclick: () => this.close() }, store.say("form.close")));
    }
    this.ask = h("div", { class: "sirkit-ask" });
    return h("div", {}, h("p", { class: "sirkit-buttons" },
      h("button", { type: "button", class: "primary sirkit-close", onclick: () => this.close() }, store.say("form.done")),
      h("button", { type: "button", onclick: () => this.store.open(null) }, store.say(`${kind}.another`)),
      h("button", { type: "button", class: "quiet", onclick: () => this.remove() }, store.say("form.remove")),
      h("button", { type: "button", class: "quiet", onclick: () => this.askToErase() }, store.say("form.erase"))), this.ask);
  }

  /** Erasing cannot be undone: ask before. */
  askToErase() {
    const { store, id } = this;
    const no = h("button", { type: "button", onclick: () => this.ask.replaceChildren() }, store.say("form.erase_not"));
    const yes = h("button", { type: "button", onclick: () => store.send({ do: "erase", kind: this.kind, record: id }) }, store.say("form.erase"));
    this.ask.replaceChildren(h("p", { class: "sirkit-problem" }, store.say("form.erase_ask", { name: this.values.name })), h("p", { class: "sirkit-buttons" }, no, yes));
    no.focus();
  }

  field(options) {
    const { store, kind } = this;
    const name = unique(options.field);
    const key = `${kind}.${options.field}`;
    const says = (part) => (store.words.has(`${key}.${part}`) ? store.say(`${key}.${part}`) : "");
    const problem = h("p", { class: "sirkit-problem", id: `${name}-problem`, hidden: true });
    const help = says("help");
    const made = control(options, { store, name, key, form: this });
    made.input.setAttribute("aria-describedby", `${name}-problem${help ? ` ${name}-help` : ""}`);
    if (options.required) made.input.required = true;
    this.fields.set(options.field, { ...made, problem });
    made.show(this.values);
    const box = h("div", { class: "sirkit-field" },
      h("label", { for: name }, store.say(key), !options.required && !options.more && h("span", { class: "sirkit-optional" }, ` ${store.say("form.optional")}`)),
      help && h("p", { class: "sirkit-help", id: `${name}-help` }, help),
      made.element, problem,
      options.field === "name" && (this.alike = h("div", { class: "sirkit-alike", "aria-live": "polite" })));
    this.complain(options.field);
    return box;
  }

  /** A control tells that its value is being typed: several fields may change together (a place has coordinates). */
  typing(values) {
    for (const [field, value] of Object.entries(values)) {
      this.hush(field);
      if (this.id && this.empties(field, value)) return this.say(field, this.missing(field), false);
      if (this.id) this.store.preview(this.kind, this.id, field, value);
    }
    if (!this.id) this.store.draft(this.name, { ...this.draft, ...values });
    if ("name" in values) this.lookFor(values.name);
    if (!this.id) return undefined;
    for (const [field, value] of Object.entries(values)) this.waiting.set(field, { id: this.id, value });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), 400);
    return undefined;
  }

  /** True where a value would leave a field empty that may not be. */
  empties(field, value) {
    return !tidy(value) && this.controls.some((one) => one.field === field && one.required);
  }

  missing(field) {
    this.waiting.delete(field);
    if (this.id) this.store.forget(this.kind, this.id, field);
    return { key: "field.missing", values: { kind: this.kind, field } };
  }

  /** A new entry was refused: it becomes a draft again, with the problem at its field. Nothing of it is lost. */
  refused(change) {
    const entered = change.ops.find((op) => op.kind === this.kind && op.field === "name");
    if (!entered || this.store.records[this.kind]?.[entered.id]) return;
    const draft = { roles: {} };
    for (const op of change.ops) {
      const role = op.kind === "role" && (draft.roles[op.id.at(-1).toUpperCase()] ??= {});
      const target = role || (op.kind === this.kind ? draft : {});
      if (op.item === undefined) target[op.field] = op.value;
      else (target[op.field] ??= {})[op.item] = op.value;
    }
    this.store.draft(this.name, draft);
    this.store.open(null);
  }

  /** Make a change of what was typed. */
  flush() {
    clearTimeout(this.timer);
    const ops = [];
    for (const [field, { id, value }] of this.waiting) {
      const op = this.store.put(this.kind, id, field, this.tidy(field, value));
      if (op) ops.push(op);
      else this.store.forget(this.kind, id, field); // typed and taken back
    }
    this.waiting.clear();
    this.store.commit(ops, "form");
  }

  /** What was typed, as it is kept: without spaces around it, a web address with its beginning. */
  tidy(field, value) {
    const text = tidy(value);
    const link = this.controls.find((one) => one.field === field)?.control === "link";
    return link && text && !/^[a-z]+:/i.test(text) ? `https://${text}` : text;
  }

  /** A list item was added or taken. */
  item(field, item, value) {
    if (this.id) {
      const op = this.store.item(this.kind, this.id, field, item, value);
      return op && this.store.commit([op]);
    }
    const items = { ...this.draft[field], [item]: value };
    if (value == null) delete items[item];
    this.store.draft(this.name, { ...this.draft, [field]: items });
    return this.fields.get(field).show(this.values);
  }

  /** Search before entering: is it there already? */
  lookFor(text) {
    const wanted = bare(text).trim();
    const alike = wanted.length < 3 ? [] : this.store.ids(this.kind)
      .filter((id) => id !== this.id && bare(this.store.record(this.kind, id).name).includes(wanted)).slice(0, 3);
    this.alike.replaceChildren(...alike.map((id) => h("button", {
      type: "button", class: "quiet",
      onclick: () => { this.store.draft(this.name, null); this.store.open(id); },
    }, this.store.say("form.alike", { name: this.store.record(this.kind, id).name }))));
  }

  async submit(event) {
    event.preventDefault();
    for (const { finish } of this.fields.values()) finish?.();
    if (this.id) return this.flush();
    const draft = this.draft;
    const empty = this.controls.find((one) => one.required && !String(draft[one.field] ?? "").trim());
    if (empty) return this.say(empty.field, this.missing(empty.field));
    const id = identifier();
    const ops = Object.entries(draft).filter(([field]) => field !== "roles" && field !== "self").flatMap(([field, value]) => (
      value && typeof value === "object"
        ? Object.entries(value).map(([item, part]) => this.store.item(this.kind, id, field, item, part))
        : [this.store.put(this.kind, id, field, this.tidy(field, value))]));
    ops.push(...this.functions.ops(id, draft.roles ?? {}));
    const change = await this.store.commit(ops.filter(Boolean), "enter");
    this.store.draft(this.name, null);
    this.store.open(id);
    this.store.notice(this.store.say("form.entered", { name: tidy(draft.name) }), change);
    return undefined;
  }

  async remove() {
    const { id, store } = this;
    const name = this.values.name;
    this.gone();
    const change = await store.commit([{ op: "drop", kind: this.kind, id }]);
    store.notice(store.say("form.removed", { name }), change);
  }

  close() {
    this.flush();
    this.gone();
  }

  /** The record is closed, removed or undone: back to the list. */
  gone() {
    this.shut();
    if (this.id) this.store.select(null);
  }

  refresh(touched) {
    if (!this.id || !touched.some(([, id]) => id === this.id || id.startsWith(`${this.id}-`))) return;
    if (!this.store.record(this.kind, this.id)) return this.gone();
    for (const [field, made] of this.fields) {
      if (!made.element.contains(document.activeElement)) made.show(this.values);
      this.complain(field);
    }
    this.functions.show();
    const heading = this.el.querySelector("h2");
    if (heading) heading.textContent = this.values.name;
    return undefined;
  }

  /** Show what is wrong with a field, or that somebody else wrote something different. */
  complain(field) {
    const message = this.store.problems.get(`${this.kind} ${this.id} ${field}`);
    const dissent = (this.values["!dissents"] ?? []).find(([where]) => where === field);
    if (message) this.say(field, message, false);
    else if (dissent) this.dissent(field, dissent[2]);
    else this.hush(field);
  }

  dissent(field, value) {
    const { problem } = this.fields.get(field);
    const shown = this.values[field];
    const decide = (chosen) => this.store.commit([{ op: "put", kind: this.kind, id: this.id, field, value: chosen, was: shown ?? null }]);
    problem.hidden = false;
    problem.replaceChildren(this.store.say("form.dissent", { value }), " ",
      h("button", { type: "button", class: "quiet", onclick: () => decide(value) }, this.store.say("form.take_other")),
      h("button", { type: "button", class: "quiet", onclick: () => decide(shown) }, this.store.say("form.keep_this")));
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

function tidy(value) {
  return typeof value === "string" ? value.trim() || null : value;
}
