// Agreements: one card for each with how it stands and what decided it; whom to ask after six weeks, and what all of them changed.

import { inStep, stateOps, tieOf } from "./agreed.js";
import { agreementEntry, beginning, entered, FINDINGS, shown } from "./agreementform.js";
import { AgreedPicture } from "./agreedpicture.js";
import { copyable } from "./copying.js";
import { day } from "./days.js";
import { h } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { keep, ops, takeBack } from "./keeping.js";
import { part } from "./part.js";

const PAUSE_MS = 300;
const TOUCHING = ["agreement", "actor", "event", "likeness"];
const PICTURED = [...TOUCHING, "tie", "role", "region"];
const STATES = { agreed: "agreements.state.agreed", running: "agreements.state.running", kept: "agreements.state.kept", failed: "agreements.state.failed" };
const ORDER = { agreed: 0, running: 0, kept: 1, failed: 2 };
const PAPERS = [
  ["agreements_a4", "agreements.paper.agreements_a4", "agreements.help.agreements_a4"],
  ["agreement_calendar", "agreements.paper.agreement_calendar", "agreements.help.agreement_calendar"],
];

export default part("agreements", ({ store, el }) => {
  const agreements = new Agreements(store, el);
  agreements.draw();
  return {
    words: () => agreements.begin(),
    all: () => agreements.begin(),
    records: (touched) => agreements.renew(touched.map(([kind]) => kind)),
    refused: (said) => agreements.refused(said),
    state: () => agreements.enable(),
    agreements: (said) => agreements.hear(said),
    "agreements-picture": (made) => agreements.picture.hear(made),
    leave: () => agreements.leave(),
  };
});

class Agreements {
  constructor(store, el) {
    Object.assign(this, { store, el, only: null, said: null, mine: new Set(), reading: new Set(), tabled: false });
    this.form = agreementEntry(store, {
      turned: () => this.turn(), keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
    });
    this.picture = new AgreedPicture(store);
  }

  leave() {
    clearTimeout(this.timer);
    this.picture.close();
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  begin() {
    this.turn();
    this.ask();
    this.picture.renew();
  }

  draw() {
    const { store, form } = this;
    this.due = h("div");
    this.filter = h("div", { class: "sirkit-options", role: "group", "aria-label": store.say("agreements.show") });
    this.cards = h("ul", { class: "sirkit-cards" });
    this.empty = h("div", { class: "sirkit-empty" }, h("p", {}, store.say("agreements.empty")), h("p", {}, store.say("agreements.example")));
    this.tally = h("section");
    this.sheets = h("section", {}, h("h3", {}, store.say("agreements.papers")), h("ul", { class: "sirkit-papers" }, PAPERS.map(([name, title, help]) => (
      h("li", {}, h("button", { "data-paper": name, onclick: () => handOut(store, name) }, store.say(title)), h("p", { class: "sirkit-help" }, store.say(help)))))));
    const open = form.open && !(form.id && !store.record("agreement", form.id));
    this.el.replaceChildren(
      h("h2", {}, store.say("agreements.title")), h("p", { class: "sirkit-lead" }, store.say("agreements.lead")),
      open ? form.make() : h("p", { hidden: !store.may("agreement") }, h("button", { "data-key": "agreement new", onclick: () => form.begin(null, form.values.one ? {} : beginning(store)) }, store.say("agreements.new"))),
      this.empty, this.due, this.filter, this.cards, this.tally, this.picture.element, this.sheets);
    this.picture.draw();
    this.refresh();
  }

  refresh() {
    const { store } = this;
    const ids = this.ordered();
    if (!ids.some((id) => this.state(id) === this.only)) this.only = null;
    calmly(this.el, () => {
      this.filter.replaceChildren(...this.choices(ids));
      this.cards.replaceChildren(...ids.filter((id) => !this.only || this.state(id) === this.only).map((id) => this.card(id)));
      this.tally.replaceChildren(...this.told());
    });
    this.remind();
    this.empty.hidden = ids.length > 0 || !store.ready || this.form.open;
    for (const one of [this.filter, this.tally, this.sheets, this.picture.element]) one.hidden = !ids.length;
    this.enable();
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  state(id) {
    return this.store.record("agreement", id)?.state ?? "agreed";
  }

  /** What is still to be kept first, the next day of all first; then what was kept, then what did not come about. */
  ordered() {
    const { store } = this;
    const at = (id) => `${ORDER[this.state(id)]} ${store.record("agreement", id).by ?? "~"} ${this.name(id)}`;
    return store.ids("agreement").filter((id) => store.record("agreement", id).one).sort((one, other) => (at(one) < at(other) ? -1 : 1));
  }

  called(actor) {
    return (actor && this.store.record("actor", this.store.standing(actor))?.name) || this.store.say("form.unknown");
  }

  name(id) {
    const { one, other } = this.store.record("agreement", id) ?? {};
    return this.store.say("agreements.pair", { one: this.called(one), other: this.called(other) });
  }

  choices(ids) {
    const { store } = this;
    const one = (state, words) => h("button", { type: "button", "data-key": `agreements ${state ?? "all"}`, "aria-pressed": String(this.only === state), onclick: () => this.show(state) }, words);
    const counts = Object.keys(STATES).map((state) => [state, ids.filter((id) => this.state(id) === state).length]).filter(([, count]) => count);
    if (counts.length < 2) return [];
    return [one(null, store.say("agreements.all", { count: ids.length })), ...counts.map(([state, count]) => one(state, `${store.say(STATES[state])} (${count})`))];
  }

  show(state) {
    this.only = state;
    this.refresh();
  }

  card(id) {
    const { store } = this;
    const { one, other, gives, gets, by, on, event } = store.record("agreement", id);
    const line = (key, name, value) => [h("dt", {}, store.say(key, { name })), h("dd", {}, value)];
    const asked = (key) => h("span", { class: "sirkit-open" }, store.say(key));
    const made = [store.record("event", event)?.name, on && day(store, on)].filter(Boolean).join(" · ");
    const remarks = this.said?.remarks[id] ?? [];
    return h("li", { class: "sirkit-record", "data-agreement": id },
      h("h3", {}, this.name(id)), made && h("p", { class: "sirkit-help" }, made),
      h("dl", { class: "sirkit-facts" }, line("agreements.gives_of", this.called(one), gives), line("agreements.gets_of", this.called(other), gets || asked("agreements.gets_unknown")),
        line("agreements.by", "", by ? day(store, by) : asked("agreements.by_unknown"))),
      this.states(id), this.decided(id),
      remarks.map((message) => h("p", { class: "sirkit-note" }, store.words.tell(message))),
      store.may("agreement") && this.acts(id));
  }

  states(id) {
    const { store } = this;
    const now = this.state(id);
    const name = this.name(id);
    const one = ([state, key]) => h("button", { type: "button", "data-key": `${state} ${id}`, disabled: !store.may("agreement"), "aria-pressed": String(state === now), onclick: () => this.move(id, state) }, store.say(key));
    return [h("h4", {}, store.say("agreements.state")),
      h("div", { class: "sirkit-options", role: "group", "aria-label": `${store.say("agreements.state")} ${name}` }, Object.entries(STATES).map(one)),
      now === "kept" && store.record("tie", tieOf(id)) && h("p", { class: "sirkit-good" }, `✓ ${store.say("agreements.tied")}`)].filter(Boolean);
  }

  decided(id) {
    const { store } = this;
    const named = Object.entries(FINDINGS).filter(([finding]) => finding in (store.record("agreement", id).decided ?? {}));
    if (!named.length && this.state(id) === "failed") return []; // what did not come about is not asked why
    return [h("h4", {}, store.say("agreements.decided_title")), named.length
      ? h("ul", { class: "sirkit-reasons" }, named.map(([, key]) => h("li", {}, store.say(key))))
      : h("p", { class: "sirkit-help" }, store.say("agreements.decided_unknown"))];
  }

  acts(id) {
    const { store } = this;
    const name = this.name(id);
    const act = (word, label, said, onclick) => h("button", { class: "quiet", "data-key": `agreement ${word} ${id}`, "aria-label": store.say(label, { name }), onclick }, store.say(said));
    return h("p", { class: "sirkit-buttons" },
      act("change", "step.change_named", "step.change", () => this.form.begin(id, shown(store.record("agreement", id)))),
      act("remove", "form.remove_named", "form.remove", () => this.remove(id)));
  }

  /** What decided them: sentences first, the table for who wants to see it. */
  told() {
    const { store, said } = this;
    if (!said) return [];
    const { decided: { said: all, findings } } = said;
    const table = h("details", { class: "sirkit-more", open: this.tabled, ontoggle: () => { this.tabled = table.open; } }, h("summary", { "data-key": "agreements more" }, store.say("pictures.more")),
      h("table", {}, h("thead", {}, h("tr", {}, ["agreements.finding", "agreements.named"].map((key) => h("th", { scope: "col" }, store.say(key))))),
        h("tbody", {}, findings.map(([finding, count]) => h("tr", {}, h("td", {}, store.say(FINDINGS[finding])), h("td", {}, store.say("agreements.of", { told: count, count: all })))))));
    return [h("h3", {}, store.say("agreements.tally")), h("p", {}, said.counted.map((one) => store.words.tell(one)).join(" · ")),
      h("ul", { class: "sirkit-reasons" }, said.sentences.map((one) => h("li", {}, store.words.tell(one)))), all > 0 && table].filter(Boolean);
  }

  /** Whom to ask after: it stays as it is while nothing about it is new, so that a text being copied keeps its place. */
  remind() {
    const { store, said } = this;
    const asked = (said?.asked ?? []).filter(({ id }) => store.record("agreement", id) && ORDER[this.state(id)] === 0);
    const now = JSON.stringify([asked, said?.undated, store.words.language]);
    if (now === this.due.dataset.now) return;
    this.due.dataset.now = now;
    const undated = said?.undated > 0 && h("p", { class: "sirkit-help" }, store.say("agreements.undated", { count: said.undated }));
    calmly(this.el, () => this.due.replaceChildren(...(asked.length ? [h("section", { class: "sirkit-due" }, h("h3", {}, store.say("agreements.due")), h("p", { class: "sirkit-help" }, store.say("agreements.due_lead")),
      h("ul", {}, asked.map((one) => this.asked(one))), undated)] : [undated]).filter(Boolean)));
  }

  asked({ id, reasons, text }) {
    const { store } = this;
    const name = this.name(id);
    const copy = copyable(store, { label: store.say("agreements.reminder", { name }), words: "agreements.remind", key: `remind ${id}`, rows: 11, opening: () => {
      this.reading.add(id);
      copy.element.hidden = false;
    } });
    copy.write(text);
    copy.element.hidden = !this.reading.has(id);
    copy.button.setAttribute("aria-label", store.say("agreements.remind_named", { name }));
    return h("li", {}, h("h4", {}, name), h("p", {}, reasons.map((one) => store.words.tell(one)).join(" ")), copy.element, h("p", { class: "sirkit-buttons" }, copy.button, copy.said));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  /** The state and its tie are one change: one undo takes both back. */
  async move(id, state) {
    const { store } = this;
    const change = await store.commit(stateOps(store, id, state), "agreement");
    if (!change) return;
    this.mine.add(change);
    store.notice(store.say("step.moved", { name: this.name(id), state: store.say(STATES[state]) }), change);
    focusOn(`${state} ${id}`);
  }

  async keep(id, values, fresh) {
    const { store } = this;
    const { plain, decided } = entered(values);
    const state = fresh ? "agreed" : this.state(id);
    const named = decided.map(([finding, ticked]) => store.item("agreement", id, "decided", finding, ticked ? finding : null));
    const made = [...ops(store, "agreement", id, fresh ? { ...plain, state } : plain), ...named, ...inStep(store, id, { ...plain, state })].filter(Boolean);
    const name = store.say("agreements.pair", { one: this.called(plain.one), other: this.called(plain.other) });
    const change = await keep(store, made, { name, fresh, group: "agreement" });
    focusOn(`agreement change ${id}`);
    return change;
  }

  async remove(id) {
    const { store } = this;
    const name = this.name(id);
    const tie = store.record("tie", tieOf(id)) ? [{ op: "drop", kind: "tie", id: tieOf(id) }] : [];
    const change = await store.commit([{ op: "drop", kind: "agreement", id }, ...tie]);
    this.mine.add(change);
    store.notice(store.say("form.removed", { name }), change);
    focusOn("agreement new");
  }

  refused(said) {
    this.form.refused(said);
    if (this.mine.has(said.change.id)) takeBack(this.store, said.change);
  }

  // --- what is new -------------------------------------------------------------------------------------------

  renew(kinds) {
    if (kinds.some((kind) => TOUCHING.includes(kind) || kind === "tie")) this.refresh();
    if (kinds.some((kind) => TOUCHING.includes(kind))) this.later();
    if (kinds.some((kind) => PICTURED.includes(kind))) this.picture.renew();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  /** Not before the kernel has what was just entered. */
  ask() {
    const { store } = this;
    clearTimeout(this.timer);
    if (store.pending.size || !store.ready) this.later();
    else store.send({ do: "agreements", language: store.words.language });
  }

  hear(said) {
    this.said = said;
    this.refresh();
  }
}
