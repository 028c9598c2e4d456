// The figures of a network: of each one sentence first, then who has most of it. The term of the field stands in brackets.

import { h } from "./dom.js";

const ROWS = matchMedia("(max-width: 599.98px)").matches ? 3 : 5; // lines shown at first
const GROUPINGS = ["sector", "place", "function"];
const MEASURES = { degree: "whole", betweenness: "share", constraint: "fine", effective: "rough" }; // and how their numbers are written
const DOING = ["coordinator", "outward", "itinerant", "liaison"];
const WRITE = {
  whole: {}, share: { style: "percent" }, fine: { minimumFractionDigits: 2, maximumFractionDigits: 2 }, rough: { maximumFractionDigits: 1 },
};

/** All figures, section by section. */
export function figures(reading) {
  const made = new Figures(reading);
  return h("div", { class: "sirkit-reads-all" }, made.sections().filter(Boolean));
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
    return h("section", { class: "sirkit-reads" }, h("h3", {}, this.word(`${key}.title`)), h("p", {}, this.word(`${key}.lead`)), content.flat());
  }

  /** A table: its heads, its rows, a button for the rest, and how many there are where more were found than came. */
  table(key, heads, rows, count = rows.length) {
    const { open } = this.reading;
    if (!rows.length) return h("p", { class: "sirkit-muted" }, this.word("nobody"));
    const short = rows.length <= ROWS + 1;
    const whole = open.has(key) || short;
    const turn = () => {
      if (!open.delete(key)) open.add(key);
      this.reading.turn();
    };
    return [h("table", { "aria-label": this.word(`${key}.title`) }, h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", {}, (whole ? rows : rows.slice(0, ROWS)).map((cells) => h("tr", {}, cells.map((cell) => h("td", {}, cell)))))),
    whole && this.rest(rows, count),
    !short && h("button", { class: "quiet", "data-key": `reading ${key} rows`, "aria-expanded": String(whole), onclick: turn }, this.word(whole ? "fewer" : "all"))];
  }

  /** Says that there are more than came. */
  rest({ length: shown }, count) {
    return count > shown && h("p", { class: "sirkit-help" }, this.word("rest", { shown, count }));
  }

  number(value, style = "whole") {
    return new Intl.NumberFormat(this.store.words.locale, WRITE[style]).format(value);
  }

  name(id, key) {
    return this.reading.name(id, key);
  }

  pair(key, { one, other }) {
    return [one, other].map((id) => h("div", {}, this.name(id, key)));
  }

  // --- section by section --------------------------------------------------------------------------------------

  measure(name) {
    const rows = this.found.measures[name].map(({ actor, value }) => [this.name(actor, name), this.number(value, MEASURES[name])]);
    return this.section(name, this.table(name, [this.word("actor"), this.word(`${name}.head`)], rows));
  }

  alone() {
    const { rows, count } = this.found.alone;
    return count > 0 && this.section("alone", h("p", { class: "sirkit-names" }, rows.map((id) => this.name(id, "alone"))), this.rest(rows, count));
  }

  losses() {
    const { losses } = this.found;
    const parts = (sizes) => new Intl.ListFormat(this.store.words.locale, { type: "conjunction" }).format(sizes.map((size) => this.number(size)));
    const rows = losses.rows.map(({ actor, parts: sizes, fragmentation }) => [
      [this.name(actor, "losses"), h("small", {}, this.word("losses.row", { count: sizes.length, parts: parts(sizes) }))], this.number(fragmentation, "share")]);
    return this.section("losses", this.table("losses", [this.word("actor"), this.word("losses.head")], rows, losses.count));
  }

  bridges() {
    const { bridges } = this.found;
    const rows = bridges.rows.map((tie) => [this.pair("bridges", tie), tie.sides.map((size) => this.number(size)).join(" · ")]);
    return this.section("bridges", this.table("bridges", [this.word("tie_head"), this.word("bridges.head")], rows, bridges.count));
  }

  weak() {
    const { weak } = this.found;
    const strength = (tie) => (tie.strength ? this.number(tie.strength) : this.word("unsaid"));
    const rows = weak.rows.map((tie) => [this.pair("weak", tie), strength(tie)]);
    return this.section("weak", this.table("weak", [this.word("tie_head"), this.word("weak.head")], rows, weak.count));
  }

  circles() {
    const { circles } = this.found;
    const rows = circles.rows.map(({ actors, count }) => [
      [h("span", { class: "sirkit-names" }, actors.map((id) => this.name(id, "circles"))),
        count > actors.length && h("small", {}, this.word("circles.others", { count: count - actors.length }))].filter(Boolean), this.number(count)]);
    const clear = circles.modularity == null ? null : h("p", { class: "sirkit-help" }, this.word("circles.clear", { modularity: this.number(circles.modularity, "fine") }),
      circles.steady == null ? "" : ` ${this.word("circles.steady", { share: this.number(circles.steady, "share") })}`);
    return this.section("circles", this.table("circles", [this.word("circles.who"), this.word("circles.head")], rows, circles.count), clear);
  }

  /** By which groups the last two sections look: kind, place or function. */
  chooser() {
    const { reading } = this;
    return h("div", { class: "sirkit-reads-by", role: "group", "aria-label": this.word("by") }, h("span", { "aria-hidden": "true" }, this.word("by")),
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
