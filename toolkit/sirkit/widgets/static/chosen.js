// What is chosen: which training or which venture the parts of a station are about; it survives a reload.

import { h, unique } from "./dom.js";

const SAID = { training: "chosen.training", venture: "chosen.venture", lab: "chosen.lab" };
const NAMED = { training: "title", venture: "name", lab: "title" };

/** The id of the record of this kind that is chosen: the only one there is needs no choosing; null where none is. */
export function chosen(store, kind) {
  const ids = named(store, kind);
  const { id } = store.drafts.get(`chosen ${kind}`) ?? {};
  if (ids.includes(id)) return id;
  return ids.length === 1 ? ids[0] : null;
}

/** Choose a record; every part hears `chosen`. */
export function choose(store, kind, id) {
  if (chosen(store, kind) === id) return;
  store.draft(`chosen ${kind}`, { id });
  store.emit("chosen", { kind, id });
}

/** The field in which one is chosen; nothing where there is none to choose from. */
export function chooser(store, kind) {
  const ids = named(store, kind);
  if (!ids.length) return null;
  const now = chosen(store, kind);
  const name = unique("chosen");
  const option = (id) => h("option", { value: id ?? "", selected: id === now }, id ? store.record(kind, id)[NAMED[kind]] : store.say("chosen.none"));
  return h("p", { class: "sirkit-field sirkit-chosen" }, h("label", { for: name }, store.say(SAID[kind])),
    h("select", { id: name, "data-key": `chosen ${kind}`, onchange: ({ target }) => choose(store, kind, target.value || null) },
      now ? null : option(null), ids.map(option)));
}

function named(store, kind) {
  const { compare } = new Intl.Collator(store.words.locale);
  const called = (id) => store.record(kind, id)[NAMED[kind]];
  return store.ids(kind).filter(called).sort((one, other) => compare(called(one), called(other)));
}
