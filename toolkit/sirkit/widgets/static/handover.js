// The handover sheet: where the file is, who may do what, who cares for it, its licence, the next review.

import { day } from "./days.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { ops } from "./keeping.js";
import { part } from "./part.js";

const REGION = "region";
const LINE = 200;
const LONGEST = 4000;
const FIELDS = ["kept_at", "carer", "deputy", "rights", "licence", "review_on"];
const KEYS = {
  kept_at: "region.kept_at", carer: "region.carer", deputy: "region.deputy", rights: "region.rights", licence: "region.licence", review_on: "region.review_on",
};
const ASKS = {
  kept_at: "handover.ask.kept_at", carer: "handover.ask.carer", deputy: "handover.ask.deputy", rights: "handover.ask.rights", licence: "handover.ask.licence", review_on: "handover.ask.review_on",
};

export default part("handover", ({ store, el }) => {
  const sheet = new Sheet(store, el);
  sheet.draw();
  return {
    words: () => sheet.draw(),
    all: () => sheet.turn(),
    records: (touched) => touched.some(([kind]) => ["region", "actor"].includes(kind)) && sheet.turn(),
    refused: (said) => sheet.form.refused(said),
    state: () => sheet.enable(),
  };
});

class Sheet {
  constructor(store, el) {
    Object.assign(this, { store, el });
    const line = (field, help) => ({ field, key: KEYS[field], help, control: "line", longest: LINE, wide: true });
    this.form = new Entry(store, {
      name: "handover", kind: "region", enter: "handover.enter", fixed: REGION, turned: () => this.turn(),
      fields: [
        { field: "name", key: "region.name", help: "region.name_help", control: "line", longest: LINE, required: true, wide: true, when: () => !this.home.name },
        line("kept_at", "region.kept_at_help"),
        { field: "carer", key: KEYS.carer, help: "region.carer_help", control: "organisation", wide: true },
        { field: "deputy", key: KEYS.deputy, control: "organisation", wide: true },
        { field: "rights", key: KEYS.rights, help: "region.rights_help", control: "text", longest: LONGEST },
        line("licence", "region.licence_help"),
        { field: "review_on", key: KEYS.review_on, control: "line", type: "date" },
      ],
      keep: (id, values) => this.keep(id, values),
    });
  }

  get home() {
    return this.store.record("region", REGION) ?? {};
  }

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store, form } = this;
    const paper = h("button", { "data-paper": "care_sheet", onclick: () => handOut(store, "care_sheet") }, store.say("handover.print"));
    const begin = h("button", { "data-key": "handover new", onclick: () => form.begin(null, this.home) }, store.say(this.left ? "handover.fill" : "step.change"));
    this.el.replaceChildren(h("h2", { tabindex: -1, "data-key": "handover title" }, store.say("handover.title")), h("p", { class: "sirkit-lead" }, store.say("handover.lead")),
      ...(form.open ? [form.make()] : [this.facts(), h("p", { class: "sirkit-buttons" }, store.may("region") && begin, paper)]));
    this.enable();
  }

  get left() {
    return FIELDS.filter((field) => !this.told(field)).length;
  }

  /** What a field says in words; empty where it says nothing, or names who is not on the map any more. */
  told(field) {
    const { store, home } = this;
    const value = home[field];
    if (field === "review_on") return value ? day(store, value) : "";
    return ["carer", "deputy"].includes(field) ? (value && store.record("actor", store.standing(value))?.name) || "" : value ?? "";
  }

  facts() {
    const { store } = this;
    const line = (field) => [h("dt", {}, store.say(KEYS[field])), h("dd", {}, this.told(field) || h("span", { class: "sirkit-open" }, store.say(ASKS[field])))];
    return h("dl", { class: "sirkit-facts" }, FIELDS.flatMap(line));
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  async keep(id, values) {
    const { store } = this;
    const known = Object.fromEntries(Object.entries(values).filter(([field]) => field !== "name" || !this.home.name));
    const change = await store.commit(ops(store, "region", id, known), "region");
    if (change) store.notice(store.say("handover.kept"), change);
    focusOn("handover new");
    return change;
  }
}
