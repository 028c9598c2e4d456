// The eight functions in a form: one everyday question each, how it stands, and which duties are carried.

import { today } from "./days.js";
import { h, unique } from "./dom.js";
import { LETTERS, mark, standing } from "./marks.js";

const WIDE = "(min-width: 1024px)";
const STATES = ["taken_on", "interested", "asked", "suggested"];
export class Functions {
  constructor(store, form) {
    Object.assign(this, { store, form, rows: new Map() });
  }

  element() {
    const { store } = this;
    const rows = LETTERS.map((letter) => this.row(letter));
    const self = unique("self");
    const guest = ["participant", "table"].includes(store.room?.role); // sheets are filled in by those they are about
    const first = !this.form.id && (guest || !store.ids("actor").length); // as does who begins a region
    this.self = h("input", { id: self, type: "checkbox", checked: this.form.drafting.values.self ?? first, onchange: () => this.said() });
    this.claimed = h("p", { class: "sirkit-careful", id: unique("claimed"), hidden: true }, store.say("form.claimed"));
    this.self.setAttribute("aria-describedby", this.claimed.id);
    this.speaks = h("p", { class: "sirkit-speaks sirkit-check" }, this.self, h("label", { for: self }, store.say("form.for_self")));
    const box = h("fieldset", { class: "sirkit-functions" }, h("legend", {}, store.say("sheet.do")),
      h("p", { class: "sirkit-help" }, store.say("form.functions_help")), this.speaks, rows, this.claimed);
    this.show();
    return box;
  }

  row(letter) {
    const { store } = this;
    const name = unique(`function-${letter}`);
    const picture = h("span", { class: "sirkit-row-mark" }, mark(letter, "taken_on", 28));
    const option = (state) => h("option", { value: state }, store.say(state ? `role.state.${state}` : "role.state.none"));
    const tick = h("input", { id: name, type: "checkbox", onchange: () => this.choose(letter, tick.checked ? "taken_on" : "") });
    const select = h("select", { "aria-label": store.say("form.stands", { name: letter }), onchange: () => this.choose(letter, select.value) }, ["", ...STATES].map(option));
    const duties = this.duties(letter);
    const within = h("div", { class: "sirkit-within", hidden: true });
    const row = h("div", { class: "sirkit-function" }, tick, picture,
      h("label", { for: name }, store.say(`function.${letter}.question`), h("small", {}, store.say(`function.${letter}.name`))),
      h("div", { class: "sirkit-stands" }, select), duties, within);
    this.rows.set(letter, { row, tick, select, duties, within });
    return row;
  }

  /** The duties of a function; on a narrow page they wait until they are wanted. */
  duties(letter) {
    const boxes = this.form.duties[letter].map((duty) => this.duty(letter, duty));
    const made = { class: "sirkit-duties", hidden: true };
    return matchMedia(WIDE).matches ? h("div", made, boxes) : h("details", made, h("summary", {}, this.store.say("form.duties")), boxes);
  }

  duty(letter, duty) {
    const name = unique("duty");
    const box = h("input", { id: name, type: "checkbox", "data-duty": duty, onchange: () => this.carry(letter, duty, box.checked) });
    return h("p", { class: "sirkit-check" }, box, h("label", { for: name }, this.store.say(`duty.${letter}.${duty}`)));
  }

  /** What is asked with a function: of a firm what suits it, of a meeting place what it is like, where something is told. */
  within(letter) {
    const { store, form } = this;
    const fields = form.controls.filter((one) => one.within === letter).map((one) => form.field(one));
    const lines = form.belongings.within(letter);
    const sheet = lines.length ? [fold(store.say("sheet.engagement"), lines.map((section) => section.element()), lines.some(({ filled }) => filled))] : [];
    const places = letter === form.meeting && store.may("place") ? [form.places.element()] : [];
    return [...fields, ...sheet, ...places];
  }

  /** Whether something is there of what is asked with a function: then it shows, whatever is ticked. */
  filled(letter) {
    const { form } = this;
    return form.controls.some((one) => one.within === letter && Object.keys(form.values[one.field] ?? {}).length > 0)
      || form.belongings.within(letter).some((section) => section.filled) || (letter === form.meeting && form.places.filled);
  }

  /** What the form knows of one function: of the record, or of the draft. */
  role(letter) {
    const { form, store } = this;
    if (form.id) return store.record("role", `${form.id}-${letter.toLowerCase()}`) ?? {};
    return form.drafting.values.roles?.[letter] ?? {};
  }

  /** Whether the person may change it: what another organisation says of itself is left to that one. */
  may(letter) {
    return this.store.may("role", this.form.id && `${this.form.id}-${letter.toLowerCase()}`);
  }

  show() {
    for (const [letter, { row, tick, select, duties, within }] of this.rows) {
      const role = this.role(letter);
      const state = role.function || !this.form.id ? role.state ?? "" : "";
      const may = this.may(letter);
      select.disabled = tick.disabled = !may;
      select.value = state;
      select.querySelector("[value=taken_on]").textContent = this.store.say(claims(role) ? "role.state.unconfirmed" : "role.state.taken_on");
      tick.checked = Boolean(state);
      row.classList.toggle("sirkit-ticked", tick.checked);
      duties.hidden = state !== "taken_on";
      within.hidden = !state && !this.filled(letter);
      if (!within.hidden && !within.firstChild) within.append(...this.within(letter)); // made when it is first wanted
      for (const box of duties.querySelectorAll("input")) Object.assign(box, { checked: Boolean(role.duties?.[box.dataset.duty]), disabled: !may });
    }
    this.self.disabled = !LETTERS.every((letter) => this.may(letter));
    const said = LETTERS.map((letter) => this.role(letter).said_by).filter(Boolean);
    if (said.length) this.self.checked = said.every((one) => one === "self");
    else if (this.form.id) this.self.checked = false;
    this.claim();
  }

  /** Taken on counts as interested until the organisation says it itself: a sentence below says so, where nothing moves. */
  claim() {
    this.claimed.hidden = !LETTERS.some((letter) => claims(this.role(letter)));
  }

  choose(letter, state) {
    if (!this.form.id) return this.draft(letter, state ? { ...this.role(letter), state, said_by: this.voice } : null);
    const ops = this.set(this.form.id, letter, state);
    this.store.commit(state === "taken_on" ? [...ops, ...this.carried(letter)] : ops);
    return this.show();
  }

  /** The operations that let the organisation carry what its lines already speak of. */
  carried(letter) {
    const { form, store } = this;
    const id = `${form.id}-${letter.toLowerCase()}`;
    return form.belongings.within(letter).filter(({ filled }) => filled).map(({ name }) => store.item("role", id, "duties", name, name)).filter(Boolean);
  }

  get voice() {
    return this.self.checked ? "self" : "other";
  }

  set(actor, letter, state) {
    const id = `${actor}-${letter.toLowerCase()}`;
    const values = state
      ? { actor, function: letter, state, said_by: this.voice, confirmed_on: today() }
      : { actor: null, function: null, state: null, said_by: null, since: null, confirmed_on: null };
    const ops = Object.entries(values).map(([field, value]) => this.store.put("role", id, field, value));
    const duties = state === "taken_on" ? [] : Object.keys(this.store.record("role", id)?.duties ?? {});
    return [...ops, ...duties.map((duty) => this.store.item("role", id, "duties", duty, null))].filter(Boolean);
  }

  carry(letter, duty, carried) {
    const id = `${this.form.id}-${letter.toLowerCase()}`;
    if (this.form.id) {
      this.store.commit([this.store.item("role", id, "duties", duty, carried ? duty : null)].filter(Boolean));
      return;
    }
    const duties = { ...this.role(letter).duties, [duty]: duty };
    if (!carried) delete duties[duty];
    this.draft(letter, { ...this.role(letter), duties });
  }

  /** Who speaks changes what counts: only what an organisation says of itself is taken on. */
  said() {
    if (!this.form.id) {
      this.form.drafting.set({ self: this.self.checked });
      for (const letter of LETTERS) if (this.role(letter).state) this.draft(letter, { ...this.role(letter), said_by: this.voice });
      return;
    }
    const ops = LETTERS.filter((letter) => this.role(letter).state)
      .map((letter) => this.store.put("role", `${this.form.id}-${letter.toLowerCase()}`, "said_by", this.voice));
    this.store.commit(ops.filter(Boolean));
  }

  draft(letter, role) {
    const roles = { ...this.form.drafting.values.roles, [letter]: role };
    if (!role) delete roles[letter];
    this.form.drafting.set({ roles });
    this.show();
  }

  /** The operations that enter the drafted functions of a new actor. */
  ops(actor, roles) {
    return Object.entries(roles).flatMap(([letter, role]) => [
      ...this.set(actor, letter, role.state),
      ...Object.keys(role.state === "taken_on" ? role.duties ?? {} : {}).map((duty) => (
        this.store.item("role", `${actor}-${letter.toLowerCase()}`, "duties", duty, duty))),
    ]);
  }
}

/** Whether others say of an organisation what only itself can say. */
function claims(role) {
  return standing(role) !== role.state;
}

/** On a wide page it stands there, on a narrow one it waits until it is wanted or filled. */
function fold(words, elements, filled) {
  if (matchMedia(WIDE).matches) return h("div", { class: "sirkit-asked-with" }, h("h3", {}, words), elements);
  return h("details", { class: "sirkit-more", open: filled }, h("summary", {}, words), elements);
}
