// What else belongs to the plan of a lab: by what one sees an effect, what it costs, what could go wrong.

import { counted, EUROS, unclear, withDigits } from "./amounts.js";
import { h } from "./dom.js";
import { indicatorFacts, indicatorFields } from "./indicators.js";
import { choices, facts, LabList } from "./lablist.js";
import { filled, named } from "./rolesought.js";

export class Signs extends LabList {
  constructor(plan) {
    super(plan, {
      kind: "indicator", title: "labplan.indicators", help: "labplan.indicators_help", empty: "labplan.indicators_empty", example: "labplan.indicators_example",
      form: "impact.indicator_form", new: "impact.indicator_new", fields: indicatorFields(),
    });
  }

  inside(id) {
    const { store, part } = this;
    const said = part.known?.indicators[id] ?? [];
    return [indicatorFacts(store, store.record("indicator", id)), said.length > 0 && h("ul", { class: "sirkit-reasons" }, said.map((one) => h("li", {}, store.words.tell(one))))];
  }
}

const AMOUNT = { euros: EUROS };
const PAID = { suggested: "cost.state.suggested", asked: "cost.state.asked", promised: "cost.state.promised" };

export class Money extends LabList {
  constructor(plan) {
    super(plan, {
      kind: "cost", title: "labplan.money", help: "labplan.money_help", empty: "labplan.money_empty", example: "labplan.money_example",
      form: "labplan.cost_form", new: "labplan.cost_new", begins: { state: "suggested" },
      wrong: (values) => unclear(values, AMOUNT), fit: (values) => ({ ...counted(values, AMOUNT), in_kind: Boolean(values.in_kind) }), made: (form) => withDigits(form, AMOUNT), above: () => this.sums(),
      fields: [
        { field: "text", key: "cost.text", help: "cost.text_help", control: "line", required: true, wide: true },
        { field: "euros", key: "cost.euros", help: "cost.euros_help", control: "line" },
        { field: "state", key: "cost.state", control: "pick", choices: choices(PAID, null) },
        { field: "in_kind", key: "cost.in_kind", control: "check" },
        { field: "payer", key: "cost.payer", help: "cost.payer_help", control: "organisation", wide: true },
      ],
    });
  }

  sums() {
    const { store, part } = this;
    return [h("div", { class: "sirkit-labplan-sums" }, (part.known?.money ?? []).map((one) => h("p", {}, store.words.tell(one))))];
  }

  inside(id) {
    const { store } = this;
    const { euros, in_kind: inKind, payer, state = "suggested" } = store.record("cost", id);
    const worth = euros == null ? inKind && store.say("cost.given") : store.say(inKind ? "cost.worth" : "cost.amount", { euros });
    const gone = payer && h("span", { class: "sirkit-careful" }, store.say("labsheets.role_gone"));
    return facts(store, [["cost.euros", worth], ["cost.payer", filled(store, payer)?.name ?? gone], ["cost.state", store.say(PAID[state])]]);
  }
}

const LIKELY = { 1: "risk.likely.1", 2: "risk.likely.2", 3: "risk.likely.3", 4: "risk.likely.4", 5: "risk.likely.5" };
const BAD = { 1: "risk.bad.1", 2: "risk.bad.2", 3: "risk.bad.3", 4: "risk.bad.4", 5: "risk.bad.5" };
const RISKS = { open: "risk.state.open", happened: "risk.state.happened", over: "risk.state.over" };

export class Risks extends LabList {
  constructor(plan) {
    const weight = (id) => this.weight(id);
    super(plan, {
      kind: "risk", title: "labplan.risks", help: "labplan.risks_help", empty: "labplan.risks_empty", example: "labplan.risks_example",
      form: "labplan.risk_form", new: "labplan.risk_new", begins: { state: "open" }, order: (one, other) => weight(other) - weight(one),
      fields: [
        { field: "text", key: "risk.text", help: "risk.text_help", control: "line", required: true, wide: true },
        { field: "likely", key: "risk.likely", control: "pick", type: "number", choices: choices(LIKELY) },
        { field: "bad", key: "risk.bad", control: "pick", type: "number", choices: choices(BAD) },
        { field: "sign", key: "risk.sign", help: "risk.sign_help", control: "line", wide: true },
        { field: "owner", key: "risk.owner", control: "pick", choices: (store) => [["", store.say("form.unknown")], ...this.roles(store)] },
        { field: "state", key: "risk.state", control: "pick", choices: choices(RISKS, null) },
        { field: "answer", key: "risk.answer", help: "risk.answer_help", control: "text", rows: 3 },
      ],
    });
  }

  /** What is likely and bad comes first; what is not known yet is taken for middling. */
  weight(id) {
    const { likely, bad, state } = this.store.record("risk", id);
    return state === "over" ? 0 : (likely ?? 3) * (bad ?? 3);
  }

  /** The roles of the lab, as choices. */
  roles(store) {
    return store.ids("lab_role").filter((id) => store.record("lab_role", id).lab === this.lab).map((id) => [id, named(store, id)]);
  }

  inside(id) {
    const { store } = this;
    const { likely, bad, sign, owner, answer, state = "open" } = store.record("risk", id);
    const watching = store.record("lab_role", owner)?.title ?? (owner && h("span", { class: "sirkit-careful" }, store.say("labplan.owner_gone")));
    return facts(store, [["risk.likely", likely && store.say(LIKELY[likely])], ["risk.bad", bad && store.say(BAD[bad])], ["risk.sign", sign], ["risk.owner", watching],
      ["risk.answer", answer], ["risk.state", store.say(RISKS[state])]]);
  }
}
