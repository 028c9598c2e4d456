// A collection: the records of one kind as cards, each to be changed or removed, and one form that adds to them.

import { Entry } from "./entry.js";
import { h } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { items, keep, lines, ops, remove } from "./keeping.js";
import { part } from "./part.js";

/**
 * A part that is a collection. `words` begins the keys of its sentences: .title, .lead, .new, .form, .enter and .empty.
 * `options`: kind; name: the field that names a card; fields as an entry has them; card(store, values) returns what stands
 * on a card below its name; below(store), if given, what stands below them all; lists: the fields that are lists, typed a
 * line each; check(values) as an entry has it; acts(store, id): a button of a card before those that change it; wanted: the word with which other parts ask for the form, with the id of a record or null for a new one; they
 * hear `<kind>-kept` when that is entered.
 */
export function collection(words, options) {
  return part(words, ({ store, el }) => {
    el.classList.add("sirkit-collection");
    const made = new Collection(store, el, { words, name: "name", ...options });
    made.draw();
    return {
      words: () => made.draw(),
      all: () => made.turn(),
      records: (touched) => touched.some(([kind]) => kind === options.kind) && made.refresh(),
      refused: (said) => made.form.refused(said),
      ...(options.wanted && { [options.wanted]: (id) => el.getClientRects().length && made.begin(id, true) }), // another station may show it too
      "collection-turned": (other) => other !== made && other.options.kind === options.kind && made.turn(),
    };
  });
}

class Collection {
  constructor(store, el, options) {
    Object.assign(this, { store, el, options });
    const { words, kind, fields } = options;
    this.form = new Entry(store, {
      name: `new ${kind}`, kind, fields, title: `${words}.form`, enter: `${words}.enter`, turned: () => this.turned(), check: options.check,
      keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
    });
  }

  say(word, values) {
    return this.store.say(`${this.options.words}.${word}`, values);
  }

  record(id) {
    return this.store.record(this.options.kind, id);
  }

  name(id) {
    return this.record(id)[this.options.name] ?? "";
  }

  /** The form opened or shut: it does so wherever its draft is shown. */
  turned() {
    this.turn();
    this.store.emit("collection-turned", this);
  }

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store, form, options: { words, kind } } = this;
    this.cards = h("ul", { class: "sirkit-cards" });
    this.empty = h("p", { class: "sirkit-empty" }, this.say("empty"));
    this.foot = h("div");
    const open = form.open && !(form.id && !this.record(form.id));
    this.el.replaceChildren(h("h2", { tabindex: -1, "data-key": `${words} title` }, this.say("title")), h("p", { class: "sirkit-lead" }, this.say("lead")),
      open ? form.make() : h("p", { hidden: !store.may(kind) }, h("button", { "data-key": `${words} new`, onclick: () => this.begin(null) }, this.say("new"))),
      this.empty, this.cards, this.foot);
    this.refresh();
  }

  refresh() {
    const { store, options: { kind } } = this;
    const { compare } = new Intl.Collator(store.words.locale);
    const ids = store.ids(kind).filter((id) => this.name(id)).sort((one, other) => compare(this.name(one), this.name(other)));
    calmly(this.el, () => {
      this.cards.replaceChildren(...ids.map((id) => this.card(id)));
      this.foot.replaceChildren(...[this.options.below?.(store)].filter(Boolean));
    });
    this.empty.hidden = ids.length > 0 || !store.ready || this.form.open;
  }

  card(id) {
    const { store, options } = this;
    const [values, name] = [this.record(id), this.name(id)];
    const act = (word, label, said, onclick) => h("button", { class: "quiet", "data-key": `${options.kind} ${word} ${id}`, "aria-label": label, onclick }, said);
    const own = store.may(options.kind) ? [
      act("change", store.say("step.change_named", { name }), store.say("step.change"), () => this.begin(id)),
      act("remove", store.say("form.remove_named", { name }), store.say("form.remove"), () => this.remove(id)),
    ] : [];
    const acts = [options.acts?.(store, id), ...own].filter(Boolean);
    return h("li", { class: "sirkit-record" }, h("h3", {}, name), options.card(store, values), acts.length > 0 && h("p", { class: "sirkit-buttons" }, acts));
  }

  /** Open the form: on a record, or on a new one. */
  begin(id, wanted = false) {
    this.wanted = wanted;
    const values = { ...(id && this.record(id)) };
    for (const field of this.lists) if (values[field]) values[field] = lines(values[field]);
    this.form.begin(id, values);
  }

  get lists() {
    return this.options.lists ?? [];
  }

  async keep(id, values, fresh) {
    const { store, options: { kind, name } } = this;
    const plain = Object.fromEntries(Object.entries(values).filter(([field]) => !this.lists.includes(field)));
    const made = [...ops(store, kind, id, plain), ...this.lists.flatMap((field) => items(store, [kind, id, field], values[field] ?? ""))];
    const change = await keep(store, made, { name: values[name], fresh, group: kind });
    focusOn(`${kind} change ${id}`);
    if (this.wanted) store.emit(`${kind}-kept`, id);
    return change;
  }

  async remove(id) {
    const { store, options: { kind, words } } = this;
    await remove(store, kind, id, this.name(id));
    focusOn(`${words} new`);
  }
}
