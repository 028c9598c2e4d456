// What the kernel says of trainings: what does not fit yet and what is to be asked, where it belongs, and who wishes for one.

import { Asking } from "./asking.js";
import { h } from "./dom.js";

const MOST = 3; // sentences about what hinders, shown at once
const SIGNS = { removed: "✓", left: "–", open: "?" };

/** Asks the kernel about the training `about()` names, or how much is open in each where it names none; then draw() is called. */
export class Remarks extends Asking {
  constructor(store, { about, draw }) {
    super();
    Object.assign(this, { store, about, draw, found: null, open: {}, of: {} }); // open: what is open in each; of: what is told of one
  }

  get there() {
    return this.store.ids("training").length > 0;
  }

  want() {
    const training = this.about();
    this.store.send(training ? { do: "training-checks", training } : { do: "training-open" });
    this.await();
  }

  /** The kernel tells how much is open in each, or all of one; of one that is gone by now it tells nothing. */
  hear({ open, messages, ...told }) {
    this.rest();
    this.found = true;
    if (open) this.open = open;
    else if (!messages) this.of = told;
    this.draw();
  }

  /** What was told of a training; nothing where that was of another. */
  told(id) {
    return this.of.training === id ? this.of : {};
  }
}

/** A remark with its sign; whoever cannot see the sign hears what it is. */
export function remark(store, message, question) {
  return h("span", { class: `sirkit-trainings-remark ${question ? "sirkit-trainings-asks" : "sirkit-trainings-says"}` },
    h("span", { class: "sirkit-sign", "aria-hidden": "true" }, question ? "?" : "!"),
    h("span", {}, h("span", { class: "sirkit-hidden" }, store.say(question ? "trainings.question" : "trainings.remark"), " "), store.words.tell(message)));
}

/** How much is open, as one sentence; `count` is [remarks, questions]. */
export function left(store, [remarks, questions]) {
  const said = [remarks && store.say("trainings.remarks", { count: remarks }), questions && store.say("trainings.questions", { count: questions })].filter(Boolean);
  if (said.length > 1) return store.say("trainings.left_both", { remarks: said[0], questions: said[1] });
  return said.length ? store.say("trainings.left", { what: said[0] }) : store.say("trainings.left_none");
}

export function counted(remarks) {
  const questions = remarks.filter(({ question }) => question).length;
  return [remarks.length - questions, questions];
}

/** Who wishes for it, what exactly, and what becomes of what hinders them. */
export function wished(store, { wishes, hindrances }) {
  if (!wishes) return [];
  const [shown, rest] = [hindrances.slice(0, MOST), hindrances.slice(MOST)];
  const list = (some) => h("ul", {}, some.map((one) => hindered(store, one)));
  return [
    h("h4", {}, wishes.length ? store.say("trainings.wished", { count: wishes.length }) : store.say("trainings.wished_none")),
    wishes.length > 0 && h("p", {}, [...new Set(wishes)].map((what) => store.say("trainings.wish", { what })).join(" · ")),
    shown.length > 0 && h("p", { class: "sirkit-help" }, store.say("trainings.hinders")), list(shown),
    rest.length > 0 && h("details", { class: "sirkit-more" }, h("summary", { "data-key": "trainings hinders" }, store.say("trainings.hinders_more", { count: rest.length })), list(rest)),
    !wishes.length && h("p", { class: "sirkit-buttons" }, h("button", { "data-key": "trainings wishes", onclick: () => store.emit("view", "wishes") }, store.say("trainings.to_wishes"))),
  ].filter(Boolean);
}

function hindered(store, { hindrance, state, message, count }) {
  return h("li", { class: `sirkit-trainings-hinders${state === "removed" ? " sirkit-trainings-removed" : ""}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[state]),
    h("span", {}, h("strong", {}, store.say(`trainings.hindrance.${hindrance}`)), ` (${store.say("trainings.hinders_count", { count })}, ${store.say(`trainings.state.${state}`)}): `, store.words.tell(message)));
}
