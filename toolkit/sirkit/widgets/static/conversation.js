// Conversation: the client speaks, one picks what to say next, sees what follows and why, and may go back at any time.

import { answered, keepAll } from "./answers.js";
import { h } from "./dom.js";
import { part } from "./part.js";

const START = "start";
const ENDS = { good: "✓", half: "○", shut: "…" };
const TONES = { good: "sirkit-good", half: "sirkit-careful", shut: "sirkit-help" };

export default part("conversation", ({ store, model, el }) => {
  const talk = new Talk(store, model, el);
  talk.draw();
  return {
    words: () => talk.draw(),
    all: () => talk.show(),
    records: (touched) => touched.some(([kind]) => kind === "answer") && talk.show(),
  };
});

class Talk {
  constructor(store, model, el) {
    Object.assign(this, { store, el, unit: model.get("unit"), ...model.get("talk"), tried: new Set() });
    this.question = `conversation-${this.name}`;
  }

  /** A text in the language of the page; German stands in where it speaks another. */
  in(text) {
    return text[this.store.words.language] ?? text.de;
  }

  /** The way that is kept: at each place the number of what was said. A room keeps no answers: there it lasts as long as the page. */
  way() {
    if (this.store.room) return this.passing?.way ?? [];
    return answered(this.store, this.unit, this.question).split(" ").filter(Boolean).map(Number);
  }

  /** Follow a way as far as it goes: its steps, and the place it leads to. */
  walk(way) {
    const steps = [];
    let here = START;
    for (const number of way) {
      const choice = this.nodes[here].choices[number - 1];
      if (!this.nodes[choice?.next]) break;
      steps.push({ node: this.nodes[here], choice, number });
      here = choice.next;
    }
    return { steps, node: this.nodes[here] };
  }

  draw() {
    this.turns = h("ol", { class: "sirkit-dialogue-turns", "aria-label": this.store.say("dialogue.way") });
    this.now = h("div", { class: "sirkit-dialogue-now" });
    this.said = h("p", { class: "sirkit-hidden", role: "status" });
    this.el.replaceChildren(h("h3", {}, this.in(this.title)), h("p", { class: "sirkit-lead" }, this.in(this.lead)), this.turns, this.now, this.said);
    this.drawn = null;
    this.show();
  }

  /** Show where the talk stands; what stands already is left alone, so that nothing moves under a finger. */
  show() {
    const { steps, node } = this.walk(this.way());
    const at = steps.map(({ number }) => number).join(" ");
    const ends = [...this.ends()].join(" ");
    if (this.drawn === `${at}/${ends}`) return;
    this.drawn = `${at}/${ends}`;
    this.at = at;
    for (let count = 1; count <= steps.length; count++) this.tried.add(at.split(" ").slice(0, count).join(" "));
    this.turns.replaceChildren(...steps.map((step) => this.turn(step)));
    this.turns.hidden = !steps.length;
    this.reply = this.speech(this.speaker, node.text, { tabindex: -1 });
    this.now.replaceChildren(this.reply, ...(node.end ? this.ending(node) : this.choices(node)), this.ways(steps));
  }

  speech(speaker, text, attributes = {}) {
    return h("div", { class: "sirkit-speech", ...attributes }, h("strong", {}, this.in(speaker)), h("p", {}, this.in(text)));
  }

  turn({ node, choice }) {
    const { store } = this;
    return h("li", {}, this.speech(this.speaker, node.text), h("div", { class: "sirkit-speech sirkit-speech-own" },
      h("strong", {}, store.say("dialogue.you")), h("p", {}, this.in(choice.text)),
      h("p", { class: "sirkit-dialogue-why" }, h("span", { class: "sirkit-dialogue-kind" }, store.say(`dialogue.kind.${choice.kind}`)), this.in(choice.why))));
  }

  choices(node) {
    const { store } = this;
    const button = (choice, number) => {
      const tried = this.tried.has(`${this.at} ${number}`.trim());
      return h("li", {}, h("button", { "data-key": `say ${number}`, onclick: (event) => this.choose(event, choice, number) },
        this.in(choice.text), tried && h("small", {}, store.say("dialogue.tried"))));
    };
    return [h("p", { class: "sirkit-dialogue-what" }, store.say("dialogue.what")), h("ul", { class: "sirkit-dialogue-choices" }, node.choices.map((one, index) => button(one, index + 1)))];
  }

  ending({ end, told, also }) {
    const { store } = this;
    const seen = this.ends();
    return [h("div", { class: "sirkit-dialogue-end" },
      h("p", { class: TONES[end] }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, ENDS[end]), h("strong", {}, store.say(`dialogue.end.${end}`))),
      h("p", {}, this.in(told)),
      h("p", {}, store.say("dialogue.also"), h("q", {}, this.in(also))),
      h("p", { class: "sirkit-help" }, store.say(seen.size < Object.keys(ENDS).length ? "dialogue.ends" : "dialogue.all", { count: seen.size, total: Object.keys(ENDS).length })))];
  }

  ways(steps) {
    const { store } = this;
    return h("p", { class: "sirkit-buttons", hidden: !steps.length },
      h("button", { "data-key": "back", onclick: () => this.go(steps.slice(0, -1).map(({ number }) => number), "dialogue.went_back") }, store.say("dialogue.back")),
      h("button", { class: "quiet", "data-key": "again", onclick: () => this.go([], "dialogue.began") }, store.say("dialogue.again")));
  }

  /** The ends that were come to so far. */
  ends() {
    if (this.store.room) return new Set(this.passing?.ends);
    return new Set(answered(this.store, this.unit, `${this.question}-ends`).split(" ").filter((end) => end in ENDS));
  }

  choose(event, choice, number) {
    if (event.detail > 1) return; // the second click of a double click would answer what nobody has read
    this.go([...this.at.split(" ").filter(Boolean).map(Number), number]);
    this.said.textContent = `${this.store.say(`dialogue.kind.${choice.kind}`)}. ${this.in(choice.why)}`;
  }

  /** Keep the way, show it, and say where one is: the focus stands on what the client says. */
  go(way, key) {
    const { end } = this.walk(way).node;
    const ends = new Set([...this.ends(), ...(end ? [end] : [])]);
    if (this.store.room) this.passing = { way, ends };
    else keepAll(this.store, this.unit, { [this.question]: way.join(" "), [`${this.question}-ends`]: [...ends].join(" ") });
    this.show();
    this.said.textContent = key ? this.store.say(key) : "";
    this.reply.focus({ preventScroll: true });
  }
}
