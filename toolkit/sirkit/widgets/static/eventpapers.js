// The papers of the event: what there is to print, when it is needed, and the one for doing without devices.

import { h } from "./dom.js";
import { handOut } from "./handing.js";

const HAND = "event_by_hand";
const HELPS = {
  event_wishes: "event.paper_help.wishes", event_signs: "event.paper_help.signs", event_cards: "event.paper_help.cards", event_tables: "event.paper_help.tables",
  event_agreements: "event.paper_help.agreements", event_calendar: "event.paper_help.calendar", event_by_hand: "event.paper_help.by_hand",
};
const PLANNED = ["event_cards", "event_tables", "event_calendar"]; // need a plan first

/** A button that makes one paper and hands it over. */
export function paperButton(station, name, key, attributes = {}) {
  const { store } = station;
  const button = h("button", { "data-paper": name, "data-key": `paper ${name} ${key}`, ...attributes, onclick: async () => {
    button.disabled = true;
    await handOut(store, name, name === HAND ? {} : { event: station.id });
    button.disabled = false;
  } }, store.say(key));
  return button;
}

export class PapersStep {
  constructor(station) {
    this.station = station;
  }

  get done() {
    return null;
  }

  summary() {
    return this.station.store.say("event.papers_summary");
  }

  draw() {
    const { station: { papers, fair, store } } = this;
    const line = ({ name, title }) => {
      const early = PLANNED.includes(name) && !fair.planned;
      return h("li", {}, early ? h("button", { disabled: true }, store.say(title)) : paperButton(this.station, name, title),
        h("p", { class: "sirkit-help" }, store.say(early ? "event.paper_after" : HELPS[name])));
    };
    return [h("p", {}, store.say("event.papers_lead")), h("ul", { class: "sirkit-papers" }, papers.filter(({ name }) => name !== HAND).map(line))];
  }
}
