// The sheets that have arrived, the newest first. What arrives while a finger is in the list waits until it has left.

import { moment } from "./days.js";
import { h } from "./dom.js";
import { mark, standing } from "./marks.js";
import { part } from "./part.js";
import { leads, ledOnly, now, stands } from "./trainer.js";

export default part("arrivals", ({ store, el }) => {
  const arrivals = new Arrivals(store, el);
  arrivals.draw();
  return {
    words: () => arrivals.draw(),
    all: () => (stands(store, el) ? arrivals.renew() : arrivals.draw()),
    room: (said) => said || arrivals.draw(),
    arrivals: ({ came }) => arrivals.order(came),
    records: (touched) => arrivals.refresh(touched),
    selected: ({ before, id }) => arrivals.mark(before, id),
  };
});

const SAID = ["offer", "need", "wish", "role", "tie"]; // what makes a name a sheet

class Arrivals {
  constructor(store, el) {
    Object.assign(this, { store, el, rows: new Map(), came: new Map() });
  }

  draw() {
    const { store } = this;
    this.rows.clear();
    this.list = h("ol", { class: "sirkit-arrived", onpointerleave: () => this.place(), onfocusout: () => setTimeout(() => this.place()) });
    this.counted = h("p", { class: "sirkit-lead", role: "status" });
    this.fresh = h("button", { class: "quiet", hidden: true, onclick: () => this.place(true) });
    this.away = h("details", { class: "sirkit-more" });
    this.empty = h("p", { class: "sirkit-empty" }, store.say("trainer.arrivals_empty"));
    ledOnly(store, this.el, () => [h("h2", {}, store.say("trainer.arrivals")), this.counted, this.fresh, this.empty, this.list, this.away]);
    if (!store.ready || !leads(store)) return;
    this.ask();
    this.place(true);
  }

  /** The connection is back: what stands here may say something else now. */
  renew() {
    this.heard = null;
    for (const [id, row] of this.rows) this.fill(row, id);
    this.ask();
    this.place();
  }

  ask() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.store.send({ do: "arrivals" }), 150);
  }

  order(came) {
    this.came = new Map(came.map(([id, at], number) => [id, { at, number }]));
    for (const [id, row] of this.rows) row.querySelector("time").textContent = this.at(id);
    this.place();
  }

  at(id) {
    return moment(this.store, this.came.get(id)?.at, now(this.store));
  }

  /** The ids that stand, the newest first; what the kernel has not numbered yet is newest of all. */
  get sorted() {
    const number = (id) => this.came.get(id)?.number ?? Infinity;
    return this.store.entered("actor").sort((one, other) => (number(one) === number(other) ? 0 : number(other) - number(one)));
  }

  /** True while a finger or the keyboard is in the list. */
  get held() {
    return this.list.matches(":hover, :focus-within");
  }

  place(now = false) {
    if (!this.list.isConnected) return;
    const ids = this.sorted;
    const there = new Set(ids);
    for (const [id, row] of this.rows) {
      if (there.has(id)) continue;
      row.remove();
      this.rows.delete(id);
    }
    const waiting = !now && this.held ? ids.filter((id) => !this.rows.has(id)).length : 0;
    if (!waiting) this.arrange(ids);
    this.fresh.hidden = !waiting;
    this.fresh.textContent = this.store.say("trainer.arrivals_new", { count: waiting });
    this.count(ids);
    this.hidden();
  }

  /** Put the rows in order, moving only those that stand elsewhere. */
  arrange(ids) {
    let before = null;
    for (const id of ids) {
      if (!this.rows.has(id)) this.rows.set(id, this.row(id));
      const row = this.rows.get(id);
      const next = before ? before.nextSibling : this.list.firstChild;
      if (row !== next) this.list.insertBefore(row, next);
      before = row;
    }
  }

  count(ids) {
    const sheets = ids.filter((id) => this.isSheet(id)).length;
    const only = ids.length - sheets;
    this.empty.hidden = ids.length > 0;
    this.list.hidden = !ids.length;
    this.counted.hidden = !ids.length;
    this.counted.textContent = [this.store.say("trainer.arrived", { count: sheets }), only && this.store.say("trainer.named_only", { count: only })].filter(Boolean).join(" ");
  }

  row(id) {
    const row = h("li", { "data-id": id });
    this.fill(row, id);
    row.classList.toggle("sirkit-chosen", this.store.selected === id);
    return row;
  }

  fill(row, id) {
    const { store } = this;
    const values = store.record("actor", id) ?? {};
    const roles = store.roles(id, [id]); // a sheet is shown as it was entered
    const named = (role) => `${store.say(`function.${role.function}.name`)}: ${store.say(`role.state.${standing(role)}`)}`;
    const marks = roles.map((role) => h("span", { title: named(role) }, mark(role.function, standing(role), 22), h("span", { class: "sirkit-hidden" }, named(role))));
    const focused = row.contains(document.activeElement) ? [...row.querySelectorAll("button")].indexOf(document.activeElement) : -1;
    row.replaceChildren(
      h("button", { class: "sirkit-sheet", onclick: () => store.open(id) }, h("strong", {}, values.name ?? ""),
        h("span", { class: "sirkit-muted" }, values.city ?? (this.isSheet(id) ? store.say("trainer.no_place") : store.say("trainer.only_named")), " "), h("span", { class: "sirkit-marks" }, marks)),
      h("time", { class: "sirkit-muted" }, this.at(id)),
      h("button", { class: "quiet", "aria-label": store.say("trainer.hide_name", { name: values.name ?? "" }), onclick: () => this.hide(id) }, store.say("trainer.hide")));
    if (focused >= 0) row.querySelectorAll("button")[focused]?.focus();
  }

  isSheet(id) {
    const { city } = this.store.record("actor", id) ?? {};
    return Boolean(city) || this.speaking.has(id);
  }

  /** Who has said something of themselves. */
  get speaking() {
    this.heard ??= new Set(SAID.flatMap((kind) => this.store.ids(kind).map((id) => {
      const values = this.store.record(kind, id);
      return kind === "tie" ? values.from_actor : values.actor;
    })));
    return this.heard;
  }

  async hide(id) {
    const { store } = this;
    const { name } = store.record("actor", id);
    if (store.selected === id) store.select(null);
    const change = await store.commit([{ op: "drop", kind: "actor", id }]);
    store.notice(store.say("trainer.hidden", { name }), change);
  }

  /** What is hidden, to be shown again. */
  hidden() {
    const { store } = this;
    const ids = Object.entries(store.records.actor ?? {}).filter(([id, values]) => values["!dropped"] && !store.record("actor", id)).map(([id]) => id);
    const open = this.away.open;
    this.away.hidden = !ids.length;
    this.away.replaceChildren(h("summary", {}, store.say("trainer.hidden_many", { count: ids.length })),
      h("ul", {}, ids.map((id) => h("li", { class: "sirkit-row" }, h("span", {}, store.records.actor[id].name ?? ""),
        h("button", { class: "quiet", onclick: () => store.commit([{ op: "restore", kind: "actor", id }]) }, store.say("trainer.show_again"))))));
    this.away.open = open;
  }

  refresh(touched) {
    if (!this.list?.isConnected) return;
    const about = touched.filter(([kind]) => kind === "actor" || SAID.includes(kind));
    if (!about.length) return;
    this.heard = null;
    for (const [kind, id] of about) {
      const values = this.store.record(kind, id);
      const actor = kind === "actor" ? id : kind === "tie" ? values?.from_actor : kind === "role" ? id.slice(0, -2) : values?.actor;
      if (this.rows.has(actor) && this.store.record("actor", actor)) this.fill(this.rows.get(actor), actor);
      if (kind === "actor" && values && !this.came.has(id)) this.ask();
    }
    this.place();
  }

  mark(before, id) {
    this.rows.get(before)?.classList.remove("sirkit-chosen");
    this.rows.get(id)?.classList.add("sirkit-chosen");
  }
}
