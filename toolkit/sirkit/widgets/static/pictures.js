// Pictures of the network to take along: which one, its sentence, the picture, its table behind "see more", and its files.

import { Asking } from "./asking.js";
import { today } from "./days.js";
import { h, unique } from "./dom.js";
import { calmly } from "./focus.js";
import { handOut } from "./handing.js";
import { part } from "./part.js";

const TOUCHING = new Set(["actor", "role", "tie", "likeness", "region"]);
const FILES = { a4: "pictures.pdf", png: "pictures.png", svg: "pictures.svg" };

export default part("pictures", ({ store, model, el }) => {
  const pictures = new Pictures(store, el, model.get("kinds"));
  pictures.draw();
  return {
    words: () => pictures.turn(),
    all: () => pictures.renew(),
    records: (touched) => touched.some(([kind]) => TOUCHING.has(kind)) && pictures.renew(),
    selected: () => pictures.follow(),
    picture: (made) => pictures.hear(made),
    leave: () => pictures.close(),
  };
});

class Pictures extends Asking {
  constructor(store, el, kinds) {
    super();
    Object.assign(this, { store, el, kinds, kind: kinds[0], actor: null, found: null, asked: 0, picture: null, open: false, since: "" });
    this.watch(el);
  }

  get there() {
    return this.actors.length > 0;
  }

  ask() {
    this.settle();
    super.ask();
  }

  want() {
    const { store, kind } = this;
    if (!this.frame?.isConnected) this.draw();
    this.asked += 1;
    this.await();
    store.send({ do: "picture", asked: String(this.asked), kind: kind.name, actor: this.whose, since: this.when, width: Math.round(this.frame.clientWidth), language: store.words.language });
  }

  late() {
    this.slow = true;
    this.progress();
  }

  progress() {
    this.state.textContent = this.slow ? this.store.say("pictures.drawing") : "";
  }

  hear({ asked, ...made }) {
    if (asked !== String(this.asked)) return; // something else is wanted by now
    this.rest();
    this.found = made;
    this.pictured(made.svg);
    this.draw();
  }

  turn() {
    this.draw();
    if (this.found) this.ask();
  }

  // --- which one -----------------------------------------------------------------------------------------------

  /** Organisations by name; of those that are one only one, and no single person. */
  get actors() {
    const { store } = this;
    const name = (id) => store.record("actor", id).name;
    const here = store.ids("actor").filter((id) => store.shows("actor", id) && name(id) && store.record("actor", id).sort !== "person");
    return [...new Set(here.map((id) => store.standing(id)))].sort((one, other) => (name(one) ?? "").localeCompare(name(other) ?? "", store.words.locale));
  }

  /** Whom the picture is of, where it is of one. */
  get whose() {
    return this.kind.ofOne ? this.actor : null;
  }

  /** Since which day is compared; where none is chosen, since the last one on which something was written. */
  get when() {
    return this.kind.compares && this.since ? this.since : null;
  }

  /** One organisation is chosen: the one chosen elsewhere, else the one that was, else the one with most ties. */
  settle() {
    const { store, actors } = this;
    const chosen = store.selected && store.standing(store.selected);
    const here = actors.includes(this.actor) ? this.actor : this.hub(actors);
    this.actor = this.byHand && here === this.actor ? here : actors.includes(chosen) ? chosen : here;
  }

  hub(actors) {
    const { store } = this;
    const count = new Map();
    for (const id of store.ids("tie")) {
      const { from_actor: from, to_actor: to } = store.record("tie", id);
      for (const end of [from, to]) if (end) count.set(store.standing(end), (count.get(store.standing(end)) ?? 0) + 1);
    }
    return actors.reduce((best, id) => ((count.get(id) ?? 0) > (count.get(best) ?? 0) ? id : best), actors[0] ?? null);
  }

  /** Somebody is chosen elsewhere: the picture of one is of them. */
  follow() {
    const before = this.actor;
    this.byHand = false;
    this.settle();
    if (this.actor === before) return;
    this.draw();
    if (this.kind.ofOne) this.ask();
  }

  choose(kind) {
    this.kind = kind;
    this.draw();
    this.ask();
  }

  whom(id) {
    Object.assign(this, { actor: id, byHand: true });
    this.ask();
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    calmly(this.el, () => this.el.replaceChildren(h("h2", {}, store.say("pictures.title")), h("p", { class: "sirkit-lead" }, store.say("pictures.lead")), ...this.body()));
  }

  body() {
    const { store } = this;
    if (store.ready && !this.actors.length) return [this.nothing()];
    this.state = h("p", { class: "sirkit-help", role: "status" });
    const help = this.kind.compares && h("p", { class: "sirkit-help" }, store.say("pictures.since_help"));
    return [this.choice(), help, this.figure(), this.state, this.found?.rows && this.table(), this.found?.svg && this.take()].filter(Boolean);
  }

  nothing() {
    const { store } = this;
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("pictures.empty")),
      store.stations.includes("map") && h("button", { "data-key": "pictures begin", onclick: () => store.emit("station-wanted", "map") }, store.say("pictures.begin")));
  }

  choice() {
    const { store, kinds } = this;
    const one = (kind) => h("button", { type: "button", class: "quiet", "data-key": `pictures ${kind.name}`, "aria-pressed": String(kind === this.kind), onclick: () => this.choose(kind) }, store.say(kind.title));
    return h("div", { class: "sirkit-pictures-choice" },
      h("div", { class: "sirkit-ranges", role: "group", "aria-label": store.say("pictures.which") }, kinds.map(one)), this.kind.ofOne && this.select(), this.kind.compares && this.day());
  }

  select() {
    const { store } = this;
    const id = unique("pictures");
    const input = h("select", { id, "data-key": "pictures actor", onchange: () => this.whom(input.value) },
      this.actors.map((one) => h("option", { value: one, selected: one === this.actor }, store.record("actor", one).name)));
    return h("div", { class: "sirkit-field" }, h("label", { for: id }, store.say("pictures.actor")), input);
  }

  day() {
    const { store } = this;
    const id = unique("pictures");
    const input = h("input", { id, type: "date", "data-key": "pictures since", value: this.since, max: today(), onchange: () => {
      this.since = input.value;
      this.ask();
    } });
    return h("div", { class: "sirkit-field" }, h("label", { for: id }, store.say("pictures.since")), input);
  }

  /** The sentence, and below it the picture; or why there is none. */
  figure() {
    const { store, found: made } = this;
    const said = made?.messages ? made.messages.map((message) => store.words.tell(message)).join(" ") : made?.sentence ?? "";
    this.frame = h("div", { class: "sirkit-pictures-frame" }, this.picture && h("img", { alt: said, src: this.picture }));
    return h("figure", {}, h("figcaption", {}, said), this.frame);
  }

  table() {
    const { store } = this;
    const { heads, rows } = this.found;
    const cell = (text, place) => h(place ? "td" : "th", { scope: place ? null : "row", "data-head": place ? heads[place] : null }, text);
    const details = h("details", { class: "sirkit-more", open: this.open, ontoggle: () => { this.open = details.open; } },
      h("summary", { "data-key": "pictures more" }, store.say("pictures.more")),
      h("table", {}, h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
        h("tbody", {}, rows.map((row) => h("tr", {}, row.map(cell))))));
    return details;
  }

  take() {
    const { store } = this;
    const button = ([file, words]) => {
      const made = h("button", { type: "button", "data-paper": `${this.kind.name}_${file}`, onclick: async () => {
        made.disabled = true;
        this.state.textContent = store.say("trainer.paper_made");
        await handOut(store, `${this.kind.name}_${file}`, { actor: this.whose, since: this.when });
        made.disabled = false;
        this.progress();
      } }, store.say(words));
      return made;
    };
    return h("div", { class: "sirkit-pictures-files", role: "group", "aria-label": store.say("pictures.take") }, Object.entries(FILES).map(button));
  }
}
