// The matching event, one step at a time. What the organiser does, sees and takes away:
// 1. names the event and says when it is, in which format, how many rounds; the rest is filled in already.
// 2. chooses from the map who comes; each seat gets its number by itself. Types in what stands on the wish forms.
// 3. presses one button: sees rounds and tables, in one sentence how good that is, and moves a meeting by hand if need be.
// 4. announces round after round, with a clock on the wall; says who did not come or came along, and plans the rest anew.
// 5. takes along wish forms, name signs, personal cards, table plan, agreement forms, calendar files.

import { day } from "./days.js";
import { h, unique } from "./dom.js";
import { fairOf } from "./eventfair.js";
import { PapersStep, paperButton } from "./eventpapers.js";
import { PlanStep } from "./eventplan.js";
import { RunStep } from "./eventrun.js";
import { SeatsStep } from "./eventseats.js";
import { SetupStep } from "./eventsetup.js";
import { WishesStep } from "./eventwishes.js";
import { calmly, focusOn } from "./focus.js";
import { remove } from "./keeping.js";
import { part } from "./part.js";

const DRAFT = "event station"; // which event, and which step is open
const PAUSE_MS = 200;
const TOUCHING = new Set(["event", "participant", "preference", "round", "actor"]);
const STEPS = { setup: SetupStep, seats: SeatsStep, wishes: WishesStep, plan: PlanStep, run: RunStep, papers: PapersStep };
const TITLES = {
  setup: "event.step.setup", seats: "event.step.seats", wishes: "event.step.wishes", plan: "event.step.plan", run: "event.step.run", papers: "event.step.papers",
};

export default part("event", ({ store, model, el }) => {
  const station = new Station(store, el, model.get("papers"));
  station.draw();
  return {
    words: () => station.draw(),
    all: () => station.renew(),
    records: (touched) => touched.some(([kind]) => TOUCHING.has(kind)) && station.renew(),
    "event-stands": (found) => station.stands(found),
    "event-planned": (made) => station.steps.plan.planned(made),
    "event-broken": (found) => station.steps.plan.broken(found),
    refused: (said) => station.refused(said),
    problem: () => station.steps.plan.rest(),
    state: () => station.enable(),
    leave: () => station.close(),
  };
});

class Station {
  constructor(store, el, papers) {
    Object.assign(this, { store, el, papers, found: null });
    this.steps = Object.fromEntries(Object.entries(STEPS).map(([name, Step]) => [name, new Step(this)]));
  }

  close() {
    clearTimeout(this.timer);
    for (const step of Object.values(this.steps)) step.leave?.();
  }

  get draft() {
    return this.store.drafts.get(DRAFT) ?? {};
  }

  remember(values) {
    this.store.draft(DRAFT, { ...this.draft, ...values });
  }

  /** All events, the newest day first. */
  get events() {
    const { store } = this;
    const on = (id) => store.record("event", id).on ?? "";
    return store.ids("event").filter((id) => store.record("event", id).name).sort((one, other) => on(other).localeCompare(on(one)));
  }

  /** The event shown: the one chosen, else the newest. */
  get id() {
    const { events, draft } = this;
    return events.includes(draft.event) ? draft.event : events[0] ?? null;
  }

  get fair() {
    this.read ??= this.id && fairOf(this.store, this.id);
    return this.read;
  }

  /** The step that is open: the one chosen, else the first that is not done. */
  get open() {
    if (!this.fair) return null;
    const { step } = this.draft;
    return step ?? Object.keys(STEPS).find((name) => this.steps[name].done === false) ?? "plan";
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  renew() {
    this.read = null;
    this.draw();
    this.ask();
  }

  draw() {
    const { store } = this;
    this.read = null;
    calmly(this.el, () => this.el.replaceChildren(h("h2", {}, store.say("event.title")), h("p", { class: "sirkit-lead" }, store.say("event.lead")), ...this.body().filter(Boolean)));
    this.enable();
  }

  body() {
    const { store } = this;
    if (!store.ready) return [];
    const form = this.steps.setup.form;
    if (form.open && !form.id) return [form.make()];
    if (!this.fair) return [this.nothing()];
    return [this.choice(), h("div", { class: "sirkit-fair" }, Object.keys(STEPS).map((name, place) => this.section(name, place))), this.byHand()];
  }

  /** Before there is an event: what will stand here, and where it begins. */
  nothing() {
    const { store } = this;
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("event.empty")), h("p", {}, store.say("event.empty_example")),
      h("p", { class: "sirkit-buttons" }, store.may("event") && h("button", { class: "primary", "data-key": "event new", onclick: () => this.steps.setup.begin() }, store.say("event.new")),
        paperButton(this, "event_by_hand", "event.by_hand_paper")));
  }

  choice() {
    const { store, events } = this;
    const id = unique("event");
    const input = h("select", { id, "data-key": "event which", onchange: () => this.choose(input.value) },
      events.map((one) => h("option", { value: one, selected: one === this.id }, [store.record("event", one).name, store.record("event", one).on && day(store, store.record("event", one).on)].filter(Boolean).join(" · "))));
    const more = store.may("event") && h("button", { class: "quiet", "data-key": "event new", onclick: () => this.steps.setup.begin() }, store.say("event.another"));
    if (events.length < 2) return more && h("p", { class: "sirkit-fair-more" }, more);
    return h("div", { class: "sirkit-fair-which" }, h("div", { class: "sirkit-field" }, h("label", { for: id }, store.say("event.which")), input), more);
  }

  choose(id) {
    for (const step of Object.values(this.steps)) step.forget?.();
    this.found = null;
    this.remember({ event: id, step: null });
    this.renew();
  }

  /** One step: a line with its number, what it is and how it stands; open, also what is to be done. */
  section(name, place) {
    const { store } = this;
    const step = this.steps[name];
    const open = this.open === name;
    const body = unique("step");
    const sign = step.done ? h("span", { class: "sirkit-sign sirkit-sign-done", role: "img", "aria-label": store.say("event.done") }, "✓") : h("span", { class: "sirkit-sign", "aria-hidden": "true" }, String(place + 1));
    const head = h("h3", {}, h("button", { class: "sirkit-fair-head", "data-key": `step ${name}`, "aria-expanded": String(open), "aria-controls": body, onclick: () => this.turn(open ? "" : name) },
      sign, h("span", {}, h("strong", {}, store.say(TITLES[name])), h("small", {}, step.summary() ?? ""))));
    const content = h("div", { id: body, class: "sirkit-fair-body", hidden: !open });
    if (open) content.append(...step.draw().filter(Boolean), ...[this.onward(name)].filter(Boolean));
    return h("section", { "data-step": name }, head, content);
  }

  /** The way to the next step. */
  onward(name) {
    const { store } = this;
    const names = Object.keys(STEPS);
    const next = names[names.indexOf(name) + 1];
    if (!next || this.steps[name].busy) return null;
    const ready = this.steps[name].done && this.steps[name].onward !== false;
    return h("p", { class: "sirkit-buttons sirkit-fair-on" }, h("button", { class: ready ? "primary" : "quiet", "data-key": `on ${name}`, onclick: () => this.turn(next) }, store.say("event.onward", { step: store.say(TITLES[next]) })));
  }

  turn(step) {
    const { steps } = this;
    if (this.open && this.open !== step) steps[this.open]?.forget?.();
    this.remember({ step });
    this.draw();
    if (!step) return;
    focusOn(`step ${step}`);
    this.el.querySelector(`[data-step="${step}"]`)?.scrollIntoView({ block: "nearest" });
  }

  /** It can be done without any device. */
  byHand() {
    const { store } = this;
    return h("div", { class: "sirkit-note sirkit-fair-hand" }, h("p", {}, store.say("event.by_hand")), paperButton(this, "event_by_hand", "event.by_hand_paper"));
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper], [data-asks]")) button.disabled = gone;
  }

  // --- asking how it stands ------------------------------------------------------------------------------------

  /** Ask how the event stands, once for several changes, and not before the kernel has them. */
  ask() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.store.pending.size) this.ask();
      else if (this.id) this.store.send({ do: "event-look", event: this.id });
    }, PAUSE_MS);
  }

  stands(found) {
    if (found.event !== this.id) return;
    this.found = found;
    this.draw();
  }

  // --- keeping -------------------------------------------------------------------------------------------------

  async commit(ops, sentence) {
    const { store } = this;
    const change = await store.commit(ops.filter(Boolean), "event");
    if (change && sentence) store.notice(sentence, change);
    return change;
  }

  refused(said) {
    for (const step of Object.values(this.steps)) step.form?.refused(said);
    this.steps.run.newcomer.refused(said);
  }

  async remove(id) {
    await remove(this.store, "event", id, this.store.record("event", id).name);
    focusOn("event new");
  }
}
