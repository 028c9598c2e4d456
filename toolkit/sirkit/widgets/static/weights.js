// Weights: what matters to those who look for partners, moved by hand. They are a choice, no finding.

import { h, unique } from "./dom.js";

const USUAL = { benefit: 30, distance: 20, topics: 15, values: 15, networks: 20 };
const [MOST, STEP] = [60, 5];
const STEPS = [[0, "none"], [10, "little"], [20, "some"], [35, "much"], [MOST, "most"]]; // up to here it counts so much
const [USUAL_KM, LEAST_KM, MOST_KM] = [15, 5, 100];

export class Weights {
  constructor(store, turned) {
    Object.assign(this, { store, turned, values: { ...USUAL }, km: USUAL_KM, open: false, closest: null });
  }

  /** As the kernel is asked with them. */
  get chosen() {
    return { weights: this.values, half: this.km };
  }

  make() {
    const { store } = this;
    this.said = h("p", {});
    this.sliders = h("div", { class: "sirkit-sliders" });
    this.element = h("details", { class: "sirkit-more sirkit-weights", open: this.open, ontoggle: () => { this.open = this.element.open; } },
      h("summary", { "data-key": "partners weights" }, store.say("partners.weights")), h("p", { class: "sirkit-help" }, store.say("partners.weights_lead")),
      this.sliders, this.said,
      h("button", { type: "button", class: "quiet", "data-key": "partners usual", onclick: () => this.reset() }, store.say("partners.usual")));
    this.fill();
    this.tell(this.closest);
    return this.element;
  }

  fill() {
    const { store } = this;
    const weights = Object.keys(USUAL).map((name) => this.slider(name, store.say(`partners.matters.${name}`), { min: 0, max: MOST, step: STEP, value: this.values[name] },
      (value) => store.say(`partners.weight.${STEPS.find(([upto]) => value <= upto)[1]}`), (value) => { this.values[name] = value; }));
    const half = this.slider("half", store.say("partners.half_at"), { min: LEAST_KM, max: MOST_KM, step: STEP, value: this.km },
      (value) => store.say("partners.half_is", { km: value }), (value) => { this.km = value; });
    this.sliders.replaceChildren(...weights, half);
  }

  /** One slider with its word beside it; what is moved counts at once. */
  slider(name, label, limits, word, set) {
    const id = unique(name);
    const said = h("output", { for: id }, word(limits.value));
    const move = () => {
      const value = Number(input.value);
      set(value);
      said.textContent = word(value);
      input.setAttribute("aria-valuetext", said.textContent);
      this.turned();
    };
    const input = h("input", { ...limits, id, type: "range", "data-key": `partners weight ${name}`, "aria-valuetext": word(limits.value), oninput: move });
    input.value = limits.value; // after its limits are there
    return h("div", { class: "sirkit-slider" }, h("label", { for: id }, label), said, input);
  }

  /** Say how little would change an order. */
  tell(closest) {
    const { store } = this;
    this.closest = closest;
    this.said.textContent = closest ? store.say("partners.closest", { told: store.words.tell(closest) }) : "";
  }

  reset() {
    Object.assign(this, { values: { ...USUAL }, km: USUAL_KM });
    this.fill();
    this.turned();
  }
}
