// Handing over: a document the kernel makes when it is asked, given to the person as a file.

import { h, identifier } from "./dom.js";

const SORTS = { pdf: "application/pdf", ics: "text/calendar" };

/** What one part asks for and gets. */
export class Papers {
  constructor(store) {
    Object.assign(this, { store, asked: new Set() });
  }

  /** Ask for a document; what else is needed stands in `more`. */
  want(word, more = {}) {
    const ask = identifier();
    this.asked.add(ask);
    this.store.send({ do: word, ask, language: this.store.words.locale, ...more });
  }

  /** Give what came, once, if it was asked for here. */
  hear({ ask, name, data }) {
    if (!this.asked.delete(ask)) return;
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const href = URL.createObjectURL(new Blob([bytes], { type: SORTS[name.split(".").at(-1)] }));
    const link = h("a", { href, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
  }
}
