// The chain: who stands between two organisations, over the ties people have told of.

const RANK = { cooperates: 0, knows: 1 };
const rank = (sort) => RANK[sort] ?? 2;
const LONG = 6; // in a longer chain nobody would introduce anybody
const PAIRS = 40; // organisations drawn lots from at once: enough for chance, and done in a moment

/** Who is tied to whom, and how at best: id → Map(id → sort). `root` names one id for all that are the same. */
export function net(ties, root = (id) => id) {
  const found = new Map();
  const tie = (from, to, sort) => {
    if (!found.has(from)) found.set(from, new Map());
    const there = found.get(from);
    if (!there.has(to) || rank(sort) < rank(there.get(to))) there.set(to, sort);
  };
  for (const { from_actor, to_actor, sort } of ties) {
    const [from, to] = [root(from_actor), root(to_actor)];
    if (from === to) continue;
    tie(from, to, sort);
    tie(to, from, sort);
  }
  return found;
}

/**
 * The shortest chain as [{ id, sort: the tie to the one before }], or null where none is known. Of equally short ones,
 * the one with most who work together.
 */
export function chain(tied, from, to) {
  const reached = new Map([[from, { before: null, weight: 0 }]]);
  for (let edge = [from]; edge.length && !reached.has(to); ) {
    const next = new Map();
    for (const id of edge) {
      for (const [other, sort] of tied.get(id) ?? []) {
        const weight = reached.get(id).weight + rank(sort);
        if (!reached.has(other) && !(next.get(other)?.weight <= weight)) next.set(other, { before: id, sort, weight });
      }
    }
    for (const [id, how] of next) reached.set(id, how);
    edge = [...next.keys()];
  }
  if (!reached.has(to)) return null;
  const steps = [];
  for (let id = to; id !== null; id = reached.get(id).before) steps.unshift({ id, sort: reached.get(id).sort });
  return steps;
}

/** Draw two who do not know each other: with a long known chain if there is one, else from different towns. */
export function strangers(tied, ids, town, chance = Math.random) {
  const drawn = shuffled(ids, chance).slice(0, PAIRS);
  const pairs = drawn.flatMap((one, number) => drawn.slice(number + 1).map((other) => [one, other]))
    .filter(([one, other]) => !tied.get(one)?.has(other));
  const lengths = pairs.map(([one, other]) => chain(tied, one, other)?.length ?? 0).map((length) => (length > LONG ? 0 : length));
  const enough = Math.max(3, Math.max(...lengths) - 1); // nearly the longest will do: not the same two every time
  const far = lengths.findIndex((length) => length >= enough);
  if (far >= 0) return pairs[far];
  return pairs.find(([one, other]) => town(one) !== town(other)) ?? pairs[0] ?? null;
}

function shuffled(items, chance) {
  return items.map((item) => [chance(), item]).sort(([one], [other]) => one - other).map(([, item]) => item);
}
