// The next three steps: what to do, why, and the way to where it is done.

import { h } from "./dom.js";
import { calmly } from "./focus.js";

const TO = { stage: "intake.to_stage", forms: "intake.to_forms" };

export class Steps {
  /** `part` has what the kernel told (`found`), and leads on. */
  constructor(store, part) {
    Object.assign(this, { store, part });
  }

  make() {
    const { store } = this;
    this.list = h("ol", { class: "sirkit-intake-three" });
    const element = h("div", {}, h("h3", { tabindex: -1, "data-key": "intake heading" }, store.say("intake.steps_title")), h("p", { class: "sirkit-help" }, store.say("intake.steps_lead")), this.list);
    this.tell();
    return element;
  }

  refresh() {
    this.tell();
  }

  tell() {
    const { store, part: { found } } = this;
    if (!found) return;
    calmly(this.list, () => this.list.replaceChildren(...found.steps.map(({ do: what, why, leads }, number) => h("li", { class: "sirkit-record" },
      h("h4", {}, `${number + 1}. ${store.words.tell(what)}`), h("p", { class: "sirkit-help" }, store.words.tell(why)), this.#way(leads, number)))));
  }

  /** The button that leads to where a step is done; nothing where that is outside, or the page does not show it. */
  #way({ station, view, section, field }, number) {
    const { store, part } = this;
    const button = (words, onclick) => h("p", { class: "sirkit-buttons" }, h("button", { "data-key": `intake step ${number}`, onclick }, words));
    if (field) return button(store.say("intake.to_field"), () => part.lead(field));
    if (section) return button(store.say(TO[section]), () => part.turn(section));
    if (view && part.el.closest(".sirkit-turning")) return button(store.say("intake.to_view", { view: store.say(`views.${view}`) }), () => store.emit("view", view));
    if (station && store.stations.includes(station)) return button(store.say("intake.to_station", { station: store.say(`stations.${station}`) }), () => store.emit("station-wanted", station));
    return null;
  }
}
