// Sending: what was typed becomes changes, which wait in the outbox until the room has acknowledged them. And what to do
// when the room is over or does not know this phone any more.

import { empty, h, say, told } from "./words.js";
import { OUT, PHONE, ROOM, blank, here, identifier, keep, put, settled, sheet } from "./kept.js";
import { apply, difference, settle, takeBack } from "./records.js";
import { forget, lose, sentences } from "./refused.js";
import { announce, complain, main, notice, problem, show, step, tell, view } from "./frame.js";

const PATIENCE = 8000; // milliseconds until an answer counts as missing

/** Ask the room; throws where no answer comes or the server is not well. */
export async function ask(path, body) {
  const options = { method: body ? "POST" : "GET", headers: {}, cache: "no-store", credentials: "same-origin" };
  if (here.joined && path !== "join") options.headers.Authorization = `Bearer ${here.joined.secret}`;
  if (body) {
    options.body = JSON.stringify(body);
    options.headers["Content-Type"] = "application/json";
  }
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE));
  const response = await Promise.race([fetch(told.room + path, options), late]);
  const answer = await Promise.race([response.json().catch(() => ({})), late]);
  if (response.status >= 500 || (response.status === 429 && path !== "join")) throw new Error(String(response.status));
  return Object.assign({ messages: [] }, answer, { status: response.status });
}

/** True if the room has ended or does not know this phone (any more); then the page says so. */
function closed(answer) {
  const over = answer.status === 410 || answer.messages.some(({ key }) => key === "room.over");
  if (over) end();
  else if (answer.status === 401) leave();
  return over || answer.status === 401;
}

function end() {
  settled(here.outbox);
  [PHONE, ROOM].forEach((kept) => keep(kept, null));
  Object.assign(here, { joined: null, data: blank(), evening: {} });
  announce(true);
  empty(main, h("h1", { tabindex: -1 }, say("phone.over")), h("p", {}, say("room.over")));
  tell();
}

function leave() {
  Object.assign(here, { joined: null, invited: false });
  keep(ROOM, null);
  show(0);
  problem(say("room.stranger"));
}

const BATCH = 200; // changes the room takes at once
const LIMIT = 15000; // the longest pause between two tries

/** Turn what differs into changes, put them into the outbox, then send. */
export function commit() {
  const one = sheet();
  if (one.erased) return; // nobody has gone on with it yet
  settle(one);
  difference(one).forEach(({ step, ops }) => {
    const change = { id: identifier(), author: here.data.author, at: new Date().toISOString(), group: "", v: 1, ops };
    const number = String(here.outbox.length).padStart(4, "0");
    put({ name: `${OUT}${String(Date.now()).padStart(15, "0")} ${number}`, change, actor: one.actor, step });
    apply(one.sent, ops);
    delete one.problems[step];
  });
  keep(PHONE, here.data);
  send();
}

let sending = false;
let single = false; // after a refusal one by one, so that one bad change holds up no other
let pause = 0;
let timer = 0;

async function send() {
  clearTimeout(timer);
  tell();
  if (sending || !here.joined || !here.outbox.length) return;
  sending = true;
  const batch = here.outbox.slice(0, single ? 1 : BATCH);
  try {
    const answer = await ask("changes", { changes: batch.map((entry) => entry.change) });
    here.connected = true;
    pause = 0;
    heard(answer, batch);
  } catch (trouble) {
    here.connected = false;
    pause = Math.min(LIMIT, pause ? pause * 2 : 1000);
    timer = setTimeout(send, pause);
  }
  sending = false;
  if (here.connected && here.outbox.length) send();
  else single = single && here.outbox.length > 0;
  tell();
}

function heard(answer, batch) {
  if (closed(answer)) return;
  if (answer.status === 200) settled(batch);
  else if (batch.length > 1) single = true;
  else refuse(batch[0], answer);
}

/** The text stays as typed; what others have entered already counts as told. */
function refuse(entry, answer) {
  if (!here.outbox.some(({ name }) => name === entry.name)) return; // its sheet was erased meanwhile
  const one = here.data.sheets.find((each) => each.actor === entry.actor) || sheet();
  settled([entry]);
  if (!answer.messages.some(({ key }) => key === "room.not_allowed")) takeBack(one.sent, entry.change.ops);
  one.problems[entry.step] = sentences(answer.messages);
  if (answer.messages.some(({ key }) => key === "room.erased")) erased(entry);
  keep(PHONE, here.data);
  if (one === sheet() && step(entry.step) === view()) complain(String(entry.step));
  notice();
}

/** The sheet itself was erased, or somebody it names. */
function erased({ actor, change }) {
  forget(change.ops.filter(({ field }) => field === "to_actor").map(({ value }) => value));
  look(actor);
}

/** Look how the evening stands, and whether this sheet still does. */
export async function look(actor = sheet().actor) {
  if (!here.joined || document.visibilityState === "hidden") return;
  try {
    const answer = await ask(`state?sheet=${actor}`);
    here.connected = true;
    if (!here.joined || closed(answer) || answer.status !== 200) return;
    found(answer);
    const one = answer.erased && here.data.sheets.find((each) => each.actor === actor);
    if (one) lose(one);
  } catch (trouble) {
    here.connected = false;
  }
  tell();
}

function found(answer) {
  here.clock = answer.now ? new Date(answer.now) - Date.now() : here.clock;
  here.data.room = answer.room;
  here.evening = answer.evening || {};
  announce();
  if (here.outbox.length && !sending) send();
}

export function wake() {
  pause = 0;
  send();
  look();
}
