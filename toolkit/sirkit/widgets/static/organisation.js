// An organisation of the map, chosen by typing part of its name. Only what stands on the map can be chosen.

import { bare, h } from "./dom.js";
import { suggestions } from "./suggestions.js";

const MOST = 8;
const ENTRY = "new actor"; // the draft of what is entered on the map

/** A field for an organisation. What is typed stays a draft until it is the name of one; then its id is the value. */
export function organisation({ field }, { name, form, store }) {
  const said = h("p", { class: "sirkit-help", "aria-live": "polite" });
  const way = h("button", { type: "button", class: "quiet sirkit-tomap", hidden: true, "data-key": `${field} to map`, onclick: () => toMap(store, input.value.trim()) }, store.say("organisation.to_map"));
  const input = h("input", { id: name, type: "text", maxlength: 200, autocomplete: "off", "data-key": field, oninput: () => type() });
  const type = () => {
    const wanted = plain(input.value);
    const found = wanted ? alike(store, wanted) : [];
    const same = found.filter((id) => store.names("actor", id).some((one) => plain(one) === wanted));
    form.typing({ [field]: same.length === 1 ? same[0] : null, [typed(field)]: input.value });
    tell(wanted && !found.length);
  };
  const tell = (unknown) => {
    said.textContent = unknown ? store.say("organisation.unknown") : "";
    way.hidden = !unknown || !store.stations?.includes("map") || !store.may("actor");
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
    tell(false);
  };
  const show = (values) => {
    const open = values[typed(field)] ?? "";
    input.value = open || (store.record("actor", values[field])?.name ?? "");
    tell(!values[field] && plain(open) && !alike(store, plain(open)).length);
  };
  const settle = () => !form.values[field] && input.value.trim() && type(); // the map may know the name by now
  const hush = () => { said.textContent = ""; }; // a problem says it now
  const list = suggestions(input, { find, take, first: true });
  return { element: h("div", { class: "sirkit-place" }, input, list, said), after: way, input, show, settle, hush };
}

/** To the map, where an organisation of this name is entered; what is typed here stays a draft. */
function toMap(store, name) {
  if (!store.drafts.get(ENTRY)?.name) store.draft(ENTRY, { ...store.drafts.get(ENTRY), name });
  store.emit("station-wanted", "map");
  store.open(null);
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
