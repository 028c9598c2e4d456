// The door: the way from a lesson to the workshop app, also for a part that wants a station the lesson does not have.

import { h } from "./dom.js";
import { served } from "./lesson.js";
import { part } from "./part.js";

export default part("door", ({ store, el }) => {
  const app = (more = "") => new URL(`../?lang=${store.words.language}${more}`, location.href).href;
  const draw = () => el.replaceChildren(served()
    ? h("a", { class: "button", href: app() }, store.say("door.app"))
    : h("p", { class: "sirkit-help" }, store.say("door.file")));
  draw();
  const wanted = (station) => (served() ? location.assign(app(`&station=${station}`)) : el.scrollIntoView({ block: "center" }));
  return { words: draw, "station-wanted": wanted };
});
