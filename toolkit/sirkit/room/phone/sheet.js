// The sheet: five steps, one question each, and the way from one to the next.

import { LETTERS, bare, button, empty, h, mark, say, tidy } from "./words.js";
import { STEPS, here, identifier, sheet } from "./kept.js";
import { alert, go, heading, large, main, problem, show, step, typed } from "./frame.js";
import { commit } from "./sending.js";
import { asking, choosing, field, group, meet } from "./fields.js";
import { more, unfit } from "./more.js";

/** The frame of one step: progress, question, fields, buttons. */
function page(number, key, help, ...fields) {
  const bar = h("span", { class: "bar", "aria-hidden": "true" }, ...LETTERS.slice(0, STEPS).map((_, at) => h("i", { class: at < number ? "on" : null })));
  const submit = (event) => {
    event.preventDefault();
    next(number);
  };
  return [
    h("p", { class: "progress" }, say("phone.progress", { number, total: STEPS }), bar), heading(key), help && h("p", { class: "help" }, say(help)),
    number === 1 && here.joined.role === "table" && large(),
    h("form", { novalidate: true, autocomplete: "off", submit, keydown: onward }, alert(), ...fields,
      h("p", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, say(number === STEPS ? "phone.done" : "phone.next")),
        button("phone.back", () => history.back(), "quiet"))),
  ];
}

/** Enter leads to the next line; after the last one it goes on. */
export function onward(event) {
  if (event.key !== "Enter" || !/^(text|url)$/.test(event.target.type)) return;
  const fields = Array.from(event.currentTarget.querySelectorAll("input[type=text], input[type=url], textarea"));
  const following = fields[fields.indexOf(event.target) + 1];
  if (!following) return;
  event.preventDefault();
  following.focus();
}

function next(number) {
  const one = sheet();
  const ties = one.works.concat(one.knows);
  const self = ties.findIndex(({ text, named, actor }) => tidy(text) && (bare(text) === bare(one.name) || (named === tidy(text) && actor === one.actor)));
  if (!tidy(one.name)) return number === 1 ? problem(say("phone.name_missing"), main.querySelector("input")) : go(1);
  if (one.erased && number > 1) return go(1);
  if (number === 4 && self >= 0) return problem(say("phone.self"), main.querySelectorAll("input")[self]);
  if (number === STEPS && unfit()) return undefined;
  Object.keys(one.problems).filter((place) => step(place) === number).forEach((place) => delete one.problems[place]);
  one.erased = false;
  meet(ties).then(commit);
  return go(number + 1);
}

/** Which organisation or group one is here for, and where it is. Search before entering. */
function who() {
  const one = sheet();
  if (one.taken) return [taken(one), !one.taken.city && city(one)];
  const title = field(say("actor.name"), one, "name", { more: { autocapitalize: "words" } });
  const list = h("div", { class: "exists", "aria-live": "polite" });
  const us = (hit) => h("li", {}, h("button", { type: "button", click: () => takeOver(one, hit), mousedown: (event) => event.preventDefault() },
    say("phone.exists", { name: hit.city ? `${hit.name} (${hit.city})` : hit.name })));
  asking(title.querySelector("input"), "names", (hits) => {
    const others = hits.filter((hit) => !here.data.sheets.some((each) => each.actor === hit.id)).slice(0, 3);
    empty(list, h("ul", {}, ...others.slice(0, 1).map(us)), others.length > 1 && h("ul", { class: "choices" }, ...others.slice(1).map(us)));
  });
  return [title, list, city(one)];
}

function takeOver(one, hit) {
  if (one.sent[`actor ${one.actor}`]) one.left.push(one.actor);
  Object.assign(one, { actor: hit.id, name: hit.name, taken: { city: hit.city || "" }, city: hit.city || one.city });
  typed();
  show(1);
}

function taken(one) {
  const away = () => {
    Object.assign(one, { actor: one.left.pop() || identifier(), taken: null, name: "", city: "", spot: null });
    typed();
    show(1);
  };
  return h("div", { class: "taken" }, h("p", {}, say("phone.taken", { name: one.taken.city ? `${one.name} (${one.taken.city})` : one.name })),
    button("phone.not_us", away));
}

/** Where somebody is; `plain` where that is not for the map. */
export function city(one, plain) {
  const help = h("p", { class: "help", "aria-live": "polite" });
  const where = () => { help.textContent = tidy(one.city) ? say(one.spot ? "place.on_map" : "phone.city_free") : say("phone.city_help"); };
  const forget = () => {
    one.spot = null;
    where();
  };
  const place = choosing(field(say("actor.city"), one, "city", { changed: forget }), "places", (hit) => hit.district || hit.zip, (hit, input) => {
    Object.assign(one, { city: hit.name, spot: { ags: hit.ags, lat: hit.lat, lon: hit.lon } });
    input.value = hit.name;
    where();
    typed();
  });
  where();
  if (!plain) place.append(help);
  return place;
}

function what() {
  const { functions } = sheet();
  return h("div", { class: "functions" }, ...LETTERS.map((letter) => {
    const change = (event) => {
      functions[letter] = event.target.checked;
      typed();
    };
    return h("label", { class: "function" }, h("input", { type: "checkbox", checked: Boolean(functions[letter]), change }), mark(letter),
      h("span", {}, say(`function.${letter}.question`), h("small", {}, say(`function.${letter}.name`))));
  }));
}

function whom() {
  const one = sheet();
  const named = (place, tie) => choosing(place, "names", (hit) => hit.city, (hit, input) => {
    Object.assign(tie, { text: hit.name, named: tidy(hit.name), actor: hit.id, made: false });
    input.value = hit.name;
  });
  return [group("sheet.works", "", one.works, named), group("sheet.knows", "", one.knows, named)];
}

const give = ({ offers, needs }) => [group("sheet.offer", "phone.offers_help", offers), group("sheet.need", "phone.needs_help", needs)];
const wish = () => field(say("sheet.wish"), sheet().wish, "text", { tag: "textarea", quiet: true });

/** The views of the five steps, in order. */
export const steps = [
  () => page(1, "phone.who", sheet().taken ? "" : "phone.who_help", ...who()),
  () => page(2, "sheet.do", "phone.do_help", what()),
  () => page(3, "phone.give", "", ...give(sheet())),
  () => page(4, "phone.ties", "phone.ties_help", ...whom()),
  () => page(5, "sheet.wish", "phone.wish_help", wish(), more()),
];
