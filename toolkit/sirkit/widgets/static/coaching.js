// Coaching: goals, talks, agreed steps, reviews and the hand-over of one venture.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("coaching", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("coaching.title")));
  draw();
  return { words: draw };
});
