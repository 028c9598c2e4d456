// Intake: counselling one venture, in four sections that lead on to each other: the first talk, the stage, what speaks for
// which legal form, and the next three steps. All of it stays with whoever wrote it; a joint dossier is told nothing.

import { Asking } from "./asking.js";
import { chooser, chosen } from "./chosen.js";
import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { handOut } from "./handing.js";
import { LegalForms } from "./intakeforms.js";
import { Stage } from "./intakestage.js";
import { Steps } from "./intakesteps.js";
import { Talk } from "./intaketalk.js";
import { part } from "./part.js";

const PLACE = "intake place"; // the draft of what is shown: { section, page, criterion }
const SECTIONS = { talk: "intake.section_talk", stage: "intake.section_stage", forms: "intake.section_forms", steps: "intake.section_steps" };
const TOUCHING = new Set(["intake", "venture", "pitch"]);

export default part("intake", ({ store, model, el }) => {
  const intake = new Intake(store, el, model.get("asks"));
  intake.draw();
  intake.watch(el);
  return {
    words: () => intake.draw(),
    all: () => intake.whole(),
    chosen: () => intake.begin(),
    records: (touched) => touched.some(([kind]) => TOUCHING.has(kind)) && intake.heard(touched),
    intake: (found) => intake.hear(found),
    refused: (said) => intake.refused(said),
    erased: ({ records }) => intake.erased(records),
    state: () => intake.enable(),
    flush: () => intake.section.flush?.(),
    leave: () => intake.close(),
  };
});

class Intake extends Asking {
  constructor(store, el, asks) {
    super();
    Object.assign(this, { store, el, found: null, drawn: null });
    this.sections = { talk: new Talk(store, this, asks.needs), stage: new Stage(store, this, asks.signs), forms: new LegalForms(store, this, asks.criteria), steps: new Steps(store, this) };
  }

  /** The venture it is about, null where none is chosen. */
  get id() {
    return chosen(this.store, "venture");
  }

  get there() {
    return Boolean(this.id) && !this.store.room;
  }

  get place() {
    return this.store.drafts.get(PLACE) ?? {};
  }

  get section() {
    return this.sections[this.place.section] ?? this.sections.talk;
  }

  // --- drawing ----------------------------------------------------------------------------------------------------

  draw() {
    const { store, id } = this;
    const head = [h("h2", {}, store.say("intake.title"), " ", h("small", {}, store.say("approach.private")))];
    this.drawn = store.room ? null : id && { id, name: store.record("venture", id).name };
    if (store.room) return this.el.replaceChildren(...head, h("p", { class: "sirkit-note" }, store.say("intake.elsewhere")));
    head.push(h("p", { class: "sirkit-lead" }, store.say("intake.lead")));
    if (!id) return this.el.replaceChildren(...head, ...this.#nobody());
    this.chooser = chooser(store, "venture");
    if (this.found?.closed) return this.el.replaceChildren(...head, this.chooser, h("p", { class: "sirkit-note" }, store.say("intake.closed")));
    this.body = h("div", { class: "sirkit-intake-section" }, this.section.make());
    this.el.replaceChildren(...head, this.chooser, this.#ways(), this.body, this.#papers());
    return this.enable();
  }

  /** Where no venture is chosen, or there is none: what will stand here, an example, one button. */
  #nobody() {
    const { store } = this;
    if (!store.ready) return [];
    const field = chooser(store, "venture");
    if (field) return [field, h("p", { class: "sirkit-empty" }, store.say("intake.choose"))];
    const begin = () => {
      store.emit("view", "coached");
      store.emit("venture-wanted", null);
    };
    return [h("div", { class: "sirkit-empty" }, h("p", {}, store.say("intake.empty")), h("p", {}, store.say("intake.example")),
      h("button", { class: "primary", "data-key": "intake begin", onclick: begin }, store.say("intake.begin")))];
  }

  #ways() {
    const { store } = this;
    return h("div", { class: "sirkit-intake-ways", role: "group", "aria-label": store.say("intake.sections") }, Object.entries(SECTIONS).map(([name, key], number) => h("button", {
      class: "quiet", "data-key": `intake ${name}`, "aria-current": this.sections[name] === this.section ? "page" : null, onclick: () => this.turn(name),
    }, `${number + 1} ${store.say(key)}`)));
  }

  #papers() {
    const { store } = this;
    const line = (name, title, help, more) => h("li", {}, h("button", { class: more && this.section === this.sections.steps ? "primary" : null, "data-paper": name, onclick: () => this.#hand(name, more) }, store.say(title)), h("p", { class: "sirkit-help" }, store.say(help)));
    return h("section", {}, h("h3", {}, store.say("approach.papers")), h("ul", { class: "sirkit-papers" },
      line("intake_protocol", "intake.paper.intake_protocol", "intake.help.intake_protocol", { venture: this.id }),
      line("intake_form", "intake.paper.intake_form", "intake.help.intake_form")));
  }

  async #hand(name, more) {
    await this.section.finish?.();
    await handOut(this.store, name, more);
  }

  enable() {
    const away = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = away;
  }

  // --- going ------------------------------------------------------------------------------------------------------

  /** Turn to a section, or to another place in it; the focus goes to its heading. */
  turn(section, more = {}) {
    this.section.finish?.();
    this.remember({ ...more, section });
    this.draw();
    const heading = this.el.querySelector("[data-key='intake heading']");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "nearest" });
  }

  /** Remember where in a section one is. */
  remember(more) {
    this.store.draft(PLACE, { ...this.place, ...more });
  }

  /** Turn to the field where something is entered. */
  lead(field) {
    this.turn("talk");
    this.sections.talk.find(field);
  }

  // --- what is new ------------------------------------------------------------------------------------------------

  /** Everything may be different: draw anew, but never under somebody's hands. */
  whole() {
    const typing = this.drawn?.id === this.id && !this.store.room && this.body?.contains(document.activeElement);
    if (typing) this.section.refresh();
    else calmly(this.el, () => this.draw());
    this.ask();
  }

  /** Another venture is chosen. */
  begin() {
    this.section.flush?.();
    this.found = null;
    calmly(this.el, () => this.draw());
    this.ask();
  }

  heard(touched) {
    if (this.drawn?.id !== this.id) return this.#left();
    if (!this.there) return this.whole();
    if (touched.some(([kind]) => kind === "venture")) this.#renamed();
    if (!this.found?.closed) this.section.refresh();
    return this.renew();
  }

  /** The venture that was shown is gone, or there is one now. */
  #left() {
    const { store, drawn } = this;
    if (drawn && !store.room && !store.record("venture", drawn.id)) store.notice(store.say("intake.gone", { name: drawn.name ?? "" }));
    this.begin();
  }

  #renamed() {
    const before = this.chooser;
    const now = chooser(this.store, "venture");
    if (now.textContent === before.textContent) return;
    this.chooser = now;
    calmly(this.el, () => before.replaceWith(this.chooser));
  }

  refused(said) {
    for (const section of Object.values(this.sections)) section.refused?.(said);
  }

  erased(records) {
    if (!records.some(([kind, id]) => kind === "intake" && id === this.id)) return;
    this.sections.talk.forget();
    this.begin();
  }

  // --- asking the kernel ------------------------------------------------------------------------------------------

  want() {
    this.await();
    this.store.send({ do: "intake", venture: this.id });
  }

  hear(found) {
    if (found.venture !== this.id) return;
    this.rest();
    if (found.messages) return;
    const before = this.found;
    this.found = found;
    if (found.closed) this.draw();
    else if (JSON.stringify(found) !== JSON.stringify(before)) this.tell(); // what is the same is left alone: somebody may be about to tap it
  }

  tell() {
    if (this.drawn && this.drawn.id === this.id && !this.found?.closed) this.section.tell();
  }
}
