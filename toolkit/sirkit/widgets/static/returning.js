// Returning: a server that was away and answers again has no kernel for this page any more. Everything is in the
// outbox, so the page is loaded anew by itself, as phones come back by themselves. A kernel that died under a running
// server is another matter: that is said, and a person decides.

import { kernel } from "./page.js";

const AGAIN_MS = 3000;
const REST_MS = 60000;
const NAME = "sirkit returned"; // when this tab was last loaded anew by itself

/** Watch over a store's connection; returns what ends the watch. */
export function returning(store) {
  const address = kernel();
  if (!address || !store.storage.keeps) return () => {}; // in memory alone nothing would survive
  const watch = new Watch(store, address);
  const look = () => watch.look();
  const typed = ({ target }) => { watch.typed = target; };
  const stops = [store.on("state", look)];
  document.addEventListener("sirkit:connection", look);
  document.addEventListener("input", typed, true);
  return () => {
    clearTimeout(watch.timer);
    stops.forEach((stop) => stop());
    document.removeEventListener("sirkit:connection", look);
    document.removeEventListener("input", typed, true);
  };
}

class Watch {
  constructor(store, address) {
    Object.assign(this, { store, address, missed: false, typed: null, timer: 0 });
  }

  get cut() {
    return this.store.state === "away" || document.documentElement.dataset.connection === "connecting";
  }

  /** Ask for the kernel as long as it is not heard: first nobody answers, then the server does. */
  async look() {
    clearTimeout(this.timer);
    if (!this.cut) {
      this.missed = false;
      return;
    }
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const answer = await fetch(this.address, { cache: "no-store" }).catch(() => null);
    if (turn !== this.turn) return;
    if (!answer || answer.status >= 500) this.missed = true;
    if (answer?.status === 404 && this.missed && this.free && rested()) return this.reload();
    this.timer = setTimeout(() => this.look(), AGAIN_MS);
  }

  /** True where nobody is in the middle of typing. */
  get free() {
    const field = document.activeElement;
    return !(field && field === this.typed && field.value);
  }

  reload() {
    this.store.emit("flush");
    location.reload();
  }
}

/** Once a minute at most, so that a page never loads in a loop. */
function rested() {
  try {
    if (Date.now() - Number(sessionStorage.getItem(NAME) ?? 0) < REST_MS) return false;
    sessionStorage.setItem(NAME, String(Date.now()));
    return true;
  } catch {
    return false; // what cannot be remembered could not be kept from happening again
  }
}
