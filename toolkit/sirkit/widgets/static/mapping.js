// The mapping: a table as it would be read. Each column says what it becomes; what comes of the first rows stands below.

import { h, unique } from "./dom.js";
import { LETTERS, mark } from "./marks.js";

const SHOWN = 10;
const GROUPS = { // what a column may become, in the order of the list
  about: (target) => !GROUPS.place(target) && !GROUPS.functions(target) && !GROUPS.ties(target),
  place: (target) => ["street", "zip", "city", "address", "district", "country", "ags", "lat", "lon", "position"].includes(target),
  functions: (target) => target.startsWith("function"),
  ties: (target) => target.startsWith("tie") || ["from", "to", "strength", "since", "note"].includes(target),
};
const ORDER = ["city", "position", "functions", "sort", "description", "website"]; // what a row shows first

/** One table to be settled. `tell` sends { columns, headed, encoding }; `bring` and `stop` end it. */
export class Mapping {
  constructor(store, { targets, several, encodings }, acts) {
    Object.assign(this, { store, targets, several, encodings, acts, fields: [] });
    this.element = h("section", { class: "sirkit-mapping" });
  }

  /** Show what the kernel tells; the columns stay where they are unless they are others. */
  show(preview) {
    const same = this.preview && this.shape(preview) === this.shape(this.preview);
    this.preview = preview;
    if (same) this.fields.forEach((field, number) => { field.value = preview.columns[number].target; });
    else this.draw();
    this.outcome();
  }

  /** Draw anew, in the page's language. */
  draw() {
    const { preview } = this;
    this.heading = h("h3", { tabindex: -1 }, this.store.say("mapping.title"));
    this.total = h("p", { class: "sirkit-total", role: "status" });
    this.result = h("div", { class: "sirkit-outcome" });
    this.element.replaceChildren(this.heading, ...this.which(), h("p", { class: "sirkit-lead" }, this.store.say("mapping.lead")),
      ...(preview.certain ? [] : [this.characters()]),
      h("fieldset", { class: "sirkit-columns" }, h("legend", {}, this.store.say("mapping.columns")), this.headed(), preview.columns.map((column, number) => this.column(column, number))),
      this.result);
  }

  /** Which of several tables it is. */
  which() {
    const { file, number, of_tables: count } = this.preview;
    return count > 1 ? [h("p", { class: "sirkit-which" }, this.store.say("mapping.which", { file, number, count }))] : [];
  }

  words() {
    if (!this.preview) return;
    this.draw();
    this.outcome();
  }

  shape({ columns, headed, encoding, number }) {
    return JSON.stringify([number, columns.map(({ letter, heading, sample }) => [letter, heading, sample]), headed, encoding]);
  }

  /** The characters of the file are a guess: its words show whether it is right. */
  characters() {
    const { store, preview } = this;
    const name = unique("characters");
    const select = h("select", { id: name, onchange: () => this.tell({ encoding: select.value }) },
      this.encodings.map((one) => h("option", { value: one }, store.say(`mapping.${one}`))));
    select.value = preview.encoding;
    return h("div", { class: "sirkit-question" }, h("p", {}, h("strong", {}, store.say("mapping.characters"))),
      h("p", { class: "sirkit-telling" }, preview.telling.join(" · ")),
      h("p", { class: "sirkit-row" }, h("label", { for: name }, store.say("mapping.read_as")), select));
  }

  headed() {
    const name = unique("headed");
    const box = h("input", { id: name, type: "checkbox", checked: this.preview.headed, onchange: () => this.tell({ headed: box.checked }) });
    return h("p", { class: "sirkit-check" }, box, h("label", { for: name }, this.store.say("mapping.headed")));
  }

  column({ letter, heading, target, why, sample }, number) {
    const { store } = this;
    const name = unique("column");
    const select = h("select", { id: name, onchange: () => this.settle(number) }, this.option(""),
      Object.entries(GROUPS).map(([group, holds]) => h("optgroup", { label: store.say(`mapping.group_${group}`) }, this.targets.filter(holds).map((one) => this.option(one)))));
    select.value = target;
    this.fields[number] = select;
    this.fields.length = this.preview.columns.length;
    return h("div", { class: "sirkit-column" }, h("label", { for: name }, heading || store.say("mapping.column", { letter })),
      h("small", {}, why === "personal" ? store.say("mapping.personal") : sample && store.say("mapping.sample", { sample })), select);
  }

  option(target) {
    return h("option", { value: target }, this.called(target));
  }

  called(target) {
    const { store } = this;
    if (!target) return store.say("column.none");
    const [of, letter] = target.split(".");
    return of === "function" ? `${letter} ${store.say(`function.${letter}.name`)}` : store.say(`column.${target}`);
  }

  /** A column was settled; what only one column can be, no other is any more. */
  settle(number) {
    const { value } = this.fields[number];
    if (value && !this.several.includes(value) && !value.startsWith("function.")) {
      this.fields.forEach((field, other) => { if (other !== number && field.value === value) field.value = ""; });
    }
    this.tell({});
  }

  tell(said) {
    const { headed, encoding } = this.preview;
    this.result.setAttribute("aria-busy", "true");
    this.result.querySelector("button.primary")?.setAttribute("disabled", "");
    this.acts.tell({ columns: this.fields.map((field) => field.value), headed, encoding, ...said });
  }

  /** The first rows, what there is to say, and the button that enters them. */
  outcome() {
    const { store, preview } = this;
    const sentences = preview.messages.map((message) => store.words.tell(message));
    const rest = sentences.length - SHOWN + preview.more;
    const numbers = [store.say(`mapping.${preview.of}s`, { count: preview.count }), preview.left > 0 && store.say("mapping.left", { count: preview.left }),
      preview.remarks > 0 && store.say("mapping.remarks", { count: preview.remarks })];
    this.result.removeAttribute("aria-busy");
    this.total.textContent = preview.named ? numbers.filter(Boolean).join(" ") : store.say("mapping.no_name");
    this.result.replaceChildren(...[
      preview.rows.length > 0 && h("div", {}, h("h4", {}, store.say("mapping.rows")), h("ol", { class: "sirkit-cards" }, preview.rows.map((row) => this.row(row)))),
      this.total,
      sentences.length > 0 && h("ul", { class: "sirkit-remarks" }, sentences.slice(0, SHOWN).map((sentence) => h("li", {}, sentence))),
      rest > 0 && h("p", { class: "sirkit-help" }, store.say("mapping.more", { count: rest })),
      h("p", { class: "sirkit-buttons" },
        preview.count > 0 && h("button", { class: "primary", onclick: () => this.acts.bring() }, store.say(`mapping.bring_${preview.of}s`, { count: preview.count })),
        h("button", { class: "quiet", onclick: () => this.acts.stop() }, store.say("upload.stop"))),
    ].filter(Boolean));
  }

  row({ row, values, left }) {
    const { store } = this;
    const { name, ...others } = values;
    const place = (target) => (ORDER.includes(target) ? ORDER.indexOf(target) : ORDER.length);
    const told = Object.entries(others).sort(([one], [other]) => place(one) - place(other));
    const where = [store.say("mapping.row", { row }), left && store.say("mapping.row_left")].filter(Boolean).join(": ");
    return h("li", { class: left ? "sirkit-card-left" : "" }, h("p", {}, h("small", {}, where), name && h("strong", {}, name)),
      told.length > 0 && h("dl", {}, told.flatMap(([target, value]) => [h("dt", {}, this.called(target)), h("dd", {}, this.value(target, value))])));
  }

  value(target, value) {
    if (target === "functions") return [...LETTERS.filter((letter) => value.includes(letter)).map((letter) => mark(letter, "taken_on", 24)), h("span", { class: "sirkit-hidden" }, value.join(", "))];
    if (target === "sort" || target === "established") return this.store.say(`actor.${target}.${value}`);
    return Array.isArray(value) ? value.join("; ") : value;
  }
}
