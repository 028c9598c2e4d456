// What agreements changed: the network without and with what was kept, its sentence first, its table behind "see more".

import { Asking } from "./asking.js";
import { h } from "./dom.js";
import { calmly } from "./focus.js";


export class AgreedPicture extends Asking {
  constructor(store) {
    super();
    Object.assign(this, { store, element: h("section", { class: "sirkit-agreed-net" }), found: null, asked: 0, picture: null, open: false });
    this.watch(this.element);
  }

  get there() {
    return this.store.ids("agreement").length > 0;
  }

  want() {
    const { store } = this;
    this.asked += 1;
    this.await();
    store.send({ do: "agreements-picture", asked: String(this.asked), width: Math.round(this.frame.clientWidth), language: store.words.language });
  }

  late() {
    this.state.textContent = this.store.say("pictures.drawing");
  }

  hear({ asked, ...made }) {
    if (asked !== String(this.asked)) return; // something else is wanted by now
    this.rest();
    this.found = made;
    this.pictured(made.svg);
    calmly(this.element, () => this.draw());
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  draw() {
    const { store, found: made } = this;
    const said = made?.messages ? made.messages.map((message) => store.words.tell(message)).join(" ") : made?.sentence ?? "";
    this.state = h("p", { class: "sirkit-help", role: "status" });
    this.frame = h("div", { class: "sirkit-pictures-frame" }, this.picture && h("img", { alt: said, src: this.picture }));
    this.element.replaceChildren(h("h3", {}, store.say("agreements.net.title")), h("figure", {}, h("figcaption", {}, said), this.frame), this.state,
      ...[made?.rows && this.table(), h("p", { class: "sirkit-help" }, store.say("agreements.net.rule"))].filter(Boolean));
  }

  table() {
    const { store } = this;
    const { heads, rows } = this.found;
    const cell = (text, place) => h(place ? "td" : "th", { scope: place ? null : "row", "data-head": place ? heads[place] : null }, text);
    const details = h("details", { class: "sirkit-more", open: this.open, ontoggle: () => { this.open = details.open; } },
      h("summary", { "data-key": "agreements net more" }, store.say("pictures.more")),
      h("table", {}, h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
        h("tbody", {}, rows.map((row) => h("tr", {}, row.map(cell))))));
    return details;
  }
}
