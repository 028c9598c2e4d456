// Reading what people have: a file or pasted text. Its size is looked at before it is sent, a table is shown as it would be
// read, and the report says what was made of it.

import { h, unique } from "./dom.js";
import { Mapping } from "./mapping.js";
import { part } from "./part.js";

const FILES = ".csv,.tsv,.txt,.xlsx,.json,.geojson,.umap,.gexf,.graphml,.zip";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SHOWN = 10; // sentences of a report at once
const FEW = 3; // the same, of each of several files
const DRAFT = "paste";
const LEFT = "mapping.left"; // said where rows stayed out

export default part("upload", ({ store, model, el }) => {
  const upload = new Upload(store, model, el);
  upload.draw();
  const hear = (message, buffers) => message.say === "template" && hand(message.file, buffers[0], SHEET);
  model.on("msg:custom", hear);
  return {
    words: () => upload.draw(),
    all: () => upload.restore(),
    report: (report) => upload.report(report),
    preview: (preview) => upload.preview(preview),
    alike: ({ pairs }) => upload.alike(pairs.length),
    state: () => upload.enable(),
    "file-wanted": () => upload.come(),
    leave: () => model.off("msg:custom", hear),
  };
});

class Upload {
  constructor(store, model, el) {
    Object.assign(this, { store, el, most: model.get("most"), together: model.get("together"), asked: 0 });
    this.droppable();
    const ask = (word, more = {}) => store.send({ do: word, ask: ++this.asked, ...more });
    const traits = Object.fromEntries(["targets", "several", "encodings"].map((name) => [name, model.get(name)]));
    this.mapping = new Mapping(store, traits, { tell: (said) => ask("map", said), bring: () => ask("bring"), stop: () => this.stop() });
  }

  draw() {
    const { store } = this;
    const name = unique("file");
    this.input = h("input", { id: name, type: "file", multiple: true, accept: FILES, class: "sirkit-hidden", onchange: () => this.choose(this.input.files) });
    this.said = h("div", { role: "status" });
    this.place = h("div", {});
    this.el.replaceChildren(h("h2", {}, store.say("upload.title")), h("p", { class: "sirkit-lead" }, store.say("upload.lead"), h("span", { class: "sirkit-drop" }, ` ${store.say("upload.drop")}`)),
      h("p", { class: "sirkit-pick" }, this.input, h("label", { for: name, class: "button" }, store.say("upload.choose")),
        h("button", { onclick: () => store.send({ do: "template", language: store.words.locale }) }, store.say("upload.template"))),
      this.paste(), this.said, this.place);
    if (this.shown === "mapping") {
      this.mapping.words();
      this.place.replaceChildren(this.mapping.element);
    } else if (this.last) this.report(this.last);
    this.enable();
  }

  /** Rows copied from a spreadsheet, or a list of names; what is pasted outlives a reload. */
  paste() {
    const { store } = this;
    const name = unique("paste");
    this.text = h("textarea", { id: name, rows: 6, oninput: () => store.draft(DRAFT, this.text.value ? { text: this.text.value } : null) });
    this.look = h("button", { onclick: () => this.send([new Blob([this.text.value])]) }, store.say("upload.look"));
    this.box = h("details", { class: "sirkit-paste" }, h("summary", {}, store.say("upload.paste")),
      h("div", { class: "sirkit-field" }, h("label", { for: name }, store.say("upload.paste_label")), this.text),
      h("p", { class: "sirkit-buttons" }, this.look));
    this.restore();
    return this.box;
  }

  /** Put back what was pasted before a reload. */
  restore() {
    const kept = this.store.drafts.get(DRAFT)?.text;
    if (!kept || this.text.value) return;
    this.text.value = kept;
    this.box.open = true;
  }

  come() {
    this.el.scrollIntoView({ block: "center" });
    this.input.focus({ preventScroll: true });
  }

  enable() {
    this.input.disabled = this.store.state === "away" || this.store.state === "starting";
    this.look.disabled = this.input.disabled;
  }

  choose(files) {
    if (files.length && !this.input.disabled) this.send([...files]);
    this.input.value = "";
  }

  /** Files may be dropped anywhere on the station, also several at once. */
  droppable() {
    const { el } = this;
    for (const event of ["dragover", "dragleave", "drop"]) {
      el.addEventListener(event, (dragged) => {
        if (!dragged.dataTransfer?.types.includes("Files")) return;
        dragged.preventDefault();
        el.classList.toggle("sirkit-over", event === "dragover");
        if (event === "drop") this.choose(dragged.dataTransfer.files);
      });
    }
  }

  async send(files) {
    const large = files.find(({ size }) => size > this.most);
    const whole = files.reduce((sum, { size }) => sum + size, 0);
    if (large) return this.refuse("file.large", { size: megabytes(large.size), most: this.most / 1024 / 1024 });
    if (whole > this.together) return this.refuse("upload.many", { size: megabytes(whole), most: megabytes(this.together) });
    const { store } = this;
    const ask = ++this.asked;
    const [{ name = "" }] = files;
    this.shown = "waiting";
    this.clear();
    const reading = files.length > 1 ? store.say("upload.reading_files", { count: files.length }) : name ? store.say("upload.reading", { name }) : store.say("upload.reading_text");
    this.said.replaceChildren(h("p", {}, reading), h("button", { onclick: () => this.stop() }, store.say("upload.stop")));
    const buffers = await Promise.all(files.map((file) => file.arrayBuffer()));
    if (ask === this.asked) store.send({ do: "read", ask, names: files.map((file) => file.name ?? "") }, buffers);
    return undefined;
  }

  refuse(key, values) {
    this.report({ messages: [{ key, values }], problem: true });
  }

  stop() {
    this.asked += 1;
    this.shown = this.last = null;
    this.store.send({ do: "stop" });
    this.clear();
  }

  clear() {
    this.said.replaceChildren();
    this.place.replaceChildren();
  }

  preview(preview) {
    if (preview.ask !== this.asked) return;
    const first = this.shown !== "mapping" || this.number !== preview.number;
    Object.assign(this, { shown: "mapping", number: preview.number });
    this.mapping.show(preview);
    if (!first) return;
    this.said.replaceChildren();
    this.place.replaceChildren(this.mapping.element);
    this.mapping.heading.scrollIntoView({ block: "start" });
    this.mapping.heading.focus({ preventScroll: true });
  }

  report(report) {
    const { store } = this;
    const settled = this.shown === "mapping";
    this.shown = "report";
    this.place.replaceChildren();
    if (report !== this.last && !report.problem) {
      store.notice(store.words.tell(report.messages[0]), report.changed ?? null);
      if (store.drafts.has(DRAFT)) this.forget();
    }
    this.last = report;
    this.looks = h("p", { class: "sirkit-row", hidden: true });
    const [{ sentences: [first, ...rest] }, ...files] = this.grouped(report.messages);
    const several = files.length > 0;
    const notes = [rest, ...files.map(({ title, sentences }) => [title, ...sentences])].flat();
    this.said.replaceChildren(h("div", { class: report.problem ? "sirkit-problem" : `sirkit-report${report.messages.some(({ key }) => key === LEFT) ? " sirkit-partly" : ""}` }, h("p", {}, h("strong", {}, first)),
      this.looks, this.list(rest, SHOWN),
      files.map(({ title, sentences }) => [h("h4", {}, title), ...this.list(sentences, FEW)]).flat(),
      h("p", { class: "sirkit-buttons" },
        report.changed && h("button", { onclick: () => store.undo(report.changed) }, store.say("keeper.undo")),
        (rest.length > SHOWN || several) && h("button", { onclick: () => this.save(notes) }, store.say("upload.notes")))));
    this.alike(this.pairs);
    if (settled) this.said.scrollIntoView({ block: "nearest" });
  }

  /** Some of what was read looks like something else: say so where the eyes are, and lead there. */
  alike(count = 0) {
    this.pairs = count;
    if (this.shown !== "report" || this.last.problem) return;
    const { store } = this;
    const go = () => {
      const heading = this.el.parentElement.querySelector(".sirkit-likenesses h2");
      heading?.scrollIntoView({ block: "start" });
      heading?.focus({ preventScroll: true });
    };
    this.looks.hidden = !count;
    if (!count) {
      this.looks.replaceChildren();
      return;
    }
    const told = this.last.messages.some(({ key }) => key === "merging.found");
    this.looks.replaceChildren(told ? "" : h("span", {}, store.say("upload.alike", { count })), h("button", { class: "quiet", onclick: go }, store.say("upload.see_alike")));
  }

  /** The sentences in groups: what is said of all, then of each file under its name. */
  grouped(messages) {
    const groups = [{ sentences: [] }];
    for (const message of messages) {
      const sentence = this.store.words.tell(message);
      if (message.key === "upload.of_file") groups.push({ title: sentence, sentences: [] });
      else groups.at(-1).sentences.push(sentence);
    }
    return groups.filter(({ title, sentences }) => title || sentences.length);
  }

  /** A list of sentences, the first ones at once; thousands more are made only when they are wanted. */
  list(sentences, shown) {
    const listed = (some) => h("ul", {}, some.map((sentence) => h("li", {}, sentence)));
    const more = sentences.slice(shown);
    const whole = h("details", { ontoggle: () => whole.childElementCount < 2 && whole.append(listed(more)) },
      h("summary", {}, this.store.say("upload.rest", { count: more.length })));
    return [sentences.length > 0 && listed(sentences.slice(0, shown)), more.length > 0 && whole];
  }

  /** Everything there was to say, to be taken along and worked through in the table. */
  save(sentences) {
    hand(this.store.say("upload.notes_file"), `${sentences.join("\r\n")}\r\n`, "text/plain;charset=utf-8");
  }

  forget() {
    this.store.draft(DRAFT, null);
    this.text.value = "";
  }
}

const megabytes = (bytes) => Math.round(bytes / 1e5) / 10;

/** Hand a file to the browser. */
function hand(name, data, type) {
  const href = URL.createObjectURL(new Blob([data], { type }));
  const link = h("a", { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}
