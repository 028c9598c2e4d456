// Welcome: what this is and what becomes of what one enters; then in by the code on the wall.

import { button, day, h, language, say, told, words } from "./words.js";
import { ROOM, here, keep, renew, sheet, today } from "./kept.js";
import { alert, climb, go, heading, main, problem, show, view } from "./frame.js";
import { ask, wake } from "./sending.js";
import { field } from "./fields.js";

export const plain = (code) => code.toUpperCase().replace(/[^0-9A-Z]/g, "");

function ends() {
  const room = (here.joined && here.data.room) || told.evening || here.data.room;
  if (!room || !room.ends) return "";
  const count = Math.round((new Date(room.ends) - new Date(today())) / 86400000);
  return count > 0 ? say("phone.ends", { count, date: day(room.ends) }) : say("phone.ends_today");
}

export function welcome() {
  const code = field(say("phone.code"), here.data, "typed", { more: { autocapitalize: "characters", spellcheck: "false", class: "code", maxlength: 12 } });
  const help = h("p", { class: "help" }, say("phone.code_help"));
  code.hidden = help.hidden = here.invited;
  const entry = here.joined
    ? h("p", { class: "buttons" }, button("phone.next", () => go(1), "primary"))
    : h("form", { novalidate: true, autocomplete: "off", submit: arrive }, alert(), code, help, h("p", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, say("phone.join"))));
  return [
    heading("phone.welcome"), h("p", {}, say("phone.intro")), h("h2", {}, say("phone.privacy")),
    h("ul", {}, ...["phone.privacy_what", "phone.privacy_who", "phone.privacy_where"].map((key) => h("li", {}, say(key))),
      ends() && h("li", {}, ends())), entry,
  ];
}

async function arrive(event) {
  event.preventDefault();
  const code = plain(here.data.typed || "");
  const submit = main.querySelector("button[type=submit]");
  if (code.length !== 8) return mistaken("code.unknown");
  submit.disabled = true;
  try {
    const answer = await ask("join", { code });
    if (answer.status === 200) return admitted(answer, code);
    const said = answer.messages.find(({ key }) => words[key]);
    mistaken(said ? said.key : "code.unknown");
  } catch (trouble) {
    problem(say("phone.join_away"));
  }
  submit.disabled = false;
  return undefined;
}

/** Say what is wrong with the code, and show it where it came with the address. */
function mistaken(key) {
  main.querySelectorAll("form > [hidden]").forEach((place) => { place.hidden = false; });
  here.invited = false;
  problem(say(key), main.querySelector("input"));
}

function admitted(answer, code) {
  here.joined = { secret: answer.secret, author: answer.author, role: answer.role };
  keep(ROOM, here.joined);
  Object.assign(here.data, { code, typed: "", room: answer.room });
  renew(answer.author);
  history.replaceState({ view: 0 }, "", `${location.pathname}?lang=${language}`);
  here.connected = true;
  climb(sheet().view);
  show(view());
  wake();
}
