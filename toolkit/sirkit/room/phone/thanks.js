// Thanks: what was entered, to be changed; the sheets of other organisations; and what one does next: "I will do … by …",
// a step of the roadmap.

import { LETTERS, button, day, h, say, tidy } from "./words.js";
import { PHONE, PROMISE, THANKS, fresh, here, keep, line, sheet, today } from "./kept.js";
import { alert, go, heading, large, main, problem } from "./frame.js";
import { commit, look } from "./sending.js";
import { field } from "./fields.js";
import { saidMore } from "./more.js";

export function thanks() {
  const one = sheet();
  const { sheets } = here.data;
  const other = sheets.filter((each) => each !== one && tidy(each.name));
  return [
    heading("phone.thanks"), h("p", { id: "sum", class: "help" }), h("dl", {}, ...entered(one)),
    h("p", { class: "buttons" }, button("phone.change", () => go(1)), button("phone.another", another)),
    h("h2", {}, say("phone.step")), h("p", {}, say("phone.promise_lead")),
    h("ul", { class: "promises" }, ...one.steps.map(promised)),
    h("p", { class: "buttons" }, button("phone.promise", () => go(PROMISE, { at: -1 }), "primary")),
    other.length > 0 && h("h2", {}, say("phone.sheets")),
    other.length > 0 && h("p", { class: "buttons" }, ...other.map((each) => h("button", { type: "button", click: () => turn(sheets.indexOf(each), THANKS) }, each.name))),
    large(),
  ];
}

/** What was entered, as pairs of question and answers. */
function entered(one) {
  const texts = (list) => list.map((item) => tidy(item.text)).filter(Boolean);
  const functions = LETTERS.filter((letter) => one.functions[letter]).map((letter) => `${letter} ${say(`function.${letter}.name`)}`);
  const pairs = [
    ["actor.name", [one.name]], ["actor.city", texts([{ text: one.city }])], ["sheet.do", functions], ["sheet.offer", texts(one.offers)],
    ["sheet.need", texts(one.needs)], ["sheet.works", texts(one.works)], ["sheet.knows", texts(one.knows)], ["sheet.wish", texts([one.wish])],
  ].concat(saidMore(one.more));
  return [].concat(...pairs.filter(([, answers]) => answers.length).map(([key, answers]) => (
    [h("dt", {}, say(key))].concat(answers.map((answer) => h("dd", {}, answer))))));
}

function turn(at, number) {
  here.data.at = at;
  keep(PHONE, here.data);
  go(number);
  look();
}

function another() {
  const { sheets } = here.data;
  const blank = sheets.findIndex((each) => !tidy(each.name));
  if (blank < 0) sheets.push(fresh());
  turn(blank < 0 ? sheets.length - 1 : blank, 1);
}

/** A step as it stands among the promises. */
function promised(step, at) {
  if (!tidy(step.text)) return null;
  const text = step.by ? say("phone.promised", { task: step.text, date: day(step.by) }) : step.text;
  return h("li", {}, text, " ", button("phone.change", () => go(PROMISE, { at }), "quiet"));
}

export function promising() {
  const { at } = history.state;
  const kept = sheet().steps[at];
  here.draft = here.draft || Object.assign(line(), { letter: "", by: "" }, kept);
  const { draft } = here;
  const choices = [["", say("phone.for_none")]].concat(LETTERS.map((letter) => [letter, `${letter} ${say(`function.${letter}.name`)}`]));
  const stay = kept && button("phone.remove", () => promise(at, draft, ""), "quiet");
  const submit = (event) => {
    event.preventDefault();
    promise(at, draft, draft.text);
  };
  return [
    heading("phone.promise"), h("p", { class: "help" }, say("phone.promise_lead")),
    h("form", { novalidate: true, autocomplete: "off", submit }, alert(),
      field(say("phone.task"), draft, "text"), field(say("phone.by"), draft, "by", { more: { type: "date", min: today(), maxlength: 10 } }),
      field(say("phone.for"), draft, "letter", { choices }),
      h("p", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, say("phone.promise_enter")), stay,
        button("phone.back", () => history.back(), "quiet"))),
  ];
}

function promise(at, draft, text) {
  const { steps, problems } = sheet();
  const written = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(tidy(draft.by));
  const by = written ? [written[3], written[2].padStart(2, "0"), written[1].padStart(2, "0")].join("-") : tidy(draft.by);
  if (!tidy(text) && !steps[at]) return problem(say("phone.task_missing"), main.querySelector("input"));
  if (by && !/^\d{4}-\d\d-\d\d$/.test(by)) return problem(say("phone.by_form"), main.querySelectorAll("input")[1]);
  steps[steps[at] ? at : steps.length] = Object.assign(draft, { text, by });
  delete problems[PROMISE];
  commit();
  return go(THANKS);
}
