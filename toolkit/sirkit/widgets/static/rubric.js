// Rubric: how one saw a practice talk oneself, and how whoever watched saw it; told in words and kept.

import { answered, keep } from "./answers.js";
import { h, unique } from "./dom.js";
import { handOut } from "./handing.js";
import { part } from "./part.js";

const LONGEST = 400;

export default part("rubric", ({ store, model, el }) => {
  const rubric = new Rubric(store, model, el);
  rubric.draw();
  return {
    words: () => rubric.draw(),
    all: () => rubric.renew(),
    records: (touched) => touched.some(([kind]) => kind === "answer") && rubric.show(),
    state: () => rubric.enable(),
  };
});

class Rubric {
  constructor(store, model, el) {
    Object.assign(this, { store, el, unit: model.get("unit"), papers: model.get("papers"), ...model.get("rubric") });
  }

  question(view, criterion) {
    return `rubric-${this.name}-${view}-${criterion}`;
  }

  answer(view, criterion) {
    return answered(this.store, this.unit, this.question(view, criterion));
  }

  draw() {
    const { store } = this;
    this.joint = Boolean(store.room);
    this.boxes = [];
    this.lines = [];
    this.differs = h("p", { class: "sirkit-differs", role: "status" });
    this.el.replaceChildren(h("h3", {}, store.say(`rubric.${this.name}.title`)), h("p", { class: "sirkit-lead" }, store.say(`rubric.${this.name}.lead`)),
      ...(this.joint ? [h("p", { class: "sirkit-note" }, store.say("rubric.elsewhere"))] : this.inside()), ...(this.papers.length ? [this.sheets()] : []));
    this.show();
    this.enable();
  }

  /** All is there anew; whether this is a room decides what is shown. */
  renew() {
    if (this.joint === Boolean(this.store.room)) this.show();
    else this.draw();
  }

  inside() {
    const lines = this.keeps ? this.views.map((view) => this.line(view)) : [];
    return [...this.criteria.map((one) => this.criterion(one)), this.differs, ...lines];
  }

  criterion(criterion) {
    const { store } = this;
    const title = store.say(`rubric.${this.name}.${criterion}`);
    return h("table", { class: "sirkit-levels" }, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, title),
      this.views.map((view) => h("th", { scope: "col" }, store.say(`rubric.view.${view}`))))),
    h("tbody", {}, this.levels.map((level) => h("tr", {}, h("th", { scope: "row" }, store.say(`rubric.${this.name}.${criterion}.${level}`)),
      this.views.map((view) => h("td", {}, this.box(view, criterion, level)))))));
  }

  box(view, criterion, level) {
    const { store } = this;
    const says = ["rubric.view." + view, `rubric.${this.name}.${criterion}`, `rubric.${this.name}.${criterion}.${level}`].map((key) => store.say(key));
    const input = h("input", { type: "radio", name: `${this.question(view, criterion)}-${this.unit}`, "data-key": `${view} ${criterion} ${level}`, "aria-label": says.join(": "),
      onchange: () => keep(store, this.unit, this.question(view, criterion), level) });
    this.boxes.push({ view, criterion, level, input });
    return h("label", {}, input);
  }

  line(view) {
    const { store } = this;
    const id = unique("rubric");
    const input = h("input", { id, maxlength: LONGEST, "data-key": `${view} ${this.keeping}`, onchange: () => keep(store, this.unit, this.question(view, this.keeping), input.value) });
    this.lines.push({ view, input });
    return h("div", { class: "sirkit-field" }, h("label", { for: id }, store.say(`rubric.keeping.${view}`)), input);
  }

  sheets() {
    const { store } = this;
    return h("ul", { class: "sirkit-papers" }, this.papers.map(({ name, title }) => h("li", {},
      h("button", { "data-paper": name, onclick: () => handOut(store, name) }, store.say(title)), h("p", { class: "sirkit-help" }, store.say(`rubric.paper.${name}`)))));
  }

  show() {
    for (const { view, criterion, level, input } of this.boxes) input.checked = this.answer(view, criterion) === level;
    for (const { view, input } of this.lines) if (document.activeElement !== input) input.value = this.answer(view, this.keeping);
    this.compare();
  }

  /** Say what both see differently: that is worth talking about. */
  compare() {
    const { store, criteria, views } = this;
    const apart = criteria.filter((one) => views.every((view) => this.answer(view, one)) && new Set(views.map((view) => this.answer(view, one))).size > 1);
    const names = apart.map((one) => store.say(`rubric.${this.name}.${one}`)).join(", ");
    const said = names ? store.say("rubric.differs", { names }) : "";
    if (this.differs.textContent !== said) this.differs.textContent = said;
  }

  enable() {
    const away = this.store.state === "away" || this.store.state === "starting";
    for (const button of this.el.querySelectorAll("[data-paper]")) button.disabled = away;
  }
}
