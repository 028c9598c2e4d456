// The table of functions and places: who carries what where. A cell shows its names and chooses them on list and map.

import { h } from "./dom.js";
import { called, share, stands } from "./functioncards.js";
import { hyphenated } from "./hyphens.js";
import { mark } from "./marks.js";

const FIRST_PX = 472; // what the columns of functions and of their standing take
const TOWN_PX = 120;
const LEAST = 3;

export class Matrix {
  constructor(store, gaps) {
    Object.assign(this, { store, gaps, whole: false, chosen: "" }); // whole: all towns; chosen: the key of a cell
  }

  elements(towns, rows) {
    const { store } = this;
    const columns = this.columns(towns);
    const table = h("table", {}, h("caption", { class: "sirkit-hidden" }, store.say("gaps.table")), h("thead", {}, this.head(columns)),
      rows.filter(({ duty }) => !duty).map((row) => this.body(row, rows, columns)));
    table.style.minWidth = `${FIRST_PX + columns.length * TOWN_PX}px`;
    return [this.said(rows, columns),
      h("div", { class: "sirkit-matrix", role: "region", tabindex: 0, "aria-label": store.say("gaps.table") }, table)];
  }

  /** The columns: the largest towns, the others folded into one, those without a place: { words, towns (by number), count }. */
  columns(towns) {
    const { store, gaps, whole } = this;
    const named = towns.map((town, number) => ({ words: called(store, town), towns: [number], count: town.count, name: town.name }));
    const placed = named.filter(({ name }) => name);
    const fit = Math.max(LEAST, Math.floor((gaps.el.clientWidth - FIRST_PX) / TOWN_PX) - 2); // two for the others and for no place
    const nowhere = named.filter(({ name }) => !name);
    this.foldable = placed.length > fit + 1;
    if (whole || !this.foldable) return [...placed, ...nowhere];
    const rest = placed.slice(fit);
    const others = { words: store.say("gaps.others", { count: rest.length }), towns: rest.flatMap((one) => one.towns), count: sum(rest), others: true };
    return [...placed.slice(0, fit), others, ...nowhere];
  }

  head(columns) {
    const { store } = this;
    const turn = () => {
      this.whole = !this.whole;
      this.gaps.draw();
    };
    const fold = (words) => h("button", { type: "button", class: "quiet", "data-key": "towns", "aria-expanded": String(this.whole), onclick: turn }, words);
    return h("tr", {}, h("th", { scope: "col" }, store.say("gaps.function"), this.whole && this.foldable ? fold(store.say("gaps.fewer")) : null),
      h("th", { scope: "col" }, store.say("gaps.standing")),
      columns.map(({ words, count, others }) => h("th", { scope: "col" }, others ? fold(words) : hyphenated(words), h("small", {}, store.say("gaps.there", { count })))));
  }

  /** A function's row, and the rows of its duties where they are unfolded. */
  body(row, rows, columns) {
    const { store, gaps } = this;
    const { letter } = row;
    const duties = rows.filter((one) => one.duty && one.letter === letter);
    const open = gaps.unfolded.has(letter);
    const said = share(store, row, duties);
    const head = h("th", { scope: "row" }, h("button", { type: "button", class: "quiet", "data-key": `duties ${letter}`, "aria-expanded": String(open), onclick: () => gaps.turn(letter) },
      mark(letter, row.standing === "sought" ? "asked" : "taken_on", 28), h("span", {}, store.say(`function.${letter}.name`))));
    return h("tbody", {},
      h("tr", {}, head, h("td", {}, stands(store, row), said && h("small", {}, said)), this.cells(row, columns)),
      open ? duties.map((duty) => h("tr", { class: "sirkit-duty" }, h("th", { scope: "row" }, store.say(`duty.${letter}.${duty.duty}`)), h("td", {}, stands(store, duty)), this.cells(duty, columns))) : null);
  }

  cells(row, columns) {
    return columns.map((column) => h("td", {}, this.cell(row, column)));
  }

  cell(row, column) {
    const { store, gaps } = this;
    const ids = this.within(row, column);
    if (!ids.length) return null;
    const key = keyOf(row, column);
    const names = ids.map((id) => store.record("actor", id).name);
    return h("button", {
      type: "button", class: "quiet", "data-key": key, "aria-pressed": String(this.stands(key, ids)),
      title: gaps.list(names), "aria-label": store.say("gaps.cell", { what: what(store, row), town: column.words, names: gaps.list(names) }), onclick: () => this.choose(key, ids),
    }, ids.length > 1 && h("b", {}, String(ids.length)), h("span", {}, hyphenated(names.slice(0, 3).join(", "))));
  }

  /** Who of a row is in the towns of a column, as far as the filter shows them. */
  within({ cells }, { towns }) {
    return this.gaps.named(towns.flatMap((number) => cells[number]));
  }

  /** Whether a cell is the one chosen, with all who stand behind it. */
  stands(key, ids) {
    return this.chosen === key && ids.every((id) => this.store.picked.has(id));
  }

  choose(key, ids) {
    const again = this.stands(key, ids);
    this.chosen = again ? "" : key;
    this.store.pick(again ? [] : ids);
  }

  /** Above the table, in a place kept for it: who stands behind the cell chosen. */
  said(rows, columns) {
    const { store, gaps } = this;
    const [row, column] = rows.flatMap((one) => columns.map((other) => [one, other])).find(([one, other]) => keyOf(one, other) === this.chosen) ?? [];
    const ids = row ? this.within(row, column) : [];
    const chosen = ids.some((id) => store.picked.has(id));
    if (!columns.length) return h("p", { class: "sirkit-behind" }); // nobody is there yet
    return h("p", { class: "sirkit-behind", role: "status" }, chosen
      ? [h("strong", {}, `${what(store, row)} · ${column.words}: `), ...ids.map((id) => gaps.name(id, "behind"))]
      : h("span", { class: "sirkit-muted" }, store.say("gaps.tap")));
  }
}

function keyOf({ letter, duty }, { towns }) {
  return `cell ${letter} ${duty ?? ""} ${towns[0]}`;
}

function what(store, { letter, duty }) {
  return store.say(duty ? `duty.${letter}.${duty}` : `function.${letter}.name`);
}

function sum(columns) {
  return columns.reduce((all, { count }) => all + count, 0);
}
