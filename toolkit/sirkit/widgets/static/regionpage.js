// The region's page: what will be on it, what stays in the house, what to settle first, and the page to take along.

import { Asking } from "./asking.js";
import { day } from "./days.js";
import { h } from "./dom.js";
import { calmly, goTo } from "./focus.js";
import { handOut } from "./handing.js";
import { part } from "./part.js";

const TOUCHING = new Set(["region", "actor", "role", "offer", "need", "training", "outcome", "aid", "lab", "lab_role", "meeting", "event", "likeness"]);
const SECTIONS = {
  map: ["paper.regionpage.map", "regionpage.of_map", "map"], functions: ["paper.regionpage.functions", "regionpage.of_functions", "map"],
  coming: ["paper.regionpage.coming", "regionpage.of_coming", "roadmap", "meetings title"], labs: ["paper.regionpage.labs", "regionpage.of_labs", "lab"],
  trainings: ["paper.regionpage.trainings", "regionpage.of_trainings", "train"], exchange: ["paper.regionpage.exchange", "regionpage.of_exchange", "map"],
  organisations: ["paper.regionpage.organisations", "actor.count", "map"],
}; // what each is called, how it is counted, in which station it is entered, and under which heading
const HELPS = { poster: "downloads.help.poster", bulletin: "downloads.help.bulletin", region_dates: "downloads.help.region_dates" };
const CARE = ["carer", "licence", "review"]; // what the handover sheet takes

export default part("regionpage", ({ store, el, model }) => {
  const page = new RegionPage(store, el, model.get("papers") ?? []);
  page.draw();
  return {
    words: () => page.draw(),
    all: () => page.renew(),
    records: (touched) => touched.some(([kind]) => TOUCHING.has(kind)) && page.renew(),
    regionpage: (found) => page.hear(found),
    state: () => page.enable(),
    leave: () => page.close(),
  };
});

class RegionPage extends Asking {
  constructor(store, el, papers) {
    super();
    Object.assign(this, { store, el, papers, found: null, asked: 0 });
    this.watch(el);
  }

  // --- asking --------------------------------------------------------------------------------------------------

  get there() {
    return this.store.ids("actor").length > 0;
  }

  want() {
    this.asked += 1;
    this.await();
    this.store.send({ do: "regionpage", asked: String(this.asked) });
  }

  hear({ asked, ...found }) {
    if (asked !== String(this.asked)) return; // something newer is asked by now
    this.rest();
    this.found = found;
    this.tell();
  }

  tell() {
    calmly(this.el, () => this.draw());
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store } = this;
    const title = [h("h2", {}, store.say("regionpage.title")), h("p", { class: "sirkit-lead" }, store.say("regionpage.lead"))];
    this.el.replaceChildren(...title, ...(store.ready && !this.there ? [this.empty()] : [this.take(), this.body(), this.more()]));
    this.enable();
  }

  empty() {
    const { store } = this;
    const begin = store.stations?.includes("map") && h("button", { class: "primary", "data-key": "regionpage begin", onclick: () => store.emit("station-wanted", "map") }, store.say("regionpage.begin"));
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("regionpage.empty")), begin);
  }

  take() {
    const { store } = this;
    return h("div", { class: "sirkit-regionpage-take" }, this.button("region_page", store.say("regionpage.make"), { class: "primary" }), h("p", { class: "sirkit-help" }, store.say("regionpage.made")));
  }

  /** What the kernel tells; room is kept until it does. */
  body() {
    const { store, found } = this;
    if (found?.messages) return h("div", { class: "sirkit-regionpage-body" }, found.messages.map((message) => h("p", { class: "sirkit-problem" }, store.words.tell(message))));
    if (!found) return h("div", { class: "sirkit-regionpage-body", role: "status" }, this.slow && h("p", { class: "sirkit-help" }, store.say("regionpage.looking")));
    return h("div", { class: "sirkit-regionpage-body" }, this.sections(), this.points(), this.left());
  }

  sections() {
    const { store } = this;
    const rows = this.found.sections.map(({ name, count }) => {
      const [title, counted, station, heading] = SECTIONS[name];
      return h("tr", {}, h("th", { scope: "row" }, store.say(title)), h("td", {}, count ? store.say(counted, { count }) : h("span", { class: "sirkit-open" }, store.say("regionpage.none")), !count && this.way(store.say(title), station, heading)));
    });
    return h("section", {}, h("h3", {}, store.say("regionpage.on")), h("p", { class: "sirkit-help" }, store.say("regionpage.on_lead")),
      h("table", { class: "sirkit-regionpage-on" }, h("thead", {}, h("tr", {}, ["regionpage.section", "regionpage.count"].map((key) => h("th", { scope: "col" }, store.say(key))))), h("tbody", {}, rows)));
  }

  way(name, station, heading) {
    const { store } = this;
    if (!store.stations?.includes(station)) return null;
    return h("button", { class: "quiet", "data-key": `regionpage to ${name}`, onclick: () => goTo(store, station, heading) }, store.say("regionpage.to", { name }));
  }

  points() {
    const { store } = this;
    const { points } = this.found;
    const care = points.some(({ name, said }) => CARE.includes(name) && !said) && store.stations?.includes("roadmap");
    return h("section", {}, h("h3", {}, store.say("regionpage.settle")), h("p", { class: "sirkit-help" }, store.say("regionpage.settle_lead")),
      h("ul", { class: "sirkit-regionpage-points" }, points.map((one) => this.point(one))),
      care && h("button", { "data-key": "regionpage care", onclick: () => goTo(store, "roadmap", "handover title") }, store.say("regionpage.care")));
  }

  point({ name, said, ...message }) {
    const { store } = this;
    const values = name === "review" && said ? { text: day(store, message.values.text) } : message.values;
    const heard = h("span", { class: "sirkit-hidden" }, store.say(said ? "regionpage.settled" : "regionpage.open"), ": ");
    return h("li", { class: said ? "sirkit-regionpage-said" : null }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, said ? "✓" : "?"), h("span", {}, heard, store.words.tell({ ...message, values })));
  }

  left() {
    const { store } = this;
    return h("section", {}, h("h3", {}, store.say("regionpage.left")), h("ul", { class: "sirkit-regionpage-left" }, this.found.left.map((message) => h("li", {}, store.words.tell(message)))));
  }

  more() {
    const { store } = this;
    return h("section", {}, h("h3", {}, store.say("regionpage.more")), h("ul", { class: "sirkit-papers" },
      this.papers.map(({ name, title }) => h("li", {}, this.button(name, store.say(title)), h("p", { class: "sirkit-help" }, store.say(HELPS[name]))))));
  }

  button(name, said, more = {}) {
    const button = h("button", { "data-paper": name, "data-key": `regionpage paper ${name}`, ...more, onclick: async () => {
      button.disabled = true;
      await handOut(this.store, name);
      this.enable();
    } }, said);
    return button;
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = gone;
  }
}
