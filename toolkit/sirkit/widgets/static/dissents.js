// Dissents: somebody else wrote something different in the same place. Both stand until a person decides.

import { h } from "./dom.js";

/** What somebody else wrote in one field of a record, undefined where all say the same. */
export function dissenting(store, { kind, id, field }) {
  const open = store.record(kind, id)?.["!dissents"] ?? [];
  return open.find(([where]) => where === field)?.[2];
}

/** The sentence that says so, with the two ways to settle it; `words` makes a text of a value. */
export function settling(store, { kind, id, field }, words = String) {
  const other = dissenting(store, { kind, id, field });
  const shown = store.record(kind, id)[field];
  const decide = (value) => store.commit([{ op: "put", kind, id, field, value, was: shown ?? null }]);
  const button = (key, value) => h("button", { type: "button", class: "quiet", onclick: () => decide(value) }, store.say(key));
  return [store.say("form.dissent", { value: words(other) }), " ", button("form.take_other", other), button("form.keep_this", shown)];
}
