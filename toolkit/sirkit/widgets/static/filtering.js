// Filtering: what to choose from (functions, how they stand, kinds, topics), and what is chosen as chips to take out.

import { h, unique } from "./dom.js";
import { calmly } from "./focus.js";
import { topical } from "./filter.js";
import { LETTERS, mark, standing } from "./marks.js";

const STATES = ["taken_on", "interested", "asked", "suggested"];
const MOST = 40; // topics to choose from; the others are found by searching

export class Filtering {
  constructor(store, kind) {
    Object.assign(this, { store, kind, open: false, name: unique("filter") });
  }

  /** The button that opens the choices, and the choices. */
  elements() {
    const { store, name } = this;
    this.button = h("button", { "aria-expanded": String(this.open), "aria-controls": name, "data-key": "filter", onclick: () => this.turn() }, store.say("filter.open"));
    const leave = (event) => event.key === "Escape" && this.turn();
    this.panel = h("div", { id: name, class: "sirkit-filter", role: "group", "aria-label": store.say("filter.label"), hidden: !this.open, onkeydown: leave });
    this.refresh();
    return [this.button, this.panel];
  }

  turn() {
    this.open = !this.open;
    this.button.setAttribute("aria-expanded", String(this.open));
    this.panel.hidden = !this.open;
    if (this.open) this.refresh();
    else this.button.focus();
  }

  refresh() {
    if (this.open) calmly(this.panel, () => this.panel.replaceChildren(...this.#groups()));
  }

  #groups() {
    const { store } = this;
    const { functions, states, sorts, topics } = tally(store, this.kind);
    const named = ([one, { label }], [other, { label: words }]) => label.localeCompare(words, store.words.locale) || (one < other ? -1 : 1);
    const often = [...topics].sort((one, other) => other[1].count - one[1].count || named(one, other));
    const option = (group) => ([value, { label, count }]) => this.#option(group, value, label, count);
    const rarer = often.length > MOST && h("p", {}, store.say("filter.rarer", { count: often.length - MOST }));
    return [
      this.#group("functions", LETTERS.map((letter) => this.#sign(letter, functions.get(letter)?.count ?? 0))),
      this.#group("states", STATES.map((state) => this.#option("states", state, store.say(`role.state.${state}`), states.get(state)?.count ?? 0))),
      this.#folded("sorts", [...sorts].sort(named).map(option("sorts"))),
      this.#folded("topics", often.slice(0, MOST).map(option("topics")), rarer),
    ].filter(Boolean);
  }

  /** One question with its answers. */
  #group(group, options) {
    return h("fieldset", {}, h("legend", {}, this.store.say(KEYS[group])), h("div", { class: `sirkit-options sirkit-${group}-options` }, options));
  }

  /** The same, open where it is wanted or something of it is chosen. */
  #folded(group, options, more = null) {
    if (!options.length) return null;
    const open = this.panel.querySelector(`[data-group="${group}"]`)?.open ?? this.store.filter.chosen[group].length > 0;
    const words = this.store.say(KEYS[group]);
    return h("details", { "data-group": group, open }, h("summary", { "data-key": `filter ${group}` }, words),
      h("div", { class: "sirkit-options", role: "group", "aria-label": words }, options), more);
  }

  #sign(letter, count) {
    const words = this.store.say("filter.option", { name: `${letter} ${this.store.say(`function.${letter}.name`)}`, count });
    return h("button", { ...this.#pressed("functions", letter), title: words, "aria-label": words }, mark(letter, "taken_on", 28));
  }

  #option(group, value, name, count) {
    return h("button", this.#pressed(group, value), name, " ", h("small", {}, String(count)));
  }

  #pressed(group, value) {
    const { filter } = this.store;
    return { type: "button", "data-key": `filter ${group} ${value}`, "aria-pressed": String(filter.has(group, value)), onclick: () => filter.toggle(group, value) };
  }
}

const KEYS = { functions: "filter.functions", states: "filter.states", sorts: "filter.sorts", topics: "filter.topics" };

/** What there is to choose from: by group, value to { label, count }. */
function tally(store, kind) {
  const found = { functions: new Map(), states: new Map(), sorts: new Map(), topics: new Map() };
  const add = (group, value, label = "") => {
    if (!found[group].has(value)) found[group].set(value, { label, count: 0 });
    found[group].get(value).count += 1;
  };
  for (const id of store.ids(kind)) {
    const { sort, topics } = store.seen(kind, id);
    const roles = store.roles(id);
    for (const role of roles) add("functions", role.function);
    for (const state of new Set(roles.map(standing))) add("states", state);
    if (sort) add("sorts", sort, store.say(`${kind}.sort.${sort}`));
    const named = new Map(Object.values(topics ?? {}).map((topic) => [topical(topic), topic]));
    for (const [topic, label] of named) add("topics", topic, label);
  }
  for (const [group, value] of store.filter.choices) if (["sorts", "topics"].includes(group) && !found[group].has(value)) found[group].set(value, { label: called(store, group, value), count: 0 });
  return found;
}

/** What is chosen, as chips that take it out again; empty where nothing is. `focus()` is told where the hands may go then. */
export function chips(store, { text = false, focus = () => {} } = {}) {
  const { filter } = store;
  const chip = (words, leave) => h("li", {}, words, h("button", {
    type: "button", class: "quiet", "aria-label": store.say("filter.take_out", { name: words }), onclick: () => { leave(); focus(); },
  }, "✕"));
  const typed = text && filter.text.trim() ? [chip(store.say("filter.text", { text: filter.text.trim() }), () => filter.search(""))] : [];
  const chosen = filter.choices.map(([group, value]) => chip(called(store, group, value), () => filter.toggle(group, value)));
  return [...typed, ...chosen];
}

function called(store, group, value) {
  if (group === "functions") return `${value} ${store.say(`function.${value}.name`)}`;
  if (group === "states") return store.say(`role.state.${value}`);
  if (group === "sorts") return store.say(`actor.sort.${value}`);
  const spelt = store.ids("actor").flatMap((id) => Object.values(store.seen("actor", id).topics ?? {}));
  return spelt.find((topic) => topical(topic) === value) ?? value;
}

/** How many of all are shown, with a button that shows all again. */
export function shown(store, kind, { focus = () => {} } = {}) {
  const ids = store.ids(kind);
  const count = ids.filter((id) => store.matches(kind, id)).length;
  const all = ids.length;
  const { filter } = store;
  const said = filter.choices.length ? store.say("filter.shown", { count, all }) : store.say("table.found", { count, all, text: filter.text.trim() });
  return [said, " ", h("button", { type: "button", class: "quiet", onclick: () => { filter.clear(); focus(); } }, store.say("table.all"))];
}

/** The filter where it was not made: chips, count and the way back, for the other views of a narrow page. */
export function reminder(store, kind) {
  if (!store.filter.on) return [];
  return [h("ul", { class: "sirkit-chips" }, chips(store, { text: true })), h("p", { class: "sirkit-found" }, shown(store, kind))];
}
