// The evening itself: announce a round, start its clock, end it; say who is not there, or came along; plan the rest anew.

import { bare, h, unique } from "./dom.js";
import { Entry } from "./entry.js";
import { found, nextNumber, stale } from "./eventfair.js";
import { about, sides } from "./eventseats.js";
import { EventScreen } from "./eventscreen.js";
import { calmly, focusOn } from "./focus.js";
import { ops } from "./keeping.js";
import { now } from "./trainer.js";

const MATCHES = 6;
const CLOCK_MS = 500;

export class RunStep {
  constructor(station) {
    const { store } = station;
    Object.assign(this, { station, seek: "", screen: new EventScreen(station) });
    this.timer = setInterval(() => this.tick(), CLOCK_MS);
    const open = () => station.fair.rounds.filter(({ state }) => state === "planned").map(({ number }) => number);
    this.newcomer = new Entry(store, {
      name: "newcomer", kind: "participant", title: "event.newcomer", enter: "event.newcomer_enter", begins: { side: "initiative" }, turned: () => station.draw(),
      keep: (id, values) => this.welcome(id, values),
      fields: [
        { field: "actor", key: "participant.actor", help: "event.newcomer_help", control: "organisation", required: true, wide: true },
        { field: "side", key: "participant.side", control: "pick", when: () => station.fair?.twoSided, choices: () => sides(store) },
        { field: "arrives", key: "participant.arrives", control: "pick", choices: () => open().map((number) => [String(number), store.say("event.round", { number })]) },
      ],
    });
  }

  leave() {
    clearInterval(this.timer);
    this.screen.close();
  }

  get done() {
    const { fair } = this.station;
    return fair?.settled.length ? fair.rounds.every(({ state }) => state === "held") : null;
  }

  /** The round that is on: announced and not over; else the next one planned. */
  get round() {
    const { rounds } = this.station.fair;
    return rounds.find(({ state }) => state === "announced") ?? rounds.find(({ state, tables }) => state === "planned" && tables.length) ?? null;
  }

  get until() {
    const until = Date.parse(this.station.fair.values.until ?? "");
    return Number.isFinite(until) ? until : null;
  }

  summary() {
    const { station: { fair, store } } = this;
    const on = fair.rounds.find(({ state }) => state === "announced");
    if (on) return store.say("event.running", { number: on.number, count: fair.rounds.length });
    if (this.done) return store.say("event.over");
    return fair.settled.length ? store.say("event.between", { number: fair.settled.at(-1).number, count: fair.rounds.length }) : store.say("event.not_begun");
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { station: { fair, store } } = this;
    if (!fair.planned) return [h("p", {}, store.say("event.run_unplanned")), h("p", { class: "sirkit-buttons" }, h("button", { class: "primary", "data-key": "run plan", onclick: () => this.station.turn("plan") }, store.say("event.to_plan")))];
    return [this.clocked(), this.wall(), h("h4", {}, store.say("event.who_is_there")), ...this.attending(), h("h4", {}, store.say("event.rest")), h("p", { class: "sirkit-help" }, store.say("event.rest_lead")), ...this.station.steps.plan.making("run"), ...this.notes()];
  }

  /** What is on just now, how long still, and the one button that leads on. */
  clocked() {
    const { station: { fair, store }, round } = this;
    this.clock = h("p", { class: "sirkit-timer sirkit-fair-clock", role: "timer" });
    const said = !round ? store.say("event.over_all") : round.state === "planned"
      ? (fair.settled.length ? store.say("event.pause_now", { number: fair.settled.at(-1).number, next: round.number }) : store.say("event.ready", { number: round.number }))
      : store.say(this.until ? "event.on_now" : "event.seating", { number: round.number });
    const [key, words, act] = !round ? [] : round.state === "planned" ? ["run announce", store.say("event.announce", { number: round.number }), () => this.announce(round)]
      : this.until ? ["run hold", store.say("event.hold", { number: round.number }), () => this.hold(round)]
      : ["run start", store.say("event.start", { count: fair.values.minutes }), () => this.start()];
    const calm = stale(fair) || this.newcomer.open; // first comes the other
    const made = h("div", { class: "sirkit-fair-now" }, h("div", {}, h("p", { role: "status", class: "sirkit-fair-said" }, said), this.clock),
      key && store.may("round") && h("button", { class: calm ? null : "primary", "data-key": key, onclick: act }, words));
    this.tick();
    return made;
  }

  tick() {
    if (!this.clock?.isConnected && !this.clock) return;
    const { until } = this.station.fair ? this : { until: null };
    const left = until == null ? null : Math.max(0, Math.ceil((until - now(this.station.store)) / 1000));
    const text = left == null ? "" : `${String(Math.floor(left / 60)).padStart(2, "0")}:${String(left % 60).padStart(2, "0")}`;
    if (this.clock.textContent !== text) this.clock.textContent = text;
  }

  wall() {
    const { store } = this.station;
    return h("p", { class: "sirkit-buttons sirkit-fair-wall" }, h("button", { "data-key": "run wall", onclick: () => this.screen.open() }, store.say("event.wall")), h("span", { class: "sirkit-help" }, store.say("event.wall_help")));
  }

  /** Who does not come, comes later, or came along. */
  attending() {
    const { station: { store } } = this;
    const id = unique("who");
    const box = h("ul", { class: "sirkit-fair-seats sirkit-fair-there" }, ...this.rows());
    const seek = h("input", { id, type: "search", value: this.seek, autocomplete: "off", "data-key": "run seek", oninput: () => { this.seek = seek.value; calmly(box, () => box.replaceChildren(...this.rows())); } });
    return [
      h("div", { class: "sirkit-field sirkit-fair-seek" }, h("label", { for: id }, store.say("event.who_is_missing")), seek), box,
      this.newcomer.open ? this.newcomer.make() : store.may("participant") && h("p", {}, h("button", { "data-key": "run newcomer", onclick: () => this.newcomer.begin(null, this.begins()) }, store.say("event.newcomer_open"))),
    ];
  }

  begins() {
    const open = this.station.fair.rounds.find(({ state }) => state === "planned");
    return { arrives: open ? String(open.number) : "" };
  }

  /** Those searched for; without a search, those who are not there from the beginning. */
  rows() {
    const { station: { fair } } = this;
    const shown = this.seek.trim() ? found(fair, this.seek, bare).slice(0, MATCHES) : fair.seats.filter(({ here, from }) => !here || from > 1);
    return shown.map((seat) => this.row(seat));
  }

  row(seat) {
    const { station: { fair, store } } = this;
    const id = unique("there");
    const value = seat.here ? String(seat.from) : "away";
    const later = fair.rounds.slice(1).map(({ number }) => [String(number), store.say("event.from_round", { round: number })]);
    const choices = [["1", store.say("event.here")], ...later, ["away", store.say("event.away")]];
    const input = h("select", { id, "data-key": `there ${seat.id}`, "aria-label": `${seat.number} ${seat.name}`, onchange: () => this.set(seat, input.value) }, choices.map(([one, said]) => h("option", { value: one, selected: one === value }, said)));
    return h("li", {}, h("span", { class: "sirkit-number" }, String(seat.number)), h("span", {}, h("strong", {}, seat.name), h("small", {}, fair.twoSided ? about(this.station, { ...seat, here: true, from: 1 }) : "")), store.may("participant") && input);
  }

  notes() {
    const { store, found: told } = this.station;
    return told?.notes.length ? [h("ul", { class: "sirkit-remarks sirkit-careful" }, told.notes.map((message) => h("li", {}, store.words.tell(message))))] : [];
  }

  // --- what happens --------------------------------------------------------------------------------------------

  put(values) {
    const { store, id } = this.station;
    return Object.entries(values).map(([field, value]) => store.put("event", id, field, value));
  }

  /** From now on the round stands on the wall and stays as it is. */
  async announce(round) {
    const { store } = this.station;
    await this.station.commit([store.put("round", round.id, "state", "announced"), ...this.put({ current: round.number, until: null })], store.say("event.announced", { number: round.number }));
    focusOn("run start");
  }

  async start() {
    const { station } = this;
    await station.commit(this.put({ until: this.in(station.fair.values.minutes) }), station.store.say("event.started"));
    focusOn("run hold");
  }

  /** The round is over; where another one follows, the break runs. */
  async hold(round) {
    const { station } = this;
    const { store, fair } = station;
    const more = fair.rounds.some(({ number, tables }) => number > round.number && tables.length);
    const until = more && fair.values.pause ? this.in(fair.values.pause) : null;
    await station.commit([store.put("round", round.id, "state", "held"), ...this.put({ until })], store.say("event.held", { number: round.number }));
    focusOn("run announce", "run wall");
  }

  in(minutes) {
    return new Date(now(this.station.store) + minutes * 60000).toISOString();
  }

  async set(seat, value) {
    const { station } = this;
    const { store } = station;
    const values = value === "away" ? { present: false } : { present: seat.here ? store.record("participant", seat.id).present : true, arrives: value === "1" ? null : Number(value) };
    const name = `${seat.number} ${seat.name}`;
    const said = value === "away" ? store.say("event.said_away", { name }) : value === "1" ? store.say("event.said_here", { name }) : store.say("event.said_later", { name, round: Number(value) });
    await station.commit(ops(store, "participant", seat.id, values), said);
    focusOn(`there ${seat.id}`);
  }

  async welcome(id, { actor, side, arrives }) {
    const { station } = this;
    const { store, fair } = station;
    const number = nextNumber(store, fair);
    const values = { event: fair.id, number, actor, side: fair.twoSided ? side : null, arrives: Number(arrives) > 1 ? Number(arrives) : null };
    const change = await station.commit(ops(store, "participant", id, values), store.say("event.welcomed", { number, name: store.record("actor", actor)?.name ?? "" }));
    focusOn("run again");
    return change;
  }

  forget() {
    this.seek = "";
  }
}
