// A field that finds an organisation of the room while its name is being typed; its list opens upwards.

import { bare, h } from "./dom.js";
import { suggestions } from "./suggestions.js";

const MOST = 5;

/** `offered()` tells what can be chosen as [{ id, name }]; `chosen(id)` hears what was, null when it was taken back. */
export function pick(label, offered, chosen) {
  const input = h("input", {
    type: "text", maxlength: 200, autocomplete: "off", "aria-label": label, placeholder: label,
    oninput: () => chosen(null), onfocus: () => input.select(),
  });
  const find = (text) => {
    const wanted = bare(text.trim());
    const found = wanted ? offered().filter(({ name }) => bare(name).includes(wanted)) : [];
    return found.slice(0, MOST).map((one) => ({ words: one.name, value: one }));
  };
  const take = ({ id, name }) => {
    input.value = name;
    chosen(id);
  };
  const list = suggestions(input, { find, take, first: true });
  return { element: h("div", { class: "sirkit-place" }, list, input), show: (name) => { input.value = name; } };
}
