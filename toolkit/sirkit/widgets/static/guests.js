// Who is there: how many devices have joined, how others join, and closing the door.

import { ask } from "./membership.js";
import { h, unique } from "./dom.js";
import { part } from "./part.js";
import { demand, facts, leads, ledOnly, look, stands } from "./trainer.js";

const HERE = /^https?:\/\/(localhost|127\.|\[::1\])/;

export default part("guests", ({ store, el }) => {
  const guests = new Guests(store, el);
  guests.draw();
  return { words: () => guests.draw(), all: () => (stands(store, el) ? guests.show() : guests.draw()), room: (said) => (said ? guests.show() : guests.draw()), leave: () => guests.leave() };
});

class Guests {
  constructor(store, el) {
    Object.assign(this, { store, el, codes: null, picture: null });
  }

  draw() {
    const { store } = this;
    ledOnly(store, this.el, () => [h("h2", {}, store.say("trainer.guests")), this.count(), this.ways(), this.door()]);
    this.show();
    if (leads(store) && !this.codes) this.fetch();
  }

  count() {
    return (this.counted = h("p", { class: "sirkit-counted", role: "status" }));
  }

  ways() {
    this.told = h("div", { class: "sirkit-ways" });
    return this.told;
  }

  door() {
    const { store } = this;
    const name = unique("joining");
    this.closed = h("input", { id: name, type: "checkbox", onchange: () => this.close(this.closed.checked) });
    return h("div", {}, h("p", { class: "sirkit-check" }, this.closed, h("label", { for: name }, store.say("trainer.closed"))),
      h("p", { class: "sirkit-help" }, store.say("trainer.closed_help")));
  }

  async close(closed) {
    this.closed.disabled = true;
    const done = await demand(this.store, "joining", { open: !closed });
    this.closed.disabled = false;
    if (!done) this.closed.checked = !closed;
    look(this.store);
  }

  /** Fetch what others join with: once, it stays. Without an answer the next word of the room tries again. */
  async fetch() {
    if (this.asking) return;
    this.asking = true;
    const { secret } = this.store.room;
    const codes = await ask("codes", secret).catch(() => null);
    this.codes = codes?.ok ? await codes.json() : null;
    const drawn = this.codes && (await ask("../screen/qr.svg", secret).catch(() => null));
    this.asking = false;
    if (drawn?.ok && drawn.headers.get("Content-Type")?.includes("svg")) this.picture = URL.createObjectURL(await drawn.blob());
    this.show();
  }

  show() {
    const { store } = this;
    const said = facts(store);
    if (!leads(store) || !this.counted) return;
    this.counted.textContent = said ? store.say("trainer.joined", { count: said.guests }) : store.say("keeper.starting");
    if (said && !this.closed.disabled) this.closed.checked = !said.joining;
    if (!this.codes) {
      if (said) this.fetch();
      return;
    }
    if (this.told.dataset.words === store.words.language && Boolean(this.told.querySelector("img")) === Boolean(this.picture)) return;
    this.told.dataset.words = store.words.language;
    this.told.replaceChildren(...this.lines());
  }

  lines() {
    const { store, codes } = this;
    const alone = codes.addresses.every((address) => HERE.test(address));
    const line = (key, value) => h("p", {}, h("span", { class: "sirkit-muted" }, store.say(key)), h("strong", { class: "sirkit-code" }, value));
    return [
      h("div", {}, line("trainer.code", codes.participant), line("trainer.table_code", codes.table),
        alone ? h("p", { class: "sirkit-careful" }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, "!"), " ", store.say("trainer.alone"))
          : h("div", {}, h("p", { class: "sirkit-muted" }, store.say("trainer.addresses")), h("ul", { class: "sirkit-addresses" }, codes.addresses.map((address) => h("li", {}, address))))),
      this.picture && h("img", { src: this.picture, alt: store.say("trainer.qr"), width: 176, height: 176 }),
    ].filter(Boolean);
  }

  leave() {
    if (this.picture) URL.revokeObjectURL(this.picture);
  }
}
