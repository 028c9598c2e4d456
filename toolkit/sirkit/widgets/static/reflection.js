// Reflection: a field for an open answer, kept while it is being written.

import { AnswerField } from "./answerfield.js";
import { part } from "./part.js";

export default part("reflection", ({ store, model, el }) => {
  const number = model.get("number");
  const field = new AnswerField(store, model.get("unit"), `reflection-${number}`, {});
  const draw = () => {
    field.options = { label: store.say("reflection.label", { number }), help: store.say("reflection.help") };
    el.replaceChildren(field.make());
  };
  draw();
  return {
    words: draw,
    all: () => field.show(),
    records: (touched) => touched.some(([, id]) => id === field.id) && field.show(),
    flush: () => field.flush(),
    leave: () => field.flush(),
  };
});
