// The outbox: changes made here, kept in the browser until the kernel says that they are on its disk.

export class Outbox {
  /** `send(change)` hands one change to the kernel. */
  constructor(storage, send) {
    Object.assign(this, { storage, send, pending: new Map(), sent: new Map() });
  }

  /** Put back the changes of this key that nobody had acknowledged when the page was left, in the order they were made. */
  async open(mine) {
    const kept = await this.storage.all("outbox");
    for (const { id, change, key } of kept.sort((one, other) => one.order - other.order)) {
      if (key === mine) this.pending.set(id, change);
    }
  }

  /** Add a change: it counts at once, is written into the browser's storage at once, and is sent when it is there. */
  async put(change, key) {
    const { id } = change;
    this.pending.set(id, change);
    const order = performance.timeOrigin + performance.now();
    await this.storage.put("outbox", { id, key, change, order });
    if (this.pending.has(id)) this.#send(change);
  }

  /** Take out a change that is on the disk, or that will never be; returns it. */
  settle(id) {
    const change = this.pending.get(id);
    this.pending.delete(id);
    this.sent.delete(id);
    this.storage.remove("outbox", id);
    return change;
  }

  /** Take out everything: there is nobody left to send it to. */
  clear() {
    for (const id of [...this.pending.keys()]) this.settle(id);
  }

  /** Send everything, in the order it was made: the other side knows the ids, and keeps nothing twice. */
  deliver() {
    for (const change of this.pending.values()) this.#send(change);
  }

  /** Send everything once more: what was sent before may have got lost. */
  again() {
    this.sent.clear();
    this.deliver();
  }

  #send(change) {
    if (!this.sent.has(change.id)) this.sent.set(change.id, performance.now());
    this.send(change);
  }

  /** How long the oldest change waits for its answer, in milliseconds. */
  get waiting() {
    return performance.now() - Math.min(...this.sent.values());
  }

  /** The values of a record with what is on its way laid on top. */
  over(kind, id, values) {
    let laid = values;
    for (const { ops } of this.pending.values()) {
      for (const op of ops) if (op.kind === kind && op.id === id) laid = lay(laid ?? {}, op);
    }
    return laid;
  }

  /** The ids of one kind that changes on their way are about. */
  ids(kind) {
    return [...this.pending.values()].flatMap(({ ops }) => ops.filter((op) => op.kind === kind).map(({ id }) => id));
  }
}

/** One operation laid over values, as fold.py does it. */
function lay(values, op) {
  const next = { ...values };
  if (op.op === "drop") next["!dropped"] = true;
  else if (op.op === "restore") delete next["!dropped"];
  else if (op.item !== undefined) {
    next[op.field] = { ...next[op.field] };
    if (op.op === "take") delete next[op.field][op.item];
    else next[op.field][op.item] = op.value;
    if (!Object.keys(next[op.field]).length) delete next[op.field];
  } else if (op.value == null) delete next[op.field];
  else next[op.field] = op.value;
  return next;
}
