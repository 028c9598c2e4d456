// The hand-over: what a venture says of itself in public, as text to copy and as a sheet; what it has not said is asked.

import { copyable } from "./copying.js";
import { told } from "./days.js";
import { h } from "./dom.js";
import { handOut } from "./handing.js";

export class HandOver {
  constructor(coaching) {
    Object.assign(this, { coaching, store: coaching.store });
  }

  element() {
    const { store, coaching: { venture } } = this;
    this.copy = copyable(store, { label: store.say("coaching.hand_text"), key: "handover copy", rows: 9 });
    return h("section", { class: "sirkit-coaching-hand" }, h("h3", {}, store.say("coaching.hand")), h("p", { class: "sirkit-help" }, store.say("coaching.hand_help")), this.copy.element,
      h("p", { class: "sirkit-buttons" }, this.copy.button,
        h("button", { "data-paper": "handover", onclick: () => handOut(store, "handover", { venture }) }, store.say("coaching.paper.handover")),
        h("button", { class: "quiet", "data-key": "handover change", onclick: () => this.change() }, store.say("coaching.hand_change")), this.copy.said));
  }

  refresh() {
    const { store, coaching: { known } } = this;
    if (known) this.copy.write(known.handover.map((message) => told(store, message)).join("\n"));
  }

  /** What the venture says of itself is entered where all ventures are. */
  change() {
    const { store, coaching: { venture } } = this;
    store.emit("view", "coached");
    store.emit("venture-wanted", venture);
  }
}
