// The figures of a network: of each one sentence first, then who has most of it. The term of the field stands in brackets.

import { h } from "./dom.js";

const ROWS = 5; // lines shown at first
const GROUPINGS = ["sector", "place", "function"];
const MEASURES = { degree: "whole", betweenness: "share", constraint: "fine", effective: "rough" }; // and how their numbers are written
const DOING = ["coordinator", "outward", "itinerant", "liaison"];
const WRITE = {
  whole: {}, share: { style: "percent" }, fine: { minimumFractionDigits: 2, maximumFractionDigits: 2 }, rough: { maximumFractionDigits: 1 },
};

/** All figures, section by section. */
export function figures(reading) {
  const made = new Figures(reading);
  return h("div", { class: "sirkit-figures" }, made.sections().filter(Boolean));
}

class Figures {
  constructor(reading) {
    Object.assign(this, { reading, store: reading.store, found: reading.found });
  }

  sections() {
    const { found } = this;
    return [...Object.keys(MEASURES).map((name) => this.measure(name)), this.alone(), this.losses(), this.bridges(), this.weak(), this.circles(), this.chooser(),
      this.roles(found.roles[this.reading.grouping]), this.openness(found.openness[this.reading.grouping])];
  }

  word(key, values) {
    return this.store.say(`reading.${key}`, values);
  }

  section(key, ...content) {
    return h("section", { class: "sirkit-figure" }, h("h3", {}, this.word(`${key}.title`)), h("p", {}, this.word(`${key}.lead`)), content);
  }

  /** A table: its heads, its rows, and a button for the rest. A table nobody is in says so. */
  table(key, heads, rows) {
    const { open } = this.reading;
    if (!rows.length) return h("p", { class: "sirkit-muted" }, this.word("nobody"));
    const whole = open.has(key) || rows.length <= ROWS + 1;
    const turn = () => {
      if (!open.delete(key)) open.add(key);
      this.reading.turn();
    };
    return [h("table", { "aria-label": this.word(`${key}.title`) }, h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", {}, (whole ? rows : rows.slice(0, ROWS)).map((cells) => h("tr", {}, cells.map((cell) => h("td", {}, cell)))))),
    rows.length > ROWS + 1 && h("button", { class: "quiet", "data-key": `reading ${key} rows`, "aria-expanded": String(whole), onclick: turn }, this.word(whole ? "fewer" : "all"))];
  }

  /** Says that a list is longer than what came. */
  rest({ rows, count }) {
    return count > rows.length && h("p", { class: "sirkit-help" }, this.word("rest", { shown: rows.length, count }));
  }

  number(value, style = "whole") {
    return new Intl.NumberFormat(this.store.words.locale, WRITE[style]).format(value);
  }

  name(id, key) {
    return this.reading.name(id, key);
  }

  pair(key, { one, other }) {
    return [this.name(one, key), " – ", this.name(other, key)];
  }

  // --- section by section --------------------------------------------------------------------------------------

  measure(name) {
    const rows = this.found.measures[name].map(({ actor, value }) => [this.name(actor, name), this.number(value, MEASURES[name])]);
    return this.section(name, this.table(name, [this.word("actor"), this.word(`${name}.head`)], rows));
  }

  alone() {
    const { rows, count } = this.found.alone;
    return count > 0 && this.section("alone", h("p", { class: "sirkit-names" }, rows.map((id) => this.name(id, "alone"))), this.rest({ rows, count }));
  }

  losses() {
    const { losses } = this.found;
    const parts = (sizes) => new Intl.ListFormat(this.store.words.locale, { type: "conjunction" }).format(sizes.map((size) => this.number(size)));
    const rows = losses.rows.map(({ actor, parts: sizes, fragmentation }) => [
      [this.name(actor, "losses"), h("small", {}, this.word("losses.row", { count: sizes.length, parts: parts(sizes) }))], this.number(fragmentation, "share")]);
    return this.section("losses", this.table("losses", [this.word("actor"), this.word("losses.head")], rows), this.rest(losses));
  }

  bridges() {
    const { bridges } = this.found;
    const rows = bridges.rows.map((tie) => [this.pair("bridges", tie), tie.sides.map((size) => this.number(size)).join(" · ")]);
    return this.section("bridges", this.table("bridges", [this.word("tie_head"), this.word("bridges.head")], rows), this.rest(bridges));
  }

  weak() {
    const { weak } = this.found;
    const strength = (tie) => (tie.strength ? this.number(tie.strength) : this.word("unsaid"));
    const rows = weak.rows.map((tie) => [this.pair("weak", tie), strength(tie)]);
    return this.section("weak", this.table("weak", [this.word("tie_head"), this.word("weak.head")], rows), this.rest(weak));
  }

  circles() {
    const { circles } = this.found;
    const rows = circles.rows.map(({ actors, count }) => [
      [h("span", { class: "sirkit-names" }, actors.map((id) => this.name(id, "circles"))),
        count > actors.length && h("small", {}, this.word("circles.others", { count: count - actors.length }))].filter(Boolean), this.number(count)]);
    const clear = circles.modularity == null ? null : h("p", { class: "sirkit-help" }, this.word("circles.clear", { modularity: this.number(circles.modularity, "fine") }),
      circles.steady == null ? "" : ` ${this.word("circles.steady", { share: this.number(circles.steady, "share") })}`);
    return this.section("circles", this.table("circles", [this.word("circles.who"), this.word("circles.head")], rows), this.rest(circles), clear);
  }

  /** By which groups the last two sections look: kind, place or function. */
  chooser() {
    const { reading } = this;
    return h("div", { class: "sirkit-figure-by", role: "group", "aria-label": this.word("by") }, h("span", { "aria-hidden": "true" }, this.word("by")),
      GROUPINGS.map((name) => h("button", { "data-key": `reading by ${name}`, "aria-pressed": String(reading.grouping === name), onclick: () => reading.choose(name) }, this.word(`by.${name}`))));
  }

  roles({ rows, unknown }) {
    const told = (row) => DOING.filter((name) => row[name]).map((name) => this.word(`roles.${name}`, { count: row[name] })).join(" · ");
    const lines = rows.map((row) => [[this.name(row.actor, "roles"), h("small", {}, told(row))], this.number(row.total)]);
    return this.section("roles", this.table("roles", [this.word("actor"), this.word("roles.head")], lines),
      unknown > 0 && h("p", { class: "sirkit-help" }, this.word(`unknown.${this.reading.grouping}`, { count: unknown })));
  }

  openness({ rows, overall }) {
    const lines = rows.map((row) => [
      [this.group(row.group), h("small", {}, this.word("openness.row", { external: row.external, internal: row.internal }))], this.number(row.balance, "fine")]);
    const whole = overall.balance == null ? null : h("p", { class: "sirkit-help" }, this.word("openness.overall", { ...overall, balance: this.number(overall.balance, "fine") }));
    return this.section("openness", this.table("openness", [this.word("openness.group"), this.word("openness.head")], lines), whole);
  }

  group(name) {
    const { store } = this;
    return { sector: () => store.say(`actor.sort.${name}`), place: () => name, function: () => `${name} · ${store.say(`function.${name}.name`)}` }[this.reading.grouping]();
  }
}
