// The tie an agreement becomes: it stands if and only if the agreement was kept. agreements.py says the same.

import { today } from "./days.js";

const LONGEST = 64; // signs an id may have

/** The id of the tie an agreement becomes. */
export function tieOf(id) {
  return `agreed-${id}`.slice(0, LONGEST);
}

/** The operations that set the state of an agreement and keep its tie in step; as one change they are taken back together. */
export function stateOps(store, id, state) {
  return [store.put("agreement", id, "state", state), ...inStep(store, id, { ...store.record("agreement", id), state })].filter(Boolean);
}

/** The operations after which the tie of an agreement with these values stands as it is to. One that stands keeps what was said of it. */
export function inStep(store, id, { state, one, other, event, on }) {
  const tie = tieOf(id);
  const laid = store.outbox.over("tie", tie, store.records.tie?.[tie]) ?? {};
  const dropped = Boolean(laid["!dropped"]);
  const stands = !dropped && Object.keys(laid).length > 0;
  if (state !== "kept" || store.standing(one) === store.standing(other)) return stands ? [{ op: "drop", kind: "tie", id: tie }] : [];
  const { name, on: held } = store.record("event", event) ?? {};
  const fresh = { sort: "cooperates", origin: name || store.say("agreements.origin"), since: on || held || today() };
  const wanted = Object.entries({ from_actor: one, to_actor: other, ...(stands ? {} : fresh) });
  const puts = wanted.filter(([field, value]) => (laid[field] ?? null) !== value)
    .map(([field, value]) => ({ op: "put", kind: "tie", id: tie, field, value, was: laid[field] ?? null }));
  return [...(dropped ? [{ op: "restore", kind: "tie", id: tie }] : []), ...puts];
}
