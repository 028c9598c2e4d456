// The projector's page: one calm view per station of the evening, live from the room, without a kernel.

import { net, strangers } from "./chain.js";
import { h, s } from "./dom.js";
import map from "./map.js";
import { ask, membership } from "./membership.js";
import { dress, language } from "./page.js";
import { RoomModel } from "./roommodel.js";
import { pick } from "./screenpick.js";
import { TITLES, VIEWS } from "./screenviews.js";
import { connect } from "./store.js";
import { fetchWords } from "./words.js";

const LOOKING = ["screen", "trainer"];
const AGAIN_MS = 15000; // how often the room is asked for what its stream does not tell
const FRESH_MS = 1000;
const PAGE_MS = 15000;
const OVER_MS = 60000; // how long 00:00 stays
const LINE = 70; // letters of a message that stand on one line
const MAP_SIZE = 1.75; // the map is drawn for a desk; on the wall everything on it is larger

const main = document.querySelector("main");

async function begin() {
  dress();
  main.className = "sirkit sirkit-screen";
  const words = await fetchWords(language());
  const room = await membership();
  if (location.hash.length > 1) return refuse(words.say("screen.wrong"));
  if (!room || !LOOKING.includes(room.role)) return refuse(words.say("screen.missing"));
  const nameless = (kind, values) => (kind === "actor" && values.sort === "person" ? { ...values, name: words.say("screen.person") } : values);
  const model = new RoomModel({ page: "screen", kind: "actor" }, nameless);
  const store = connect(model);
  await store.wording;
  return new Screen(store, model, room.secret);
}

function refuse(sentence) {
  main.replaceChildren(h("p", { class: "sirkit-say", role: "alert" }, sentence));
}

class Screen {
  constructor(store, model, secret) {
    Object.assign(this, { store, model, secret, seen: new Set(), born: new Map(), pair: [null, null], drawn: 0, late: 0, page: 0 });
    this.room = { day: (text, month) => day(text, store.words.locale, month), now: () => Date.now() + this.late };
    this.say = (key, values) => store.say(key, values);
    for (const asked of ["ids", "roles", "standing"]) this[asked] = store[asked];
    for (const asked of ["name", "called", "tied", "ties", "newest", "fresh"]) this[asked] = this[asked].bind(this);
    this.build();
    map.render({ model, el: this.map });
    for (const word of ["all", "records", "state"]) store.on(word, () => this.later());
    store.on("all", () => this.recall());
    store.on("news", ({ records }) => this.notice(records));
    store.on("beat", ({ guests }) => guests !== undefined && guests !== this.room.guests && this.greet(guests));
    store.on("problem", ({ messages }) => this.refused(messages));
    setInterval(() => this.tick(), 250);
    setInterval(() => this.look(), AGAIN_MS);
    new ResizeObserver(() => this.measure()).observe(main);
    this.look();
    this.later();
  }

  build() {
    const { say } = this;
    this.title = h("h1");
    this.timer = h("p", { class: "sirkit-timer", role: "timer", hidden: true });
    this.map = h("div");
    this.view = h("section", { class: "sirkit-view" });
    this.message = h("p", { class: "sirkit-band", role: "status", hidden: true });
    this.code = h("p", { class: "sirkit-way" });
    this.line = h("p", { class: "sirkit-line", role: "status" });
    this.fields = [0, 1].map((place) => pick(say(place ? "screen.other" : "screen.one"), () => this.offered(), (id) => this.choose(place, id)));
    this.picker = h("form", { class: "sirkit-picker", hidden: true, onsubmit: (event) => event.preventDefault() },
      this.fields.map(({ element }) => element), h("button", { type: "button", onclick: () => this.draw() }, say("screen.draw")));
    const full = h("button", { class: "quiet", type: "button", title: say("screen.full"), "aria-label": say("screen.full"), onclick: wide },
      s("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, s("path", { d: "M3 9V3h6M15 3h6v6M21 15v6h-6M9 21H3v-6" })));
    main.replaceChildren(h("header", {}, this.title, this.timer), this.message,
      h("div", { class: "sirkit-stage" }, h("div", { class: "sirkit-ground" }, this.map), this.view), this.picker,
      h("footer", {}, this.code, this.line, full));
  }

  // --- what the views ask --------------------------------------------------------------------------------------

  name(id) {
    return this.store.record("actor", id)?.name ?? "";
  }

  /** The name of whoever an organisation counts as; "" where it is not known or gone. */
  called(id) {
    return id ? this.name(this.standing(id)) : "";
  }

  all(kind) {
    return this.store.ids(kind).map((id) => this.store.record(kind, id));
  }

  tied() {
    const there = (id) => this.store.record("actor", id);
    return net(this.all("tie").filter(({ from_actor, to_actor }) => there(from_actor) && there(to_actor)), this.standing);
  }

  /** How many pairs are tied. */
  ties() {
    return [...this.tied().values()].reduce((sum, others) => sum + others.size, 0) / 2;
  }

  newest(kind) {
    return [...this.seen].filter((name) => name.startsWith(`${kind} `)).map((name) => name.slice(kind.length + 1))
      .filter((id) => this.store.record(kind, id)).reverse();
  }

  fresh(id) {
    return performance.now() - (this.born.get(`actor ${id}`) ?? -FRESH_MS) < FRESH_MS;
  }

  // --- what is heard -------------------------------------------------------------------------------------------

  /** Learn from the journal what came after what. */
  async recall() {
    const answer = await ask("changes?since=0", this.secret).catch(() => null);
    if (!answer?.ok) return;
    const { changes } = await answer.json();
    this.seen = new Set(changes.flatMap(([, { ops }]) => ops.map(({ kind, id }) => `${kind} ${id}`)));
    this.later();
  }

  notice(records) {
    for (const [kind, table] of Object.entries(records)) {
      for (const id of Object.keys(table)) {
        const name = `${kind} ${id}`;
        if (!this.seen.has(name)) this.born.set(name, performance.now());
        this.seen.add(name);
      }
    }
    this.later();
  }

  greet(guests) {
    this.room.guests = guests;
    this.later();
  }

  /** Ask for what the stream does not tell: the room's own facts, and how people get in. */
  async look() {
    const [state, codes] = await Promise.all(["state", "codes"].map((path) => this.asked(path)));
    if (!state || !codes) return;
    const { name, ends, joining, guests } = state.room;
    const late = Date.parse(state.now) - Date.now();
    this.late = Math.abs(late) > 2000 ? late : 0; // another machine's clock
    const address = codes.addresses[0].replace(/\/$/, "");
    const reached = !/\/\/(localhost|127\.)/.test(address);
    Object.assign(this.room, { name, ends, joining, guests, address: joining && address, code: joining && codes.participant });
    this.room.qr = joining && reached ? await this.picture(`${address} ${codes.participant}`) : null;
    this.later();
  }

  async asked(path) {
    const answer = await ask(path, this.secret).catch(() => null);
    return answer?.ok ? answer.json() : null;
  }

  /** The QR code, fetched with our secret and shown from memory; anew when the way in has changed. */
  async picture(way) {
    if (this.way === way) return this.room.qr;
    const answer = await ask("../screen/qr.svg", this.secret).catch(() => null);
    if (!answer?.ok) return null;
    if (this.room.qr) URL.revokeObjectURL(this.room.qr);
    this.way = way;
    return URL.createObjectURL(await answer.blob());
  }

  refused(messages) {
    if (messages.some(({ key }) => key === "room.over")) refuse(this.say("screen.over"));
    else if (messages.some(({ key }) => key === "room.stranger")) refuse(this.say("screen.wrong"));
  }

  // --- the chain -----------------------------------------------------------------------------------------------

  offered() {
    return this.ids("actor").map((id) => ({ id, name: this.name(id) })).sort((one, other) => one.name.localeCompare(other.name));
  }

  choose(place, id) {
    this.pair[place] = id;
    this.later();
  }

  draw() {
    const town = (id) => this.store.record("actor", id)?.city;
    const two = strangers(this.tied(), this.ids("actor"), town);
    if (!two) return;
    this.pair = two;
    this.fields.forEach((field, place) => field.show(this.name(two[place])));
    this.later();
  }

  // --- what is shown -------------------------------------------------------------------------------------------

  /** Draw before the next picture, once for all that has changed. */
  later() {
    cancelAnimationFrame(this.drawn);
    this.drawn = requestAnimationFrame(() => this.show());
  }

  show() {
    const { store, say, room } = this;
    if (!store.ready) return;
    const { station = "welcome", message } = store.record("evening", "evening") ?? {};
    main.dataset.station = station;
    this.title.textContent = station in TITLES ? say(TITLES[station]) : (room.name ?? "");
    document.title = [room.name, station in TITLES ? say(TITLES[station]) : ""].filter(Boolean).join(" · ");
    this.view.replaceChildren(...(VIEWS[station] ?? VIEWS.welcome)(this).filter(Boolean));
    this.picker.hidden = station !== "chain";
    tell(this.message, message ?? "");
    this.message.hidden = !message;
    this.message.classList.toggle("sirkit-long", (message ?? "").length > LINE);
    this.code.textContent = station !== "welcome" && room.code ? say("screen.way", { code: room.code, address: room.address }) : "";
    tell(this.line, store.state === "away" ? `○ ${say("screen.away")}` : "");
  }

  tick() {
    const { until } = this.store.record("evening", "evening") ?? {};
    const still = Date.parse(until) - this.room.now();
    const left = Math.max(0, Math.ceil(still / 1000));
    this.timer.hidden = !(still > -OVER_MS);
    if (!this.timer.hidden) tell(this.timer, `${String(Math.floor(left / 60)).padStart(2, "0")}:${String(left % 60).padStart(2, "0")}`);
    const page = Math.floor(Date.now() / PAGE_MS);
    if (main.dataset.station === "roadmap" && page !== this.page) this.later();
    this.page = page;
  }

  measure() {
    const size = Math.min(innerWidth / 1280, innerHeight / 800) * MAP_SIZE;
    this.map.parentElement.style.setProperty("--size", String(Math.max(1, size)));
  }
}

/** Change a text only where it differs, so that nothing is read out twice. */
function tell(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function wide() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

/** A day as the language writes it; a month or year alone as it stands. */
function day(text, locale, month = "long") {
  if (!/^\d{4}-\d\d-\d\d$/.test(text ?? "")) return text ?? "";
  return new Intl.DateTimeFormat(locale, { day: "numeric", month, timeZone: "UTC" }).format(Date.parse(text));
}

addEventListener("hashchange", () => location.reload());
await begin();
