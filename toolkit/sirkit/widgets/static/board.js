// The board: what the parts of a page share beside the dossier: words, what is chosen, and what they tell each other.

import { language, rememberLanguage } from "./page.js";
import { fetchWords } from "./words.js";

export class Board {
  constructor() {
    Object.assign(this, { listeners: new Map(), selected: null, picked: new Set(), words: null });
    this.stations = []; // the names of those the app leads to
    this.opened = false; // whether the form is open; kept here, because the form may be drawn later than it is asked for
    this.wording = this.speak(language());
  }

  on(word, listener) {
    if (!this.listeners.has(word)) this.listeners.set(word, new Set());
    this.listeners.get(word).add(listener);
    return () => this.listeners.get(word).delete(listener);
  }

  emit(word, content) {
    for (const listener of this.listeners.get(word) ?? []) listener(content);
  }

  async speak(chosen) {
    this.words = await fetchWords(chosen);
    if (document.documentElement.lang !== chosen) rememberLanguage(chosen);
    this.emit("words");
  }

  say(key, values) {
    return this.words.say(key, values);
  }

  select(id) {
    const before = this.selected;
    this.selected = id;
    this.picked = new Set(id ? [id] : []);
    this.emit("selected", { before, id });
    this.emit("picked");
  }

  /** Choose several at once, for every part to show; one alone is selected as ever. */
  pick(ids) {
    if (this.opened) this.emit("shut");
    this.select(ids.length === 1 ? ids[0] : null);
    if (ids.length < 2) return;
    this.picked = new Set(ids);
    this.emit("picked");
  }

  /** Open the form: on the record given, or on a new one. */
  open(id) {
    this.opened = true;
    this.select(id);
    this.emit("open");
  }

  /** Say something for a while; with the id of a change, offer to take that one back. */
  notice(text, change = null) {
    this.emit("notice", { text, change });
  }
}
