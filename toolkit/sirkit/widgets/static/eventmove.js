// Moving a meeting by hand: another person at its table, or another table; first in sentences what that breaks, then it is done.

import { h, identifier, unique } from "./dom.js";
import { idle } from "./eventfair.js";
import { focusOn } from "./focus.js";

export class Move {
  constructor(station) {
    Object.assign(this, { station, place: null });
  }

  get open() {
    return Boolean(this.place);
  }

  at(round, table) {
    return this.place?.round === round && this.place.table === table;
  }

  begin(round, table) {
    if (this.at(round, table)) return this.cancel();
    Object.assign(this, { place: { round, table }, leaves: null, comes: "", to: "", said: null });
    this.station.draw();
    return focusOn("move leaves");
  }

  shut() {
    this.place = null;
    this.said = null;
  }

  cancel() {
    const { round, table } = this.place;
    this.shut();
    this.station.draw();
    focusOn(`meet ${round} ${table}`);
  }

  /** The round and the table, as they stand now; null where they are gone. */
  get meeting() {
    const round = this.place && this.station.fair.rounds[this.place.round - 1];
    const at = round?.tables.find(({ table }) => table === this.place.table);
    return at && round.state !== "held" ? { round, at } : null;
  }

  draw() {
    const { station: { fair, store } } = this;
    if (!this.meeting) return null;
    const { round, at } = this.meeting;
    const seat = (number) => `${number} · ${fair.byNumber.get(number).name}`;
    this.leaves = at.numbers.includes(Number(this.leaves)) ? this.leaves : String(at.numbers[0]);
    const others = [
      ...idle(fair, round).map(({ number }) => [String(number), `${seat(number)} (${store.say("event.free")})`]),
      ...round.tables.filter(({ table }) => table !== at.table).flatMap(({ table, numbers }) => numbers.map((number) => [String(number), `${seat(number)} (${store.say("event.table", { number: table })})`])),
    ];
    const most = Math.max(fair.values.tables ?? 0, ...round.tables.map(({ table }) => table)) + (fair.values.tables ? 0 : 1);
    const places = Array.from({ length: most }, (_, one) => one + 1).filter((table) => table !== at.table);
    const taken = new Set(round.tables.map(({ table }) => table));
    return h("div", { class: "sirkit-question sirkit-fair-move", onkeydown: (event) => event.key === "Escape" && this.cancel() },
      h("h4", {}, store.say("event.move_title", { round: round.number, table: at.table })),
      h("div", { class: "sirkit-fair-row" },
        this.select("leaves", "event.move_leaves", at.numbers.map((number) => [String(number), seat(number)])),
        this.select("comes", "event.move_comes", [["", "–"], ...others])),
      h("div", { class: "sirkit-fair-row" }, this.select("to", "event.move_to", [["", "–"], ...places.map((table) => [String(table), taken.has(table) ? store.say("event.table_swap", { number: table }) : store.say("event.table", { number: table })])])),
      h("div", { role: "status" }, this.verdict()),
      h("p", { class: "sirkit-buttons" }, h("button", { class: this.said ? "primary" : null, "data-key": "move do", disabled: !this.said, onclick: () => this.make() }, store.say(this.said?.length ? "event.move_anyway" : "event.move_do")),
        h("button", { class: "quiet", "data-key": "move cancel", onclick: () => this.cancel() }, store.say("event.move_cancel"))));
  }

  select(name, key, choices) {
    const id = unique("move");
    const input = h("select", { id, "data-key": `move ${name}`, onchange: () => this.choose(name, input.value) }, choices.map(([value, said]) => h("option", { value, selected: value === String(this[name] ?? "") }, said)));
    return h("div", { class: "sirkit-field" }, h("label", { for: id }, this.station.store.say(key)), input);
  }

  verdict() {
    const { store } = this.station;
    if (!this.said) return [h("p", { class: "sirkit-help" }, store.say(this.comes || this.to ? "event.move_looking" : "event.move_choose"))];
    if (!this.said.length) return [h("p", { class: "sirkit-good" }, `✓ ${store.say("event.move_fine")}`)];
    return [h("p", { class: "sirkit-careful" }, store.say("event.move_breaks")), h("ul", { class: "sirkit-remarks" }, this.said.map((message) => h("li", {}, store.words.tell(message))))];
  }

  /** One of the two is chosen; the other is not meant then. */
  choose(name, value) {
    this[name] = value;
    if (name === "comes" && value) this.to = "";
    if (name === "to" && value) this.comes = "";
    this.said = null;
    this.asked = null;
    if (this.comes || this.to) this.look();
    this.station.draw();
  }

  /** Which people sit at which table then: { t3: [5, 12], … }. */
  get tables() {
    const { round, at } = this.meeting;
    const swapped = (numbers, out, into) => numbers.map((number) => (number === out ? into : number)).filter(Boolean);
    if (this.to) {
      const there = round.tables.find(({ table }) => table === Number(this.to));
      return { [at.item]: there?.numbers ?? [], [`t${this.to}`]: at.numbers };
    }
    const [out, into] = [Number(this.leaves), Number(this.comes)];
    const other = round.tables.find(({ numbers }) => numbers.includes(into));
    return { [at.item]: swapped(at.numbers, out, into), ...(other ? { [other.item]: swapped(other.numbers, into, out) } : {}) };
  }

  look() {
    const { station: { store, id } } = this;
    clearTimeout(this.timer);
    if (!this.meeting || !(this.comes || this.to)) return;
    if (store.pending.size) {
      this.timer = setTimeout(() => this.look(), 100);
      return;
    }
    this.asked = identifier();
    store.send({ do: "event-break", ask: this.asked, event: id, round: this.place.round, tables: this.tables });
  }

  hear({ ask, messages }) {
    if (ask !== this.asked) return;
    this.said = messages;
    this.station.draw();
  }

  async make() {
    const { station } = this;
    const { store } = station;
    const { round, at } = this.meeting;
    const made = Object.entries(this.tables).map(([item, numbers]) => store.item("round", round.id, "meetings", item, numbers.length ? [item.slice(1), ...numbers].join(" ") : null));
    const key = `meet ${round.number} ${this.to || at.table}`;
    this.shut();
    await station.commit(made, store.say("event.moved", { round: round.number, table: at.table }));
    focusOn(key);
  }
}
