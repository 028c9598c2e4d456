// The beginning: the few steps that turn an empty map into one that people can talk about.

import { guide } from "./guide.js";
import { LETTERS } from "./marks.js";

/** An empty map says itself how to begin, a sample is not one's own, and an evening is led by its trainer. */
const wanted = (store) => !store.room && !store.record("region", "region")?.sample && store.ids("actor").length > 0;

export default guide("beginning", { wanted, steps });

function steps(store) {
  const actors = store.ids("actor");
  const without = actors.find((id) => !store.roles(id).length);
  const asked = LETTERS.some((letter) => store.coverage[letter]?.asked.length);
  return [
    { name: "enter", done: true, blocked: null }, // else there is no guide
    { name: "role", done: actors.some((id) => store.roles(id).length), blocked: null, act: () => store.open(without) },
    { name: "tie", done: store.ids("tie").length > 0, blocked: actors.length > 1 ? null : "beginning.first_two", act: () => store.open(actors[0]) },
    { name: "ask", done: asked, blocked: null, act: () => store.emit("view", "gaps") },
  ];
}
