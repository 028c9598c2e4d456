// The page of the region: one file to put on the web, a poster, a text for the parish bulletin.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("regionpage", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("regionpage.title")));
  draw();
  return { words: draw };
});
