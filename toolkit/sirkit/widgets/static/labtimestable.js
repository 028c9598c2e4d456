// The tasks of a lab as a table: when each is, how much room it has, what it waits for, and what can be done with it. On a
// phone each row is a card.

import { day } from "./days.js";
import { h } from "./dom.js";
import { focusOn } from "./focus.js";
import { remove } from "./keeping.js";

export const PHASES = { codesign: "labs.phase.codesign", coproduction: "labs.phase.coproduction", coevaluation: "labs.phase.coevaluation" };
const HEADS = ["paper.labtimes.task", "labtimes.when", "paper.labtimes.days", "paper.labtimes.room", "paper.labtimes.after", "paper.labtimes.who"];

/** The tasks of a lab, in the order in which they were entered. */
export function tasks(store, lab) {
  return store.ids("lab_task").filter((id) => store.record("lab_task", id).lab === lab && store.record("lab_task", id).text);
}

export function table(times) {
  const { store, known } = times;
  const rows = new Map((known?.rows ?? []).map((row) => [row.id, row]));
  const there = times.tasks;
  const order = [...[...rows.keys()].filter((id) => there.includes(id)), ...there.filter((id) => !rows.has(id))];
  return h("table", { class: "sirkit-labtimes-table", role: "table" },
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, HEADS.map((key) => h("th", { scope: "col", role: "columnheader" }, store.say(key))))),
    order.map((id) => h("tbody", { role: "rowgroup" }, row(times, id, rows.get(id)), acts(times, id, rows.get(id)))));
}

function row({ store }, id, known) {
  const { text, phase = "codesign", days, after, role } = store.record("lab_task", id);
  const open = (key) => h("span", { class: "sirkit-open" }, store.say(key));
  const cells = [
    known && when(store, known),
    days == null ? open("labsheets.open") : store.say("labtimes.days", { count: days }),
    known && known.room.map((one) => store.words.tell(one)).join(" "),
    waits(store, after, open),
    role && who(store, role, open),
  ];
  const cell = (said, at) => h("td", { role: "cell", "data-label": store.say(HEADS[at + 1]), class: said ? null : "sirkit-labtimes-bare" }, said || "–");
  return h("tr", { role: "row", class: known?.critical ? "sirkit-labtimes-critical" : null },
    h("th", { scope: "row", role: "rowheader" }, text, h("span", { class: "sirkit-help" }, store.say(PHASES[phase]))), cells.map(cell));
}

function when(store, { first, last }) {
  return first === last ? day(store, first, "medium") : `${day(store, first, "medium")} – ${day(store, last, "medium")}`;
}

/** What a task waits for; what was removed meanwhile shows as a gap. */
function waits(store, after, open) {
  const ids = Object.keys(after ?? {});
  return ids.length > 0 && ids.flatMap((id, at) => [at ? ", " : "", store.record("lab_task", id)?.text ?? open("labtimes.task_gone")]).filter(Boolean);
}

function who(store, id, open) {
  const role = store.record("lab_role", id);
  if (!role?.title) return [open("labtimes.role_gone")];
  const name = role.actor && store.record("actor", store.standing(role.actor))?.name;
  return [`${role.title}: `, name || open(role.actor ? "labsheets.role_gone" : "labsheets.role_open")];
}

function acts(times, id, known) {
  const { store, moving, task } = times;
  if (!store.may("lab_task")) return null;
  const { text: name, done_on: done } = store.record("lab_task", id);
  const act = (word, label, key, onclick, more) => h("button", { class: "quiet", "data-key": `lab_task ${word} ${id}`, "aria-label": store.say(label, { name }), onclick, ...more }, store.say(key));
  const gone = async () => {
    await remove(store, "lab_task", id, name);
    times.turn();
    focusOn("labtimes new", "labtimes suggest");
  };
  return h("tr", { role: "row", class: "sirkit-labtimes-acts" }, h("td", { role: "cell", colspan: HEADS.length },
    h("p", { class: "sirkit-buttons" },
      known && !done ? act("move", "labtimes.move_named", "labtimes.move", () => moving.open(id), { "aria-expanded": String(moving.task === id) }) : null,
      act("change", "step.change_named", "step.change", () => task.begin(id)), act("remove", "form.remove_named", "form.remove", gone)),
    moving.task === id && moving.panel(known)));
}
