// Wishes: what people in the region want to learn, what for, when and what hinders them; nobody is named.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("wishes", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("wishes.title")));
  draw();
  return { words: draw };
});
