// One view at a time: on a narrow page list, map, gaps or network, ties; where it is always so, on a wide one too, and the
// view that was left is the one come back to.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("views", ({ store, model, el }) => {
  const always = model.get("always");
  const kept = `view ${model.get("views")[0]}`;
  const station = () => el.closest(".sirkit-station, .sirkit-turning");
  const turn = (view) => {
    station()?.setAttribute("data-view", view);
    station()?.setAttribute("data-at", model.get("views").indexOf(view));
    draw(view);
  };
  const choose = (view) => {
    if (!model.get("views").includes(view)) return; // meant for another station
    station()?.removeAttribute("data-form");
    if (always) store.draft(kept, { view });
    turn(view);
    store.emit("viewed", view);
  };
  const draw = (chosen) => el.replaceChildren(h("div", { role: "group", "aria-label": store.say("views.label") }, model.get("views").map((view) => h("button", {
    class: "quiet", "aria-current": view === chosen ? "page" : null, onclick: () => choose(view),
  }, store.say(`views.${view}`)))));
  const now = () => station()?.dataset.view ?? model.get("views")[0];
  const left = () => {
    const { view } = store.drafts.get(kept) ?? {};
    turn(model.get("views").includes(view) ? view : now());
  };
  if (always) requestAnimationFrame(left); // the station stands around this part by then
  else draw(now());
  return { words: () => draw(now()), all: () => always && left(), open: () => model.get("views").includes("list") && turn("list"), "file-wanted": () => choose("list"), view: choose };
});
