// Suggestions below a field: chosen with a finger or the arrow keys, never in the way of what is typed.

import { h, unique } from "./dom.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Give an input a list of suggestions and return its element. `find(text, asked)` returns [{ words, small, value }] or a
 * promise of them; `asked` is true where an arrow key asks, not a letter. `take(value)` is told the chosen one. With `first`,
 * Enter takes the first one where none is chosen; without, what was typed is meant.
 */
export function suggestions(input, options) {
  return new Suggestions(input, options).list;
}

class Suggestions {
  constructor(input, { find, take, first = false }) {
    Object.assign(this, { input, find, take, first, found: [], active: -1, turn: 0, name: unique("suggestions") });
    this.list = h("ul", { id: this.name, role: "listbox", class: "sirkit-choices", hidden: true });
    for (const [attribute, value] of Object.entries({
      role: "combobox", "aria-expanded": "false", "aria-controls": this.name, "aria-autocomplete": "list",
    })) input.setAttribute(attribute, value);
    input.addEventListener("input", () => this.look(false));
    input.addEventListener("blur", () => this.close());
    input.addEventListener("keydown", (event) => this.key(event));
  }

  /** Find and show; what is found after the next letter or after leaving comes too late. */
  async look(asked) {
    this.turn += 1;
    const { turn, input } = this;
    const found = await this.find(input.value, asked);
    if (turn === this.turn) this.show(found);
  }

  show(found) {
    const { input, list } = this;
    this.found = found;
    list.replaceChildren(...found.map(({ words, small }, number) => h("li", {
      id: `${this.name}-${number}`, role: "option", "aria-selected": "false",
      onpointerdown: (event) => { event.preventDefault(); this.choose(number); },
    }, words, small && h("small", {}, ` ${small}`))));
    list.setAttribute("aria-label", input.getAttribute("aria-label") ?? input.labels[0]?.textContent ?? "");
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    this.mark(-1);
  }

  close() {
    this.turn += 1;
    this.show([]);
  }

  choose(number) {
    const { value } = this.found[number];
    this.close();
    this.take(value);
  }

  mark(number) {
    this.active = number;
    [...this.list.children].forEach((one, place) => one.setAttribute("aria-selected", String(place === number)));
    if (number < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.name}-${number}`);
  }

  async move(step) {
    if (this.list.hidden) await this.look(true);
    const { active, found: { length } } = this;
    if (length) this.mark(active < 0 && step < 0 ? length - 1 : (active + step + length) % length);
  }

  key(event) {
    const step = STEPS[event.key];
    if (!step && (this.list.hidden || !["Enter", "Escape"].includes(event.key))) return undefined;
    const number = this.active < 0 && this.first ? 0 : this.active;
    if (event.key === "Enter" && number < 0) return this.close(); // nothing chosen: what was typed is meant
    event.preventDefault();
    event.stopImmediatePropagation(); // Escape closes the list, not the form; Enter chooses, and does not leave the line
    if (step) return this.move(step);
    return event.key === "Enter" ? this.choose(number) : this.close();
  }
}
