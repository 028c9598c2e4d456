// The eight functions to read: sign, name, everyday question, and what belongs to each.

import { h } from "./dom.js";
import { mark } from "./marks.js";
import { connect } from "./store.js";

export default {
  initialize({ model }) {
    connect(model);
  },

  async render({ model, el }) {
    const store = connect(model);
    await store.wording;
    el.classList.add("sirkit", "sirkit-functions-read");
    const draw = () => el.replaceChildren(h("ul", { class: "sirkit-list" }, model.get("functions").map((one) => card(store, one))));
    draw();
    return store.on("words", draw);
  },
};

function card(store, { letter, duties, one }) {
  return h("li", { class: "sirkit-card" }, mark(letter, "taken_on", 32),
    h("div", {}, h("h3", {}, `${letter} · ${store.say(`function.${letter}.name`)}`),
      h("p", { class: "sirkit-lead" }, store.say(`function.${letter}.question`)),
      h("p", { class: "sirkit-help" }, store.say(one ? "functions.one" : "functions.all")),
      h("ul", { class: "sirkit-belongs" }, duties.map((duty) => h("li", {}, store.say(`duty.${letter}.${duty}`))))));
}
