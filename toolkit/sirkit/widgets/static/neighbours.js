// Who an organisation is tied to, and where they are.

/** The ids of those it is tied to, by name. */
export function tied(store, kind, id) {
  const ties = store.ids("tie").map((one) => store.record("tie", one)).filter((tie) => [tie.from_actor, tie.to_actor].includes(id));
  const others = new Set(ties.map((tie) => (tie.from_actor === id ? tie.to_actor : tie.from_actor)));
  const name = (one) => store.record(kind, one)?.name ?? "";
  return [...others].filter((one) => one !== id && name(one)).sort((a, b) => name(a).localeCompare(name(b), store.words.locale));
}

/** Where they are, as [latitude, longitude]; also those a search has hidden. */
export function ends(store, kind, id) {
  const found = tied(store, kind, id).map((one) => store.record(kind, one));
  return found.filter(({ lat, lon }) => lat != null && lon != null).map(({ lat, lon }) => [lat, lon]);
}

/** Their names in a sentence, no more than are wanted. */
export function named(store, kind, ids, most) {
  const names = ids.slice(0, most).map((id) => store.record(kind, id).name).join(", ");
  return ids.length > most ? `${names} ${store.say("gaps.more", { count: ids.length - most })}` : names;
}
