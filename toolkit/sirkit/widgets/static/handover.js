// The handover sheet: where the file is, who may do what, who cares for it, its licence, the next review.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("handover", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("handover.title")));
  draw();
  return { words: draw };
});
