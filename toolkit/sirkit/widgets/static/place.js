// Where something is: typed by name, found in the gazetteer, told apart by district.

import { h, identifier } from "./dom.js";
import { suggestions } from "./suggestions.js";

const NOWHERE = { ags: null, lat: null, lon: null }; // another name is another place until it is chosen
const SHORTEST = 2;
const PAUSE_MS = 150;

/** A field for a place. Choosing one sets city, municipality key and coordinates together. */
export function place(_options, { name, form, store }) {
  const gazetteer = new Gazetteer(store);
  const said = h("p", { class: "sirkit-help", "aria-live": "polite" });
  const input = h("input", {
    id: name, type: "text", maxlength: 200, autocomplete: "off",
    oninput: () => { form.typing({ city: input.value, ...NOWHERE }); show({ city: input.value }); },
  });
  const find = async (text) => {
    if (text.trim().length < SHORTEST) return gazetteer.rest();
    const towns = await gazetteer.towns(text);
    if (!towns.length && document.activeElement === input) said.textContent = store.say("place.unknown");
    return towns.map((town) => ({ words: town.name, small: town.district, value: town }));
  };
  const take = ({ name: city, ags, lat, lon }) => {
    form.typing({ city, ags: ags || null, lat, lon });
    form.flush();
    show({ city, lat, lon });
  };
  const show = (values) => {
    input.value = values.city ?? "";
    const known = values.lat != null && values.lon != null;
    said.textContent = values.city ? store.say(known ? "place.on_map" : "place.not_on_map") : "";
  };
  const list = suggestions(input, { find, take, first: true });
  return { element: h("div", { class: "sirkit-place" }, input, list, said), input, show };
}

/** The kernel's gazetteer, asked after a pause in typing. Only the last question gets an answer. */
class Gazetteer {
  constructor(store) {
    Object.assign(this, { store, timer: 0, stop: () => {} });
  }

  rest() {
    clearTimeout(this.timer);
    this.stop();
    return [];
  }

  towns(text) {
    this.rest();
    return new Promise((tell) => { this.timer = setTimeout(() => this.ask(text, tell), PAUSE_MS); });
  }

  ask(text, tell) {
    const ask = identifier();
    this.stop = this.store.on("places", (answer) => {
      if (answer.ask !== ask) return;
      this.stop();
      tell(answer.towns);
    });
    this.store.send({ do: "places", text, ask });
  }
}
