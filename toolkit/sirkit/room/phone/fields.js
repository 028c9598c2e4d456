// Fields: each bound to one value of a draft; some ask the room what goes with the typed text.

import { bare, empty, h, say, tidy } from "./words.js";
import { here } from "./kept.js";
import { known } from "./records.js";
import { problem, typed } from "./frame.js";
import { ask } from "./sending.js";

const SHORT = 2000; // milliseconds to wait for a name
const LONGEST = 200; // characters of a line (kinds.py)
let counter = 0;

const USUAL = { input: { type: "text", maxlength: LONGEST }, textarea: { rows: 4, maxlength: LONGEST }, select: {} };

/** A labelled field bound to one value of a draft: a line, another tag, or choices as pairs of value and words. */
export function field(label, draft, key, options) {
  const { changed, choices, more, quiet, tag } = options || {};
  const id = `field-${(counter += 1)}`;
  const kind = choices ? "select" : tag || "input";
  const take = () => {
    draft[key] = input.value;
    if (input.hasAttribute("aria-invalid")) problem("", input);
    input.removeAttribute("aria-invalid");
    if (changed) changed();
    typed();
  };
  const input = h(kind, Object.assign({ id, [choices ? "change" : "input"]: take }, USUAL[kind], more),
    ...(choices || []).map(([value, text]) => h("option", { value }, text)));
  input.value = draft[key] || "";
  return h("div", { class: "field" }, h("label", { for: id, class: quiet ? "hidden" : null }, label), input);
}

/** Three lines under one question. */
export function group(key, help, list, dressed) {
  const label = (at) => `${say(key)} ${at + 1}`;
  return h("fieldset", {}, h("legend", {}, say(key)), help && h("p", { class: "help" }, say(help)),
    ...list.map((item, at) => (dressed || ((place) => place))(field(label(at), item, "text", { quiet: true }), item)));
}

/** Fetch what goes with the typed text, a moment after the last key, and hand it on if it is still asked for. */
export function asking(input, path, hear) {
  let pending = 0;
  input.addEventListener("input", () => {
    clearTimeout(pending);
    const text = tidy(input.value);
    if (text.length < 2) hear([]);
    else pending = setTimeout(() => suggest(path, text).then((hits) => tidy(input.value) === text && hear(hits)), 250);
  });
}

/** Ask who is there already under names that are typed in ties: whoever is, is meant. Never wait long for it. */
export function meet(ties) {
  const texts = ties.filter((tie) => tidy(tie.text) && tie.named !== tidy(tie.text)).map((tie) => tidy(tie.text));
  if (!texts.length || !here.connected) return Promise.resolve();
  const late = new Promise((resolve) => setTimeout(resolve, SHORT));
  return Promise.race([Promise.all(texts.map((text) => suggest("names", text))), late]);
}

async function suggest(path, text) {
  try {
    const answer = await ask(`${path}?q=${encodeURIComponent(text)}`);
    const hits = answer[path] || [];
    if (path === "names") hits.filter((hit) => hit.same).forEach((hit) => { known[bare(text)] = hit.id; });
    return hits;
  } catch (trouble) {
    return [];
  }
}

/** A field with a list that floats below it while one types. */
export function choosing(place, path, written, take) {
  const input = place.querySelector("input");
  const list = h("ul", { class: "choices", hidden: true });
  const said = h("span", { class: "hidden", "aria-live": "polite" });
  const hide = () => { list.hidden = true; };
  const choose = (hit) => {
    take(hit, input);
    hide();
    typed();
    input.focus();
  };
  asking(input, path, (hits) => {
    const same = hits.filter((hit) => bare(hit.name) === bare(input.value));
    if (path === "places" && same.length === 1) take(same[0], input);
    const shown = document.activeElement === input ? hits.slice(0, 5) : [];
    empty(list, ...shown.map((hit) => h("li", {}, h("button", { type: "button", click: () => choose(hit), mousedown: (event) => event.preventDefault() },
      hit.name, written(hit) && h("small", {}, ` ${written(hit)}`)))));
    list.hidden = !shown.length;
    said.textContent = shown.length ? say("phone.found", { count: shown.length }) : "";
  });
  place.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  place.addEventListener("focusout", (event) => place.contains(event.relatedTarget) || setTimeout(hide, 250));
  place.append(list, said);
  return place;
}
