// How far the eight functions reach: a line for each with its radius, behind it the places without and whom to ask next,
// and all of it as a picture.

import { Asking } from "./asking.js";
import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { ops } from "./keeping.js";
import { mark } from "./marks.js";
import { part } from "./part.js";
import { asking } from "./reachasking.js";

const TOUCHING = new Set(["actor", "role", "reach", "likeness", "offer", "tie", "region"]);
const [LEAST_KM, MOST_KM, STEP_KM] = [1, 200, 5];

export default part("reach", ({ store, el }) => {
  const reach = new Reach(store, el);
  reach.draw();
  return {
    words: () => reach.turn(),
    all: () => reach.renew(),
    records: (touched) => touched.some(([kind]) => TOUCHING.has(kind)) && reach.renew(),
    reach: (found) => reach.hear(found),
    "reach-picture": (drawn) => reach.show(drawn),
    problem: () => reach.rest(),
    picked: () => reach.draw(),
    leave: () => reach.close(),
  };
});

class Reach extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, found: null, open: null, stopped: false, picture: null });
    this.watch(el);
  }

  get there() {
    return this.store.ids("actor").length > 0;
  }

  want() {
    this.await();
    this.stopped = false;
    this.store.send({ do: "reach", letter: this.open });
  }

  stop() {
    this.store.send({ do: "reach-stop" });
    this.rest();
    this.stopped = true;
    this.draw();
  }

  hear(found) {
    this.rest();
    this.found = found;
    this.draw();
    this.paint();
  }

  /** Have the picture drawn, as wide as there is room for it: then what is written on it can be read. */
  paint() {
    const { store } = this;
    if (this.found.places) store.send({ do: "reach-picture", width: Math.round(this.image.clientWidth), language: store.words.language });
  }

  show({ svg }) {
    this.pictured(svg);
    this.image.src = this.picture;
  }

  turn() {
    this.draw();
    if (this.found) this.paint();
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    calmly(this.el, () => this.el.replaceChildren(h("h2", {}, store.say("reach.title")), ...this.body()));
  }

  body() {
    const { store, found } = this;
    const lead = h("p", { class: "sirkit-lead" }, store.say("reach.lead"));
    if (store.ready && !store.ids("actor").length) return [lead, this.nothing("reach.empty")];
    if (!found) return [lead, h("div", { class: "sirkit-reading-room" })];
    if (!found.places) return [lead, this.nothing("reach.nowhere")];
    const counted = store.say("reach.counted", { count: found.places, people: found.people, names: this.list(found.districts) });
    return [lead, h("p", { class: "sirkit-help" }, counted),
      h("details", { class: "sirkit-more" }, h("summary", { "data-key": "reach rule" }, store.say("reach.how")), h("p", {}, store.say("reach.rule"))),
      h("div", { class: "sirkit-reach-body" }, h("ul", { class: "sirkit-reaches" }, found.rows.map((row) => this.row(row))), this.figure())];
  }

  /** Before there is anything to count: what will stand here, and where it begins. */
  nothing(key) {
    const { store } = this;
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say(key)),
      store.stations.includes("map") && h("button", { "data-key": "reach begin", onclick: () => store.emit("station-wanted", "map") }, store.say("reach.begin")));
  }

  /** All of it as a picture, with its sentence; the lines beside it are its table. */
  figure() {
    const { store, found } = this;
    const said = store.say("reach.ends", { all: found.all, none: found.none });
    this.image = h("img", { alt: said, src: this.picture });
    return h("figure", { class: "sirkit-reach-picture" }, h("figcaption", {}, said), this.image, h("p", { class: "sirkit-help" }, store.say("reach.signs"), " ", store.say("map.sources")));
  }

  row(row) {
    const { store } = this;
    const { letter } = row;
    const open = this.open === letter;
    const unplaced = row.unplaced.filter((id) => store.record("actor", id)?.name);
    return h("li", {},
      h("div", { class: "sirkit-reach-head" },
        h("h3", {}, mark(letter, row.carried ? "taken_on" : "asked", 28), h("span", {}, store.say(`function.${letter}.name`))), this.radius(row)),
      h("p", {}, this.sentence(row)),
      unplaced.length > 0 && h("p", { class: "sirkit-help" }, store.say("reach.unplaced"), " ", this.names(unplaced, `unplaced ${letter}`)),
      row.without > 0 && h("button", { type: "button", class: "quiet", "data-key": `reach open ${letter}`, "aria-expanded": String(open), onclick: () => this.unfold(letter) }, store.say(open ? "reach.close" : "reach.open")),
      open && row.without > 0 && this.behind(row));
  }

  unfold(letter) {
    this.open = this.open === letter ? null : letter;
    this.draw();
    if (this.open) this.ask();
  }

  sentence({ km, carried, people, share, without }) {
    const { store, found } = this;
    if (!carried) return store.say("reach.nobody", { people: found.people });
    if (!without) return store.say("reach.all", { km });
    return store.say("reach.without", { people, share: share || store.say("reach.below"), km, count: without });
  }

  /** How far a function reaches: fewer, a number to type, more; or only told, where this is for others to say. */
  radius({ letter, km }) {
    const { store } = this;
    if (!store.may("reach")) return h("span", {}, store.say("reach.told", { km }));
    const name = store.say(`function.${letter}.name`);
    const set = (value) => this.set(letter, Math.round(Math.min(MOST_KM, Math.max(LEAST_KM, value || km))), km);
    const input = h("input", { type: "number", min: LEAST_KM, max: MOST_KM, inputmode: "numeric", value: km, "data-key": `reach km ${letter}`,
      "aria-label": store.say("reach.radius", { name }), onchange: () => set(Number(input.value)) });
    const step = (to, key, sign) => h("button", { type: "button", "data-key": `reach ${key} ${letter}`, "aria-label": store.say(`reach.${key}`, { name }), onclick: () => set(to) }, sign);
    return h("div", { class: "sirkit-radius", role: "group", "aria-label": store.say("reach.radius", { name }) },
      step(Math.ceil(km / STEP_KM - 1) * STEP_KM || LEAST_KM, "fewer", "−"), input, h("span", { "aria-hidden": "true" }, "km"), step(Math.floor(km / STEP_KM + 1) * STEP_KM, "more", "+"));
  }

  set(letter, km, before) {
    const { store } = this;
    if (km === before) return this.draw();
    this.found.rows.find((one) => one.letter === letter).km = km;
    this.draw();
    return store.commit(ops(store, "reach", `reach-${letter.toLowerCase()}`, { function: letter, km }), `reach ${letter}`);
  }

  /** Places without, the largest first, and whom to ask. */
  behind({ letter, names, without }) {
    const { store, found } = this;
    const asked = found.letter === letter ? found.asking : null;
    const more = without > names.length ? ` ${store.say("gaps.more", { count: without - names.length })}` : "";
    return h("div", { class: "sirkit-reach-behind" }, h("p", {}, h("strong", {}, store.say("reach.places")), ` ${names.join(", ")}${more}`),
      this.standing(asked), asked && asking(this, asked, letter));
  }

  /** How the search stands, where it takes its time: under way, or ended. */
  standing(asked) {
    const { store } = this;
    if (this.stopped) {
      return h("p", { role: "status" }, store.say("reach.stopped"), " ", h("button", { type: "button", "data-key": "reach again", onclick: () => this.want() }, store.say("reach.again")));
    }
    if (!this.slow) return asked ? null : h("div", { class: "sirkit-reading-room" });
    return h("div", { class: "sirkit-reading-state", role: "status" }, h("span", {}, store.say("reach.looking")), h("progress", { "aria-label": store.say("reach.looking") }),
      h("button", { type: "button", class: "quiet", "data-key": "reach stop", onclick: () => this.stop() }, store.say("reach.stop")));
  }

  // --- names ---------------------------------------------------------------------------------------------------

  /** A name that chooses its organisation, everywhere at once. */
  name(id, key) {
    const { store } = this;
    const name = store.record("actor", id)?.name;
    if (!name) return store.say("reading.gone");
    const choose = () => store.pick([id]);
    return h("button", { type: "button", class: store.picked.has(id) ? "sirkit-name sirkit-picked" : "sirkit-name", "data-key": `reach ${key} ${id}`, onclick: choose }, name);
  }

  /** Names as a sentence lists them, each a button. */
  names(ids, key) {
    const parts = new Intl.ListFormat(this.store.words.locale, { type: "conjunction" }).formatToParts(ids);
    return parts.map(({ type, value }) => (type === "element" ? this.name(value, key) : value));
  }

  list(names) {
    return new Intl.ListFormat(this.store.words.locale, { type: "conjunction" }).format(names);
  }
}
