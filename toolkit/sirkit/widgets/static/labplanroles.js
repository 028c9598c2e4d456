// The roles of a lab: who has which, who else could, how far it is agreed on; and for a role nobody fills, who on the map could.

import { h } from "./dom.js";
import { focusOn } from "./focus.js";
import { ops } from "./keeping.js";
import { facts, LabList } from "./lablist.js";
import { LETTERS } from "./marks.js";
import { filled, seek, take } from "./rolesought.js";

const KIND = "lab_role";
const STATES = { sought: "lab_role.state.sought", asked: "lab_role.state.asked", promised: "lab_role.state.promised" };
const MOVES = { asked: "lab_role.move.asked", promised: "lab_role.move.promised" };
const SIGNS = { sought: "·", asked: "?", promised: "✓" };
const SORTS = ["association", "company", "municipality", "university", "foundation", "welfare", "social_enterprise", "initiative", "meeting_place", "person"];
const lettered = (store, letter) => `${letter} · ${store.say(`function.${letter}.name`)}`;

export class Roles extends LabList {
  constructor(plan) {
    super(plan, {
      kind: KIND, name: "title", title: "labplan.roles", help: "labplan.roles_help", empty: "labplan.roles_empty", example: "labplan.roles_example",
      form: "labplan.role_form", new: "labplan.role_new",
      fit: (values, id) => (values.actor === (this.store.record(KIND, id)?.actor ?? null) ? values : { ...values, state: "sought" }), // whoever is new has promised nothing
      fields: [
        { field: "title", key: "lab_role.title", help: "lab_role.title_help", control: "line", required: true, wide: true },
        { field: "does", key: "lab_role.does", help: "lab_role.does_help", control: "text", rows: 3 },
        { field: "sort", key: "lab_role.sort", control: "pick", choices: (store) => [["", store.say("labplan.any")], ...SORTS.map((sort) => [sort, store.say(`actor.sort.${sort}`)])] },
        { field: "function", key: "lab_role.function", control: "pick", choices: (store) => [["", store.say("labplan.any")], ...LETTERS.map((letter) => [letter, lettered(store, letter)])] },
        { field: "users", key: "lab_role.users", control: "check" },
        { field: "actor", key: "lab_role.actor", help: "lab_role.actor_help", control: "organisation" },
        { field: "backup", key: "lab_role.backup", help: "lab_role.backup_help", control: "organisation" },
      ],
    });
    Object.assign(this, { asking: null, found: null }); // asking: the role of which it is asked who could fill it
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  inside(id) {
    const { store } = this;
    const { does, sort, function: letter, users, actor, backup } = store.record(KIND, id);
    const from = [sort && store.say(`actor.sort.${sort}`), letter && lettered(store, letter)].filter(Boolean).join(", ");
    return [users && h("p", { class: "sirkit-help" }, store.say("lab_role.users_is")), does && h("p", { class: "sirkit-told" }, does),
      facts(store, [["lab_role.who", this.who(actor)], ...(from ? [["lab_role.from", from]] : []), ["lab_role.backup", this.who(backup)]]),
      filled(store, actor) && this.standing(id)];
  }

  /** An organisation by its name; one that was dropped is a gap that can be seen. */
  who(actor) {
    const { store } = this;
    if (!actor) return null;
    const found = filled(store, actor);
    if (found) return found.name;
    const before = store.records.actor?.[actor]?.name;
    return h("span", { class: "sirkit-careful" }, before ? store.say("labplan.who_gone", { name: before }) : store.say("labsheets.role_gone"));
  }

  /** How far it is agreed on, and the one tap that moves it on. */
  standing(id) {
    const { store } = this;
    const { state = "sought" } = store.record(KIND, id);
    const next = Object.keys(STATES)[Object.keys(STATES).indexOf(state) + 1];
    const says = { name: this.named(id), state: store.say(STATES[next ?? state]) };
    return h("div", { class: "sirkit-agreement-state" },
      h("span", { class: `sirkit-state ${next ? "" : "sirkit-good"}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[state]), store.say(STATES[state])),
      next && store.may(KIND) && h("button", { class: "quiet", "data-key": `role move ${id}`, "aria-label": `${store.say(MOVES[next])}: ${says.name}`, onclick: () => this.move(id, next, says) }, store.say(MOVES[next])));
  }

  acts(id) {
    const { store, part } = this;
    const name = this.named(id);
    const vacant = !filled(store, store.record(KIND, id).actor);
    const act = (word, key, onclick, more) => h("button", { "data-key": `role ${word} ${id}`, "aria-label": `${store.say(key)}: ${name}`, onclick, ...more }, store.say(key));
    return [super.acts(id,
      vacant && act("who", "labplan.who_could", () => this.ask(id), { "aria-expanded": String(this.asking === id) }),
      vacant && store.stations.includes("partners") && store.may("venture") && act("seek", "labplan.seek", () => seek(store, part.lab, id))),
      vacant && this.asking === id && this.seekers(id)];
  }

  /** Who on the map could fill a role, and why; whether they would is theirs to say. */
  seekers(id) {
    const { store, found } = this;
    const said = (children) => h("div", { class: "sirkit-labplan-seekers", role: "status" }, h("h5", { tabindex: -1, "data-key": `role seekers ${id}` }, store.say("labplan.seekers")), children);
    if (!found) return said(h("p", { class: "sirkit-help" }, store.say("labplan.looking")));
    if (found.messages) return said(found.messages.map((one) => h("p", {}, store.words.tell(one))));
    if (!found.seekers.length) return said(h("p", {}, this.nobody(id)));
    return said([h("p", { class: "sirkit-help" }, store.say("labplan.seekers_help")), h("ul", {}, found.seekers.map((one) => this.seeker(id, one)))]);
  }

  /** That nobody was found; where nothing was asked for, what to say first. */
  nobody(id) {
    const { store } = this;
    const { sort, function: letter } = store.record(KIND, id);
    return sort || letter ? store.say("labplan.seekers_none") : store.say("labplan.seekers_unasked", { button: store.say("step.change") });
  }

  seeker(id, { actor, name, reasons, away }) {
    const { store } = this;
    const said = [...reasons.map((one) => store.words.tell(one)), away !== null && store.say("partners.word.km", { km: away })].filter(Boolean).join(" · ");
    return h("li", {}, h("p", {}, h("strong", {}, name)), h("p", { class: "sirkit-help" }, said),
      h("button", { "data-key": `role take ${actor}`, "aria-label": store.say("labplan.take_named", { name, role: this.named(id) }), onclick: () => this.take(id, actor) }, store.say("labplan.take")));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  ask(id) {
    Object.assign(this, { asking: this.asking === id ? null : id, found: null });
    this.renew();
    this.part.refresh();
  }

  /** Ask the kernel again who could; nothing where nobody wants to know. */
  renew() {
    if (this.asking) this.store.send({ do: "labs-seekers", role: this.asking });
  }

  hear(found) {
    if (found.role !== this.asking) return;
    this.found = found;
    this.part.refresh();
  }

  async take(id, actor) {
    this.asking = null;
    await take(this.store, id, actor);
    focusOn(`role move ${id}`);
  }

  async move(id, state, says) {
    const { store } = this;
    store.notice(store.say("step.moved", says), await store.commit(ops(store, KIND, id, { state }), "lab"));
    focusOn(`role move ${id}`, `${KIND} change ${id}`);
  }
}
