// Who is missing at the table: to what you invite, who is invited, what none of them brings, and whom the map suggests for it.
// The list of those invited is a draft of this browser; it is taken along as text or on paper.

import { copyable } from "./copying.js";
import { day } from "./days.js";
import { h, unique } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { LETTERS, mark } from "./marks.js";
import { organisation, typed } from "./organisation.js";
import { part } from "./part.js";

const DRAFT = "gathering";
const PAUSE_MS = 300;
const MOST = 6;
const TOUCHING = ["actor", "role", "tie", "meeting", "event", "participant"];
const SORTS = { function: "gathering.missing_function", sort: "gathering.missing_sort", place: "gathering.missing_place" };

export default part("gathering", ({ store, el }) => {
  const gathering = new Gathering(store, el);
  gathering.draw();
  return {
    words: () => gathering.draw(),
    all: () => gathering.begin(),
    records: (touched) => touched.some(([kind]) => TOUCHING.includes(kind)) && gathering.renew(),
    gathering: (found) => gathering.hear(found),
    state: () => gathering.enable(),
    leave: () => clearTimeout(gathering.timer),
  };
});

class Gathering {
  constructor(store, el) {
    Object.assign(this, { store, el, found: null, typed: {} });
  }

  get draft() {
    return this.store.drafts.get(DRAFT) ?? { to: "", guests: {} };
  }

  /** To what is invited: "" for something else, or the kind and id of a meeting or an event. */
  get to() {
    const { to } = this.draft;
    const [kind, id] = to.split(" ");
    return to && this.store.record(kind, id) ? to : "";
  }

  /** The organisations that take part in the event already. */
  get seated() {
    const { store } = this;
    const [kind, event] = this.to.split(" ");
    if (kind !== "event") return [];
    return store.ids("participant").map((id) => store.record("participant", id)).filter((one) => one.event === event && one.present !== false).map(({ actor }) => actor);
  }

  get guests() {
    const { store } = this;
    const ids = [...this.seated, ...(this.draft.guests[this.to] ?? [])].map((id) => store.standing(id));
    return [...new Set(ids)].filter((id) => store.record("actor", id)?.name);
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    this.chosen = h("ul", { class: "sirkit-chips" });
    this.said = h("div", { class: "sirkit-gathered" });
    this.copy = copyable(store, { label: store.say("gathering.text"), rows: 8 });
    this.print = h("button", { "data-paper": "guest_list", onclick: () => handOut(store, "guest_list", { guests: this.guests, gathering: this.called() }) }, store.say("gathering.print"));
    this.take = h("details", { class: "sirkit-more" }, h("summary", { "data-key": "gathering text" }, store.say("gathering.take")), this.copy.element, h("p", { class: "sirkit-buttons" }, this.copy.button, this.copy.said));
    this.none = h("p", { class: "sirkit-empty" }, store.say("gathering.empty"));
    this.rest = h("div", {}, this.said, h("p", { class: "sirkit-buttons" }, this.print), this.take);
    this.anyway = h("p", {}, h("button", { "data-key": "gathering anyway", onclick: () => this.across() }, store.say("gathering.anyway")));
    this.body = h("div", {}, this.occasion(), this.inviting(), this.anyway, this.rest);
    this.el.replaceChildren(h("h2", {}, store.say("gathering.title")), h("p", { class: "sirkit-lead" }, store.say("gathering.lead")), this.none, this.body);
    this.refresh();
  }

  occasion() {
    const { store } = this;
    const name = "sirkit-gathering-to";
    const choices = ["event", "meeting"].flatMap((kind) => store.ids(kind).filter((id) => store.record(kind, id).name).map((id) => [`${kind} ${id}`, this.named(kind, id)]));
    this.select = h("select", { id: name, "data-key": "gathering to", onchange: () => this.turn(this.select.value) },
      [["", store.say("gathering.other")], ...choices].map(([value, said]) => h("option", { value }, said)));
    this.select.value = this.to;
    return h("div", { class: "sirkit-field" }, h("label", { for: name }, store.say("gathering.to")), this.select);
  }

  named(kind, id) {
    const { name, on } = this.store.record(kind, id);
    return [name, on && day(this.store, on)].filter(Boolean).join(" · ");
  }

  /** What is invited to, in words; nothing where that is something else. */
  called() {
    const [kind, id] = this.to.split(" ");
    return this.to ? this.named(kind, id) : "";
  }

  /** Who is invited, and a field to add to them. */
  inviting() {
    const { store } = this;
    const name = unique("guest");
    const form = { typing: (values) => this.typing(values) };
    this.field = organisation({ field: "guest" }, { name, form, store });
    this.field.input.dataset.key = "gathering guest";
    this.field.input.addEventListener("keydown", (event) => event.key === "Enter" && this.add());
    return h("div", { class: "sirkit-field" }, h("label", { for: name }, store.say("gathering.invited")), this.chosen,
      h("div", { class: "sirkit-add" }, this.field.element, h("button", { type: "button", "data-key": "gathering add", onclick: () => this.add() }, store.say("form.add"))));
  }

  refresh() {
    const { store } = this;
    const some = store.ids("actor").length > 0;
    this.none.hidden = some || !store.ready;
    this.body.hidden = !some;
    const seated = new Set(this.seated.map((id) => store.standing(id)));
    calmly(this.el, () => this.chosen.replaceChildren(...this.guests.map((id) => this.chip(id, seated.has(id)))));
    this.show();
    this.enable();
  }

  chip(id, fixed) {
    const { store } = this;
    const { name } = store.record("actor", id);
    return h("li", fixed ? { class: "sirkit-fixed" } : {}, name, fixed ? null : h("button", { type: "button", class: "quiet", "aria-label": store.say("form.take_out", { name }), onclick: () => this.leave(id) }, "✕"));
  }

  enable() {
    this.print.disabled = this.store.state === "away" || this.store.state === "starting";
  }

  /** What none of them brings, and who would. */
  show() {
    const { store, found } = this;
    const wanted = this.guests.length > 0 || this.draft.anyway;
    this.rest.hidden = !wanted;
    this.anyway.hidden = wanted;
    if (!found) return;
    const fillable = found.suggested.filter(({ actor }) => store.record("actor", actor)?.name);
    calmly(this.el, () => this.said.replaceChildren(
      h("h3", {}, store.say("gathering.missing")),
      h("dl", { class: "sirkit-facts" }, Object.keys(SORTS).flatMap((sort) => this.missing(sort))),
      ...found.unknown.map((message) => h("p", { class: "sirkit-help" }, store.words.tell(message))),
      h("h3", {}, store.say("gathering.could")),
      fillable.length ? h("p", { class: "sirkit-help" }, store.say("gathering.could_lead")) : h("p", {}, store.say("gathering.complete")),
      h("ul", { class: "sirkit-suggested" }, fillable.map((one) => this.suggested(one)))));
    this.copy.write(this.text());
  }

  missing(sort) {
    const { store } = this;
    const gaps = this.found.gaps.filter((one) => one.sort === sort);
    const dd = h("dd", {}, gaps.length ? null : `✓ ${store.say("gathering.all_there")}`);
    if (sort === "function") dd.append(...LETTERS.filter((letter) => gaps.some(({ value }) => value === letter)).map((letter) => h("span", { class: "sirkit-missing" }, mark(letter, "asked", 24), ` ${store.say(`function.${letter}.name`)}`)));
    else dd.append(gaps.slice(0, MOST).map((gap) => this.word(gap)).join(" · "), gaps.length > MOST ? ` ${store.say("gathering.more", { count: gaps.length - MOST })}` : "");
    return [h("dt", {}, store.say(SORTS[sort])), dd];
  }

  word({ sort, value, filled_by: by }) {
    const { store } = this;
    const name = { function: () => store.say(`function.${value}.name`), sort: () => store.say(`actor.sort.${value}`), place: () => value }[sort]();
    return by.length ? name : store.say("gathering.nobody_yet", { name });
  }

  suggested({ actor, reasons }) {
    const { store } = this;
    const { name } = store.record("actor", actor);
    return h("li", {}, h("div", {}, h("strong", {}, name), h("span", { class: "sirkit-help" }, reasons.map((one) => store.words.tell(one)).join(" · "))),
      h("button", { "data-key": `invite ${actor}`, "aria-label": store.say("gathering.invite_named", { name }), onclick: () => this.invite(actor) }, store.say("gathering.invite")));
  }

  /** The list as text: who is invited, who could be, and what for. */
  text() {
    const { store, found } = this;
    const names = this.guests.map((id) => store.record("actor", id).name);
    const could = found.suggested.filter(({ actor }) => store.record("actor", actor)?.name)
      .map(({ actor, reasons }) => `– ${store.record("actor", actor).name}: ${reasons.map((one) => store.words.tell(one)).join("; ")}`);
    return [
      this.called(), store.say("gathering.invited"), ...(names.length ? names.map((name) => `– ${name}`) : [`– ${store.say("paper.guests.nobody")}`]), "",
      store.say("gathering.could"), ...(could.length ? could : [store.say("gathering.complete")]),
    ].filter((line, at) => line || at > 0).join("\n");
  }

  // --- what happens ------------------------------------------------------------------------------------------

  /** Nobody is invited yet: the map suggests a table from all it knows. */
  across() {
    this.store.draft(DRAFT, { ...this.draft, anyway: true });
    this.show();
    focusOn("gathering guest");
  }

  turn(to) {
    this.store.draft(DRAFT, { ...this.draft, to });
    this.refresh();
    this.ask();
  }

  typing(values) {
    this.typed = { ...this.typed, ...values };
    if (this.typed.guest && this.typed[typed("guest")] === null) this.add(); // chosen from the list
  }

  add() {
    const { guest } = this.typed;
    if (!guest) return;
    this.typed = {};
    this.invite(guest);
    setTimeout(() => this.field.show({})); // the list writes the name into the field first
    this.field.input.focus({ preventScroll: true });
  }

  invite(id) {
    this.keep([...(this.draft.guests[this.to] ?? []), id]);
    focusOn("gathering guest");
  }

  leave(id) {
    this.keep((this.draft.guests[this.to] ?? []).filter((one) => this.store.standing(one) !== id));
    focusOn("gathering guest");
  }

  keep(ids) {
    const { draft, to } = this;
    this.store.draft(DRAFT, { ...draft, guests: { ...draft.guests, [to]: [...new Set(ids)] } });
    this.refresh();
    this.ask();
  }

  // --- what is new -------------------------------------------------------------------------------------------

  begin() {
    calmly(this.el, () => this.draw());
    this.ask();
  }

  renew() {
    const before = this.select;
    this.occasion();
    calmly(this.el, () => before.replaceWith(this.select));
    this.refresh();
    this.ask();
  }

  /** Ask who is missing, once for several changes, and not before the kernel has them. */
  ask() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.store.pending.size) this.ask();
      else this.store.send({ do: "gathering", guests: this.guests });
    }, PAUSE_MS);
  }

  hear(found) {
    this.found = found;
    this.show();
  }
}
