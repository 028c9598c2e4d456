// Intake: the first talk of counselling, the stage, what speaks for which legal form, and the next three steps.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("intake", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("intake.title")));
  draw();
  return { words: draw };
});
