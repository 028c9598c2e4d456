// Method cards: what was tried where, how, what worked and what did not, how one knows; from here, and from elsewhere.

import { collection } from "./collection.js";
import { day } from "./days.js";
import { h } from "./dom.js";

const LINE = 200;
const LONGEST = 4000;
const STEPS = 8000;
const BEFORE = ["context", "problem"];
const AFTER = ["worked", "not_worked", "evidence"];
const KEYS = {
  context: "methods.context", problem: "methods.problem", worked: "methods.worked", not_worked: "methods.not_worked", evidence: "methods.evidence",
};

const text = (field) => ({ field, key: KEYS[field], control: "text", longest: LONGEST, rows: 2 });

export default collection("methods", {
  kind: "method",
  name: "title",
  lists: ["steps"],
  fields: [
    { field: "title", key: "methods.name", help: "methods.name_help", control: "line", longest: LINE, required: true, wide: true },
    ...BEFORE.map(text),
    { field: "steps", key: "methods.steps", help: "methods.steps_help", control: "text", longest: STEPS, rows: 4 },
    ...AFTER.map(text),
    { field: "on", key: "methods.on", control: "line", type: "date" },
    { field: "licence", key: "methods.licence", help: "methods.licence_help", control: "line", longest: LINE, wide: true },
  ],
  card: (store, method) => [
    method.origin && h("p", { class: "sirkit-origin" }, store.say("knowledge.origin", { origin: method.origin })),
    ...BEFORE.flatMap((field) => told(store, KEYS[field], method[field])),
    ...steps(store, method.steps),
    ...AFTER.flatMap((field) => told(store, KEYS[field], method[field])),
    below(store, method),
  ],
});

function told(store, key, said) {
  return said ? [h("h4", {}, store.say(key)), h("p", { class: "sirkit-told" }, said)] : [];
}

function steps(store, list = {}) {
  const texts = Object.values(list);
  return texts.length ? [h("h4", {}, store.say("methods.steps")), h("ol", { class: "sirkit-method-steps" }, texts.map((one) => h("li", {}, one)))] : [];
}

function below(store, { on, licence, lab }) {
  const title = lab && store.record("lab", lab)?.title;
  const said = [title && store.say("methods.of_lab", { title }), on && day(store, on), licence && store.say("methods.licence_is", { licence })].filter(Boolean);
  return said.length ? h("p", { class: "sirkit-help" }, said.join(" · ")) : null;
}
