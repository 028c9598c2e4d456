// Ventures: what somebody wants to bring about here, who carries it, what it needs and what it offers.

import { collection } from "./collection.js";
import { h } from "./dom.js";

const KNOWN = [1, 2, 3, 4];
const LISTS = ["needs", "offers", "topics", "values"];
const LONGEST = 200;

export default collection("ventures", {
  kind: "venture",
  wanted: "venture-wanted",
  lists: LISTS,
  fields: [
    { field: "name", key: "venture.name", control: "line", longest: LONGEST, required: true, wide: true },
    { field: "actor", key: "venture.actor", help: "venture.actor_help", control: "organisation", wide: true },
    { field: "city", key: "venture.city", help: "venture.city_help", control: "place", also: ["ags", "lat", "lon"], wide: true },
    ...LISTS.map((field) => ({ field, key: `venture.${field}`, help: `venture.${field}_help`, control: "text", longest: 4000, rows: 3 })),
    { field: "established", key: "venture.established", control: "choice", choices: KNOWN },
    { field: "description", key: "venture.description", control: "text", longest: 4000 },
  ],
  card: (store, { actor, description, needs, offers, established }) => [
    store.record("actor", actor)?.name && h("p", { class: "sirkit-help" }, store.say("venture.carried", { name: store.record("actor", actor).name })),
    description && h("p", { class: "sirkit-told" }, description),
    ...told(store, "needs", needs), ...told(store, "offers", offers),
    h("p", { class: "sirkit-help" }, store.words.tell({ key: "venture.known_is", values: { at: established ? `venture.established.${established}` : "form.unknown" } })),
  ],
});

function told(store, name, items) {
  const some = Object.values(items ?? {});
  return some.length ? [h("h4", {}, store.say(`venture.${name}`)), h("ul", {}, some.map((one) => h("li", {}, one)))] : [];
}
