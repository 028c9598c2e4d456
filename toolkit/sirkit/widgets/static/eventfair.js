// An event as its records tell it: its seats by number, its rounds with their tables. Read anew whenever something changed.

const STATES = ["held", "announced", "planned"];

/** The event: { id, values, seats, byNumber, rounds, settled, planned }, its rounds from the first to the last. */
export function fairOf(store, id) {
  const values = { format: "two_sided", rounds: 3, minutes: 8, pause: 2, ...store.record("event", id) };
  const seats = store.ids("participant").map((one) => ({ id: one, ...store.record("participant", one) }))
    .filter(({ event, number }) => event === id && number)
    .map((seat) => ({ ...seat, here: seat.present !== false, from: seat.arrives ?? 1, name: nameOf(store, seat.actor) }))
    .sort((one, other) => one.number - other.number);
  const byNumber = new Map([...seats].reverse().map((seat) => [seat.number, seat]));
  const written = new Map();
  for (const one of store.ids("round")) {
    const round = { id: one, state: "planned", ...store.record("round", one) };
    if (round.event !== id) continue;
    const before = written.get(round.number);
    if (!before || STATES.indexOf(round.state) < STATES.indexOf(before.state)) written.set(round.number, round);
  }
  const last = Math.max(values.rounds, ...[...written.values()].filter(({ state }) => state !== "planned").map(({ number }) => number));
  const rounds = Array.from({ length: last }, (_, place) => roundOf(written.get(place + 1), place + 1, id, byNumber));
  const settled = rounds.filter(({ state }) => state !== "planned");
  return { id, values, seats, byNumber, rounds, settled, planned: rounds.some(({ tables }) => tables.length), twoSided: values.format === "two_sided" };
}

function roundOf(record, number, event, byNumber) {
  const tables = Object.entries(record?.meetings ?? {}).filter(([item]) => /^t\d+$/.test(item)).map(([item, text]) => {
    const numbers = String(text).split(/\s+/).slice(1).map(Number).filter((one) => byNumber.has(one));
    return { item, table: Number(item.slice(1)), numbers };
  }).filter(({ numbers }) => numbers.length).sort((one, other) => one.table - other.table);
  return { number, id: record?.id ?? `${event}-${number}`, state: record?.state ?? "planned", written: Boolean(record), tables };
}

/** The name of a seat's organisation, of those called the same the one that stands for them. */
export function nameOf(store, actor) {
  return (store.record("actor", store.standing(actor))?.name || store.say("form.unknown")).replaceAll("e. V.", "e.\u00A0V.");
}

/** True if somebody is there in this round. */
export function there(seat, round) {
  return seat.here && seat.from <= round;
}

/** Who is there in a round and sits at no table. */
export function idle(fair, round) {
  const seated = new Set(round.tables.flatMap(({ numbers }) => numbers));
  return fair.seats.filter((seat) => there(seat, round.number) && !seated.has(seat.number));
}

/** True if the rounds still open were planned for others than those who are there now. */
export function stale(fair) {
  const open = fair.rounds.filter(({ state }) => state === "planned");
  if (!open.some(({ tables }) => tables.length)) return open.length > 0 && fair.planned;
  const known = new Set(fair.rounds.flatMap(({ tables }) => tables.flatMap(({ numbers }) => numbers)));
  const away = open.some((round) => round.tables.some(({ numbers }) => numbers.some((one) => !there(fair.byNumber.get(one), round.number))));
  const missed = open.some((round) => !round.tables.length);
  return away || missed || fair.seats.some((seat) => there(seat, fair.rounds.length) && !known.has(seat.number));
}

/** The number nobody has had yet, not even in a round of somebody who is gone. */
export function nextNumber(store, fair) {
  const had = store.ids("round").map((id) => store.record("round", id)).filter(({ event }) => event === fair.id)
    .flatMap(({ meetings }) => Object.values(meetings ?? {}).flatMap((text) => String(text).split(/\s+/).slice(1).map(Number)));
  return Math.max(0, ...fair.seats.map(({ number }) => number), ...had.filter(Number.isFinite)) + 1;
}

/** When a round begins, "18:10"; "" where the event has no time yet. */
export function begins(fair, number) {
  const [hours, minutes] = (fair.values.at ?? "").split(":").map(Number);
  if (!Number.isFinite(minutes)) return "";
  const at = hours * 60 + minutes + (number - 1) * (fair.values.minutes + fair.values.pause);
  return [Math.floor(at / 60) % 24, at % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Seats that match what was typed: a number, or a part of a name. */
export function found(fair, text, plain) {
  const wanted = plain(text).trim();
  if (!wanted) return fair.seats;
  return fair.seats.filter(({ number, name }) => (/^\d+$/.test(wanted) ? String(number) === wanted : plain(name.replaceAll("\u00A0", " ")).includes(wanted)));
}
