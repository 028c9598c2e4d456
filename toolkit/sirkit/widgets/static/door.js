// The door: the way from a lesson to the workshop app.

import { h } from "./dom.js";
import { served } from "./lesson.js";
import { connect } from "./store.js";

export default {
  initialize({ model }) {
    connect(model);
  },

  async render({ model, el }) {
    const store = connect(model);
    await store.wording;
    el.classList.add("sirkit", "sirkit-door");
    const draw = () => el.replaceChildren(served()
      ? h("a", { class: "button", href: new URL(`../?lang=${store.words.language}`, location.href).href }, store.say("door.app"))
      : h("p", { class: "sirkit-help" }, store.say("door.file")));
    draw();
    return store.on("words", draw);
  },
};
