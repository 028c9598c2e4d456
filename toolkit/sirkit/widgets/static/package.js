// Package: who helps that learners can come, and which instruments could pay; with sums and open questions.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("package", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("package.title")));
  draw();
  return { words: draw };
});
