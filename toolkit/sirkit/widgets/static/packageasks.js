// What is still to be asked of a funding package: the first question above all with the one filled button, all of them below.

import { h } from "./dom.js";
import { focusOn } from "./focus.js";

const FIGURES = { "package.price_unknown": "price", "package.own_unknown": "own_share", "package.seats_unknown": "seats", "training.check.own_share": "own_share" };
const WANTED = "package.wanted.";

/** `page` has store, shown (what the kernel told last), found, slow, blocks, law, sums, forms and paper(name, key, more). */
export class Asks {
  constructor(page) {
    Object.assign(this, { page, store: page.store });
  }

  /** The box that says what is next. */
  make() {
    this.next = h("div", { class: "sirkit-package-next" });
    this.list = h("ul", { class: "sirkit-suggested" });
    return this.next;
  }

  section() {
    return h("section", {}, h("h3", { tabindex: -1, "data-key": "package questions" }, this.store.say("package.questions")), this.list);
  }

  refresh() {
    const { store, page: { shown } } = this;
    const all = this.questions;
    const line = (one, at) => h("li", {}, h("div", {}, one.said), this.leading(one, `ask ${at}`));
    this.list.replaceChildren(...(shown && !all.length ? [h("li", {}, store.say("package.answered"))] : all.map(line)));
    this.next.replaceChildren(...this.now(all).filter(Boolean));
  }

  /** The questions, each with what leads to where it is answered. */
  get questions() {
    const { store, page: { shown, law } } = this;
    if (!shown) return [];
    const asked = shown.questions.map((message) => ({ said: store.words.tell(message), ...this.answer(message.key) }));
    const open = law.open.map(({ id, names, told: [state] }) => ({ said: store.say("package.law_asks", { name: law.text(names), said: store.words.tell(state) }), word: "package.look", act: () => law.show(id) }));
    return [...asked, ...open];
  }

  answer(key) {
    const { store, page: { blocks, sums } } = this;
    const enters = (kind, act) => (store.may(kind) && act ? { word: "package.enter", act } : {});
    if (FIGURES[key]) return enters("training", () => sums.enter(FIGURES[key]));
    if (key.startsWith(WANTED)) return { word: "package.look", act: () => blocks.find(({ sort }) => key === WANTED + sort).look() };
    if (key === "package.worth_unknown") {
      const [block, id] = this.first(({ state, worth }) => state === "promised" && worth == null);
      return enters("aid", block && (() => block.begin(id, "worth")));
    }
    if (key !== "package.unasked") return {};
    const [, id] = this.first(({ state = "suggested" }) => state === "suggested");
    return id ? { word: "package.look", act: () => this.show(`aid move ${id}`) } : {};
  }

  /** The first entry that is so, with its block; nothing where none is. */
  first(fits) {
    const { store, page } = this;
    const all = page.blocks.flatMap((block) => block.ids.map((id) => [block, id]));
    return all.find(([, id]) => fits(store.record("aid", id))) ?? [];
  }

  leading({ said, word, act }, key, kind = null) {
    return act ? h("button", { type: "button", class: kind, "data-key": key, "aria-label": `${this.store.say(word)}: ${said}`, onclick: act }, this.store.say(word)) : null;
  }

  /** The first question; when all are answered, the paper. While a form is open, its button is the one to press. */
  now([first, ...more]) {
    const { store, page } = this;
    const primary = page.forms.some((form) => form.open) ? null : "primary";
    const trouble = (page.found?.messages ?? []).map((message) => h("p", { class: "sirkit-problem" }, store.words.tell(message)));
    if (!page.shown) return [...trouble, page.slow && h("p", { role: "status" }, store.say("package.reading"))];
    if (!first) return [...trouble, h("p", {}, store.say("package.ready")), h("p", { class: "sirkit-buttons" }, page.paper("funding_pdf", "package.pdf", { class: primary, "data-key": "package now" }))];
    const others = h("button", { type: "button", class: "quiet", "data-key": "package more", onclick: () => this.show("package questions") }, store.say("package.more", { count: more.length }));
    return [...trouble, h("h3", {}, store.say("package.next")), h("p", {}, first.said), h("p", { class: "sirkit-buttons" }, this.leading(first, "package now", primary), more.length > 0 && others)];
  }

  show(key) {
    focusOn(key);
    document.activeElement?.scrollIntoView({ block: "center" });
  }
}
