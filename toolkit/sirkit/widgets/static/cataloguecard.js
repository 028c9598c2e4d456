// One offer of the catalogue: what learners ask of it, what is not known yet, the way to where it was designed, and its papers.

import { choose } from "./chosen.js";
import { day } from "./days.js";
import { h } from "./dom.js";

const DAYS = ["first", "last"]; // as in announced.py
const MOST = 3; // questions
const PAPERS = {
  flyer_a4: "catalogue.paper.flyer_a4", flyer_a5: "catalogue.paper.flyer_a5", flyer_docx: "catalogue.paper.flyer_docx",
  training_calendar: "catalogue.paper.training_calendar",
};

/** The card of one offer, as the kernel tells it. */
export function card(catalogue, offer) {
  const { store } = catalogue;
  const { id, title } = offer;
  return h("li", { class: "sirkit-record" }, h("h4", {}, title), facts(store, offer), questions(store, offer),
    h("p", { class: "sirkit-buttons" }, h("button", { "data-key": `catalogue open ${id}`, "aria-label": store.say("catalogue.open_named", { name: title }), onclick: () => design(store, id) }, store.say("catalogue.open"))),
    catalogue.fold(id, store.say("catalogue.take"), h("p", { class: "sirkit-help" }, store.say("catalogue.take_help")), papers(catalogue, offer)));
}

function facts(store, { facts: known, funding }) {
  const names = funding.map((one) => one[store.words.language] ?? one.de);
  const all = [...known.map(({ label, messages }) => [label, messages.map((message) => sentence(store, message))]), ["coursetable.funding", names]];
  const told = all.filter(([, some]) => some.length);
  return told.length ? h("dl", { class: "sirkit-facts" }, told.flatMap(([label, some]) => [h("dt", {}, store.say(label)), h("dd", {}, some.join(" · "))])) : null;
}

/** A sentence of the kernel's; its days are written as the language writes them. */
function sentence(store, { key, values = {} }) {
  const written = Object.entries(values).map(([name, value]) => [name, DAYS.includes(name) ? day(store, value) : value]);
  return store.words.tell({ key, values: Object.fromEntries(written) });
}

function questions(store, { questions: open }) {
  if (!open.length) return null;
  const more = open.length - MOST;
  const asked = [...open.slice(0, MOST).map((message) => store.words.tell(message)), more > 0 && store.say("gaps.more", { count: more })];
  return h("p", { class: "sirkit-help" }, store.say("catalogue.asks", { questions: asked.filter(Boolean).join(" ") }));
}

/** Go on with an offer where it was designed. */
function design(store, id) {
  choose(store, "training", id);
  store.emit("view", "trainings");
}

function papers(catalogue, { id, title }) {
  return h("p", { class: "sirkit-buttons" }, Object.entries(PAPERS).map(([name, key]) => {
    const said = catalogue.store.say(key);
    return catalogue.paper(name, said, { training: id }, { "aria-label": `${said}: ${title}` });
  }));
}
