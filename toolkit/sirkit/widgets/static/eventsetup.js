// The event itself: its name, when and where it is, who meets whom, how long.

import { day } from "./days.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { keep, ops } from "./keeping.js";

export const FORMATS = { two_sided: "event.format.two_sided", everybody: "event.format.everybody", tables: "event.format.tables" };
const FORMAT_HELPS = { two_sided: "event.format_help.two_sided", everybody: "event.format_help.everybody", tables: "event.format_help.tables" };
const NUMBERS = ["rounds", "minutes", "pause", "tables"];
const BEGINS = { format: "two_sided", rounds: "3", minutes: "8", pause: "2" };

export class SetupStep {
  constructor(station) {
    const { store } = station;
    this.station = station;
    const number = (field, min, max) => ({ field, key: KEYS[field], help: HELPS[field], control: "line", type: "number", min, max });
    this.form = new Entry(store, {
      name: "event", kind: "event", title: "event.form", enter: "event.keep", begins: BEGINS,
      turned: () => station.draw(), keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => station.remove(id),
      fields: [
        { field: "name", key: "event.name", control: "line", longest: 200, required: true, wide: true },
        { field: "format", key: "event.format", help: "event.format_help", control: "pick", wide: true, choices: () => Object.entries(FORMATS).map(([value, key]) => [value, store.say(key)]) },
        { field: "on", key: "event.on", control: "line", type: "date" },
        { field: "at", key: "event.at", control: "line", type: "time" },
        { field: "venue", key: "event.venue", control: "line", longest: 200, wide: true },
        number("rounds", 1, 20), number("minutes", 1, 1440), number("pause", 0, 120), number("tables", 1, 10000),
      ],
    });
  }

  get busy() {
    return this.form.open;
  }

  get done() {
    return Boolean(this.station.fair);
  }

  summary() {
    const { station: { fair, store } } = this;
    return [store.say(FORMATS[fair.values.format]), store.say("event.length", { count: fair.values.rounds, minutes: fair.values.minutes })].join(" · ");
  }

  draw() {
    const { station: { fair, store } } = this;
    if (this.form.open && this.form.id === fair.id) return [this.form.make()];
    const { values } = fair;
    const line = (key, value) => (value ? [h("dt", {}, store.say(key)), h("dd", {}, value)] : []);
    const whole = values.rounds * values.minutes + (values.rounds - 1) * values.pause;
    const when = [values.on && day(store, values.on, "full"), values.at && store.say("meeting.clock", { time: values.at })].filter(Boolean).join(", ");
    return [
      h("dl", { class: "sirkit-facts" }, line("event.name", values.name), line("event.when", when || store.say("event.when_open")), line("event.venue", values.venue || store.say("event.venue_open")),
        line("event.format", `${store.say(FORMATS[values.format])}: ${store.say(FORMAT_HELPS[values.format])}`),
        line("event.times", store.say("event.times_said", { count: values.rounds, minutes: values.minutes, pause: values.pause, whole })),
        line("event.tables", values.tables ? String(values.tables) : store.say("event.tables_open"))),
      store.may("event") && h("p", { class: "sirkit-buttons" }, h("button", { "data-key": "event change", onclick: () => this.change() }, store.say("step.change"))),
    ];
  }

  begin() {
    if (this.form.id) this.form.shut();
    this.form.begin(null, {});
  }

  change() {
    const { fair } = this.station;
    const { seed: _seed, current: _current, until: _until, ...values } = fair.values;
    this.form.begin(fair.id, { ...values, ...Object.fromEntries(NUMBERS.map((name) => [name, values[name] == null ? "" : String(values[name])])) });
  }

  async keep(id, values, fresh) {
    const { station } = this;
    const { store } = station;
    const made = [...ops(store, "event", id, values), ...(fresh ? [store.put("event", id, "seed", 1)] : [])];
    const change = await keep(store, made, { name: values.name, fresh, group: "event" });
    if (fresh) station.remember({ event: id, step: "seats" });
    station.renew();
    focusOn(fresh ? "step seats" : "event change");
    return change;
  }

  forget() {
    if (this.form.open && this.form.id) this.form.shut();
  }
}

const KEYS = { rounds: "event.rounds", minutes: "event.minutes", pause: "event.pause", tables: "event.tables" };
const HELPS = { tables: "event.tables_help" };
