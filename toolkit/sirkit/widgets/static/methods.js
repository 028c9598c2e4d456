// Method cards: what was tried where, how, what worked and what did not, how one knows; from here, and from elsewhere.

import { collection } from "./collection.js";
import { day } from "./days.js";
import { h } from "./dom.js";
import { handOut } from "./handing.js";

const LINE = 200;
const LONGEST = 4000;
const STEPS = 20000;
const BEFORE = ["problem", "context"];
const AFTER = ["worked", "not_worked", "evidence"];
const KEYS = {
  context: "method.context", problem: "method.problem", worked: "method.worked", not_worked: "method.not_worked", evidence: "method.evidence",
};
const HELPS = {
  context: "method.context_help", problem: "method.problem_help", worked: "method.worked_help", not_worked: "method.not_worked_help", evidence: "method.evidence_help",
};

const text = (field) => ({ field, key: KEYS[field], help: HELPS[field], control: "text", longest: LONGEST, rows: 2 });

export default collection("methods", {
  kind: "method",
  name: "title",
  lists: ["steps"],
  fields: [
    { field: "title", key: "method.title", help: "method.title_help", control: "line", longest: LINE, required: true, wide: true },
    ...BEFORE.map(text),
    { field: "steps", key: "method.steps", help: "method.steps_help", control: "text", longest: STEPS, rows: 4 },
    ...AFTER.map(text),
    { field: "on", key: "method.on", control: "line", type: "date" },
    { field: "licence", key: "method.licence", help: "methods.licence_help", control: "line", longest: LINE, wide: true },
  ],
  check: ({ steps }) => (String(steps ?? "").split("\n").some((line) => line.trim().length > LINE) ? { field: "steps", message: { key: "labrun.step_long" } } : null),
  card: (store, method) => [
    method.origin && h("p", { class: "sirkit-origin" }, store.say("knowledge.origin", { origin: method.origin })),
    ...BEFORE.flatMap((field) => told(store, KEYS[field], method[field])),
    ...steps(store, method.steps),
    ...AFTER.flatMap((field) => told(store, KEYS[field], method[field])),
    below(store, method),
  ],
  acts: (store, id) => print(store, id, store.record("method", id)),
});

function told(store, key, said) {
  return said ? [h("h4", {}, store.say(key)), h("p", { class: "sirkit-told" }, said)] : [];
}

function steps(store, list = {}) {
  const texts = Object.values(list);
  return texts.length ? [h("h4", {}, store.say("method.steps")), h("ol", { class: "sirkit-method-steps" }, texts.map((one) => h("li", {}, one)))] : [];
}

function below(store, { on, licence, lab }) {
  const title = lab && store.record("lab", lab)?.title;
  const said = [title && store.say("methods.of_lab", { title }), on && day(store, on), licence && store.say("methods.licence_is", { licence })].filter(Boolean);
  return said.length ? h("p", { class: "sirkit-help" }, said.join(" · ")) : null;
}

function print(store, id, { title, lab }) {
  const of = store.record("lab", lab) ? { lab } : {};
  return h("button", { "data-paper": "method_card", "data-key": `method paper ${id}`, "aria-label": `${store.say("labrun.card_print")}: ${title}`,
    onclick: () => handOut(store, "method_card", { ...of, method: id }) }, store.say("labrun.card_print"));
}
