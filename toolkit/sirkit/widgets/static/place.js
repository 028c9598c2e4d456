// Where something is: typed by name, found in the gazetteer, told apart by district.

import { h, unique } from "./dom.js";

const NOWHERE = { ags: null, lat: null, lon: null }; // another name is another place until it is chosen

/** A field for a place. Choosing one sets city, municipality key and coordinates together. */
export function place(_options, { name, form, store }) {
  const list = unique("places");
  const choices = h("ul", { id: list, role: "listbox", class: "sirkit-choices", hidden: true });
  const input = h("input", {
    id: name, type: "text", maxlength: 200, autocomplete: "off", role: "combobox",
    "aria-expanded": "false", "aria-controls": list, "aria-autocomplete": "list",
    oninput: () => { form.typing({ city: input.value, ...NOWHERE }); show({ city: input.value }); ask(); },
    onkeydown: (event) => keys(event),
    onblur: () => setTimeout(hide, 150),
  });
  const found = h("p", { class: "sirkit-help", "aria-live": "polite" });
  let asked = 0;
  let towns = [];
  let active = -1;
  let timer = 0;

  const ask = () => {
    clearTimeout(timer);
    if (input.value.trim().length < 2) return hide();
    timer = setTimeout(() => store.send({ do: "places", text: input.value, ask: ++asked }), 150);
    return undefined;
  };
  const stop = store.on("places", (answer) => {
    if (!input.isConnected) return stop();
    if (answer.ask === asked && document.activeElement === input) offer(answer.towns);
    return undefined;
  });
  const offer = (answer) => {
    towns = answer;
    active = -1;
    choices.replaceChildren(...towns.map((town, number) => h("li", {
      id: `${list}-${number}`, role: "option", "aria-selected": "false",
      onpointerdown: (event) => { event.preventDefault(); take(number); },
    }, town.name, h("small", {}, ` ${town.district}`))));
    choices.hidden = !towns.length;
    if (!towns.length) found.textContent = store.say("place.unknown");
    input.setAttribute("aria-expanded", String(!choices.hidden));
  };
  const take = (number) => {
    const { name: city, ags, lat, lon } = towns[number];
    input.value = city;
    form.typing({ city, ags: ags || null, lat, lon });
    form.flush();
    hide();
    show({ city, lat, lon });
  };
  const hide = () => {
    choices.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const move = (step) => {
    if (!towns.length || choices.hidden) return;
    active = (active + step + towns.length) % towns.length;
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
    } else if (event.key === "Escape") hide();
  };
  const show = (values) => {
    input.value = values.city ?? "";
    const known = values.lat != null && values.lon != null;
    found.textContent = values.city ? store.say(known ? "place.on_map" : "place.not_on_map") : "";
  };
  return { element: h("div", { class: "sirkit-place" }, input, choices, found), input, show };
}
