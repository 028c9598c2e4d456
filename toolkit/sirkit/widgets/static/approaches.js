// The approach plan: one card for each partner to talk to. The private sheet for the talk stands first, then who introduces
// whom, the next step with its day, how it stands and how it came there.

import { ApproachForm, IMPULSES, KEYS, PEOPLE, STATES, TALK } from "./approachform.js";
import { day } from "./days.js";
import { h } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { keep, ops } from "./keeping.js";
import { part } from "./part.js";

const AGAIN_MS = 300;
const NEXT = { planned: "introduced", introduced: "talking", talking: "agreed" };
const SIGNS = { planned: "·", introduced: "◔", talking: "◐", agreed: "✓", resting: "–" };
const TOUCHING = ["approach", "conversation", "actor", "venture"];

export default part("approaches", ({ store, el }) => {
  const approaches = new Approaches(store, el);
  approaches.draw();
  return {
    words: () => approaches.draw(),
    all: () => approaches.turn(),
    records: (touched) => touched.some(([kind]) => TOUCHING.includes(kind)) && approaches.refresh(),
    refused: (said) => approaches.form.refused(said),
    state: () => approaches.enable(),
    "approach-wanted": (wanted) => approaches.want(wanted),
    "approach-states": ({ states }) => approaches.hear(states),
    leave: () => clearTimeout(approaches.timer),
  };
});

class Approaches {
  constructor(store, el) {
    Object.assign(this, { store, el, states: {}, shown: new Set() }); // shown: what of which card is folded open
    this.form = new ApproachForm(store, {
      turned: () => this.turn(), keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
    });
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store, form } = this;
    this.cards = h("ul", { class: "sirkit-cards" });
    this.empty = h("div", { class: "sirkit-empty" }, h("p", {}, store.say("approach.empty")), h("p", {}, store.say("approach.example")));
    const open = form.open && !(form.id && !store.record("approach", form.id));
    this.el.replaceChildren(
      h("h2", {}, store.say("approach.title")), h("p", { class: "sirkit-lead" }, store.say("approach.lead")),
      ...(store.room ? [h("p", { class: "sirkit-note" }, store.say("approach.elsewhere"))] : []),
      open ? form.make() : h("p", { hidden: !store.may("approach") }, h("button", { class: "primary", "data-key": "approach new", onclick: () => form.begin(null, {}) }, store.say("approach.new"))),
      this.empty, this.cards, this.papers());
    this.refresh();
  }

  papers() {
    const { store } = this;
    const line = (name, title, help) => h("li", {}, h("button", { "data-paper": name, onclick: () => handOut(store, name) }, store.say(title)), h("p", { class: "sirkit-help" }, store.say(help)));
    this.sheets = h("ul", { class: "sirkit-papers" },
      store.room ? null : line("three_talks", "approach.paper.three_talks", "approach.help.three_talks"),
      line("conversation", "approach.empty_sheet", "approach.help.empty_sheet"),
      line("approaches_plan", "approach.paper.approaches_plan", "approach.help.approaches_plan"),
      line("approach_calendar", "approach.paper.approach_calendar", "approach.help.approach_calendar"));
    return h("section", {}, h("h3", {}, store.say("approach.papers")), this.sheets);
  }

  refresh() {
    const { store } = this;
    const ids = this.ordered();
    calmly(this.el, () => this.cards.replaceChildren(...ids.map((id) => this.card(id))));
    this.empty.hidden = ids.length > 0 || !store.ready || this.form.open;
    for (const name of ["approaches_plan", "approach_calendar"]) this.sheets.querySelector(`[data-paper=${name}]`).parentElement.hidden = !ids.length;
    this.enable();
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  /** Those that go on first, the next step of all first; then what is agreed, then what rests. */
  ordered() {
    const { store } = this;
    const at = (id) => {
      const { state = "planned", by } = store.record("approach", id);
      return `${NEXT[state] ? 0 : state === "agreed" ? 1 : 2} ${by ?? "~"} ${this.name(id)}`;
    };
    return store.ids("approach").filter((id) => store.record("approach", id).partner).sort((one, other) => (at(one) < at(other) ? -1 : 1));
  }

  name(id) {
    return this.called(this.store.record("approach", id)?.partner) || this.store.say("approach.partner_gone");
  }

  called(actor) {
    return (actor && this.store.record("actor", this.store.standing(actor))?.name) || "";
  }

  card(id) {
    const { store } = this;
    const values = store.record("approach", id);
    const from = store.record("venture", values.venture)?.name || this.called(values.actor);
    return h("li", { class: "sirkit-record" },
      h("h3", {}, this.name(id)), from && h("p", { class: "sirkit-help" }, store.say("approach.from", { name: from })),
      store.room ? null : this.sheet(id),
      this.facts(values), this.standing(id, values),
      this.fold(id, "more", "approach.more", this.impulses(values)),
      this.fold(id, "past", "approach.past", this.past(id)),
      store.may("approach") && this.acts(id));
  }

  /** The private sheet: its first sentence, and all of it for who wants to see it. */
  sheet(id) {
    const { store } = this;
    const talk = store.record("conversation", id) ?? {};
    const said = TALK.filter((field) => talk[field]);
    const named = (key) => `${store.say(key)}: ${this.name(id)}`;
    const write = h("button", { class: said.length ? "quiet" : "", "data-key": `sheet ${id}`, "aria-label": named(said.length ? "approach.sheet_change" : "approach.sheet_write"), onclick: () => this.change(id, PEOPLE) }, store.say(said.length ? "approach.sheet_change" : "approach.sheet_write"));
    const print = h("button", { "data-paper": "conversation", "data-key": `print ${id}`, "aria-label": named("approach.sheet_print"), onclick: () => handOut(store, "conversation", { approach: id }) }, store.say("approach.sheet_print"));
    return h("div", { class: "sirkit-talk" },
      h("h4", {}, store.say("approach.sheet"), " ", h("small", {}, store.say("approach.private"))),
      said.length ? talk.opening && h("blockquote", {}, talk.opening) : h("p", { class: "sirkit-help" }, store.say("approach.sheet_empty")),
      said.length > (talk.opening ? 1 : 0) && this.fold(id, "sheet", "approach.sheet_all", this.told(talk, said)),
      h("p", { class: "sirkit-buttons" }, said.length > 0 && print, write));
  }

  told(values, fields) {
    return fields.flatMap((field) => [h("h4", {}, this.store.say(KEYS[field])), h("p", { class: "sirkit-told" }, values[field])]);
  }

  facts({ introducer, step, by }) {
    const { store } = this;
    const line = (key, value) => [h("dt", {}, store.say(key)), h("dd", {}, value)];
    const asked = (key) => h("span", { class: "sirkit-open" }, store.say(key));
    const next = [step, by && store.say("step.until", { day: day(store, by) })].filter(Boolean).join(" · ");
    return h("dl", { class: "sirkit-facts" },
      line("approach.introducer", this.called(introducer) || asked("approach.introducer_unknown")),
      line("approach.step", next || asked("approach.step_unknown")));
  }

  /** How it stands, and the one tap that moves it on. */
  standing(id, { state = "planned" }) {
    const { store } = this;
    const next = NEXT[state];
    const says = { name: this.name(id), state: next ? store.say(STATES[next]) : "" };
    return h("div", { class: "sirkit-agreement-state" },
      h("span", { class: `sirkit-state ${state === "agreed" ? "sirkit-good" : ""}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[state]), store.say(STATES[state])),
      next && store.may("approach") && h("button", { "data-key": `move ${id}`, "aria-label": store.say("step.move_named", says), onclick: () => this.move(id, next) }, store.say("step.move", says)));
  }

  impulses(values) {
    const said = IMPULSES.filter((field) => values[field]);
    return said.length ? this.told(values, said) : [h("p", { class: "sirkit-help" }, this.store.say("approach.more_empty"))];
  }

  past(id) {
    const { store } = this;
    const states = this.states[id] ?? [];
    if (!states.length) return [h("p", { class: "sirkit-help" }, store.say("approach.past_asked"))];
    return [h("ul", { class: "sirkit-past" }, states.map(([state, on]) => h("li", {}, on ? `${day(store, on)}: ${store.say(STATES[state] ?? "approach.state.planned")}` : store.say(STATES[state] ?? "approach.state.planned"))))];
  }

  fold(id, word, key, inside) {
    const name = `${word} ${id}`;
    const box = h("details", { class: "sirkit-more", open: this.shown.has(name) }, h("summary", { "data-key": `${word} ${id}`, "aria-label": `${this.store.say(key)}: ${this.name(id)}` }, this.store.say(key)), inside);
    box.addEventListener("toggle", () => {
      if (box.open === this.shown.has(name)) return;
      this.shown[box.open ? "add" : "delete"](name);
      if (word === "past" && box.open) this.ask();
    });
    return box;
  }

  acts(id) {
    const { store } = this;
    const name = this.name(id);
    const { by } = store.record("approach", id);
    const exact = /^\d{4}-\d\d-\d\d$/.test(by ?? "");
    return h("p", { class: "sirkit-buttons" },
      exact && h("button", { class: "quiet", "data-paper": "approach_calendar", "aria-label": `${store.say("approach.calendar")}: ${name}`, onclick: () => handOut(store, "approach_calendar", { approach: id }) }, store.say("approach.calendar")),
      h("button", { class: "quiet", "data-key": `change ${id}`, "aria-label": store.say("step.change_named", { name }), onclick: () => this.change(id, 0) }, store.say("step.change")),
      h("button", { class: "quiet", "data-key": `remove ${id}`, "aria-label": store.say("form.remove_named", { name }), onclick: () => this.remove(id) }, store.say("form.remove")));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  async change(id, page) {
    const { store, form } = this;
    if (form.open && form.id === id) return form.go(page);
    await this.park();
    return form.begin(id, { ...store.record("conversation", id), ...store.record("approach", id), page });
  }

  /** Another part asks for an approach: the one to this partner there is, else a new one with what is known filled in. */
  async want({ actor = null, venture = null, partner, introducer = null }) {
    const { store, form } = this;
    const there = store.ids("approach").find((id) => {
      const one = store.record("approach", id);
      return one.partner === partner && (one.actor ?? null) === actor && (one.venture ?? null) === venture;
    });
    if (there) return this.change(there, PEOPLE);
    if (form.id || form.values.partner !== partner) await this.park();
    return form.begin(null, { actor, venture, partner, introducer, partner_typed: null, actor_typed: null, introducer_typed: null });
  }

  /** Keep what is under way in the form, so that another can be opened. */
  async park() {
    const { form, store } = this;
    if (!form.values.partner) return;
    if (!form.open) store.draft("new approach", { ...form.draft, open: true });
    this.draw();
    await form.submit(new Event("submit"));
  }

  async move(id, state) {
    const { store } = this;
    const change = await store.commit(ops(store, "approach", id, { state }), "approach");
    store.notice(store.say("step.moved", { name: this.name(id), state: store.say(STATES[state]) }), change);
    focusOn(`move ${id}`, `change ${id}`);
  }

  /** An approach and its private sheet are kept as one change; a joint dossier is never told the sheet. */
  async keep(id, values, fresh) {
    const { store } = this;
    const talk = TALK.map((field) => [field, values[field]]);
    const approach = Object.fromEntries(Object.entries(values).filter(([field]) => !TALK.includes(field)));
    if (approach.venture) approach.actor = null;
    const sheet = store.room ? [] : ops(store, "conversation", id, Object.fromEntries(talk));
    const whose = sheet.length && !store.record("conversation", id) ? ops(store, "conversation", id, { approach: id }) : [];
    const change = await keep(store, [...ops(store, "approach", id, approach), ...whose, ...sheet], { name: this.called(values.partner), fresh, group: "approach" });
    focusOn(`change ${id}`);
    return change;
  }

  async remove(id) {
    const { store } = this;
    const name = this.name(id);
    const kinds = ["approach", ...(store.record("conversation", id) ? ["conversation"] : [])];
    const change = await store.commit(kinds.map((kind) => ({ op: "drop", kind, id })));
    store.notice(store.say("form.removed", { name }), change);
    focusOn("approach new");
  }

  // --- the history -------------------------------------------------------------------------------------------

  /** Ask when what came to stand how; not before the kernel has what was just entered. */
  ask() {
    clearTimeout(this.timer);
    if (this.store.pending.size) this.timer = setTimeout(() => this.ask(), AGAIN_MS);
    else this.store.send({ do: "approach-states" });
  }

  hear(states) {
    this.states = states;
    this.refresh();
  }
}
