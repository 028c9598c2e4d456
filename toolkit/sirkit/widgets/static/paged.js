// A form of several pages: one question after the other; what is typed is kept at once on any of them.

import { h } from "./dom.js";
import { Entry } from "./entry.js";

/**
 * Beside what an entry has, `options` have: pages: [{ name, title, lead }] (keys; lead may be missing), counted: the key that
 * says which page of how many it is. What extends it may have above(name): what stands below a page's heading besides;
 * about(): a word beside the page's number; lacks(): { field, message } of what has to be said before one goes on, or null;
 * paged(): called when a page is shown.
 */
export class Paged extends Entry {
  get page() {
    return this.values.page ?? 0;
  }

  get last() {
    return this.options.pages.length - 1;
  }

  make() {
    super.make();
    this.head = h("div", { class: "sirkit-wide" });
    this.way = h("span", { class: "sirkit-ways" });
    this.element.prepend(this.head);
    this.element.querySelector(".sirkit-buttons").prepend(this.way);
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.present();
    return this.element;
  }

  /** Enter in a line leads on; only the last page is what is kept by it. */
  #key(event) {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT" || this.page === this.last) return;
    event.preventDefault();
    this.go(this.page + 1);
  }

  /** Turn to a page; what has to be said before is asked for first. */
  go(page) {
    const wrong = page > 0 && this.lacks?.();
    if (wrong) return this.say(wrong.field, wrong.message);
    this.lead(page);
    this.head.querySelector("h3").focus({ preventScroll: true });
    return this.element.scrollIntoView({ block: "nearest" });
  }

  /** Show a page without taking the focus there. */
  lead(page) {
    this.typing({ page });
    this.present();
  }

  present() {
    const { store, page, options } = this;
    const { name, title, lead } = options.pages[page];
    const about = this.about?.();
    this.head.replaceChildren(
      h("p", { class: "sirkit-help", role: "status" }, store.say(options.counted, { number: page + 1, count: options.pages.length }), about ? ` · ${about}` : ""),
      h("h3", { tabindex: -1 }, store.say(title)),
      ...(lead ? [h("p", { class: "sirkit-help" }, store.say(lead))] : []),
      ...(this.above?.(name) ?? []));
    const way = (to, key, word) => h("button", { type: "button", class: word === "on" ? "primary" : null, "data-key": `${options.kind} ${word}`, onclick: () => this.go(to) }, store.say(key));
    this.element.querySelector(`[data-key="${CSS.escape(`${options.name} enter`)}"]`).classList.toggle("primary", page === this.last);
    this.way.replaceChildren(
      ...(page > 0 ? [way(page - 1, "approach.back", "back")] : []),
      ...(page < this.last ? [way(page + 1, "approach.on", "on")] : []));
    this.paged?.();
  }
}
