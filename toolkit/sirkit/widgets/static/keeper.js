// The keeper: the bar that says whose dossier this is and whether everything is kept.

import { h, unique } from "./dom.js";
import { hand } from "./handing.js";
import { History } from "./history.js";
import { served } from "./page.js";
import { part } from "./part.js";
import { returning } from "./returning.js";

const SIGNS = { saved: "✓", saving: "…", busy: "◔", away: "!", unkept: "!", starting: "…" };

export default part("keeper", ({ store, model, el }) => {
  const bar = new Bar(store, model);
  const draw = () => el.replaceChildren(...bar.elements());
  draw();
  const reminder = model.get("passing") ? setInterval(() => bar.remind(), 600000) : 0;
  const stop = returning(store);
  return {
    words: draw,
    state: () => bar.state(),
    all: () => bar.name(),
    records: () => bar.changed(),
    history: ({ done }) => bar.history.hear(done),
    code: ({ code }) => bar.code(code),
    file: (file) => bar.hand(file),
    notice: (notice) => bar.notice(notice),
    problem: ({ messages }) => bar.problem(messages),
    undone: ({ name }) => bar.notice({ text: store.say(name ? "keeper.undone" : "keeper.undone_plain", { name }) }),
    entered: ({ left }) => bar.entered(left),
    leave: () => {
      clearInterval(reminder);
      stop();
    },
  };
});

class Bar {
  constructor(store, model) {
    Object.assign(this, { store, model, history: new History(store) });
  }

  changed() {
    this.name();
    this.history.later();
  }

  elements() {
    const { store } = this;
    this.title = h("input", {
      class: "sirkit-region", "aria-label": store.say("region.name"), maxlength: 200,
      onchange: () => store.commit([store.put("region", "region", "name", this.title.value.trim())].filter(Boolean)),
    });
    this.dot = h("span", { class: "sirkit-sign", "aria-hidden": "true" });
    this.said = h("span", {});
    this.status = h("span", { class: "sirkit-status", role: "status" }, this.dot, this.said);
    this.banner = h("div", { class: "sirkit-banner", role: "alert", hidden: true });
    this.live = h("div", { class: "sirkit-notices", role: "status", "aria-live": "polite" });
    const lang = store.words.language;
    const bar = h("header", { class: "sirkit-bar" },
      this.title,
      this.status,
      h("button", { class: "quiet", onclick: () => store.undo() }, store.say("keeper.undo")),
      h("span", { class: "sirkit-languages", role: "group", "aria-label": store.say("keeper.language") },
        ["de", "en"].map((one) => h("button", {
          class: "quiet", lang: one, "aria-pressed": String(one === lang),
          onclick: () => store.speak(one),
        }, one.toUpperCase()))),
      this.menu());
    this.name();
    this.state();
    const floor = h("div", { class: "sirkit-floor" }, this.banner, this.live);
    this.history.draw();
    return [bar, this.history.el, this.model.get("passing") ? this.passing() : null, floor].filter(Boolean);
  }

  /** The buttons of the menu; Escape and a click elsewhere close it. */
  menu() {
    const { store } = this;
    const item = (key, act) => h("button", { class: "quiet", onclick: () => { menu.open = false; act(); } }, store.say(key));
    const menu = h("details", { class: "sirkit-menu" },
      h("summary", {}, store.say("keeper.more")),
      h("div", {},
        item("history.title", () => this.history.begin()),
        item("upload.title", () => store.emit("file-wanted")),
        item("keeper.download", () => store.send({ do: "save" })),
        !this.model.get("passing") && item("keeper.code", () => store.send({ do: "code" })),
        !this.model.get("passing") && item("keeper.enter", () => this.enter()),
        h("p", { class: "sirkit-help" }, store.say("keeper.help"))));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    return menu;
  }

  passing() {
    return h("p", { class: "sirkit-careful" }, h("span", { class: "sirkit-sign", "aria-hidden": "true" }, "!"), this.store.say("keeper.passing"), " ",
      h("button", { onclick: () => this.store.send({ do: "save" }) }, this.store.say("keeper.download")));
  }

  remind() {
    this.notice({ text: this.store.say("keeper.remind") });
  }

  name() {
    this.title.readOnly = !this.store.may("region");
    if (document.activeElement === this.title) return;
    const name = this.store.record("region", "region")?.name;
    this.title.value = name ?? "";
    this.title.placeholder = this.store.say("keeper.unnamed");
    if (!served()) return;
    document.title = name ? `${name} · ${this.store.say("page.title")}` : this.store.say("page.title");
    document.querySelector("a.skip").textContent = this.store.say("page.skip");
  }

  state() {
    const { store } = this;
    this.status.dataset.state = store.state;
    this.dot.textContent = SIGNS[store.state];
    this.said.textContent = store.say(`keeper.${store.state}`);
    this.banner.hidden = store.state !== "away";
    if (store.state !== "away") return;
    this.banner.replaceChildren(
      h("span", {}, store.say(store.storage.keeps ? "keeper.away_kept" : "keeper.away_lost")), " ",
      h("button", { onclick: () => location.reload() }, store.say("keeper.reload")));
  }

  notice({ text, change }) {
    const close = () => line.remove();
    const line = h("p", { class: "sirkit-notice" }, h("span", {}, text),
      change && h("button", { class: "quiet", onclick: () => { close(); this.store.undo(change); } }, this.store.say("keeper.undo")),
      h("button", { class: "quiet", "aria-label": this.store.say("keeper.close"), onclick: close }, "✕"));
    this.live.replaceChildren(line);
    setTimeout(close, 10000);
    requestAnimationFrame(() => clear(line)); // by then the focus is where the hands go on
  }

  problem(messages) {
    const lines = messages.map((message) => h("p", {}, this.store.words.tell(message)));
    const box = h("div", { class: "sirkit-problem", role: "alert" }, lines,
      h("button", { class: "quiet", onclick: () => box.remove() }, this.store.say("keeper.close")));
    const asking = this.live.querySelector("form"); // what was typed there stays, to be mended
    this.live.replaceChildren(...[box, asking].filter(Boolean));
  }

  code(code) {
    this.live.replaceChildren(h("div", { class: "sirkit-notice" },
      h("p", {}, this.store.say("code.given"), " ", h("strong", { class: "sirkit-code" }, code)),
      h("p", { class: "sirkit-help" }, this.store.say("code.help")),
      h("button", { class: "quiet", onclick: () => this.live.replaceChildren() }, this.store.say("keeper.close"))));
  }

  /** Hand the file over. What is private is left out of it, which is said: whoever needs it takes a file of their own. */
  hand({ name, text, left }) {
    const { store } = this;
    hand(name, text);
    if (!left) return;
    const close = () => this.live.replaceChildren();
    this.live.replaceChildren(h("div", { class: "sirkit-notice" }, h("p", {}, store.say("keeper.private", { count: left })),
      h("button", { "data-key": "save private", onclick: () => { close(); store.send({ do: "save", private: true }); } }, store.say("keeper.private_too")),
      h("button", { class: "quiet", onclick: close }, store.say("keeper.close"))));
  }

  /** Another folder is open: how to come back to the one before. */
  entered(left) {
    if (!left) return this.notice({ text: this.store.say("code.entered") });
    this.code(left);
    return this.live.querySelector("p").prepend(this.store.say("code.left"), " ");
  }

  enter() {
    const name = unique("code");
    const input = h("input", { id: name, autocomplete: "off", maxlength: 12, class: "sirkit-code" });
    const send = (event) => {
      event.preventDefault();
      this.store.send({ do: "enter", code: input.value });
    };
    this.live.replaceChildren(h("form", { class: "sirkit-notice", onsubmit: send },
      h("label", { for: name }, this.store.say("code.ask")), input,
      h("button", { class: "primary" }, this.store.say("code.open"))));
    input.focus();
  }
}

/** A message never lies over what has the focus: the page moves up by as much as it would. */
function clear(line) {
  const focused = document.activeElement;
  if (!line.isConnected || !focused || focused === document.body || line.contains(focused)) return;
  const [over, under] = [line.getBoundingClientRect(), focused.getBoundingClientRect()];
  const apart = under.bottom <= over.top || under.top >= over.bottom || under.right <= over.left || under.left >= over.right;
  if (!apart && under.height < innerHeight / 2) scrollBy(0, under.bottom - over.top + 8);
}
