// Pitches: five minutes for one kind of partner, looked at, rehearsed and printed. One kind of partner at a time.

import { Asking } from "./asking.js";
import { chosen, chooser } from "./chosen.js";
import { day, today } from "./days.js";
import { h } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { keep, ops, remove } from "./keeping.js";
import { part } from "./part.js";
import { fields, HELPS, NAMES, PARTS, PitchForm } from "./pitchform.js";
import { Rehearsal } from "./rehearsal.js";

const FIVE = 300; // seconds
const AUDIENCES = {
  company: "pitching.audience.company", municipality: "pitching.audience.municipality", foundation: "pitching.audience.foundation",
  association: "pitching.audience.association", bank: "pitching.audience.bank", neighbours: "pitching.audience.neighbours",
};
const PAPERS = { pitch: "pitches.paper.pitch", pitch_docx: "pitches.paper.pitch_docx" };

export default part("pitches", ({ store, el }) => {
  const pitches = new Pitches(store, el);
  pitches.draw();
  pitches.watch(el);
  return {
    words: () => pitches.begin(),
    all: () => pitches.begin(),
    chosen: ({ kind }) => kind === "venture" && pitches.anew(),
    records: (touched) => touched.some(([kind]) => kind === "pitch" || kind === "venture") && pitches.begin(),
    refused: (said) => pitches.refused(said),
    state: () => pitches.enable(),
    pitch: (said) => pitches.hear(said),
    leave: () => pitches.leave(),
  };
});

class Pitches extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, found: null, number: 0, forms: new Map() }); // number: of what was asked last; what is answered to an earlier one is out of date
    this.rehearsal = new Rehearsal(store, { done: (id, seconds) => this.took(id, seconds), left: () => this.back() });
  }

  leave() {
    this.rehearsal.close();
    this.close();
  }

  // --- what it is about --------------------------------------------------------------------------------------

  get venture() {
    return chosen(this.store, "venture");
  }

  get there() {
    return Boolean(this.venture) && !this.store.room;
  }

  /** The ids of the pitches for a kind of partner: one, unless two devices wrote one each. */
  ids(audience = this.audience) {
    const { store, venture } = this;
    return store.ids("pitch").filter((id) => store.record("pitch", id).venture === venture && store.record("pitch", id).audience === audience).sort();
  }

  get audience() {
    const { audience } = this.store.drafts.get(`pitch to ${this.venture}`) ?? {};
    return audience in AUDIENCES ? audience : Object.keys(AUDIENCES).find((one) => this.ids(one).length) ?? "company";
  }

  /** The form for this venture and kind of partner; each has its own draft. */
  get form() {
    const { store, venture, audience } = this;
    const name = `pitch ${venture} ${audience}`;
    if (!this.forms.has(name)) {
      this.forms.set(name, new PitchForm(store, {
        name, turned: () => this.begin(), typed: () => this.renew(), keep: (id, values, fresh) => this.keep(id, { venture, audience, ...values }, fresh), remove: (id) => this.remove(id),
      }));
    }
    return this.forms.get(name);
  }

  called(audience = this.audience) {
    return this.store.say(AUDIENCES[audience]);
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  begin() {
    this.number += 1;
    calmly(this.el, () => this.draw(), () => this.el.querySelector(".sirkit-pitches-to [aria-pressed=true]"));
    this.ask();
  }

  draw() {
    const { store } = this;
    const head = [h("h2", {}, store.say("pitches.title")), h("p", { class: "sirkit-lead" }, store.say("pitches.lead"))];
    const note = (key, name) => h("p", { class: name }, store.say(key));
    this.rehearsal.close();
    this.open = null;
    if (store.room) this.el.replaceChildren(...head, note("pitches.elsewhere", "sirkit-note"));
    else if (!store.ids("venture").length) this.el.replaceChildren(...head, ...(store.ready ? [this.empty()] : []));
    else if (!this.venture) this.el.replaceChildren(...head, chooser(store, "venture"), note("pitches.choose", "sirkit-empty"));
    else this.el.replaceChildren(...this.rehearsing() ?? [...head, chooser(store, "venture"), ...this.body()]);
    this.show();
  }

  empty() {
    const { store } = this;
    const name = () => {
      store.emit("view", "coached");
      store.emit("venture-wanted", null);
    };
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("pitches.empty")), h("p", {}, store.say("pitches.example")),
      h("button", { class: "primary", "data-key": "pitches venture", onclick: name }, store.say("pitches.venture")));
  }

  /** The rehearsal, where one of a pitch that is shown here was begun. */
  rehearsing() {
    const { run } = this.rehearsal;
    if (!run || !this.ids().includes(run.id)) return null;
    return [this.rehearsal.make(this.store.record("pitch", run.id), this.called())];
  }

  body() {
    const { store } = this;
    const ids = this.ids();
    this.open = this.form.open ? this.form : null;
    this.usual = h("div", { class: "sirkit-pitches-usual" });
    const write = h("p", {}, h("button", { class: "primary", "data-key": "pitch write", onclick: () => this.form.begin(null, {}) }, store.say("pitches.write")));
    return [
      h("h3", { id: "sirkit-pitches-to" }, store.say("pitches.to")),
      h("div", { class: "sirkit-options sirkit-pitches-to", role: "group", "aria-labelledby": "sirkit-pitches-to" }, Object.keys(AUDIENCES).map((one) => this.choice(one))),
      h("section", { class: "sirkit-note sirkit-pitches-often" }, h("h3", {}, store.say("pitches.usual")), this.usual),
      ...(this.open ? [this.form.make()] : ids.length ? ids.map((id, number) => this.card(id, !number)) : [write])];
  }

  choice(audience) {
    const { store } = this;
    const written = this.ids(audience).length > 0;
    return h("button", { type: "button", "data-key": `pitch to ${audience}`, "aria-pressed": String(audience === this.audience), onclick: () => this.turn(audience) },
      this.called(audience), written && h("small", {}, store.say("pitches.written")));
  }

  card(id, first) {
    const { store } = this;
    const pitch = store.record("pitch", id);
    if (first) Object.assign(this, { timed: h("p", { class: "sirkit-help" }), look: h("div", { class: "sirkit-pitches-look" }) });
    return h("article", { class: "sirkit-record sirkit-pitches-one" },
      h("h3", {}, store.words.tell({ key: "pitches.for", values: { at: AUDIENCES[pitch.audience] } })), first && this.timed, h("p", {}, this.taken(pitch)), this.acts(id, first),
      h("div", { class: "sirkit-pitches-sides" }, h("div", {}, PARTS.flatMap((one) => [h("h4", {}, store.say(NAMES[one])), pitch[one]
        ? h("p", { class: "sirkit-told" }, pitch[one]) : h("p", { class: "sirkit-pitches-open" }, store.say(HELPS[one]))])), first && this.look));
  }

  acts(id, first) {
    const { store } = this;
    const name = store.say("pitches.kept", { name: this.called() });
    const { venture } = this;
    const papers = Object.entries(PAPERS).map(([paper, key]) => h("button", { "data-paper": paper, onclick: () => handOut(store, paper, { venture, pitch: id }) }, store.say(key)));
    return h("p", { class: "sirkit-buttons" },
      first && h("button", { class: "primary", "data-key": `rehearse ${id}`, disabled: true, onclick: () => this.rehearse(id) }, store.say("pitches.rehearse")),
      h("button", { "data-key": `pitch change ${id}`, "aria-label": store.say("step.change_named", { name }), onclick: () => this.form.begin(id, store.record("pitch", id)) }, store.say("step.change")),
      papers,
      h("button", { class: "quiet", "data-key": `pitch remove ${id}`, "aria-label": store.say("form.remove_named", { name }), onclick: () => this.remove(id) }, store.say("form.remove")));
  }

  /** How long it took when it was last rehearsed. */
  taken({ rehearsed_on: on, seconds }) {
    const { store } = this;
    if (!seconds || !on) return store.say("pitches.not_took");
    const key = seconds < FIVE ? "pitches.took_under" : seconds > FIVE ? "pitches.took_over" : "pitches.took_even";
    return store.say(key, { day: day(store, on), time: this.lasts(seconds), rest: this.lasts(Math.abs(FIVE - seconds)) });
  }

  lasts(seconds) {
    const parts = [["pitches.minutes", Math.floor(seconds / 60)], ["pitches.seconds", seconds % 60]];
    return parts.filter(([, count]) => count).map(([key, count]) => this.store.say(key, { count })).join(" ");
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  /** Show what the kernel said: nothing that is being typed in is drawn anew. */
  show() {
    const { store, found } = this;
    this.enable();
    if (!found || !this.there || this.rehearsal.timer) return;
    this.usual?.replaceChildren(...found.usual.map((one) => h("p", {}, store.words.tell(one))));
    if (this.open) this.form.tell(found);
    else if (this.ids().length) this.looked(this.ids()[0]);
  }

  looked(id) {
    const { store, found } = this;
    const passed = this.passed(id);
    const open = found.hints.filter(({ message }) => !passed.includes(message.key));
    const left = found.hints.length - open.length;
    this.timed.textContent = store.words.tell(found.time);
    this.el.querySelector("[data-key^='rehearse ']").disabled = !PARTS.some((one) => found.seconds[one]);
    calmly(this.el, () => this.look.replaceChildren(
      h("h4", {}, store.say("pitches.hints")),
      h("p", {}, store.say(open.length ? "pitches.hints_help" : "pitches.no_hints")),
      h("ul", {}, open.map((hint) => this.hint(id, hint))), fields(store, found),
      ...(left ? [h("button", { class: "quiet", "data-key": "pitch hints again", onclick: () => this.pass(id, []) }, store.say("pitches.again", { count: left }))] : [])));
  }

  hint(id, { message, question }) {
    const { store } = this;
    const said = store.words.tell(message);
    return h("li", {}, h("p", {}, said, " ", h("strong", {}, store.words.tell(question))),
      h("button", { class: "quiet", "data-key": `pass ${message.key}`, "aria-label": store.say("pitches.pass_named", { name: said }), onclick: () => this.pass(id, [...this.passed(id), message.key]) }, store.say("pitches.pass")));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  turn(audience) {
    this.store.draft(`pitch to ${this.venture}`, { audience });
    this.anew();
  }

  /** It is about something else now. */
  anew() {
    this.found = null;
    this.begin();
  }

  /** The hints somebody leaves as they are, by their keys; this browser remembers them. */
  passed(id) {
    return this.store.drafts.get(`pitch passed ${id}`)?.keys ?? [];
  }

  pass(id, keys) {
    this.store.draft(`pitch passed ${id}`, { keys });
    this.looked(id);
    if (!this.el.contains(document.activeElement)) focusOn(keys.length ? "pitch hints again" : `rehearse ${id}`);
  }

  async keep(id, values, fresh) {
    const { store } = this;
    const name = store.say("pitches.kept", { name: this.called(values.audience) });
    const change = await keep(store, ops(store, "pitch", id, values), { name, fresh, group: "pitch" });
    focusOn(`rehearse ${id}`, `pitch change ${id}`);
    return change;
  }

  async remove(id) {
    const { store } = this;
    await remove(store, "pitch", id, store.say("pitches.kept", { name: this.called(store.record("pitch", id)?.audience) }));
    focusOn("pitch write");
  }

  refused(said) {
    for (const form of this.forms.values()) form.refused(said);
  }

  rehearse(id) {
    this.rehearsal.begin(id, this.found.seconds);
    this.draw();
    focusOn("rehearsal title");
  }

  /** Keep how long it took, and say so. */
  async took(id, seconds) {
    const { store } = this;
    const change = await store.commit(ops(store, "pitch", id, { seconds, rehearsed_on: today() }), "pitch");
    if (change) store.notice(this.taken(store.record("pitch", id)), change);
  }

  back() {
    const { audience } = this;
    this.begin();
    focusOn(`rehearse ${this.ids()[0]}`, `pitch to ${audience}`);
  }

  // --- what the kernel says ----------------------------------------------------------------------------------

  want() {
    const { store, form } = this;
    const values = form.open ? form.values : store.record("pitch", this.ids()[0] ?? "") ?? {};
    const said = Object.fromEntries(PARTS.map((one) => [one, values[one] ?? ""]));
    this.number += 1;
    store.send({ do: "pitch", of: this.number, pitch: { ...said, audience: this.audience } });
  }

  tell() {
    this.show();
  }

  hear(said) {
    if (said.of !== this.number) return;
    this.found = said;
    this.show();
  }
}
