// The filter: what list, map and functions show of the region. It lasts as long as the tab does, reloads included.

import { bare } from "./dom.js";
import { standing } from "./marks.js";

const KEPT = "sirkit.filter";
const GROUPS = ["functions", "states", "sorts", "topics"];

export class Filter {
  /** `keeps`: whether this browser may keep it; `say` makes words of keys; `turned()` is told when it is another one. */
  constructor(dossier, { keeps, say, turned }) {
    Object.assign(this, { dossier, keeps, say, turned, text: "", chosen: none(), judged: new Map() }); // judged: "kind id" → true or false
  }

  get on() {
    return Boolean(this.text.trim()) || this.choices.length > 0;
  }

  /** What is chosen, as [group, value]. */
  get choices() {
    return GROUPS.flatMap((group) => this.chosen[group].map((value) => [group, value]));
  }

  has(group, value) {
    return this.chosen[group].includes(value);
  }

  search(text) {
    this.text = text;
    this.#turn();
  }

  /** Choose one value of a group, or take it out again. */
  toggle(group, value) {
    const rest = this.chosen[group].filter((one) => one !== value);
    this.chosen[group] = this.has(group, value) ? rest : [...rest, value];
    this.#turn();
  }

  clear() {
    Object.assign(this, { text: "", chosen: none() });
    this.#turn();
  }

  /** Put back what this tab filtered by before it was loaded anew; asked for by the part that shows it. */
  recall() {
    if (this.recalled || !this.keeps) return;
    this.recalled = true;
    const kept = read();
    this.text = String(kept.text ?? "");
    for (const group of GROUPS) this.chosen[group] = Array.isArray(kept[group]) ? kept[group].map(String) : [];
    this.judged.clear();
  }

  /** Records may fit or not fit from now on: those given as [kind, id], or all. */
  forget(touched = null) {
    if (!touched) this.judged.clear();
    else for (const [kind, id] of touched) this.judged.delete(`actor ${this.dossier.standing(kind === "role" ? id.slice(0, -2) : id)}`);
  }

  matches(kind, id) {
    if (!this.on) return true;
    const name = `${kind} ${this.dossier.standing(id)}`;
    if (!this.judged.has(name)) this.judged.set(name, this.#fits(kind, id, this.dossier.roles(id)));
    return this.judged.get(name);
  }

  /** All groups that are chosen have to fit, each with one of its values; function and state in one and the same role. */
  #fits(kind, id, roles) {
    const values = this.dossier.seen(kind, id);
    const { functions, states, sorts, topics } = this.chosen;
    const of = (wanted, value) => !wanted.length || wanted.includes(value);
    if (!of(sorts, values.sort)) return false;
    if (topics.length && !Object.values(values.topics ?? {}).some((topic) => topics.includes(topical(topic)))) return false;
    if ((functions.length || states.length) && !roles.some((role) => of(functions, role.function) && of(states, standing(role)))) return false;
    return this.#holds([...this.dossier.names(kind, id), ...Object.values(values)], kind, values.sort, roles);
  }

  /** True if one of these values, its kind or its functions hold the text searched for. */
  #holds(values, kind, sort, roles) {
    const wanted = bare(this.text.trim());
    if (!wanted) return true;
    const texts = values.flatMap((value) => (typeof value === "object" ? Object.values(value) : [value]));
    if (sort) texts.push(this.say(`${kind}.sort.${sort}`));
    for (const role of roles) texts.push(this.say(`function.${role.function}.name`), this.say(`role.state.${role.state}`));
    return bare(texts.join(" ")).includes(wanted);
  }

  #turn() {
    this.judged.clear();
    if (this.keeps) write({ text: this.text, ...this.chosen });
    this.turned();
  }
}

/** A topic as topics are compared: however it is written. */
export function topical(text) {
  return bare(text).trim();
}

function none() {
  return Object.fromEntries(GROUPS.map((group) => [group, []]));
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {}; // no storage, or something else in its place
  }
}

function write(kept) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // no storage: it lasts as long as the page
  }
}
