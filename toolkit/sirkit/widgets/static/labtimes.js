// The schedule of a lab: tasks on dates, what decides how long it takes, and what moves when one moves.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("labtimes", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("labtimes.title")));
  draw();
  return { words: draw };
});
