// Ten minutes: a lesson built from one learning outcome, held, and told back in four lines.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("tenminutes", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("tenminutes.title")));
  draw();
  return { words: draw };
});
