// Keeping a record: the change that enters, corrects or removes it, and the sentence about it with its way back.

import { identifier } from "./dom.js";

const LONGEST = 200; // characters of an item

/** The operations that give a record these values. */
export function ops(store, kind, id, values) {
  return Object.entries(values).map(([field, value]) => store.put(kind, id, field, value)).filter(Boolean);
}

/** A list as it is typed: a line for each item. */
export function lines(list) {
  return Object.values(list ?? {}).join("\n");
}

/** The operations that make these lines a list; ordered so that taking them back keeps the order too. */
export function items(store, [kind, id, field], text) {
  const next = text.split("\n").map((line) => line.trim().slice(0, LONGEST)).filter(Boolean);
  const now = Object.entries(store.record(kind, id)?.[field] ?? {});
  let same = 0;
  while (same < now.length && now[same][1] === next[same]) same += 1;
  return [
    ...now.slice(same).reverse().map(([item]) => store.item(kind, id, field, item, null)),
    ...next.slice(same).map((line) => store.item(kind, id, field, identifier(), line)),
  ];
}

/** Make a change of a record called `name`, and say so; returns the change's id, null where nothing changed. */
export async function keep(store, made, { name, fresh, group }) {
  const change = await store.commit(made, group);
  if (change) store.notice(store.say(fresh ? "form.entered" : "step.changed", { name }), change);
  return change;
}

/** Remove a record called `name`, and say so. */
export async function remove(store, kind, id, name) {
  const change = await store.commit([{ op: "drop", kind, id }]);
  store.notice(store.say("form.removed", { name }), change);
}

/** The page keeps a refused value as if it were still being typed; here it goes, and what stands is shown. */
export function takeBack(store, change) {
  for (const op of change.ops) if (op.op === "put") store.forget(op.kind, op.id, op.field);
}
