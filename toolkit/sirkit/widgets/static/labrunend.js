// The end of a lab: the last reflection, and the method cards made of it. A card begins with what plan and diary already say.

import { day, today } from "./days.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { items, keep, lines, ops } from "./keeping.js";
import { facts, LabList, long } from "./lablist.js";

const LONGEST = 200; // characters of a step
const LICENCE = "CC BY 4.0";

export class End {
  constructor(run) {
    const { store, lab } = run;
    Object.assign(this, { run, store, lab, options: { title: "labrun.end", help: "labrun.end_help" }, cards: new Cards(run) });
    const fields = [{ field: "learned", key: "lab.learned", help: "lab.learned_help", control: "text", rows: 6 }];
    this.form = new Entry(store, {
      name: `lab learned ${lab}`, kind: "lab", title: "labrun.learned_form", enter: "labplan.enter", fields, turned: () => run.turn(),
      check: (values) => long(values, "lab", fields), keep: (id, values) => this.keep(id, values),
    });
  }

  get forms() {
    return [this.form, this.cards.form];
  }

  get orphaned() {
    return this.cards.orphaned;
  }

  get many() {
    return this.cards.ids.length;
  }

  get learned() {
    return this.store.record("lab", this.lab)?.learned ?? null;
  }

  head() {
    const { form, cards } = this;
    return [form.open && form.make(), cards.form.open && this.surprised(), cards.form.open && cards.form.make()];
  }

  /** What the diary says has surprised, beside the card: whoever was there knows to which field it belongs. */
  surprised() {
    const { store, run: { known } } = this;
    const found = known?.surprises ?? [];
    return found.length > 0 && h("div", { class: "sirkit-help" }, h("p", {}, store.say("labrun.surprised")), h("ul", {}, found.map((one) => h("li", {}, one))));
  }

  body() {
    const { form, cards } = this;
    return [...(form.open ? [] : this.reflection()), ...cards.body()];
  }

  reflection() {
    const { store, lab, learned } = this;
    const begin = () => this.form.begin(lab, { learned });
    const { standing } = this.run;
    return [facts(store, [["lab.learned", learned]]), store.may("lab") && h("p", { class: "sirkit-buttons" },
      h("button", { class: learned ? "quiet" : "primary", "data-key": "labrun learned", onclick: begin }, store.say(learned ? "labrun.learned_change" : "labrun.learned_new")),
      standing.over ? null : h("button", { "data-key": "labrun finish", onclick: () => standing.begin("finished") }, store.say("labrun.finish")))];
  }

  async keep(id, values) {
    const { store } = this;
    const change = await keep(store, ops(store, "lab", id, values), { name: store.say("lab.learned"), fresh: false, group: "lab" });
    focusOn("labplan new method", "labrun learned");
    return change;
  }
}

class Cards extends LabList {
  constructor(run) {
    super(run, {
      kind: "method", name: "title", form: "labrun.card_form", new: "labrun.card_new", empty: "labrun.cards_empty", example: "labrun.cards_example",
      wrong: ({ steps }) => (lined(steps).some((line) => line.length > LONGEST) ? { field: "steps", message: { key: "labrun.step_long" } } : null),
      fields: [
        { field: "title", key: "method.title", help: "method.title_help", control: "line", required: true, wide: true },
        { field: "context", key: "method.context", help: "method.context_help", control: "text", rows: 3 },
        { field: "problem", key: "method.problem", help: "method.problem_help", control: "text", rows: 3 },
        { field: "steps", key: "method.steps", help: "method.steps_help", control: "text", rows: 6 },
        { field: "worked", key: "method.worked", help: "method.worked_help", control: "text", rows: 4 },
        { field: "not_worked", key: "method.not_worked", help: "method.not_worked_help", control: "text", rows: 4 },
        { field: "evidence", key: "method.evidence", help: "method.evidence_help", control: "text", rows: 3 },
        { field: "on", key: "method.on", control: "line", type: "date" },
        { field: "licence", key: "method.licence", help: "region.licence_help", control: "line" },
      ],
    });
  }

  body() {
    const { store, form, ids, options: { kind, empty, example } } = this;
    const begin = h("p", { class: "sirkit-buttons" }, h("button", { class: ids.length ? "" : "primary", "data-key": `labplan new ${kind}`, onclick: () => this.begin() }, store.say("labrun.card_new")));
    if (form.open && !ids.length) return [];
    return [h("h4", { class: "sirkit-labplan-name" }, store.say("labrun.cards")), !form.open && store.may(kind) && begin,
      ids.length ? h("ul", { class: "sirkit-cards" }, ids.map((id) => this.card(id))) : h("div", { class: "sirkit-empty" }, h("p", {}, store.say(empty)), h("p", {}, store.say(example)))];
  }

  inside(id) {
    const { store } = this;
    const { context, problem, steps, worked, not_worked: failed, evidence, on, licence } = store.record("method", id);
    const done = Object.values(steps ?? {});
    return facts(store, [["method.context", context], ["method.problem", problem], ["method.steps", done.length > 0 && h("ol", {}, done.map((one) => h("li", {}, one)))],
      ["method.worked", worked], ["method.not_worked", failed], ["method.evidence", evidence], ["method.on", on && day(store, on)], ["method.licence", licence]]);
  }

  acts(id) {
    const { store, lab } = this;
    const print = h("button", { "data-paper": "method_card", "data-key": `method print ${id}`, "aria-label": `${store.say("labrun.card_print")}: ${this.named(id)}`, onclick: () => handOut(store, "method_card", { lab, method: id }) }, store.say("labrun.card_print"));
    return super.acts(id, print) || h("p", { class: "sirkit-buttons" }, print);
  }

  // --- what happens ------------------------------------------------------------------------------------------

  /** A new card begins with what is known, unless one was begun already. */
  begin() {
    const { form, part } = this;
    if (Object.keys(form.values).length) form.begin(null, {});
    else part.soon(() => form.begin(null, this.known()));
  }

  known() {
    const { store, part: { known } } = this;
    const { steps, ...found } = known?.reflected ?? {};
    const seen = Object.values(known?.courses ?? {}).filter(({ way }) => way !== "none").flatMap(({ told }) => told);
    const evidence = seen.map((one) => store.words.tell(one)).join("\n");
    return { ...found, steps: (steps ?? []).join("\n"), evidence, on: today(), licence: LICENCE };
  }

  change(id) {
    const { steps, ...values } = this.store.record("method", id);
    this.form.begin(id, { ...values, steps: lines(steps) });
  }

  ops(id, { steps, ...values }, fresh) {
    return [...super.ops(id, values, fresh), ...items(this.store, ["method", id, "steps"], steps ?? "")];
  }
}

function lined(text) {
  return String(text ?? "").split("\n").map((line) => line.trim());
}
