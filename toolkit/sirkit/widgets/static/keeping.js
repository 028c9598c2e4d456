// Keeping a record: the change that enters, corrects or removes it, and the sentence about it with its way back.

/** The operations that give a record these values. */
export function ops(store, kind, id, values) {
  return Object.entries(values).map(([field, value]) => store.put(kind, id, field, value)).filter(Boolean);
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
