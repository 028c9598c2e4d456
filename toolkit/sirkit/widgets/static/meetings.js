// Who looks after the map, and when people meet next: with an invitation on paper and for the calendar.

import { day, today } from "./days.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { calmly, focusOn } from "./focus.js";
import { handOut } from "./handing.js";
import { items, keep, lines, ops, remove } from "./keeping.js";
import { part } from "./part.js";

const LONGEST = 200;
const REGION = "region";

export default part("meetings", ({ store, el }) => {
  const meetings = new Meetings(store, el);
  meetings.draw();
  return {
    words: () => meetings.draw(),
    all: () => meetings.turn(),
    records: (touched) => touched.some(([kind]) => ["region", "meeting", "actor"].includes(kind)) && meetings.refresh(),
    refused: (said) => [meetings.care, meetings.form].forEach((one) => one.refused(said)),
    state: () => meetings.enable(),
  };
});

class Meetings {
  constructor(store, el) {
    Object.assign(this, { store, el });
    const turned = () => this.turn();
    this.care = new Entry(store, {
      name: "care", kind: "region", enter: "region.care_enter", fixed: REGION, turned,
      keep: (id, values) => this.look(id, values),
      fields: [
        { field: "name", key: "region.name", help: "region.name_help", control: "line", longest: LONGEST, required: true, wide: true, when: () => !this.home.name },
        { field: "carer", key: "region.carer", help: "region.carer_help", control: "organisation", wide: true },
        { field: "deputy", key: "region.deputy", control: "organisation" },
        { field: "review_on", key: "region.review_on", control: "line", type: "date" },
      ],
    });
    this.form = new Entry(store, {
      name: "new meeting", kind: "meeting", title: "meeting.form", enter: "meeting.enter", turned,
      keep: (id, values, fresh) => this.keep(id, values, fresh), remove: (id) => this.remove(id),
      fields: [
        { field: "name", key: "meeting.name", control: "line", longest: LONGEST, required: true, wide: true },
        { field: "on", key: "meeting.on", control: "line", type: "date", required: true },
        { field: "at", key: "meeting.at", control: "line", type: "time" },
        { field: "minutes", key: "meeting.minutes", control: "line", type: "number", min: 5, max: 1440 },
        { field: "venue", key: "meeting.venue", control: "line", longest: LONGEST, wide: true },
        { field: "agenda", key: "meeting.agenda", help: "meeting.agenda_help", control: "text", longest: 4000 },
      ],
    });
  }

  get home() {
    return this.store.record("region", REGION) ?? {};
  }

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    const { store } = this;
    this.cared = h("div");
    this.list = h("div");
    const care = this.care.open ? this.care.make() : this.cared;
    const form = this.form.open && !(this.form.id && !store.record("meeting", this.form.id)) ? this.form.make() : null;
    this.el.replaceChildren(
      h("section", {}, h("h2", {}, store.say("region.care")), h("p", { class: "sirkit-lead" }, store.say("region.care_lead")), care),
      h("section", {}, h("h2", { tabindex: -1, "data-key": "meetings title" }, store.say("meeting.title")), this.list,
        form ?? h("p", { hidden: !store.may("meeting") }, h("button", { "data-key": "meet", onclick: () => this.open(null, { agenda: this.suggestion() }) }, store.say("meeting.new")))));
    this.refresh();
  }

  refresh() {
    calmly(this.el, () => {
      this.cared.replaceChildren(...this.carers());
      this.list.replaceChildren(...this.ahead());
    });
    this.enable();
  }

  enable() {
    const gone = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.list.querySelectorAll("[data-paper]")) button.disabled = gone;
  }

  // --- who looks after the map -------------------------------------------------------------------------------

  carers() {
    const { store, home } = this;
    const named = (actor) => store.record("actor", actor)?.name || store.say("form.unknown");
    const line = (key, value) => [h("dt", {}, store.say(key)), h("dd", {}, value)];
    return [
      h("dl", { class: "sirkit-facts" }, line("region.carer", named(home.carer)), line("region.deputy", named(home.deputy)),
        line("region.review_on", home.review_on ? day(store, home.review_on) : store.say("form.unknown"))),
      h("p", { hidden: !store.may("region") }, h("button", { "data-key": "care", onclick: () => this.care.begin(REGION, { ...this.home }) }, store.say(home.carer ? "region.care_change" : "region.care_agree"))),
    ];
  }

  async look(id, { name, ...values }) {
    const { store } = this;
    const change = await store.commit(ops(store, "region", id, name ? { name, ...values } : values), "care");
    if (change) store.notice(store.say("region.care_kept"), change);
    focusOn("care");
    return change;
  }

  // --- meetings ----------------------------------------------------------------------------------------------

  /** The meetings from today on, the next one first; then, for who wants to see them, those before. */
  ahead() {
    const { store } = this;
    const at = (id) => `${store.record("meeting", id).on} ${store.record("meeting", id).at ?? "~"}`;
    const ids = store.ids("meeting").filter((id) => store.record("meeting", id).on).sort((one, other) => (at(one) < at(other) ? -1 : 1));
    const coming = ids.filter((id) => store.record("meeting", id).on >= today());
    const past = ids.filter((id) => !coming.includes(id)).reverse();
    const open = this.list.querySelector("details")?.open;
    return [
      coming.length ? h("ul", { class: "sirkit-meets" }, coming.map((id) => this.card(id))) : h("p", { class: "sirkit-empty" }, store.say("meeting.empty")),
      past.length ? h("details", { class: "sirkit-more", open }, h("summary", { "data-key": "past" }, store.say("meeting.past", { count: past.length })),
        h("ul", { class: "sirkit-meets" }, past.map((id) => this.card(id)))) : null,
    ].filter(Boolean);
  }

  card(id) {
    const { store } = this;
    const { name, on, at, minutes, venue, agenda } = store.record("meeting", id);
    const facts = [
      day(store, on, "full"), at && store.say("meeting.clock", { time: at }), minutes && store.say("meeting.lasts", { count: minutes }), venue,
    ].filter(Boolean).join(" · ");
    const lines = Object.values(agenda ?? {});
    const paper = (word, key) => h("button", { "data-paper": "", "data-key": `${word} ${id}`, "aria-label": `${store.say(key)}: ${name}`, onclick: () => handOut(store, word, { meeting: id }) }, store.say(key));
    return h("li", { class: "sirkit-meet" }, h("h3", {}, name), h("p", {}, facts),
      lines.length ? h("ol", {}, lines.map((one) => h("li", {}, one))) : h("p", { class: "sirkit-help" }, store.say("meeting.no_agenda")),
      h("p", { class: "sirkit-buttons" }, paper("invitation", "meeting.invitation"), paper("calendar", "meeting.calendar"),
        store.may("meeting") && h("button", { class: "quiet", "data-key": `meeting ${id}`, "aria-label": store.say("step.change_named", { name }), onclick: () => this.change(id) }, store.say("step.change"))));
  }

  open(id, values) {
    this.form.begin(id, id || !this.form.values.agenda ? values : {});
  }

  change(id) {
    const { minutes, agenda, ...values } = this.store.record("meeting", id);
    this.open(id, { ...values, minutes: minutes == null ? "" : String(minutes), agenda: lines(agenda) });
  }

  /** What every meeting may begin with, to be changed: the steps, what is still sought, what comes next. */
  suggestion() {
    return ["meeting.agenda_steps", "meeting.agenda_sought", "meeting.agenda_next"].map((key) => this.store.say(key)).join("\n");
  }

  async keep(id, { agenda, ...values }, fresh) {
    const { store } = this;
    const made = [...ops(store, "meeting", id, values), ...items(store, ["meeting", id, "agenda"], agenda ?? "")];
    const change = await keep(store, made, { name: values.name, fresh, group: "meeting" });
    focusOn(`meeting ${id}`);
    return change;
  }

  async remove(id) {
    const { store } = this;
    await remove(store, "meeting", id, store.record("meeting", id).name);
    focusOn("meet");
  }
}
