// Rehearsing a pitch: its parts one after the other, large enough to be read from two metres, and five minutes that are
// measured by time stamps: a page that sleeps or is loaded again loses nothing of them.

import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { hyphenated } from "./hyphens.js";
import { NAMES } from "./pitchform.js";

const TICK_MS = 250;
const FIVE_MS = 300000;
const DRAFT = "rehearsal"; // { id: of the pitch, parts: [{ part, seconds }], spent: ms before the last pause, since: when it went on, at: which part, from: ms at which that began }

/** How many milliseconds were spoken. */
export function spent({ spent: before, since }, now) {
  return before + (since == null ? 0 : Math.max(0, now - since));
}

/** Which part it is time for, and when it began. */
export function reached({ at, from, parts, ...run }, now) {
  const ms = spent(run, now);
  let [here, began] = [at, from];
  while (here < parts.length - 1 && ms - began >= parts[here].seconds * 1000) {
    began += parts[here].seconds * 1000;
    here += 1;
  }
  return { at: here, from: began };
}

export class Rehearsal {
  /** `done(id, seconds)` keeps the time it took, `left()` is called when the rehearsal is left. */
  constructor(store, { done, left }) {
    Object.assign(this, { store, done, left });
  }

  get run() {
    return this.store.drafts.get(DRAFT) ?? null;
  }

  /** Make ready for a pitch whose parts take so many seconds. */
  begin(id, seconds) {
    const parts = Object.entries(seconds).filter(([, count]) => count).map(([part, count]) => ({ part, seconds: count }));
    this.store.draft(DRAFT, { id, parts, ...NEW });
  }

  close() {
    clearInterval(this.timer);
    this.timer = null;
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  make(pitch, name) {
    const { store } = this;
    this.pitch = pitch;
    this.shown = {};
    this.clock = h("p", { class: "sirkit-pitches-clock", role: "timer" });
    this.buttons = h("p", { class: "sirkit-buttons" });
    this.lead = h("p", { class: "sirkit-lead" }, store.say("rehearsal.lead"));
    this.ways = h("p", { class: "sirkit-buttons" }, this.button("again", () => this.set(NEW), { class: "quiet" }), this.button("leave", () => this.leave(), { class: "quiet" }));
    this.part = h("h3");
    this.text = h("div", { class: "sirkit-pitches-text" });
    this.list = h("ol", { class: "sirkit-pitches-parts", "aria-label": store.say("rehearsal.parts") });
    this.said = h("p", { class: "sirkit-hidden", role: "status" });
    this.element = h("section", { class: "sirkit-pitches-rehearsal" },
      h("h2", { tabindex: -1, "data-key": "rehearsal title" }, store.say("rehearsal.title", { name })),
      h("div", { class: "sirkit-pitches-now" }, this.clock, this.part), this.buttons, this.told = h("div", { class: "sirkit-pitches-said" }, this.lead, this.text), this.list, this.ways, this.said);
    this.close();
    this.timer = setInterval(() => this.tick(), TICK_MS);
    this.tick();
    return this.element;
  }

  /** Show where one is; what has not changed is left alone. */
  tick() {
    const { run, store, shown } = this;
    if (!run) return;
    const now = Date.now();
    const ms = spent(run, now);
    const { at } = reached(run, now);
    const stands = run.since != null ? "runs" : ms ? "paused" : "new";
    const left = Math.ceil((FIVE_MS - ms) / 1000);
    if (left !== shown.left) this.tell(left);
    this.clock.classList.toggle("sirkit-careful", left < 0);
    if (stands !== shown.stands || at !== shown.at) this.controls(stands, at);
    if (at !== shown.at) this.speak(at);
    this.announce(at, stands, left);
    this.lead.hidden = stands !== "new";
    this.shown = { ...this.shown, left, stands, at };
  }

  /** How much time is left, or how much was too much, in seconds. */
  tell(left) {
    const [before, after] = this.store.say(left < 0 ? "rehearsal.over" : "rehearsal.left", { time: "\n" }).split("\n");
    this.clock.replaceChildren(before, h("strong", {}, clock(Math.abs(left))), after);
  }

  /** Say each part once while it is spoken, and once that five minutes are over. */
  announce(at, stands, left) {
    const { run, store, shown } = this;
    if (stands !== "runs") return;
    if (at !== shown.said) this.said.textContent = store.say("rehearsal.at", { number: at + 1, count: run.parts.length, name: store.say(NAMES[run.parts[at].part]) });
    if (left <= 0 && shown.left > 0) this.said.textContent = store.say("rehearsal.time_up");
    shown.said = at;
  }

  button(word, act, more = {}) {
    return h("button", { "data-key": `rehearsal ${word}`, onclick: act, ...more }, this.store.say(WORDS[word]));
  }

  controls(stands, at) {
    const { run } = this;
    const held = this.buttons.contains(document.activeElement);
    const main = stands === "runs" ? "pause" : stands === "new" ? "start" : "on";
    calmly(this.buttons, () => this.buttons.replaceChildren(
      this.button(main, () => (stands === "runs" ? this.pause() : this.go()), { class: "primary" }),
      this.button("next", () => this.turn(1), { disabled: at === run.parts.length - 1 }),
      this.button("back", () => this.turn(-1), { disabled: at === 0 }),
      this.button("done", () => this.finish(), { disabled: stands === "new" })));
    if (held && !this.buttons.contains(document.activeElement)) this.buttons.firstElementChild.focus({ preventScroll: true });
  }

  speak(at) {
    const { store, run, pitch } = this;
    const { part, seconds } = run.parts[at];
    this.part.replaceChildren(store.say(NAMES[part]), " ", h("small", {}, clock(seconds)));
    this.text.replaceChildren(...(pitch[part] ?? "").split("\n").filter((line) => line.trim()).map((line) => h("p", {}, hyphenated(line))));
    this.list.replaceChildren(...run.parts.map((one, number) => h("li", { "aria-current": number === at ? "step" : null },
      h("span", {}, store.say(NAMES[one.part])), h("span", {}, clock(one.seconds)))));
    if (this.text.getBoundingClientRect().top < 0) this.told.scrollIntoView({ block: "start" }); // it was read on below
  }

  // --- what happens ------------------------------------------------------------------------------------------

  set(values) {
    this.store.draft(DRAFT, { ...this.run, ...values });
    this.tick();
  }

  go() {
    this.set({ since: Date.now() });
  }

  pause() {
    const now = Date.now();
    this.set({ ...reached(this.run, now), spent: spent(this.run, now), since: null });
  }

  turn(by) {
    const now = Date.now();
    this.set({ at: reached(this.run, now).at + by, from: spent(this.run, now) });
  }

  finish() {
    const { id } = this.run;
    const seconds = Math.round(spent(this.run, Date.now()) / 1000);
    this.leave();
    if (seconds) this.done(id, seconds);
  }

  leave() {
    this.close();
    this.store.draft(DRAFT, null);
    this.left();
  }
}

const NEW = { spent: 0, since: null, at: 0, from: 0 };
const WORDS = {
  start: "rehearsal.start", pause: "rehearsal.pause", on: "rehearsal.on", back: "rehearsal.back", next: "rehearsal.next", done: "rehearsal.done", again: "rehearsal.again", leave: "rehearsal.leave",
};

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
