// How far the eight functions reach: a line for each with its radius, and behind it places without and whom to ask next.

import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { ops } from "./keeping.js";
import { mark } from "./marks.js";
import { part } from "./part.js";

const PAUSE_MS = 300;
const NEAR = "200px"; // so far off the screen it is made ready
const TOUCHING = new Set(["actor", "role", "reach", "likeness", "offer", "tie"]);
const [LEAST_KM, MOST_KM, STEP_KM] = [1, 200, 5];

export default part("reach", ({ store, el }) => {
  const reach = new Reach(store, el);
  reach.draw();
  return {
    words: () => reach.draw(),
    all: () => reach.renew(),
    records: (touched) => touched.some(([kind]) => TOUCHING.has(kind)) && reach.renew(),
    reach: (found) => reach.hear(found),
    picked: () => reach.draw(),
    leave: () => reach.close(),
  };
});

class Reach {
  constructor(store, el) {
    Object.assign(this, { store, el, found: null, near: false, open: null });
    this.watcher = new IntersectionObserver(([{ isIntersecting }]) => this.seen(isIntersecting), { rootMargin: NEAR });
    this.watcher.observe(el);
  }

  close() {
    this.watcher.disconnect();
    clearTimeout(this.timer);
  }

  seen(near) {
    this.near = near;
    if (near && !this.found) this.ask();
  }

  renew() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  ask() {
    const { store } = this;
    if (!this.near || !store.ready) this.found = null;
    else if (store.ids("actor").length) store.send({ do: "reach", letter: this.open });
    else this.draw();
  }

  hear(found) {
    this.found = found;
    this.draw();
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    calmly(this.el, () => this.el.replaceChildren(h("h2", {}, store.say("reach.title")), ...this.body()));
  }

  body() {
    const { store, found } = this;
    const lead = h("p", { class: "sirkit-lead" }, store.say("reach.lead"));
    if (store.ready && !store.ids("actor").length) return [lead, h("p", { class: "sirkit-empty" }, store.say("reach.empty"))];
    if (!found) return [lead, h("div", { class: "sirkit-reading-room" })];
    if (!found.places) return [lead, h("p", { class: "sirkit-empty" }, store.say("reach.nowhere"))];
    const counted = store.say("reach.counted", { count: found.places, people: found.people, names: this.list(found.districts) });
    return [lead, h("p", { class: "sirkit-help" }, counted), h("ul", { class: "sirkit-reaches" }, found.rows.map((row) => this.row(row)))];
  }

  row(row) {
    const { store } = this;
    const { letter } = row;
    const open = this.open === letter;
    const turn = () => {
      this.open = open ? null : letter;
      this.draw();
      if (this.open) this.ask();
    };
    return h("li", {},
      h("div", { class: "sirkit-reach-head" },
        h("h3", {}, mark(letter, row.carried ? "taken_on" : "asked", 28), h("span", {}, store.say(`function.${letter}.name`))), this.radius(row)),
      h("p", {}, this.sentence(row)),
      row.unplaced.length ? h("p", { class: "sirkit-help" }, store.say("reach.unplaced"), " ", this.buttons(row.unplaced, `unplaced ${letter}`)) : null,
      row.without ? h("button", { type: "button", class: "quiet", "data-key": `reach open ${letter}`, "aria-expanded": String(open), onclick: turn }, store.say(open ? "reach.close" : "reach.open")) : null,
      open ? this.behind(row) : null);
  }

  sentence({ km, carried, people, share, without }) {
    const { store, found } = this;
    if (!carried) return store.say("reach.nobody", { people: found.people });
    if (!without) return store.say("reach.all", { km });
    return store.say("reach.without", { people, share, km, count: without });
  }

  /** How far a function reaches: fewer, a number to type, more. */
  radius({ letter, km }) {
    const { store } = this;
    const name = store.say(`function.${letter}.name`);
    const set = (value) => this.set(letter, Math.round(Math.min(MOST_KM, Math.max(LEAST_KM, value || km))), km);
    const input = h("input", { type: "number", min: LEAST_KM, max: MOST_KM, inputmode: "numeric", value: km, "data-key": `reach km ${letter}`,
      "aria-label": store.say("reach.radius", { name }), onchange: () => set(Number(input.value)) });
    const step = (by, key, sign) => h("button", { type: "button", "data-key": `reach ${key} ${letter}`, "aria-label": store.say(`reach.${key}`, { name }),
      onclick: () => set(by > 0 ? km - (km % STEP_KM) + STEP_KM : km - (km % STEP_KM || STEP_KM)) }, sign);
    return h("div", { class: "sirkit-radius", role: "group" }, step(-1, "fewer", "−"), input, h("span", { "aria-hidden": "true" }, "km"), step(1, "more", "+"));
  }

  set(letter, km, before) {
    const { store } = this;
    if (km === before) return this.draw();
    const row = this.found.rows.find((one) => one.letter === letter);
    row.km = km;
    this.draw();
    return store.commit(ops(store, "reach", `reach-${letter.toLowerCase()}`, { function: letter, km }), `reach ${letter}`);
  }

  /** Places without, the largest first, and whom to ask. */
  behind({ letter, names, without }) {
    const { store, found } = this;
    const asked = found.letter === letter ? found.asking : null;
    const places = h("p", {}, h("strong", {}, store.say("reach.places")), " ", names.join(", "),
      without > names.length ? ` ${store.say("gaps.more", { count: without - names.length })}` : "");
    return h("div", { class: "sirkit-reach-behind" }, places, ...(asked ? this.asking(asked, letter) : [h("p", { class: "sirkit-muted" }, store.say("reach.looking"))]));
  }

  asking({ together, least, steps, beyond, left, unplaced, others }, letter) {
    const { store } = this;
    if (!together.length) return [h("p", {}, store.say("reach.nobody_near")), this.placeless(unplaced, letter)].filter(Boolean);
    const line = (one, number) => h("li", {}, this.buttons(one.actors, `together ${number} ${letter}`), " ",
      h("span", {}, store.say("reach.gain", { people: one.people, count: one.places })), ...one.doubt.map((message) => h("small", {}, store.words.tell(message))));
    return [
      h("h4", {}, store.say("reach.ask")),
      h("p", { class: "sirkit-help" }, store.say("reach.help")),
      h("ol", { class: "sirkit-asked" }, together.map(line)),
      this.stepwise(together, steps, letter),
      h("p", {}, store.say("reach.least", { count: least.actors.length }), " ", this.buttons(least.actors, `least ${letter}`), ...least.doubt.map((message) => h("small", {}, " ", store.words.tell(message)))),
      left ? h("p", { class: "sirkit-help" }, store.say("reach.beyond", { count: left, names: beyond.join(", ") })) : null,
      this.others(others.filter((id) => !together.some(({ actors }) => actors.includes(id))), letter),
      this.placeless(unplaced, letter),
    ].filter(Boolean);
  }

  /** The plain way beside the best: the same, or why they differ. */
  stepwise(together, steps, letter) {
    const { store } = this;
    if (steps.length < 2) return null;
    const best = together.at(-1);
    const same = steps.length === best.actors.length && steps.every(({ actor }) => best.actors.includes(actor));
    return h("p", { class: "sirkit-help" }, store.say(same ? "reach.steps_same" : "reach.steps_other"), " ",
      ...steps.flatMap(({ actor, people }, number) => [number ? " → " : "", this.buttons([actor], `step ${number} ${letter}`), ` (${store.say("reach.plus", { people })})`]));
  }

  others(ids, letter) {
    return ids.length ? h("p", {}, this.store.say("reach.others"), " ", this.buttons(ids, `others ${letter}`)) : null;
  }

  placeless(ids, letter) {
    return ids.length ? h("p", { class: "sirkit-help" }, this.store.say("reach.placeless"), " ", this.buttons(ids, `placeless ${letter}`)) : null;
  }

  /** Names that choose their organisations, everywhere at once. */
  buttons(ids, key) {
    const { store } = this;
    const known = ids.filter((id) => store.record("actor", id)?.name);
    return h("span", {}, known.flatMap((id, number) => [number ? " · " : "", h("button", { type: "button", class: store.picked.has(id) ? "sirkit-name sirkit-picked" : "sirkit-name",
      "data-key": `reach ${key} ${id}`, onclick: () => store.pick([id]) }, store.record("actor", id).name)]));
  }

  list(names) {
    return new Intl.ListFormat(this.store.words.locale, { type: "conjunction" }).format(names);
  }
}
