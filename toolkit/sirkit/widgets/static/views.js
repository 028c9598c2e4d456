// On a narrow page, one view at a time: list, map, gaps; network, ties.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("views", ({ store, model, el }) => {
  const station = () => el.closest(".sirkit-station");
  const turn = (view) => {
    station()?.setAttribute("data-view", view);
    draw(view);
  };
  const choose = (view) => {
    if (!model.get("views").includes(view)) return; // meant for another station
    station()?.removeAttribute("data-form");
    turn(view);
  };
  const draw = (chosen) => el.replaceChildren(h("div", { role: "group", "aria-label": store.say("views.label") }, model.get("views").map((view) => h("button", {
    class: "quiet", "aria-current": view === chosen ? "page" : null, onclick: () => choose(view),
  }, store.say(`views.${view}`)))));
  const now = () => station()?.dataset.view ?? model.get("views")[0];
  draw(now());
  return { words: () => draw(now()), open: () => model.get("views").includes("list") && turn("list"), "file-wanted": () => choose("list"), view: choose };
});
