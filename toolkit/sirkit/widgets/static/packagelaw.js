// Statutory instruments as dated data: which there are, and for those looked at each condition, answered with a tap.

import { h } from "./dom.js";
import { focusOn } from "./focus.js";

const LINE = 200;
const STATES = { fits: "✓", open: "?", fits_not: "✗", not_yet: "○", ended: "–" };
const MET = { met: ["✓", "funding.met"], not_met: ["✗", "funding.not_met"], unknown: ["?", "funding.unknown"] };
const SAID = { yes: "met", no: "not_met" };
const ANSWERS = [["yes", "package.yes"], ["no", "package.no"], [null, "package.not_known"]];
const LINK = /(https?:\/\/[^\s;]+)/;

/** `page` has store, id (of the training), training, group and shown (what the kernel told last). */
export class Law {
  constructor(page) {
    Object.assign(this, { page, store: page.store, unfolded: new Set() });
  }

  get looked() {
    return this.page.training?.instruments ?? {};
  }

  /** The instruments of which conditions are still to be settled. */
  get open() {
    return (this.page.shown?.instruments ?? []).filter(({ id, state }) => id in this.looked && state === "open");
  }

  text(texts) {
    return texts[this.store.words.language] ?? texts.de;
  }

  make() {
    const { store } = this;
    this.body = h("div", { class: "sirkit-package-law" });
    return h("section", {}, h("h3", {}, store.say("package.law")), h("p", { class: "sirkit-help" }, store.say("package.law_lead")), this.body);
  }

  refresh() {
    const { page: { shown }, looked } = this;
    const known = shown?.instruments ?? [];
    const ids = new Set(known.map(({ id }) => id));
    const gone = shown ? Object.entries(looked).filter(([id]) => !ids.has(id)) : [];
    const others = known.filter(({ id }) => !(id in looked));
    this.body.replaceChildren(...(shown ? [] : [h("div", { class: "sirkit-reading-room" })]),
      ...gone.map(([id, name]) => this.missing(id, name)),
      h("ul", { class: "sirkit-package-looked" }, known.filter(({ id }) => id in looked).map((one) => this.card(one))),
      h("ul", { class: "sirkit-suggested" }, [...others.filter(({ state }) => state !== "ended"), ...others.filter(({ state }) => state === "ended")].map((one) => this.offered(one))));
  }

  /** One that was looked at and is in the data no more: it stays until somebody leaves it out. */
  missing(id, name) {
    const { store } = this;
    return h("div", { class: "sirkit-note" }, h("p", {}, store.say("package.gone", { name })), this.leaving(id, name));
  }

  leaving(id, name) {
    const { store } = this;
    return store.may("training") && h("button", { type: "button", class: "quiet", "data-key": `law leave ${id}`, "aria-label": store.say("package.law_leave_named", { name }), onclick: () => this.leave(id, name) }, store.say("package.law_leave"));
  }

  card(one) {
    const { store } = this;
    const [state, stand] = one.told;
    const name = this.text(one.names);
    return h("li", { class: "sirkit-record" },
      h("h4", { tabindex: -1, "data-key": `law ${one.id}` }, name), this.state(one.state, state), h("p", {}, this.text(one.notes)),
      one.state !== "ended" && h("ul", { class: "sirkit-package-conditions" }, one.conditions.map((condition) => this.condition(condition, one.id))),
      h("p", { class: "sirkit-help" }, store.words.tell(stand)), this.source(one), h("p", { class: "sirkit-buttons" }, this.leaving(one.id, name)));
  }

  state(state, message) {
    return h("p", { class: `sirkit-package-state ${state === "fits" ? "sirkit-good" : ""}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, STATES[state]), h("span", {}, this.store.words.tell(message)));
  }

  condition({ id, texts, about, figures }, instrument) {
    const { store } = this;
    const said = this.page.training?.facts?.[id];
    const [sign, word] = MET[SAID[said] ?? figures];
    const counted = !SAID[said] && figures !== "unknown";
    const now = SAID[said] ? said : null;
    const text = this.text(texts);
    return h("li", {}, h("p", {}, text, " ", h("small", {}, store.say(about))),
      h("div", { class: "sirkit-package-answer" },
        store.may("training") && h("div", { class: "sirkit-options", role: "group", "aria-label": `${store.say("package.condition_ask")} ${text}` },
          ANSWERS.map(([answer, key]) => h("button", { type: "button", "data-key": `fact ${instrument} ${id} ${answer}`, "aria-pressed": String(now === answer && !(counted && !answer)), onclick: () => this.answer(id, answer) }, store.say(key)))),
        h("span", { class: `sirkit-state ${sign === "✓" ? "sirkit-good" : ""}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, sign), h("span", {}, store.say(word), counted && ` (${store.say("package.by_figures")})`))));
  }

  source({ id, source }) {
    const { store, unfolded } = this;
    const pieces = source.split(LINK).map((piece) => (LINK.test(piece) ? h("a", { href: piece, target: "_blank", rel: "noopener noreferrer" }, new URL(piece).hostname) : piece));
    const box = h("details", { class: "sirkit-more", open: unfolded.has(id), ontoggle: () => unfolded[box.open ? "add" : "delete"](id) },
      h("summary", { "data-key": `law source ${id}` }, store.say("package.source")), h("p", { class: "sirkit-help" }, pieces));
    return box;
  }

  /** One nobody has looked at yet; what has ended is told, and cannot be chosen. */
  offered({ id, names, notes, state, told }) {
    const { store } = this;
    const name = this.text(names);
    const ended = state === "ended";
    return h("li", {}, h("div", {}, h("strong", {}, name), ended ? this.state(state, told[0]) : null, h("span", { class: "sirkit-help" }, this.text(notes))),
      !ended && store.may("training") && h("button", { type: "button", "data-key": `law look ${id}`, "aria-label": store.say("package.law_look_named", { name }), onclick: () => this.look(id, name) }, store.say("package.law_look")));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  /** Lead to one that is looked at. */
  show(id) {
    focusOn(`law ${id}`);
    document.activeElement?.scrollIntoView({ block: "start" });
  }

  async look(id, name) {
    const change = await this.#set("instruments", id, name.slice(0, LINE));
    this.store.notice(this.store.say("package.law_taken", { name }), change);
    this.show(id);
  }

  async leave(id, name) {
    const change = await this.#set("instruments", id, null);
    this.store.notice(this.store.say("package.law_left", { name }), change);
    focusOn(`law look ${id}`);
  }

  answer(id, answer) {
    return this.#set("facts", id, answer);
  }

  #set(field, item, value) {
    const { store, page } = this;
    return store.commit([store.item("training", page.id, field, item, value)].filter(Boolean), page.group);
  }
}
