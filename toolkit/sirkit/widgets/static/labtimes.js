// The schedule of a lab: tasks on dates, what decides how long it takes, and what moves when one moves. Its sentence comes
// first, the tasks as a table second, the picture third.

import { Asking } from "./asking.js";
import { chooser, chosen } from "./chosen.js";
import { h, identifier } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { ops } from "./keeping.js";
import { remark } from "./labplanremarks.js";
import { part } from "./part.js";
import { Frame, Task } from "./labtimesform.js";
import { Moving } from "./labtimesmove.js";
import { tasks, table } from "./labtimestable.js";

const TOUCHING = new Set(["lab", "lab_task", "lab_role", "actor", "likeness"]);
const LEAST_PX = 640; // a picture narrower than this could not be read; one scrolls in it
const SUGGESTED = [["codesign", "labtimes.suggest_prepare", 5], ["coproduction", "labtimes.suggest_try", 40], ["coevaluation", "labtimes.suggest_evaluate", 2]];
const PAPERS = { lab_times: "labtimes.paper.pdf", lab_times_png: "labtimes.paper.png", lab_times_svg: "labtimes.paper.svg", lab_calendar: "labtimes.paper.ics" };

export default part("labtimes", ({ store, el }) => {
  const times = new LabTimes(store, el);
  times.begin();
  times.watch(el);
  return {
    words: () => times.reword(),
    all: () => times.begin(),
    chosen: ({ kind }) => kind === "lab" && times.begin(),
    records: (touched) => times.heard(touched.map(([kind]) => kind)),
    refused: (said) => [times.task, times.frame].forEach((form) => form?.refused(said)),
    "labs-times": (found) => times.hear(found),
    "labs-moved": (found) => times.moving?.hear(found),
    state: () => times.enable(),
    problem: () => times.rest(),
    leave: () => times.close(),
  };
});

class LabTimes extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, lab: null, known: null, found: null, picture: null });
  }

  get there() {
    return Boolean(this.lab);
  }

  get tasks() {
    return tasks(this.store, this.lab);
  }

  // --- what is new -------------------------------------------------------------------------------------------

  /** Take over which lab it is about: each has its own forms, so that nothing typed comes to stand with another. */
  begin() {
    const { store } = this;
    const lab = chosen(store, "lab");
    if (store.ready && lab !== this.lab) {
      this.moving?.close();
      Object.assign(this, { lab, found: null, known: null });
      this.pictured(null);
      this.task = lab && new Task(this);
      this.frame = lab && new Frame(this);
      this.moving = lab && new Moving(this);
    }
    this.called = store.record("lab", lab)?.title;
    this.turn();
    this.ask();
  }

  heard(kinds) {
    const { store } = this;
    if (!kinds.some((kind) => TOUCHING.has(kind))) return;
    if (chosen(store, "lab") !== this.lab || store.record("lab", this.lab)?.title !== this.called) return this.begin();
    if (this.task?.orphaned) this.turn();
    else this.refresh();
    this.renew();
  }

  want() {
    const { store, lab } = this;
    this.await();
    const width = Math.max(Math.round(this.shown?.clientWidth ?? 0) - 2, LEAST_PX);
    store.send({ do: "labs-times", lab, width, language: store.words.language });
  }

  hear(found) {
    if (found.lab !== this.lab) return; // another one is chosen by now
    this.rest();
    this.found = found;
    if (!found.messages) this.known = found;
    this.pictured(this.known?.svg);
    this.refresh();
  }

  reword() {
    this.turn();
    this.ask();
  }

  tell() {} // what stands here needs no answer; what the answer adds keeps its place

  close() {
    this.moving?.close();
    super.close();
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store } = this;
    this.el.replaceChildren(h("h2", {}, store.say("labtimes.title")), h("p", { class: "sirkit-lead" }, store.say("labtimes.lead")), ...this.body().filter(Boolean));
    this.refresh();
  }

  body() {
    const { store } = this;
    this.shown = null;
    if (!store.ready) return [];
    if (!this.lab) return [chooser(store, "lab"), this.nothing()];
    this.shown = h("div", { class: "sirkit-labtimes-shown" });
    this.around = h("div", { class: "sirkit-labtimes-frame" }, this.frame.form.open ? this.frame.make() : null);
    return [chooser(store, "lab"), this.around, h("h3", {}, store.say("labtimes.tasks")), ...this.head(), this.shown];
  }

  /** Without a lab: what will stand here, and where it begins. */
  nothing() {
    const { store } = this;
    const begin = () => store.emit("view", "labsheets");
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say(store.ids("lab").length ? "labtimes.choose" : "labtimes.none")), h("p", {}, store.say("labtimes.example")),
      !store.ids("lab").length && h("button", { class: "primary", "data-key": "labtimes begin", onclick: begin }, store.say("labtimes.begin")));
  }

  /** The form, or the buttons that open it. */
  head() {
    const { store, task } = this;
    if (task.form.open) return [task.make()];
    if (!store.may("lab_task")) return [];
    const first = this.tasks.length ? null : h("button", { class: "primary", "data-key": "labtimes suggest", onclick: () => this.suggest() }, store.say("labtimes.suggest"));
    return [h("p", { class: "sirkit-buttons" }, first,
      h("button", { class: first ? "" : "primary", "data-key": "labtimes new", onclick: () => task.begin(null) }, store.say("labtimes.new")))];
  }

  refresh() {
    if (!this.shown) return;
    calmly(this.el, () => {
      if (!this.frame.form.open) this.around.replaceChildren(...this.frame.facts());
      this.shown.replaceChildren(...(this.tasks.length ? this.result() : [this.taskless()]).filter(Boolean));
    });
    this.enable();
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  taskless() {
    const { store } = this;
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("labtimes.empty")), h("p", {}, store.say("labtimes.empty_example")));
  }

  result() {
    const { store, known, found } = this;
    const tell = (messages, kind) => messages?.length > 0 && h("p", { class: kind }, messages.map((one) => store.words.tell(one)).join(" "));
    const problem = tell(known?.ring, "sirkit-note") || tell(found?.messages, "sirkit-note");
    const clashes = (known?.clashes ?? []).map((message) => h("p", {}, remark(store, { message, question: false })));
    return [h("div", { class: "sirkit-labtimes-told", "aria-live": "polite" }, problem, tell(known?.told, "sirkit-labtimes-lasts"), clashes, tell(known?.doubt, "sirkit-help")),
      table(this), this.figure(), this.papers()];
  }

  /** The picture; on a phone one scrolls in its box. */
  figure() {
    const { store, known } = this;
    if (known?.ring.length) return null;
    const image = this.picture && h("img", { src: this.picture, alt: known.sentence, width: Math.max(this.shown.clientWidth - 2, LEAST_PX) });
    return h("figure", { class: "sirkit-labtimes-picture", role: "group", "aria-label": store.say("labtimes.picture") },
      h("figcaption", {}, store.say("labtimes.picture")), h("div", { tabindex: "0", "data-key": "labtimes picture", role: "region", "aria-label": store.say("labtimes.picture") }, image));
  }

  papers() {
    const { store, lab } = this;
    const one = ([name, key]) => h("button", { "data-paper": name, "data-key": `labtimes ${name}`, onclick: () => handOut(store, name, { lab }) }, store.say(key));
    return h("div", { class: "sirkit-labtimes-papers" }, h("h3", {}, store.say("labtimes.papers")), h("p", { class: "sirkit-buttons" }, Object.entries(PAPERS).map(one)));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  /** Three tasks to begin with, each after the one before, as one change. */
  async suggest() {
    const { store, lab } = this;
    const ids = SUGGESTED.map(() => identifier());
    const made = SUGGESTED.flatMap(([phase, key, days], at) => [
      ...ops(store, "lab_task", ids[at], { lab, text: store.say(key), phase, days }),
      at > 0 && store.item("lab_task", ids[at], "after", ids[at - 1], ids[at - 1]),
    ]);
    const change = await store.commit(made.filter(Boolean), "lab");
    store.notice(store.say("labtimes.suggested"), change);
    this.turn();
    focusOn(`lab_task change ${ids[0]}`);
  }
}
