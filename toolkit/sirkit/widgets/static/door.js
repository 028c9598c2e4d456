// The door: the way from a lesson to the workshop app.

import { h } from "./dom.js";
import { served } from "./lesson.js";
import { part } from "./part.js";

export default part("door", ({ store, el }) => {
  const draw = () => el.replaceChildren(served()
    ? h("a", { class: "button", href: new URL(`../?lang=${store.words.language}`, location.href).href }, store.say("door.app"))
    : h("p", { class: "sirkit-help" }, store.say("door.file")));
  draw();
  return { words: draw };
});
