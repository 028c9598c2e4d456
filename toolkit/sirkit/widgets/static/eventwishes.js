// Wishes, as they stand on the paper forms: whom a seat must meet, would like to meet, would rather not. Only the organiser sees them.

import { bare, h, identifier, unique } from "./dom.js";
import { found } from "./eventfair.js";
import { calmly, focusOn } from "./focus.js";

const PAGE = 48;
const SEARCHED = 20;
const SAYS = { must: "event.wish.must", like: "event.wish.like", no: "event.wish.no" };

export class WishesStep {
  constructor(station) {
    Object.assign(this, { station, by: null, seek: "", shown: PAGE });
  }

  /** Nobody has to wish for anything. */
  get done() {
    return this.station.store.room || this.said.length ? Boolean(this.said.length) : null;
  }

  get onward() {
    return true;
  }

  get said() {
    const { store, fair } = this.station;
    return store.ids("preference").map((id) => ({ id, ...store.record("preference", id) })).filter(({ event }) => event === fair?.id);
  }

  summary() {
    const { station: { store } } = this;
    if (store.room) return store.say("event.wishes_room_short");
    const { said } = this;
    return said.length ? store.say("event.wishes", { count: said.length, forms: new Set(said.map(({ by }) => by)).size }) : store.say("event.wishes_none");
  }

  draw() {
    const { station: { fair, store } } = this;
    if (store.room) return [h("p", { class: "sirkit-note" }, store.say("event.wishes_room"))];
    const lead = [h("p", {}, store.say("event.wishes_lead")), h("p", { class: "sirkit-note" }, store.say("event.wishes_private"))];
    if (fair.seats.length < 2) return [...lead, h("p", { class: "sirkit-help" }, store.say("event.wishes_later"))];
    if (!fair.seats.some(({ id }) => id === this.by)) this.by = fair.seats[0].id;
    this.box = h("div", {}, ...this.rows());
    return [...lead, this.whose(), fair.seats.length > SEARCHED && this.seeking(), this.box, this.next()];
  }

  get seat() {
    return this.station.fair.seats.find(({ id }) => id === this.by);
  }

  /** Whose form lies on the table. */
  whose() {
    const { station: { fair, store } } = this;
    const id = unique("by");
    const forms = new Set(this.said.map(({ by }) => by));
    const input = h("select", { id, "data-key": "wish by", onchange: () => this.turn(input.value) },
      fair.seats.map((seat) => h("option", { value: seat.id, selected: seat.id === this.by }, `${seat.number} · ${seat.name}${forms.has(seat.id) ? " ✓" : ""}`)));
    return h("div", { class: "sirkit-field sirkit-fair-seek" }, h("label", { for: id }, store.say("event.wish_by")), input);
  }

  seeking() {
    const { store } = this.station;
    const id = unique("to");
    const input = h("input", { id, type: "search", value: this.seek, autocomplete: "off", "data-key": "wish seek", oninput: () => {
      this.seek = input.value;
      this.shown = PAGE;
      calmly(this.box, () => this.box.replaceChildren(...this.rows()));
    } });
    return h("div", { class: "sirkit-field sirkit-fair-seek" }, h("label", { for: id }, store.say("event.seek")), input);
  }

  /** Whom this seat may meet: the other side, or all but its own organisation. */
  get others() {
    const { station: { fair, store }, seat } = this;
    const home = store.standing(seat.actor);
    const may = (one) => one.id !== seat.id && store.standing(one.actor) !== home && (!fair.twoSided || !seat.side || one.side !== seat.side);
    return found(fair, this.seek, bare).filter(may);
  }

  rows() {
    const { station: { store }, others } = this;
    const mine = this.said.filter(({ by }) => by === this.by);
    const shown = others.slice(0, this.shown);
    return [
      h("ul", { class: "sirkit-fair-wishes" }, shown.map((one) => this.row(one, mine.filter(({ to }) => to === one.id)))),
      ...(others.length ? [] : [h("p", { class: "sirkit-help" }, store.say("event.seek_none"))]),
      ...(others.length > shown.length ? [h("button", { "data-key": "wishes more", onclick: () => { this.shown += PAGE; this.station.draw(); } }, store.say("event.show_more", { count: Math.min(PAGE, others.length - shown.length) }))] : []),
    ];
  }

  row(one, said) {
    const { store } = this.station;
    const named = `${one.number} ${one.name}`;
    const button = ([says, key]) => h("button", {
      type: "button", class: "quiet", "data-key": `wish ${one.id} ${says}`, "aria-pressed": String(said.some((each) => each.says === says)), "aria-label": `${named}: ${store.say(key)}`, onclick: () => this.say(one, said, says),
    }, store.say(key));
    return h("li", {}, h("span", { class: "sirkit-number" }, String(one.number)), h("span", {}, one.name),
      h("span", { class: "sirkit-ranges", role: "group", "aria-label": named }, Object.entries(SAYS).map(button)));
  }

  /** Say it; said once more it is taken back. Where two things were said, what was pressed is what counts. */
  say(one, said, says) {
    const { station } = this;
    const { store, fair } = station;
    const [first, ...rest] = said;
    const drop = ({ id }) => ({ op: "drop", kind: "preference", id });
    const same = said.length === 1 && first.says === says;
    if (same) return station.commit([drop(first)]);
    if (first) return station.commit([store.put("preference", first.id, "says", says), ...rest.map(drop)]);
    const id = identifier();
    return station.commit(Object.entries({ event: fair.id, by: this.by, to: one.id, says }).map(([field, value]) => store.put("preference", id, field, value)));
  }

  /** The next form of the pile. */
  next() {
    const { station: { fair, store } } = this;
    const at = fair.seats.findIndex(({ id }) => id === this.by);
    const next = fair.seats[at + 1];
    return next && h("p", { class: "sirkit-buttons" }, h("button", { "data-key": "wish next", onclick: () => this.turn(next.id) }, store.say("event.wish_next", { number: next.number })));
  }

  turn(id) {
    Object.assign(this, { by: id, seek: "", shown: PAGE });
    this.station.draw();
    focusOn("wish by");
  }

  forget() {
    Object.assign(this, { seek: "", shown: PAGE });
  }
}
