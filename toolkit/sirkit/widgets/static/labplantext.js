// What a lab says of itself: its idea, what leads back, consent and data, how it ends. Each section is a few fields of the lab.

import { day } from "./days.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { items, keep, lines, ops } from "./keeping.js";
import { facts, long } from "./lablist.js";

const KIND = "lab";
const text = (field, more) => ({ field, key: KEYS[field], help: HELPS[field], control: "text", rows: 3, ...more });
const line = (field, more) => ({ field, key: KEYS[field], help: HELPS[field], control: "line", ...more });

const KEYS = {
  title: "lab.title", question: "lab.question", hypothesis: "lab.hypothesis", beneficiaries: "lab.beneficiaries", setting: "lab.setting", trial: "lab.trial", sign: "lab.sign",
  city: "lab.city", venue: "lab.venue", next_on: "lab.next_on", next_step: "lab.next_step", loops: "lab.loops", consent: "lab.consent", data: "lab.data",
  leaving: "lab.leaving", handed_on: "lab.handed_on",
};
const HELPS = {
  question: "labsheets.question_help", hypothesis: "lab.hypothesis_help", beneficiaries: "labsheets.beneficiaries_help", setting: "lab.setting_help", trial: "labsheets.trial_help",
  sign: "labsheets.sign_help", city: "lab.city_help", venue: "lab.venue_help", loops: "lab.loops_help", consent: "lab.consent_help", data: "lab.data_help",
  leaving: "lab.leaving_help", handed_on: "lab.handed_on_help",
};

export const TEXTS = {
  idea: {
    title: "labplan.idea", help: "labplan.idea_help",
    fields: [
      line("title", { required: true, wide: true }), text("question"), text("hypothesis"), text("beneficiaries"), text("setting"), text("trial"), text("sign"),
      line("city", { control: "place", also: ["ags", "lat", "lon"] }), line("venue"), line("next_on", { type: "date" }), line("next_step"),
    ],
  },
  loops: { title: "labplan.loops", help: "labplan.loops_help", fields: [text("loops", { list: true, rows: 4 })] },
  consent: { title: "labplan.consent", help: "labplan.consent_help", fields: [text("consent", { rows: 5 }), text("data", { rows: 5 })] },
  leaving: { title: "labplan.leaving", help: "labplan.leaving_help", fields: [text("leaving", { rows: 5 }), text("handed_on", { rows: 5 })] },
};

export class LabText {
  constructor(plan, name) {
    const { title, fields } = TEXTS[name];
    Object.assign(this, { plan, store: plan.store, name, lab: plan.lab, options: TEXTS[name] });
    this.form = new Entry(this.store, {
      name: `lab ${name} ${plan.lab}`, kind: KIND, title, enter: "labplan.enter", fields, turned: () => plan.turn(),
      check: (values) => long(values, KIND, fields.filter(({ list }) => !list)), keep: (id, values) => this.keep(id, values),
    });
  }

  get blank() {
    const values = this.store.record(KIND, this.lab) ?? {};
    return !this.options.fields.some(({ field, required }) => !required && shown(values[field]));
  }

  head() {
    const { form } = this;
    return form.open ? [form.make()] : [];
  }

  body() {
    const { store, lab, form, name, blank, options: { fields } } = this;
    if (form.open) return [];
    const values = store.record(KIND, lab) ?? {};
    const said = ({ field, type, list }) => [KEYS[field], type === "date" ? day(store, values[field]) : list ? this.list(values[field]) : values[field]];
    return [facts(store, fields.map(said)), store.may(KIND) && h("p", { class: "sirkit-buttons" },
      h("button", { class: "primary", "data-key": `labplan change ${name}`, "aria-label": store.say("step.change_named", { name: store.say(this.options.title) }), onclick: () => this.begin() },
        store.say(blank ? "labplan.fill" : "step.change")))].filter(Boolean);
  }

  list(items) {
    const some = shown(items);
    return some && h("ul", { class: "sirkit-reasons" }, Object.values(items).map((one) => h("li", {}, one)));
  }

  begin() {
    const { store, lab, form, options: { fields } } = this;
    const values = { ...store.record(KIND, lab) };
    for (const { field, list } of fields) if (list) values[field] = lines(values[field]);
    form.begin(lab, values);
  }

  async keep(id, values) {
    const { store, name, options: { title, fields } } = this;
    const listed = fields.filter(({ list }) => list).map(({ field }) => field);
    const plain = Object.fromEntries(Object.entries(values).filter(([field]) => !listed.includes(field)));
    const made = [...ops(store, KIND, id, plain), ...listed.flatMap((field) => items(store, [KIND, id, field], values[field] ?? ""))];
    const change = await keep(store, made, { name: store.say(title), fresh: false, group: "lab" });
    focusOn(`labplan change ${name}`);
    return change;
  }
}

/** Whether a value says something; a list does with an item. */
function shown(value) {
  return value && typeof value === "object" ? Object.keys(value).length > 0 : Boolean(value);
}
