// Pairs that are surely one: one button for all, taken back as one; each can be looked at and decided by itself.

import { h } from "./dom.js";

export const FEWEST = 2; // a single pair stands among the others

export class Sure {
  constructor(store, likenesses) {
    Object.assign(this, { store, likenesses });
    this.el = h("div", { class: "sirkit-sure" });
  }

  show(pairs) {
    const { store } = this;
    const open = this.el.querySelector("details")?.open ?? false;
    const count = pairs.length;
    this.el.replaceChildren(...(count ? [
      h("details", { class: "sirkit-more sirkit-why", open }, h("summary", { "data-key": "sure" }, store.say("trainer.sure", { count })),
        h("div", { class: "sirkit-pairs" }, pairs.map((pair) => this.likenesses.pair(pair)))),
      h("p", { class: "sirkit-row" }, h("button", { "data-key": "sure join", onclick: () => this.join(pairs) }, store.say("trainer.join_sure", { count })))] : []));
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
