// "Say more": what the sheet can do without, folded away. The same fields under the same words as in the app's form.

import { button, empty, h, say, words } from "./words.js";
import { sheet } from "./kept.js";
import { gather, link } from "./records.js";
import { main, problem, typed } from "./frame.js";
import { field } from "./fields.js";

let open = null; // the sheet whose fold is open

/** The folded part of a sheet. */
export function more() {
  const one = sheet();
  const draft = one.more;
  const fold = h("details", { open: open === one, toggle: () => { open = fold.open ? one : null; } },
    h("summary", {}, say("form.more")), h("h2", {}, one.name),
    placed("sort", draft, { choices: choices("sort") }),
    placed("description", draft, { tag: "textarea", more: { maxlength: 4000 } }),
    placed("website", draft, { more: { type: "url", maxlength: 500, autocapitalize: "none" } }),
    topics(draft),
    placed("established", draft, { choices: choices("established") }));
  return fold;
}

/** A field with its help and a place for its own problem. */
function placed(name, draft, options, key) {
  const about = { name, "aria-describedby": `help-${name} problem-${name}` };
  const made = field(say(`actor.${name}`), draft, key || name, Object.assign({}, options, { more: Object.assign(about, options.more) }));
  const help = words[`actor.${name}.help`];
  made.append(help ? h("p", { class: "help", id: `help-${name}` }, help) : "",
    h("p", { class: "problem", id: `problem-${name}`, role: "alert", hidden: true }));
  return made;
}

function choices(name) {
  const keys = Object.keys(words).filter((key) => key.startsWith(`actor.${name}.`));
  return [["", say("form.unknown")]].concat(keys.map((key) => [key.split(".")[2], say(key)]));
}

/** One line to add topics with; below it those that are there, so that nothing moves under the finger. */
function topics(draft) {
  const add = () => {
    gather(draft);
    input.value = draft.topic;
    typed();
    list();
  };
  const keydown = (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation(); // here it adds; it does not go on
    add();
  };
  const changed = () => input.value.includes(",") && add(); // phones' keyboards do not tell which key it was
  const made = placed("topics", draft, { changed, more: { keydown } }, "topic");
  const input = made.querySelector("input");
  const row = h("div", { class: "add" });
  made.replaceChild(row, input);
  row.append(input, button("form.add", () => {
    add();
    input.focus();
  }));
  const chips = h("ul", { class: "chips", tabindex: -1, "aria-live": "polite" });
  const out = (item) => () => {
    delete draft.topics[item];
    typed();
    list();
    chips.focus();
  };
  const list = () => empty(chips, ...Object.keys(draft.topics).map((item) => h("li", {}, h("span", {}, draft.topics[item]),
    h("button", { type: "button", "aria-label": say("form.take_out", { name: draft.topics[item] }), click: out(item) }, "✕"))));
  list();
  made.append(chips);
  return made;
}

/** True if the web address is none; then its field says so. */
export function unfit() {
  const value = link(sheet().more.website);
  const wrong = value && !/^https?:\/\/[^\s<>"']+$/.test(value);
  if (wrong) problem(say("field.form", { value: value.slice(0, 80), field: say("actor.website") }), main.querySelector("[name=website]"));
  return wrong;
}

/** What was said, as pairs of key and answers. */
export function saidMore({ sort, description, website, topics: said, established }) {
  const chosen = (name, value) => [`actor.${name}`, value ? [say(`actor.${name}.${value}`)] : []];
  return [
    chosen("sort", sort), ["actor.description", [description.trim()].filter(Boolean)], ["actor.website", [link(website)].filter(Boolean)],
    ["actor.topics", Object.keys(said).map((item) => said[item])], chosen("established", established),
  ];
}
