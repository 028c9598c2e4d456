// An organisation of the map, chosen by typing part of its name. Only what stands on the map can be chosen.

import { bare, h, unique } from "./dom.js";

const MOST = 8;

/** A field for an organisation. What is typed stays a draft until it is the name of one; then its id is the value. */
export function organisation({ field }, { name, form, store }) {
  const list = unique("organisations");
  const choices = h("ul", { id: list, role: "listbox", class: "sirkit-choices", hidden: true });
  const found = h("p", { class: "sirkit-help", "aria-live": "polite" });
  const input = h("input", {
    id: name, type: "text", maxlength: 200, autocomplete: "off", role: "combobox", "data-key": field,
    "aria-expanded": "false", "aria-controls": list, "aria-autocomplete": "list",
    oninput: () => type(), onkeydown: (event) => keys(event), onblur: () => hide(),
  });
  let offered = [];
  let active = -1;

  const type = () => {
    const wanted = bare(input.value).trim();
    offered = wanted ? alike(store, wanted) : [];
    const same = offered.filter((id) => bare(store.record("actor", id).name).trim() === wanted);
    form.typing({ [field]: same.length === 1 ? same[0] : null, [typed(field)]: input.value });
    found.textContent = wanted && !offered.length ? store.say("organisation.unknown") : "";
    offer();
  };
  const offer = () => {
    active = -1;
    choices.replaceChildren(...offered.map((id, number) => {
      const { name: called, city } = store.record("actor", id);
      return h("li", {
        id: `${list}-${number}`, role: "option", "aria-selected": "false",
        onpointerdown: (event) => { event.preventDefault(); take(number); },
      }, called, city && h("small", {}, ` ${city}`));
    }));
    choices.hidden = !offered.length;
    input.setAttribute("aria-expanded", String(!choices.hidden));
    input.removeAttribute("aria-activedescendant");
  };
  const take = (number) => {
    form.typing({ [field]: offered[number], [typed(field)]: null });
    input.value = store.record("actor", offered[number]).name;
    found.textContent = "";
    hide();
  };
  const hide = () => {
    choices.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const move = (step) => {
    if (choices.hidden) {
      offered = alike(store, bare(input.value).trim());
      offer();
    }
    if (!offered.length) return;
    active = active < 0 && step < 0 ? offered.length - 1 : (active + step + offered.length) % offered.length;
    [...choices.children].forEach((one, number) => one.setAttribute("aria-selected", String(number === active)));
    input.setAttribute("aria-activedescendant", `${list}-${active}`);
  };
  const keys = (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !choices.hidden) {
      event.preventDefault();
      take(Math.max(active, 0));
    } else if (event.key === "Escape" && !choices.hidden) {
      event.stopPropagation(); // closes the list, not the form around it
      hide();
    }
  };
  const show = (values) => {
    input.value = values[typed(field)] ?? store.record("actor", values[field])?.name ?? "";
  };
  return { element: h("div", { class: "sirkit-place" }, input, choices, found), input, show };
}

/** Under which name a form keeps what is typed and no organisation's name yet. */
export function typed(field) {
  return `${field}_typed`;
}

/** The organisations with this in their name, those that begin with it first. */
function alike(store, wanted) {
  const { compare } = new Intl.Collator(store.words.locale);
  const named = store.ids("actor").map((id) => [id, store.record("actor", id).name ?? ""])
    .filter(([, name]) => bare(name).includes(wanted));
  const begins = ([, name]) => Number(!bare(name).startsWith(wanted));
  return named.sort((one, other) => begins(one) - begins(other) || compare(one[1], other[1])).slice(0, MOST).map(([id]) => id);
}
