// Impact: the staircase, the logic model, and by what one sees an effect.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("impact", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("impact.title")));
  draw();
  return { words: draw };
});
