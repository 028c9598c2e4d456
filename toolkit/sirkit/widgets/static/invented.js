// The notice that stands as long as a sample region shows: everything in it is made up.

import { h, identifier } from "./dom.js";
import { part } from "./part.js";

export default part("invented", ({ store, model, el }) => {
  const passing = model.get("passing");
  const close = () => store.send({ do: "close sample", id: identifier() });
  const show = () => { el.hidden = !store.record("region", "region")?.sample; };
  const draw = () => {
    const name = store.record("region", "region")?.name;
    el.replaceChildren(h("div", {}, h("p", {}, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, "i"),
      h("span", {}, passing && name && h("strong", {}, `${name}. `), store.say(passing ? "samples.trying" : "samples.notice"))),
    !passing && h("button", { onclick: close }, store.say("samples.close"))));
    show();
  };
  draw();
  return { words: draw, all: draw, records: (touched) => touched.some(([kind]) => kind === "region") && draw() };
});
