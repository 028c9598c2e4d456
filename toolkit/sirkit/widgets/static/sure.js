// Pairs that are surely one: why each of them is, and one button for all, taken back as one.

import { h } from "./dom.js";

const FEWEST = 2; // a single pair has its own button

export class Sure {
  constructor(store, likenesses) {
    Object.assign(this, { store, likenesses });
    this.el = h("div", { class: "sirkit-sure" });
  }

  show(pairs) {
    const { store } = this;
    const open = this.el.querySelector("details")?.open ?? false;
    const focused = this.el.contains(document.activeElement) ? document.activeElement.tagName : null;
    if (pairs.length < FEWEST) return this.el.replaceChildren();
    const count = pairs.length;
    this.el.replaceChildren(
      h("details", { class: "sirkit-more sirkit-why", open }, h("summary", {}, store.say("trainer.sure", { count })), h("ul", {}, pairs.map((pair) => this.line(pair)))),
      h("p", { class: "sirkit-row" }, h("button", { onclick: () => this.join(pairs) }, store.say("trainer.join_sure", { count }))));
    if (focused) this.el.querySelector(focused)?.focus({ preventScroll: true });
    return undefined;
  }

  line({ one, other, reasons }) {
    const { store, likenesses } = this;
    return h("li", {}, h("strong", {}, store.say("trainer.pair", { one: likenesses.name(one), other: likenesses.name(other) })),
      h("ul", { class: "sirkit-reasons" }, reasons.map((reason) => h("li", {}, store.words.tell(reason)))));
  }

  /** Call all of them the same, in one change: one "undo" parts them all again. */
  async join(pairs) {
    const { store, likenesses } = this;
    const ops = pairs.flatMap((pair) => likenesses.said(pair, "same"));
    if (!ops.length) return;
    const change = await store.commit(ops, "likeness");
    likenesses.show();
    store.notice(store.say("trainer.merged", { count: pairs.length }), change);
  }
}
