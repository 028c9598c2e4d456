// The store: what the page shows of one workspace. What the kernel has on disk comes from the kernel; what was just
// entered is laid on top at once, and stays in the outbox until the kernel says that it is on disk.

import { bare, identifier } from "./dom.js";
import { dress, language, rememberLanguage } from "./page.js";
import { forget, membership } from "./membership.js";
import { Storage } from "./storage.js";
import { fetchWords } from "./words.js";

const stores = (globalThis.sirkitStores ??= new Map());
const SILENT_MS = 3000;
const SLOW_MS = 1500;
const AGAIN_MS = 10000;
const TABLES = ["region", "meeting", "practice", "place"]; // what participants of a room do not write (rights.py)
const GONE = ["room.over", "room.stranger"]; // the room is not there any more: go on alone
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

export class Store {
  constructor(keeps) {
    dress();
    this.storage = new Storage(keeps);
    this.work(null);
    this.records = {}; // kind → id → values, as the kernel has them
    this.coverage = {};
    this.pending = new Map(); // change id → change, not yet acknowledged
    this.previews = new Map(); // "kind id" → { field: value }, still being typed
    this.problems = new Map(); // "kind id field" → message
    this.drafts = new Map(); // name → values of a form not yet entered
    this.selected = null;
    this.filter = "";
    this.opened = false; // whether the form is open; kept here, because the form may be drawn later than it is asked for
    this.state = "starting";
    this.ready = false;
    this.listeners = new Map();
    this.cache = new Map();
    this.models = new Set();
    this.heard = performance.now();
    this.words = null;
    this.wording = this.speak(language());
    setInterval(() => this.#watch(), 500);
    setInterval(() => document.visibilityState === "visible" && this.send({ do: "here" }), 20000);
    document.addEventListener("visibilitychange", () => this.#visible());
  }

  // --- talking with the kernel -------------------------------------------------------------------------------

  join(model) {
    if (this.models.has(model)) return;
    this.models.add(model);
    model.on("msg:custom", (message) => this.#hear(message));
    model.on("destroy", () => this.models.delete(model));
    if (this.models.size === 1) this.#begin();
  }

  /** Work in the room given, or alone: each has its own key, under which the outbox keeps its changes. */
  work(room) {
    this.room = room;
    this.key = room ? `room ${room.author}` : this.storage.secret("key");
    this.author = room ? room.author : this.storage.secret("author");
  }

  async #begin() {
    await this.wording;
    if (this.storage.keeps) this.work(await membership());
    const outbox = await this.storage.all("outbox");
    for (const { id, change, key } of outbox.sort((one, other) => one.order - other.order)) {
      if (key === this.key) this.pending.set(id, change);
    }
    for (const { name, values } of await this.storage.all("drafts")) {
      this.drafts.set(name, values);
      if (name.startsWith("typed ")) this.previews.set(name.slice(6), values);
    }
    this.attach();
  }

  attach() {
    this.send({ do: "attach", key: this.key, author: this.author, room: this.room?.secret ?? "" });
  }

  send(message, buffers = []) {
    const [model] = this.models;
    try {
      model?.send(message, undefined, buffers);
    } catch {
      // No connection at all: what matters is in the outbox and is sent again.
    }
  }

  #hear(message) {
    this.heard = performance.now();
    const act = {
      whole: () => this.#whole(message),
      news: () => this.#news(message),
      beat: () => (this.busy = message.busy),
      problem: () => this.#refused(message),
      erased: () => this.#erased(message.records),
    }[message.say];
    act?.();
    this.emit(message.say, message);
    this.#watch();
  }

  #whole({ records, coverage }) {
    this.records = records;
    this.coverage = coverage;
    this.cache.clear();
    this.ready = true;
    if (this.pending.size) this.#send([...this.pending.values()]);
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

  #news({ records, accepted, coverage }) {
    this.coverage = coverage;
    for (const id of accepted) this.#settle(id);
    const touched = [];
    for (const [kind, table] of Object.entries(records)) {
      for (const [id, values] of Object.entries(table)) {
        if (values) (this.records[kind] ??= {})[id] = values;
        else delete this.records[kind]?.[id];
        touched.push([kind, id]);
      }
    }
    this.#changed(touched);
  }

  #refused({ about, messages }) {
    if (this.room && messages.some(({ key }) => GONE.includes(key))) {
      forget();
      this.work(null);
      return this.attach();
    }
    const change = this.pending.get(about);
    if (!change || messages.some(({ key }) => WAITING.test(key))) return undefined; // it stays in the outbox and is sent again
    this.#settle(about);
    const known = (op) => this.records[op.kind]?.[op.id];
    for (const op of change.ops) {
      if (op.op === "put" && op.value != null && known(op)) this.#preview(op.kind, op.id, op.field, op.value);
    }
    for (const message of messages) {
      const op = change.ops.find((one) => one.field === message.values?.field && one.kind === message.values?.kind);
      if (op) this.problems.set(`${op.kind} ${known(op) ? op.id : null} ${op.field}`, message);
    }
    this.#changed(change.ops.map((op) => [op.kind, op.id]));
    return this.emit("refused", { change, messages });
  }

  #settle(id) {
    const change = this.pending.get(id);
    this.pending.delete(id);
    this.storage.remove("outbox", id);
    if (change) this.cache.clear();
  }

  #erased(gone) {
    const names = new Set(gone.map(([kind, id]) => `${kind} ${id}`));
    for (const change of [...this.pending.values()]) {
      if (change.ops.some((op) => names.has(`${op.kind} ${op.id}`))) this.#settle(change.id);
    }
    for (const name of names) this.previews.delete(name);
  }

  // --- how it stands -----------------------------------------------------------------------------------------

  #watch() {
    const silent = performance.now() - this.heard;
    const oldest = Math.min(...[...this.pending.values()].map((change) => change.sent ?? Infinity));
    const slow = this.pending.size > 0 && performance.now() - oldest > SLOW_MS;
    let state = this.pending.size || this.previews.size ? "saving" : "saved";
    if (!this.pending.size && this.previews.size && this.problems.size) state = "unkept";
    if (this.busy || slow) state = "busy";
    if (!this.ready) state = "starting";
    if (silent > SILENT_MS && (this.ready || silent > 4 * SILENT_MS)) state = "away";
    if (this.state === "away" && state !== "away") this.attach(); // it came back: fetch what was missed
    if (state !== "away" && performance.now() - oldest > AGAIN_MS) this.#sendAgain();
    if (state === this.state) return;
    this.state = state;
    this.emit("state", state);
  }

  #sendAgain() {
    for (const change of this.pending.values()) delete change.sent;
    this.#send([...this.pending.values()]);
  }

  #visible() {
    if (document.visibilityState === "hidden") return this.emit("flush");
    this.heard = performance.now(); // a phone that slept heard nothing: give the kernel its time
    this.send({ do: "here" });
  }

  // --- reading -----------------------------------------------------------------------------------------------

  /** The values of one record as shown: the kernel's, with what is on its way and what is being typed on top. */
  record(kind, id) {
    const name = `${kind} ${id}`;
    if (!this.cache.has(name)) this.cache.set(name, this.#shown(kind, id, name));
    return this.cache.get(name);
  }

  #shown(kind, id, name) {
    let values = this.records[kind]?.[id];
    for (const change of this.pending.values()) {
      for (const op of change.ops) {
        if (op.kind === kind && op.id === id) values = lay(values ?? {}, op);
      }
    }
    const typed = this.previews.get(name);
    if (typed) values = { ...values, ...typed };
    return values && !values["!dropped"] && Object.keys(values).length ? values : null;
  }

  /** The ids of one kind that stand. */
  ids(kind) {
    const ids = new Set(Object.keys(this.records[kind] ?? {}));
    for (const change of this.pending.values()) {
      for (const op of change.ops) if (op.kind === kind) ids.add(op.id);
    }
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

  /** True if the record holds what is searched for. */
  matches(kind, id) {
    if (!this.filter.trim()) return true;
    const values = this.record(kind, id) ?? {};
    const texts = Object.values(values).flatMap((value) => (typeof value === "object" ? Object.values(value) : [value]));
    if (values.sort) texts.push(this.say(`${kind}.sort.${values.sort}`));
    for (const role of this.roles(id)) texts.push(this.say(`function.${role.function}.name`), this.say(`role.state.${role.state}`));
    return bare(texts.join(" ")).includes(bare(this.filter.trim()));
  }

  // --- writing -----------------------------------------------------------------------------------------------

  /** Show what is being typed, before it is a change. */
  preview(kind, id, field, value) {
    this.problems.delete(`${kind} ${id} ${field}`);
    this.#preview(kind, id, field, value);
    this.#changed([[kind, id]]);
  }

  #preview(kind, id, field, value) {
    const name = `${kind} ${id}`;
    this.previews.set(name, { ...this.previews.get(name), [field]: value });
    this.draft(`typed ${name}`, this.previews.get(name)); // so that a reload does not lose it
  }

  /** Forget what was typed and not meant. */
  forget(kind, id, field) {
    this.#typed({ kind, id, field });
    this.#changed([[kind, id]]);
  }

  /** Make a change of operations: it shows at once, goes into the outbox, then to the kernel. */
  async commit(ops, group = "") {
    if (!ops.length) return null;
    const change = { id: identifier(), author: this.author, at: new Date().toISOString(), group, v: 1, ops };
    this.pending.set(change.id, change);
    for (const op of ops) this.#typed(op);
    this.#changed(ops.map((op) => [op.kind, op.id]));
    this.#watch();
    const order = performance.timeOrigin + performance.now();
    await this.storage.put("outbox", { id: change.id, key: this.key, change, order });
    this.#send([change]);
    return change.id;
  }

  #typed(op) {
    const name = `${op.kind} ${op.id}`;
    const rest = { ...this.previews.get(name) };
    delete rest[op.field];
    if (Object.keys(rest).length) this.previews.set(name, rest);
    else this.previews.delete(name);
    if (this.drafts.has(`typed ${name}`)) this.draft(`typed ${name}`, this.previews.get(name) ?? null);
  }

  #send(changes) {
    for (const change of changes) change.sent ??= performance.now();
    for (const { sent, ...change } of changes) this.send({ do: "append", id: change.id, changes: [change] });
  }

  /** The operation that sets one field, or null if that changes nothing. */
  put(kind, id, field, value) {
    const was = this.#settled(kind, id)?.[field] ?? null;
    const next = value === "" || value === undefined ? null : value;
    return next === was ? null : { op: "put", kind, id, field, value: next, was };
  }

  /** The operation that sets or takes one item of a list. */
  item(kind, id, field, item, value) {
    const was = this.#settled(kind, id)?.[field]?.[item] ?? null;
    if ((value ?? null) === was) return null;
    if (value == null) return { op: "take", kind, id, field, item, was };
    return { op: "add", kind, id, field, item, value, was };
  }

  #settled(kind, id) {
    const name = `${kind} ${id}`;
    const typed = this.previews.get(name);
    this.previews.delete(name);
    this.cache.delete(name);
    const values = this.record(kind, id);
    if (typed) this.previews.set(name, typed);
    this.cache.delete(name);
    return values;
  }

  /** Whether this guest's role may write records of a kind. The room decides itself; here it only spares a refusal. */
  may(kind) {
    return this.room?.role !== "participant" || !TABLES.includes(kind);
  }

  /** Take back one change, or the last one that still stands. */
  undo(change = null) {
    this.send({ do: "undo", id: identifier(), change });
  }

  /** Keep what a form holds that is not yet entered; null forgets it. */
  draft(name, values) {
    if (values) {
      this.drafts.set(name, values);
      this.storage.put("drafts", { name, values });
    } else {
      this.drafts.delete(name);
      this.storage.remove("drafts", name);
    }
  }

  // --- what the views share ----------------------------------------------------------------------------------

  select(id) {
    const before = this.selected;
    this.selected = id;
    this.emit("selected", { before, id });
  }

  /** Open the form: on the record given, or on a new one. */
  open(id) {
    this.opened = true;
    this.select(id);
    this.emit("open");
  }

  search(text) {
    this.filter = text;
    this.emit("filter");
  }

  /** Say something for a while; with the id of a change, offer to take that one back. */
  notice(text, change = null) {
    this.emit("notice", { text, change });
  }

  async speak(chosen) {
    this.words = await fetchWords(chosen);
    if (document.documentElement.lang !== chosen) rememberLanguage(chosen);
    this.emit("words");
  }

  say(key, values) {
    return this.words.say(key, values);
  }

  on(word, listener) {
    if (!this.listeners.has(word)) this.listeners.set(word, new Set());
    this.listeners.get(word).add(listener);
    return () => this.listeners.get(word).delete(listener);
  }

  emit(word, content) {
    for (const listener of this.listeners.get(word) ?? []) listener(content);
  }

  #changed(touched) {
    for (const [kind, id] of touched) this.cache.delete(`${kind} ${id}`);
    this.emit("records", touched);
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
