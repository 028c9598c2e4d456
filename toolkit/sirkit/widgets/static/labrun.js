// A lab under way: its diary, the values of its indicators, reviews, and the method card it ends with.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("labrun", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("labrun.title")));
  draw();
  return { words: draw };
});
