// The form for a tie: who, how, how close, in which direction. The same after two were tapped and beside the table.

import { Entry } from "./entry.js";
import { keep, ops } from "./keeping.js";
import { called, leads, SORTS, STRENGTHS } from "./tielines.js";

const WAYS = ["none", "forth", "back"];
const WHEN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * An entry for a tie. `name` of its draft, `turned()` when it opens or shuts, `kept(id)` and `remove(id)`; `drawn`: who is
 * tied was shown already and need not be typed.
 */
export function tieEntry(store, { name, turned, kept, remove = null, drawn = false }) {
  const end = { control: "organisation", required: true, when: () => !drawn };
  return new Entry(store, {
    name, kind: "tie", title: drawn ? null : "tie.form", enter: "tie.enter", turned, remove, begins: { sort: SORTS[0], direction: WAYS[0] },
    check: (values) => check(store, name, values),
    follow: ({ sort }) => (sort ? { direction: leads(sort) ? "forth" : "none" } : {}),
    keep: async (id, values, fresh) => {
      const made = ends(values);
      const change = await keep(store, ops(store, "tie", id, made), { name: called(store, made), fresh, group: "tie" });
      kept(id);
      return change;
    },
    fields: [
      { field: "from_actor", key: "tie.from_actor", ...end },
      { field: "sort", key: "tie.sort", control: "pick", choices: () => SORTS.map((sort) => [sort, store.say(`tie.sort.${sort}`)]) },
      { field: "to_actor", key: "tie.to_actor", ...end },
      { field: "strength", key: "tie.strength", control: "pick", type: "number", choices: () => [["", store.say("form.unknown")], ...STRENGTHS.map((one) => [one, store.say(`tie.strength.${one}`)])] },
      { field: "direction", key: "tie.directed", control: "pick", choices: () => WAYS.map((way) => [way, store.say(`tie.way.${way}`)]) },
      { field: "since", key: "tie.since", help: "tie.since_help", control: "line", longest: 10 },
      { field: "note", key: "tie.note", control: "line", longest: 200 },
    ],
  });
}

/** What the form shows of a tie that is there. */
export function shown(store, id) {
  const { strength, directed, ...values } = store.record("tie", id);
  return { sort: SORTS[0], ...values, strength: strength == null ? "" : String(strength), direction: directed ? "forth" : "none" };
}

/** The values of the tie that was entered: an arrow that leads back turns the two around. */
function ends({ direction, from_actor: from, to_actor: to, ...values }) {
  const [one, other] = direction === "back" ? [to, from] : [from, to];
  return { from_actor: one, to_actor: other, ...values, directed: direction !== "none" };
}

/** A tie to itself, one that is there already, or a day nobody can read: what is said, and at which field. */
function check(store, name, { from_actor: from, to_actor: to, sort, since }) {
  const self = store.drafts.get(name)?.id;
  if (store.standing(from) === store.standing(to)) return { field: "to_actor", message: { key: "tie.itself" } };
  const double = store.ids("tie").some((id) => id !== self && same(store, store.record("tie", id), { from, to, sort }));
  if (double) return { field: "sort", message: { key: "tie.double", values: { name: called(store, { from_actor: from, to_actor: to }), words: store.say(`tie.sort.${sort}`) } } };
  if (since?.trim() && !WHEN.test(since.trim())) return { field: "since", message: { key: "tie.since_unclear" } };
  return null;
}

function same(store, tie, { from, to, sort }) {
  const two = (one, other) => [store.standing(one), store.standing(other)].sort().join(" ");
  return (tie.sort ?? SORTS[0]) === sort && tie.from_actor && tie.to_actor && two(tie.from_actor, tie.to_actor) === two(from, to);
}
