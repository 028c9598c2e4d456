// Confirming: entries nobody has written to for twelve months. "Still right" sets today's date; "Ask" prepares a mail.

import { copyable } from "./copying.js";
import { day, today } from "./days.js";
import { h, unique } from "./dom.js";
import { calmly } from "./focus.js";
import { standing } from "./marks.js";

const SHOWN = 5;
const PAUSE_MS = 1000;

export class Confirming {
  /** `turned(ids)` is told whose mark is another one. */
  constructor(store, kind, turned) {
    Object.assign(this, { store, kind, turned, quiet: new Map(), known: new Set(), open: false, all: false, asking: null, mine: new Set() });
    this.box = h("div", { class: "sirkit-confirming" });
  }

  // --- knowing -------------------------------------------------------------------------------------------------

  ask() {
    clearTimeout(this.timer);
    this.known = new Set(this.store.entered(this.kind));
    this.store.send({ do: "quiet" });
  }

  /** What was just written to is quiet no more; whom we did not know, or who was taken back, may be. */
  renew(ids) {
    const stirred = ids.filter((id) => this.quiet.delete(id));
    if (stirred.length) this.draw();
    this.turned(stirred);
    if (stirred.length || ids.some((id) => !this.known.has(id))) this.later();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  hear(actors) {
    const before = this.quiet;
    this.quiet = new Map(actors);
    this.draw();
    this.turned([...new Set([...before.keys(), ...this.quiet.keys()])].filter((id) => before.has(id) !== this.quiet.has(id)));
  }

  has(id) {
    return this.quiet.has(id);
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    calmly(this.box, () => this.box.replaceChildren(...this.elements()));
  }

  elements() {
    const { store, kind } = this;
    const ids = [...this.quiet.keys()].filter((id) => store.record(kind, id) && store.matches(kind, id));
    if (!ids.length) return [];
    const box = h("details", { open: this.open }, h("summary", { "data-key": "confirming" }, store.say("confirm.title", { count: ids.length })), this.open ? this.list(ids) : null);
    box.addEventListener("toggle", () => {
      if (box.open === this.open) return;
      this.open = box.open;
      this.draw();
    });
    return [box];
  }

  list(ids) {
    const { store } = this;
    const shown = this.all ? ids : ids.slice(0, SHOWN);
    const more = () => {
      this.all = true;
      this.draw();
    };
    return h("div", {}, h("p", { class: "sirkit-muted" }, store.say("confirm.lead")),
      h("ul", {}, shown.map((id) => this.item(id))),
      shown.length < ids.length && h("button", { type: "button", class: "quiet", "data-key": "confirm more", onclick: more }, store.say("confirm.more", { count: ids.length - shown.length })));
  }

  item(id) {
    const { store, kind } = this;
    const { name = "" } = store.record(kind, id);
    const last = this.quiet.get(id);
    const turn = () => {
      this.asking = this.asking === id ? null : id;
      this.draw();
    };
    return h("li", {}, h("p", {}, h("button", { type: "button", class: "quiet", "data-key": `quiet ${id}`, onclick: () => store.open(id) }, name),
      h("small", {}, last ? store.say("confirm.last", { day: day(store, last) }) : store.say("confirm.unknown"))),
    h("p", { class: "sirkit-buttons" },
      h("button", { type: "button", "data-key": `confirm ${id}`, "aria-label": store.say("confirm.holds_named", { name }), onclick: () => this.confirm(id) }, store.say("confirm.holds")),
      h("button", { type: "button", class: "quiet", "data-key": `ask ${id}`, "aria-expanded": String(this.asking === id), "aria-label": store.say("confirm.ask_named", { name }), onclick: turn }, store.say("confirm.ask"))),
    this.asking === id && this.mail(id));
  }

  // --- confirming and asking -------------------------------------------------------------------------------------

  /** All of it still holds: one change, and one undo takes it back. */
  async confirm(id) {
    const { store, kind } = this;
    const { name } = store.record(kind, id);
    const now = today();
    const ops = [store.put(kind, id, "as_of", now), ...store.roles(id).map((role) => store.put("role", role.id, "confirmed_on", now))];
    const rest = [...this.quiet.keys()];
    const next = rest[rest.indexOf(id) + 1] ?? rest.at(-2);
    const committed = store.commit(ops.filter(Boolean), "confirm");
    this.box.querySelector(`[data-key="confirm ${next}"], [data-key="confirming"]`)?.focus({ preventScroll: true });
    const change = await committed;
    this.mine.add(change);
    store.notice(store.say("confirm.done", { name }), change);
  }

  /** Not allowed here: what stands is shown again, and it still asks to be confirmed. */
  refused(change) {
    if (!this.mine.has(change.id)) return;
    for (const op of change.ops) this.store.forget(op.kind, op.id, op.field);
    this.later();
  }

  /** The mail that asks, ready to be sent: nothing leaves this page by itself. */
  mail(id) {
    const { store } = this;
    const subject = store.say("confirm.subject", { name: store.record(this.kind, id).name ?? "" });
    const body = this.body(id);
    const text = copyable(store, { label: store.say("confirm.body"), rows: 10 });
    text.write(body);
    const field = unique("subject");
    const address = store.ids("contact").map((one) => store.record("contact", one)).find((one) => one.email && store.standing(one.actor) === id)?.email ?? "";
    const href = `mailto:${encodeURIComponent(address)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
    return h("div", { class: "sirkit-mail" },
      h("div", { class: "sirkit-field" }, h("label", { for: field }, store.say("confirm.about")), h("input", { id: field, value: subject, readonly: true })),
      text.element, h("p", { class: "sirkit-buttons" }, text.button, h("a", { class: "button", href }, store.say("confirm.mail")), text.said),
      h("p", { class: "sirkit-muted" }, store.say(address ? "confirm.known" : "confirm.address")));
  }

  /** What stands on the map about an organisation, as lines of a mail. */
  body(id) {
    const { store, kind } = this;
    const { name = "", city } = store.seen(kind, id);
    const line = ({ function: letter, duties = {}, ...role }) => {
      const said = `– ${store.say(`function.${letter}.name`)}: ${store.say(`role.state.${standing({ ...role })}`)}`;
      const carried = Object.keys(duties).filter((duty) => store.words.has(`duty.${letter}.${duty}`)).map((duty) => `   · ${store.say(`duty.${letter}.${duty}`)}`);
      return [said, ...carried].join("\n");
    };
    const roles = store.roles(id).map(line);
    const lines = [...(city ? [`– ${store.say("actor.city")}: ${city}`] : []), ...(roles.length ? roles : [`– ${store.say("confirm.nothing")}`])].join("\n");
    const region = store.record("region", "region")?.name;
    return store.say(region ? "confirm.letter" : "confirm.letter_plain", { name, region: region ?? "", lines });
  }
}
