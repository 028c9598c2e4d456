// A sheet as records, and what of them the room has not been told yet.

import { LETTERS, bare, tidy } from "./words.js";
import { PROMISE, identifier } from "./kept.js";

const TIES = [["works", "cooperates"], ["knows", "knows"]];
export const known = {}; // names of organisations seen on this page, to their ids

/** Give every organisation named in a tie its id: the one it has, or a new one. */
export function settle(one) {
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
  );
}

function actor(one) {
  const spot = one.spot || {};
  const place = { city: tidy(one.city) || null, ags: spot.ags || null, lat: number(spot.lat), lon: number(spot.lon) };
  if (one.taken) return one.taken.city ? [] : [[1, "actor", one.actor, place]];
  return [[1, "actor", one.actor, Object.assign({ name: tidy(one.name) }, place)]];
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

/** What differs from what the room was told: a list of { part, step, ops }, each to be one change. */
export function difference(one) {
  const parts = {};
  const wanted = records(one);
  const left = Object.keys(one.sent).filter((key) => gone(one, key, wanted)).map((key) => [1].concat(key.split(" "), [null]));
  wanted.concat(left).forEach(([step, kind, id, values]) => {
    const part = one.taken && step < 3 ? `${kind} ${id}` : String(step); // others may have said this: each on its own
    const ops = values ? puts(kind, id, values, one.sent[`${kind} ${id}`]) : drop(kind, id, one.sent[`${kind} ${id}`]);
    if (ops.length) parts[part] = { step, ops: (parts[part] ? parts[part].ops : []).concat(ops) };
  });
  return Object.keys(parts).map((part) => parts[part]);
}

/** What was sent under another id than the sheet has now; organisations named in ties stay, others may use them. */
function gone(one, key, wanted) {
  const [kind, id] = key.split(" ");
  const mine = kind === "role" || (kind === "actor" && one.left.includes(id));
  return mine && !wanted.some((record) => record[1] === kind && record[2] === id);
}

function puts(kind, id, values, sent) {
  const before = sent || {};
  const ops = before["!dropped"] ? [{ op: "restore", kind, id }] : [];
  Object.keys(values).forEach((field) => {
    const was = field in before ? before[field] : null;
    if (values[field] !== was) ops.push({ op: "put", kind, id, field, value: values[field], was });
  });
  return ops;
}

const drop = (kind, id, sent) => (sent && !sent["!dropped"] ? [{ op: "drop", kind, id }] : []);

function lay(sent, op, value) {
  const key = `${op.kind} ${op.id}`;
  sent[key] = sent[key] || {};
  if (op.op === "put") sent[key][op.field] = value;
  else sent[key]["!dropped"] = value;
  if (Object.keys(sent[key]).every((field) => !sent[key][field])) delete sent[key];
}

export const apply = (sent, ops) => ops.forEach((op) => lay(sent, op, op.op === "put" ? op.value : op.op === "drop"));
export const takeBack = (sent, ops) => ops.slice().reverse().forEach((op) => lay(sent, op, op.op === "put" ? op.was : op.op !== "drop"));
