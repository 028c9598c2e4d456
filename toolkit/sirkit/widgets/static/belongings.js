// Belongings: records of another kind that belong to the one in the form, one line each. What is offered, looked for
// and wished is text; a tie names another organisation, found among those on the map or entered by its name.

import { bare, h, unique } from "./dom.js";
import { Line } from "./lines.js";

const WIDE = "(min-width: 1024px)";
const FOUND = 5; // suggestions shown

export class Belongings {
  constructor(store, form) {
    Object.assign(this, { store, form, owner: form.id });
    this.sections = form.lines.map((options) => new Section(this, options));
    this.kinds = new Set(["actor", ...this.sections.map(({ kind }) => kind)]);
  }

  elements() {
    return this.sections.filter(({ within }) => !within).map((section) => section.element());
  }

  /** The sections that are asked with a function. */
  within(letter) {
    return this.sections.filter(({ within }) => within === letter);
  }

  // --- what is typed and not yet kept, by section: [{ id, text, chosen, refused }] ------------------------------

  get name() {
    return `lines ${this.owner}`;
  }

  get typed() {
    return (this.owner ? this.store.drafts.get(this.name) : this.form.drafting.values.belongings) ?? {};
  }

  remember() {
    const rows = this.sections.map((section) => [section.name, section.lines.filter((line) => line.unkept).map((line) => line.row)]);
    const typed = Object.fromEntries(rows.filter(([, lines]) => lines.length));
    if (this.owner) this.store.draft(this.name, Object.keys(typed).length ? typed : null);
    else this.form.drafting.set({ belongings: Object.keys(typed).length ? typed : undefined });
  }

  /** Put back what was typed; of a record that is there it becomes a change now, unless that was refused. */
  restore() {
    for (const section of this.sections) {
      for (const row of this.typed[section.name] ?? []) section.put(row);
    }
    if (this.owner) this.keep();
  }

  /** Make a change of each line that was typed into. */
  keep() {
    if (!this.owner) return;
    if (this.store.record(this.form.kind, this.owner)) this.sections.forEach(({ lines }) => lines.forEach((line) => line.keep()));
    else this.store.draft(this.name, null);
  }

  refresh(touched) {
    if (touched.some(([kind]) => this.kinds.has(kind))) this.sections.forEach((section) => section.refresh());
  }

  // --- entering, and what was refused --------------------------------------------------------------------------

  /** The operations that enter the drafted lines of a new record, or null if one has to be mended first. */
  entering(owner) {
    const made = new Map(); // one organisation named in several lines is entered once
    const lines = this.sections.flatMap((section) => section.lines.filter((line) => line.text));
    const ops = lines.map((line) => line.ops(owner, made));
    const wrong = lines[ops.indexOf(null)];
    wrong?.input.focus();
    return wrong ? null : ops.flat();
  }

  /** What operations say of lines, as rows of a draft. */
  read(ops) {
    return Object.fromEntries(this.sections.map((section) => [section.name, section.read(ops)]));
  }

  refused({ ops }, [message]) {
    for (const section of this.sections) {
      for (const row of section.read(ops)) {
        const owner = ops.find((op) => op.id === row.id && op.field === section.whose)?.value ?? this.store.record(section.kind, row.id)?.[section.whose];
        this.store.forget(section.kind, row.id, section.field);
        if (owner) this.back(owner, section, { ...row, refused: message });
      }
    }
  }

  back(owner, section, row) {
    const name = `lines ${owner}`;
    const typed = this.store.drafts.get(name) ?? {};
    this.store.draft(name, { ...typed, [section.name]: [...(typed[section.name] ?? []).filter(({ id }) => id !== row.id), row] });
    if (owner === this.owner) section.put(row);
  }
}

/** The lines of one question. */
class Section {
  constructor(all, options) {
    Object.assign(this, options, { all, store: all.store, lines: [], heading: unique(options.name) });
    this.title = this.store.say(`sheet.${this.name}`);
    this.list = h("div", { class: "sirkit-answers", role: "group", "aria-labelledby": this.heading });
    this.refresh();
  }

  /** Its lines below its heading; on a narrow page what can wait is folded until it is wanted or filled. */
  element() {
    const hint = this.store.words.has(`sheet.${this.name}.hint`) && h("span", { class: "sirkit-optional" }, ` ${this.store.say(`sheet.${this.name}.hint`)}`);
    const heading = [h("span", { id: this.heading }, this.title), hint];
    if (!this.folded || matchMedia(WIDE).matches) return h("div", { class: "sirkit-belongings" }, h(this.within ? "h4" : "h3", {}, heading), this.list);
    return h("details", { class: "sirkit-belongings sirkit-fold", open: this.filled }, h("summary", {}, heading[0]), this.list);
  }

  /** The records that belong here, in the order they were entered. */
  get ids() {
    const { store, kind } = this;
    const { owner } = this.all;
    const here = (values) => values[this.whose] === owner && Object.entries(this.fixed).every(([field, value]) => (values[field] ?? this.usual[field]) === value);
    return owner ? store.ids(kind).filter((id) => here(store.record(kind, id))).sort() : [];
  }

  /** Whether something stands in its lines. */
  get filled() {
    return this.lines.some((line) => line.text) || this.all.typed[this.name]?.length > 0;
  }

  /** The operation that lets an organisation carry the duty these lines speak of, none where it does. */
  carrying(owner) {
    const { all: { form, owner: known }, name, within, store } = this;
    const id = `${owner}-${within.toLowerCase()}`;
    const role = known ? store.record("role", id) : form.drafting.values.roles?.[within];
    return role?.state !== "taken_on" || role.duties?.[name] ? [] : [{ op: "add", kind: "role", id, field: "duties", item: name, value: name, was: null }];
  }

  refresh() {
    for (const line of this.lines) line.refresh();
    for (const id of this.ids) if (!this.lines.some((line) => line.id === id)) this.free().take(id);
    this.fill();
  }

  /** Put a typed row into the line of its record, or into one that is free. */
  put(row) {
    (this.lines.find((line) => line.id === row.id) ?? this.free()).put(row);
    this.fill();
  }

  free() {
    return this.lines.find((line) => line.free) ?? this.add();
  }

  /** As many lines as are shown at first; one more when all are filled. */
  fill() {
    while (this.lines.length < this.shown || (this.lines.length < this.most && this.lines.every((line) => line.text))) this.add();
  }

  add() {
    const line = new Line(this, this.lines.length + 1);
    this.lines.push(line);
    this.list.append(line.element);
    return line;
  }

  next(line) {
    this.lines[this.lines.indexOf(line) + 1]?.input.focus();
  }

  read(ops) {
    const { store } = this;
    const said = (id, field) => ops.find((op) => op.id === id && op.field === field)?.value;
    const here = ({ op, kind, id, field }) => op === "put" && kind === this.kind && field === this.field
      && Object.entries(this.fixed).every(([name, value]) => (said(id, name) ?? store.record(kind, id)?.[name] ?? this.usual[name]) === value);
    return ops.filter(here).map(({ id, value }) => (this.names
      ? { id, text: said(value, "name") ?? this.words(value), chosen: store.record(this.names, value) ? value : null }
      : { id, text: value }));
  }

  // --- lines that name another organisation -----------------------------------------------------------------------

  /** What a line shows for the value of its field. */
  words(value) {
    if (!this.names) return value ?? "";
    return (this.store.record(this.names, value) ?? this.store.records[this.names]?.[value])?.name ?? "";
  }

  /** Who that may be: those on the map whose name holds what was typed, and a new one of that name. */
  find(text) {
    const { store, names } = this;
    const wanted = bare(text).trim();
    if (wanted.length < 2) return [];
    const taken = new Set([this.all.owner, ...this.lines.map((line) => line.target)].map((id) => store.standing(id)));
    const found = store.ids(names).filter((id) => !taken.has(id) && store.names(names, id).some((name) => bare(name).includes(wanted)))
      .map((id) => ({ id, ...store.seen(names, id) }))
      .sort((one, other) => bare(one.name).indexOf(wanted) - bare(other.name).indexOf(wanted) || one.name.localeCompare(other.name))
      .slice(0, FOUND).map(({ id, name, city }) => ({ words: name, small: city, value: id }));
    const known = this.named(text) || this.own(text);
    return known ? found : [...found, { words: store.say("form.enter_named", { name: text.trim() }), value: null }];
  }

  /** The one on the map that is called exactly so. */
  named(text) {
    const { store, names } = this;
    return store.ids(names).find((id) => id !== store.standing(this.all.owner) && store.names(names, id).some((name) => bare(name).trim() === bare(text).trim()));
  }

  own(text) {
    return bare(this.all.form.values.name).trim() === bare(text).trim();
  }

  /** Whether a record has nothing but its name, and nothing else points at it. */
  lone(id, line) {
    const { store } = this;
    const points = (values) => Object.values(values).includes(id);
    const others = [...this.all.kinds].flatMap((kind) => store.ids(kind).filter((one) => one !== line.id && points(store.record(kind, one))));
    return Object.keys(store.record(this.names, id) ?? {}).join() === "name" && !others.length && !store.roles(id).length;
  }
}
