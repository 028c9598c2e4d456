// The dossier as the page shows it: what the kernel has, with what is on its way and what is being typed on top.

export class Dossier {
  constructor(outbox, typing) {
    Object.assign(this, { outbox, typing, records: {}, coverage: {}, cache: new Map() }); // records: kind → id → values
  }

  /** Take over everything the kernel has. */
  renew({ records, coverage }) {
    Object.assign(this, { records, coverage });
    this.cache.clear();
  }

  /** Take over what is new; returns which records that are, as [kind, id]. */
  take({ records, coverage }) {
    this.coverage = coverage;
    return Object.entries(records).flatMap(([kind, table]) => Object.entries(table).map(([id, values]) => {
      if (values) (this.records[kind] ??= {})[id] = values;
      else delete this.records[kind]?.[id];
      return [kind, id];
    }));
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

  /** The ids of one kind that stand. */
  ids(kind) {
    const ids = new Set([...Object.keys(this.records[kind] ?? {}), ...this.outbox.ids(kind)]);
    return [...ids].filter((id) => this.record(kind, id));
  }

  /** The functions an actor has to do with: [{ id, function, state, said_by, duties }]. */
  roles(actor) {
    return [..."abcdefgh"].flatMap((letter) => {
      const id = `${actor}-${letter}`;
      const role = this.record("role", id);
      return role?.function ? [{ id, ...role }] : [];
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
