// The knowledge pack: what the region learned as one file, reading that of another region, and both side by side.

import { Asking } from "./asking.js";
import { h, unique } from "./dom.js";
import { calmly, focusOn, goTo } from "./focus.js";
import { handOut } from "./handing.js";
import { remove } from "./keeping.js";
import { neighbour } from "./neighbourregion.js";
import { part } from "./part.js";

const ALL = "all";
const FEW = 5; // things to look at before the rest is folded away

export default part("knowledge", ({ store, model, el }) => {
  const knowledge = new Knowledge(store, el, model.get("most"));
  knowledge.draw();
  knowledge.watch(el);
  return {
    words: () => knowledge.turn(),
    all: () => knowledge.renew(),
    records: () => knowledge.renew(),
    state: () => knowledge.enable(),
    knowledge: (found) => knowledge.hear(found),
    "pack-read": (answer) => knowledge.read(answer),
    problem: () => knowledge.rest(),
    leave: () => knowledge.close(),
  };
});

class Knowledge extends Asking {
  constructor(store, el, most) {
    super();
    Object.assign(this, { store, el, most, found: null, asks: 0, said: null });
  }

  get there() {
    return this.store.ready;
  }

  want() {
    this.await();
    this.store.send({ do: "knowledge", of: ALL });
  }

  hear(found) {
    this.rest();
    if (found.messages) return;
    this.found = this.known = found;
    this.refresh();
  }

  tell() {} // what stands here needs no answer; what the answer adds keeps its place

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store } = this;
    const name = unique("pack");
    this.input = h("input", { id: name, type: "file", accept: ".json", class: "sirkit-hidden", "data-key": "knowledge file", onchange: () => this.choose() });
    this.pick = h("p", { class: "sirkit-pick" }, this.input, h("label", { for: name, class: "button" }, store.say("knowledge.choose")));
    this.heed = h("div", { class: "sirkit-knowledge-heed" });
    this.answer = h("div", { role: "status", class: "sirkit-knowledge-said" });
    this.beside = h("div", {});
    this.give = h("button", { class: "primary", "data-key": "knowledge pack", "data-paper": "knowledge_pack", onclick: () => this.hand() }, store.say("knowledge.give"));
    this.more = h("button", { class: "quiet", "data-key": "knowledge practices", onclick: () => goTo(store, "roadmap", "practice title") }, store.say("knowledge.practices"));
    this.el.replaceChildren(
      h("h2", {}, store.say("knowledge.title")), h("p", { class: "sirkit-lead" }, store.say("knowledge.lead")),
      h("p", {}, store.say("knowledge.inside")), h("p", {}, store.say("knowledge.outside")), this.heed,
      h("p", { class: "sirkit-buttons" }, this.give, this.more),
      h("h3", {}, store.say("knowledge.read_title")), h("p", {}, store.say("knowledge.read_lead")),
      this.pick, this.answer,
      h("h3", {}, store.say("knowledge.beside_title")), this.beside);
    this.refresh();
    this.report();
  }

  refresh() {
    const { store, known } = this;
    calmly(this.el, () => {
      this.heed.replaceChildren(...(known ? this.heeded(known) : []));
      const others = known?.neighbours ?? [];
      const open = new Set([...this.beside.querySelectorAll("details[open]")].map(({ dataset }) => dataset.of));
      this.beside.replaceChildren(...others.map((one) => neighbour(store, one, { open: open.has(one.id), remove: () => this.remove(one) })));
      if (!others.length) this.beside.replaceChildren(h("p", { class: "sirkit-empty" }, store.say("knowledge.none")));
    });
    this.enable();
  }

  /** What stays out of the pack and why, and what to look at before it goes. */
  heeded({ home, licence, left, asked }) {
    const { store } = this;
    const list = (title, messages) => messages.length > 0 && [h("p", {}, h("strong", {}, store.say(title, { count: messages.length }))), ...folded(store, messages)];
    const nameless = !home && h("p", { class: "sirkit-note" }, store.say("knowledge.unnamed"));
    const bound = home && !licence && h("p", {}, store.say("knowledge.unlicensed"));
    return [nameless, bound, list("knowledge.left", left), list("knowledge.asked", asked)].flat().filter(Boolean);
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    this.give.disabled = gone;
    this.give.hidden = this.known?.home === "";
    this.more.hidden = !this.store.stations?.includes("roadmap");
    this.input.disabled = gone;
    this.pick.hidden = !this.store.may("neighbour_region");
  }

  report() {
    const { store, said } = this;
    if (!said) return this.answer.replaceChildren();
    const { messages, changed, problem } = said;
    const [first, ...rest] = messages.map((message) => store.words.tell(message));
    const undo = changed && h("button", { "data-key": "knowledge undo", onclick: () => { store.undo(changed); this.said = null; this.report(); } }, store.say("keeper.undo"));
    return this.answer.replaceChildren(h("div", { class: problem ? "sirkit-problem" : "sirkit-report" }, h("p", {}, h("strong", {}, first)), rest.map((one) => h("p", {}, one)), h("p", { class: "sirkit-buttons" }, undo)));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  async hand() {
    this.give.disabled = true;
    await handOut(this.store, "knowledge_pack");
    this.enable();
  }

  async choose() {
    const { store, input } = this;
    const [file] = input.files;
    if (!file) return;
    const ask = ++this.asks;
    const data = file.size > this.most ? null : await file.arrayBuffer();
    input.value = "";
    if (data) {
      this.answer.replaceChildren(h("p", {}, store.say("upload.reading", { name: file.name })));
      store.send({ do: "read-pack", ask }, [data]);
    } else this.read({ ask, messages: [{ key: "file.large", values: { size: Math.round(file.size / 1e5) / 10, most: this.most / 1024 / 1024 } }], problem: true });
  }

  read(answer) {
    if (answer.ask !== this.asks) return;
    this.said = answer;
    this.report();
    this.renew();
  }

  async remove({ id, name }) {
    await remove(this.store, "neighbour_region", id, name);
    focusOn("knowledge file");
  }
}

/** Sentences, the first ones at once. */
function folded(store, messages) {
  const listed = (some) => h("ul", { class: "sirkit-knowledge-list" }, some.map((message) => h("li", {}, store.words.tell(message))));
  const more = messages.slice(FEW);
  return [listed(messages.slice(0, FEW)), more.length > 0 && h("details", {}, h("summary", {}, store.say("upload.rest", { count: more.length })), listed(more))].filter(Boolean);
}
