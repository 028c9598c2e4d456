// What agreements changed: the network without and with what was kept, its sentence first, its table behind "see more".

import { h } from "./dom.js";
import { calmly } from "./focus.js";

const PAUSE_MS = 300;
const SLOW_MS = 500; // what takes longer shows that it is under way
const NEAR = "200px"; // so far off the screen it is made ready

export class AgreedPicture {
  constructor(store) {
    Object.assign(this, { store, element: h("section", { class: "sirkit-agreed-net" }), made: null, near: false, asked: 0, picture: null, open: false });
    this.watcher = new IntersectionObserver(([{ isIntersecting }]) => this.seen(isIntersecting), { rootMargin: NEAR });
    this.watcher.observe(this.element);
  }

  leave() {
    this.watcher.disconnect();
    for (const timer of [this.timer, this.waiting]) clearTimeout(timer);
    if (this.picture) URL.revokeObjectURL(this.picture);
  }

  // --- asking --------------------------------------------------------------------------------------------------

  seen(near) {
    this.near = near;
    if (near && !this.made) this.ask();
  }

  renew() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  ask() {
    const { store } = this;
    clearTimeout(this.timer);
    if (!this.near || !store.ready) this.made = null;
    else if (store.pending.size) this.renew(); // the kernel does not know yet what is to be drawn
    else if (store.ids("agreement").length) this.want();
  }

  want() {
    const { store } = this;
    this.asked += 1;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => { this.state.textContent = store.say("pictures.drawing"); }, SLOW_MS);
    store.send({ do: "agreements-picture", asked: String(this.asked), width: Math.round(this.frame.clientWidth), language: store.words.language });
  }

  hear({ asked, ...made }) {
    if (asked !== String(this.asked)) return; // something else is wanted by now
    clearTimeout(this.waiting);
    this.made = made;
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = made.svg ? URL.createObjectURL(new Blob([made.svg], { type: "image/svg+xml" })) : null;
    calmly(this.element, () => this.draw());
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store, made } = this;
    const said = made?.messages ? made.messages.map((message) => store.words.tell(message)).join(" ") : made?.sentence ?? "";
    this.state = h("p", { class: "sirkit-help", role: "status" });
    this.frame = h("div", { class: "sirkit-pictures-frame" }, this.picture && h("img", { alt: said, src: this.picture }));
    this.element.replaceChildren(h("h3", {}, store.say("agreements.net.title")), h("figure", {}, h("figcaption", {}, said), this.frame), this.state,
      ...[made?.rows && this.table(), h("p", { class: "sirkit-help" }, store.say("agreements.net.rule"))].filter(Boolean));
  }

  table() {
    const { store } = this;
    const { heads, rows } = this.made;
    const cell = (text, place) => h(place ? "td" : "th", { scope: place ? null : "row", "data-head": place ? heads[place] : null }, text);
    const details = h("details", { class: "sirkit-more", open: this.open, ontoggle: () => { this.open = details.open; } },
      h("summary", { "data-key": "agreements net more" }, store.say("pictures.more")),
      h("table", {}, h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
        h("tbody", {}, rows.map((row) => h("tr", {}, row.map(cell))))));
    return details;
  }
}
