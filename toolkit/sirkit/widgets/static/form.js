// The form: one organisation or group, drawn from its kind's schema. What is typed shows everywhere at once and is
// kept without a button; only a new entry waits for one, as a draft that survives a reload.

import { Belongings } from "./belongings.js";
import { dissenting, settling } from "./dissents.js";
import { h, unique } from "./dom.js";
import { Drafting } from "./drafting.js";
import { Editing } from "./editing.js";
import { Erasing } from "./erasing.js";
import { control, tidied } from "./fields.js";
import { MeetingPlaces } from "./meetingplaces.js";
import { part } from "./part.js";
import { Functions } from "./roles.js";

export default part("form", ({ store, model, el }) => {
  const form = new Form(store, model, el);
  form.draw();
  if (store.opened) form.open();
  return {
    words: () => form.draw(),
    all: () => form.all(),
    selected: () => form.draw(),
    records: (touched) => form.refresh(touched),
    open: () => form.open(),
    shut: () => form.close(),
    refused: ({ change, messages }) => form.refused(change, messages),
    erased: ({ records }) => form.erased(records),
    flush: () => form.flush(),
  };
});

class Form {
  constructor(store, model, el) {
    Object.assign(this, { store, el });
    this.beside = ["role"]; // choices made in it, which go back to how they stand when they are refused
    for (const trait of ["kind", "controls", "duties"]) this[trait] = model.get(trait);
    this.lines = model.get("belongings");
    this.place = model.get("places");
    this.meeting = "G"; // the function whose places are asked for
    this.drafting = new Drafting(store, this);
    this.editing = new Editing(store, this);
  }

  get id() {
    return this.store.selected;
  }

  /** What the hands do: a new entry is drafted, one that is there is edited. */
  get work() {
    return this.id ? this.editing : this.drafting;
  }

  /** The values the form shows: of the record chosen, or of the draft. */
  get values() {
    return (this.id ? this.store.record(this.kind, this.id) : this.drafting.values) ?? {};
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
    this.belongings?.keep();
    this.places?.keep();
    if (this.id && !store.record(kind, this.id)) return this.gone();
    const open = this.el.querySelector(".sirkit-more")?.open;
    this.fields = new Map();
    this.functions = new Functions(store, this);
    this.belongings = new Belongings(store, this);
    this.places = new MeetingPlaces(store, this, this.place);
    const first = this.controls.filter((one) => !one.more && !one.within).map((one) => this.field(one));
    const more = this.controls.filter((one) => one.more).map((one) => this.field(one));
    const leave = (event) => event.key === "Escape" && this.close();
    this.el.replaceChildren(h("form", { novalidate: true, onsubmit: (event) => this.submit(event), onkeydown: leave },
      h("h2", { tabindex: -1 }, this.id ? this.values.name : store.say(`${kind}.new`)),
      this.together(),
      this.id && this.id === this.entered && h("p", { class: "sirkit-buttons sirkit-next" }, this.another()),
      !this.id && h("p", { class: "sirkit-lead" }, store.say(`${kind}.lead`)),
      first,
      this.functions.element(),
      this.belongings.elements(),
      more.length && h("details", { class: "sirkit-more", open }, h("summary", {}, store.say("form.more")), more),
      this.buttons()));
    this.drawn = this.id;
    this.belongings.restore();
    return this.functions.show();
  }

  /** Who else was called the same as the one shown. */
  together() {
    const { store, id, kind } = this;
    const others = id ? store.together(id).filter((one) => one !== id) : [];
    const open = (one) => h("button", { type: "button", class: "quiet", onclick: () => store.open(one) }, store.record(kind, one).name ?? "");
    this.line = h("p", { class: "sirkit-people", hidden: !others.length }, store.say("form.together"), " ", others.map(open));
    return this.line;
  }

  /** Everything may be different: draw anew, but never under somebody's hands. */
  all() {
    const typing = this.drawn === this.id && this.el.contains(document.activeElement);
    if (!typing) return this.draw();
    return this.id && this.refresh([[this.kind, this.id]]);
  }

  buttons() {
    const { store, kind } = this;
    const close = (name, key) => h("button", { type: "button", class: `${name} sirkit-close`, onclick: () => this.close() }, store.say(key));
    if (!this.id) {
      return h("p", { class: "sirkit-buttons" }, h("button", { class: "primary" }, store.say(`${kind}.enter`)), close("quiet", "form.close"));
    }
    const erasing = new Erasing(store, this);
    return h("div", {}, h("p", { class: "sirkit-buttons" }, close("primary", "form.done"),
      this.another(), erasing.buttons()), erasing.help(), erasing.ask);
  }

  /** The next one; where one was entered just now, it is offered at the top too. */
  another() {
    return h("button", { type: "button", onclick: () => this.store.open(null) }, this.store.say(`${this.kind}.another`));
  }

  field(options) {
    const { store, kind } = this;
    const name = unique(options.field);
    const key = `${kind}.${options.field}`;
    const help = store.words.has(`${key}.help`) ? store.say(`${key}.help`) : "";
    const problem = h("p", { class: "sirkit-problem", id: `${name}-problem`, hidden: true });
    const made = control(options, { store, name, key, form: this });
    made.input.setAttribute("aria-describedby", `${name}-problem${help ? ` ${name}-help` : ""}`);
    if (options.required) made.input.required = true;
    this.fields.set(options.field, { ...made, problem });
    made.show(this.values);
    const box = h("div", { class: "sirkit-field" },
      h("label", { for: name }, store.say(key), !options.required && !options.more && !options.within && h("span", { class: "sirkit-optional" }, ` ${store.say("form.optional")}`)),
      help && h("p", { class: "sirkit-help", id: `${name}-help` }, help),
      made.element, problem,
      options.field === "name" && (this.alike = h("div", { class: "sirkit-alike", "aria-live": "polite" })));
    this.complain(options.field);
    return box;
  }

  /** A control tells that its value is being typed: several fields may change together (a place has coordinates). */
  typing(values) {
    this.work.typing(values);
    if ("name" in values) this.alike.replaceChildren(...this.drafting.alike(values.name, this.id));
  }

  item(field, item, value) {
    this.work.item(field, item, value);
  }

  /** Make changes of what was typed. */
  flush() {
    this.editing.flush();
    this.belongings.keep();
    this.places.keep();
  }

  submit(event) {
    event.preventDefault();
    for (const { finish } of this.fields.values()) finish?.();
    return this.work.submit();
  }

  /** A change was refused: what was typed stays where it was typed. */
  refused(change, messages) {
    const entered = change.group === "enter" && change.ops[0].kind === this.kind;
    if (entered && !this.store.records[this.kind]?.[change.ops[0].id]) return this.drafting.refused(change);
    this.belongings.refused(change, messages);
    this.places.refused(change, messages);
    return this.editing.refused(change, messages);
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

  /** The record was erased, here or by somebody else. */
  erased(records) {
    if (!this.id || !records.some(([kind, id]) => kind === this.kind && id === this.id)) return;
    const { store, values: { name } } = this;
    this.gone();
    if (name) store.notice(store.say("form.erased", { name }));
  }

  refresh(touched) {
    if (!this.id) return undefined;
    this.belongings.refresh(touched);
    if (touched.some(([kind]) => kind === "place")) this.places.refresh();
    if (!touched.some(([, id]) => id === this.id || id.startsWith(`${this.id}-`))) return undefined;
    if (!this.store.record(this.kind, this.id)) return this.gone();
    for (const [field, made] of this.fields) {
      if (!made.element.contains(document.activeElement)) made.show(this.values);
      this.complain(field);
    }
    this.functions.show();
    this.line.replaceWith(this.together());
    const heading = this.el.querySelector("h2");
    if (heading) heading.textContent = this.values.name;
    return undefined;
  }

  required(field) {
    return this.controls.some((one) => one.field === field && one.required);
  }

  missing(field) {
    return { key: "field.missing", values: { kind: this.kind, field } };
  }

  /** What was typed, as it is kept: without spaces around it, a web address with its beginning. */
  tidy(field, value) {
    const text = tidied(value);
    const link = this.controls.find((one) => one.field === field)?.control === "link";
    return link && text && !/^[a-z]+:/i.test(text) ? `https://${text}` : text;
  }

  /** Show what is wrong with a field, or that somebody else wrote something different. */
  complain(field) {
    if (!this.fields.has(field)) return undefined;
    const place = { kind: this.kind, id: this.id, field };
    const message = this.store.problems.get(`${place.kind} ${place.id} ${field}`);
    const { problem } = this.fields.get(field);
    if (message) return this.say(field, message, false);
    if (!this.id || dissenting(this.store, place) === undefined) return this.hush(field);
    problem.hidden = false;
    return problem.replaceChildren(...settling(this.store, place));
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
