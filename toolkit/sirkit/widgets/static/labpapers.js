// The papers of a lab: what can be printed, passed on or written on in, each with one sentence.

import { chosen } from "./chosen.js";
import { h } from "./dom.js";
import { handOut } from "./handing.js";

const HELPS = {
  lab_plan: "labpapers.help.plan", lab_plan_docx: "labpapers.help.plan_docx", lab_summary: "labpapers.help.summary", lab_canvas: "labpapers.help.canvas",
  lab_letters: "labpapers.help.letters", lab_consent: "labpapers.help.consent", lab_consent_docx: "labpapers.help.consent_docx", lab_tables: "labpapers.help.tables",
  lab_log: "labpapers.help.log", method_card: "labpapers.help.card",
};

/** The papers of the lab that is chosen, from what is offered; nothing where none is chosen. */
export function labPapers(store, papers) {
  const lab = chosen(store, "lab");
  if (!lab) return null;
  const name = store.record("lab", lab).title;
  const made = papers.filter((paper) => HELPS[paper.name]);
  return h("section", { class: "sirkit-labpapers" },
    h("h3", {}, store.say("labpapers.title")), h("p", {}, store.say("labpapers.lead", { name })),
    h("ul", { class: "sirkit-papers" }, made.map((paper) => h("li", {}, button(store, paper, lab), h("p", { class: "sirkit-help" }, store.say(HELPS[paper.name]))))));
}

function button(store, { name, title }, lab) {
  const made = h("button", { "data-paper": name, "data-key": `lab paper ${name}`, onclick: async () => {
    made.disabled = true;
    await handOut(store, name, { lab });
    made.disabled = false;
  } }, store.say(title));
  return made;
}
