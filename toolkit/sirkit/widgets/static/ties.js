// The table of ties, beside the picture: all that the picture shows, read, entered, changed and removed by keyboard alone.

import { h } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { remove } from "./keeping.js";
import { part } from "./part.js";
import { shown, tieEntry } from "./tieentry.js";
import { called, told } from "./tielines.js";

const FEWEST = 2; // organisations a tie needs
const PORTION = 30;
const PAUSE_MS = 200;
const NEAR = "200px"; // so far off the screen it is made ready

export default part("ties", ({ store, el }) => {
  const ties = new Ties(store, el);
  ties.draw();
  return {
    words: () => ties.draw(),
    all: () => ties.turn(),
    records: (touched) => touched.some(([kind]) => ["tie", "actor"].includes(kind)) && ties.soon(),
    selected: () => ties.follow(),
    refused: (said) => ties.form.refused(said),
    leave: () => ties.close(),
  };
});

class Ties {
  constructor(store, el) {
    Object.assign(this, { store, el, whole: false, most: PORTION, near: false, stale: false });
    this.form = tieEntry(store, { name: "new tie", turned: () => this.turn(), kept: (id) => this.kept(id), remove: (id) => this.remove(id) });
    this.watcher = new IntersectionObserver(([{ isIntersecting }]) => this.seen(isIntersecting), { rootMargin: NEAR });
    this.watcher.observe(el);
  }

  close() {
    this.watcher.disconnect();
    clearTimeout(this.timer);
  }

  // --- only what is looked at is drawn -------------------------------------------------------------------------

  seen(near) {
    this.near = near;
    if (near && this.stale) this.refresh();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), PAUSE_MS);
  }

  /** Another one is chosen: its ties are shown. */
  follow() {
    Object.assign(this, { whole: false, most: PORTION });
    this.refresh();
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store, form } = this;
    this.shows = h("div", { class: "sirkit-ties-shown" });
    this.body = h("tbody", { role: "rowgroup" });
    const head = ["from_actor", "sort", "to_actor", "strength"].map((field) => h("th", { scope: "col", role: "columnheader" }, store.say(`tie.${field}`)));
    this.table = h("table", { role: "table", "aria-label": store.say("ties.title") },
      h("thead", { role: "rowgroup", class: "sirkit-hidden" }, h("tr", { role: "row" }, head, h("th", { scope: "col", role: "columnheader" }, store.say("ties.change")))), this.body);
    this.more = h("p", { class: "sirkit-buttons" });
    const open = form.open && !(form.id && !store.record("tie", form.id));
    this.begin = h("p", { hidden: true }, h("button", { "data-key": "ties new", onclick: () => this.new() }, store.say("ties.new")));
    this.el.replaceChildren(h("h2", {}, store.say("ties.title")), h("p", { class: "sirkit-lead" }, store.say("ties.lead")), open ? form.make() : this.begin, this.shows, this.table, this.more);
    this.refresh();
  }

  /** Open the form on a new one, from the one chosen; another part may ask for it, so the view turns to it. */
  new() {
    this.store.emit("view", "ties");
    this.form.begin(null, this.#chosen ? { from_actor: this.#chosen } : {});
  }

  /** The one chosen, as long as its ties alone are shown. */
  get #chosen() {
    const { store } = this;
    return !this.whole && store.selected && store.shows("actor", store.selected) ? store.selected : null;
  }

  refresh() {
    this.stale = !this.near;
    if (this.stale) return;
    const { store } = this;
    this.begin.hidden = !store.may("tie") || store.ids("actor").length < FEWEST;
    const all = store.ids("tie").map((id) => ({ id, ...told(store, id) })).filter(({ from, to }) => from && to);
    const chosen = this.#chosen;
    const wanted = chosen ? all.filter(({ id }) => this.#of(id).includes(chosen)) : all;
    const { compare } = new Intl.Collator(store.words.locale);
    wanted.sort((one, other) => compare(one.from, other.from) || compare(one.to, other.to) || (one.id < other.id ? -1 : 1));
    calmly(this.el, () => this.#fill(wanted, all.length, chosen), () => this.el.querySelector('[data-key="ties new"]'));
  }

  #of(id) {
    const { from_actor: from, to_actor: to } = this.store.record("tie", id);
    return [from, to].map((one) => this.store.standing(one));
  }

  #fill(wanted, all, chosen) {
    const { store } = this;
    const whole = () => {
      Object.assign(this, { whole: true, most: PORTION });
      this.refresh();
    };
    const further = () => {
      this.most += PORTION;
      this.refresh();
    };
    const name = chosen ? store.record("actor", chosen).name : "";
    const count = wanted.length;
    this.shows.replaceChildren(...(!store.ready ? [] : !all ? [h("p", { class: "sirkit-empty" }, store.say("ties.empty"))] : [
      h("p", { class: "sirkit-help", role: "status" }, chosen ? store.say("ties.of", { name, count }) : store.say("ties.count", { count })),
      chosen ? h("button", { class: "quiet", "data-key": "ties all", onclick: whole }, store.say("ties.all", { count: all })) : null].filter(Boolean)));
    this.body.replaceChildren(...wanted.slice(0, this.most).map((tie) => this.#row(tie)));
    this.table.hidden = !count;
    this.more.hidden = count <= this.most;
    this.more.replaceChildren(h("button", { "data-key": "ties more", onclick: further }, store.say("ties.more", { count: Math.min(PORTION, count - this.most) })));
  }

  #row({ id, from, words, to, close }) {
    const { store } = this;
    const arrow = store.record("tie", id).directed ? " →" : "";
    const cell = (...inside) => h("td", { role: "cell" }, ...inside);
    return h("tr", { role: "row", "data-id": id }, cell(h("strong", {}, from)), cell(` ${words}${arrow} `), cell(h("strong", {}, to)), cell(close && ` · ${close}`),
      cell(store.may("tie") && h("button", { type: "button", class: "quiet", "data-key": `tie change ${id}`, "aria-label": store.say("step.change_named", { name: `${from} – ${to}` }), onclick: () => this.form.begin(id, shown(store, id)) }, store.say("step.change"))));
  }

  // --- what happens --------------------------------------------------------------------------------------------

  kept(id) {
    this.refresh();
    focusOn(this.body.querySelector(`[data-id="${CSS.escape(id)}"]`) ? `tie change ${id}` : "ties new");
  }

  async remove(id) {
    const { store } = this;
    await remove(store, "tie", id, called(store, store.record("tie", id)));
    focusOn("ties new");
  }
}
