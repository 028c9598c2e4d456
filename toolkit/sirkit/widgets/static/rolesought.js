// A role of a lab that nobody fills, sought among the partners of the lab's venture: how the search begins, what the station
// of the partners shows of it, and how it ends. The need of the venture has the id of the role.

import { choose } from "./chosen.js";
import { h, identifier } from "./dom.js";
import { ops } from "./keeping.js";

const DRAFT = "role sought";
const LINE = 200; // characters of a need

/** The role that is sought just now, as { lab, role, title, name: of the lab }; null where none is, or somebody fills it by now. */
export function sought(store) {
  const { lab, role } = store.drafts.get(DRAFT) ?? {};
  const { title, actor } = store.record("lab_role", role) ?? {};
  const name = store.record("lab", lab)?.title;
  return title && name && !filled(store, actor) ? { lab, role, title, name } : null;
}

/** Whoever fills a role, as the map has it; null where nobody does or not any more. */
export function filled(store, actor) {
  return (actor && store.record("actor", store.standing(actor))) || null;
}

/** A role by its title, and in brackets whoever has it. */
export function named(store, role) {
  const { title = "", actor } = store.record("lab_role", role) ?? {};
  const { name } = filled(store, actor) ?? {};
  return name ? `${title} (${name})` : title;
}

/** Look for somebody who fills a role: the venture of the lab looks for it, in the station of the partners. */
export async function seek(store, lab, role) {
  const { title, venture, city, ags, lat, lon } = store.record("lab", lab);
  const there = Boolean(store.record("venture", venture)?.name);
  const id = there ? venture : identifier();
  const begun = there ? [] : [...ops(store, "venture", id, { name: title, actor: carrier(store, lab), city, ags, lat, lon }), ...ops(store, "lab", lab, { venture: id })];
  const { title: called, does } = store.record("lab_role", role);
  const need = [called, does].filter(Boolean).join(": ").replace(/\s+/g, " ").slice(0, LINE);
  const kept = store.commit([...begun, store.item("venture", id, "needs", role, need)].filter(Boolean), "lab");
  store.draft(DRAFT, { lab, role });
  store.emit("station-wanted", "partners");
  store.emit("partners-for", id);
  await kept;
}

/** Who carries a lab: who holds it together, else whoever has a role; what the lab does not say of itself is taken from there. */
function carrier(store, lab) {
  const roles = store.ids("lab_role").map((id) => store.record("lab_role", id)).filter((one) => one.lab === lab && filled(store, one.actor));
  return (roles.find((one) => one.function === "A") ?? roles[0])?.actor ?? null;
}

/** Put an organisation into a role; nobody has to look for it any more. */
export async function take(store, role, actor) {
  const { title, lab } = store.record("lab_role", role);
  const change = await store.commit([...ops(store, "lab_role", role, { actor, state: "sought" }), ...found(store, lab, role)], "lab");
  if (store.drafts.get(DRAFT)?.role === role) store.draft(DRAFT, null);
  store.notice(store.say("labplan.role_taken", { name: store.record("actor", actor)?.name ?? "", role: title }), change);
}

/** The operations after which the venture of a lab does not look for a role. */
export function found(store, lab, role) {
  const { venture } = store.record("lab", lab) ?? {};
  return venture && store.record("venture", venture) ? [store.item("venture", venture, "needs", role, null)].filter(Boolean) : [];
}

// --- in the station of the partners ------------------------------------------------------------------------------

/** What stands above the partners while a role is sought; `turned()` when the search has ended. */
export function banner(store, turned) {
  const one = sought(store);
  if (!one) return [];
  const end = async () => {
    store.draft(DRAFT, null);
    turned();
    await store.commit(found(store, one.lab, one.role), "lab");
  };
  return [h("div", { class: "sirkit-note sirkit-rolesought" }, h("p", {}, store.say("labplan.seeking", { role: one.title, name: one.name })),
    h("p", { class: "sirkit-buttons" },
      h("button", { type: "button", "data-key": "role back", onclick: () => back(store, one) }, store.say("labplan.seeking_back")),
      h("button", { type: "button", class: "quiet", "data-key": "role end", onclick: end }, store.say("labplan.seeking_end"))))];
}

/** The button on the card of a partner that puts it into the role that is sought; nothing while none is. */
export function taking(store, actor, name) {
  const one = sought(store);
  if (!one || !store.may("lab_role")) return null;
  const onclick = async () => {
    await take(store, one.role, actor);
    back(store, one);
  };
  return h("button", { type: "button", "data-key": `role take ${actor}`, "aria-label": store.say("labplan.take_named", { name, role: one.title }), onclick }, store.say("labplan.take_role", { role: one.title }));
}

/** Back to the role in the plan of its lab. */
function back(store, { lab, role }) {
  choose(store, "lab", lab);
  store.emit("station-wanted", "lab");
  store.emit("view", "labplan");
  store.emit("labplan-at", { section: "roles", key: `lab_role change ${role}` });
}
