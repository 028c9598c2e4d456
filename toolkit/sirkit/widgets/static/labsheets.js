// The lab on one page: a question, for whom, three roles, the smallest trial, a sign, the next date.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("labsheets", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("labsheets.title")));
  draw();
  return { words: draw };
});
