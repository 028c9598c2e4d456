// Asking: how a part asks the kernel for what it shows. Only while it is near the screen, not before the kernel knows all that
// was entered, the last of several wishes; and what takes longer shows that it is under way.

const PAUSE_MS = 300;
const SLOW_MS = 500;
const NEAR = "200px"; // so far off the screen it is made ready

/** What extends it has `store` and `found` (the answer, null where there is none), `there` (whether there is anything to ask about), want() and draw(). */
export class Asking {
  watch(el) {
    this.near = false;
    this.slow = false;
    this.watcher = new IntersectionObserver(([{ isIntersecting }]) => this.seen(isIntersecting), { rootMargin: NEAR });
    this.watcher.observe(el);
  }

  close() {
    this.watcher.disconnect();
    clearTimeout(this.timer);
    this.rest();
    if (this.picture) URL.revokeObjectURL(this.picture);
  }

  seen(near) {
    this.near = near;
    if (near && !this.found) this.ask();
  }

  renew() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  ask() {
    const { store } = this;
    clearTimeout(this.timer);
    if (!this.near || !store.ready) this.found = null;
    else if (!this.there) this.tell();
    else if (store.pending.size) this.renew(); // the kernel does not know yet what is asked about
    else this.want();
  }

  /** A question is sent: late() is called when it takes long. */
  await() {
    this.rest();
    this.waiting = setTimeout(() => this.late(), SLOW_MS);
  }

  late() {
    this.slow = true;
    this.tell();
  }

  tell() {
    this.draw();
  }

  rest() {
    clearTimeout(this.waiting);
    this.slow = false;
  }

  /** Keep a drawing as a picture the page can show, in place of the one before. */
  pictured(svg) {
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = svg ? URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" })) : null;
  }
}
