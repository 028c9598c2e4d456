// The dossier as the page shows it: what the kernel has, with what is on its way and what is being typed on top.

import { strongest } from "./marks.js";

const UNITED = "actor"; // of this kind several records may be one (merging.py)

export class Dossier {
  constructor(outbox, typing) {
    Object.assign(this, { outbox, typing, records: {}, coverage: {}, cache: new Map() }); // records: kind → id → values
    Object.assign(this, { same: {}, others: new Map() }); // id → the one that stands for it, and back
  }

  /** Take over everything the kernel has. */
  renew({ records, coverage, same }) {
    Object.assign(this, { records, coverage });
    this.#unite(same);
    this.cache.clear();
  }

  /** Take over what is new; returns which records that are, as [kind, id]. */
  take({ records, coverage, same }) {
    this.coverage = coverage;
    const united = this.#unite(same);
    const taken = Object.entries(records).flatMap(([kind, table]) => Object.entries(table).map(([id, values]) => {
      if (values) (this.records[kind] ??= {})[id] = values;
      else delete this.records[kind]?.[id];
      return [kind, id];
    }));
    return [...taken, ...united];
  }

  /** Take over who stands for whom; returns whom that changes, as [kind, id]. */
  #unite(same = {}) {
    const before = this.same;
    this.same = same;
    this.others = new Map();
    for (const [id, first] of Object.entries(same)) this.others.set(first, [...(this.others.get(first) ?? []), id]);
    const changed = Object.keys({ ...before, ...same }).filter((id) => before[id] !== same[id]);
    const ids = new Set(changed.flatMap((id) => [id, before[id], same[id]]).filter(Boolean));
    return [...ids].map((id) => [UNITED, id]);
  }

  /** Records are to be laid together anew: those given as [kind, id], or all. */
  turn(touched = null) {
    if (!touched) this.cache.clear();
    else for (const [kind, id] of touched) this.cache.delete(`${kind} ${id}`);
  }

  /** The values of one record as shown, null where it does not stand. */
  record(kind, id) {
    const name = `${kind} ${id}`;
    if (!this.cache.has(name)) this.cache.set(name, stands(this.typing.over(kind, id, this.#laid(kind, id))));
    return this.cache.get(name);
  }

  /** The values of one record without what is being typed. */
  settled(kind, id) {
    return stands(this.#laid(kind, id));
  }

  #laid(kind, id) {
    return this.outbox.over(kind, id, this.records[kind]?.[id]);
  }

  /** The one that stands for a record called the same as others, else itself. */
  standing(id) {
    const first = this.same[id];
    return first && this.record(UNITED, first) ? first : id;
  }

  /** All records that are one with this one, the standing one first. */
  together(id) {
    const first = this.standing(id);
    return [first, ...(this.others.get(first) ?? []).filter((other) => this.record(UNITED, other))];
  }

  /** True if the record stands, and for itself. */
  shows(kind, id) {
    return Boolean(this.record(kind, id)) && this.standing(id) === id;
  }

  /** The values of a record, with what it lacks from those it stands for. */
  seen(kind, id) {
    return Object.assign({}, ...this.together(id).map((one) => this.record(kind, one)).reverse());
  }

  /** The names of a record and of those it stands for. */
  names(kind, id) {
    return this.together(id).map((one) => this.record(kind, one)?.name ?? "");
  }

  /** The ids of one kind that stand for themselves. */
  ids(kind) {
    return this.entered(kind).filter((id) => this.standing(id) === id);
  }

  /** The ids of one kind that stand, also those behind another. */
  entered(kind) {
    const ids = new Set([...Object.keys(this.records[kind] ?? {}), ...this.outbox.ids(kind)]);
    return [...ids].filter((id) => this.record(kind, id));
  }

  /** True if a record of this id stands, of whichever kind. */
  has(id) {
    return Object.keys(this.records).some((kind) => this.record(kind, id));
  }

  /** The functions an actor has to do with: [{ id, function, state, said_by, duties }]; of those that are one, the strongest. */
  roles(actor, of = this.together(actor)) {
    return [..."abcdefgh"].flatMap((letter) => {
      const ids = of.map((one) => `${one}-${letter}`).filter((id) => this.record("role", id)?.function);
      return strongest(ids.map((id) => ({ id, ...this.record("role", id) }))).slice(0, 1);
    });
  }

  /** The operation that sets one field, or null if that changes nothing. */
  put(kind, id, field, value) {
    const was = this.settled(kind, id)?.[field] ?? null;
    const next = value === "" || value === undefined ? null : value;
    return next === was ? null : { op: "put", kind, id, field, value: next, was };
  }

  /** The operation that sets or takes one item of a list. */
  item(kind, id, field, item, value) {
    const was = this.settled(kind, id)?.[field]?.[item] ?? null;
    if ((value ?? null) === was) return null;
    if (value == null) return { op: "take", kind, id, field, item, was };
    return { op: "add", kind, id, field, item, value, was };
  }
}

function stands(values) {
  return values && !values["!dropped"] && Object.keys(values).length ? values : null;
}
