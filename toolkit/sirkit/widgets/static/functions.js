// The eight functions to read: sign, name, everyday question, and what belongs to each.

import { h } from "./dom.js";
import { mark } from "./marks.js";
import { part } from "./part.js";

export default part("functions-read", ({ store, model, el }) => {
  const draw = () => el.replaceChildren(h("ul", { class: "sirkit-list" }, model.get("functions").map((one) => card(store, one))));
  draw();
  return { words: draw };
});

function card(store, { letter, duties, one }) {
  return h("li", { class: "sirkit-card" }, mark(letter, "taken_on", 32),
    h("div", {}, h("h3", {}, `${letter} · ${store.say(`function.${letter}.name`)}`),
      h("p", { class: "sirkit-lead" }, store.say(`function.${letter}.question`)),
      h("p", { class: "sirkit-help" }, store.say(one ? "functions.one" : "functions.all")),
      h("ul", { class: "sirkit-belongs" }, duties.map((duty) => h("li", {}, store.say(`duty.${letter}.${duty}`))))));
}
