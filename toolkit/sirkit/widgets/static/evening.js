// How the evening goes: its stations in a row, a countdown, a message to all, the projector.

import { h, unique } from "./dom.js";
import { part } from "./part.js";
import { demand, follow, leads, now, over } from "./trainer.js";

const STATIONS = {
  welcome: "trainer.station.welcome", sheet: "trainer.station.sheet", impulse: "trainer.station.impulse", map: "trainer.station.map",
  chain: "trainer.station.chain", roadmap: "trainer.station.roadmap", goodbye: "trainer.station.goodbye",
};
const MINUTES = [3, 5, 10];

export default part("evening", ({ store, el }) => {
  const evening = new Evening(store, el);
  evening.draw();
  const timer = setInterval(() => evening.tick(), 250);
  return {
    words: () => evening.draw(),
    all: () => (evening.drawn && leads(store) ? evening.show() : evening.draw()),
    room: (facts) => facts || evening.draw(),
    records: (touched) => touched.some(([kind]) => kind === "evening") && evening.show(),
    leave: () => clearInterval(timer),
  };
});

class Evening {
  constructor(store, el) {
    Object.assign(this, { store, el });
  }

  get values() {
    return this.store.record("evening", "evening") ?? {};
  }

  /** Set fields of the evening; null takes one away. */
  set(values) {
    const ops = Object.entries(values).map(([field, value]) => this.store.put("evening", "evening", field, value));
    return this.store.commit(ops.filter(Boolean), "evening");
  }

  draw() {
    const { store } = this;
    this.drawn = false;
    if (!store.ready) return this.el.replaceChildren(h("p", { class: "sirkit-lead" }, store.say("keeper.starting")));
    if (!leads(store)) return this.el.replaceChildren(this.nobody());
    follow(store);
    this.drawn = true;
    this.el.replaceChildren(h("h2", {}, store.say("trainer.course")), h("p", { class: "sirkit-lead" }, store.say("trainer.course_lead")),
      this.stations(), h("div", { class: "sirkit-beside" }, this.countdown(), this.message(), this.screen()));
    return this.show();
  }

  nobody() {
    const { store } = this;
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say(over(store) ? "room.over" : "trainer.nobody")));
  }

  stations() {
    const { store } = this;
    this.buttons = Object.entries(STATIONS).map(([station, key]) => h("button", {
      "data-station": station, onclick: () => this.turn(station),
    }, store.say(key)));
    this.next = h("button", { class: "primary", onclick: () => this.turn(this.following) });
    return h("div", {}, h("div", { class: "sirkit-running", role: "group", "aria-label": store.say("trainer.stations") }, this.buttons),
      h("p", { class: "sirkit-buttons" }, this.next));
  }

  /** Turn to a station; the countdown was the last one's. */
  turn(station) {
    return this.set(station === this.values.station ? {} : { station, until: null });
  }

  get following() {
    const names = Object.keys(STATIONS);
    return names[names.indexOf(this.values.station ?? "welcome") + 1];
  }

  countdown() {
    const { store } = this;
    const [name, counted] = [unique("until"), unique("minutes")];
    this.left = h("p", { class: "sirkit-left", role: "timer" });
    const until = h("input", { id: name, type: "time", required: true });
    const send = (event) => {
      event.preventDefault();
      if (until.value) this.set({ until: this.coming(until.value) });
    };
    const minutes = h("input", { id: counted, type: "number", min: 1, max: 180, required: true });
    const begin = (event) => {
      event.preventDefault();
      this.run(minutes.valueAsNumber);
      minutes.value = "";
    };
    this.stop = h("button", { class: "quiet", onclick: () => this.set({ until: null }) }, store.say("trainer.countdown_stop"));
    return h("section", {}, h("h3", {}, store.say("trainer.countdown")), h("div", { class: "sirkit-row" }, this.left, this.stop),
      h("div", { class: "sirkit-row" }, MINUTES.map((count) => h("button", { onclick: () => this.run(count) }, store.say("trainer.minutes", { count })))),
      h("form", { class: "sirkit-row", onsubmit: begin }, h("label", { for: counted }, store.say("trainer.minutes_own")), minutes, h("button", {}, store.say("trainer.minutes_begin"))),
      h("form", { class: "sirkit-row", onsubmit: send }, h("label", { for: name }, store.say("trainer.until")), until, h("button", {}, store.say("trainer.until_set"))));
  }

  run(minutes) {
    return this.set({ until: new Date(now(this.store) + minutes * 60000).toISOString() });
  }

  /** The next moment at which the clock shows this time. */
  coming(time) {
    const [hours, minutes] = time.split(":").map(Number);
    const at = new Date(now(this.store));
    at.setHours(hours, minutes, 0, 0);
    if (at.getTime() <= now(this.store)) at.setDate(at.getDate() + 1);
    return at.toISOString();
  }

  message() {
    const { store } = this;
    const name = unique("message");
    const typed = h("input", { id: name, maxlength: 200, autocomplete: "off", value: this.said ?? "", oninput: () => (this.said = typed.value) });
    const send = (event) => {
      event.preventDefault();
      if (!typed.value.trim()) return;
      this.set({ message: typed.value.trim() });
      typed.value = this.said = "";
    };
    this.standing = h("p", { class: "sirkit-standing", role: "status" });
    this.away = h("button", { class: "quiet", onclick: () => this.set({ message: null }) }, store.say("trainer.message_away"));
    return h("section", {}, h("h3", {}, h("label", { for: name }, store.say("trainer.message"))),
      h("form", { class: "sirkit-row", onsubmit: send }, typed, h("button", {}, store.say("trainer.message_send"))),
      h("div", { class: "sirkit-row" }, this.standing, this.away));
  }

  screen() {
    const { store } = this;
    this.way = h("p", { class: "sirkit-help" }, store.say("trainer.screen_help"));
    return h("section", {}, h("h3", {}, store.say("trainer.screen")), h("p", { class: "sirkit-row" }, h("button", { onclick: () => this.open() }, store.say("trainer.screen_open"))), this.way);
  }

  /** Open the projector's page in a tab of its own, with a secret that can only look. */
  async open() {
    const answer = await demand(this.store, "../screen/secret", {});
    if (!answer) return;
    const { secret } = await answer.json();
    const href = new URL(`../../../screen#${secret}`, import.meta.url).href;
    if (!window.open(href, "_blank")) { // the browser keeps tabs from opening: the person opens it
      this.way.replaceChildren(h("a", { href, target: "_blank" }, this.store.say("trainer.screen_open")));
    }
  }

  show() {
    if (!this.drawn) return;
    const { store } = this;
    const { station = "welcome", message } = this.values;
    for (const button of this.buttons) {
      if (button.dataset.station === station) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }
    this.next.hidden = !this.following;
    if (this.following) this.next.textContent = store.say("trainer.station_next", { name: store.say(STATIONS[this.following]) });
    this.standing.textContent = message ? store.say("trainer.message_stands", { text: message }) : store.say("trainer.message_none");
    this.away.hidden = !message;
    this.tick();
  }

  tick() {
    if (!this.drawn) return;
    const { until } = this.values;
    const seconds = Math.ceil((Date.parse(until) - now(this.store)) / 1000);
    this.stop.hidden = !until;
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    const text = !until ? this.store.say("trainer.countdown_none") : this.store.say(seconds > 0 ? "trainer.countdown_left" : "trainer.countdown_over", { time: clock });
    if (this.left.textContent !== text) this.left.textContent = text;
    this.left.classList.toggle("sirkit-careful", Boolean(until) && seconds <= 0);
  }
}
