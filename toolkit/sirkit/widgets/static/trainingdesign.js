// The designer: one training in ten steps, one question a page; beside each stands what does not fit yet or is still to be asked.

import { h } from "./dom.js";
import { focusOn, renew } from "./focus.js";
import { FIELDS, PARTS } from "./trainingfields.js";
import { TrainingForm } from "./trainingform.js";
import { Partners } from "./trainingpartners.js";
import { TrainingParts } from "./trainingparts.js";
import { counted, left, remark, wished } from "./trainingremarks.js";

export const STEPS = ["need", "audience", "outcomes", "assessment", "activities", "workload", "frame", "provider", "price", "evaluation"]; // designing.py

export class Design {
  /** `station` has { store, step, remarks, turn(), turnTo(step), shut() }. */
  constructor(station, id) {
    Object.assign(this, { station, store: station.store, id, listed: false });
    const turned = () => station.turn();
    const told = () => station.remarks.told(id);
    this.forms = Object.fromEntries(Object.keys(FIELDS).map((step) => [step, new TrainingForm(this.store, { id, step, turned, on: () => this.on() })]));
    this.parts = Object.fromEntries(Object.keys(PARTS).map((step) => [step, new TrainingParts(this.store, step, { id, told, turned })]));
    this.partners = new Partners(this.store, id);
  }

  get step() {
    return STEPS.includes(this.station.step) ? this.station.step : STEPS[0];
  }

  get number() {
    return STEPS.indexOf(this.step);
  }

  get part() {
    return this.parts[this.step];
  }

  get remarks() {
    return this.station.remarks.told(this.id).remarks;
  }

  of(step) {
    return (this.remarks ?? []).filter((one) => one.step === step);
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  draw() {
    const { store, step } = this;
    this.title = h("h2", { class: "sirkit-trainings-title" });
    this.open = h("div", { class: "sirkit-trainings-open" });
    this.nav = h("nav", { "aria-label": store.say("trainings.steps") });
    this.beside = h("aside", { "aria-label": store.say("trainings.here") });
    this.more = h("div", { class: "sirkit-trainings-more" });
    this.plan = h("div", { class: "sirkit-trainings-plan" }, this.toggle(), this.nav,
      h("section", { class: "sirkit-trainings-step" },
        h("h3", { tabindex: -1, "data-key": "trainings step" }, store.say(`trainings.step.${step}`)), h("p", { class: "sirkit-lead" }, store.say(`trainings.lead.${step}`)),
        this.forms[step]?.make(), this.part?.make(), this.more, this.ways()),
      this.beside);
    if (step === "provider") this.more.append(this.partners.make());
    this.refresh();
    this.forms[step]?.keep();
    return [h("p", {}, h("button", { class: "quiet sirkit-trainings-all", "data-key": "trainings all", onclick: () => this.leave() }, h("span", { "aria-hidden": "true" }, "‹ "), store.say("trainings.all"))), this.title, this.open, this.plan];
  }

  /** On a narrow page the steps are folded away. */
  toggle() {
    const { store, number, listed } = this;
    return h("button", { class: "sirkit-trainings-toggle", "data-key": "trainings steps", "aria-expanded": String(listed), onclick: () => this.list(!this.listed) },
      h("span", {}, store.say("trainings.at", { number: number + 1, count: STEPS.length })), h("span", {}, store.say("trainings.steps"), h("span", { "aria-hidden": "true" }, " ▾")));
  }

  list(listed) {
    this.listed = listed;
    this.plan.classList.toggle("sirkit-trainings-listed", listed);
    this.plan.querySelector(".sirkit-trainings-toggle").setAttribute("aria-expanded", String(listed));
  }

  ways() {
    const { store, number } = this;
    const last = number === STEPS.length - 1;
    this.next = h("button", { "data-key": "trainings on", onclick: () => this.on() }, store.say(last ? "trainings.done" : "trainings.on"));
    return h("p", { class: "sirkit-buttons sirkit-trainings-ways" },
      number > 0 && h("button", { "data-key": "trainings back", onclick: () => this.go(STEPS[number - 1]) }, store.say("trainings.back")),
      this.next);
  }

  refresh() {
    const { store, id, step, part } = this;
    this.title.textContent = store.record("training", id).title ?? "";
    this.forms[step]?.refresh();
    part?.refresh();
    renew(this.open, this.overview());
    renew(this.nav, [h("ol", {}, STEPS.map((one, number) => h("li", {}, this.way(one, number))))]);
    renew(this.beside, this.here());
    if (step === "provider") this.partners.refresh();
    else renew(this.more, this.extra());
    this.next.classList.toggle("primary", !part?.first); // adding the first comes before going on
  }

  /** How much is open in all; unfolded, each remark leads to its step. */
  overview() {
    const { store, remarks, station } = this;
    if (!remarks) return [h("p", { class: "sirkit-help" }, store.say("trainings.looking"))];
    const said = left(store, counted(remarks));
    if (!remarks.length) return [h("p", { class: "sirkit-good" }, "✓ ", said)];
    return [h("details", { class: "sirkit-more" }, h("summary", { "data-key": "trainings open" }, said, station.remarks.slow && h("small", {}, ` ${store.say("trainings.looking")}`)),
      h("ul", {}, remarks.map((one, number) => h("li", {}, h("button", { class: "quiet", "data-key": `open ${number}`, onclick: () => this.lead(one) }, remark(store, one.message, one.question))))))];
  }

  lead({ step, kind, id }) {
    this.go(step, `${kind} change ${id}`);
  }

  /** Nothing is open at a step at which something was said. */
  done(step) {
    const part = this.parts[step];
    return Boolean(this.remarks) && !this.of(step).length && (!part || part.ids.length > 0);
  }

  way(step, number) {
    const { store } = this;
    const [says, asks] = counted(this.of(step));
    const done = this.done(step);
    const sign = says ? "!" : asks ? "?" : done ? "✓" : "·";
    const open = [says && store.say("trainings.remarks", { count: says }), asks && store.say("trainings.questions", { count: asks })].filter(Boolean).join(" · ");
    const name = h("span", {}, `${number + 1} ${store.say(`trainings.step.${step}`)}`, h("small", { class: open ? "" : "sirkit-hidden" }, open || (done ? store.say("trainings.here_none") : "")));
    return h("button", { class: `quiet sirkit-trainings-way-${says ? "says" : done ? "done" : "asks"}`, "data-key": `step ${step}`, "aria-current": step === this.step ? "step" : null, onclick: () => this.go(step) },
      h("span", { class: "sirkit-sign", "aria-hidden": "true" }, sign), name);
  }

  /** What there is to say at this step, but for what stands at its records. */
  here() {
    const { store, step, part } = this;
    const found = this.of(step).filter(({ kind }) => kind !== part?.sort.kind);
    const none = this.done(step) && h("p", { class: "sirkit-good" }, "✓ ", store.say("trainings.here_none"));
    return [...(found.length ? [h("h4", {}, store.say("trainings.here")), h("ul", {}, found.map((one) => h("li", {}, remark(store, one.message, one.question))))] : []), none].filter(Boolean);
  }

  /** What stands below the fields of some steps, beside the partners. */
  extra() {
    const { store, id, step, station } = this;
    const told = station.remarks.told(id);
    const more = {
      need: () => wished(store, told),
      workload: () => (told.workload ?? []).map((message) => h("p", {}, store.words.tell(message))),
      price: () => [h("p", { class: "sirkit-help" }, store.say("trainings.package_help")), h("p", { class: "sirkit-buttons" }, h("button", { "data-key": "trainings package", onclick: () => store.emit("view", "package") }, store.say("trainings.package")))],
    };
    return more[step]?.() ?? [];
  }

  // --- going on ----------------------------------------------------------------------------------------------

  /** Go on to the next step; what cannot be kept yet is said first. */
  async on() {
    const { forms, step, part, number } = this;
    const wrong = forms[step]?.keep();
    if (wrong) return forms[step].say(wrong.field, wrong.message);
    if (part?.begun) await part.form.submit(new Event("submit"));
    if (part?.begun) return undefined;
    if (part?.form.open) part.form.shut({ forget: true });
    return number < STEPS.length - 1 ? this.go(STEPS[number + 1]) : this.leave();
  }

  /** Turn to a step, and there to what has this key. */
  go(step, key = null) {
    this.forms[this.step]?.keep();
    this.listed = false;
    this.station.turnTo(step);
    this.plan.scrollIntoView({ block: "start" });
    focusOn("trainings step");
    if (key) focusOn(key);
    if (key) document.activeElement.scrollIntoView({ block: "nearest" });
  }

  leave() {
    this.forms[this.step]?.keep();
    this.station.shut();
  }

  refused(said) {
    for (const form of [...Object.values(this.forms), ...Object.values(this.parts).map((part) => part.form)]) form.refused(said);
  }
}
