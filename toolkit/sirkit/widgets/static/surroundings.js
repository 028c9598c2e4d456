// The surroundings: whom the picture of the network shows, an organisation and those around it, never all at once.

import { net } from "./chain.js";

export const MOST = 150; // as network.py has it
export const RANGES = [1, 2, "all"]; // steps away from the one in the middle
const FEW = 8; // so few around somebody are no picture yet
const CALM = { wide: 40, narrow: 14 }; // so many names can still be read at a glance

export class Surroundings {
  constructor(store) {
    Object.assign(this, { store, range: null, byHand: false, centre: null, known: null }); // byHand: the range was chosen
  }

  /** Ties or organisations have changed. */
  forget() {
    this.known = null;
  }

  /** Who is tied to whom: id → Map(id → sort); those that are one count as one. */
  get net() {
    const { store } = this;
    this.known ??= net(store.ids("tie").map((id) => store.record("tie", id)).filter((tie) => tie.from_actor && tie.to_actor), (id) => store.standing(id));
    return this.known;
  }

  degree(id) {
    return this.net.get(id)?.size ?? 0;
  }

  /** All that could be shown: those the filter shows. */
  get all() {
    const { store } = this;
    return store.ids("actor").filter((id) => store.matches("actor", id));
  }

  /** Take somebody into the middle; without, the one with most ties. `narrow`: whether there is little room. */
  settle(wanted, narrow = false) {
    const { store } = this;
    const stands = (id) => id && store.shows("actor", id);
    if (stands(wanted)) this.centre = wanted;
    if (!stands(this.centre) || !store.matches("actor", this.centre)) this.centre = this.#hub();
    const calm = narrow ? CALM.narrow : CALM.wide;
    const grown = !this.byHand && this.range === "all" && this.all.length > calm; // what began with a few has become many
    if (!this.range || grown) this.range = this.#begin(calm);
  }

  #hub() {
    const name = (id) => this.store.record("actor", id).name ?? "";
    return this.all.sort((one, other) => this.degree(other) - this.degree(one) || name(one).localeCompare(name(other), this.store.words.locale))[0] ?? null;
  }

  /** How far a first look goes: to those tied directly, farther where these are few. */
  #begin(calm) {
    if (!this.degree(this.centre)) return "all";
    return this.#around(1).length < FEW && this.#around(2).length <= calm ? 2 : 1;
  }

  /** Show what lies so far away from now on; null: as far as suits. */
  reach(range) {
    Object.assign(this, { range, byHand: range !== null });
  }

  /** Whether one stands in the middle of the picture. */
  get focus() {
    return this.range === "all" ? null : this.centre;
  }

  /** The ids to show, those nearest to the middle first, and how many there would be. */
  shown() {
    if (!this.centre) return { ids: [], count: 0 };
    const { all } = this;
    if (this.range !== "all") {
      const around = this.#around(this.range);
      return { ids: around.slice(0, MOST), count: around.length };
    }
    const near = all.length <= MOST ? all : [...new Set([...this.#around(Infinity), ...all])];
    return { ids: near.slice(0, MOST), count: all.length };
  }

  /** The one in the middle and those no more steps away, as far as the filter shows them; those with more ties first. */
  #around(steps) {
    const { store, net: tied } = this;
    const found = new Set([this.centre]);
    let ring = [this.centre];
    for (let step = 0; step < steps && ring.length; step += 1) {
      const ahead = ring.flatMap((id) => [...(tied.get(id)?.keys() ?? [])]).filter((id) => !found.has(id) && store.shows("actor", id) && store.matches("actor", id));
      ring = [...new Set(ahead)].sort((one, other) => this.degree(other) - this.degree(one));
      for (const id of ring) found.add(id);
    }
    return [...found];
  }
}
