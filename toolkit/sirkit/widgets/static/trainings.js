// Trainings: the offers of the region, and the designer in which one is built from its need to how it is looked back on.

import { choose } from "./chosen.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { calmly, focusOn, renew } from "./focus.js";
import { keep, ops } from "./keeping.js";
import { part } from "./part.js";
import { Design } from "./trainingdesign.js";
import { Remarks, left } from "./trainingremarks.js";

const DRAFT = "trainings";
const LINE = 200;
const PARTS = ["outcome", "assessment", "activity", "aid"]; // what goes and comes back with a training
const TOUCHING = ["training", ...PARTS, "actor", "learning_wish", "reach", "likeness"];

export default part("trainings", ({ store, el }) => {
  const trainings = new Trainings(store, el);
  trainings.draw();
  trainings.remarks.watch(el);
  return {
    words: () => trainings.draw(),
    all: () => trainings.begin(),
    records: (touched) => touched.some(([kind]) => TOUCHING.includes(kind)) && trainings.renew(),
    refused: (said) => trainings.refused(said),
    chosen: ({ kind, id }) => kind === "training" && trainings.about && trainings.open(id),
    "training-open": (told) => trainings.remarks.hear(told),
    "training-checks": (told) => trainings.remarks.hear(told),
    "training-verb": (told) => trainings.design?.parts.outcomes.form.verbs.hear(told),
    "training-verbs": (told) => trainings.design?.parts.outcomes.form.verbs.know(told),
    leave: () => trainings.remarks.close(),
  };
});

class Trainings {
  constructor(store, el) {
    Object.assign(this, { store, el, designs: new Map() });
    this.remarks = new Remarks(store, { about: () => this.design?.id ?? null, draw: () => this.refresh() });
    this.form = new Entry(store, {
      name: "new training", kind: "training", title: "trainings.form", enter: "trainings.begin", turned: () => this.turn(), keep: (id, values) => this.keep(id, values),
      fields: [
        { field: "title", key: "training.title", help: "training.title_help", control: "line", longest: LINE, required: true, wide: true },
        { field: "profession", key: "training.profession", help: "training.profession_help", control: "line", longest: LINE, wide: true },
      ],
    });
  }

  get draft() {
    return this.store.drafts.get(DRAFT) ?? {};
  }

  /** The id of the training that is open, whether it is still there or not. */
  get about() {
    return this.draft.about ?? null;
  }

  /** At which step of it the person was last. */
  get step() {
    return this.draft.steps?.[this.about];
  }

  remember(values) {
    this.store.draft(DRAFT, { ...this.draft, ...values });
  }

  turnTo(step) {
    this.remember({ steps: { ...this.draft.steps, [this.about]: step } });
    this.turn();
  }

  /** The designer of the training that is open; each is kept, so that it hears what becomes of its changes. */
  get design() {
    const { about, designs, store } = this;
    if (!about || !store.record("training", about)) return null;
    if (!designs.has(about)) designs.set(about, new Design(this, about));
    return designs.get(about);
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  begin() {
    this.turn();
    this.remarks.renew();
  }

  turn() {
    calmly(this.el, () => this.draw());
  }

  draw() {
    this.shown = this.design;
    this.el.replaceChildren(...(this.shown ? this.shown.draw() : this.list()));
    if (!this.shown) this.refresh();
  }

  renew() {
    this.refresh();
    this.remarks.renew();
  }

  refresh() {
    if (this.design !== this.shown) return this.turn(); // it was removed, or is back
    if (this.shown) return this.shown.refresh();
    const { store } = this;
    const { compare } = new Intl.Collator(store.words.locale);
    const ids = store.ids("training").filter((id) => this.title(id)).sort((one, other) => compare(this.title(one), this.title(other)));
    this.empty.hidden = ids.length > 0 || !store.ready || this.form.open;
    renew(this.note, this.gone());
    return renew(this.cards, ids.map((id) => this.card(id)));
  }

  list() {
    const { store, form } = this;
    this.cards = h("ul", { class: "sirkit-cards" });
    this.note = h("div", { role: "status" });
    this.empty = h("div", { class: "sirkit-empty" }, h("p", {}, store.say("trainings.empty")), h("p", {}, store.say("trainings.example")));
    return [
      h("h2", {}, store.say("trainings.title")), h("p", { class: "sirkit-lead" }, store.say("trainings.lead")), this.note,
      form.open ? form.make() : h("p", { hidden: !store.may("training") }, h("button", { class: "primary", "data-key": "training new", onclick: () => form.begin(null, {}) }, store.say("trainings.new"))),
      this.empty, this.cards];
  }

  /** The training that was open is not there any more: what was typed waits, in case it comes back. */
  gone() {
    const { store, about } = this;
    if (!about || !store.records.training?.[about]) return []; // it never was: its entry was taken back
    const back = () => store.commit([{ op: "restore", kind: "training", id: about }], "training");
    return [h("div", { class: "sirkit-note" }, h("p", {}, store.say("training.check.gone")), h("p", { class: "sirkit-buttons" },
      store.may("training") && h("button", { "data-key": "training back", onclick: back }, store.say("trainings.gone_back")),
      h("button", { class: "quiet", "data-key": "training away", onclick: () => this.shut() }, store.say("form.close"))))];
  }

  title(id) {
    return this.store.record("training", id).title ?? "";
  }

  card(id) {
    const { store } = this;
    const { profession, provider, city, format } = store.record("training", id);
    const name = this.title(id);
    const asked = (key) => h("span", { class: "sirkit-trainings-unknown" }, store.say(key));
    const line = (key, value) => [h("dt", {}, store.say(key)), h("dd", {}, value)];
    const outcomes = store.ids("outcome").filter((one) => store.record("outcome", one).training === id).length;
    const where = [format === "online" ? null : city, format && format !== "presence" && store.say(`training.format.${format}`)].filter(Boolean).join(", ");
    const open = this.remarks.open[id];
    return h("li", { class: "sirkit-record" }, h("h3", {}, name), profession && h("p", { class: "sirkit-help" }, profession),
      h("dl", { class: "sirkit-facts" },
        line("trainings.provider", store.record("actor", store.standing(provider))?.name ?? asked(provider ? "trainings.provider_gone" : "trainings.provider_unknown")),
        line("trainings.where", where || asked("trainings.where_unknown")),
        line("trainings.step.outcomes", outcomes ? store.say("trainings.outcomes", { count: outcomes }) : asked("trainings.outcomes_none"))),
      h("p", { class: "sirkit-trainings-left" }, open ? left(store, open) : store.say("trainings.looking")),
      h("p", { class: "sirkit-buttons" },
        h("button", { "data-key": `training open ${id}`, "aria-label": store.say("trainings.open_named", { name }), onclick: () => this.open(id) }, store.say("trainings.open")),
        store.may("training") && h("button", { class: "quiet", "data-key": `training remove ${id}`, "aria-label": store.say("form.remove_named", { name }), onclick: () => this.remove(id) }, store.say("form.remove"))));
  }

  // --- what happens ------------------------------------------------------------------------------------------

  open(id) {
    if (id === this.about) return;
    this.remember({ about: id });
    choose(this.store, "training", id);
    this.begin();
    focusOn("trainings step");
    this.el.scrollIntoView({ block: "start" });
  }

  /** Back to the list. */
  shut() {
    const { about } = this;
    this.remember({ about: null });
    this.begin();
    focusOn(`training open ${about}`, "training new");
  }

  async keep(id, values) {
    const change = await keep(this.store, ops(this.store, "training", id, values), { name: values.title, fresh: true, group: "training" });
    this.open(id);
    return change;
  }

  /** With a training goes what belongs to it alone; as one change, so that all of it comes back. */
  async remove(id) {
    const { store } = this;
    const name = this.title(id);
    const drop = (kind, one) => ({ op: "drop", kind, id: one });
    const parts = PARTS.flatMap((kind) => store.ids(kind).filter((one) => store.record(kind, one).training === id).map((one) => drop(kind, one)));
    const change = await store.commit([drop("training", id), ...parts], "training");
    store.notice(store.say("form.removed", { name }), change);
    focusOn("training new");
  }

  refused(said) {
    this.form.refused(said);
    for (const design of this.designs.values()) design.refused(said);
  }
}
