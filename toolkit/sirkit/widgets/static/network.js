// The station "read the network": an organisation and those around it as a picture, from which one walks on, and into
// which ties are drawn. Everything the picture shows stands in the table of ties too.

import { h, unique } from "./dom.js";
import { Drawing } from "./drawing.js";
import { DrawTie } from "./drawtie.js";
import { reminder } from "./filtering.js";
import { calmly } from "./focus.js";
import { organisation } from "./organisation.js";
import { part } from "./part.js";
import { RANGES, Surroundings } from "./surroundings.js";
import { grouped, legend, told } from "./tielines.js";

const PAUSE_MS = 200;
const NAMED = 8; // neighbours of one kind named in the card; the others when one asks for them
const FEWEST = 2; // organisations a tie needs
const TURN = 2.4; // the golden angle, in radians
const NEAR = 0.09; // of the picture: so far from a neighbour stands who has no place yet

export default part("network", ({ store, el }) => {
  const network = new Network(store, el);
  network.draw();
  return {
    words: () => network.draw(),
    all: () => network.begin(),
    records: (touched) => network.touched(touched),
    positions: (said) => network.hear(said),
    selected: ({ id }) => network.walk(id),
    picked: () => network.drawing.paint(),
    filter: () => network.sift(),
    refused: (said) => network.tie.form.refused(said),
    state: () => network.ask(),
    leave: () => network.close(),
  };
});

class Network {
  constructor(store, el) {
    Object.assign(this, { store, el, surroundings: new Surroundings(store), places: {}, asked: 0, answered: "", unfolded: false });
    this.tie = new DrawTie(store, () => this.turn());
    this.drawing = new Drawing(store, { tapped: (id) => this.tap(id), tied: (id) => this.say(id), bare: () => {}, seen: () => this.renew() });
    this.said = h("p", { class: "sirkit-help", id: unique("network") });
    this.card = h("div", { class: "sirkit-net-card", "aria-live": "polite" });
    this.sifted = h("div", { class: "sirkit-reminder" });
    this.signs = h("details", { class: "sirkit-net-signs" });
    this.ranges = h("div", { class: "sirkit-ranges", role: "group" });
    this.empty = h("div", { class: "sirkit-empty" });
    this.escape = ({ key }) => key === "Escape" && this.tie.step && this.tie.leave(); // wherever the hands are
    document.addEventListener("keydown", this.escape);
  }

  close() {
    document.removeEventListener("keydown", this.escape);
    clearTimeout(this.timer);
    this.drawing.close();
  }

  /** Everything is there, also what was half drawn before the page was left. */
  begin() {
    this.turn();
    this.renew(true);
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store, drawing } = this;
    this.head = h("div", { class: "sirkit-net-head" });
    this.seek = h("div", { class: "sirkit-net-seek" }, this.#search(), this.ranges);
    drawing.canvas.setAttribute("aria-describedby", this.said.id);
    this.ranges.setAttribute("aria-label", store.say("network.range"));
    this.el.replaceChildren(h("h2", {}, store.say("network.title")), h("p", { class: "sirkit-lead" }, store.say("network.lead")),
      h("div", { class: "sirkit-net-tools" }, this.head, this.seek), this.sifted, this.empty, drawing.element, h("div", { class: "sirkit-net-foot" }, this.said, drawing.buttons), this.card, this.signs);
    this.signs.replaceChildren(h("summary", {}, store.say("network.signs")), ...legend(store));
    drawing.words();
    this.turn();
    this.renew();
  }

  /** The button that begins, or what to do now while a tie is drawn. */
  turn() {
    const { store, tie } = this;
    const begin = () => h("p", { hidden: !store.may("tie") }, h("button", { class: "primary", "data-key": "draw", onclick: () => tie.begin() }, store.say("network.draw")));
    calmly(this.head, () => this.head.replaceChildren(...(tie.on ? tie.elements() : [begin()])));
    this.head.classList.toggle("sirkit-drawing", tie.on);
    this.seek.hidden = tie.on;
    this.drawing.canvas.classList.toggle("sirkit-net-drawing", Boolean(tie.step));
    this.drawing.mark(tie.ends);
    if (tie.step) this.drawing.element.scrollIntoView({ block: "nearest" });
  }

  #search() {
    const { store } = this;
    const form = { typing: ({ seek }) => seek && store.select(seek) };
    const made = organisation({ field: "seek" }, { name: unique("seek"), form, store });
    made.input.dataset.key = "seek";
    made.input.type = "search";
    made.input.placeholder = store.say("network.seek");
    made.input.setAttribute("aria-label", store.say("network.seek"));
    return made.element;
  }

  /** How far the picture goes. */
  #ranges() {
    const { store, surroundings } = this;
    const choose = (range) => {
      surroundings.reach(range);
      this.renew(true);
    };
    calmly(this.ranges, () => this.ranges.replaceChildren(...RANGES.map((range) => h("button", {
      type: "button", class: "quiet", "data-key": `range ${range}`, "aria-pressed": String(range === surroundings.range), onclick: () => choose(range),
    }, store.say(`network.range.${range}`)))));
  }

  // --- what is shown -------------------------------------------------------------------------------------------

  /** Somebody was chosen, here or on the map: it stands in the middle, unless all are shown. */
  walk(id) {
    const { surroundings } = this;
    if (id && id !== surroundings.centre) surroundings.settle(id);
    this.renew();
  }

  sift() {
    const { store, surroundings } = this;
    surroundings.reach(store.filter.on ? "all" : null);
    this.renew(true);
  }

  touched(touched) {
    if (!touched.some(([kind]) => ["actor", "role", "tie"].includes(kind))) return;
    this.surroundings.forget();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.renew(), PAUSE_MS);
  }

  /** Show what is to be shown; places are asked for where others are shown than before, or `anew`. */
  renew(anew = false) {
    const { store, surroundings, drawing } = this;
    if (anew) surroundings.forget();
    this.#beginning();
    if (!drawing.visible || !store.ready) return;
    surroundings.settle(store.selected, drawing.narrow);
    this.shown = surroundings.shown();
    this.#ranges();
    this.#tell();
    const question = JSON.stringify([surroundings.focus, surroundings.range, store.filter.text, store.filter.choices]);
    if (anew || question !== this.answered) {
      this.question = question;
      this.ask();
      if (!Object.keys(this.places).length) return; // nothing is drawn yet that could stay until the answer comes
      if (store.state !== "away") return;
    }
    this.#show({ still: true });
  }

  ask() {
    const { store, surroundings } = this;
    if (!this.question || !this.shown?.ids.length || !store.ready) return;
    this.asked += 1;
    store.send({ do: "positions", asked: this.asked, ids: this.shown.ids, focus: surroundings.focus });
  }

  hear({ asked, places }) {
    if (asked !== this.asked || !this.question) return;
    this.answered = this.question;
    this.question = null;
    this.places = places;
    this.#show({ still: false });
  }

  #show({ still }) {
    const { store, surroundings, shown: { ids }, drawing } = this;
    const there = new Set(ids);
    const nodes = ids.map((id) => ({ id, name: store.record("actor", id).name ?? "", weight: surroundings.degree(id) }));
    drawing.show({ nodes, edges: this.#edges(there), places: this.#placed(ids), focus: surroundings.focus }, { still });
  }

  #edges(there) {
    const { store } = this;
    const made = store.ids("tie").map((id) => {
      const { from_actor: from, to_actor: to, sort, strength, directed } = store.record("tie", id);
      return { id, from: from && store.standing(from), to: to && store.standing(to), sort: sort ?? "cooperates", strength: strength ?? 0, directed: directed ? 1 : 0 };
    });
    return made.filter(({ from, to }) => from !== to && there.has(from) && there.has(to));
  }

  /** The places, with those of whom the kernel does not know yet: beside one they are tied to. */
  #placed(ids) {
    const { places, surroundings } = this;
    const free = (value) => Math.min(0.95, Math.max(0.05, value));
    ids.filter((id) => !places[id]).forEach((id, number) => {
      const near = [...(surroundings.net.get(id)?.keys() ?? [])].find((other) => places[other]);
      const [x, y] = places[near] ?? [0.5, 0.9];
      const turn = TURN * (number + 1) + ids.length;
      places[id] = [free(x + NEAR * Math.cos(turn)), free(y + NEAR * Math.sin(turn))];
    });
    return places;
  }

  // --- in words ------------------------------------------------------------------------------------------------

  #tell() {
    const { store, surroundings, drawing, shown: { ids, count } } = this;
    const all = store.ids("actor").length;
    const ties = this.#edges(new Set(ids)).length;
    const name = store.record("actor", surroundings.centre)?.name ?? "";
    const range = surroundings.focus ? `network.sentence.${surroundings.range}` : "network.sentence.all";
    const more = count > ids.length ? ` ${store.say("network.more", { count: count - ids.length })}` : "";
    const sentence = `${store.say(range, { name, count: ids.length, all, ties: store.say("network.ties", { count: ties }) })}${more}`;
    this.said.textContent = ids.length ? sentence : "";
    drawing.canvas.setAttribute("aria-label", ids.length ? `${sentence} ${store.say("network.also")}` : store.say("network.title"));
    this.sifted.replaceChildren(...reminder(store, "actor"));
    this.#card();
  }

  /** Where there is nothing yet, what to do; without two organisations that alone. */
  #beginning() {
    const { store, surroundings } = this;
    const few = store.ids("actor").length < FEWEST;
    const none = few ? [h("p", {}, store.say("network.nobody")), h("button", { class: "primary", onclick: () => store.emit("station-wanted", "map") }, store.say("network.to_map"))]
      : surroundings.net.size ? [] : [h("p", {}, store.say("network.none"))];
    this.empty.replaceChildren(...(store.ready ? none : []));
    this.empty.hidden = !this.empty.firstChild;
    this.el.classList.toggle("sirkit-net-bare", few && store.ready);
  }

  /** The one chosen, else the one in the middle: how it is tied, in words, and the ways from here. */
  #card() {
    const { store, surroundings } = this;
    const id = store.selected && store.shows("actor", store.selected) ? store.selected : surroundings.focus;
    calmly(this.card, () => this.card.replaceChildren(...(id ? this.#about(id) : [h("p", { class: "sirkit-muted" }, store.say("network.tap"))])));
  }

  #about(id) {
    const { store } = this;
    const { name, city } = store.seen("actor", id);
    const groups = grouped(store, id);
    const lines = groups.map(([words, others]) => h("p", { class: "sirkit-net-ties" }, h("span", { class: "sirkit-muted" }, `${words}: `), this.#names(others)));
    const placed = store.seen("actor", id).lat != null;
    return [h("h3", {}, name, city && h("small", {}, ` ${city}`)), ...lines, groups.length ? null : h("p", { class: "sirkit-muted" }, store.say("network.alone")),
      h("p", { class: "sirkit-buttons" },
        placed && store.stations.includes("map") && h("button", { "data-key": "to map", onclick: () => this.#toMap(id) }, store.say("network.on_map")),
        store.stations.includes("map") && h("button", { class: "quiet", "data-key": "to form", onclick: () => store.open(id) }, store.say("map.open")))].filter(Boolean);
  }

  #names(ids) {
    const { store } = this;
    const { compare } = new Intl.Collator(store.words.locale);
    const name = (id) => store.record("actor", id).name;
    const sorted = [...ids].sort((one, other) => compare(name(one), name(other)));
    const few = this.unfolded ? sorted : sorted.slice(0, NAMED);
    const unfold = () => {
      this.unfolded = true;
      this.#card();
    };
    return [few.map((id) => h("button", { type: "button", class: "quiet", "data-key": `walk ${id}`, onclick: () => store.select(id) }, name(id))),
      sorted.length > few.length && h("button", { type: "button", class: "quiet", onclick: unfold }, store.say("gaps.more", { count: sorted.length - few.length }))].flat().filter(Boolean);
  }

  #toMap(id) {
    const { store } = this;
    store.emit("station-wanted", "map");
    store.emit("view", "map");
    store.select(id);
  }

  // --- what is tapped ------------------------------------------------------------------------------------------

  tap(id) {
    if (this.tie.step) this.tie.choose(id);
    else if (!this.tie.form.open) this.store.select(id);
  }

  /** A line was tapped: it is said in words. */
  say(id) {
    if (this.tie.on) return;
    const { from, to, words, close } = told(this.store, id);
    const sentence = this.store.say("tie.sentence", { from, words, to });
    this.said.textContent = close ? `${sentence} · ${close}` : sentence;
  }
}
