// The diary of a lab, the newest entry first, and its reviews: what was seen together, and what follows from it.

import { day, today } from "./days.js";
import { h } from "./dom.js";
import { choices, facts, LabList } from "./lablist.js";
import { PHASES } from "./labtimestable.js";

const SHOWN = 5; // entries before one unfolds the others
const LONGEST = 40; // characters of an entry in a sentence about it
const FIRST_DAY = "1990-01-01";

/** The field for a day that has to be known. */
export function dayField(key) {
  return { field: "on", key, control: "line", type: "date", required: true, min: FIRST_DAY };
}

/** The newest first; of one day, what was entered last. */
class Dated extends LabList {
  get ids() {
    const on = (id) => this.store.record(this.options.kind, id).on ?? "";
    return super.ids.reverse().sort((one, other) => (on(one) === on(other) ? 0 : on(one) < on(other) ? 1 : -1));
  }

  get many() {
    return this.ids.length;
  }

  head() {
    this.options.begins.on = today(); // a page may stay open over night
    return super.head();
  }

  body() {
    const [{ store, form, ids }, { empty, example, kind }] = [this, this.options];
    if (!ids.length) return form.open ? [] : [h("div", { class: "sirkit-empty" }, h("p", {}, store.say(empty)), h("p", {}, store.say(example)))];
    const list = (some) => h("ul", { class: "sirkit-cards" }, some.map((id) => this.card(id)));
    const older = ids.slice(SHOWN);
    return [list(ids.slice(0, SHOWN)), older.length > 0 && h("details", { class: "sirkit-more" }, h("summary", { "data-key": `${kind} older` }, store.say("labrun.older", { count: older.length })), list(older))];
  }
}

export class Diary extends Dated {
  constructor(run) {
    const { store } = run;
    super(run, {
      kind: "lab_note", title: "labrun.diary", help: "labrun.diary_help", empty: "labrun.diary_empty", example: "labrun.diary_example",
      form: "labrun.note_form", new: "labrun.note_new", begins: { on: today() }, called: ({ on, text }) => `${day(store, on)}: ${short(text)}`,
      fields: [
        dayField("lab_note.on"),
        { field: "phase", key: "lab_note.phase", control: "pick", choices: choices(PHASES, "labrun.unstated") },
        { field: "text", key: "lab_note.text", help: "lab_note.text_help", control: "text", rows: 4, required: true },
        { field: "surprise", key: "lab_note.surprise", control: "check" },
      ],
      fit: (values) => ({ ...values, surprise: Boolean(values.surprise) }),
    });
  }

  card(id) {
    const { store } = this;
    const { on, text, phase, surprise } = store.record("lab_note", id);
    const said = [phase && store.say(PHASES[phase]), surprise && h("span", { class: "sirkit-careful" }, `! ${store.say("labrun.surprising")}`)].filter(Boolean);
    return h("li", { class: "sirkit-record" }, h("h4", { class: "sirkit-labplan-name" }, day(store, on)),
      said.length > 0 && h("p", { class: "sirkit-help" }, said.flatMap((one, at) => [at ? " · " : "", one])), h("p", { class: "sirkit-told" }, text), this.acts(id));
  }
}

const TURNS = { on: "labs.turn.on", change: "labs.turn.change", back: "labs.turn.back", stop: "labs.turn.stop" };

export class Reviews extends Dated {
  constructor(run) {
    const { store } = run;
    super(run, {
      kind: "lab_review", name: "on", title: "labrun.reviews", help: "labrun.reviews_help", empty: "labrun.reviews_empty", example: "labrun.reviews_example",
      form: "labrun.review_form", new: "labrun.review_new", begins: { on: today(), turn: "on" }, called: ({ on }) => store.say("labrun.review_of", { day: day(store, on) }),
      wrong: ({ turn, reason }) => (turn !== "on" && !reason?.trim() ? { field: "reason", message: { key: "labrun.turn_why" } } : null),
      fields: [
        dayField("lab_review.on"),
        { field: "phase", key: "lab_review.phase", control: "pick", choices: choices(PHASES, "labrun.unstated") },
        { field: "who", key: "lab_review.who", help: "lab_review.who_help", control: "line", wide: true },
        { field: "turn", key: "lab_review.turn", control: "pick", choices: choices(TURNS, null), wide: true },
        { field: "reason", key: "lab_review.reason", help: "lab_review.reason_help", control: "text", rows: 3 },
      ],
    });
  }

  inside(id) {
    const { store } = this;
    const { phase, who, turn = "on", reason } = store.record("lab_review", id);
    return facts(store, [["lab_review.turn", store.say(TURNS[turn])], ["lab_review.reason", reason], ["lab_review.who", who], ...(phase ? [["lab_review.phase", store.say(PHASES[phase])]] : [])]);
  }
}

function short(text) {
  const line = String(text ?? "").replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trim()} …` : line;
}
