// A field that finds an organisation of the room while its name is being typed; its list opens upwards.

import { bare, h, unique } from "./dom.js";

const MOST = 5;

/** `offered()` tells what can be chosen as [{ id, name }]; `chosen(id)` hears what was, null when it was taken back. */
export function pick(label, offered, chosen) {
  const list = unique("pick");
  const choices = h("ul", { id: list, role: "listbox", "aria-label": label, class: "sirkit-choices", hidden: true });
  const input = h("input", {
    type: "text", maxlength: 200, autocomplete: "off", role: "combobox", "aria-label": label, placeholder: label,
    "aria-expanded": "false", "aria-controls": list, "aria-autocomplete": "list",
    oninput: () => { chosen(null); offer(); }, onfocus: () => input.select(), onkeydown: (event) => keys(event), onblur: () => close(),
  });
  let found = [];
  let active = -1;

  const offer = () => {
    const wanted = bare(input.value.trim());
    found = wanted ? offered().filter(({ name }) => bare(name).includes(wanted)).slice(0, MOST) : [];
    choices.replaceChildren(...found.map(({ name }, number) => h("li", {
      id: `${list}-${number}`, role: "option", "aria-selected": "false",
      onpointerdown: (event) => { event.preventDefault(); take(number); },
    }, name)));
    choices.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!choices.hidden));
    mark(found.length ? 0 : -1);
  };
  const mark = (number) => {
    active = number;
    [...choices.children].forEach((one, place) => one.setAttribute("aria-selected", String(place === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${list}-${active}`);
  };
  const close = () => {
    choices.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (number) => {
    const { id, name } = found[number];
    input.value = name;
    close();
    chosen(id);
  };
  const keys = (event) => {
    if (choices.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark((active + step + found.length) % found.length);
    else if (event.key === "Enter") take(Math.max(active, 0));
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  return { element: h("div", { class: "sirkit-place" }, choices, input), show: (name) => { input.value = name; } };
}
