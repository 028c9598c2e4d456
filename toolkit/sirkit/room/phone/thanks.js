// Thanks: what was entered, to be changed; the sheets of other organisations; what one does next: "I will do … by …",
// a step of the roadmap; and what one would like to learn.

import { LETTERS, button, day, h, say, tidy } from "./words.js";
import { LEARN, PHONE, PROMISE, THANKS, UNDRAFTED, fresh, here, keep, line, sheet, today } from "./kept.js";
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
    listed(one.steps, PROMISE), h("p", { class: "buttons" }, button("phone.promise", () => go(PROMISE, { at: -1 }), "primary")),
    h("h2", {}, say("learning_wish.what")), h("p", {}, say("phone.learn_lead")),
    listed(one.wishes, LEARN), h("p", { class: "buttons" }, button("phone.learn", () => go(LEARN, { at: -1 }))),
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

/** The promises or wishes of a sheet, each to be changed. */
function listed(list, number) {
  const item = ({ text, by }, at) => tidy(text) && h("li", {}, by ? say("phone.promised", { task: text, date: day(by) }) : text, " ",
    button("phone.change", () => go(number, { at }), "quiet"));
  return h("ul", { class: "promises" }, ...list.map(item));
}

/** The promise or wish this view is about, and the draft of it: of the one that stands at this place, else a new one. */
export function drafted(list, begins) {
  const { data } = here;
  const { view, at } = history.state;
  const place = `${sheet().actor} ${view} ${at}`;
  if (data.place !== place) Object.assign(data, { place, draft: Object.assign(begins, list[at]) });
  return [list[at], data.draft];
}

/** Take a draft into its list, in its place. */
export function enter(list, draft, number) {
  const { at } = history.state;
  list[list[at] ? at : list.length] = draft;
  delete sheet().problems[number];
  Object.assign(here.data, UNDRAFTED);
  commit();
  return go(THANKS);
}

export function promising() {
  const [kept, draft] = drafted(sheet().steps, Object.assign(line(), { letter: "", by: "" }));
  const choices = [["", say("phone.for_none")]].concat(LETTERS.map((letter) => [letter, `${letter} ${say(`function.${letter}.name`)}`]));
  const stay = kept && button("phone.remove", () => promise(kept, draft, ""), "quiet");
  const submit = (event) => {
    event.preventDefault();
    promise(kept, draft, draft.text);
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

function promise(kept, draft, text) {
  const written = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(tidy(draft.by));
  const by = written ? [written[3], written[2].padStart(2, "0"), written[1].padStart(2, "0")].join("-") : tidy(draft.by);
  if (!tidy(text) && !kept) return problem(say("phone.task_missing"), main.querySelector("input"));
  if (by && !/^\d{4}-\d\d-\d\d$/.test(by)) return problem(say("phone.by_form"), main.querySelectorAll("input")[1]);
  return enter(sheet().steps, Object.assign(draft, { text, by }), PROMISE);
}
