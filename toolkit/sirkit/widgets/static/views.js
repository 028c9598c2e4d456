// On a narrow page, one view at a time: list, map, gaps.

import { h } from "./dom.js";
import { connect } from "./store.js";

export default {
  initialize({ model }) {
    connect(model);
  },

  async render({ model, el }) {
    const store = connect(model);
    await store.wording;
    el.classList.add("sirkit", "sirkit-views");
    const station = () => el.closest(".sirkit-station");
    const turn = (view) => {
      station()?.setAttribute("data-view", view);
      draw(view);
    };
    const choose = (view) => {
      station()?.removeAttribute("data-form");
      turn(view);
    };
    const draw = (chosen) => el.replaceChildren(h("nav", { "aria-label": store.say("views.label") }, model.get("views").map((view) => h("button", {
      class: "quiet", "aria-current": view === chosen ? "page" : null, onclick: () => choose(view),
    }, store.say(`views.${view}`)))));
    const now = () => station()?.dataset.view ?? model.get("views")[0];
    draw(now());
    const stops = [store.on("words", () => draw(now())), store.on("open", () => turn("list")), store.on("file-wanted", () => choose("list"))];
    return () => stops.forEach((stop) => stop());
  },
};
