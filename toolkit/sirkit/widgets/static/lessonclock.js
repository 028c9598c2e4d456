// The clock of a lesson: which part is on, how much of it is left, what comes then. It reckons by moments, not by ticks: a screen
// that was dark or a page that was loaded anew takes nothing from it.

import { h } from "./dom.js";
import { PARTS } from "./lessonform.js";

const DRAFT = "tenminutes clock"; // since: when it was started, null while it stands; before: milliseconds it ran before
const TICK_MS = 500;
const MINUTE = 60000;

export class LessonClock {
  /** `lesson` has the parts that are held, in their order. */
  constructor(lesson) {
    Object.assign(this, { lesson, store: lesson.store, at: null });
  }

  get state() {
    return { since: null, before: 0, ...this.store.drafts.get(DRAFT) };
  }

  get gone() {
    const { since, before } = this.state;
    return before + (since === null ? 0 : Math.max(0, Date.now() - since));
  }

  /** Where the lesson is: the number of its part, and what is left of it; over where all of it has gone. */
  get place() {
    const parts = this.lesson.held;
    let left = this.gone;
    for (const [number, { minutes }] of parts.entries()) {
      if (left < minutes * MINUTE) return { number, left: minutes * MINUTE - left, parts };
      left -= minutes * MINUTE;
    }
    return { number: parts.length, left: 0, parts };
  }

  get over() {
    const { number, parts } = this.place;
    return number === parts.length;
  }

  get summary() {
    const { since } = this.state;
    if (!this.gone && since === null) return "";
    return this.store.say(this.over ? "tenminutes.over_now" : since === null ? "tenminutes.paused" : "tenminutes.running");
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  make() {
    this.name = h("p", { class: "sirkit-tenminutes-now" });
    this.left = h("p", { class: "sirkit-tenminutes-left", role: "timer" });
    this.text = h("p", { class: "sirkit-told" });
    this.then = h("p", { class: "sirkit-help" });
    this.bars = h("div", { class: "sirkit-tenminutes-bars", "aria-hidden": "true" });
    this.said = h("p", { class: "sirkit-hidden", role: "status" });
    this.go = h("button", { class: "primary", "data-key": "clock go", onclick: () => this.turn() });
    this.again = h("button", { class: "quiet", "data-key": "clock again", onclick: () => this.reset() }, this.store.say("tenminutes.again"));
    this.at = null;
    this.box = h("div", { class: "sirkit-tenminutes-clock" }, this.name, this.left, this.bars, this.text, this.then, this.said, h("p", { class: "sirkit-buttons" }, this.go, this.again));
    this.tick();
    return this.box;
  }

  /** Show where the lesson is; what says the same already is left alone. */
  tick() {
    clearTimeout(this.timer);
    if (!this.box) return;
    const { store } = this;
    const { number, left, parts } = this.place;
    const { since } = this.state;
    const running = since !== null && number < parts.length;
    const now = parts[number];
    const next = parts[number + 1];
    const seconds = Math.ceil(left / 1000);
    write(this.name, now ? store.say(PARTS[now.name]) : store.say(parts.length ? "tenminutes.over_now" : "tenminutes.no_parts"));
    write(this.left, `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`);
    write(this.text, now?.text ?? "");
    write(this.then, now ? (next ? store.say("tenminutes.then", { name: store.say(PARTS[next.name]), count: next.minutes }) : store.say("tenminutes.then_end")) : "");
    write(this.go, store.say(running ? "tenminutes.pause" : this.gone ? "tenminutes.go_on" : "tenminutes.start"));
    this.go.hidden = number === parts.length;
    this.again.hidden = !this.gone;
    this.fill(number, left, parts);
    if (running && this.box.isConnected) this.timer = setTimeout(() => this.tick(), TICK_MS);
    this.announce(number, parts, running);
  }

  fill(number, left, parts) {
    if (this.bars.children.length !== parts.length) this.bars.replaceChildren(...parts.map(() => h("span", {}, h("i", {}))));
    for (const [at, bar] of [...this.bars.children].entries()) {
      const { minutes } = parts[at];
      bar.style.flexGrow = minutes;
      bar.firstChild.style.width = `${at < number ? 100 : at > number ? 0 : 100 - (100 * left) / (minutes * MINUTE)}%`;
    }
  }

  /** A new part is said once, politely; the seconds are not. */
  announce(number, parts, running) {
    const before = this.at;
    this.at = number;
    if (before === null || before === number || !(running || number === parts.length)) return;
    const now = parts[number];
    this.said.textContent = now ? this.store.say("tenminutes.changed", { name: this.store.say(PARTS[now.name]), count: now.minutes }) : this.store.say("tenminutes.over_now");
    this.lesson.refresh();
  }

  // --- what happens --------------------------------------------------------------------------------------------

  turn() {
    const { since } = this.state;
    this.store.draft(DRAFT, { since: since === null ? Date.now() : null, before: this.gone });
    this.store.emit("lesson-clock");
  }

  reset() {
    this.store.draft(DRAFT, null);
    this.store.emit("lesson-clock");
    this.go?.focus({ preventScroll: true });
  }

  close() {
    clearTimeout(this.timer);
    this.box = null;
  }
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
