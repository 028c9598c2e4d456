// What this browser keeps of a workspace: its key, changes not yet acknowledged, and drafts.
// On shared origins (Binder) nothing is kept: there is only memory.

import { identifier } from "./dom.js";

const DATABASE = "sirkit";

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("outbox", { keyPath: "id" });
      request.result.createObjectStore("drafts", { keyPath: "name" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export class Storage {
  constructor(keeps) {
    this.keeps = keeps;
    this.database = keeps ? open().catch(() => null) : Promise.resolve(null);
  }

  /** A secret word this browser keeps under a name; made when it is not there. */
  secret(name) {
    if (!this.keeps) return (this.memory ??= {})[name] ??= identifier();
    try {
      if (!localStorage.getItem(`sirkit.${name}`)) localStorage.setItem(`sirkit.${name}`, identifier());
      return localStorage.getItem(`sirkit.${name}`);
    } catch {
      this.keeps = false; // the browser allows no storage: go on in memory
      return this.secret(name);
    }
  }

  /** Keep the day of this visit under a name, and return the day of the visit before; "" where there was none. */
  visited(name, today) {
    if (!this.keeps) return "";
    try {
      const kept = JSON.parse(localStorage.getItem(`sirkit.visited ${name}`)) ?? {};
      const before = kept.day === today ? kept.before : kept.day;
      localStorage.setItem(`sirkit.visited ${name}`, JSON.stringify({ day: today, before }));
      return before ?? "";
    } catch {
      return ""; // no storage, or something else in its place
    }
  }

  async put(store, value) {
    await this.#run(store, "readwrite", (table) => table.put(value));
  }

  async remove(store, key) {
    await this.#run(store, "readwrite", (table) => table.delete(key));
  }

  async all(store) {
    return (await this.#run(store, "readonly", (table) => table.getAll())) ?? [];
  }

  async #run(store, mode, act) {
    const database = await this.database;
    if (!database) return undefined;
    return new Promise((resolve) => {
      try {
        const transaction = database.transaction(store, mode, { durability: "strict" });
        const request = act(transaction.objectStore(store));
        if (mode === "readwrite") transaction.commit?.(); // at once: a page that is being left waits for nothing
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = transaction.onabort = () => resolve(undefined);
      } catch {
        this.database = open().catch(() => null); // the browser closed it: open it anew for the next time
        resolve(undefined);
      }
    });
  }
}
