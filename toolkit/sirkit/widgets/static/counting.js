// Counting: how far one's own map has come. The kernel counts; it is asked anew whenever something has changed.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("counting", ({ store, el }) => {
  let said = null;
  const ask = () => store.ready && store.send({ do: "tally" });
  const draw = () => {
    const [first, ...rest] = (said?.messages ?? []).map((message) => store.words.tell(message));
    const sign = h("span", { class: "sirkit-sign", "aria-hidden": "true" }, said?.done ? "✓" : "○");
    el.replaceChildren(h("div", { class: said?.done ? "sirkit-good" : "", role: "status" },
      first ? h("p", { class: "sirkit-total" }, sign, h("span", {}, first)) : h("p", {}, store.say("keeper.starting")),
      rest.length > 0 && h("ul", {}, rest.map((sentence) => h("li", {}, sentence)))));
  };
  const hear = (news) => {
    said = news;
    draw();
  };
  draw();
  ask();
  return { words: draw, all: ask, news: ask, tally: hear };
});
