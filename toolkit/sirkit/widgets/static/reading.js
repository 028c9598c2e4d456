// Reading the network: three things to talk about, as cards; behind "see more" the figures they come from.

import { h } from "./dom.js";
import { figures } from "./figures.js";
import { calmly } from "./focus.js";
import { part } from "./part.js";

const PAUSE_MS = 600;
const SLOW_MS = 500; // what takes longer shows how far it is, and does not begin by itself again
const NEAR = "200px"; // so far off the screen it is made ready
const TOUCHING = new Set(["actor", "tie", "role", "likeness"]);
const FEWEST = 2; // actors a tie needs
const NAME = /\uE000(\w+)\uE001/; // where a sentence names an actor that can be tapped

export default part("reading", ({ store, el }) => {
  const reading = new Reading(store, el);
  reading.draw();
  return {
    words: () => reading.draw(),
    all: () => reading.renew(),
    records: (touched) => touched.some(([kind]) => TOUCHING.has(kind)) && reading.renew(),
    structure: (found) => reading.hear(found),
    "structure-step": (step) => reading.step(step),
    problem: () => reading.rest(),
    picked: () => reading.turn(),
    leave: () => reading.close(),
  };
});

class Reading {
  constructor(store, el) {
    Object.assign(this, { store, el, found: null, near: false, stale: true, busy: false, old: false, more: false, open: new Set(), grouping: "sector" });
    this.watcher = new IntersectionObserver(([{ isIntersecting }]) => this.seen(isIntersecting), { rootMargin: NEAR });
    this.watcher.observe(el);
  }

  close() {
    this.watcher.disconnect();
    for (const timer of [this.timer, this.slow]) clearTimeout(timer);
  }

  // --- asking --------------------------------------------------------------------------------------------------

  seen(near) {
    this.near = near;
    if (near && this.stale) this.ask();
  }

  /** The map is another: it is read again by itself, where that takes no time, else when somebody wants it. */
  renew() {
    clearTimeout(this.timer);
    if (this.found && this.found.seconds * 1000 > SLOW_MS) {
      this.old = true;
      this.show();
    } else this.timer = setTimeout(() => this.ask(), this.found ? PAUSE_MS : 0);
  }

  ask() {
    const { store } = this;
    this.stale = !this.near || !store.ready;
    if (this.stale) return;
    if (!this.ties) return this.show();
    clearTimeout(this.timer);
    if (store.pending.size) { // the kernel does not know yet what is to be read
      this.timer = setTimeout(() => this.ask(), PAUSE_MS);
      return;
    }
    Object.assign(this, { busy: true, old: false });
    clearTimeout(this.slow);
    this.slow = setTimeout(() => this.busy && this.show(), SLOW_MS);
    store.send({ do: "structure" });
  }

  hear({ stopped, ...found }) {
    if (stopped) this.old = true;
    else this.found = found;
    this.rest();
  }

  rest() {
    if (!this.busy) return;
    this.busy = false;
    clearTimeout(this.slow);
    this.show();
  }

  step({ done, of, name }) {
    if (!this.bar) return;
    Object.assign(this.bar, { max: of, value: done });
    this.doing.textContent = this.store.words.tell({ key: "reading.doing", values: { at: `reading.step.${name}` } });
  }

  stop() {
    this.store.send({ do: "structure-stop" });
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  get ties() {
    return this.store.ids("tie").length;
  }

  draw() {
    const { store } = this;
    this.state = h("div", { class: "sirkit-reading-state", role: "status" });
    this.body = h("div", {});
    this.el.replaceChildren(h("h2", {}, store.say("reading.title")), h("p", { class: "sirkit-lead" }, store.say("reading.lead")), this.state, this.body);
    this.show();
  }

  show() {
    if (!this.state) return;
    calmly(this.el, () => {
      this.state.replaceChildren(...this.standing());
      this.fill();
    });
  }

  turn() {
    if (this.found) calmly(this.el, () => this.fill());
  }

  /** How the reading stands: under way, out of date, or what it was read from. */
  standing() {
    const { store, found } = this;
    this.bar = null;
    if (this.ties && this.busy) return this.progress();
    if (this.ties && this.old) {
      return [h("p", { class: "sirkit-help" }, store.say(found ? "reading.old" : "reading.stopped")),
        h("button", { "data-key": "reading again", onclick: () => this.ask() }, store.say("reading.again"))];
    }
    return this.ties && found ? [h("p", { class: "sirkit-help" }, store.say("reading.of", { actors: found.actors, ties: found.ties }))] : [];
  }

  progress() {
    const { store } = this;
    this.bar = h("progress", { max: 5, value: 0, "aria-label": store.say("reading.busy") });
    this.doing = h("span", {}, store.say("reading.busy"));
    return [this.doing, this.bar, h("button", { class: "quiet", "data-key": "reading stop", onclick: () => this.stop() }, store.say("reading.stop"))];
  }

  fill() {
    const { store, found } = this;
    if (store.ready && !this.ties) return this.body.replaceChildren(this.empty());
    if (!found) return this.body.replaceChildren(h("div", { class: "sirkit-reading-room" }));
    const topics = found.topics.length ? h("ul", { class: "sirkit-topics" }, found.topics.map((topic) => this.topic(topic))) : h("p", {}, store.say("reading.quiet"));
    this.body.replaceChildren(topics, this.behind());
  }

  /** Before there is a tie: what will stand here, and one button. */
  empty() {
    const { store } = this;
    const can = store.ids("actor").length >= FEWEST;
    const go = () => {
      const tie = (this.el.closest(".sirkit-shown") ?? document).querySelector('[data-key="ties new"]');
      if (can && tie) tie.click();
      else store.emit("station-wanted", "map");
    };
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("reading.empty")), h("p", {}, store.say("reading.example")),
      h("button", { "data-key": "reading begin", onclick: go }, store.say(can ? "reading.tie" : "reading.actors")));
  }

  topic({ kind, key, values, named }) {
    const { store } = this;
    const marked = Object.fromEntries(Object.keys(named).map((place) => [place, `\uE000${place}\uE001`]));
    const said = store.words.tell({ key, values: { ...values, ...marked } }).split(NAME);
    return h("li", { class: "sirkit-topic" }, h("h3", {}, store.say(`reading.kind.${kind}`)),
      h("p", {}, said.map((piece, number) => (number % 2 ? this.name(named[piece], `topic ${kind} ${number}`) : piece))));
  }

  behind() {
    const { store } = this;
    const box = h("details", { class: "sirkit-more", open: this.more }, h("summary", { "data-key": "reading more" }, store.say("reading.more")));
    const unfold = () => {
      this.more = box.open;
      if (box.open && box.childElementCount < 2) box.append(figures(this));
    };
    box.addEventListener("toggle", unfold);
    unfold();
    return box;
  }

  /** A name that chooses its organisation, everywhere at once. */
  name(id, key) {
    const { store } = this;
    const name = store.record("actor", id)?.name;
    if (!name) return store.say("reading.gone");
    const pressed = store.picked.has(id);
    return h("button", { type: "button", class: pressed ? "sirkit-name sirkit-picked" : "sirkit-name", "data-key": `reading ${key} ${id}`, onclick: () => store.pick([id]) }, name);
  }

  choose(grouping) {
    this.grouping = grouping;
    this.turn();
  }
}
