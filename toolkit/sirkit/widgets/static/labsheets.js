// The lab on one page: the labs of the region as cards, and one form with six questions; the roles are filled from the map.

import { choose, chosen } from "./chosen.js";
import { day } from "./days.js";
import { h, identifier } from "./dom.js";
import { Entry } from "./entry.js";
import { bring, calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { keep, ops } from "./keeping.js";
import { labPapers } from "./labpapers.js";
import { part } from "./part.js";

const LINE = 200;
const LONGEST = 4000;
const ROLES = [{ function: "A" }, { users: true }, {}]; // who holds it together, who it is for, who brings something
const ASKED = ["question", "beneficiaries", "trial", "sign", "next_on"];
const KEYS = {
  question: "labsheets.question", beneficiaries: "labsheets.beneficiaries", trial: "labsheets.trial", sign: "labsheets.sign", next_on: "labsheets.next_on",
};
const HELPS = {
  question: "labsheets.question_help", beneficiaries: "labsheets.beneficiaries_help", trial: "labsheets.trial_help", sign: "labsheets.sign_help",
};
const DRAFT = "new lab";
const TITLES = ["labsheets.role_holds", "labsheets.role_users", "labsheets.role_brings"];
export const STATES = {
  idea: "labs.state.idea", planned: "labs.state.planned", running: "labs.state.running", evaluating: "labs.state.evaluating", finished: "labs.state.finished", stopped: "labs.state.stopped",
};

export default part("labsheets", ({ store, el, model }) => {
  const sheets = new Sheets(store, el, model.get("papers") ?? []);
  sheets.draw();
  return {
    words: () => sheets.draw(),
    all: () => sheets.turn(),
    chosen: ({ kind }) => kind === "lab" && sheets.refresh(),
    records: (touched) => sheets.heard(touched.map(([kind]) => kind)),
    refused: (said) => sheets.form.refused(said),
    state: () => sheets.enable(),
    "lab-wanted": (id) => sheets.begin(id),
  };
});

/** The words of the button that begins a page, or goes on with the one that was begun. */
export function beginning(store) {
  return store.say(begun(store) ? "labsheets.go_on" : "labsheets.new");
}

/** Whether more stands on a new page than what it began with. */
function begun(store) {
  const { id, values = {} } = store.drafts.get(DRAFT) ?? {};
  const first = blank(store);
  return !id && Object.entries(values).some(([field, value]) => value && value !== first[field]);
}

/** What a new page begins with: its three roles by their names. */
function blank(store) {
  return Object.fromEntries(TITLES.map((key, number) => [`title${number}`, store.say(key)]));
}

class Sheets {
  constructor(store, el, papers) {
    Object.assign(this, { store, el, papers });
    const text = (field) => ({ field, key: KEYS[field], help: HELPS[field], control: "text", longest: LONGEST, rows: 3 });
    const roles = ROLES.flatMap((_, number) => [
      { field: `title${number}`, key: "labsheets.role", help: "labsheets.role_help", control: "line", longest: LINE },
      { field: `actor${number}`, key: "labsheets.role_actor", help: "lab_role.actor_help", control: "organisation" },
    ]);
    this.form = new Entry(store, {
      name: DRAFT, kind: "lab", title: "labsheets.form", enter: "labsheets.enter", turned: () => this.turn(),
      fields: [
        { field: "title", key: "labsheets.name", control: "line", longest: LINE, required: true, wide: true },
        text("question"), text("beneficiaries"), ...roles, text("trial"), text("sign"),
        { field: "next_on", key: KEYS.next_on, control: "line", type: "date" },
        { field: "next_step", key: "labsheets.next_step", control: "line", longest: LINE },
      ],
      keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
    });
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store, form } = this;
    this.cards = h("ul", { class: "sirkit-cards" });
    this.paper = h("div", {});
    this.empty = h("div", { class: "sirkit-empty" }, h("p", {}, store.say("labsheets.empty")), h("p", {}, store.say("labsheets.example")));
    const open = form.open && !(form.id && !store.record("lab", form.id));
    this.el.replaceChildren(
      h("h2", {}, store.say("labsheets.title")), h("p", { class: "sirkit-lead" }, store.say("labsheets.lead")),
      open ? form.make() : h("p", { hidden: !store.may("lab") }, this.opener = h("button", { "data-key": "lab new", onclick: () => this.begin(null) }, beginning(store))),
      this.empty, this.cards,
      h("p", { class: "sirkit-buttons" }, h("button", { "data-paper": "lab_sheet", onclick: () => handOut(store, "lab_sheet") }, store.say("labsheets.blank"))), this.paper);
    this.refresh();
  }

  refresh() {
    const { store } = this;
    const { compare } = new Intl.Collator(store.words.locale);
    const ids = store.ids("lab").filter((id) => store.record("lab", id).title).sort((one, other) => compare(store.record("lab", one).title, store.record("lab", other).title));
    calmly(this.el, () => {
      this.cards.replaceChildren(...ids.map((id) => this.card(id)));
      this.paper.replaceChildren(...[labPapers(store, this.papers)].filter(Boolean));
    });
    this.opener?.classList.toggle("primary", !chosen(store, "lab"));
    this.empty.hidden = ids.length > 0 || !store.ready || this.form.open;
    this.enable();
  }

  heard(kinds) {
    if (kinds.includes("actor")) this.form.settle();
    if (kinds.some((kind) => ["lab", "lab_role", "actor"].includes(kind))) this.refresh();
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  card(id) {
    const { store } = this;
    const lab = store.record("lab", id);
    const next = [lab.next_on && day(store, lab.next_on), lab.next_step].filter(Boolean).join(" · ");
    const told = (field) => [h("dt", {}, store.say(KEYS[field])), h("dd", {}, lab[field] || h("span", { class: "sirkit-open" }, store.say("labsheets.open")))];
    const facts = ["question", "beneficiaries"].flatMap(told);
    const roles = [h("dt", {}, store.say("labsheets.roles")), h("dd", {}, this.roles(id))];
    const rest = ["trial", "sign"].flatMap(told);
    return h("li", { class: "sirkit-record sirkit-labsheet", "aria-current": chosen(store, "lab") === id ? "true" : null },
      h("h3", {}, lab.title), h("p", { class: "sirkit-help" }, this.standing(id)),
      h("dl", { class: "sirkit-facts" }, facts, roles, rest, h("dt", {}, store.say(KEYS.next_on)), h("dd", {}, next || h("span", { class: "sirkit-open" }, store.say("labsheets.open")))),
      this.acts(id, lab.title));
  }

  standing(id) {
    const { store } = this;
    const lab = store.record("lab", id);
    const left = ASKED.filter((field) => !lab[field]).length + this.of(id).filter((role) => !this.name(store.record("lab_role", role).actor)).length;
    const state = store.say(STATES[lab.state ?? "idea"]);
    return left ? `${state} · ${store.say("labsheets.left", { count: left })}` : state;
  }

  roles(id) {
    const { store } = this;
    const rows = this.of(id).map((role) => {
      const { title, actor } = store.record("lab_role", role);
      const open = h("span", { class: "sirkit-open" }, store.say(actor ? "labsheets.role_gone" : "labsheets.role_open"));
      return h("li", {}, title, ": ", this.name(actor) || open);
    });
    return rows.length ? h("ul", {}, rows) : h("span", { class: "sirkit-open" }, store.say("labsheets.open"));
  }

  name(actor) {
    return (actor && this.store.record("actor", this.store.standing(actor))?.name) || "";
  }

  acts(id, name) {
    const { store } = this;
    const act = (word, key, onclick, more) => h("button", { "data-key": `lab ${word} ${id}`, "aria-label": `${store.say(key)}: ${name}`, onclick, ...more }, store.say(key));
    const on = chosen(store, "lab") === id;
    return h("p", { class: "sirkit-buttons" },
      act("plan", on ? "labsheets.on_to_plan" : "labsheets.plan", () => this.plan(id), { class: on ? "primary" : null }),
      act("print", "labsheets.print", () => handOut(store, "lab_sheet", { lab: id }), { "data-paper": "lab_sheet" }),
      store.may("lab") && act("change", "step.change", () => this.begin(id), { class: "quiet" }),
      store.may("lab") && act("remove", "form.remove", () => this.remove(id), { class: "quiet" }));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  /** The roles of a lab, in the order in which they were entered. */
  of(id) {
    const { store } = this;
    return store.ids("lab_role").filter((role) => store.record("lab_role", role).lab === id && store.record("lab_role", role).title).sort();
  }

  /** A new page that was begun goes on as it is. */
  begin(id) {
    const { store } = this;
    if (!id) return this.form.begin(null, begun(store) ? {} : blank(store));
    const values = { ...store.record("lab", id) };
    const there = this.of(id);
    ROLES.forEach((_, number) => {
      const { title, actor } = (there[number] && store.record("lab_role", there[number])) ?? {};
      Object.assign(values, { [`title${number}`]: title ?? null, [`actor${number}`]: actor ?? null });
    });
    return this.form.begin(id, values);
  }

  /** The plan opens on this lab and keeps everything. */
  plan(id) {
    choose(this.store, "lab", id);
    this.store.emit("view", "labplan");
    window.scrollTo({ top: 0 });
  }

  /** The page and its roles are kept as one change. */
  async keep(id, values, fresh) {
    const { store } = this;
    const own = (field) => !/\d$/.test(field);
    const lab = Object.fromEntries(Object.entries(values).filter(([field]) => own(field)));
    const there = fresh ? [] : this.of(id);
    const roles = ROLES.flatMap((begins, number) => this.role(id, there[number], values, { number, begins }));
    const change = await keep(store, [...ops(store, "lab", id, lab), ...roles], { name: values.title, fresh, group: "lab" });
    choose(store, "lab", id);
    bring(`lab plan ${id}`);
    return change;
  }

  role(lab, there, values, { number, begins }) {
    const { store } = this;
    const actor = values[`actor${number}`];
    const title = values[`title${number}`] ?? (actor ? store.say(TITLES[number]) : null);
    if (there) return title ? ops(store, "lab_role", there, { title, actor }) : [{ op: "drop", kind: "lab_role", id: there }];
    return title ? ops(store, "lab_role", later(number), { lab, title, actor, ...begins }) : [];
  }

  async remove(id) {
    const { store } = this;
    const { title } = store.record("lab", id);
    const change = await store.commit([{ op: "drop", kind: "lab", id }]);
    store.notice(store.say("form.removed", { name: title }), change);
    focusOn("lab new");
  }
}

/** An id that sorts by when it was made, and by its place among those made together. */
function later(number) {
  return `${Date.now().toString(16).padStart(12, "0")}${number}${identifier().slice(13)}`;
}
