// What is known of an organisation beside its functions: its meeting places, and where it is talked about.

const ASKED = ["open_to", "hours", "step_free", "must_buy", "encounter"];
const SAYS = { step_free: ["place.steps", "place.no_steps"], must_buy: ["place.free", "place.buying"] };

/** The same as sentences, a line each. */
export function known(store, owner) {
  const places = store.ids("place").map((id) => store.record("place", id)).filter(({ run_by: runs }) => runs && store.standing(runs) === owner);
  const told = Object.values(store.seen("actor", owner).talked_about ?? {});
  const own = store.names("actor", owner); // a house that bears its owner's name is not named twice
  const lines = places.map((place) => (own.includes(place.name) ? line(store, { ...place, name: store.say("map.meeting") }) : line(store, place)));
  return [...lines, ...(told.length ? [store.say("actor.talked", { where: told.join(", ") })] : [])];
}

function line(store, place) {
  const said = (field) => (typeof place[field] === "boolean" ? store.say(SAYS[field][Number(place[field])]) : place[field]);
  const all = ASKED.map(said).filter(Boolean).join(" · ");
  return [place.name, all].filter(Boolean).join(": ");
}
