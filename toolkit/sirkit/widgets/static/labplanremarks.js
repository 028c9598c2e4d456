// Remarks on the plan of a lab: what to look at again and what to ask, one by one and as how many there are.

import { h } from "./dom.js";

/** A remark with its sign; whoever cannot see the sign hears what it is. */
export function remark(store, { message, question }) {
  return h("span", { class: `sirkit-labplan-remark ${question ? "" : "sirkit-labplan-says"}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, question ? "?" : "!"),
    h("span", {}, h("span", { class: "sirkit-hidden" }, store.say(question ? "labplan.question" : "labplan.remark"), " "), store.words.tell(message)));
}

/** That a lab was removed, until it is put away with `away()`. */
export function removed(store, said, away) {
  return h("div", { class: "sirkit-note sirkit-labgone", role: "status" }, h("p", {}, said),
    h("button", { class: "quiet", "data-key": "lab gone", "aria-label": store.say("form.close"), onclick: away }, "✕"));
}

/** How many remarks and how many questions. */
export function counted(remarks) {
  const asks = remarks.filter(({ question }) => question).length;
  return [remarks.length - asks, asks];
}

/** How many remarks and how many questions, in words; what there is none of is left out. */
export function open(store, remarks) {
  const [says, asks] = counted(remarks);
  return [says && store.say("labplan.says", { count: says }), asks && store.say("labplan.asks", { count: asks })].filter(Boolean);
}

/** How much is open in the whole plan, as one sentence. */
export function left(store, remarks) {
  const said = open(store, remarks);
  return said.length > 1 ? store.say("labplan.left_both", { remarks: said[0], questions: said[1] }) : store.say("labplan.left", { what: said[0] });
}
