// Typing: what is being typed and is no change yet. It shows at once, and a draft of it survives a reload.

const TYPED = "typed "; // the draft of what is typed into a record that is there
const LINES = "lines "; // the draft of lines that belong to a record, as belongings.js keeps them

export class Typing {
  constructor(storage) {
    this.storage = storage;
    this.previews = new Map(); // "kind id" → { field: value }
    this.problems = new Map(); // "kind id field" → message
    this.drafts = new Map(); // name → values of a form not yet entered
  }

  /** Put back what was typed before the page was left. */
  async open() {
    for (const { name, values } of await this.storage.all("drafts")) {
      this.drafts.set(name, values);
      if (name.startsWith(TYPED)) this.previews.set(name.slice(TYPED.length), values);
    }
  }

  put(kind, id, field, value) {
    const name = `${kind} ${id}`;
    this.previews.set(name, { ...this.previews.get(name), [field]: value });
    this.draft(`${TYPED}${name}`, this.previews.get(name));
  }

  take(kind, id, field) {
    const name = `${kind} ${id}`;
    const { [field]: _taken, ...rest } = this.previews.get(name) ?? {};
    if (Object.keys(rest).length) this.previews.set(name, rest);
    else this.previews.delete(name);
    if (this.drafts.has(`${TYPED}${name}`)) this.draft(`${TYPED}${name}`, this.previews.get(name) ?? null);
  }

  /** The values of a record with what is being typed laid on top. */
  over(kind, id, values) {
    const typed = this.previews.get(`${kind} ${id}`);
    return typed ? { ...values, ...typed } : values;
  }

  /** Whose fields and lines hold what was not taken and waits to be mended: ids of records. */
  get refused() {
    const fields = [...this.problems.keys()].map((key) => key.split(" "))
      .filter(([kind, id, field]) => this.previews.get(`${kind} ${id}`)?.[field] !== undefined).map(([, id]) => id);
    const lines = [...this.drafts].filter(([name, sections]) => name.startsWith(LINES) && Object.values(sections).flat().some((row) => row.refused))
      .map(([name]) => name.slice(LINES.length));
    return [...fields, ...lines];
  }

  /** Keep what a form holds that is not yet entered; null forgets it. */
  draft(name, values) {
    if (values) {
      this.drafts.set(name, values);
      this.storage.put("drafts", { name, values });
    } else {
      this.drafts.delete(name);
      this.storage.remove("drafts", name);
    }
  }

  /** Forget everything. */
  clear() {
    for (const name of [...this.drafts.keys()]) this.draft(name, null);
    this.previews.clear();
    this.problems.clear();
  }

  /** Forget what was typed into a record that is erased. */
  erase(kind, id) {
    this.previews.delete(`${kind} ${id}`);
    this.draft(`${TYPED}${kind} ${id}`, null);
  }
}
