// Refused: the room's reasons as sentences. Where a sheet was erased for good, what was typed becomes the draft of a new
// one, which is sent only when somebody goes on with it.

import { say, words } from "./words.js";
import { LEARN, PHONE, anew, here, keep, renewed, settled, sheet } from "./kept.js";
import { known } from "./records.js";
import { go, notice, view } from "./frame.js";

/** What the room says of something it has not taken. */
export function sentences(messages) {
  const said = messages.map(({ key, values }) => {
    const label = { actor: "actor.name", offer: "sheet.offer", need: "sheet.need", wish: "phone.wish_short", step: "phone.task" };
    const { field: name, kind } = values || {};
    const field = words[`${kind}.${name}`] ? `${kind}.${name}` : label[kind];
    return words[key] && (field || !name) ? say(key, Object.assign({}, values, { field: say(field) })) : "";
  });
  return said.filter(Boolean).join(" ") || say("phone.refused");
}

/** Begin a new sheet in place of one that was erased, and say so where it is typed. */
export function lose(one) {
  const { sheets } = here.data;
  const draft = renewed(one);
  settled(here.outbox.filter((entry) => entry.actor === one.actor && entry.step !== LEARN));
  const { steps, wishes, sent } = one; // wishes belong to no sheet: they stand as they are
  Object.assign(draft, { steps: anew(steps), wishes, erased: true, problems: { 1: say("phone.erased") } });
  wishes.map(({ id }) => `learning_wish ${id}`).filter((key) => sent[key]).forEach((key) => { draft.sent[key] = sent[key]; });
  sheets[sheets.indexOf(one)] = draft;
  forget([one.actor]);
  keep(PHONE, here.data);
  if (sheet() === draft && view() > 0) go(1);
  else notice();
}

/** These organisations were erased: their names stand for nobody until they are entered again. */
export function forget(actors) {
  Object.keys(known).filter((name) => actors.includes(known[name])).forEach((name) => delete known[name]);
  here.data.sheets.forEach(({ works, knows }) => works.concat(knows).filter((tie) => actors.includes(tie.actor))
    .forEach((tie) => Object.assign(tie, { named: "", actor: "", made: false })));
}
