// Who comes: organisations from the map, each person a numbered seat. Persons stay unnamed; names are written on cards by hand.

import { bare, h, identifier, unique } from "./dom.js";
import { Entry } from "./entry.js";
import { found, nextNumber } from "./eventfair.js";
import { calmly, focusOn } from "./focus.js";
import { keep, ops } from "./keeping.js";

const OFFERED = 12;
const PAGE = 48;
const SEARCHED = 20; // so many are looked through without a search
export const SIDES = { initiative: "event.side.initiative", partner: "event.side.partner" };
const FIRMS = ["company"];

export class SeatsStep {
  constructor(station) {
    this.station = station;
    Object.assign(this, { chosen: new Set(), text: "", side: "initiative", people: 1, shown: PAGE, seek: "" });
    const { store } = station;
    const two = () => station.fair?.twoSided;
    this.form = new Entry(store, {
      name: "seat", kind: "participant", enter: "event.keep", turned: () => station.draw(),
      keep: (id, values) => this.keep(id, values), remove: (id) => this.remove(id),
      fields: [
        { field: "number", key: "participant.number", control: "line", type: "number", min: 1, max: 10000, required: true },
        { field: "side", key: "participant.side", control: "pick", when: two, choices: () => [["", store.say("form.unknown")], ...sides(store)] },
        { field: "arrives", key: "participant.arrives", help: "event.arrives_help", control: "line", type: "number", min: 1, max: 20 },
        { field: "most", key: "participant.most", help: "event.most_help", control: "line", type: "number", min: 1, max: 20 },
        { field: "present", key: "event.is_here", control: "check" },
      ],
    });
  }

  /** Whoever is chosen is entered first. */
  get onward() {
    return !this.chosen.size && !this.form.open;
  }

  get done() {
    const { fair } = this.station;
    if (!fair) return false;
    if (!fair.twoSided) return fair.seats.length > 1;
    return Object.keys(SIDES).every((side) => fair.seats.some((seat) => seat.side === side));
  }

  summary() {
    const { station: { fair, store } } = this;
    if (!fair.seats.length) return store.say("event.seats_none");
    const count = (side) => fair.seats.filter((seat) => seat.side === side).length;
    const all = store.say("event.seats", { count: fair.seats.length });
    const sides_ = fair.twoSided ? [store.say("event.initiatives", { count: count("initiative") }), store.say("event.partners", { count: count("partner") })] : [];
    return [all, ...sides_].join(" · ");
  }

  draw() {
    const { station: { fair, store } } = this;
    const may = store.may("participant");
    return [
      h("p", {}, store.say("event.seats_lead")),
      may && (fair.seats.length ? h("details", { class: "sirkit-more", open: this.adding, ontoggle: (event) => { this.adding = event.target.open; } }, h("summary", { "data-key": "seat add" }, store.say("event.add_more")), this.adder()) : this.adder()),
      fair.seats.length > 0 && this.list(),
    ];
  }

  // --- adding ------------------------------------------------------------------------------------------------

  adder() {
    const { store } = this.station;
    const [search, people] = [unique("seek"), unique("people")];
    this.offers = h("ul", { class: "sirkit-fair-offers" });
    this.rest = h("p", { class: "sirkit-help", role: "status" });
    this.add = h("button", { type: "button", "data-key": "seat enter", onclick: () => this.enter() });
    const seek = h("input", { id: search, type: "search", value: this.text, "data-key": "seat search", autocomplete: "off", oninput: () => { this.text = seek.value; this.offer(); } });
    const count = h("input", { id: people, type: "number", min: 1, max: 20, value: String(this.people), "data-key": "seat people", oninput: () => { this.people = Math.min(20, Math.max(1, Number(count.value) || 1)); this.offer(); } });
    const made = h("fieldset", { class: "sirkit-fair-adder" }, h("legend", {}, store.say("event.add")),
      h("div", { class: "sirkit-field" }, h("label", { for: search }, store.say("event.search")), seek), this.offers, this.rest,
      h("div", { class: "sirkit-fair-row" }, this.station.fair.twoSided && this.sided(),
        h("div", { class: "sirkit-field" }, h("label", { for: people }, store.say("event.people")), count), this.add));
    this.offer();
    return made;
  }

  sided() {
    const { store } = this.station;
    const side = unique("side");
    const input = h("select", { id: side, "data-key": "seat side", onchange: () => { this.side = input.value; } }, sides(store).map(([value, said]) => h("option", { value, selected: value === this.side }, said)));
    return h("div", { class: "sirkit-field" }, h("label", { for: side }, store.say("participant.side")), input);
  }

  /** The organisations to choose from: those chosen first, then who is not there yet. */
  offer() {
    const { station: { fair, store } } = this;
    const { compare } = new Intl.Collator(store.words.locale);
    const seated = new Map(fair.seats.map((seat) => [store.standing(seat.actor), seat]));
    const wanted = bare(this.text).trim();
    const name = (id) => store.record("actor", id)?.name ?? "";
    const all = store.ids("actor").filter((id) => name(id) && store.record("actor", id).sort !== "person");
    const fit = all.filter((id) => this.chosen.has(id) || store.names("actor", id).some((one) => bare(one).includes(wanted)));
    const rank = (id) => (this.chosen.has(id) ? 0 : seated.has(id) ? 2 : 1);
    const sorted = fit.sort((one, other) => rank(one) - rank(other) || compare(name(one), name(other)));
    const shown = sorted.slice(0, OFFERED + this.chosen.size);
    calmly(this.offers, () => this.offers.replaceChildren(...shown.map((id) => this.one(id, name(id), seated.get(id)))));
    const left = sorted.length - shown.length;
    this.rest.textContent = !all.length ? store.say("event.nobody_on_map") : left > 0 ? store.say("event.more_by_search", { count: left }) : wanted && !shown.length ? store.say("organisation.unknown") : "";
    this.add.textContent = store.say("event.enter_seats", { count: this.chosen.size * this.people });
    this.add.disabled = !this.chosen.size;
    this.add.classList.toggle("primary", this.chosen.size > 0 && !this.form.open);
    for (const [name, filled] of [["primary", this.done && this.onward], ["quiet", !this.done || !this.onward]]) this.station.el.querySelector("[data-key='on seats']")?.classList.toggle(name, filled);
  }

  one(id, name, seat) {
    const { store } = this.station;
    const key = unique("offer");
    const box = h("input", { id: key, type: "checkbox", "data-key": `offer ${id}`, checked: this.chosen.has(id), onchange: () => {
      if (box.checked) this.choose(id);
      else this.chosen.delete(id);
      this.offer();
    } });
    const { city } = store.record("actor", id);
    return h("li", { class: "sirkit-check" }, box, h("label", { for: key }, name, h("small", {}, [city, seat && store.say("event.already", { number: seat.number })].filter(Boolean).join(" · "))));
  }

  /** The first one chosen says which side is likely meant. */
  choose(id) {
    const { store } = this.station;
    if (!this.chosen.size && this.station.fair.twoSided) {
      this.side = FIRMS.includes(store.record("actor", id).sort) ? "partner" : "initiative";
      const select = this.add.parentElement.querySelector("select");
      if (select) select.value = this.side;
    }
    this.chosen.add(id);
  }

  async enter() {
    const { station } = this;
    const { store, fair } = station;
    let number = nextNumber(store, fair);
    const made = [...this.chosen].flatMap((actor) => Array.from({ length: this.people }, () => {
      const values = { event: fair.id, number: number++, actor, side: fair.twoSided ? this.side : null };
      return ops(store, "participant", identifier(), values);
    })).flat();
    const count = this.chosen.size * this.people;
    this.forget();
    this.adding = true;
    await station.commit(made, store.say("event.seats_entered", { count }));
    focusOn("seat search");
  }

  // --- the list ----------------------------------------------------------------------------------------------

  list() {
    const { station: { fair, store } } = this;
    const id = unique("seek");
    const seek = h("input", { id, type: "search", value: this.seek, "data-key": "seats seek", autocomplete: "off", oninput: () => { this.seek = seek.value; this.shown = PAGE; calmly(box, () => box.replaceChildren(...this.rows())); } });
    const box = h("div", {}, ...this.rows());
    return h("div", {}, fair.seats.length > SEARCHED && h("div", { class: "sirkit-field sirkit-fair-seek" }, h("label", { for: id }, store.say("event.seek")), seek), box);
  }

  rows() {
    const { station: { fair, store } } = this;
    const fit = found(fair, this.seek, bare);
    const shown = fit.slice(0, this.shown);
    return [
      h("ul", { class: "sirkit-fair-seats" }, shown.map((seat) => this.row(seat))),
      ...(fit.length ? [] : [h("p", { class: "sirkit-help" }, store.say("event.seek_none"))]),
      ...(fit.length > shown.length ? [h("button", { "data-key": "seats more", onclick: () => { this.shown += PAGE; this.station.draw(); } }, store.say("event.show_more", { count: Math.min(PAGE, fit.length - shown.length) }))] : []),
    ];
  }

  row(seat) {
    const { station: { store } } = this;
    if (this.form.open && this.form.id === seat.id) return h("li", { class: "sirkit-fair-edit" }, h("h4", {}, `${seat.number} · ${seat.name}`), this.form.make());
    return h("li", {}, h("span", { class: "sirkit-number" }, String(seat.number)), h("span", {}, h("strong", {}, seat.name), h("small", {}, about(this.station, seat))),
      store.may("participant") && h("button", { class: "quiet", "data-key": `seat ${seat.id}`, "aria-label": store.say("step.change_named", { name: `${seat.number} ${seat.name}` }), onclick: () => this.change(seat) }, store.say("step.change")));
  }

  change({ id, number, side, arrives, most, here }) {
    const text = (value) => (value == null ? "" : String(value));
    this.form.begin(id, { number: text(number), side: side ?? "", arrives: text(arrives), most: text(most), present: here });
  }

  async keep(id, { present, side, ...values }) {
    const { station } = this;
    const { store } = station;
    const name = `${values.number} ${station.fair.seats.find((one) => one.id === id)?.name ?? ""}`;
    const kept = { ...values, side: side || null, present: present === false ? false : store.record("participant", id).present === undefined ? undefined : true };
    if (kept.present === undefined) delete kept.present;
    const change = await keep(store, ops(store, "participant", id, kept), { name, fresh: false, group: "event" });
    focusOn(`seat ${id}`);
    return change;
  }

  /** Take a seat from the list, and what was wished of it or by it; who sat at a table already only counts as not there. */
  async remove(id) {
    const { station } = this;
    const { store, fair } = station;
    const seat = fair.seats.find((one) => one.id === id);
    const sat = fair.settled.some(({ tables }) => tables.some(({ numbers }) => numbers.includes(seat.number)));
    const wishes = store.ids("preference").filter((one) => [store.record("preference", one).by, store.record("preference", one).to].includes(id));
    const gone = sat ? [store.put("participant", id, "present", false)] : [{ op: "drop", kind: "participant", id }, ...wishes.map((one) => ({ op: "drop", kind: "preference", id: one }))];
    await station.commit(gone, store.say(sat ? "event.left" : "form.removed", { name: `${seat.number} ${seat.name}` }));
    focusOn("seats seek", "seat add");
  }

  forget() {
    this.chosen.clear();
    this.text = "";
    if (this.form.open) this.form.shut();
  }
}

export function sides(store) {
  return Object.entries(SIDES).map(([value, key]) => [value, store.say(key)]);
}

/** What is to be known of a seat, in a few words. */
export function about({ fair, store }, seat) {
  return [
    fair.twoSided && store.say(SIDES[seat.side] ?? "event.side.open"),
    !seat.here && store.say("event.away"),
    seat.here && seat.from > 1 && store.say("event.from_round", { round: seat.from }),
    seat.most && store.say("event.at_most", { count: seat.most }),
  ].filter(Boolean).join(" · ");
}
