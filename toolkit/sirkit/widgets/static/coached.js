// Coached: all ventures a coach goes with, and what is due.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("coached", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("coached.title")));
  draw();
  return { words: draw };
});
