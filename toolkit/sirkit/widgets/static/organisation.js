// An organisation of the map, chosen by typing part of its name. Only what stands on the map can be chosen.

import { bare, h } from "./dom.js";
import { suggestions } from "./suggestions.js";

const MOST = 8;

/** A field for an organisation. What is typed stays a draft until it is the name of one; then its id is the value. */
export function organisation({ field }, { name, form, store }) {
  const said = h("p", { class: "sirkit-help", "aria-live": "polite" });
  const input = h("input", { id: name, type: "text", maxlength: 200, autocomplete: "off", "data-key": field, oninput: () => type() });
  const type = () => {
    const wanted = plain(input.value);
    const found = wanted ? alike(store, wanted) : [];
    const same = found.filter((id) => store.names("actor", id).some((one) => plain(one) === wanted));
    form.typing({ [field]: same.length === 1 ? same[0] : null, [typed(field)]: input.value });
    said.textContent = wanted && !found.length ? store.say("organisation.unknown") : "";
  };
  const find = (text, asked) => {
    const ids = plain(text) || asked ? alike(store, plain(text)) : [];
    const whole = ids.length === 1 && plain(store.record("actor", ids[0]).name) === plain(text);
    return whole ? [] : ids.map((id) => { // who is named in full need not be chosen: the list would only cover what is below
      const { name: words, city } = store.record("actor", id);
      return { words, small: city, value: id };
    });
  };
  const take = (id) => {
    form.typing({ [field]: id, [typed(field)]: null });
    input.value = store.record("actor", id).name;
    said.textContent = "";
  };
  const show = (values) => {
    input.value = values[typed(field)] ?? store.record("actor", values[field])?.name ?? "";
  };
  const list = suggestions(input, { find, take, first: true });
  return { element: h("div", { class: "sirkit-place" }, input, list, said), input, show };
}

/** Under which name a form keeps what is typed and no organisation's name yet. */
export function typed(field) {
  return `${field}_typed`;
}

function plain(text) {
  return bare(text).trim();
}

/** The organisations with this in their name, those that begin with it first. */
function alike(store, wanted) {
  const { compare } = new Intl.Collator(store.words.locale);
  const named = store.ids("actor").filter((id) => store.names("actor", id).some((name) => bare(name).includes(wanted)))
    .map((id) => [id, store.record("actor", id).name ?? ""]);
  const begins = ([, name]) => Number(!bare(name).startsWith(wanted));
  return named.sort((one, other) => begins(one) - begins(other) || compare(one[1], other[1])).slice(0, MOST).map(([id]) => id);
}
