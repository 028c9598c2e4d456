// What is due for a venture: a sentence each, first what should have happened already.

import { told } from "./days.js";
import { h } from "./dom.js";

/** `items` are messages of the kernel, of which the first `late` are past. */
export function dueList(store, items, late) {
  const sign = (past) => h("span", { class: `sirkit-sign ${past ? "sirkit-past-sign" : ""}`, "aria-hidden": "true" }, past ? "!" : "·");
  return h("ul", { class: "sirkit-dues" }, items.map((message, at) => h("li", {}, sign(at < late), h("span", {}, told(store, message)))));
}
