// The form of an approach: one page after the other in the order of the four impulses; what is typed is kept at once on any of them.

import { h, unique } from "./dom.js";
import { Paged } from "./paged.js";

const LONGEST = 4000;
const LINE = 200;
export const TALK = ["known", "matters", "story", "invitation", "opening"]; // the private sheet
export const IMPULSES = ["benefit", "spatial", "economic", "social", "region"];
const PAGES = ["who", "benefit", "effect", "people", "region", "next"];
export const PEOPLE = PAGES.indexOf("people");
const ON = { benefit: "benefit", spatial: "effect", economic: "effect", social: "effect", region: "region" };

export class ApproachForm extends Paged {
  constructor(store, options) {
    super(store, {
      ...options, name: "new approach", kind: "approach", enter: "approach.enter", begins: { state: "planned" },
      counted: "approach.page", pages: PAGES.map((name) => ({ name, title: TITLES[name], lead: LEADS[name] })),
    });
    this.options.check = () => this.#without();
    this.options.fields = this.#fields();
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

  about() {
    return this.store.record("actor", this.values.partner)?.name;
  }

  /** What the map already says to this page. */
  above(name) {
    const { store, values } = this;
    if (name === "people" && store.room) return [h("p", { class: "sirkit-note" }, store.say("approach.elsewhere"))];
    if (name !== "benefit") return [];
    const needs = store.ids("need").map((id) => store.record("need", id)).filter(({ actor, text }) => actor === values.partner && text);
    return needs.length ? [h("p", { class: "sirkit-note", id: unique("hint") }, store.say("approach.seeks", { texts: needs.map(({ text }) => text).join(" · ") }))] : [];
  }

  /** Whom it is about has to be said first. */
  lacks() {
    if (this.values.partner) return null;
    const message = this.values.partner_typed?.trim() ? { key: "organisation.unknown" } : { key: "field.missing", values: { kind: "approach", field: "partner" } };
    return { field: "partner", message };
  }

  #without() {
    const wrong = this.lacks();
    if (wrong) this.lead(0);
    return wrong;
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
