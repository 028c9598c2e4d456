// Printing: every paper of the evening, made when it is asked for.

import { h } from "./dom.js";
import { hand, paper } from "./handing.js";
import { part } from "./part.js";
import { ask } from "./membership.js";
import { facts, leads, ledOnly, stands } from "./trainer.js";

const PHASES = { before: "trainer.print_before", after: "trainer.print_after" };
const HELPS = {
  sheet_a5: "trainer.paper_help.sheet_a5", sheet_a4: "trainer.paper_help.sheet_a4", quick: "trainer.paper_help.quick", names: "trainer.paper_help.names",
  cards: "trainer.paper_help.cards", wish_form: "trainer.paper_help.wish_form", door: "trainer.paper_help.door", privacy: "trainer.paper_help.privacy", plan: "trainer.paper_help.plan",
  invitation: "trainer.paper_help.invitation", calendar: "trainer.paper_help.calendar", report: "trainer.paper_help.report",
};
const PATIENCE = 20000;

export default part("printing", ({ store, model, el }) => {
  const printing = new Printing(store, model, el);
  printing.draw();
  return {
    words: () => printing.draw(),
    all: () => stands(store, el) || printing.draw(),
    room: (said) => said || printing.draw(),
  };
});

class Printing {
  constructor(store, model, el) {
    Object.assign(this, { store, model, el, lines: new Map() });
  }

  draw() {
    const { store } = this;
    this.lines.clear();
    ledOnly(store, this.el, () => [h("h2", {}, store.say("trainer.print")), h("p", { class: "sirkit-lead" }, store.say("trainer.print_lead")), ...Object.keys(PHASES).map((phase) => this.phase(phase))]);
  }

  phase(phase) {
    const papers = this.model.get("papers").filter((one) => one.phase === phase);
    return h("section", {}, h("h3", {}, this.store.say(PHASES[phase])), h("ul", { class: "sirkit-papers" }, papers.map((one) => this.line(one))));
  }

  line({ name, title }) {
    const said = h("p", { class: "sirkit-help", role: "status" }, this.store.say(HELPS[name]));
    const button = h("button", { "data-paper": name, onclick: () => this.make(name) }, this.store.say(title));
    this.lines.set(name, { button, said });
    return h("li", {}, button, said);
  }

  /** Have a paper made; what it says of the evening is what the room's server says. */
  async make(name) {
    const { store } = this;
    this.say(name, store.say("trainer.paper_made"), true);
    const { secret } = store.room;
    this.codes ??= await ask("codes", secret).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
    const { name: title, ends } = facts(store) ?? {};
    const occasion = { name: title, ends, code: this.codes?.participant, address: this.codes?.addresses[0] };
    const late = setTimeout(() => this.lines.has(name) && this.say(name, store.say("trainer.paper_late")), PATIENCE);
    const answer = await paper(store, name, { occasion });
    clearTimeout(late);
    if (this.lines.has(name) && leads(store)) this.come(name, answer);
  }

  come(name, { file, buffers, messages }) {
    if (messages) return this.say(name, messages.map((message) => this.store.words.tell(message)).join(" "), false, "sirkit-careful");
    hand(file, buffers[0]);
    this.say(name, this.store.say("trainer.paper_done", { file }), false, "sirkit-good");
  }

  say(name, text, busy = false, look = "sirkit-help") {
    const { button, said } = this.lines.get(name);
    button.disabled = busy;
    said.className = look;
    said.textContent = text;
  }
}
