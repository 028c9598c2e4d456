// The form of a learner's wish, made for a stack of slips: once one is entered it is empty for the next. What looks like a
// name or an address is asked about while it is typed.

import { h } from "./dom.js";
import { Entry } from "./entry.js";

const LONGEST = 200; // characters of a line (entity.py)
const SAID = ["what", "purpose", "when"];
export const KIND = "learning_wish";
export const HINDRANCES = {
  money: "learning_wish.hinders.money", children: "learning_wish.hinders.children", travel: "learning_wish.hinders.travel",
  language: "learning_wish.hinders.language", release: "learning_wish.hinders.release", other: "learning_wish.hinders.other",
};

export class WishEntry extends Entry {
  constructor(store, options) {
    const line = (field, key) => ({ field, key, control: "line", longest: LONGEST, wide: true });
    super(store, {
      ...options, name: "new wish", kind: KIND, title: "wishes.form", enter: "wishes.enter",
      fields: [
        { ...line("what", "learning_wish.what"), required: true },
        line("purpose", "learning_wish.purpose"),
        line("when", "learning_wish.when"),
        { field: "hinders", key: "learning_wish.hinders", control: "several" },
        { field: "city", key: "learning_wish.city", control: "place", also: ["ags", "lat", "lon"], wide: true },
      ],
    });
    Object.assign(this, { count: 0, look: 0, last: null }); // count: entered since the form was opened; look: which question is the last
  }

  begin(id, values) {
    Object.assign(this, { count: 0, last: null });
    super.begin(id, values);
  }

  make() {
    const { store } = this;
    super.make();
    this.asked = h("div", { class: "sirkit-wide", role: "status" });
    this.counted = h("p", { class: "sirkit-help sirkit-wide sirkit-wishes-counted", role: "status" });
    const gone = this.draft.gone && h("p", { class: "sirkit-note sirkit-wide" }, store.say("wishes.gone"));
    this.element.querySelector("h3").after(this.counted, ...[gone].filter(Boolean));
    this.element.append(this.asked);
    this.#tell();
    return this.element;
  }

  /** How many were entered and which one last, with its way back; here, for a notice would lie over the next slip. */
  #tell() {
    const { store, count, last } = this;
    const words = count ? [store.say("wishes.next", { count, name: last?.name ?? "" })] : [store.say("wishes.first"), h("span", { class: "sirkit-wishes-keys" }, ` ${store.say("wishes.keys")}`)];
    const back = last && h("button", { type: "button", class: "quiet", "data-key": "wish back", onclick: () => this.#undo() }, store.say("keeper.undo"));
    this.counted.replaceChildren(h("span", {}, words), ...[back].filter(Boolean));
  }

  #undo() {
    this.store.undo(this.last.change);
    this.entered(null, null, this.count - 1);
    this.element.querySelector("input").focus();
  }

  /** A slip was entered as this change; returns the change. */
  entered(name, change, count = this.count + 1) {
    Object.assign(this, { count, last: change && { name, change } });
    if (this.open) this.#tell();
    return change;
  }

  field(one) {
    return one.control === "several" ? this.#several(one) : super.field(one);
  }

  #several({ field, key }) {
    const { store, options: { name } } = this;
    const boxes = Object.entries(HINDRANCES).map(([item, words]) => {
      const tick = () => this.typing({ [field]: { ...this.values[field], [item]: input.checked ? item : null } });
      const input = h("input", { type: "checkbox", checked: Boolean(this.values[field]?.[item]), "data-key": `${name} ${item}`, onchange: tick });
      return h("label", { class: "sirkit-check" }, input, store.say(words));
    });
    const box = h("fieldset", { class: "sirkit-wide sirkit-wishes-several" }, h("legend", {}, store.say(key)), boxes);
    this.fields.set(field, { input: boxes[0].firstChild, problem: h("p"), box, one: { field } });
    return box;
  }

  /** After a new one the form stays, empty for the next slip. */
  shut({ forget = Boolean(this.id) } = {}) {
    this.look += 1;
    if (!forget || this.id) return super.shut({ forget });
    this.store.draft(this.options.name, { open: true, values: {} });
    this.options.turned();
    return this.element.querySelector("input").focus();
  }

  /** The record being changed was removed elsewhere: what is typed becomes a new one. */
  anew() {
    this.store.draft(this.options.name, { ...this.draft, id: null, gone: true });
    this.options.turned();
  }

  /** A field was left: ask what in the texts looks as if it named somebody. */
  flush() {
    this.look += 1;
    this.store.send({ do: "wish-read", ask: String(this.look), texts: SAID.map((field) => this.values[field]).filter(Boolean) });
  }

  hear({ ask, questions }) {
    if (ask !== String(this.look) || !this.open) return; // something else is typed by now
    this.asked.replaceChildren(...questions.map((message) => h("p", { class: "sirkit-note" }, this.store.words.tell(message))));
  }

  refused(said) {
    const next = this.draft;
    if (next.open && !next.id && !Object.values(next.values).some(Boolean)) this.store.draft(this.options.name, null); // nothing begun: what was refused comes back
    super.refused(said);
  }
}
