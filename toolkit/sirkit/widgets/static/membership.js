// Membership: the room this browser has joined, if any. A trainer's or projector's secret comes with the address and
// is kept for its tab alone; a guest's is kept until the room is over.

import { hosted } from "./page.js";

const NAME = "sirkit room";
const root = new URL("../../../room/", import.meta.url);

/** The room joined: { secret, author, role }, or null. Where the server keeps a room, whoever has not joined is led to its door. */
export async function membership() {
  const found = await joined();
  if (!found && hosted()) location.replace(new URL("../", root));
  return found;
}

async function joined() {
  try {
    await arrive();
    return JSON.parse(sessionStorage.getItem(NAME) ?? localStorage.getItem(NAME));
  } catch {
    return null; // the browser allows no storage, or what is kept is not ours
  }
}

export function forget() {
  sessionStorage.removeItem(NAME);
  localStorage.removeItem(NAME);
}

/** Ask the room something, as whoever has this secret. */
export async function ask(path, secret, content) {
  const headers = { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" };
  const body = content && JSON.stringify(content);
  return fetch(new URL(path, root), { method: content ? "POST" : "GET", headers, body });
}

/** Take the secret out of the address, where everybody would see it. */
async function arrive() {
  const secret = location.hash.slice(1);
  if (!/^[0-9a-f]{32}$/.test(secret)) return;
  const answer = await ask("state", secret);
  if (!answer.ok) return;
  const { author, role } = await answer.json();
  sessionStorage.setItem(NAME, JSON.stringify({ secret, author, role }));
  history.replaceState(history.state, "", location.pathname + location.search);
}
