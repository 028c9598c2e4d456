// What this phone keeps: who has joined, the sheets as they were typed, and the changes that wait to be sent.
// It is kept at once in localStorage; where that is full or refused, in memory only.

export const STEPS = 5;
export const THANKS = 6;
export const PROMISE = 7;
export const LEARN = 8;
export const ROOM = "sirkit room";
export const PHONE = "sirkit phone";
export const OUT = "sirkit phone out ";
export let keeps = true;

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name) || "null");
  } catch (problem) {
    keeps = keeps && problem instanceof SyntaxError;
    return null;
  }
}

export function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch (problem) {
    keeps = false; // full or refused: go on in memory and say so
  }
}

export function waiting() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(OUT)).sort().map(read).filter(Boolean);
  } catch (problem) {
    keeps = false;
    return [];
  }
}

export function identifier() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const line = () => ({ id: identifier(), text: "" });
const lines = () => [line(), line(), line()];

/** A new sheet. `sent` is what the room has been told so far: "kind id" to values. */
export function fresh() {
  return {
    actor: identifier(), name: "", city: "", spot: null, taken: null, left: [], functions: {}, offers: lines(), needs: lines(),
    works: lines(), knows: lines(), wish: line(), steps: [], wishes: [], view: 1, sent: {}, problems: {}, erased: false,
    more: { sort: "", description: "", website: "", topics: {}, topic: "", established: "" },
  };
}

/** No promise or wish is being written; else `place` says which one, `drafting` that something was typed. */
export const UNDRAFTED = { draft: null, place: "", drafting: false };
export const blank = () => Object.assign({ author: "", code: "", room: null, at: 0, sheets: [fresh()] }, UNDRAFTED);

/** How things stand here and now; everybody reads it, and who changes a part of it stands beside that part. */
export const here = {
  joined: read(ROOM), // welcome, room
  data: read(PHONE) || blank(),
  outbox: waiting(), // sending
  connected: true,
  evening: {}, // what the room says of the evening
  clock: 0, // milliseconds the room's clock is ahead of ours
  invited: false, // the code came with the address: no need to show it
};
here.data.sheets = here.data.sheets.map((one) => Object.assign(fresh(), one)); // an earlier version kept less

export const sheet = () => here.data.sheets[here.data.at];
export const today = () => new Date(Date.now() + here.clock).toISOString().slice(0, 10);

export function put(entry) {
  here.outbox.push(entry);
  keep(entry.name, entry);
}

export function settled(entries) {
  entries.forEach((entry) => keep(entry.name, null));
  here.outbox = here.outbox.filter((entry) => !entries.includes(entry));
}

const again = (old) => old.map((one) => ({ id: identifier(), text: one.text }));

export const anew = (old) => old.map((one) => Object.assign({}, one, { id: identifier() }));

/** A sheet as it was typed, under new ids; it counts as not sent. */
export const renewed = (old) => Object.assign(fresh(), {
  name: old.name, city: old.city, spot: old.spot, functions: old.functions, offers: again(old.offers), needs: again(old.needs),
  works: again(old.works), knows: again(old.knows), wish: again([old.wish])[0], more: old.more, wishes: anew(old.wishes),
});

/** Another person of the room than before: what was typed stays, under new ids, and counts as not sent. */
export function renew(author) {
  const { data } = here;
  if (data.author && data.author !== author) {
    settled(here.outbox);
    Object.assign(data, { sheets: data.sheets.map(renewed) }, UNDRAFTED);
  }
  data.author = author;
  keep(PHONE, data);
}
