// The parts of a training: its outcomes, what proves them, and what practises them; each a list of cards with a form to add.
// Proofs and practice tick which outcomes they belong to.

import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn, renew } from "./focus.js";
import { keep, ops } from "./keeping.js";
import { later } from "./lines.js";
import { PARTS } from "./trainingfields.js";
import { remark } from "./trainingremarks.js";
import { OutcomeForm } from "./trainingverbs.js";

const UNSEEN = "training.check.unobservable";

export class TrainingParts {
  /** `told()` is what the kernel says of the training, { remarks, levels }; `turned()` is called when the form opens or shuts. */
  constructor(store, step, { id, told, turned }) {
    Object.assign(this, { store, id, told, sort: PARTS[step] });
    const { kind, form, fields } = this.sort;
    const options = {
      name: `${kind} ${id}`, kind, fields, title: form, enter: "trainings.enter", turned,
      get fixed() { return later(); }, // in the order in which they are entered
      keep: (one, values, fresh) => this.keep(one, values, fresh), remove: (one) => this.remove(one),
    };
    this.form = kind === "outcome" ? new OutcomeForm(store, options) : new Entry(store, options);
  }

  get ids() {
    return this.of(this.sort.kind);
  }

  of(kind) {
    const { store, id } = this;
    return store.ids(kind).filter((one) => store.record(kind, one).training === id).sort();
  }

  record(one) {
    return this.store.record(this.sort.kind, one);
  }

  name(one, kind = this.sort.kind) {
    const { text, verb, object } = this.store.record(kind, one) ?? {};
    if (kind !== "outcome") return text ?? "";
    return object ? this.store.say("trainings.outcome_named", { verb, object }) : verb ?? "";
  }

  /** Something is typed in the form that is not entered yet. */
  get begun() {
    return this.form.open && Object.values(this.form.values).some((value) => String(value ?? "").trim());
  }

  /** Whether adding comes before anything else: there is none yet, or one is being entered. */
  get first() {
    return this.store.may(this.sort.kind) && (this.form.open || !this.ids.length);
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  make() {
    const { store, form, sort } = this;
    const { gone } = this;
    if (gone) store.draft(form.options.name, { ...form.draft, id: null }); // removed elsewhere: what is typed makes a new one
    this.cards = h("ul", { class: "sirkit-cards" });
    this.empty = h("p", { class: "sirkit-empty" }, store.say(sort.empty));
    this.add = h("button", { "data-key": `${sort.kind} add`, onclick: () => form.begin(null, {}) }, store.say(sort.add));
    this.element = h("div", { class: "sirkit-trainings-parts" }, this.empty, this.cards,
      gone && h("p", { class: "sirkit-note" }, store.say("trainings.part_gone")),
      form.open ? form.make() : h("p", { hidden: !store.may(sort.kind) }, this.add));
    this.refresh();
    return this.element;
  }

  /** The record in the form was removed elsewhere. */
  get gone() {
    const { form } = this;
    return form.open && form.id && !this.record(form.id);
  }

  refresh() {
    const { ids } = this;
    if (this.gone) return this.form.options.turned();
    renew(this.cards, ids.map((one) => this.card(one)));
    this.add.classList.toggle("primary", this.first);
    this.empty.hidden = ids.length > 0 || this.form.open;
    this.cards.hidden = !ids.length;
    return undefined;
  }

  card(one) {
    const { store, sort: { kind, holds } } = this;
    const name = this.name(one);
    const act = (word, label, said, onclick) => h("button", { class: "quiet", "data-key": `${kind} ${word} ${one}`, "aria-label": label, onclick }, said);
    return h("li", { class: "sirkit-record" }, h("h4", {}, name), this.facts(one),
      holds && this.ticks(one), ...this.remarks(one),
      store.may(kind) && h("p", { class: "sirkit-buttons" },
        act("change", store.say("step.change_named", { name }), store.say("step.change"), () => this.form.begin(one, this.record(one))),
        act("remove", store.say("form.remove_named", { name }), store.say("form.remove"), () => this.remove(one))));
  }

  facts(one) {
    const { store, sort: { kind } } = this;
    const { condition, minutes } = this.record(one);
    const level = this.told().levels?.[one];
    const said = {
      outcome: [condition, level && store.say("trainings.level", { level: store.say(`outcome.level.${level}`) })],
      activity: [minutes ? store.say("trainings.minutes", { count: minutes }) : store.say("trainings.minutes_open")],
    }[kind] ?? [];
    return said.filter(Boolean).map((words) => h("p", { class: "sirkit-help" }, words));
  }

  /** The outcomes it belongs to, each to be ticked; what was ticked and is there no more shows as a gap. */
  ticks(one) {
    const { store, sort: { kind, holds, asks } } = this;
    const held = this.record(one)[holds] ?? {};
    const outcomes = this.of("outcome");
    const gone = Object.keys(held).filter((id) => !outcomes.includes(id));
    const box = (id) => h("label", { class: `sirkit-check${id in held ? " sirkit-trainings-ticked" : ""}` }, h("input", {
      type: "checkbox", checked: id in held, disabled: !store.may(kind), "data-key": `${kind} tick ${one} ${id}`, onchange: ({ target }) => this.tick(one, { [id]: target.checked }),
    }), h("span", {}, this.name(id, "outcome")));
    return h("fieldset", { class: "sirkit-trainings-ticks" }, h("legend", {}, store.say(asks)),
      outcomes.length ? outcomes.map(box) : h("p", { class: "sirkit-help" }, store.say("trainings.outcomes_first")),
      gone.length > 0 && h("p", { class: "sirkit-careful" }, store.say("trainings.outcome_gone", { count: gone.length }), " ",
        h("button", { class: "quiet", "data-key": `${kind} mend ${one}`, onclick: () => this.tick(one, Object.fromEntries(gone.map((id) => [id, false]))) }, store.say("trainings.outcome_let_go"))));
  }

  remarks(one) {
    const { store, sort: { kind } } = this;
    const found = (this.told().remarks ?? []).filter((remark) => remark.kind === kind && remark.id === one && PARTS[remark.step]?.kind === kind);
    return found.map(({ message, question }) => h("div", { class: "sirkit-trainings-mend" }, remark(store, message, question), message.key === UNSEEN && store.may(kind) && this.better(one, message.values)));
  }

  /** Verbs to tap instead of one that nobody can see. */
  better(one, { first, second, third }) {
    const put = (verb) => this.store.commit(ops(this.store, "outcome", one, { verb, level: null }), "training");
    return h("p", { class: "sirkit-buttons" }, [first, second, third].map((verb) => h("button", { "data-key": `outcome verb ${one} ${verb}`, onclick: () => put(verb) }, verb)));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  async tick(one, ticks) {
    const { store, sort: { kind, holds } } = this;
    const made = Object.entries(ticks).map(([id, on]) => store.item(kind, one, holds, id, on ? id : null));
    await store.commit(made.filter(Boolean), "training");
  }

  /** Where there is one outcome only, it is the one that is meant. */
  async keep(one, values, fresh) {
    const { store, id, sort: { kind, holds } } = this;
    const outcomes = this.of("outcome");
    const meant = fresh && holds && outcomes.length === 1 ? [store.item(kind, one, holds, outcomes[0], outcomes[0])] : [];
    const { verb, object, text } = values;
    const name = text ?? (object ? store.say("trainings.outcome_named", { verb, object }) : verb);
    const change = await keep(store, [...ops(store, kind, one, { training: id, ...values }), ...meant], { name, fresh, group: "training" });
    focusOn(...(fresh && holds && outcomes.length > 1 ? [`${kind} tick ${one} ${outcomes[0]}`] : fresh ? [`${kind} add`] : [`${kind} change ${one}`]));
    return change;
  }

  /** An outcome that goes is ticked nowhere any more; both is one change, so that both comes back. */
  async remove(one) {
    const { store, sort: { kind } } = this;
    const name = this.name(one);
    const ticked = kind === "outcome" ? ["assessment", "activities"].map((step) => PARTS[step]).flatMap(({ kind: other, holds }) => this.of(other).map((each) => store.item(other, each, holds, one, null))) : [];
    const change = await store.commit([{ op: "drop", kind, id: one }, ...ticked.filter(Boolean)], "training");
    store.notice(store.say("form.removed", { name }), change);
    focusOn(`${kind} add`);
  }
}
