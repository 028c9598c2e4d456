// One possible partner as a card: why, what fits, each part of its score as a bar with words, what to ask, what is next.

import { h } from "./dom.js";
import { taking } from "./rolesought.js";

const WORDS = {
  "partners.benefit.mutual": "partners.word.mutual",
  "partners.benefit.only_gets": "partners.word.one_sided",
  "partners.benefit.only_gives": "partners.word.one_sided",
  "partners.benefit.none": "partners.word.none_yet",
  "partners.distance.same": "partners.word.same",
  "partners.distance.km": "partners.word.km",
  "partners.topics.shared": "partners.word.topics",
  "partners.topics.other": "partners.word.none",
  "partners.values.shared": "partners.word.values",
  "partners.values.other": "partners.word.none",
  "partners.networks.tied": "partners.word.tied",
  "partners.networks.none": "partners.word.no_way",
};
const FITS = [["gets", "partners.fit.gets"], ["gives", "partners.fit.gives"]];
const ASKED = 2; // so many questions stand on the card; the others behind "see more"
const NAMES = "\uE000"; // where a sentence names those who stand between

/** Make the card; `most` is what the weightiest part can count, and as wide as a bar can be. */
export function card(part, one, most) {
  const { store } = part;
  const { id, name, rows } = one;
  const asks = rows.flatMap(({ questions }) => questions);
  return h("li", { class: "sirkit-record sirkit-partner" },
    h("h4", {}, part.name(id, "partner")), h("p", {}, store.words.tell(one.why)), fits(store, rows, name),
    h("ul", { class: "sirkit-parts" }, rows.map((row) => bar(part, one, row, most))),
    asks.length > 0 && questions(part, id, name, asks.slice(0, ASKED)),
    part.folded(id, behind(store, one)),
    h("p", { class: "sirkit-buttons" }, h("button", { type: "button", "data-key": `approach ${id}`, "aria-label": store.say("partners.approach_named", { name }), onclick: () => part.approach(one) }, store.say("partners.approach")),
      taking(store, id, name)));
}

/** A name that chooses its organisation, everywhere at once. */
export function named(part, id, key) {
  const { store } = part;
  const name = store.record("actor", id)?.name;
  if (!name) return store.say("reading.gone");
  return h("button", { type: "button", class: store.picked.has(id) ? "sirkit-name sirkit-picked" : "sirkit-name", "data-key": `partners ${key} ${id}`, onclick: () => part.pick(id) }, name);
}

/** What fits, a line for each direction: who looks for what, and who has it. */
function fits(store, rows, name) {
  const messages = rows.flatMap((row) => row.messages);
  const lines = FITS.map(([way, said]) => [messages.find(({ key }) => key.startsWith(`partners.benefit.${way}`)), said]).filter(([found]) => found);
  return lines.length > 0 && h("ul", { class: "sirkit-fits" }, lines.map(([{ key, values }, said]) =>
    h("li", {}, store.say(said, { ...values, name }), key.endsWith("_kind") && ` ${store.say("partners.fit.ask")}`)));
}

function bar(part, { id, by }, { name, at, known, points, most: able, messages }, most) {
  const { store } = part;
  const line = h("span", { class: "sirkit-bar-part", "aria-hidden": "true" }, h("span", {}));
  line.style.width = `${(100 * able) / most}%`;
  line.firstChild.style.width = `${able ? (100 * points) / able : 0}%`;
  return h("li", { class: known ? (points ? null : "sirkit-without") : "sirkit-unknown" }, h("span", { class: "sirkit-bar-room" }, line),
    h("span", {}, `${store.say(name)}: `, known ? words(part, id, at === "networks" ? by : [], messages) : store.say("partners.word.unknown")));
}

/** A part in a word or two: how far, what is shared, through whom. */
function words(part, id, by, messages) {
  const { store } = part;
  if (by.length) {
    const names = by.flatMap((one, number) => [number ? " → " : null, part.name(one, `${id} through`)]);
    return h("span", {}, ...store.say("partners.word.through", { names: NAMES }).split(/(\uE000)/).flatMap((piece) => (piece === NAMES ? names : piece)).filter(Boolean));
  }
  const told = messages.find(({ key }) => key in WORDS);
  return told ? store.say(WORDS[told.key], told.values) : store.say("partners.word.none_yet");
}

/** What is not known yet: the questions to ask next, and where the answers are entered. */
function questions(part, id, name, asks) {
  const { store } = part;
  return h("div", { class: "sirkit-partner-asks" }, h("ul", {}, asks.map((question) => h("li", {}, store.words.tell(question)))),
    store.may("actor") && h("button", { type: "button", class: "quiet", "data-key": `partners open ${id}`, "aria-label": store.say("partners.enter_at", { name }), onclick: () => part.open(id) }, store.say("partners.enter")));
}

/** The parts once more, in whole sentences and as numbers that add up. */
function behind(store, { rows, points, swap, name, id }) {
  const row = (part) => [
    h("h5", {}, store.words.tell({ key: "partners.points", values: { at: part.name, points: part.points, most: part.most } })),
    h("ul", {}, [...part.messages, ...part.questions].map((message) => h("li", {}, store.words.tell(message))))];
  return h("details", { class: "sirkit-more" },
    h("summary", { "data-key": `partners more ${id}`, "aria-label": store.say("partners.more_named", { name }) }, store.say("partners.more")),
    ...rows.flatMap(row), h("p", {}, h("strong", {}, store.say("partners.sum", { points }))), swap && h("p", {}, store.words.tell(swap)));
}
