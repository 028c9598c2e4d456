// The stage: six questions, each answered yes, no or not known; beside them the seven stages of the spiral, with where the
// venture stands, why, and what to ask next. A tap writes the stage into the venture, and can be taken back.

import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { belongs } from "./intaketalk.js";
import { ops } from "./keeping.js";

const KIND = "intake";
const ANSWERS = { yes: "intake.answer_yes", no: "intake.answer_no", "": "intake.answer_open" };
const STAGES = [1, 2, 3, 4, 5, 6, 7];

export class Stage {
  /** `part` has the venture (`id`) and what the kernel told (`found`). */
  constructor(store, part, signs) {
    Object.assign(this, { store, part, signs });
  }

  make() {
    const { store, part } = this;
    this.options = []; // [sign, answer, button]: what is tapped is never drawn anew
    this.place = h("div", { class: "sirkit-intake-place" });
    const element = h("div", {},
      h("h3", { tabindex: -1, "data-key": "intake heading" }, store.say("intake.stage_title")), h("p", { class: "sirkit-help" }, store.say("intake.stage_lead")),
      h("div", { class: "sirkit-intake-beside" }, h("div", { class: "sirkit-intake-signs" }, this.signs.map((sign) => this.#question(sign)),
        h("p", { class: "sirkit-buttons" }, h("button", { class: "primary", "data-key": "intake further", onclick: () => part.turn("forms") }, store.say("intake.on_forms")))), this.place));
    this.refresh();
    return element;
  }

  get given() {
    return this.store.record(KIND, this.part.id)?.signs ?? {};
  }

  refresh() {
    const { given } = this;
    for (const [sign, answer, button] of this.options) button.setAttribute("aria-pressed", String(answer === (given[sign] ?? "")));
    this.tell();
  }

  #question(sign) {
    const { store } = this;
    const one = ([answer, key]) => {
      const button = h("button", { type: "button", "data-key": `sign ${sign} ${answer}`, onclick: () => this.#answer(sign, answer) }, store.say(key));
      this.options.push([sign, answer, button]);
      return button;
    };
    return h("fieldset", { class: "sirkit-intake-ask" }, h("legend", {}, store.say(`enabling.sign.${sign}`)), h("div", { class: "sirkit-options" }, Object.entries(ANSWERS).map(one)));
  }

  #answer(sign, answer) {
    const { store, part: { id } } = this;
    const op = store.item(KIND, id, "signs", sign, answer || null);
    if (op) store.commit([...belongs(store, id), op], "form");
  }

  // --- what the kernel told -----------------------------------------------------------------------------------------

  tell() {
    const told = this.part.found?.stage;
    if (told) calmly(this.place, () => this.place.replaceChildren(...this.#told(told)));
  }

  #told({ stage, certain, why: [first, ...why], question, differs, source }) {
    const { store } = this;
    const tell = (message) => store.words.tell(message);
    return [h("h4", {}, store.say("intake.stage_where")), h("ol", { class: "sirkit-intake-stages" }, STAGES.map((number) => this.#step(number, stage, certain))),
      h("p", {}, h("strong", {}, tell(first))), h("ul", { class: "sirkit-reasons" }, why.map((message) => h("li", {}, tell(message)))),
      ...differs.map((message) => h("p", { class: "sirkit-careful" }, tell(message))),
      question && h("p", { class: "sirkit-question" }, h("strong", {}, store.say("intake.ask_next")), " ", tell(question)),
      stage && this.#write(stage), h("p", { class: "sirkit-help" }, tell(source))].filter(Boolean);
  }

  /** One stage: its sign, its name, and in words how it stands. */
  #step(number, stage, certain) {
    const { store, given } = this;
    const here = number === stage;
    const answer = given[this.signs[number - 1]];
    const [sign, key] = here ? ["➜", certain ? "intake.stage_here" : "intake.stage_least"]
      : answer === "yes" ? ["✓", "intake.stage_done"] : number < (stage ?? 0) ? ["?", "intake.stage_open"] : ["·", ""];
    const own = store.record("venture", this.part.id)?.stage === number ? store.say("intake.stage_own") : "";
    const words = [key && store.say(key), own].filter(Boolean).join(" · ");
    return h("li", { class: here ? "sirkit-here" : null, "aria-current": here ? "step" : null }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, sign),
      h("span", {}, store.say(`enabling.stage.${number}`), words && h("small", {}, ` ${words}`)));
  }

  #write(stage) {
    const { store, part: { id } } = this;
    if (store.record("venture", id)?.stage === stage) return h("p", { class: "sirkit-good" }, `✓ ${store.say("intake.stage_written_is")}`);
    return h("div", {}, h("button", { "data-key": "intake write stage", onclick: () => this.#keep(stage) }, store.say("intake.stage_write")), h("p", { class: "sirkit-help" }, store.say("intake.stage_write_help")));
  }

  async #keep(stage) {
    const { store, part: { id } } = this;
    const change = await store.commit(ops(store, "venture", id, { stage }), "venture");
    store.notice(store.words.tell({ key: "intake.stage_written", values: { at: `enabling.stage.${stage}` } }), change);
  }
}
