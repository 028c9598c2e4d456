// What the trainer's parts share: whether this page leads a room and what the room's server says.

import { ask } from "./membership.js";

const EVERY = 3000;
const rooms = new WeakMap(); // store → { facts, ahead, over, timer }

function room(store) {
  if (!rooms.has(store)) rooms.set(store, { facts: null, ahead: 0, over: false });
  return rooms.get(store);
}

/** True where whoever sits here leads the evening. */
export function leads(store) {
  return store.room?.role === "trainer" && !room(store).over;
}

/** What the server last said of the room: { name, ends, joining, guests, … }, or null. */
export function facts(store) {
  return room(store).facts;
}

export function over(store) {
  return room(store).over;
}

/** The time as the server has it, in milliseconds. */
export function now(store) {
  return Date.now() + room(store).ahead;
}

/** Ask the server every few seconds how the room stands; all parts hear "room". */
export function follow(store) {
  const one = room(store);
  if (one.timer) return;
  one.timer = setInterval(() => document.visibilityState === "visible" && look(store), EVERY);
  look(store);
}

export async function look(store) {
  const one = room(store);
  if (!leads(store)) return;
  const answer = await ask("state", store.room.secret).catch(() => null);
  if (answer?.status === 410) return end(store);
  if (!answer?.ok) return; // the bar says that nobody answers; nothing here depends on it
  const said = await answer.json();
  const ahead = Date.parse(said.now) - Date.now();
  one.ahead = Math.abs(ahead) > 2000 ? ahead : 0; // the server tells whole seconds
  one.facts = said.room;
  store.emit("room", said.room);
}

/** The room is over: say so, and forget what of it is left here. */
export function end(store) {
  const one = room(store);
  clearInterval(one.timer);
  one.over = true;
  store.leave();
  store.emit("room", null);
}

/** Ask the server for something; null and a sentence where that cannot be done. */
export async function demand(store, path, content) {
  const answer = await ask(path, store.room.secret, content).catch(() => null);
  if (answer?.ok) return answer;
  const said = await answer?.json().catch(() => null);
  store.emit("problem", { messages: said?.messages?.length ? said.messages : [{ key: "trainer.unreached" }] });
  return null;
}

/** A name as part of a file's name. */
export function plainly(name) {
  return String(name).replace(/[^\p{L}\p{N}_-]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);
}

/** True where a part stands already: when the connection comes back it is filled anew, not drawn, so that nothing typed is lost. */
export function stands(store, el) {
  return store.ready && leads(store) && !el.hidden && el.childElementCount > 0;
}

/** Draw a part where this page leads a room, and nothing where it does not. */
export function ledOnly(store, el, elements) {
  const shown = store.ready && leads(store);
  el.hidden = !shown;
  el.replaceChildren(...(shown ? elements().filter(Boolean) : []));
}
