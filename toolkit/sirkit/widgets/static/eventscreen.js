// The event on the wall: the round, its clock, who sits where. Only rounds that are announced; no wish, and nobody is blamed.

import { day } from "./days.js";
import { h } from "./dom.js";
import { idle, there } from "./eventfair.js";
import { now } from "./trainer.js";

const PAGE_MS = 15000;
const TICK_MS = 250;
const PAGE = 9; // tables that can be read from eight metres at once
const FOURS = 6; // and tables with more than two
const MANY = 54; // more tables than these would turn too long: then numbers are listed with their table
const LISTED = 60;
const LARGE = [[4, 2], [6, 3]]; // up to so many tables stand in so many columns and are set larger
const OUT = 20;
const TONE = { hertz: 523, seconds: 2.5, loud: 0.4 };

export class EventScreen {
  constructor(station) {
    Object.assign(this, { station, element: null, gong: false, rung: null });
  }

  async open() {
    if (this.element) return;
    this.opener = document.activeElement;
    this.build();
    document.body.append(this.element);
    this.stops = ["records", "all", "words"].map((word) => this.station.store.on(word, () => requestAnimationFrame(() => this.show())));
    this.timer = setInterval(() => this.tick(), TICK_MS);
    this.began = Date.now();
    this.show();
    this.shutter.focus({ preventScroll: true });
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    this.left = () => document.fullscreenElement || this.close();
    try {
      await this.element.requestFullscreen();
      document.addEventListener("fullscreenchange", this.left);
    } catch {
      // Where the browser allows no full screen, it fills the window.
    }
  }

  close() {
    if (!this.element) return;
    clearInterval(this.timer);
    document.removeEventListener("fullscreenchange", this.left);
    if (document.fullscreenElement) document.exitFullscreen();
    this.stops.forEach((stop) => stop());
    this.element.remove();
    this.element = null;
    this.opener?.isConnected && this.opener.focus({ preventScroll: true });
    this.station.draw();
  }

  build() {
    const { store } = this.station;
    this.title = h("h1");
    this.clock = h("p", { class: "sirkit-wall-clock", role: "timer" });
    this.body = h("div", { class: "sirkit-wall-body" });
    this.foot = h("p", { class: "sirkit-wall-foot", role: "status" });
    this.bell = h("button", { class: "quiet", "aria-pressed": "false", onclick: () => this.ring() }, store.say("event.gong"));
    this.shutter = h("button", { class: "quiet", onclick: () => this.close() }, store.say("event.wall_close"));
    this.element = h("div", { class: "sirkit sirkit-fairwall", role: "dialog", "aria-modal": "true", "aria-label": store.say("event.wall_name"), tabindex: -1 },
      h("header", {}, this.title, this.clock), this.body, h("footer", {}, this.foot, this.bell, this.shutter));
  }

  // --- what is on ----------------------------------------------------------------------------------------------

  get fair() {
    return this.station.fair;
  }

  /** The round on the wall: the one announced, else the one last held. */
  get round() {
    const { rounds, settled } = this.fair;
    return rounds.find(({ state }) => state === "announced") ?? settled.at(-1) ?? null;
  }

  get next() {
    return this.fair.rounds.find(({ state, tables }) => state === "planned" && tables.length);
  }

  get until() {
    const until = Date.parse(this.fair.values.until ?? "");
    return Number.isFinite(until) ? until : null;
  }

  show() {
    if (!this.element || !this.fair) return;
    const { fair, round, station: { store } } = this;
    const over = round?.state === "held";
    this.title.textContent = !round ? fair.values.name : over ? store.say(this.next ? "event.wall_pause" : "event.wall_end") : store.say("event.round", { number: round.number });
    this.element.dataset.on = !round ? "before" : over ? "pause" : "round";
    this.body.replaceChildren(...(!round ? this.before() : over ? this.between() : this.tables(round)).filter(Boolean));
    this.footed();
    this.tick();
  }

  before() {
    const { fair: { values }, station: { store } } = this;
    const when = [values.on && day(store, values.on, "full"), values.at && store.say("meeting.clock", { time: values.at })].filter(Boolean).join(", ");
    return [h("p", { class: "sirkit-wall-say" }, store.say("event.wall_soon")), h("p", {}, [when, values.venue].filter(Boolean).join(" · ")),
      h("p", {}, store.say("event.times_short", { count: values.rounds, minutes: values.minutes }))];
  }

  between() {
    const { next, station: { store } } = this;
    return [h("p", { class: "sirkit-wall-say" }, next ? store.say("event.wall_next", { number: next.number }) : store.say("event.wall_thanks"))];
  }

  /** Who sits where; in pages that turn by themselves where there are many tables. */
  tables(round) {
    const { fair, station: { store } } = this;
    if (round.tables.length > MANY) return this.listed(round);
    const most = round.tables.some(({ numbers }) => numbers.length > 2) ? FOURS : PAGE;
    const shown = this.turned(round.tables, most);
    const seat = (number) => h("li", {}, h("b", {}, String(number)), h("span", {}, this.named(fair.byNumber.get(number))));
    const table = ({ table: place, numbers }) => h("section", {}, h("h2", {}, store.say("event.table", { number: place })), h("ul", {}, numbers.filter((one) => there(fair.byNumber.get(one), round.number)).map(seat)));
    const [, columns] = LARGE.find(([count]) => Math.min(most, round.tables.length) <= count) ?? [];
    return [h("div", { class: `sirkit-wall-tables${most === FOURS ? " sirkit-wall-fours" : ""}`, "data-columns": columns }, shown.map(table))];
  }

  /** In a large event: every number with its table. */
  listed(round) {
    const { fair, station: { store } } = this;
    const all = round.tables.flatMap(({ table, numbers }) => numbers.map((number) => [number, table])).filter(([number]) => there(fair.byNumber.get(number), round.number));
    const shown = this.turned(all.sort(([one], [other]) => one - other), LISTED);
    return [h("ul", { class: "sirkit-wall-list" }, shown.map(([number, table]) => h("li", {}, h("b", {}, String(number)), h("span", {}, store.say("event.table", { number: table })))))];
  }

  /** Of all there is to show what is shown just now. */
  turned(all, most) {
    this.pages = Math.max(1, Math.ceil(all.length / most));
    this.page = Math.floor((Date.now() - this.began) / PAGE_MS) % this.pages;
    return all.slice(this.page * most, (this.page + 1) * most);
  }

  /** A person alone is not named on a wall. */
  named({ actor, name }) {
    const { store } = this.station;
    return store.record("actor", store.standing(actor))?.sort === "person" ? store.say("screen.person") : name;
  }

  footed() {
    const { fair, round, next, station: { store } } = this;
    const free = round?.state === "announced" ? idle(fair, round) : [];
    const parts = [
      round?.state === "announced" && this.pages > 1 && store.say("event.wall_page", { page: this.page + 1, count: this.pages }),
      free.length > 0 && store.say("event.wall_free", { numbers: free.slice(0, OUT).map(({ number }) => number).join(", ") + (free.length > OUT ? " …" : "") }),
      round?.state === "announced" && (!next ? store.say("event.wall_last") : fair.values.pause ? store.say("event.wall_then", { minutes: fair.values.pause, number: next.number }) : store.say("event.wall_straight", { number: next.number })),
    ];
    const text = parts.filter(Boolean).join(" · ");
    if (this.foot.textContent !== text) this.foot.textContent = text;
  }

  // --- clock, pages, gong ----------------------------------------------------------------------------------------

  tick() {
    if (!this.element || !this.fair) return;
    const { until, station: { store } } = this;
    const left = until == null ? null : Math.max(0, Math.ceil((until - now(store)) / 1000));
    const text = left == null ? (this.round?.state === "announced" ? store.say("event.wall_seats") : "") : `${String(Math.floor(left / 60)).padStart(2, "0")}:${String(left % 60).padStart(2, "0")}`;
    if (this.clock.textContent !== text) this.clock.textContent = text;
    this.clock.classList.toggle("sirkit-wall-word", left == null);
    this.clock.classList.toggle("sirkit-wall-near", left != null && left <= 60 && this.round?.state === "announced");
    if (left === 0 && this.rung !== until) {
      this.rung = until;
      if (this.gong && now(store) - until < 2000) this.strike();
    }
    if (this.round?.state === "announced" && this.pages > 1 && Math.floor((Date.now() - this.began) / PAGE_MS) % this.pages !== this.page) this.show();
  }

  ring() {
    this.gong = !this.gong;
    this.bell.setAttribute("aria-pressed", String(this.gong));
    if (this.gong) this.strike(); // so that it is heard how loud it is
  }

  strike() {
    try {
      const sound = (this.sound ??= new AudioContext());
      const [tone, volume] = [sound.createOscillator(), sound.createGain()];
      tone.frequency.value = TONE.hertz;
      volume.gain.setValueAtTime(TONE.loud, sound.currentTime);
      volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + TONE.seconds);
      tone.connect(volume).connect(sound.destination);
      tone.start();
      tone.stop(sound.currentTime + TONE.seconds);
    } catch {
      // A device without sound shows the clock all the same.
    }
  }
}
