// The end: everything in one archive, the day everything is deleted, and deleting it now.

import { day } from "./days.js";
import { h, unique } from "./dom.js";
import { hand } from "./handing.js";
import { part } from "./part.js";
import { demand, end, facts, leads, ledOnly, now, plainly, stands } from "./trainer.js";

export default part("ending", ({ store, el }) => {
  const ending = new Ending(store, el);
  ending.draw();
  return { words: () => ending.draw(), all: () => stands(store, el) || ending.draw(), room: (said) => (said ? ending.show() : ending.draw()) };
});

class Ending {
  constructor(store, el) {
    Object.assign(this, { store, el });
  }

  draw() {
    const { store } = this;
    this.saved = h("p", { class: "sirkit-help", role: "status" }, store.say("trainer.export_help"));
    this.last = h("p", {});
    this.asking = h("div", {});
    this.remove = h("button", { class: "sirkit-grave", onclick: () => this.ask() }, store.say("trainer.delete"));
    ledOnly(store, this.el, () => [h("h2", {}, store.say("trainer.ending")),
      h("p", { class: "sirkit-row" }, h("button", { onclick: () => this.export() }, store.say("trainer.export"))), this.saved,
      this.last, h("p", { class: "sirkit-row" }, this.remove), this.asking]);
    this.show();
  }

  show() {
    const { store } = this;
    const said = facts(store);
    if (!said || !leads(store)) return;
    const count = Math.max(0, Math.ceil((Date.parse(`${said.ends}T24:00:00Z`) - now(store)) / 86400000) - 1);
    this.last.textContent = [store.say("trainer.ends", { day: day(store, said.ends) }), store.say("trainer.days_left", { count })].join(" ");
  }

  async export() {
    const { store } = this;
    const answer = await demand(store, `export?lang=${store.words.language}`, undefined);
    if (!answer) return;
    const file = `${plainly(facts(store)?.name ?? "sirkit")}-${new Date(now(store)).toISOString().slice(0, 10)}.zip`;
    hand(file, await answer.blob());
    this.saved.className = "sirkit-good";
    this.saved.textContent = store.say("trainer.exported", { file });
  }

  /** Deleting cannot be undone: ask twice, and have the evening's name typed. */
  ask() {
    const { store } = this;
    const { name } = facts(store) ?? {};
    if (!name) return;
    const id = unique("delete");
    const typed = h("input", { id, autocomplete: "off", oninput: () => { yes.disabled = typed.value.trim() !== name.trim(); } });
    const yes = h("button", { class: "sirkit-grave", disabled: true }, store.say("trainer.delete_now"));
    const no = h("button", { type: "button", onclick: () => { this.asking.replaceChildren(); this.remove.focus(); } }, store.say("trainer.delete_not"));
    const send = (event) => {
      event.preventDefault();
      if (typed.value.trim() === name.trim()) this.end(yes);
    };
    this.asking.replaceChildren(h("form", { class: "sirkit-asking", onsubmit: send }, h("p", { class: "sirkit-problem" }, store.say("trainer.delete_ask")),
      h("label", { for: id }, store.say("trainer.delete_type", { name })), typed, h("div", { class: "sirkit-row" }, no, yes)));
    typed.focus();
  }

  async end(button) {
    button.disabled = true;
    if (await demand(this.store, "end", {})) end(this.store);
    else button.disabled = false;
  }
}
