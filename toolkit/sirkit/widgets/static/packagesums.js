// What a funding package adds up to: sentences first, a bar beside them, and the figures they are made of.

import { counted, EUROS, SEATS, unclear, withDigits } from "./amounts.js";
import { h } from "./dom.js";
import { Entry } from "./entry.js";
import { focusOn } from "./focus.js";
import { keep, ops } from "./keeping.js";

const AMOUNTS = { price: EUROS, own_share: EUROS, seats: SEATS };
const DIGITS = 12;
const FIELDS = [
  { field: "price", key: "package.figures_price", help: "package.figures_help", control: "line", longest: 200 },
  { field: "own_share", key: "package.figures_own", help: "package.figures_help", control: "line", longest: 200 },
  { field: "seats", key: "package.figures_seats", control: "line", longest: DIGITS },
];
const PARTS = { own: "package.bar.own", promised: "package.bar.promised", open: "package.bar.open" };

/** `page` has store, id (of the training), training, group, shown (what the kernel told last), enter(form, id, values) and turned(). */
export class Sums {
  constructor(page) {
    Object.assign(this, { page, store: page.store });
    this.form = new Entry(page.store, {
      name: `figures ${page.id}`, kind: "training", title: "package.figures_form", enter: "package.enter", fields: FIELDS, fixed: page.id,
      check: (values) => unclear(values, AMOUNTS), turned: () => this.turned(), keep: (_, values) => this.keep(values),
    });
  }

  make() {
    const { store } = this;
    this.told = h("div", { class: "sirkit-package-told" });
    this.slot = h("div");
    this.add = h("button", { type: "button", "data-key": "figures", onclick: () => this.enter() }, store.say("package.figures"));
    this.seat();
    return h("section", {}, h("h3", {}, store.say("package.sums")), this.told, this.slot, this.add);
  }

  seat() {
    const { form, store } = this;
    const open = form.open && store.may("training");
    this.add.hidden = open || !store.may("training");
    this.slot.replaceChildren(...(open ? [withDigits(form, AMOUNTS)] : []));
  }

  turned() {
    this.seat();
    this.page.turned();
  }

  refresh() {
    const { page: { shown }, store } = this;
    this.told.replaceChildren(...(shown ? [h("ul", {}, shown.sums.map((one) => h("li", {}, store.words.tell(one)))), this.bar(shown.totals)].filter(Boolean) : []));
  }

  /** The price as a bar: who bears which part. The sentences say the same. */
  bar({ price, own, promised, open }) {
    const { store } = this;
    if (!price || open === null) return null;
    const parts = Object.entries({ own, promised, open: Math.max(open, 0) }).filter(([, euros]) => euros);
    const whole = parts.reduce((sum, [, euros]) => sum + euros, 0);
    const part = ([name, euros]) => {
      const piece = h("span", { class: `sirkit-package-${name}` });
      piece.style.width = `${(100 * euros) / whole}%`;
      return piece;
    };
    return h("div", { class: "sirkit-package-bar", "aria-hidden": "true" }, h("div", {}, parts.map(part)),
      h("ul", {}, parts.map(([name, euros]) => h("li", {}, h("span", { class: `sirkit-package-${name}` }), `${store.say(PARTS[name])}: ${store.say("package.euros", { euros })}`))));
  }

  enter(field = "price") {
    const { page, form } = this;
    const written = Object.keys(AMOUNTS).map((one) => [one, page.training[one] == null ? null : String(page.training[one])]);
    page.enter(form, page.id, { ...Object.fromEntries(written), ...(form.id ? form.values : {}) }, field);
  }

  async keep(values) {
    const { store, page } = this;
    const change = await keep(store, ops(store, "training", page.id, counted(values, AMOUNTS)), { name: page.training.title, fresh: false, group: page.group });
    focusOn("figures");
    return change;
  }
}
