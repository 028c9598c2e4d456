// The connection: who works here, how the page and its kernel speak, and whether the other side is heard.

import { forget, membership } from "./membership.js";

const SILENT_MS = 3000;
const HERE_MS = 20000;
const TABLES = ["region", "meeting", "practice", "place", "reach", "event", "participant", "round", "agreement", "training", "outcome", "assessment", "activity", "aid", "lab", "lab_role", "lab_task", "cost", "risk", "lab_note", "lab_review", "measurement", "method", "neighbour_region"]; // what participants of a room do not write (rights.py)
const GONE = ["room.over", "room.stranger"];

export class Connection {
  /** `hear(message)` is told what the kernel says. */
  constructor(storage, hear) {
    Object.assign(this, { storage, hear, models: new Set(), heard: performance.now(), busy: false, spoken: [] });
    this.work(null);
    setInterval(() => document.visibilityState === "visible" && this.here(), HERE_MS);
  }

  /** Speak through this model too; returns true where it is the first. */
  join(model) {
    if (this.models.has(model)) return false;
    this.models.add(model);
    model.on("msg:custom", (message, buffers) => this.#told({ ...message, buffers }));
    model.on("destroy", () => this.models.delete(model));
    return this.models.size === 1;
  }

  /** Work in the room given, or alone: each has its own key, under which the outbox keeps its changes. */
  work(room) {
    this.room = room;
    this.key = room ? `room ${room.author}` : this.storage.secret("key");
    this.author = room ? room.author : this.storage.secret("author");
  }

  /** Work in the room this browser has joined, if it has. */
  async enter() {
    if (this.storage.keeps) this.work(await membership());
  }

  /** Whether these messages say that the room worked in is gone. */
  gone(messages) {
    return Boolean(this.room) && messages.some(({ key }) => GONE.includes(key));
  }

  /** Go on alone: the room is not there any more. */
  leave() {
    forget();
    this.work(null);
  }

  /** Whether this guest may write records of a kind, or this one. The room decides itself; here it only spares a refusal. */
  may(kind, id = null) {
    if (kind === "role" && this.spoken.includes(id)) return false;
    return this.room?.role !== "participant" || !TABLES.includes(kind);
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

  here() {
    this.send({ do: "here" });
  }

  /** The page is looked at again: a phone that slept heard nothing, so the kernel gets its time. */
  wake() {
    this.heard = performance.now();
    this.here();
  }

  #told(message) {
    this.heard = performance.now();
    if (message.spoken) this.spoken = message.spoken;
    if (message.say === "beat") this.busy = message.busy;
    this.hear(message);
  }

  /** True where nothing was heard for too long; at the beginning there is more time. */
  lost(ready) {
    return performance.now() - this.heard > (ready ? 1 : 4) * SILENT_MS;
  }
}
