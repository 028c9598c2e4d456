// The station Fahrplan: for each function, those still sought first, who carries it, what is agreed and who could be
// asked. "I will … by …" stands above all: it is how an evening ends.

import { Entry } from "./entry.js";
import { h } from "./dom.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { keep, ops } from "./keeping.js";
import { LETTERS, STATES, mark } from "./marks.js";
import { part } from "./part.js";
import { Steps } from "./steps.js";

const PAUSE_MS = 300;
const MOST = 5;
const TOUCHING = new Set(["actor", "role", "offer", "tie"]);

export default part("roadmap", ({ store, el }) => {
  const roadmap = new Roadmap(store, el);
  roadmap.draw();
  return {
    words: () => roadmap.draw(),
    all: () => roadmap.begin(),
    records: (touched) => roadmap.renew(touched),
    candidates: ({ legs }) => roadmap.hear(legs),
    refused: (said) => [roadmap.quick, roadmap.form, roadmap.steps].forEach((one) => one.refused(said)),
    state: () => roadmap.enable(),
    leave: () => clearTimeout(roadmap.timer),
  };
});

class Roadmap {
  constructor(store, el) {
    Object.assign(this, { store, el, legs: new Map(), candidates: {} });
    this.steps = new Steps(store, { open: (id, field) => this.change(id, field), refresh: () => this.refresh() });
    const turned = () => calmly(el, () => this.draw());
    const keep = (id, values, fresh) => this.keep(id, values, fresh);
    const letter = { field: "function", key: "step.function", control: "pick", choices: functions };
    this.quick = new Entry(store, {
      name: "quick step", kind: "step", title: "roadmap.quick", enter: "roadmap.quick_enter", lasting: true, turned, keep,
      fields: [
        { field: "task", key: "roadmap.quick_task", control: "line", longest: 200, required: true },
        { field: "by", key: "roadmap.quick_by", control: "line", type: "date" },
        { field: "actor", key: "roadmap.quick_actor", control: "organisation", required: true },
        letter,
      ],
    });
    this.form = new Entry(store, {
      name: "roadmap step", kind: "step", begins: { state: "suggested" }, title: "roadmap.step", enter: "roadmap.enter", turned, keep,
      remove: (id) => this.steps.remove(id),
      check: (values) => (values.state === "taken_on" && !values.actor ? { field: "actor", message: { key: "step.who_missing" } } : null),
      fields: [
        { field: "task", key: "step.task", control: "line", longest: 200, required: true, wide: true },
        { field: "actor", key: "step.actor", control: "organisation" },
        { field: "speaks_to", key: "step.speaks_to", control: "organisation" },
        { field: "by", key: "step.by", control: "line", type: "date" },
        { field: "state", key: "step.state", control: "pick", choices: (one) => STATES.map((state) => [state, one.say(`role.state.${state}`)]) },
        { field: "self", key: "step.self", control: "check", when: ({ state }) => state === "taken_on" },
        { ...letter, when: ({ leg }) => !leg },
      ],
    });
  }

  begin() {
    calmly(this.el, () => this.draw());
    this.ask();
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  /** Everything anew, the functions still sought first; later news leave this order, so that nothing jumps. */
  draw() {
    const { store } = this;
    this.legs.clear();
    const sought = (letter) => Number(Boolean(store.coverage[letter]?.taken_on.length));
    const letters = [...LETTERS].sort((one, other) => sought(one) - sought(other) || (one < other ? -1 : 1));
    this.lead = h("p", { class: "sirkit-lead" });
    this.print = h("button", { "data-key": "print", onclick: () => handOut(store, "plan") }, store.say("roadmap.print"));
    this.el.replaceChildren(
      h("h2", {}, store.say("roadmap.title")), this.lead, this.quick.make(),
      h("ol", { class: "sirkit-legs" }, [...letters, null].map((letter) => this.leg(letter))),
      h("p", { class: "sirkit-buttons" }, this.print));
    this.enable();
    this.refresh();
  }

  leg(letter) {
    const { store } = this;
    const made = { said: h("div"), rows: h("ul", { class: "sirkit-agreed" }), asked: h("div"), box: h("li", { class: "sirkit-leg" }) };
    this.legs.set(letter, made);
    const called = letter ? store.say(`function.${letter}.name`) : store.say("roadmap.shared");
    made.mark = h("span", { class: "sirkit-row-mark" });
    made.begin = (actor) => this.form.begin(null, { leg: letter, function: letter, ...(actor && { actor, actor_typed: null }) });
    made.box.append(
      h("div", { class: "sirkit-leg-head" }, made.mark, h("div", {}, h("h3", {}, called),
        letter && h("p", { class: "sirkit-help" }, store.say(`function.${letter}.question`)), made.said, made.asked)),
      h("div", { class: "sirkit-leg-steps" }, made.rows,
        this.stands(letter) ? this.form.make()
          : h("p", {}, h("button", { "data-key": `begin ${letter}`, "aria-label": store.say("roadmap.agree_named", { name: called }), onclick: () => made.begin() }, store.say("roadmap.agree")))));
    return made.box;
  }

  /** Whether the open form stands in this leg. */
  stands(letter) {
    const { form, store } = this;
    if (!form.open) return false;
    if (form.id && !store.record("step", form.id)) return false;
    const at = form.id ? store.record("step", form.id).function : form.values.leg;
    return (at ?? null) === letter;
  }

  refresh() {
    calmly(this.el, () => {
      const { store } = this;
      const carried = LETTERS.filter((letter) => store.coverage[letter]?.taken_on.length).length;
      const lead = !store.ids("actor").length && store.ready ? "roadmap.empty" : carried < LETTERS.length ? "roadmap.lead" : "roadmap.lead_all";
      this.lead.textContent = store.say(lead, { sought: LETTERS.length - carried });
      for (const [letter, made] of this.legs) this.fill(letter, made);
    });
  }

  fill(letter, made) {
    const { store, steps } = this;
    const ids = steps.of(letter);
    made.rows.replaceChildren(...ids.map((id) => steps.row(id)));
    if (!letter) {
      made.box.hidden = !ids.length && !this.stands(letter);
      return;
    }
    const carriers = store.coverage[letter]?.taken_on ?? [];
    made.mark.replaceChildren(mark(letter, carriers.length ? "taken_on" : "asked", 32));
    made.said.replaceChildren(h("p", { class: carriers.length ? "sirkit-good" : "sirkit-careful" },
      carriers.length ? `✓ ${store.say("roadmap.carried", { names: this.list(carriers) })}` : `○ ${store.say("roadmap.sought")}`));
    const open = made.asked.querySelector("details")?.open;
    made.asked.replaceChildren(...this.asked(letter, made, carriers.length > 0));
    if (open) made.asked.querySelector("details")?.setAttribute("open", "");
  }

  list(actors) {
    const { store } = this;
    const names = actors.slice(0, MOST).map((id) => this.steps.named(id));
    if (actors.length > MOST) names.push(store.say("roadmap.more", { count: actors.length - MOST }));
    return new Intl.ListFormat(store.words.locale, { type: "conjunction" }).format(names);
  }

  /** Who could be asked, with the reason in plain words; where the function is carried, only for who wants to see it. */
  asked(letter, made, carried) {
    const { store } = this;
    const found = (this.candidates[letter] ?? []).filter(({ actor }) => this.steps.named(actor));
    if (!store.ids("actor").length || (!found.length && carried)) return [];
    if (!found.length) return [h("p", { class: "sirkit-help" }, store.say("roadmap.nobody"))];
    const rows = h("ul", { class: "sirkit-asked" }, found.map(({ actor, reasons }) => h("li", {},
      h("button", { class: "quiet", "data-key": `ask ${letter} ${actor}`, "aria-label": store.say("roadmap.ask_named", { name: this.steps.named(actor) }), onclick: () => made.begin(actor) }, this.steps.named(actor)),
      h("span", { class: "sirkit-help" }, reasons.map((reason) => store.words.tell(reason)).join(" · ")))));
    if (!carried) return [h("p", { class: "sirkit-asks" }, store.say("roadmap.ask")), rows];
    return [h("details", { class: "sirkit-more" }, h("summary", { "data-key": `more ${letter}` }, store.say("roadmap.ask")), rows)];
  }

  enable() {
    this.print.disabled = this.store.state === "away" || this.store.state === "starting";
  }

  // --- what happens ------------------------------------------------------------------------------------------

  change(id, field) {
    const step = this.store.record("step", id);
    this.form.begin(id, { ...step, self: step.said_by === "self", ...(field ? { state: "taken_on" } : {}) });
    if (field) this.form.say(field, { key: "step.who_missing" });
  }

  async keep(id, { self, ...values }, fresh) {
    const { store, steps } = this;
    const quick = self === undefined;
    if (quick) values.state = "taken_on";
    values.said_by = values.state === "taken_on" && (quick || self) ? "self" : "other";
    const change = await keep(store, ops(store, "step", id, values), { name: values.task, fresh, group: "roadmap" });
    this.refresh();
    if (quick) this.quick.element.querySelector("input").focus({ preventScroll: true });
    else focusOn(`change ${id}`);
    if (values.said_by === "self") steps.offer(id);
    return change;
  }

  // --- what is new -------------------------------------------------------------------------------------------

  renew(touched) {
    const kinds = new Set(touched.map(([kind]) => kind));
    if (!["step", ...TOUCHING].some((kind) => kinds.has(kind))) return;
    this.refresh();
    if (![...TOUCHING].some((kind) => kinds.has(kind))) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  ask() {
    this.store.send({ do: "candidates" });
  }

  hear(legs) {
    this.candidates = legs;
    this.refresh();
  }
}

function functions(store) {
  return [["", store.say("step.function_none")], ...LETTERS.map((letter) => [letter, `${letter} · ${store.say(`function.${letter}.name`)}`])];
}
