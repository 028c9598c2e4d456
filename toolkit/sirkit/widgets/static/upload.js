// Reading a file people have: its size is looked at before it is sent, and the report says what was made of it.

import { h, unique } from "./dom.js";
import { part } from "./part.js";

export default part("upload", ({ store, model, el }) => {
  const upload = new Upload(store, model.get("most"), el);
  upload.draw();
  return {
    words: () => upload.draw(),
    report: (report) => upload.report(report),
    state: () => upload.enable(),
    "file-wanted": () => upload.come(),
  };
});

class Upload {
  constructor(store, most, el) {
    Object.assign(this, { store, most, el, asked: 0 });
  }

  draw() {
    const { store } = this;
    const name = unique("file");
    this.input = h("input", { id: name, type: "file", accept: ".json", class: "sirkit-hidden", onchange: () => this.send(this.input.files[0]) });
    this.label = h("label", { for: name, class: "button" }, store.say("upload.choose"));
    this.said = h("div", { role: "status" });
    this.el.replaceChildren(h("h2", {}, store.say("upload.title")), h("p", { class: "sirkit-lead" }, store.say("upload.lead")),
      h("p", { class: "sirkit-pick" }, this.input, this.label), this.said);
    if (this.last) this.report(this.last);
    this.enable();
  }

  come() {
    this.el.scrollIntoView({ block: "center" });
    this.input.focus({ preventScroll: true });
  }

  enable() {
    this.input.disabled = this.store.state === "away" || this.store.state === "starting";
  }

  async send(file) {
    if (!file) return;
    if (file.size > this.most) {
      const size = Math.round(file.size / 1e5) / 10;
      this.report({ messages: [{ key: "file.large", values: { size, most: this.most / 1024 / 1024 } }], problem: true });
      return;
    }
    const ask = ++this.asked;
    this.said.replaceChildren(h("p", {}, this.store.say("upload.reading", { name: file.name })),
      h("button", { onclick: () => { this.asked += 1; this.store.send({ do: "stop" }); this.said.replaceChildren(); } }, this.store.say("upload.stop")));
    const bytes = await file.arrayBuffer();
    if (ask === this.asked) this.store.send({ do: "read", ask, name: file.name }, [bytes]);
    this.input.value = "";
  }

  report(report) {
    if (report !== this.last && !report.problem) this.store.notice(this.store.words.tell(report.messages[0]), report.changed ?? null);
    this.last = report;
    const { store } = this;
    const [first, ...rest] = report.messages.map((message) => store.words.tell(message));
    const shown = rest.slice(0, 10).map((sentence) => h("li", {}, sentence));
    this.said.replaceChildren(h("div", { class: report.problem ? "sirkit-problem" : "sirkit-report" }, h("p", {}, h("strong", {}, first)),
      shown.length ? h("ul", {}, shown) : null,
      rest.length > 10 && h("details", {}, h("summary", {}, store.say("upload.rest", { count: rest.length - 10 })), h("ul", {}, rest.slice(10).map((sentence) => h("li", {}, sentence)))),
      report.changed && h("button", { onclick: () => store.undo(report.changed) }, store.say("keeper.undo"))));
  }
}
