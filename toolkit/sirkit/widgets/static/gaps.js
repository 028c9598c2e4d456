// The eight functions of the region: who carries each, who else has to do with it, and what is still sought.

import { h } from "./dom.js";
import { LETTERS, mark } from "./marks.js";
import { part } from "./part.js";

const STATES = ["taken_on", "interested", "asked", "suggested"];

export default part("gaps", ({ store, el }) => {
  const draw = () => el.replaceChildren(...elements(store));
  draw();
  return { words: draw, all: draw, news: draw };
});

function elements(store) {
  const carried = LETTERS.filter((letter) => store.coverage[letter]?.taken_on.length).length;
  return [
    h("h2", {}, store.say("gaps.title")),
    h("p", { class: "sirkit-lead" }, carried < LETTERS.length ? store.say("gaps.sentence", { carried, sought: LETTERS.length - carried }) : store.say("gaps.all")),
    h("ul", { class: "sirkit-list" }, LETTERS.map((letter) => line(store, letter))),
  ];
}

function line(store, letter) {
  const state = store.coverage[letter] ?? {};
  const carried = state.taken_on?.length > 0;
  const people = STATES.flatMap((one) => (state[one]?.length ? [group(store, one, state[one])] : []));
  return h("li", { class: "sirkit-card" }, mark(letter, carried ? "taken_on" : "asked", 32),
    h("div", {}, h("h3", {}, store.say(`function.${letter}.name`)), h("p", { class: "sirkit-help" }, store.say(`function.${letter}.question`)),
      h("p", { class: carried ? "sirkit-good" : "sirkit-careful" }, carried ? "✓ " : "○ ",
        store.say(carried ? "gaps.carried" : "gaps.sought", { count: state.taken_on?.length ?? 0 })),
      people));
}

function group(store, state, ids) {
  const names = ids.slice(0, 5).map((id) => h("button", { class: "quiet", onclick: () => store.open(id) }, store.record("actor", id)?.name ?? ""));
  return h("p", { class: "sirkit-people" }, `${store.say(`role.state.${state}`)}: `, names,
    ids.length > 5 ? store.say("gaps.more", { count: ids.length - 5 }) : null);
}
