// Possible duplicates: two sheets beside each other, why they look alike, and three buttons. A person decides.

import { h } from "./dom.js";
import { calmly } from "./focus.js";
import { hyphenated } from "./hyphens.js";
import { part } from "./part.js";
import { FEWEST, Sure } from "./sure.js";
import { leads } from "./trainer.js";

const TWICE_MS = 600; // the second half of a double click, which falls on the pair that has slid there
const VERDICTS = { same: "trainer.same", different: "trainer.different", later: "trainer.later" };
const DECIDED = { same: "trainer.decided_same", different: "trainer.decided_different" };
const ABOUT = ["actor", "likeness", "offer", "need", "wish", "role", "tie"];

export default part("likenesses", ({ store, model, el }) => {
  const likenesses = new Likenesses(store, el, model.get("quiet"));
  likenesses.draw();
  return {
    words: () => likenesses.draw(),
    all: () => (likenesses.stands ? likenesses.ask() : likenesses.draw()),
    room: (said) => said || likenesses.draw(),
    alike: (said) => likenesses.hear(said),
    records: (touched) => touched.some(([kind]) => ABOUT.includes(kind)) && likenesses.ask(),
  };
});

class Likenesses {
  constructor(store, el, quiet) {
    Object.assign(this, { store, el, quiet, pairs: [], conflicts: [] });
  }

  /** Whether whoever sits here decides: a trainer; where the part is quiet, also who works alone. */
  get may() {
    const { store } = this;
    return store.ready && (leads(store) || (this.quiet && !store.room));
  }

  /** True where the part stands already: when the connection comes back it is filled anew, not drawn. */
  get stands() {
    return this.may && this.el.childElementCount > 0;
  }

  draw() {
    const { store } = this;
    this.counted = h("p", { class: "sirkit-lead", role: "status" });
    this.list = h("div", { class: "sirkit-pairs" });
    this.clash = h("div", { role: "status" });
    this.done = h("details", { class: "sirkit-more" });
    this.sure = new Sure(store, this);
    this.el.hidden = !this.may;
    this.el.replaceChildren(...(this.may ? [h("h2", { tabindex: -1 }, store.say("trainer.likenesses")), this.counted, this.clash, this.sure.el, this.list, this.done] : []));
    if (!this.may) return;
    this.ask();
    this.show();
  }

  ask() {
    clearTimeout(this.timer);
    if (!this.may) return;
    this.timer = setTimeout(() => this.store.send({ do: "alike" }), 200);
  }

  hear({ pairs, conflicts }) {
    this.pairs = pairs;
    this.conflicts = conflicts;
    this.show();
  }

  /** The pairs to be decided; one decided here a moment ago is not asked again. */
  get open() {
    const verdict = ({ id }) => this.store.record("likeness", id)?.verdict;
    return this.pairs.filter((pair) => ["one", "other"].every((which) => this.store.record("actor", pair[which])) && !DECIDED[verdict(pair)])
      .map((pair) => ({ ...pair, later: verdict(pair) === "later" }));
  }

  show() {
    if (!this.list.isConnected) return;
    const open = this.open;
    calmly(this.el, () => this.fill(open), () => this.el.querySelector("h2"));
    if (this.quiet) this.el.hidden = !open.length && !this.conflicts.length && this.done.hidden;
  }

  fill(open) {
    const { store } = this;
    const count = open.length;
    this.counted.textContent = count ? store.say("trainer.alike", { count }) : store.say("trainer.alike_none");
    const certain = open.filter((pair) => pair.sure && !pair.later);
    const together = certain.length >= FEWEST ? certain : [];
    this.list.replaceChildren(...open.filter((pair) => !together.includes(pair)).map((pair) => this.pair(pair)));
    this.sure.show(together);
    this.clash.replaceChildren(...this.conflicts.map(({ one, other }) => h("p", { class: "sirkit-careful" },
      h("span", { class: "sirkit-sign", "aria-hidden": "true" }, "!"), " ", store.say("trainer.conflict", { one: this.name(one), other: this.name(other) }))));
    this.decided();
  }

  name(id) {
    return this.store.record("actor", id)?.name ?? this.store.records.actor?.[id]?.name ?? "";
  }

  pair(pair) {
    const { store } = this;
    const head = (id) => h("th", { scope: "col" }, h("button", { class: "quiet", "data-key": `${pair.id} ${id}`, onclick: () => store.open(id) }, hyphenated(this.name(id))));
    const rows = this.rows(pair).map(({ label, one, other, equal }) => h("tr", { class: equal ? "sirkit-equal" : "" },
      h("th", { scope: "row" }, label), [one, other].map((value) => h("td", {}, value || h("span", { class: "sirkit-muted" }, store.say("trainer.unknown"))))));
    const button = (verdict) => h("button", { "data-key": `${pair.id} ${verdict}`, onclick: () => this.decide(pair, verdict) }, store.say(VERDICTS[verdict]));
    return h("article", { class: "sirkit-pair", "data-id": pair.id },
      h("table", { "aria-label": store.say("trainer.pair", { one: this.name(pair.one), other: this.name(pair.other) }) },
        h("thead", {}, h("tr", {}, h("td", {}), head(pair.one), head(pair.other))), h("tbody", {}, rows)),
      pair.reasons.length ? h("ul", { class: "sirkit-reasons" }, pair.reasons.map((reason) => h("li", {}, store.words.tell(reason)))) : null,
      pair.later && h("p", { class: "sirkit-help" }, store.say("trainer.put_off")),
      h("div", { class: "sirkit-row" }, Object.keys(VERDICTS).filter((verdict) => !(pair.later && verdict === "later")).map(button)));
  }

  /** What both sheets say, field beside field; what neither says is left out. */
  rows({ one, other }) {
    const { store } = this;
    const [a, b] = [one, other].map((id) => this.sheet(id));
    return Object.keys(a).filter((label) => a[label] || b[label])
      .map((label) => ({ label: store.say(label), one: a[label], other: b[label], equal: a[label] === b[label] }));
  }

  sheet(id) {
    const { store } = this;
    const values = store.record("actor", id) ?? {};
    const own = (kind) => store.ids(kind).map((one) => store.record(kind, one)).filter(({ actor }) => actor === id).map(({ text }) => text).join(" · ");
    const ties = store.ids("tie").map((one) => store.record("tie", one)).filter((tie) => [tie.from_actor, tie.to_actor].includes(id))
      .map((tie) => this.name(tie.from_actor === id ? tie.to_actor : tie.from_actor)).filter(Boolean);
    return {
      "actor.city": values.city,
      "actor.sort": values.sort && store.say(`actor.sort.${values.sort}`),
      "form.functions_short": store.roles(id, [id]).map((role) => store.say(`function.${role.function}.name`)).join(" · "),
      "trainer.offers": own("offer"),
      "trainer.needs": own("need"),
      "trainer.ties": [...new Set(ties)].join(" · "),
      "trainer.wishes": own("wish"),
      "actor.website": values.website,
      "actor.description": values.description,
    };
  }

  /** The operations that say of a pair what was decided. */
  said({ id, one, other }, verdict) {
    return Object.entries({ one, other, verdict }).map(([field, value]) => this.store.put("likeness", id, field, value)).filter(Boolean);
  }

  async decide({ id, one, other }, verdict) {
    const { store } = this;
    if (id !== this.last?.id && performance.now() - this.last?.at < TWICE_MS) return;
    this.last = { id, at: performance.now() };
    const names = { one: this.name(one), other: this.name(other) };
    const ops = this.said({ id, one, other }, verdict);
    if (!ops.length) return;
    const change = await store.commit(ops, "likeness");
    this.show();
    store.notice(store.say(DECIDED[verdict] ?? "trainer.decided_later", names), change);
  }

  /** What was decided, folded; each decision can be taken back at any time. */
  decided() {
    const { store } = this;
    const ids = store.ids("likeness").filter((id) => DECIDED[store.record("likeness", id).verdict]);
    const open = this.done.open;
    this.done.hidden = !ids.length;
    if (!ids.length) return this.done.replaceChildren();
    this.done.replaceChildren(h("summary", { "data-key": "decided" }, store.say("trainer.decided", { count: ids.length })), h("ul", {}, ids.map((id) => this.line(id))));
    this.done.open = open;
    return undefined;
  }

  line(id) {
    const { store } = this;
    const { one, other, verdict } = store.record("likeness", id);
    const back = () => store.commit(["one", "other", "verdict"].map((field) => store.put("likeness", id, field, null)).filter(Boolean), "likeness");
    return h("li", { class: "sirkit-row" }, h("span", {}, store.say(DECIDED[verdict], { one: this.name(one), other: this.name(other) })),
      h("button", { class: "quiet", "data-key": `${id} again`, onclick: back }, store.say("trainer.decide_again")));
  }
}
