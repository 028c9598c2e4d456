// Goals of a venture: what was agreed on, and how each comes on: its sentence, its reviews, its picture.

import { CoachingList } from "./coachinglist.js";
import { picture } from "./coachingpicture.js";
import { day, told, today } from "./days.js";
import { h } from "./dom.js";
import { focusOn } from "./focus.js";
import { ops } from "./keeping.js";

const STATES = { agreed: "goal.state.agreed", reached: "goal.state.reached", changed: "goal.state.changed", dropped: "goal.state.dropped" };
const SIGNS = { agreed: "·", reached: "✓", changed: "↻", dropped: "–" };
const FAR = ["review.progress.0", "review.progress.1", "review.progress.2", "review.progress.3", "review.progress.4"];

export class Goals {
  constructor(coaching) {
    const { store, venture } = coaching;
    Object.assign(this, { coaching, store, reviews: new Map(), title: "coaching.goals", help: "coaching.goals_help", empty: "coaching.goals_empty" });
    this.list = new CoachingList(store, {
      kind: "goal", of: { venture }, name: `new goal ${venture}`, title: "coaching.goal_form", turned: () => coaching.turn(), called: ({ text }) => text,
      begins: () => ({ agreed_on: today(), state: "agreed" }),
      fields: [
        { field: "text", key: "goal.text", help: "goal.text_help", control: "line", required: true, wide: true },
        { field: "sign", key: "goal.sign", help: "goal.sign_help", control: "line", wide: true },
        { field: "agreed_on", key: "goal.agreed_on", control: "line", type: "date" },
        { field: "review_on", key: "goal.review_on", control: "line", type: "date" },
        { field: "state", key: "goal.state", control: "pick", choices: () => Object.entries(STATES).map(([state, key]) => [state, store.say(key)]), when: () => Boolean(this.list.form.id) },
      ],
    });
  }

  get lists() {
    for (const id of this.list.ids) this.review(id); // one begun before a reload
    return [this.list, ...this.reviews.values()];
  }

  get begin() {
    return { key: "coaching.goal_new", first: !this.list.ids.length };
  }

  /** The list of a goal's reviews; each goal has a form of its own, so that nothing typed comes to stand with another. */
  review(goal) {
    const { store, coaching } = this;
    if (!this.reviews.has(goal)) this.reviews.set(goal, new CoachingList(store, {
      kind: "review", of: { goal }, name: `new review ${goal}`, title: "coaching.review_form", turned: () => coaching.turn(),
      called: ({ on }) => store.say("coaching.review_what", { day: day(store, on) }),
      begins: () => ({ on: today() }),
      besides: ["next"],
      also: ({ next }) => (next ? ops(store, "goal", goal, { review_on: next }) : []),
      wrong: () => (store.record("goal", goal) ? null : { field: "on", message: { key: "coaching.goal_gone" } }),
      lead: () => this.lead(goal),
      fields: [
        { field: "on", key: "review.on", control: "line", type: "date", required: true },
        { field: "progress", key: "review.progress", control: "pick", type: "number", required: true, choices: () => [["", store.say("review.progress_none")], ...FAR.map((key, far) => [far, store.say(key)])] },
        { field: "note", key: "review.note", control: "text" },
        { field: "next", key: "coaching.review_next", help: "coaching.review_next_help", control: "line", type: "date" },
      ],
    }));
    return this.reviews.get(goal);
  }

  /** What stands above the form of a review: of which goal it is, or that this is gone. */
  lead(goal) {
    const { store } = this;
    const { text } = store.record("goal", goal) ?? {};
    return text ? h("p", { class: "sirkit-help sirkit-wide" }, store.say("coaching.review_of", { name: text })) : h("p", { class: "sirkit-note sirkit-wide" }, store.say("coaching.goal_gone"));
  }

  body() {
    const { store, list } = this;
    const at = (id) => `${Object.keys(STATES).indexOf(store.record("goal", id).state ?? "agreed")} ${store.record("goal", id).review_on ?? "~"} ${id}`;
    const ids = list.ids.sort((one, other) => (at(one) < at(other) ? -1 : 1));
    return ids.length ? [h("ul", { class: "sirkit-cards" }, ids.map((id) => this.card(id)))] : [];
  }

  card(id) {
    const { store, coaching } = this;
    const { text, sign, agreed_on: agreed, review_on: review } = store.record("goal", id);
    const line = (key, value, unknown) => h("div", {}, h("dt", {}, store.say(key)), h("dd", {}, value || h("span", { class: "sirkit-open" }, store.say(unknown))));
    return h("li", { class: "sirkit-record" }, h("h4", {}, text),
      h("dl", { class: "sirkit-facts" }, line("goal.sign", sign, "coaching.sign_unknown"),
        line("goal.agreed_on", day(store, agreed), "coaching.day_unknown"), line("goal.review_on", day(store, review), "coaching.day_unknown")),
      coaching.misplaced(id), this.progress(id), this.standing(id),
      h("p", { class: "sirkit-buttons" },
        h("button", { "data-key": `review new ${id}`, "aria-label": store.say("coaching.review_named", { name: text }), onclick: () => this.review(id).begin() }, store.say("coaching.review_new")),
        this.list.change(id)));
  }

  /** How it came on: the sentence first, then the table, then the picture. */
  progress(id) {
    const { store, coaching: { known } } = this;
    const { said, points } = known?.goals[id] ?? {};
    const sentence = said ? told(store, said) : "";
    const list = this.review(id);
    const ids = list.ids.sort((one, other) => (store.record("review", one).on < store.record("review", other).on ? -1 : 1));
    return h("div", { class: "sirkit-coaching-progress" }, h("p", {}, sentence), ids.length > 0 && this.table(list, ids), points?.length > 1 && picture(store, points, sentence));
  }

  table(list, ids) {
    const { store } = this;
    const head = (key) => h("th", { scope: "col" }, store.say(key));
    const row = (id) => {
      const { on, progress, note } = store.record("review", id);
      return h("tr", {}, h("td", {}, day(store, on, "medium")), h("td", {}, store.say(FAR[progress] ?? "form.unknown"), note && h("p", { class: "sirkit-help sirkit-told" }, note)), h("td", {}, list.change(id)));
    };
    return h("table", {}, h("thead", {}, h("tr", {}, head("coaching.reviews_day"), head("coaching.reviews_far"), h("td", {}))), h("tbody", {}, ids.map(row)));
  }

  /** How it stands, and the one tap that says it is reached. */
  standing(id) {
    const { store } = this;
    const { state = "agreed", text: name } = store.record("goal", id);
    const says = { name, state: store.say(STATES.reached) };
    return h("div", { class: "sirkit-agreement-state" },
      h("span", { class: `sirkit-state ${state === "reached" ? "sirkit-good" : ""}` }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, SIGNS[state]), store.say(STATES[state])),
      state === "agreed" && h("button", { class: "quiet", "data-key": `reached ${id}`, "aria-label": store.say("step.move_named", says), onclick: () => this.reach(id, says) }, store.say("step.move", says)));
  }

  async reach(id, says) {
    const { store } = this;
    store.notice(store.say("step.moved", says), await store.commit(ops(store, "goal", id, { state: "reached" }), "coaching"));
    focusOn(`goal change ${id}`);
  }
}
