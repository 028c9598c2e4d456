// Removing and erasing a record: removing can be taken back, erasing cannot and is asked before.

import { h, unique } from "./dom.js";
import { remove } from "./keeping.js";

export class Erasing {
  constructor(store, form) {
    Object.assign(this, { store, form, ask: h("div", { class: "sirkit-ask" }), name: unique("erasing") });
  }

  buttons() {
    const button = (key, act, kind = "quiet") => h("button", { type: "button", class: kind, "aria-describedby": this.name, onclick: act }, this.store.say(key));
    return [button("form.remove", () => this.remove()), button("form.erase", () => this.question(), "quiet sirkit-grave")];
  }

  /** What is different about the two. */
  help() {
    return h("p", { class: "sirkit-help", id: this.name }, this.store.say("form.erase_help"));
  }

  async remove() {
    const { store, form } = this;
    const { id, kind, values } = form;
    form.gone();
    await remove(store, kind, id, values.name);
  }

  question() {
    const { store, form } = this;
    const erase = () => store.send({ do: "erase", kind: form.kind, record: form.id });
    const no = h("button", { type: "button", onclick: () => this.ask.replaceChildren() }, store.say("form.erase_not"));
    const yes = h("button", { type: "button", onclick: erase }, store.say("form.erase"));
    this.ask.replaceChildren(h("p", { class: "sirkit-problem" }, store.say(form.asks ?? "form.erase_ask", { name: form.values.name })),
      h("p", { class: "sirkit-buttons" }, no, yes));
    no.focus();
  }
}
