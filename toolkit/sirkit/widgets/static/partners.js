// Finding partners: for whom, what matters, and two lists of who could fit, each with its reasons.

import { Asking } from "./asking.js";
import { h, unique } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { part } from "./part.js";
import { card, named } from "./partnercard.js";
import { banner, sought } from "./rolesought.js";
import { Weights } from "./weights.js";

const TOUCHING = new Set(["actor", "role", "likeness", "offer", "need", "wish", "place", "tie", "venture"]);
const SEEKERS = { venture: "partners.ventures", actor: "partners.actors" };
const FIRST = 3; // so many stand on a narrow page at first, as in the stylesheet
const LISTS = ["near", "bridging"];

export default part("partners", ({ store, el }) => {
  const partners = new Partners(store, el);
  partners.draw();
  return {
    words: () => partners.draw(),
    all: () => partners.turn(),
    records: (touched) => {
      if (touched.some(([kind]) => TOUCHING.has(kind))) partners.turn();
      else if (touched.some(([kind]) => kind === "lab_role")) partners.role ? partners.turn() : partners.show();
    },
    partners: (found) => partners.hear(found),
    problem: () => partners.rest(),
    picked: () => partners.show(),
    "venture-kept": (id) => partners.back(id),
    "partners-for": (id) => partners.seek(id),
    leave: () => partners.close(),
  };
});

class Partners extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, one: null, found: null, role: null, stopped: false, heeded: null, more: new Set() });
    this.weights = new Weights(store, () => this.renew());
    this.watch(el);
  }

  // --- for whom ------------------------------------------------------------------------------------------------

  /** Who is chosen elsewhere on the page looks for partners, until somebody is chosen here; at first a venture does. */
  follow() {
    const { store } = this;
    const before = this.one;
    if (store.selected !== this.heeded) {
      this.heeded = store.selected;
      if (store.record("actor", this.heeded)) this.one = store.standing(this.heeded);
    }
    if (!Object.keys(SEEKERS).some((kind) => store.shows(kind, this.one))) [this.one = null] = this.sorted("venture");
    return this.one !== before;
  }

  get kind() {
    return this.store.record("venture", this.one) ? "venture" : "actor";
  }

  choose(id) {
    Object.assign(this, { one: id || null, found: null, stopped: false });
    this.more.clear();
    this.show();
    this.ask();
  }

  /** A venture was asked for from here, and is entered: look for its partners. */
  back(id) {
    this.choose(id);
    this.el.scrollIntoView({ block: "start" });
    this.select.focus({ preventScroll: true });
  }

  /** Another part asks for the partners of somebody: who is chosen elsewhere on the page does not matter then. */
  seek(id) {
    this.heeded = this.store.selected;
    this.back(id);
  }

  sorted(kind) {
    const { store } = this;
    const { compare } = new Intl.Collator(store.words.locale);
    const named = store.ids(kind).map((id) => [id, store.record(kind, id).name]).filter(([, name]) => name);
    return named.sort((one, other) => compare(one[1], other[1])).map(([id]) => id);
  }

  // --- asking --------------------------------------------------------------------------------------------------

  seen(near) {
    this.near = near;
    if (!near || !this.store.ready) return;
    const other = this.follow();
    if (other) this.choose(this.one);
    else if (!this.found) this.ask();
    this.fill();
  }

  /** The region is another. Off the screen nothing is done until it is looked at: somebody may be typing elsewhere. */
  turn() {
    if (!this.near) {
      this.found = null;
      return;
    }
    if (this.follow()) this.choose(this.one);
    this.fill();
    this.show();
    this.renew();
  }

  /** Choose a name on the page; who looks for partners stays the same. */
  pick(id) {
    this.heeded = id;
    this.store.pick([id]);
  }

  /** Open the form of somebody of whom something is not known yet. */
  open(id) {
    this.heeded = id;
    this.store.open(id);
  }

  tell() {
    this.show();
  }

  get there() {
    return Boolean(this.one);
  }

  want() {
    this.await();
    this.stopped = false;
    this.role = this.seeking;
    this.store.send({ do: "partners", one: this.one, role: this.role, ...this.weights.chosen });
  }

  /** The role of a lab that is sought for the venture chosen, if one is: whoever could fill it comes first. */
  get seeking() {
    const one = sought(this.store);
    return one && this.store.record("lab", one.lab)?.venture === this.one ? one.role : null;
  }

  stop() {
    this.store.send({ do: "partners-stop" });
    this.rest();
    this.stopped = true;
    this.show();
  }

  hear(found) {
    if (found.one !== this.one) return;
    this.rest();
    this.found = found;
    this.weights.tell(found.closest);
    this.show();
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    const name = unique("seeker");
    this.select = h("select", { id: name, "data-key": "partners for", onchange: () => this.choose(this.select.value) });
    this.offered = null;
    this.sought = h("div", {});
    this.advice = h("p", { class: "sirkit-partners-advice" });
    this.head = h("div", { class: "sirkit-partners-head" },
      h("div", { class: "sirkit-field" }, h("label", { for: name }, store.say("partners.for")), this.select),
      store.may("venture") && h("button", { type: "button", class: "quiet", "data-key": "partners venture", onclick: () => store.emit("venture-wanted", null) }, store.say("partners.venture")));
    this.body = h("div", {});
    this.el.replaceChildren(h("h2", {}, store.say("partners.title")), h("p", { class: "sirkit-lead" }, store.say("partners.lead")),
      this.sought, this.head, this.advice, this.weights.make(), this.body);
    this.fill();
    this.show();
  }

  /** Offer everybody one can look for; what is offered already stays under the finger. */
  fill() {
    const { store, select } = this;
    const offered = Object.keys(SEEKERS).map((kind) => [kind, this.sorted(kind).map((id) => [id, store.record(kind, id).name])]);
    const written = JSON.stringify(offered);
    if (written !== this.offered) {
      this.offered = written;
      const groups = offered.filter(([, some]) => some.length).map(([kind, some]) =>
        h("optgroup", { label: store.say(SEEKERS[kind]) }, some.map(([value, name]) => h("option", { value }, name))));
      select.replaceChildren(h("option", { value: "" }, store.say("partners.choose")), ...groups);
    }
    select.value = this.one ?? "";
  }

  show() {
    if (this.body) calmly(this.el, () => this.tell());
  }

  tell() {
    const { store, found } = this;
    const somebody = Object.keys(SEEKERS).some((kind) => store.ids(kind).length);
    this.sought.replaceChildren(...banner(store, () => this.turn()));
    this.head.hidden = store.ready && !somebody;
    this.weights.element.hidden = !this.one;
    this.select.value = this.one ?? "";
    const lists = found && !found.messages;
    this.advice.hidden = !lists;
    if (lists) this.advice.textContent = store.words.tell(found.advice);
    if (store.ready && !somebody) return this.body.replaceChildren(this.nothing());
    return this.body.replaceChildren(...[...this.standing(), ...this.content()].filter(Boolean));
  }

  content() {
    const { store, found, one } = this;
    if (store.ready && !one) return [h("p", { class: "sirkit-empty" }, store.say("partners.whom"))];
    if (!found) return this.stopped ? [] : [h("div", { class: "sirkit-reading-room" })];
    if (found.messages) return found.messages.map((message) => h("p", { class: "sirkit-empty" }, store.words.tell(message)));
    return [this.missing(), h("div", { class: "sirkit-partners-lists" }, LISTS.map((list, number) => this.list(list, found.empty[number]))),
      ...found.notes.map((note) => h("p", { class: "sirkit-help" }, store.words.tell(note))), h("p", { class: "sirkit-help" }, store.say("partners.aid")), ...this.behind()];
  }

  /** Before there is anybody: what will stand here, one example, one button. */
  nothing() {
    const { store } = this;
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("partners.empty")), h("p", {}, store.say("partners.example")),
      store.stations.includes("map") && h("button", { "data-key": "partners begin", onclick: () => store.emit("station-wanted", "map") }, store.say("reach.begin")));
  }

  /** How the search stands, where it takes its time: under way, or ended. */
  standing() {
    const { store } = this;
    if (this.stopped) {
      return [h("p", { role: "status" }, store.say("reach.stopped"), " ", h("button", { type: "button", "data-key": "partners again", onclick: () => this.want() }, store.say("reach.again")))];
    }
    if (!this.slow) return [];
    return [h("div", { class: "sirkit-reading-state", role: "status" }, h("span", {}, store.say("partners.looking")), h("progress", { "aria-label": store.say("partners.looking") }),
      h("button", { type: "button", class: "quiet", "data-key": "partners stop", onclick: () => this.stop() }, store.say("reach.stop")))];
  }

  /** What whoever looks has not entered yet, asked once, and where to enter it. */
  missing() {
    const { store, found: { questions }, one, kind } = this;
    if (!questions.length) return null;
    const { name, actor } = store.record(kind, one);
    const ties = questions.every(({ key }) => key.endsWith("own_ties"));
    const enter = () => (kind === "venture" && !(ties && actor) ? store.emit("venture-wanted", one) : this.open(kind === "venture" ? actor : one));
    return h("div", { class: "sirkit-partners-missing" }, h("h3", {}, store.say("partners.missing")),
      h("ul", {}, questions.map((question) => h("li", {}, store.words.tell(question)))),
      store.may(kind) && h("button", { type: "button", "data-key": "partners enter", onclick: enter }, store.say("partners.enter_at", { name })));
  }

  list(list, empty) {
    const { store, found } = this;
    const most = Math.max(...LISTS.flatMap((each) => found[each]).flatMap(({ rows }) => rows.map((row) => row.most)), 1);
    return h("section", {}, h("h3", {}, store.say(`partners.list.${list}`)), h("p", { class: "sirkit-help" }, store.say(`partners.list.${list}_is`)),
      empty ? h("p", { class: "sirkit-empty" }, store.say(empty)) : this.cards(list, most));
  }

  /** The cards of a list; a narrow page shows the first of them until it is asked for all. */
  cards(list, most) {
    const { store, more, found: { [list]: some } } = this;
    const all = () => {
      more.add(list);
      this.show();
      focusOn(`partners partner ${some[FIRST].id}`);
    };
    return h("div", {}, h("ol", { class: more.has(list) ? "sirkit-partner-cards" : "sirkit-partner-cards sirkit-first" }, some.map((one) => card(this, one, most))),
      !more.has(list) && some.length > FIRST && h("button", { type: "button", class: "sirkit-all", "data-key": `partners all ${list}`, onclick: all }, store.say("partners.list.all", { count: some.length })));
  }

  /** What no map shows, and where the reasons come from: once for all. */
  behind() {
    const { store, found: { findings } } = this;
    const asks = ["partners.commitment.there", "partners.commitment.cares", "partners.commitment.ask"];
    const { commitment, ...others } = findings;
    return [h("section", { class: "sirkit-partners-asks" }, h("h3", {}, store.say("partners.asks")), h("p", {}, store.words.tell(commitment)),
      h("ul", {}, asks.map((key) => h("li", {}, store.say(key))))),
      this.folded("source", h("details", { class: "sirkit-more" }, h("summary", { "data-key": "partners source" }, store.say("partners.source")),
        h("ul", {}, Object.values(others).map((finding) => h("li", {}, store.words.tell(finding))))))];
  }

  /** Keep open what was opened, also when it is drawn anew. */
  folded(name, details) {
    details.open = this.more.has(name);
    details.addEventListener("toggle", () => this.more[details.open ? "add" : "delete"](name));
    return details;
  }

  /** A name that chooses its organisation, everywhere at once. */
  name(id, key) {
    return named(this, id, key);
  }

  /** Somebody wants to plan how this one is approached: another part takes it from here. */
  approach({ id, by }) {
    this.store.emit("approach-wanted", { [this.kind]: this.one, partner: id, introducer: by[0] ?? null });
  }
}
