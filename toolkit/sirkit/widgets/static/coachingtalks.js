// Talks with a venture, after GROW: goal, reality, options, will; each with one question as help.

import { CoachingList } from "./coachinglist.js";
import { day, today } from "./days.js";
import { h } from "./dom.js";
import { ops } from "./keeping.js";

const GROW = {
  goal: ["coaching_talk.goal", "coaching_talk.goal_help"], reality: ["coaching_talk.reality", "coaching_talk.reality_help"],
  options: ["coaching_talk.options", "coaching_talk.options_help"], will: ["coaching_talk.will", "coaching_talk.will_help"],
};

export class Talks {
  constructor(coaching) {
    const { store, venture } = coaching;
    Object.assign(this, { coaching, store, unfolded: new Set(), title: "coaching.talks", help: "coaching.talks_help", empty: "coaching.talks_empty" });
    this.list = new CoachingList(store, {
      kind: "coaching_talk", of: { venture }, name: `new coaching_talk ${venture}`, title: "coaching.talk_form", turned: () => coaching.turn(),
      called: ({ on }) => store.say("coaching.talk_what", { day: day(store, on) }),
      begins: () => ({ on: today() }),
      besides: ["next_on"],
      also: ({ next_on: next }) => (next ? ops(store, "intake", venture, { venture, next_on: next }) : []),
      fields: [
        { field: "on", key: "coaching_talk.on", control: "line", type: "date", required: true },
        { field: "minutes", key: "coaching_talk.minutes", control: "line", type: "number", min: 5, max: 1440 },
        ...Object.entries(GROW).map(([field, [key, help]]) => ({ field, key, help, control: "text", rows: 3 })),
        { field: "next_on", key: "coaching.next_on", help: "coaching.review_next_help", control: "line", type: "date" },
      ],
    });
  }

  get lists() {
    return [this.list];
  }

  get begin() {
    return { key: "coaching.talk_new", first: true };
  }

  body() {
    const { store, list } = this;
    const on = (id) => store.record("coaching_talk", id).on ?? "";
    const ids = list.ids.sort((one, other) => (on(one) > on(other) ? -1 : 1));
    return ids.length ? [h("ul", { class: "sirkit-cards" }, ids.map((id) => this.card(id)))] : [];
  }

  card(id) {
    const { store, coaching, list } = this;
    const { on, minutes, will, ...talk } = store.record("coaching_talk", id);
    const lasted = minutes && ` · ${store.say("coaching.minutes", { count: minutes })}`;
    const said = ["goal", "reality", "options"].filter((field) => talk[field]);
    return h("li", { class: "sirkit-record" }, h("h4", {}, day(store, on), lasted), coaching.misplaced(id),
      will && this.told("will", will), said.length > 0 && this.fold(id, said.flatMap((field) => this.told(field, talk[field]))),
      !will && !said.length && h("p", { class: "sirkit-help" }, store.say("coaching.talk_blank")),
      h("p", { class: "sirkit-buttons" }, list.change(id)));
  }

  told(field, text) {
    return [h("h5", {}, this.store.say(GROW[field][0])), h("p", { class: "sirkit-told" }, text)];
  }

  fold(id, inside) {
    const { store, unfolded } = this;
    const box = h("details", { class: "sirkit-more", open: unfolded.has(id), ontoggle: () => unfolded[box.open ? "add" : "delete"](id) },
      h("summary", { "data-key": `talk read ${id}` }, store.say("coaching.talk_read")), inside);
    return box;
  }
}
