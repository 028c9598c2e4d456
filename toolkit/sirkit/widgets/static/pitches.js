// Pitches: five minutes for one kind of partner, looked at, rehearsed and printed.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("pitches", ({ store, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("pitches.title")));
  draw();
  return { words: draw };
});
