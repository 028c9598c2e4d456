// The forms of a schedule: a task, and what the lab itself says about its time.

import { counted, unclear, withDigits } from "./amounts.js";
import { day } from "./days.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { bring, focusOn } from "./focus.js";
import { keep, ops, remove } from "./keeping.js";
import { PHASES, tasks } from "./labtimestable.js";
import { named } from "./rolesought.js";

const LINE = 200;
const DAYS = { least: 0, most: 1000, unclear: "labtimes.days_unclear" };
const PEOPLE = { least: 1, most: 10_000, unclear: "labtimes.people_unclear" };
const AMOUNTS = { days: DAYS, least: DAYS, most: DAYS, people: PEOPLE };
const date = (field, key, help) => ({ field, key, help, control: "line", type: "date" });

export class Task {
  constructor(times) {
    const { store, lab } = times;
    Object.assign(this, { times, store, lab });
    const roles = () => store.ids("lab_role").filter((id) => store.record("lab_role", id).lab === lab && store.record("lab_role", id).title);
    this.form = new Entry(store, {
      name: `new lab_task ${lab}`, kind: "lab_task", title: "labtimes.form", enter: "labtimes.enter", begins: { phase: "codesign" }, turned: () => times.turn(),
      fields: [
        { field: "text", key: "lab_task.text", help: "lab_task.text_help", control: "line", required: true, wide: true },
        { field: "phase", key: "lab_task.phase", control: "pick", choices: () => Object.entries(PHASES).map(([value, key]) => [value, store.say(key)]) },
        { field: "days", key: "lab_task.days", help: "lab_task.days_help", control: "line", longest: 4 },
        { field: "people", key: "lab_task.people", help: "lab_task.people_help", control: "line", longest: 6 },
        { field: "after", key: "lab_task.after", help: "lab_task.after_help", make: (options, context) => this.ticks(options, context), wide: true },
        { field: "role", key: "lab_task.role", control: "pick", choices: () => [["", store.say("form.unknown")], ...roles().map((id) => [id, named(store, id)])] },
        date("not_before", "lab_task.not_before", "lab_task.not_before_help"),
        { field: "least", key: "lab_task.least", help: "lab_task.least_help", control: "line", longest: 4 },
        { field: "most", key: "lab_task.most", help: "lab_task.most_help", control: "line", longest: 4 },
        date("done_on", "lab_task.done_on", "lab_task.done_help"),
      ],
      check: (values) => this.wrong(values), keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
    });
  }

  /** True where what the form changes was removed elsewhere. */
  get orphaned() {
    const { store, form } = this;
    return form.open && Boolean(form.id) && !store.record("lab_task", form.id);
  }

  make() {
    return withDigits(this.form, AMOUNTS);
  }

  begin(id) {
    const { form, store, times } = this;
    times.moving.close();
    const { after = {}, ...values } = id ? store.record("lab_task", id) : { after: undefined };
    form.begin(id, id ? { phase: "codesign", ...values, after: { ...after } } : {});
  }

  refused(said) {
    this.form.refused(said);
  }

  /** The other tasks as ticks; one that was removed meanwhile can be taken out. */
  ticks({ field, key }, { name, form, store }) {
    const box = h("div", { id: name, class: "sirkit-labtimes-ticks", role: "group", tabindex: "-1", "aria-label": store.say(key) });
    const tick = (id, values) => {
      const input = h("input", { type: "checkbox", checked: Boolean(values[field]?.[id]), "data-key": `after ${id}`, onchange: () => {
        const { [id]: _, ...rest } = form.values[field] ?? {};
        form.typing({ [field]: input.checked ? { ...rest, [id]: id } : rest });
      } });
      return h("label", { class: "sirkit-check" }, input, h("span", {}, store.record("lab_task", id)?.text ?? store.say("labtimes.task_gone")));
    };
    const show = (values) => {
      const others = tasks(store, this.lab).filter((id) => id !== form.id);
      const ids = [...new Set([...others, ...Object.keys(values[field] ?? {})])];
      box.replaceChildren(...(ids.length ? ids.map((id) => tick(id, values)) : [h("p", { class: "sirkit-help" }, store.say("labtimes.no_others"))]));
    };
    return { element: box, input: box, show };
  }

  /** What is in the way: no number, a longest time below the shortest, or tasks that would wait for one another. */
  wrong(values) {
    const { least, most, text } = counted(values, AMOUNTS);
    const first = long(values, "lab_task", "text") ?? unclear(values, AMOUNTS);
    if (first) return first;
    if (least != null && most != null && least > most) return { field: "most", message: { key: "labs.check.schedule.estimate", values: { name: text } } };
    return this.ring(values);
  }

  ring({ after, text }) {
    const { store, form: { id } } = this;
    const of = (task) => Object.keys((task === id ? after : store.record("lab_task", task)?.after) ?? {});
    if (!id) return null; // nothing waits for a new one yet
    const name = (task) => (task === id ? text : store.record("lab_task", task)?.text) ?? "";
    if (of(id).includes(id)) return { field: "after", message: { key: "labs.itself", values: { name: text } } };
    const way = path(of, id);
    return way && { field: "after", message: { key: "labs.cycle", values: { names: way.map(name).join(" → ") } } };
  }

  async keep(id, { after, ...values }, fresh) {
    const { store, lab } = this;
    const now = store.record("lab_task", id)?.after ?? {};
    const next = after ?? {};
    const items = [...Object.keys(now).filter((one) => !next[one]).map((one) => store.item("lab_task", id, "after", one, null)),
      ...Object.keys(next).map((one) => store.item("lab_task", id, "after", one, one))].filter(Boolean);
    const made = [...ops(store, "lab_task", id, { ...(fresh && { lab }), ...counted(values, AMOUNTS) }), ...items];
    const change = await keep(store, made, { name: values.text, fresh, group: "lab" });
    bring(`lab_task change ${id}`);
    return change;
  }

  async remove(id) {
    const { store } = this;
    await remove(store, "lab_task", id, store.record("lab_task", id).text);
    focusOn("labtimes new", "labtimes suggest");
  }
}

/** That a line is too long to be kept, as a form tells it. */
function long(values, kind, field) {
  return String(values[field] ?? "").trim().length > LINE ? { field, message: { key: "field.long", values: { kind, field } } } : null;
}

/** A way from a task back to itself along what each waits for, null where there is none. */
function path(of, start) {
  const from = new Map();
  const left = [start];
  while (left.length) {
    const task = left.pop();
    for (const next of of(task)) {
      if (next === start) return around(from, task, start);
      if (!from.has(next)) {
        from.set(next, task);
        left.push(next);
      }
    }
  }
  return null;
}

function around(from, last, start) {
  const way = [start];
  for (let task = last; task !== start; task = from.get(task)) way.unshift(task);
  return [start, ...way];
}

const FRAMED = ["starts_on", "ends_on", "hands", "evaluation_on", "evaluators"];
const FRAME = { starts_on: "lab.starts_on", ends_on: "lab.ends_on", hands: "lab.hands", evaluation_on: "lab.evaluation_on", evaluators: "lab.evaluators" };
const HANDS = { hands: PEOPLE };

export class Frame {
  constructor(times) {
    const { store, lab } = times;
    Object.assign(this, { times, store, lab });
    this.form = new Entry(store, {
      name: `times of ${lab}`, kind: "lab", title: "labtimes.frame_form", enter: "labtimes.enter", turned: () => times.turn(),
      fields: [
        date("starts_on", FRAME.starts_on), date("ends_on", FRAME.ends_on),
        { field: "hands", key: FRAME.hands, help: "lab.hands_help", control: "line", longest: 6 },
        date("evaluation_on", FRAME.evaluation_on),
        { field: "evaluators", key: FRAME.evaluators, help: "lab.evaluators_help", control: "line", wide: true },
      ],
      check: (values) => this.wrong(values), keep: (id, values) => this.keep(id, values),
    });
  }

  make() {
    return withDigits(this.form, HANDS);
  }

  refused(said) {
    this.form.refused(said);
  }

  facts() {
    const { store, lab } = this;
    const record = store.record("lab", lab) ?? {};
    const said = (field) => (field === "hands" || field === "evaluators" ? record[field] : record[field] && day(store, record[field]));
    const open = () => h("span", { class: "sirkit-open" }, store.say("labsheets.open"));
    const begin = () => {
      this.times.moving.close();
      this.form.begin(lab, Object.fromEntries(FRAMED.map((field) => [field, record[field] ?? null])));
    };
    return [h("dl", { class: "sirkit-facts" }, FRAMED.map((field) => h("div", {}, h("dt", {}, store.say(FRAME[field])), h("dd", {}, String(said(field) ?? "") || open())))),
      store.may("lab") ? h("p", { class: "sirkit-buttons" }, h("button", { class: "quiet", "data-key": "labtimes frame", onclick: begin }, store.say("labtimes.frame_change"))) : ""];
  }

  wrong(values) {
    const unfit = long(values, "lab", "evaluators") ?? unclear(values, HANDS);
    if (unfit) return unfit;
    const { starts_on: first, ends_on: last, evaluation_on: evaluated } = values;
    if (first && last && last < first) return { field: "ends_on", message: { key: "labs.check.schedule.days" } };
    if (first && evaluated && evaluated < first) return { field: "evaluation_on", message: { key: "labs.check.schedule.evaluation_early" } };
    return null;
  }

  async keep(id, values) {
    const { store } = this;
    const change = await keep(store, ops(store, "lab", id, counted(values, HANDS)), { name: store.record("lab", id)?.title ?? "", fresh: false, group: "lab" });
    focusOn("labtimes frame");
    return change;
  }
}
