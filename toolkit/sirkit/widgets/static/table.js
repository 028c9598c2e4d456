// The table: every organisation in one line, edited with keyboard or finger. Arrow keys move, Enter edits, Escape leaves.

import { Confirming } from "./confirming.js";
import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { chips, Filtering, shown } from "./filtering.js";
import { mark, standing } from "./marks.js";
import { part } from "./part.js";

export default part("table", ({ store, model, el }) => {
  store.filter.recall();
  const table = new Table(store, model.get("kind"), model.get("columns"), el);
  table.draw();
  return {
    words: () => table.draw(),
    all: () => {
      table.draw();
      table.confirming.ask();
    },
    quiet: ({ actors }) => table.confirming.hear(actors),
    refused: ({ change }) => table.confirming.refused(change),
    undone: () => table.confirming.later(),
    records: (touched) => table.refresh(touched),
    selected: ({ id }) => table.mark(id),
    picked: () => table.picked(),
    filter: () => {
      table.sift();
      table.confirming.draw();
    },
    leave: () => clearTimeout(table.confirming.timer),
  };
});

class Table {
  constructor(store, kind, columns, el) {
    Object.assign(this, { store, kind, columns, el, rows: new Map(), filtering: new Filtering(store, kind) });
    this.confirming = new Confirming(store, kind, (ids) => this.flag(ids));
  }

  draw() {
    calmly(this.el, () => this.make());
  }

  make() {
    const { store, kind } = this;
    this.rows.clear();
    this.body = h("tbody");
    this.search = h("input", {
      type: "search", value: store.filter.text, "data-key": "search", "aria-label": store.say("table.search"), placeholder: store.say("table.search"),
      oninput: () => store.filter.search(this.search.value),
    });
    this.chips = h("ul", { class: "sirkit-chips", "aria-label": store.say("filter.chosen") });
    this.count = h("p", { class: "sirkit-help", role: "status" });
    this.empty = h("div", { class: "sirkit-empty" },
      h("p", {}, store.say(store.ready ? `${kind}.empty` : "keeper.starting")));
    const head = this.columns.map((column) => h("th", { scope: "col" }, store.say(column.field === "roles" ? "form.functions_short" : `${kind}.${column.field}`)));
    this.grid = h("table", { role: "grid", "aria-label": store.say(`${kind}.many`), onkeydown: (event) => this.keys(event) },
      h("thead", {}, h("tr", {}, head)), this.body);
    const [opener, panel] = this.filtering.elements();
    this.el.replaceChildren(
      h("div", { class: "sirkit-tools" }, this.search, opener,
        h("button", { class: "primary", onclick: () => this.store.open(null) }, store.say(`${kind}.new`))),
      panel, this.chips, this.count, this.confirming.box, this.empty, h("div", { class: "sirkit-scroll" }, this.grid));
    for (const id of this.sorted()) this.add(id);
    this.confirming.draw();
    this.sift();
  }

  sorted() {
    const name = (id) => this.store.record(this.kind, id).name ?? "";
    const { compare } = new Intl.Collator(this.store.words.locale);
    return this.store.ids(this.kind).sort((a, b) => compare(name(a), name(b)));
  }

  add(id) {
    const row = h("tr", { "data-id": id });
    this.rows.set(id, row);
    this.fill(row, id);
    this.body.append(row);
  }

  fill(row, id) {
    const focused = row.contains(document.activeElement) ? document.activeElement.cellIndex : -1;
    row.replaceChildren(...this.columns.map((column) => this.cell(column, id)));
    row.classList.toggle("sirkit-chosen", this.store.picked.has(id));
    if (focused >= 0) row.cells[focused]?.focus();
  }

  cell(column, id) {
    const cell = h("td", { tabindex: -1, "data-label": this.store.say(column.field === "roles" ? "form.functions_short" : `${this.kind}.${column.field}`),
      onclick: () => this.open(cell, column, id, false), ondblclick: () => this.open(cell, column, id, true) });
    this.write(cell, column, id);
    return cell;
  }

  write(cell, column, id) {
    const values = this.store.seen(this.kind, id);
    if (column.field === "roles") {
      const roles = this.store.roles(id);
      const say = (role) => `${this.store.say(`function.${role.function}.name`)}: ${this.store.say(`role.state.${standing(role)}`)}`;
      cell.replaceChildren(...roles.map((role) => h("span", { title: say(role) }, mark(role.function, standing(role), 22), h("span", { class: "sirkit-hidden" }, say(role)))));
    } else if (column.choices) {
      cell.textContent = values[column.field] ? this.store.say(`${this.kind}.${column.field}.${values[column.field]}`) : "";
    } else cell.textContent = values[column.field] ?? "";
    if (column.field === "name" && this.confirming.has(id)) cell.append(h("small", { class: "sirkit-quiet-mark" }, this.store.say("confirm.mark")));
  }

  /** The mark of these rows is another one: whether they ask to be confirmed. */
  flag(ids) {
    for (const id of ids) {
      const row = this.rows.get(id);
      if (row && !row.querySelector("input, select")) this.fill(row, id);
    }
  }

  refresh(touched) {
    const ids = new Set(touched.map(([kind, id]) => (kind === this.kind ? id : kind === "role" ? id.slice(0, -2) : null)).filter(Boolean)
      .flatMap((id) => [id, this.store.standing(id)]));
    this.confirming.renew([...ids]);
    if ([...ids].some((id) => !this.rows.has(id) && this.store.shows(this.kind, id))) return this.draw();
    for (const id of ids) {
      const row = this.rows.get(id);
      const there = this.store.shows(this.kind, id);
      if (!row) continue;
      if (!there) {
        row.remove();
        this.rows.delete(id);
      } else if (!row.querySelector("input, select")) this.fill(row, id);
    }
    this.sift();
    return undefined;
  }

  sift() {
    const { store, kind } = this;
    for (const [id, row] of this.rows) row.hidden = !store.matches(kind, id);
    const all = this.rows.size;
    this.empty.hidden = all > 0;
    this.grid.hidden = !this.body.querySelector("tr:not([hidden])");
    this.filtering.refresh();
    if (document.activeElement !== this.search) this.search.value = store.filter.text;
    const found = store.filter.on ? shown(store, kind, { focus: () => this.search.focus() }) : [store.say(`${kind}.count`, { count: all })];
    this.tell(all ? found : []);
    if (!this.body.querySelector("tr:not([hidden]) td[tabindex='0']")) this.reach(this.body.querySelector("tr:not([hidden]) td"));
  }

  /** Say what is shown, where that is something new: a screen reader says it each time. */
  tell(found) {
    const { store } = this;
    const said = JSON.stringify([found[0], store.filter.choices]);
    if (this.said === said && this.count.firstChild) return;
    this.said = said;
    this.chips.replaceChildren(...chips(store, { focus: () => this.filtering.button.focus() }));
    this.chips.hidden = !this.chips.firstChild;
    this.count.replaceChildren(...found);
  }

  /** Let the tab key lead to this cell of the table. */
  reach(cell) {
    this.body.querySelector("td[tabindex='0']")?.setAttribute("tabindex", "-1");
    cell?.setAttribute("tabindex", "0");
  }

  mark(id) {
    const row = this.rows.get(id);
    if (row && !row.contains(document.activeElement)) row.scrollIntoView({ block: "nearest" });
  }

  /** Show which are chosen; of several the first comes into view, and the page around stays where it is. */
  picked() {
    const { picked } = this.store;
    for (const row of this.body.querySelectorAll(".sirkit-chosen")) row.classList.remove("sirkit-chosen");
    const rows = [...picked].map((id) => this.rows.get(id)).filter(Boolean);
    for (const row of rows) row.classList.add("sirkit-chosen");
    const first = rows.filter((row) => !row.hidden).sort((one, other) => one.offsetTop - other.offsetTop)[0];
    if (picked.size > 1 && first) this.el.scrollTo({ top: first.offsetTop - this.el.clientHeight / 3 });
  }

  open(cell, column, id, edit) {
    this.focus(cell);
    if (edit && column.edit) return this.edit(cell, column, id);
    if (edit || cell.cellIndex === 0) return this.store.open(id);
    return this.store.select(id);
  }

  edit(cell, column, id) {
    const { store, kind } = this;
    if (store.selected !== id) store.select(id);
    const value = store.record(kind, id)?.[column.field] ?? "";
    const label = `${store.say(`${kind}.${column.field}`)}: ${store.record(kind, id)?.name ?? ""}`;
    const input = column.choices
      ? h("select", { "aria-label": label }, ["", ...column.choices].map((one) => h("option", { value: one }, store.say(one ? `${kind}.${column.field}.${one}` : "form.unknown"))))
      : h("input", { "aria-label": label, maxlength: column.longest });
    input.value = value;
    let done = false;
    const leave = (keep) => {
      if (done) return;
      done = true;
      const next = input.value.trim();
      const refused = column.required && !next;
      const op = keep && !refused && store.put(kind, id, column.field, next);
      if (!op) store.forget(kind, id, column.field);
      this.write(cell, column, id);
      if (refused && keep) store.emit("problem", { messages: [{ key: "field.missing", values: { kind, field: column.field } }] });
      if (op) store.commit([op], "table");
      this.focus(cell.isConnected ? cell : this.rows.get(id).cells[cell.cellIndex]);
    };
    input.addEventListener("blur", () => leave(true));
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" || event.key === "Tab") leave(true);
      if (event.key === "Escape") leave(false);
    });
    if (!column.choices) input.addEventListener("input", () => store.preview(kind, id, column.field, input.value));
    cell.replaceChildren(input);
    input.focus();
  }

  focus(cell) {
    this.reach(cell);
    cell.focus({ preventScroll: false });
  }

  keys(event) {
    const cell = event.target.closest("td");
    if (!cell) return;
    const row = cell.parentElement;
    const beside = (from, step) => {
      let next = from[step];
      while (next?.hidden) next = next[step];
      return next;
    };
    const column = this.columns[cell.cellIndex];
    const moves = {
      ArrowRight: () => cell.nextElementSibling,
      ArrowLeft: () => cell.previousElementSibling,
      ArrowDown: () => beside(row, "nextElementSibling")?.cells[cell.cellIndex],
      ArrowUp: () => beside(row, "previousElementSibling")?.cells[cell.cellIndex],
      Home: () => row.cells[0],
      End: () => [...row.cells].at(-1),
    };
    if (event.key in moves) {
      event.preventDefault();
      const next = moves[event.key]();
      if (next) this.focus(next);
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      this.open(cell, column, row.dataset.id, true);
    }
  }
}
