// The impact staircase as a list, the highest step first: what is kept stands on the step it sounds like.

import { h } from "./dom.js";

const STEPS = [7, 6, 5, 4, 3, 2, 1];
const EFFECT = 4;

/** The staircase. `heard` is the step what is being typed sounds like, `kept` are [{ step, element }]. */
export function staircase(store, heard, kept) {
  const on = (step) => kept.filter((one) => (one.step ?? 0) === step).map(({ element }) => element);
  const one = (step) => {
    const here = step === heard;
    const item = h("li", { value: step, class: `sirkit-impact-step ${step >= EFFECT ? "sirkit-impact-effect" : ""} ${here ? "sirkit-impact-here" : ""}` },
      h("p", {}, store.say(`impact.step.${step}`)), here && h("p", { class: "sirkit-help" }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, "▸"), ` ${store.say("impact.here")}`),
      on(step).length > 0 && h("ul", {}, on(step)), step === EFFECT && h("p", { class: "sirkit-impact-from" }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, "▲"), " ", store.say("impact.from")));
    item.style.setProperty("--step", step - 1);
    return item;
  };
  return h("div", {}, h("ol", { class: "sirkit-impact-stairs", reversed: true }, STEPS.map(one)),
    on(0).length > 0 && h("h4", {}, store.say("impact.no_step")), on(0).length > 0 && h("ul", {}, on(0)));
}
