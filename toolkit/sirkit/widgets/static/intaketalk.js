// The first talk: one page after the other, consent first. What is said is kept while it is typed; what is to be looked at
// again stands at its field, and below what to ask next.

import { today } from "./days.js";
import { h, identifier } from "./dom.js";
import { Erasing } from "./erasing.js";
import { Notes } from "./notes.js";

const MOST = 4000; // characters of an answer
const LINE = 200;
const HOURS = 10000;
const NEED = "need ";
const KIND = "intake";

const text = (field, key, help) => ({ field, key, help, control: "text", most: MOST });
const day = (field, key, help) => ({ field, key, help, control: "line", type: "date", wide: true });
const PAGES = [
  { title: "intake.page_consent", lead: "intake.lead_consent", fields: [day("consent_on", "intake.consent_on"), day("on", "intake.on")] },
  { title: "intake.page_idea", lead: "intake.lead_idea", fields: [
    text("problem", "intake.problem", "intake.problem_help"), text("beneficiaries", "intake.beneficiaries", "intake.beneficiaries_help"),
    text("solution", "intake.solution", "intake.solution_help"), text("novelty", "intake.novelty", "intake.novelty_help"),
  ] },
  { title: "intake.page_so_far", lead: "intake.lead_so_far", fields: [
    text("evidence", "intake.evidence", "intake.evidence_help"), text("team", "intake.team", "intake.team_help"),
    { field: "hours", key: "intake.hours", help: "intake.hours_help", control: "line", count: HOURS },
    text("income", "intake.income", "intake.income_help"),
  ] },
  { title: "intake.page_needs", lead: "intake.lead_needs", fields: [
    { field: "others", key: "intake.others", help: "intake.others_help", control: "items", wide: true },
    { field: "given", key: "intake.given", help: "intake.given_help", control: "items", wide: true },
    { field: "known_through", key: "intake.known_through", help: "intake.known_through_help", control: "line", most: LINE, wide: true },
  ] },
  { title: "intake.page_after", lead: "intake.lead_after", fields: [
    day("next_on", "intake.next_on"), text("note", "intake.note", "intake.note_help"),
  ] },
];
const ON = { needed: "others" }; // where a part of the talk is entered, if not under its own name

export class Talk extends Notes {
  /** `part` has the page that is shown, what the kernel told (`found`), and leads on. */
  constructor(store, part, needs) {
    super(store, {
      kind: KIND, id: () => part.id, fields: PAGES.flatMap(({ fields }) => fields), first: (id) => belongs(store, id),
      asked: (field) => (part.found?.remarks ?? []).filter((one) => one.field === field).map(({ message }) => message),
    });
    Object.assign(this, { part, needs });
  }

  get page() {
    return Math.min(this.part.place.page ?? 0, PAGES.length - 1);
  }

  /** As the form shows them: of what is needed, what is named and what was added, apart. */
  get values() {
    const values = super.values;
    const needed = Object.entries(values.needed ?? {});
    const named = needed.filter(([id]) => this.needs.includes(id)).map(([id]) => [NEED + id, true]);
    return { ...values, ...Object.fromEntries(named), others: Object.fromEntries(needed.filter(([id]) => !this.needs.includes(id))) };
  }

  typing(typed) {
    for (const [field, value] of Object.entries(typed)) {
      if (field.startsWith(NEED)) this.#need(field.slice(NEED.length), value);
      else super.typing({ [field]: value });
    }
  }

  item(field, item, value) {
    if (field !== "others") return super.item(field, item, value);
    this.added(field);
    return this.editing.item("needed", this.needs.includes(item) ? identifier() : item, value);
  }

  #need(name, ticked) {
    this.editing.item("needed", name, ticked ? name : null);
  }

  // --- drawing ----------------------------------------------------------------------------------------------------

  make() {
    const { store, page, part } = this;
    const { title, lead, fields } = PAGES[page];
    this.fields.clear();
    this.next = h("div", { class: "sirkit-intake-next" });
    const turn = (to, key, word, kind) => h("button", { type: "button", class: kind, "data-key": `intake ${word}`, onclick: () => this.go(to) }, store.say(key));
    this.element = h("form", { class: "sirkit-entry", novalidate: true, onsubmit: (event) => event.preventDefault(), onkeydown: (event) => this.#key(event) },
      h("p", { class: "sirkit-help sirkit-wide", role: "status" }, store.say("approach.page", { number: page + 1, count: PAGES.length })),
      h("h3", { tabindex: -1, "data-key": "intake heading" }, store.say(title)), h("p", { class: "sirkit-help sirkit-wide" }, store.say(lead)),
      page === 0 && this.#promise(),
      title === "intake.page_needs" && this.#named(),
      fields.map((one) => this.field(one)),
      page === 0 && this.#erasing(),
      h("p", { class: "sirkit-buttons" }, page > 0 && turn(page - 1, "approach.back", "back"),
        page < PAGES.length - 1 ? turn(page + 1, "approach.on", "further", "primary")
          : h("button", { type: "button", class: "primary", "data-key": "intake further", onclick: () => part.turn("stage") }, store.say("intake.on_stage"))));
    this.resume();
    this.tell();
    return h("div", { class: "sirkit-intake-side" }, this.element, this.next);
  }

  field(one) {
    const box = super.field(one);
    if (one.type !== "date") return box;
    box.classList.add("sirkit-intake-day");
    if (one.field === "next_on") return box;
    const { input } = this.fields.get(one.field);
    const now = h("button", { type: "button", "data-key": `intake today ${one.field}`, onclick: () => this.#today(one.field) }, this.store.say("intake.today"));
    const row = h("div", { class: "sirkit-add" });
    input.before(row);
    row.append(input, now);
    return box;
  }

  #today(field) {
    const { input } = this.fields.get(field);
    input.value = today();
    this.typing({ [field]: input.value });
    this.flush();
  }

  /** What is written down, and where it stays. */
  #promise() {
    const { store } = this;
    return h("ul", { class: "sirkit-wide sirkit-reasons sirkit-intake-promise" },
      ["intake.consent_what", "intake.consent_where", "intake.consent_back"].map((key) => h("li", {}, store.say(key))));
  }

  /** What founders often look for, to be ticked. */
  #named() {
    const { store } = this;
    return h("fieldset", { class: "sirkit-wide sirkit-intake-named" }, h("legend", {}, store.say("intake.needed")),
      this.needs.map((need) => super.field({ field: NEED + need, key: `enabling.need.${need}`, control: "check" })));
  }

  /** Whoever takes the consent back can have the notes erased. */
  #erasing() {
    const { store, id } = this;
    if (!store.record(KIND, id)) return null;
    const erasing = new Erasing(store, { kind: KIND, id, asks: "intake.erase_ask", values: { name: store.record("venture", id)?.name ?? "" } });
    return h("div", { class: "sirkit-wide" }, h("button", { type: "button", class: "quiet sirkit-grave", "data-key": "intake erase", onclick: () => erasing.question() }, store.say("intake.erase")), erasing.ask);
  }

  /** What is still to be asked: the first question, and how many are open besides. */
  tell() {
    const { store, part } = this;
    for (const field of this.fields.keys()) this.complain(field);
    if (!part.found) return;
    const [first, ...rest] = part.found.missing;
    const ask = (name) => h("button", { type: "button", class: "quiet", "data-key": `intake ask ${name}`, onclick: () => this.find(name) }, store.say(`enabling.step.missing.${name}`));
    this.next.replaceChildren(h("h4", {}, store.say("intake.ask_next")), first ? ask(first) : h("p", {}, `✓ ${store.say("intake.asked_all")}`),
      ...(rest.length ? [h("details", { class: "sirkit-more", open: this.all, ontoggle: ({ target }) => { this.all = target.open; } },
        h("summary", { "data-key": "intake more" }, store.say("intake.ask_more", { count: rest.length })), h("ul", {}, rest.map((name) => h("li", {}, ask(name)))))] : []));
  }

  // --- going ------------------------------------------------------------------------------------------------------

  /** Enter in a line leads on. */
  #key(event) {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT" || event.defaultPrevented) return;
    event.preventDefault();
    this.element.querySelector("[data-key='intake further']").click();
  }

  go(page) {
    this.part.turn("talk", { page });
  }

  /** Turn to the page a field is on, and to the field. */
  find(name) {
    const field = ON[name] ?? name;
    this.go(PAGES.findIndex(({ fields }) => fields.some((one) => one.field === field)));
    this.fields.get(field).input.focus();
  }
}

/** The operations that say to which venture the first talk of this id belongs, where nothing says so yet. */
export function belongs(store, id) {
  const back = store.records[KIND]?.[id]?.["!dropped"] ? { op: "restore", kind: KIND, id } : null;
  return [back, store.put(KIND, id, "venture", id)].filter(Boolean);
}
