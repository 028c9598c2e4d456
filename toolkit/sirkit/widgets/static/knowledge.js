// Knowledge: method cards, what others have learned, and a pack to give to another region.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("knowledge", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("knowledge.title")));
  draw();
  return { words: draw };
});
