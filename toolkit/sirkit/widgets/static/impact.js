// Impact: a sentence one would like to claim and the step it sounds like, the logic model, and by what one sees an effect.

import { Asking } from "./asking.js";
import { chosen, chooser } from "./chosen.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { Indicators } from "./indicators.js";
import { keep, ops, remove } from "./keeping.js";
import { LogicModel } from "./logicmodel.js";
import { part } from "./part.js";
import { staircase } from "./staircase.js";

const KIND = "effect";
const LONGEST = 200;
const TOUCHING = [KIND, "indicator", "logic", "venture"];

export default part("impact", ({ store, el }) => {
  const impact = new Impact(store, el);
  impact.draw();
  impact.watch(el);
  return {
    words: () => impact.begin(),
    all: () => impact.begin(),
    chosen: ({ kind }) => kind === "venture" && impact.choose(),
    records: (touched) => touched.some(([kind]) => TOUCHING.includes(kind)) && impact.begin(),
    refused: (said) => impact.refused(said),
    state: () => impact.enable(),
    impact: (said) => impact.hear(said),
    leave: () => impact.close(),
  };
});

class Impact extends Asking {
  constructor(store, el) {
    super();
    Object.assign(this, { store, el, found: null, number: 0, made: new Map(), there: true }); // number: of what was asked last; what is answered to an earlier one is out of date
  }

  get venture() {
    return chosen(this.store, "venture");
  }

  /** The forms of this venture, each with its own draft; without one there is only a sentence to try. */
  get forms() {
    const { venture } = this;
    if (!this.made.has(venture)) {
      const turned = () => this.begin();
      this.made.set(venture, { sentence: this.sentence(venture), logic: new LogicModel(this.store, venture, turned), indicators: new Indicators(this.store, venture, turned) });
    }
    return this.made.get(venture);
  }

  sentence(venture) {
    return new Entry(this.store, {
      name: `effect ${venture ?? "free"}`, kind: KIND, enter: "impact.keep", lasting: true, turned: () => this.begin(), follow: () => this.renew(), check: long,
      fields: [{ field: "text", key: "effect.text", control: "text", rows: 2, required: true }],
      keep: (id, { text }, fresh) => this.keep(id, { venture, text: text.replace(/\s+/g, " ") }, fresh),
    });
  }

  get effects() {
    const { store, venture } = this;
    return venture ? store.ids(KIND).filter((id) => store.record(KIND, id).venture === venture) : [];
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  begin() {
    this.number += 1;
    calmly(this.el, () => this.draw());
    this.ask();
  }

  draw() {
    const { store, venture, forms: { sentence } } = this;
    this.reading = h("div", { class: "sirkit-impact-reading", role: "status" });
    this.stairs = h("section");
    this.more = h("div", { class: "sirkit-impact-more", hidden: !venture }, h("div"), h("div"), venture && this.paper());
    const form = sentence.make();
    form.querySelector(".sirkit-buttons").append(...this.ways());
    this.el.replaceChildren(h("h2", {}, store.say("impact.title")), h("p", { class: "sirkit-lead" }, store.say("impact.lead")), ...[chooser(store, "venture")].filter(Boolean),
      form, this.reading, ...(venture || !store.ready ? [] : [this.free()]), this.stairs, this.more);
    this.show();
  }

  /** What stands beside the button that keeps; without a venture nothing can be kept. */
  ways() {
    const { store, venture, forms: { sentence, logic, indicators } } = this;
    const enter = sentence.element.querySelector("[data-key$=' enter']");
    enter.hidden = !venture;
    enter.classList.toggle("primary", !logic.form.open && !indicators.form.open);
    return sentence.id ? [h("button", { type: "button", class: "quiet", "data-key": "effect cancel", onclick: () => sentence.shut() }, store.say("impact.cancel"))] : [];
  }

  free() {
    const { store } = this;
    if (store.ids("venture").length) return h("p", { class: "sirkit-note" }, store.say("impact.free_choose"));
    const name = () => {
      store.emit("view", "coached");
      store.emit("venture-wanted", null);
    };
    return h("div", { class: "sirkit-empty" }, h("p", {}, store.say("impact.free")), h("button", { class: "primary", "data-key": "impact venture", onclick: name }, store.say("impact.venture")));
  }

  /** Show what the kernel said; the sentence that is being typed stays as it is. */
  show() {
    const { store, found: known, venture, forms: { logic, indicators } } = this;
    this.reading.replaceChildren(...this.read(known?.sentence));
    calmly(this.stairs, () => this.stairs.replaceChildren(h("h3", {}, store.say("impact.stairs")),
      staircase(store, known?.sentence?.step, known ? this.effects.map((id) => ({ step: known.effects[id]?.step, element: this.kept(id, known.effects[id]) })) : []),
      h("p", { class: "sirkit-help" }, store.say("impact.attribution"))));
    if (venture) {
      this.fill(0, logic, known?.logic);
      this.fill(1, indicators, known?.indicators);
    }
    this.enable();
  }

  /** Draw a section anew; not while its form is there and may be typed in. */
  fill(number, section, said) {
    const box = this.more.children[number];
    if (section.form.open && box.contains(section.form.element)) return;
    calmly(box, () => box.replaceChildren(section.make(said, (act) => this.only(act))));
  }

  read(said) {
    const { store } = this;
    if (!said) return [h("p", { class: "sirkit-help" }, store.say("impact.try"))];
    const tone = said.effect ? "sirkit-good" : "sirkit-careful";
    return [...said.messages.map((one, number) => h("p", {}, number ? null : h("span", { class: tone, "aria-hidden": "true" }, said.effect ? "✓ " : "○ "), store.words.tell(one))),
      ...(said.question ? [h("p", {}, h("strong", {}, store.say("impact.further", { question: store.words.tell(said.question) })))] : [])];
  }

  kept(id, said) {
    const { store } = this;
    const { text } = store.record(KIND, id);
    const name = store.say("impact.effect_named", { name: text });
    const act = (word, label, key, onclick) => h("button", { class: "quiet", "data-key": `effect ${word} ${id}`, "aria-label": store.say(label, { name }), onclick }, store.say(key));
    return h("li", {}, h("p", { class: "sirkit-impact-name" }, text), said && !said.effect && said.question && h("p", { class: "sirkit-help" }, store.say("impact.further", { question: store.words.tell(said.question) })),
      h("p", { class: "sirkit-buttons" }, act("change", "step.change_named", "step.change", () => this.change(id)), act("remove", "form.remove_named", "form.remove", () => this.remove(id))));
  }

  paper() {
    const { store, venture } = this;
    return h("ul", { class: "sirkit-papers" }, h("li", {}, h("button", { "data-paper": "impact", onclick: () => handOut(store, "impact", { venture }) }, store.say("impact.paper")),
      h("p", { class: "sirkit-help" }, store.say("impact.paper_help"))));
  }

  enable() {
    const { store, venture } = this;
    const told = venture && (this.effects.length || store.record("logic", venture) || this.forms.indicators.ids.length);
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = !told || store.state === "away" || store.state === "starting";
  }

  // --- what happens ------------------------------------------------------------------------------------------

  /** One form at a time: what is typed in another is kept for the next time. */
  only(act) {
    for (const { form } of [this.forms.logic, this.forms.indicators]) if (form.open) form.shut({ forget: false });
    act();
  }

  /** What was tried without a venture is taken along to the one that is chosen. */
  choose() {
    const { store, venture, forms: { sentence } } = this;
    const { text } = store.drafts.get("effect free")?.values ?? {};
    if (venture && text?.trim() && !sentence.values.text) {
      store.draft("effect free", null);
      sentence.typing({ text });
    }
    this.found = null;
    this.begin();
  }

  change(id) {
    this.forms.sentence.begin(id, { text: this.store.record(KIND, id).text });
  }

  async keep(id, values, fresh) {
    const { store } = this;
    const change = await keep(store, ops(store, KIND, id, values), { name: values.text, fresh, group: KIND });
    focusOn(`effect change ${id}`);
    return change;
  }

  async remove(id) {
    const { store } = this;
    await remove(store, KIND, id, store.record(KIND, id).text);
    focusOn(`effect ${this.venture} text`);
  }

  refused(said) {
    for (const { sentence, logic, indicators } of this.made.values()) for (const form of [sentence, logic.form, indicators.form]) form.refused(said);
  }

  // --- what the kernel says ----------------------------------------------------------------------------------

  want() {
    const { store, venture, forms: { sentence } } = this;
    this.number += 1;
    store.send({ do: "impact", of: this.number, venture: venture ?? "", sentence: sentence.values.text ?? "" });
  }

  tell() {
    this.show();
  }

  hear(said) {
    if (said.of !== this.number) return;
    this.found = said;
    this.show();
  }
}

function long({ text }) {
  return (text ?? "").trim().length > LONGEST ? { field: "text", message: { key: "field.long", values: { kind: KIND, field: "text" } } } : null;
}
