// The partners of a training: organisations of the map that help with it. One that is there no more shows as a gap.

import { h, unique } from "./dom.js";
import { focusOn, renew } from "./focus.js";
import { organisation } from "./organisation.js";

export class Partners {
  constructor(store, id) {
    Object.assign(this, { store, id });
  }

  get draft() {
    return `partner ${this.id}`;
  }

  /** What is typed and not added yet. */
  get typed() {
    return this.store.drafts.get(this.draft) ?? {};
  }

  make() {
    const { store } = this;
    const name = unique("partner");
    const field = organisation({ field: "partner" }, { name, store, form: { typing: (values) => store.draft(this.draft, { ...this.typed, ...values }) } });
    field.input.dataset.key = "trainings partner";
    field.input.addEventListener("keydown", (event) => event.key === "Enter" && this.add());
    field.show(this.typed);
    this.field = field;
    this.chips = h("ul", { class: "sirkit-chips" });
    this.refresh();
    return h("div", { class: "sirkit-field sirkit-trainings-partners" }, h("label", { for: name }, store.say("training.partners")), h("p", { class: "sirkit-help" }, store.say("training.partners_help")), this.chips,
      store.may("training") && h("div", { class: "sirkit-add" }, field.element, h("button", { type: "button", "data-key": "trainings partner add", onclick: () => this.add() }, store.say("form.add"))));
  }

  refresh() {
    const ids = Object.keys(this.store.record("training", this.id)?.partners ?? {});
    if (this.chips) renew(this.chips, ids.map((id) => this.chip(id)));
  }

  chip(id) {
    const { store } = this;
    const there = store.record("actor", store.standing(id))?.name;
    const name = there ?? store.records.actor?.[id]?.name ?? store.say("trainings.partner_unknown");
    const sorts = [!there && "sirkit-trainings-gone", !store.may("training") && "sirkit-fixed"];
    return h("li", { class: sorts.filter(Boolean).join(" ") }, there ? name : store.say("trainings.partner_gone", { name }),
      store.may("training") && h("button", { type: "button", class: "quiet", "data-key": `partner ${id}`, "aria-label": store.say("form.take_out", { name }), onclick: () => this.put(id, null) }, "✕"));
  }

  add() {
    const { partner } = this.typed;
    if (!partner) return;
    this.store.draft(this.draft, null);
    this.field.show({});
    this.put(partner, partner);
  }

  /** The id stands under itself: no name is copied. */
  async put(id, value) {
    const { store } = this;
    const op = store.item("training", this.id, "partners", id, value);
    if (op) await store.commit([op], "training");
    this.refresh();
    focusOn("trainings partner");
  }
}
