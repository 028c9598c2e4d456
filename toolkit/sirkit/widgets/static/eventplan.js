// The plan: one button makes it; then rounds and tables, how good that is, who sits out, which wishes have no place.

import { h } from "./dom.js";
import { begins, idle, stale } from "./eventfair.js";
import { focusOn } from "./focus.js";
import { Move } from "./eventmove.js";

const SLOW_MS = 500; // what takes longer shows that it is under way, and can be ended
const AGAIN_MS = 200;
const WIDE = 4; // so many rounds stand beside each other
const PAGE = 40;
const NAMED = 12;
export const STATES = { planned: "event.state.planned", announced: "event.state.announced", held: "event.state.held" };
const EXACT = 1e-9;

export class PlanStep {
  constructor(station) {
    Object.assign(this, { station, made: null, slow: false, asked: false, round: 1, page: 0 });
    this.move = new Move(station);
  }

  leave() {
    this.rest();
  }

  forget() {
    this.move.shut();
  }

  get done() {
    return Boolean(this.station.fair?.planned) && !stale(this.station.fair);
  }

  get onward() {
    return !stale(this.station.fair) && !this.move.open;
  }

  summary() {
    const { station: { fair, store } } = this;
    if (!fair.planned) return store.say("event.unplanned");
    return stale(fair) ? store.say("event.stale_short") : store.say("event.planned", { count: fair.rounds.filter(({ tables }) => tables.length).length });
  }

  // --- asking for a plan ---------------------------------------------------------------------------------------

  ask() {
    const { store, id } = this.station;
    clearTimeout(this.waiting);
    this.made = null;
    this.asked = true;
    this.move.shut();
    this.slowly = setTimeout(() => {
      this.slow = true;
      this.station.draw();
    }, SLOW_MS);
    this.send(store, id);
    this.station.draw();
  }

  /** Ask when the kernel knows what is to be planned. */
  send(store, id) {
    if (store.pending.size) this.waiting = setTimeout(() => this.send(store, id), AGAIN_MS);
    else store.send({ do: "event-plan", event: id });
  }

  stop() {
    const { store } = this.station;
    store.send({ do: "event-stop" });
    this.rest();
    this.station.draw();
    focusOn("plan make");
  }

  rest() {
    clearTimeout(this.slowly);
    clearTimeout(this.waiting);
    this.slow = this.asked = false;
  }

  planned(made) {
    const { station } = this;
    const { store } = station;
    if (made.event !== station.id || !this.asked) return;
    this.rest();
    this.made = made;
    if (made.change) {
      store.draft(draftOf(station.id), { gap: made.gap, of: mark(station.fair) });
      store.notice(this.news(made), made.change);
    }
    station.renew();
    focusOn(made.messages ? "plan make" : "plan again", "run again", "step plan");
  }

  /** What is different now, in a sentence. */
  news({ changed, stay }) {
    const { store } = this.station;
    if (changed == null) return store.say("event.made");
    const kept = stay ? [store.say("event.made_stay", { round: stay })] : [];
    return [...kept, changed ? store.say("event.made_changed", { count: changed }) : store.say("event.made_same")].join(" ");
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { station: { fair, store } } = this;
    const nodes = [h("p", {}, store.say(fair.planned ? "event.plan_lead_made" : "event.plan_lead")), ...this.making("plan")];
    if (!fair.planned) return nodes;
    return [...nodes, this.good(), this.table(), ...this.remarks()];
  }

  /** The button, what is under way, and why there is no plan. Shown with the plan and while the event runs. */
  making(where) {
    const { station: { fair, store } } = this;
    if (!store.may("round")) return [];
    const running = fair.settled.length > 0;
    const open = fair.rounds.some(({ state }) => state === "planned");
    const word = running ? "event.replan" : fair.planned ? "event.plan_again" : "event.make";
    const wanted = !fair.planned || stale(fair);
    const key = fair.planned ? `${where} again` : `${where} make`;
    const button = open && h("button", { class: wanted ? "primary" : null, "data-key": key, "data-asks": "", "aria-disabled": this.asked ? "true" : null, onclick: () => this.asked || this.ask() }, store.say(word));
    return [
      wanted && fair.planned && h("p", { class: "sirkit-careful" }, h("span", { class: "sirkit-sign" }, "!"), " ", store.say("event.stale")),
      h("p", { class: "sirkit-buttons sirkit-fair-make" }, button, this.slow && h("button", { class: "quiet", "data-key": "plan stop", onclick: () => this.stop() }, store.say("event.stop")),
        h("span", { class: "sirkit-help", role: "status" }, this.slow ? store.say("event.making") : "")),
      this.slow && h("progress", { "aria-label": store.say("event.making") }),
      this.made?.messages && h("div", { class: "sirkit-problem", role: "alert" }, h("p", {}, store.say(fair.planned ? "event.not_made_old" : "event.not_made")),
        h("ul", { class: "sirkit-reasons" }, this.made.messages.map((message) => h("li", {}, store.words.tell(message))))),
    ];
  }

  /** In one sentence, how good it is; after a move by hand nobody knows any more. */
  good() {
    const { station: { fair, store, found, id } } = this;
    const known = store.drafts.get(draftOf(id));
    const gap = known && known.of === mark(fair) ? known.gap : null;
    const bound = gap == null ? null : gap < EXACT ? store.say(found?.wishes ? "event.best" : "event.best_plain") : store.say("event.gap", { percent: Math.max(0.1, Math.ceil(gap * 1000) / 10) });
    const wishes = found?.wishes ? store.say("event.wishes_met", { count: found.wishes - found.unmet, all: found.wishes }) : null;
    return h("p", { class: "sirkit-fair-good" }, [wishes ?? store.say("event.no_wishes"), bound].filter(Boolean).join(" "));
  }

  /** Rounds beside each other, tables below each other; on a phone one round at a time. */
  table() {
    const { station: { fair, store } } = this;
    const { rounds } = fair;
    this.round = Math.min(this.round, rounds.length);
    const first = Math.max(0, Math.min(this.round - 1, rounds.length - WIDE));
    const shown = rounds.slice(first, first + WIDE);
    const tables = [...new Set(shown.flatMap((round) => round.tables.map(({ table }) => table)))].sort((one, other) => one - other);
    const pages = Math.ceil(tables.length / PAGE);
    this.page = Math.min(this.page, Math.max(0, pages - 1));
    const rows = tables.slice(this.page * PAGE, (this.page + 1) * PAGE);
    const now = (round) => (round.number === this.round ? "sirkit-now" : null);
    const head = (round) => h("th", { scope: "col", class: now(round) }, store.say("event.round", { number: round.number }), h("small", {}, [begins(fair, round.number), store.say(STATES[round.state])].filter(Boolean).join(" · ")));
    const row = (table) => [h("tr", {}, h("th", { scope: "row" }, store.say("event.table", { number: table })), shown.map((round) => this.cell(round, table, now(round)))), this.moving(table, shown.length + 1)];
    const out = h("tr", { class: "sirkit-fair-out" }, h("th", { scope: "row" }, store.say("event.sits_out")), shown.map((round) => h("td", { class: now(round) }, this.out(round))));
    const some = shown.some((round) => round.tables.length && idle(fair, round).length);
    return h("div", { class: `sirkit-fair-plan${rounds.length > WIDE ? " sirkit-fair-many" : ""}` },
      h("div", { class: "sirkit-ranges", role: "group", "aria-label": store.say("event.which_round") }, rounds.map((round) => h("button", {
        type: "button", class: "quiet", "data-key": `round ${round.number}`, "aria-pressed": String(round.number === this.round), onclick: () => this.turn(round.number),
      }, store.say("event.round", { number: round.number })))),
      h("table", {}, h("thead", {}, h("tr", {}, h("td"), shown.map(head))), h("tbody", {}, rows.flatMap(row), some && out)),
      pages > 1 && h("p", { class: "sirkit-buttons" }, Array.from({ length: pages }, (_, page) => h("button", {
        class: "quiet", "data-key": `tables ${page}`, "aria-pressed": String(page === this.page), onclick: () => { this.page = page; this.station.draw(); },
      }, store.say("event.table_pages", { first: tables[page * PAGE], last: tables[Math.min(tables.length, (page + 1) * PAGE) - 1] })))));
  }

  /** Below the table whose meeting is moved: how. */
  moving(table, width) {
    const made = this.move.place?.table === table && this.move.draw();
    return made ? h("tr", { class: "sirkit-fair-moving" }, h("td", { colspan: width, class: "sirkit-now" }, made)) : null;
  }

  turn(round) {
    this.move.shut();
    this.round = round;
    this.station.draw();
  }

  cell(round, table, now) {
    const { station: { fair, store } } = this;
    const at = round.tables.find((one) => one.table === table);
    if (!at) return h("td", { class: now });
    const seat = (number) => {
      const { name, here, from } = fair.byNumber.get(number);
      const away = !here || from > round.number;
      return h("span", { class: away ? "sirkit-gone" : null }, h("b", {}, String(number)), h("span", {}, `${name}${away ? ` (${store.say("event.away")})` : ""}`));
    };
    const people = at.numbers.map(seat);
    if (round.state === "held" || !store.may("round")) return h("td", { class: now }, h("div", { class: "sirkit-fair-meet" }, people));
    const open = this.move.at(round.number, table);
    return h("td", { class: now }, h("button", { class: "quiet sirkit-fair-meet", "data-key": `meet ${round.number} ${table}`, "aria-pressed": String(open), "aria-label": `${store.say("event.round", { number: round.number })}, ${store.say("event.table", { number: table })}: ${at.numbers.map((one) => `${one} ${fair.byNumber.get(one).name}`).join(", ")}. ${store.say("event.move")}`, onclick: () => this.move.begin(round.number, table) }, people));
  }

  out(round) {
    const { fair, store } = this.station;
    const found = round.tables.length ? idle(fair, round) : [];
    const numbers = found.slice(0, NAMED).map(({ number }) => number).join(", ");
    return found.length > NAMED ? `${numbers} ${store.say("event.and_more", { count: found.length - NAMED })}` : numbers || "–";
  }

  // --- remarks, for the organiser alone ------------------------------------------------------------------------

  remarks() {
    const { station: { fair, store, found } } = this;
    if (!found) return [];
    const seat = (number) => `${number} ${fair.byNumber.get(number)?.name ?? ""}`;
    const more = (all, shown) => (all > shown ? [h("li", {}, store.say("event.and_more", { count: all - shown }))] : []);
    const fold = (key, title, lines) => h("details", { class: "sirkit-more", open: this[key], ontoggle: (event) => { this[key] = event.target.open; } }, h("summary", { "data-key": `plan ${key}` }, title), lines);
    return [
      found.notes.length > 0 && h("ul", { class: "sirkit-remarks sirkit-careful" }, found.notes.map((message) => h("li", {}, store.words.tell(message)))),
      found.sitting > 0 && fold("idling", store.say("event.idle", { count: found.sitting }), [h("p", { class: "sirkit-help" }, store.say("event.idle_lead")),
        h("ul", { class: "sirkit-fair-lines" }, found.idle.map(([number, count]) => h("li", {}, store.say("event.idle_one", { name: seat(number), count }))), more(found.sitting, found.idle.length))]),
      found.unmet > 0 && fold("missing", store.say("event.unmet", { count: found.unmet }), [h("p", { class: "sirkit-help" }, store.say("event.unmet_lead")),
        h("ul", { class: "sirkit-fair-lines" }, found.pairs.map(([by, to]) => h("li", {}, `${seat(by)} → ${seat(to)}: ${store.say("event.no_place")}`)), more(found.unmet, found.pairs.length))]),
    ];
  }

  broken(found) {
    this.move.hear(found);
  }
}

function draftOf(event) {
  return `event plan ${event}`;
}

/** A short mark of who sits where: what was said of a plan counts for this one alone. */
function mark(fair) {
  let sum = 0;
  for (const { number, tables } of fair.rounds) {
    for (const sign of `${number}:${tables.map(({ table, numbers }) => `${table} ${numbers}`).join(";")}|`) sum = (Math.imul(sum, 31) + sign.charCodeAt(0)) | 0;
  }
  return sum;
}
