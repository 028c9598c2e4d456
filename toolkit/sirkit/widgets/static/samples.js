// The samples: invented regions to look at first. They are offered only to who works alone and has nothing entered yet.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("samples", ({ store, model, el }) => {
  const open = (name) => store.send({ do: "open sample", name, language: store.words.language });
  const able = () => {
    const still = ["starting", "away"].includes(store.state);
    for (const button of el.querySelectorAll("button")) button.disabled = still;
  };
  const show = () => { el.hidden = !store.ready || Boolean(store.room) || store.ids("actor").length > 0; };
  const draw = () => {
    const button = (name) => h("button", { onclick: () => open(name) }, store.say("samples.open", { name: store.say(`samples.${name}`) }));
    el.replaceChildren(h("p", {}, store.say("samples.lead")), h("p", { class: "sirkit-buttons" }, model.get("samples").map(button)),
      h("p", { class: "sirkit-help" }, store.say("samples.help")));
    show();
    able();
  };
  draw();
  return {
    words: draw,
    all: show,
    records: show,
    state: able,
    sample: ({ change }) => store.notice(store.say(change ? "samples.opened" : "samples.closed"), change),
  };
});
