// Trainings: the offers of the region, and the designer in which one is built from its need to how it is looked back on.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("trainings", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("trainings.title")));
  draw();
  return { words: draw };
});
