// The history: what was done here, the newest first; each of it can be taken back by itself.

import { moment } from "./days.js";
import { h } from "./dom.js";
import { calmly } from "./focus.js";

const PAUSE_MS = 500;
const LEFT = { back: "history.taken", over: "history.over" }; // of what cannot be taken back any more

export class History {
  constructor(store) {
    Object.assign(this, { store, open: false, done: null });
    this.el = h("section", { class: "sirkit-history", hidden: true });
    this.el.addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
  }

  /** Show it, and remember where the hands were. */
  begin() {
    this.before = document.activeElement;
    Object.assign(this, { open: true, done: null });
    this.draw();
    this.el.querySelector("h2").focus();
    this.ask();
  }

  close() {
    this.open = false;
    this.draw();
    this.before?.focus?.();
  }

  ask() {
    if (this.open) this.store.send({ do: "history" });
  }

  /** Something has changed: ask anew, once for all that comes together. */
  later() {
    clearTimeout(this.timer);
    if (this.open) this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  hear(done) {
    this.done = done;
    this.draw();
  }

  draw() {
    const { store } = this;
    this.el.hidden = !this.open;
    if (!this.open) {
      this.el.replaceChildren();
      return;
    }
    const close = h("button", { class: "quiet", "data-key": "history close", onclick: () => this.close() }, store.say("keeper.close"));
    const head = h("header", {}, h("h2", { tabindex: -1, "data-key": "history" }, store.say("history.title")), close);
    const title = () => this.el.querySelector("h2"); // for the button that was pressed and is gone
    calmly(this.el, () => this.el.replaceChildren(head, h("p", { class: "sirkit-help" }, store.say("history.lead")), ...this.lines()), title);
  }

  lines() {
    if (!this.done) return [];
    if (!this.done.length) return [h("p", { class: "sirkit-empty" }, this.store.say("history.none"))];
    return [h("ol", {}, this.done.map((one) => this.line(one)))];
  }

  line(one) {
    const { store } = this;
    const text = this.text(one);
    const back = h("button", { class: "quiet", "data-key": `back ${one.change}`, "aria-label": store.say("history.back_named", { text }),
      onclick: () => store.undo(one.change) }, store.say("history.back"));
    return h("li", { class: one.standing === "stands" ? null : "sirkit-gone" }, h("time", { datetime: one.at }, moment(store, one.at)), h("span", {}, text),
      one.standing === "stands" ? back : h("small", {}, store.say(LEFT[one.standing])));
  }

  text({ action, kind, name, records }) {
    const { store } = this;
    if (action === "read") return store.say("history.read", { count: records });
    const known = store.words.has(`history.kind.${kind}`);
    const what = kind === "actor" && name ? "" : store.say(known ? `history.kind.${kind}` : "history.kind.other");
    return store.say(`history.${action}`, { what: [what, name].filter(Boolean).join(" · ") });
  }
}
