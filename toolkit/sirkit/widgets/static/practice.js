// Practice cards: what somebody tells from practice, written down while it is told, and passed on.

import { collection } from "./collection.js";
import { h } from "./dom.js";
import { handOut } from "./handing.js";

const LONGEST = 4000;
const TOLD = ["done", "changed", "needed"];
const KEYS = { done: "practice.done", changed: "practice.changed", needed: "practice.needed" };

export default collection("practice", {
  kind: "practice",
  fields: [
    { field: "name", key: "practice.name", help: "practice.name_help", control: "line", longest: 200, required: true, wide: true },
    ...TOLD.map((field) => ({ field, key: KEYS[field], control: "text", longest: LONGEST })),
    { field: "source", key: "practice.source", help: "practice.source_help", control: "line", longest: 200, wide: true },
  ],
  card: (store, { source, origin, licence, ...told }) => [
    origin && h("p", { class: "sirkit-origin" }, store.say("knowledge.origin", { origin })),
    ...TOLD.filter((field) => told[field]).flatMap((field) => [h("h4", {}, store.say(KEYS[field])), h("p", { class: "sirkit-told" }, told[field])]),
    source && h("p", { class: "sirkit-help" }, store.say("practice.source_is", { source })),
    licence && h("p", { class: "sirkit-help" }, store.say("methods.licence_is", { licence })),
  ],
  below: (store) => h("p", { class: "sirkit-buttons", hidden: !store.ids("practice").length },
    h("button", { "data-key": "practice paper", onclick: () => handOut(store, "practices") }, store.say("practice.print"))),
});
