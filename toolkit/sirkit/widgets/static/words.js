// Keys become sentences, as words.py makes them.

import { day } from "./days.js";
import { address } from "./page.js";

const NESTED = ["at", "left"]; // places filled with another text, as in words.py
const DAY = /^\d{4}-\d\d-\d\d$/; // how the kernel sends a date

/** Fetch the texts of one language. */
export async function fetchWords(language) {
  const answer = await fetch(address("words", `${language}.json`));
  if (!answer.ok) throw new Error(`words ${language}: ${answer.status}`);
  return new Words(language, await answer.json());
}

export class Words {
  constructor(language, texts) {
    this.language = language;
    this.locale = { en: "en-GB", qps: "de" }[language] ?? language; // 22 November, not November 22
    this.texts = texts;
  }

  /** The sentence for a key; values fill its places, numbers as the language writes them. */
  say(key, values = {}) {
    let text = this.texts[key] ?? `⟨${key}⟩`;
    if (Array.isArray(text)) text = text[values.count === 1 ? 0 : 1];
    return text.replace(/\{(\w+)\}(\.?)/g, (place, name, stop) => {
      const written = name in values ? this.written(values[name]) : `{${name}}`;
      return written.endsWith(".") ? written : written + stop; // "e. V." ends a sentence too
    });
  }

  has(key) {
    return key in this.texts;
  }

  written(value) {
    if (DAY.test(value) && Date.parse(value)) return day({ words: this }, value);
    return typeof value === "number"
      ? new Intl.NumberFormat(this.locale, { maximumFractionDigits: 3 }).format(value)
      : String(value);
  }

  /** A message as the kernel sends it. Names of kinds and fields in it become words, and so do texts inside the text. */
  tell({ key, values = {} }) {
    const named = { ...values };
    for (const part of NESTED) if (this.has(values[part])) named[part] = this.say(values[part], values);
    if (values.kind && values.field && this.has(`${values.kind}.${values.field}`)) {
      named.field = this.say(`${values.kind}.${values.field}`);
    }
    return this.say(key, named);
  }
}
