// The store: what the page shows of one workspace, and the one way in which its parts change it. What the kernel has on
// disk comes from the kernel; what was just entered is laid on top at once, and stays in the outbox until it is there.

import { Board } from "./board.js";
import { Connection } from "./connection.js";
import { Dossier } from "./dossier.js";
import { identifier } from "./dom.js";
import { Filter } from "./filter.js";
import { Outbox } from "./outbox.js";
import { dress } from "./page.js";
import { stateOf } from "./state.js";
import { Storage } from "./storage.js";
import { Typing } from "./typing.js";

const stores = (globalThis.sirkitStores ??= new Map());
const AGAIN_MS = 10000;
const WAITING = /^(journal|workspace|desk|room\.away$)/; // reasons that may pass: a full disk, a folder not open yet

/** Connect a part's model to the store of its page, once, and return the store. */
export function connect(model) {
  const name = model.get("page");
  if (!stores.has(name)) stores.set(name, new Store(model.get("keeps") ?? true));
  const store = stores.get(name);
  store.join(model);
  return store;
}

/** The store of a model that was connected: what is drawn gets another proxy of it, which must not be heard too. */
export function storeOf(model) {
  return stores.get(model.get("page"));
}

export class Store extends Board {
  constructor(keeps) {
    super();
    dress();
    this.storage = new Storage(keeps);
    this.connection = new Connection(this.storage, (message) => this.#hear(message));
    this.outbox = new Outbox(this.storage, (change) => this.send({ do: "append", id: change.id, changes: [change] }));
    this.typing = new Typing(this.storage);
    this.dossier = new Dossier(this.outbox, this.typing);
    this.filter = new Filter(this.dossier, { keeps, say: (key) => this.say(key), turned: () => this.emit("filter") });
    Object.assign(this, { pending: this.outbox.pending, state: "starting", ready: false });
    for (const name of ["previews", "problems", "drafts"]) this[name] = this.typing[name];
    this.#lend(this.typing, "draft");
    this.#lend(this.connection, "attach", "send", "may");
    this.#lend(this.dossier, "record", "ids", "entered", "shows", "seen", "standing", "together", "names", "roles", "put", "item");
    this.#lend(this.filter, "matches");
    this.on("words", () => this.filter.forget());
    setInterval(() => this.#watch(), 500);
    document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? this.emit("flush") : this.connection.wake()));
  }

  /** What one of those can do, parts ask of the store. */
  #lend(from, ...names) {
    for (const name of names) this[name] = from[name].bind(from);
  }

  get room() {
    return this.connection.room;
  }

  get records() {
    return this.dossier.records;
  }

  get coverage() {
    return this.dossier.coverage;
  }

  // --- talking with the kernel -------------------------------------------------------------------------------

  join(model) {
    if (this.connection.join(model)) this.#begin();
  }

  async #begin() {
    await this.wording;
    await this.connection.enter();
    await this.outbox.open(this.connection.key);
    await this.typing.open();
    this.attach();
  }

  /** The room is over: nothing of what was meant for it stays here, and what is this browser's own comes back. */
  async leave() {
    this.outbox.clear();
    this.typing.clear();
    this.selected = null;
    this.connection.leave();
    await this.outbox.open(this.connection.key);
    this.attach();
  }

  #hear(message) {
    const act = {
      whole: () => this.#whole(message),
      news: () => this.#news(message),
      problem: () => this.#refused(message),
      erased: () => this.#erased(message.records),
    }[message.say];
    act?.();
    this.emit(message.say, message);
    this.#watch();
  }

  #whole(message) {
    this.dossier.renew(message);
    this.filter.forget();
    this.ready = true;
    this.outbox.deliver();
    this.emit("all");
    this.#keepTyped();
  }

  /** What was typed before a reload and had not become a change yet becomes one now. */
  #keepTyped() {
    for (const [name, values] of [...this.previews]) {
      const [kind, id] = name.split(" ");
      const ops = Object.entries(values).map(([field, value]) => this.put(kind, id, field, value));
      if (this.records[kind]?.[id]) this.commit(ops.filter(Boolean));
      if (ops.every((op) => !op)) Object.keys(values).forEach((field) => this.forget(kind, id, field));
    }
  }

  #news(message) {
    for (const id of message.accepted) this.#settle(id);
    this.#changed(this.dossier.take(message));
  }

  #settle(id) {
    if (this.outbox.settle(id)) this.#turn();
  }

  #refused({ about, messages }) {
    if (this.connection.gone(messages)) return this.leave();
    const change = this.pending.get(about);
    if (!change || messages.some(({ key }) => WAITING.test(key))) return; // it stays in the outbox and is sent again
    this.#settle(about);
    const known = (op) => this.records[op.kind]?.[op.id];
    for (const op of change.ops) {
      if (op.op === "put" && op.value != null && known(op)) this.typing.put(op.kind, op.id, op.field, op.value);
    }
    for (const message of messages) {
      const op = change.ops.find((one) => one.field === message.values?.field && one.kind === message.values?.kind);
      if (op) this.problems.set(`${op.kind} ${known(op) ? op.id : null} ${op.field}`, message);
    }
    this.#changed(change.ops.map((op) => [op.kind, op.id]));
    this.emit("refused", { change, messages });
  }

  #erased(gone) {
    const names = new Set(gone.map(([kind, id]) => `${kind} ${id}`));
    for (const change of [...this.pending.values()]) {
      if (change.ops.some((op) => names.has(`${op.kind} ${op.id}`))) this.#settle(change.id);
    }
    for (const [kind, id] of gone) this.typing.erase(kind, id);
  }

  #watch() {
    const state = stateOf(this);
    if (this.state === "away" && state !== "away") this.attach(); // it came back: fetch what was missed
    if (state !== "away" && this.outbox.waiting > AGAIN_MS) this.outbox.again();
    if (state === this.state) return;
    this.state = state;
    this.emit("state", state);
  }

  // --- reading and writing -----------------------------------------------------------------------------------

  /** Make a change of operations: it shows at once, goes into the outbox, then to the kernel. */
  async commit(ops, group = "") {
    if (!ops.length) return null;
    const { author, key } = this.connection;
    const change = { id: identifier(), author, at: new Date().toISOString(), group, v: 1, ops };
    const kept = this.outbox.put(change, key); // before anything else: the page may be left at any moment
    for (const op of ops) this.typing.take(op.kind, op.id, op.field);
    this.#changed(ops.map((op) => [op.kind, op.id]));
    this.#watch();
    await kept;
    return change.id;
  }

  /** Show what is being typed, before it is a change. */
  preview(kind, id, field, value) {
    this.problems.delete(`${kind} ${id} ${field}`);
    this.typing.put(kind, id, field, value);
    this.#changed([[kind, id]]);
  }

  /** Forget what was typed and not meant. */
  forget(kind, id, field) {
    this.typing.take(kind, id, field);
    this.#changed([[kind, id]]);
  }

  /** Take back one change, or the last one that still stands. */
  undo(change = null) {
    this.send({ do: "undo", id: identifier(), change });
  }

  #changed(touched) {
    this.#turn(touched);
    this.emit("records", touched);
  }

  #turn(touched) {
    this.dossier.turn(touched);
    this.filter.forget(touched);
  }
}
