// Suggestions below a field: chosen with a finger or the arrow keys, never in the way of what is typed.

import { h, unique } from "./dom.js";

/**
 * Give an input a list of suggestions and return its element. `find(text)` returns [{ words, small, value }],
 * `take(value)` is told the chosen one.
 */
export function suggestions(input, { find, take }) {
  const name = unique("suggestions");
  const list = h("ul", { id: name, role: "listbox", class: "sirkit-choices", hidden: true });
  for (const [attribute, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": name, "aria-autocomplete": "list",
  })) input.setAttribute(attribute, value);
  let found = [];
  let active = -1;

  const show = () => {
    found = find(input.value);
    active = -1;
    list.replaceChildren(...found.map(({ words, small }, number) => h("li", {
      id: `${name}-${number}`, role: "option", "aria-selected": "false",
      onpointerdown: (event) => { event.preventDefault(); choose(number); },
    }, words, small && h("small", {}, ` ${small}`))));
    open(found.length > 0);
  };
  const open = (shown) => {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    if (!shown) input.removeAttribute("aria-activedescendant");
  };
  const choose = (number) => {
    open(false);
    take(found[number].value);
  };
  const move = (step) => {
    active = (active + step + found.length) % found.length;
    [...list.children].forEach((one, number) => one.setAttribute("aria-selected", String(number === active)));
    input.setAttribute("aria-activedescendant", `${name}-${active}`);
  };
  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(active < 0 ? 0 : -1),
    Enter: () => choose(active),
    Escape: () => open(false),
  };
  input.addEventListener("input", show);
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    if (list.hidden || !keys[event.key]) return undefined;
    if (event.key === "Enter" && active < 0) return open(false); // nothing chosen: what was typed is meant
    event.preventDefault();
    event.stopImmediatePropagation(); // Escape closes the list, not the form; Enter chooses, and does not leave the line
    return keys[event.key]();
  });
  return list;
}
