// A sheet as records, and what of them the room has not been told yet.

import { LETTERS, bare, tidy } from "./words.js";
import { LEARN, PROMISE, STEPS, identifier } from "./kept.js";

const TIES = [["works", "cooperates"], ["knows", "knows"]];
const MORE = ["sort", "description", "website", "topics", "established"];
export const known = {}; // names of organisations seen on this page, to their ids

/** Give every organisation named in a tie its id: the one it has, or a new one. A topic being typed is a topic. */
export function settle(one) {
  gather(one.more);
  const seen = Object.assign({}, known, { [bare(one.name)]: one.actor });
  TIES.forEach(([list]) => one[list].forEach((tie) => {
    const text = tidy(tie.text);
    if (text && tie.named !== text) name(tie, text, seen);
    if (text) seen[bare(text)] = tie.actor;
  }));
}

function name(tie, text, seen) {
  const found = seen[bare(text)];
  const mended = tie.made && bare(text).slice(0, 3) === bare(tie.named).slice(0, 3); // a slip of the finger, not another one
  if (found || !mended) {
    tie.actor = found || identifier();
    tie.made = !found;
  }
  tie.named = text;
}

/** Take up the topics that were typed, each under the id the app's form gives it (widgets/static/fields.js). */
export function gather(draft) {
  const left = draft.topic.split(",").map(tidy).filter((text) => {
    const item = text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 64);
    if (item) draft.topics[item] = text;
    return text && !item;
  });
  draft.topic = left.join(", ");
}

/** A web address with its beginning. */
export function link(written) {
  const text = written.trim();
  return text && !/^[a-z]+:/i.test(text) ? `https://${text}` : text;
}

/** All records of a sheet: [step, kind, id, values], without values where nothing is entered. */
function records(one) {
  if (!tidy(one.name)) return [];
  const own = one.actor;
  const text = (kind, step) => (item) => [step, kind, item.id, tidy(item.text) ? { actor: own, text: tidy(item.text) } : null];
  return [].concat(
    actor(one),
    LETTERS.map((letter) => [2, "role", `${own}-${letter.toLowerCase()}`,
      one.functions[letter] ? { actor: own, function: letter, state: "taken_on", said_by: "self" } : null]),
    one.offers.map(text("offer", 3)), one.needs.map(text("need", 3)), ties(one), [one.wish].map(text("wish", 5)),
    one.steps.map((step) => [PROMISE, "step", step.id, tidy(step.text) ? {
      task: tidy(step.text), function: step.letter || null, actor: own, by: step.by || null, state: "taken_on", said_by: "self",
    } : null]),
    one.wishes.map((wish) => [LEARN, "learning_wish", wish.id, tidy(wish.text) ? learned(wish) : null]),
  );
}

/** A learning wish names nobody: its sheet's organisation neither. */
function learned({ text, purpose, when, hinders, city, spot }) {
  const values = Object.assign({ what: tidy(text), purpose: tidy(purpose) || null, when: tidy(when) || null }, place(city, spot));
  Object.keys(hinders).forEach((name) => { values[`hinders ${name}`] = hinders[name] ? name : null; });
  return values;
}

function place(city, spot) {
  const { ags, lat, lon } = spot || {};
  return { city: tidy(city) || null, ags: ags || null, lat: number(lat), lon: number(lon) };
}

function actor(one) {
  const own = one.taken ? {} : { name: tidy(one.name) };
  return [[1, "actor", one.actor, Object.assign(own, one.taken && one.taken.city ? {} : place(one.city, one.spot), said(one.more))]];
}

/** What was said behind "Say more": field to value, and "topics <id>" to a topic. */
function said(draft) {
  const values = {
    sort: draft.sort, description: draft.description.trim(), website: link(draft.website), established: Number(draft.established),
  };
  Object.keys(draft.topics).forEach((item) => { values[`topics ${item}`] = draft.topics[item]; });
  Object.keys(values).forEach((cell) => values[cell] || delete values[cell]);
  return values;
}

const number = (value) => (typeof value === "number" ? value : null);

function ties(one) {
  const found = [];
  TIES.forEach(([list, sort]) => one[list].forEach((tie) => {
    const text = tidy(tie.text);
    const other = text && tie.named === text && tie.actor !== one.actor ? tie.actor : null;
    const twice = found.some((record) => record[2] === other);
    if (other && tie.made && !twice) found.push([4, "actor", other, { name: text }]);
    found.push([4, "tie", tie.id, other ? { from_actor: one.actor, to_actor: other, sort } : null]);
  }));
  return found;
}

/** What differs from what the room was told: a list of { step, ops }, each to be one change; a step is "5 website" too. */
export function difference(one) {
  const parts = {};
  const wanted = records(one);
  wanted.concat(rest(one, wanted)).forEach(([step, kind, id, values]) => {
    const alone = (one.taken && step < 3) || step === LEARN ? `${kind} ${id}` : String(step); // others may have said this: each on its own
    const ops = values ? puts(kind, id, values, one.sent[`${kind} ${id}`]) : drop(kind, id, one.sent[`${kind} ${id}`]);
    ops.forEach((op) => {
      const more = kind === "actor" && MORE.includes(op.field); // one of these that is refused holds up nothing else
      const part = more ? `${id} ${op.field} ${op.item}` : alone;
      parts[part] = parts[part] || { step: more ? `${STEPS} ${op.field}` : step, ops: [] };
      parts[part].ops.push(op);
    });
  });
  return Object.keys(parts).map((part) => parts[part]);
}

/** What was sent under another id than the sheet has now; organisations named in ties stay, others may use them. */
function rest(one, wanted) {
  const mine = (kind, id) => kind === "role" || one.left.includes(id);
  return Object.keys(one.sent).map((key) => key.split(" "))
    .filter(([kind, id]) => (kind === "role" || kind === "actor") && !wanted.some((record) => record[1] === kind && record[2] === id))
    .map(([kind, id]) => [1, kind, id, mine(kind, id) ? null : {}]);
}

function puts(kind, id, values, sent) {
  const before = sent || {};
  const ops = before["!dropped"] ? [{ op: "restore", kind, id }] : [];
  const emptied = Object.keys(before).filter((cell) => kind === "actor" && MORE.includes(cell.split(" ")[0]) && !(cell in values));
  Object.keys(values).concat(emptied).forEach((cell) => {
    const [field, item] = cell.split(" ");
    const value = cell in values ? values[cell] : null;
    const was = cell in before ? before[cell] : null;
    if (value === was) return;
    if (!item) ops.push({ op: "put", kind, id, field, value, was });
    else ops.push(value ? { op: "add", kind, id, field, item, value, was } : { op: "take", kind, id, field, item, was });
  });
  return ops;
}

const drop = (kind, id, sent) => (sent && !sent["!dropped"] ? [{ op: "drop", kind, id }] : []);

function lay(sent, op, value) {
  const key = `${op.kind} ${op.id}`;
  sent[key] = sent[key] || {};
  sent[key][op.item ? `${op.field} ${op.item}` : op.field || "!dropped"] = value;
  if (Object.keys(sent[key]).every((field) => !sent[key][field])) delete sent[key];
}

const after = { put: ({ value }) => value, add: ({ value }) => value, take: () => null, drop: () => true, restore: () => false };
export const apply = (sent, ops) => ops.forEach((op) => lay(sent, op, after[op.op](op)));
export const takeBack = (sent, ops) => ops.slice().reverse().forEach((op) => lay(sent, op, op.field ? op.was : op.op !== "drop"));
