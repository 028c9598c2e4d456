// The form of an approach: one page after the other in the order of the four impulses; what is typed is kept at once on any of them.

import { h, unique } from "./dom.js";
import { Entry } from "./entry.js";

const LONGEST = 4000;
const LINE = 200;
export const TALK = ["known", "matters", "story", "invitation", "opening"]; // the private sheet
export const IMPULSES = ["benefit", "spatial", "economic", "social", "region"];
const PAGES = ["who", "benefit", "effect", "people", "region", "next"];
const LAST = PAGES.length - 1;
export const PEOPLE = PAGES.indexOf("people");
const ON = { benefit: "benefit", spatial: "effect", economic: "effect", social: "effect", region: "region" };

export class ApproachForm extends Entry {
  constructor(store, options) {
    super(store, { ...options, name: "new approach", kind: "approach", enter: "approach.enter", begins: { state: "planned" } });
    this.options.check = () => this.#without();
    this.options.fields = this.#fields();
  }

  get page() {
    return this.values.page ?? 0;
  }

  #fields() {
    const on = (name, more = () => true) => (values) => PAGES[values.page ?? 0] === name && more(values);
    const said = () => !this.store.room; // a joint dossier takes nothing of a talk
    const text = (field, page, when) => ({ field, key: KEYS[field], help: HELPS[field], control: "text", longest: LONGEST, when: on(page, when) });
    return [
      { field: "partner", key: "approach.partner", control: "organisation", required: true, wide: true, when: on("who") },
      { field: "venture", key: "approach.venture", control: "pick", choices: ventures, when: on("who", () => this.store.ids("venture").length > 0) },
      { field: "actor", key: "approach.actor", control: "organisation", wide: true, when: on("who", ({ venture }) => !venture) },
      { field: "introducer", key: "approach.introducer", help: "approach.introducer_help", control: "organisation", wide: true, when: on("who") },
      ...IMPULSES.map((field) => text(field, ON[field])),
      ...TALK.map((field) => text(field, "people", said)),
      { field: "step", key: "approach.step", help: "approach.step_help", control: "line", longest: LINE, wide: true, when: on("next") },
      { field: "by", key: "approach.by", control: "line", type: "date", when: on("next") },
      { field: "state", key: "approach.state", control: "pick", choices: (store) => Object.entries(STATES).map(([state, key]) => [state, store.say(key)]), when: on("next") },
    ];
  }

  make() {
    super.make();
    this.head = h("div", { class: "sirkit-wide" });
    this.way = h("span", { class: "sirkit-ways" });
    this.element.prepend(this.head);
    this.element.querySelector(".sirkit-buttons").prepend(this.way);
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.#show();
    return this.element;
  }

  /** Enter in a line leads on; only the last page is what is kept by it. */
  #key(event) {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT" || this.page === LAST) return;
    event.preventDefault();
    this.go(this.page + 1);
  }

  /** Turn to a page; whom it is about has to be said first. */
  go(page) {
    const wrong = page > 0 && this.#missing();
    if (wrong) return this.say("partner", wrong);
    this.typing({ page });
    this.#show();
    this.head.querySelector("h3").focus({ preventScroll: true });
    return this.element.scrollIntoView({ block: "nearest" });
  }

  #show() {
    const { store, page } = this;
    const name = PAGES[page];
    const partner = store.record("actor", this.values.partner)?.name;
    this.head.replaceChildren(
      h("p", { class: "sirkit-help", role: "status" }, store.say("approach.page", { number: page + 1, count: PAGES.length }), partner ? ` · ${partner}` : ""),
      h("h3", { tabindex: -1 }, store.say(TITLES[name])),
      h("p", { class: "sirkit-help" }, store.say(LEADS[name])),
      ...this.#hints(name));
    const turn = (to, key, word) => h("button", { type: "button", class: word === "on" ? "primary" : null, "data-key": `approach ${word}`, onclick: () => this.go(to) }, store.say(key));
    this.element.querySelector("[data-key='new approach enter']").classList.toggle("primary", page === LAST);
    this.way.replaceChildren(
      ...(page > 0 ? [turn(page - 1, "approach.back", "back")] : []),
      ...(page < LAST ? [turn(page + 1, "approach.on", "on")] : []));
  }

  /** What the map already says to this page. */
  #hints(name) {
    const { store, values } = this;
    if (name === "people" && store.room) return [h("p", { class: "sirkit-note" }, store.say("approach.elsewhere"))];
    if (name !== "benefit") return [];
    const needs = store.ids("need").map((id) => store.record("need", id)).filter(({ actor, text }) => actor === values.partner && text);
    return needs.length ? [h("p", { class: "sirkit-note", id: unique("hint") }, store.say("approach.seeks", { texts: needs.map(({ text }) => text).join(" · ") }))] : [];
  }

  #missing() {
    if (this.values.partner) return null;
    return this.values.partner_typed?.trim() ? { key: "organisation.unknown" } : { key: "field.missing", values: { kind: "approach", field: "partner" } };
  }

  #without() {
    const message = this.#missing();
    if (!message) return null;
    this.typing({ page: 0 });
    this.#show();
    return { field: "partner", message };
  }
}

function ventures(store) {
  return [["", store.say("approach.venture_none")], ...store.ids("venture").map((id) => [id, store.record("venture", id).name ?? ""])];
}

export const KEYS = {
  benefit: "approach.benefit", spatial: "approach.spatial", economic: "approach.economic", social: "approach.social", region: "approach.region",
  known: "conversation.known", matters: "conversation.matters", story: "conversation.story", invitation: "conversation.invitation", opening: "conversation.opening",
};
const HELPS = {
  benefit: "approach.benefit_help", spatial: "approach.spatial_help", economic: "approach.economic_help", social: "approach.social_help", region: "approach.region_help",
  known: "conversation.known_help", matters: "conversation.matters_help", story: "conversation.story_help", invitation: "conversation.invitation_help", opening: "conversation.opening_help",
};
const TITLES = {
  who: "approach.page_who", benefit: "approach.page_benefit", effect: "approach.page_effect", people: "approach.page_people", region: "approach.page_region", next: "approach.page_next",
};
const LEADS = {
  who: "approach.lead_who", benefit: "approach.lead_benefit", effect: "approach.lead_effect", people: "approach.lead_people", region: "approach.lead_region", next: "approach.lead_next",
};
export const STATES = {
  planned: "approach.state.planned", introduced: "approach.state.introduced", talking: "approach.state.talking", agreed: "approach.state.agreed", resting: "approach.state.resting",
};
