// The form of an agreement: who gives what to whom, what is given back, by when, and what decided it.

import { today } from "./days.js";
import { Entry } from "./entry.js";

const LONGEST = 200;
export const FINDINGS = {
  benefit: "agreements.finding.benefit", proximity: "agreements.finding.proximity", commitment: "agreements.finding.commitment",
  networks: "agreements.finding.networks", establishment: "agreements.finding.establishment",
};
const PLAIN = ["one", "gives", "other", "gets", "by", "on", "event"];

export function agreementEntry(store, options) {
  const check = ([finding, key], number) => ({ field: `decided_${finding}`, key, control: "check", over: number ? null : "agreements.decided_several" });
  return new Entry(store, {
    ...options, name: "new agreement", kind: "agreement", title: "agreements.form", enter: "agreements.enter",
    check: (values) => wrong(store, values),
    follow: ({ event }) => (event && store.record("event", event)?.on ? { on: store.record("event", event).on } : {}),
    fields: [
      { field: "one", key: "agreement.one", control: "organisation", required: true, wide: true },
      { field: "gives", key: "agreement.gives", help: "agreements.gives_help", control: "line", longest: LONGEST, required: true, wide: true },
      { field: "other", key: "agreement.other", control: "organisation", required: true, wide: true },
      { field: "gets", key: "agreement.gets", control: "line", longest: LONGEST, wide: true },
      { field: "by", key: "agreement.by", control: "line", type: "date" },
      { field: "event", key: "agreement.event", control: "pick", choices: events, when: () => store.ids("event").length > 0 },
      { field: "on", key: "agreement.on", control: "line", type: "date" },
      ...Object.entries(FINDINGS).map(check),
    ],
  });
}

/** What a new agreement begins with: the event held last, and its day, else today. */
export function beginning(store) {
  const at = (id) => store.record("event", id).on ?? "";
  const held = store.ids("event").filter((id) => at(id) && at(id) <= today()).sort((one, other) => (at(one) < at(other) ? 1 : -1));
  const [event = null] = held.length ? held : store.ids("event");
  return { event, on: (held.length && at(event)) || today() };
}

/** What the form shows of an agreement that is there. */
export function shown({ decided = {}, ...values }) {
  return { ...values, ...Object.fromEntries(Object.keys(FINDINGS).map((finding) => [`decided_${finding}`, finding in decided])) };
}

/** What was entered: its plain fields, and the findings by whether they were ticked. */
export function entered(values) {
  return {
    plain: Object.fromEntries(PLAIN.map((field) => [field, values[field] ?? null])),
    decided: Object.keys(FINDINGS).map((finding) => [finding, Boolean(values[`decided_${finding}`])]),
  };
}

function wrong(store, { one, other, on, by }) {
  if (store.standing(one) === store.standing(other)) return { field: "other", message: { key: "agreements.itself" } };
  if (on && by && by < on) return { field: "by", message: { key: "agreements.order" } };
  return null;
}

function events(store) {
  return [["", store.say("agreements.event_none")], ...store.ids("event").map((id) => [id, store.record("event", id).name ?? ""])];
}
