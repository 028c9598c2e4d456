// One building block of a funding package: who gives what and how it stands, who else could give it, and a form.

import { counted, EUROS, unclear, withDigits } from "./amounts.js";
import { h, identifier } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { keep, ops, remove } from "./keeping.js";

const LINE = 200;
const NEXT = { suggested: "asked", asked: "promised" };
const SIGNS = { suggested: "·", asked: "◔", promised: "✓" };
const STATES = { suggested: "aid.state.suggested", asked: "aid.state.asked", promised: "aid.state.promised" };
const AMOUNTS = { worth: EUROS };
const FIELDS = [
  { field: "actor", key: "aid.actor", control: "organisation", wide: true },
  { field: "text", key: "aid.text", help: "aid.text_help", control: "line", longest: LINE, wide: true },
  { field: "worth", key: "aid.worth", help: "aid.worth_help", control: "line", longest: LINE, wide: true },
  { field: "state", key: "aid.state", control: "pick", wide: true, choices: (store) => Object.entries(STATES).map(([state, key]) => [state, store.say(key)]) },
];

/** `page` has store, id (of the training), training, group, shown (what the kernel told last), enter(form, id, values) and turned(). */
export class Block {
  constructor(page, sort, { name, help }) {
    Object.assign(this, { page, store: page.store, sort, key: name, help, unfolded: false, lost: false });
    this.form = new Entry(page.store, {
      name: `aid ${sort} ${page.id}`, kind: "aid", enter: "package.enter", begins: { state: "suggested" }, fields: FIELDS,
      check: (values) => without(values) ?? unclear(values, AMOUNTS), turned: () => this.turned(),
      keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => remove(this.store, "aid", id, this.name(id)),
    });
  }

  get called() {
    return this.store.say(this.key);
  }

  /** What was entered, by name. */
  get ids() {
    const { store, page, sort } = this;
    const { compare } = new Intl.Collator(store.words.locale);
    const mine = store.ids("aid").filter((id) => store.record("aid", id).training === page.id && store.record("aid", id).sort === sort);
    return mine.sort((one, other) => compare(this.name(one), this.name(other)) || compare(one, other));
  }

  organisation(actor) {
    return (actor && this.store.record("actor", this.store.standing(actor))?.name) || "";
  }

  name(id) {
    const { actor, text } = this.store.record("aid", id) ?? {};
    return this.organisation(actor) || text || this.called;
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  make() {
    const { store } = this;
    this.list = h("ul", { class: "sirkit-package-aids" });
    this.slot = h("div");
    this.could = h("div");
    this.add = h("button", { type: "button", class: "quiet", "data-key": `give ${this.sort}`, "aria-label": store.say("package.give_named", { block: this.called }), onclick: () => this.begin(null) }, store.say("package.give"));
    this.seat();
    return h("li", { class: "sirkit-record" }, h("h4", {}, this.called), h("p", { class: "sirkit-help" }, store.say(this.help)), this.list, this.slot, this.could, this.add);
  }

  /** Seat the form where it is open. */
  seat() {
    const { form, store } = this;
    const open = form.open && store.may("aid");
    this.add.hidden = open || !store.may("aid");
    this.slot.replaceChildren(...(open ? [this.lost && h("p", { class: "sirkit-note", role: "status" }, store.say("package.aid_gone")), withDigits(form, AMOUNTS)] : []).filter(Boolean));
  }

  turned() {
    if (!this.form.open) this.lost = false;
    this.seat();
    this.page.turned();
  }

  refresh() {
    this.#miss();
    const { ids, store } = this;
    this.list.replaceChildren(...(ids.length ? ids.map((id) => this.aid(id)) : [h("li", { class: "sirkit-help" }, store.say("package.nobody_yet"))]));
    this.could.replaceChildren(...(this.sort === "other" ? [] : [this.givers()]));
  }

  /** What is being changed was removed elsewhere: what was typed becomes a new entry. */
  #miss() {
    const { form, store } = this;
    if (!store.ready || !form.open || !form.id || store.record("aid", form.id)) return;
    store.draft(form.options.name, { ...form.draft, id: null });
    this.lost = true;
    this.seat();
  }

  aid(id) {
    const { store } = this;
    const { actor, text, worth, state = "suggested" } = store.record("aid", id);
    const who = actor ? this.organisation(actor) || store.say("package.giver_gone") : store.say("package.who_unknown");
    return h("li", {}, h("p", {}, actor ? h("strong", {}, who) : who), text ? h("p", {}, text) : h("p", { class: "sirkit-help" }, store.say("package.text_unknown")),
      h("p", { class: "sirkit-help" }, worth == null ? store.say("package.worth_ask") : store.say("package.worth_is", { euros: worth })),
      this.standing(id, state), store.may("aid") && this.acts(id));
  }

  /** How it stands, and the one tap that moves it on. */
  standing(id, state) {
    const { store } = this;
    const next = NEXT[state];
    const says = { name: this.name(id), state: next ? store.say(STATES[next]) : "" };
    return h("div", { class: "sirkit-agreement-state" },
      h("span", { class: `sirkit-state ${next ? "" : "sirkit-good"}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[state]), store.say(STATES[state])),
      next && store.may("aid") && h("button", { type: "button", "data-key": `aid move ${id}`, "aria-label": store.say("step.move_named", says), onclick: () => this.move(id, next) }, store.say("step.move", says)));
  }

  acts(id) {
    const { store, page } = this;
    const name = this.name(id);
    const { actor } = store.record("aid", id);
    const act = (word, label, said, onclick) => h("button", { type: "button", class: "quiet", "data-key": `aid ${word} ${id}`, "aria-label": store.say(label, { name }), onclick }, store.say(said));
    return h("p", { class: "sirkit-buttons" },
      this.organisation(actor) && store.stations.includes("partners") && store.may("approach") && act("talk", "package.talk_named", "package.talk", () => page.talk(store.standing(actor))),
      act("change", "step.change_named", "step.change", () => this.begin(id)));
  }

  /** Who else could give it, and why; folded, so that nothing moves when it is known. */
  givers() {
    const { store, page, sort } = this;
    const taken = new Set(this.ids.map((id) => store.standing(store.record("aid", id).actor)));
    const found = page.shown?.givers[sort]?.filter(({ actor }) => store.record("actor", actor)?.name);
    const left = (found ?? []).filter(({ actor }) => !taken.has(store.standing(actor)));
    const said = left.length ? store.say("package.could", { count: left.length }) : store.say("package.could_wait");
    const none = found && !left.length && store.say(found.length ? "package.could_all" : "package.could_nobody");
    const box = h("details", { class: "sirkit-more", open: this.unfolded, ontoggle: () => { this.unfolded = box.open; } },
      h("summary", { "data-key": `could ${sort}`, "aria-label": store.say("package.could_named", { block: this.called, said }) }, said),
      none && h("p", { class: "sirkit-help" }, none), h("ul", { class: "sirkit-suggested" }, left.map((one) => this.giver(one))));
    return box;
  }

  giver({ actor, reasons, away }) {
    const { store } = this;
    const { name } = store.record("actor", actor);
    const far = away === null ? [] : [away ? store.say("package.away", { km: away }) : store.say("package.away_same")];
    return h("li", {}, h("div", {}, h("strong", {}, name), [...reasons.map((one) => store.words.tell(one)), ...far].map((line) => h("span", { class: "sirkit-help" }, line))),
      store.may("aid") && h("button", { type: "button", "data-key": `suggest ${this.sort} ${actor}`, "aria-label": store.say("package.suggest_named", { name, block: this.called }), onclick: () => this.suggest(actor, reasons) }, store.say("package.suggest")));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  begin(id, field = null) {
    const { store, form, page } = this;
    const under = id && form.id === id ? form.values : {}; // an entry left half changed goes on where it was left
    const { worth = null, ...record } = id ? store.record("aid", id) : {};
    page.enter(form, id, id ? { state: "suggested", ...record, worth: worth === null ? null : String(worth), ...under } : {}, field);
  }

  /** Unfold who could give it, and lead there. */
  look() {
    this.unfolded = true;
    this.refresh();
    this.could.scrollIntoView({ block: "center" });
    focusOn(`could ${this.sort}`, `give ${this.sort}`);
  }

  /** Enter somebody of the map as suggested; what they offer is what they would give. */
  async suggest(actor, reasons) {
    const { store, page, sort } = this;
    const text = reasons.find(({ key }) => key === "package.reason.offers")?.values.text.slice(0, LINE) ?? null;
    const id = identifier();
    const change = await store.commit(ops(store, "aid", id, { training: page.id, sort, actor, text, state: "suggested" }), page.group);
    store.notice(store.say("package.suggested", { name: this.organisation(actor) }), change);
    focusOn(`aid move ${id}`);
  }

  async move(id, state) {
    const { store, page } = this;
    const change = await store.commit(ops(store, "aid", id, { state }), page.group);
    store.notice(store.say("step.moved", { name: this.name(id), state: store.say(STATES[state]) }), change);
    focusOn(`aid move ${id}`, `aid change ${id}`);
  }

  async keep(id, values, fresh) {
    const { store, page, sort } = this;
    const whose = fresh ? { training: page.id, sort } : {};
    const name = this.organisation(values.actor) || values.text || this.called;
    const change = await keep(store, ops(store, "aid", id, { ...whose, ...counted(values, AMOUNTS) }), { name, fresh, group: page.group });
    focusOn(`aid move ${id}`, `aid change ${id}`);
    return change;
  }
}

function without({ actor, text }) {
  return actor || text?.trim() ? null : { field: "text", message: { key: "package.aid_empty" } };
}
