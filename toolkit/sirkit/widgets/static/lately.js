// What is new since a day: organisation by organisation, the newest first, and as a text to tell it further.

import { copyable } from "./copying.js";
import { day, today } from "./days.js";
import { h, unique } from "./dom.js";
import { calmly } from "./focus.js";
import { part } from "./part.js";

const PAUSE_MS = 500;
const SHOWN = 12;
const DAYS = { week: 7, month: 30 };
const WORDS = { visit: "lately.visit", week: "lately.week", month: "lately.month" };

export default part("lately", ({ store, el }) => {
  const recent = new Lately(store, el);
  recent.draw();
  return {
    words: () => recent.draw(),
    all: () => recent.begin(),
    records: () => recent.later(),
    lately: (found) => recent.hear(found),
    leave: () => clearTimeout(recent.timer),
  };
});

class Lately {
  constructor(store, el) {
    Object.assign(this, { store, el, open: false, whole: false, span: "week", visit: null, news: null });
  }

  /** Somebody is here: the day of the visit before this one is where "new" begins. */
  begin() {
    this.visit ??= this.store.storage.visited(this.store.room ? "room" : "own", today()) || null;
    if (this.visit && !this.chosen) this.span = "visit";
    this.draw();
    if (this.open) this.ask();
  }

  get since() {
    if (this.span === "visit") return this.visit;
    const begins = new Date(`${today()}T00:00:00Z`);
    begins.setUTCDate(begins.getUTCDate() - DAYS[this.span]);
    return begins.toISOString().slice(0, 10);
  }

  ask() {
    if (this.store.ready) this.store.send({ do: "lately", since: this.since });
  }

  later() {
    if (!this.open) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  hear({ since, news }) {
    if (since !== this.since) return;
    this.news = news;
    this.draw();
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    const box = h("details", { open: this.open }, h("summary", { "data-key": "lately" }, h("h2", {}, store.say("lately.title"))), this.open ? this.elements() : null);
    box.addEventListener("toggle", () => {
      if (box.open === this.open) return;
      this.open = box.open;
      this.draw();
      if (this.open) this.ask();
    });
    calmly(this.el, () => this.el.replaceChildren(box));
  }

  elements() {
    const { store } = this;
    const name = unique("since");
    const spans = Object.keys(WORDS).filter((span) => span !== "visit" || this.visit);
    const select = h("select", { id: name, "data-key": "since", onchange: () => this.choose(select.value) },
      spans.map((span) => h("option", { value: span }, store.say(WORDS[span], { day: day(store, this.visit) }))));
    select.value = this.span;
    const news = (this.news ?? []).filter(({ actor }) => store.record("actor", actor)?.name);
    return [h("div", { class: "sirkit-field sirkit-since" }, h("label", { class: "sirkit-hidden", for: name }, store.say("lately.since")), select), ...(this.news ? this.told(news) : [])];
  }

  choose(span) {
    Object.assign(this, { span, chosen: true, whole: false });
    this.ask();
  }

  told(news) {
    const { store } = this;
    if (!news.length) return [h("p", { class: "sirkit-muted" }, store.say("lately.nothing", { day: day(store, this.since) }))];
    const shown = this.whole ? news : news.slice(0, SHOWN);
    const more = () => {
      this.whole = true;
      this.draw();
    };
    const text = copyable(store, { label: store.say("lately.text") });
    text.write(this.text(news));
    return [h("p", {}, store.say("lately.count", { count: news.length, day: day(store, this.since) })),
      h("ul", { class: "sirkit-news" }, shown.map((one) => h("li", {},
        h("button", { type: "button", class: "quiet", "data-key": `news ${one.actor}`, onclick: () => store.open(one.actor) }, this.name(one)),
        h("small", {}, day(store, one.day)), h("p", {}, this.facts(one))))),
      shown.length < news.length ? h("p", {}, h("button", { type: "button", class: "quiet", "data-key": "news more", onclick: more }, store.say("lately.more", { count: news.length - shown.length }))) : null,
      h("details", { class: "sirkit-more", open: this.writing, ontoggle: (event) => { this.writing = event.currentTarget.open; } }, h("summary", { "data-key": "news text" }, store.say("lately.tell")),
        text.element, h("p", { class: "sirkit-muted" }, store.say("lately.read")), h("p", { class: "sirkit-buttons" }, text.button, text.said))].filter(Boolean);
  }

  name({ actor }) {
    return this.store.record("actor", actor).name;
  }

  facts({ facts }) {
    const { store } = this;
    const said = ({ key, values }) => store.say(key, values.letter ? { function: store.say(`function.${values.letter}.name`) } : values);
    return `${facts.map(said).join("; ")}.`;
  }

  /** The same as a text for a newsletter. */
  text(news) {
    const { store } = this;
    const region = store.record("region", "region")?.name;
    const said = { day: day(store, this.since), region };
    return [store.say(region ? "lately.heading" : "lately.heading_plain", said), "", ...news.map((one) => `– ${this.name(one)}: ${this.facts(one)}`)].join("\n");
  }
}
