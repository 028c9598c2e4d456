// Where the evening stands, for whoever works along at a laptop: the station and the trainer's message, as phones show it.

import { h } from "./dom.js";
import { part } from "./part.js";

export default part("present", ({ store, el }) => {
  const present = new Present(store, el);
  present.draw();
  return {
    words: () => present.draw(),
    all: () => present.show(),
    records: (touched) => touched.some(([kind]) => kind === "evening") && present.show(),
  };
});

class Present {
  constructor(store, el) {
    Object.assign(this, { store, el, closed: "" });
  }

  draw() {
    this.station = h("span", { class: "sirkit-muted", role: "status" });
    this.message = h("strong", { role: "status" });
    this.close = h("button", { class: "quiet", "aria-label": this.store.say("present.close"), onclick: () => this.shut() }, "✕");
    this.el.replaceChildren(this.station, this.message, this.close);
    this.show();
  }

  /** The message that stands is read: it goes here, and only here. */
  shut() {
    this.closed = this.message.textContent;
    this.show();
    document.querySelector(".sirkit-stations button")?.focus({ preventScroll: true });
  }

  show() {
    const { store } = this;
    const along = store.room && store.room.role !== "trainer"; // a trainer's own page says it in larger words
    const { station, message = "" } = (along && store.record("evening", "evening")) || {};
    if (message !== this.closed) this.closed = "";
    const said = message === this.closed ? "" : message;
    tell(this.station, station ? store.say("phone.now", { station: store.say(`phone.station.${station}`) }) : "");
    tell(this.message, said);
    this.close.hidden = !said;
    this.el.hidden = !station && !said;
  }
}

/** Change a text only where it differs, so that nothing is read out twice. */
function tell(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
