// The stations of an app, one at a time. Which one is shown stands in the address.

import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { served } from "./page.js";
import { part } from "./part.js";

const PLACE = "station";

export default part("stations", ({ store, model, el }) => {
  const names = model.get("stations");
  store.stations = names;
  const app = () => el.closest(".sirkit-app");
  const asked = new URLSearchParams(location.search).get(PLACE);
  let now = names.includes(asked) ? asked : names[0];
  const draw = () => {
    app()?.setAttribute("data-station", now);
    const nav = h("nav", { "aria-label": store.say("stations.label") }, names.map((name) => h("button", {
      class: "quiet", "aria-current": name === now ? "page" : null, "data-key": `station ${name}`, onclick: () => go(name),
    }, store.say(`stations.${name}`))));
    calmly(el, () => el.replaceChildren(nav));
    centre(nav);
  };
  const go = (name) => {
    now = name;
    remember(name === names[0] ? null : name);
    draw();
    store.emit("station", name);
    window.scrollTo({ top: 0 });
  };
  /** What was asked to open opens in the station that has a form. */
  const open = () => {
    const station = app()?.querySelector(".sirkit-form")?.closest("[class*=sirkit-at-]");
    const name = names.find((one) => station?.classList.contains(`sirkit-at-${one}`));
    if (name && name !== now) go(name);
  };
  requestAnimationFrame(draw); // the app stands around this part by then
  const wanted = (name) => names.includes(name) && name !== now && go(name);
  return { words: draw, open, "file-wanted": open, "station-wanted": wanted };
});

/** Push the row sideways, where it does not fit, until the station that is shown stands in its middle. */
function centre(nav) {
  const shown = nav.querySelector("[aria-current]");
  if (shown) nav.scrollLeft = shown.offsetLeft - (nav.clientWidth - shown.offsetWidth) / 2;
}

function remember(name) {
  if (!served()) return;
  const url = new URL(location.href);
  if (name) url.searchParams.set(PLACE, name);
  else url.searchParams.delete(PLACE);
  history.replaceState(history.state, "", url);
}
