// The plan of a lab: idea, roles, indicators, money, consent, risks, and how it ends.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("labplan", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("labplan.title")));
  draw();
  return { words: draw };
});
