// Printing: every paper of the evening, made when it is asked for.

import { h } from "./dom.js";
import { part } from "./part.js";
import { ask } from "./membership.js";
import { facts, hand, leads, ledOnly, stands } from "./trainer.js";

const TYPES = { pdf: "application/pdf", ics: "text/calendar", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" };
const PHASES = { before: "trainer.print_before", after: "trainer.print_after" };
const HELPS = {
  sheet_a5: "trainer.paper_help.sheet_a5", sheet_a4: "trainer.paper_help.sheet_a4", quick: "trainer.paper_help.quick", names: "trainer.paper_help.names",
  cards: "trainer.paper_help.cards", door: "trainer.paper_help.door", privacy: "trainer.paper_help.privacy", plan: "trainer.paper_help.plan",
  invitation: "trainer.paper_help.invitation", calendar: "trainer.paper_help.calendar", report: "trainer.paper_help.report",
};
const PATIENCE = 20000;

export default part("printing", ({ store, model, el }) => {
  const printing = new Printing(store, model, el);
  printing.draw();
  const hear = (message, buffers) => message.say === "paper" && printing.hear(message, buffers);
  model.on("msg:custom", hear);
  return {
    words: () => printing.draw(),
    all: () => stands(store, el) || printing.draw(),
    room: (said) => said || printing.draw(),
    leave: () => model.off("msg:custom", hear),
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
    const papers = this.model.get("papers").filter((paper) => paper.phase === phase);
    return h("section", {}, h("h3", {}, this.store.say(PHASES[phase])), h("ul", { class: "sirkit-papers" }, papers.map((paper) => this.line(paper))));
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
    store.send({ do: "paper", name, language: store.words.locale, occasion });
    clearTimeout(this.lines.get(name).timer);
    this.lines.get(name).timer = setTimeout(() => this.say(name, store.say("trainer.paper_late")), PATIENCE);
  }

  hear({ name, file, messages }, buffers) {
    const line = this.lines.get(name);
    if (!line || !leads(this.store)) return;
    clearTimeout(line.timer);
    if (messages) return this.say(name, messages.map((message) => this.store.words.tell(message)).join(" "), false, "sirkit-careful");
    hand(file, buffers[0], TYPES[file.split(".").at(-1)]);
    this.say(name, this.store.say("trainer.paper_done", { file }), false, "sirkit-good");
  }

  say(name, text, busy = false, look = "sirkit-help") {
    const { button, said } = this.lines.get(name);
    button.disabled = busy;
    said.className = look;
    said.textContent = text;
  }
}
