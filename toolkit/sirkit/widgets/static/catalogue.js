// The catalogue: all training offers of the region, what is wished for without one, and files to pass on.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("catalogue", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("catalogue.title")));
  draw();
  return { words: draw };
});
