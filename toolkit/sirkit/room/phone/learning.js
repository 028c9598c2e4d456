// A learning wish: what somebody wants to learn, what for, when, where, and what hinders. No name and no organisation goes along.

import { button, h, say, tidy, words } from "./words.js";
import { LEARN, line, sheet } from "./kept.js";
import { alert, heading, main, problem, typed } from "./frame.js";
import { field } from "./fields.js";
import { city, onward } from "./sheet.js";
import { drafted, enter } from "./thanks.js";

const HINDERS = "learning_wish.hinders.";

export function learning() {
  const { wishes } = sheet();
  const [kept, draft] = drafted(wishes, Object.assign(line(), { purpose: "", when: "", city: "", spot: null, hinders: {} }));
  const take = (text) => enter(wishes, Object.assign(draft, { text }), LEARN);
  const submit = (event) => {
    event.preventDefault();
    if (tidy(draft.text)) take(draft.text);
    else problem(say("field.missing", { field: say("learning_wish.what") }), main.querySelector("input"));
  };
  return [
    heading("learning_wish.what"), h("p", { class: "help" }, say("phone.learn_lead")),
    h("form", { novalidate: true, autocomplete: "off", submit, keydown: onward }, alert(),
      field(say("learning_wish.what"), draft, "text", { quiet: true }),
      field(say("learning_wish.purpose"), draft, "purpose"), field(say("learning_wish.when"), draft, "when"),
      h("fieldset", {}, h("legend", {}, say("learning_wish.hinders")), ...Object.keys(words).filter((key) => key.startsWith(HINDERS)).map((key) => tick(draft, key))),
      city(draft, true),
      h("p", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, say("phone.learn")),
        kept && button("phone.remove", () => take(""), "quiet"), button("phone.back", () => history.back(), "quiet"))),
  ];
}

function tick(draft, key) {
  const name = key.slice(HINDERS.length);
  const change = (event) => {
    draft.hinders = Object.assign({}, draft.hinders, { [name]: event.target.checked });
    typed();
  };
  return h("label", { class: "function" }, h("input", { type: "checkbox", checked: Boolean(draft.hinders[name]), change }), h("span", {}, say(key)));
}
