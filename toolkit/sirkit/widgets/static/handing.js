// Handing over: files for the person, and the papers the kernel makes when it is asked for one.

import { h, identifier } from "./dom.js";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES = { pdf: "application/pdf", ics: "text/calendar", html: "text/html;charset=utf-8", docx: WORD, xlsx: SHEET, json: "application/json", zip: "application/zip",
  png: "image/png", svg: "image/svg+xml", txt: "text/plain;charset=utf-8", csv: "text/csv;charset=utf-8", geojson: "application/geo+json",
  gexf: "application/gexf+xml", graphml: "application/graphml+xml", jsonld: "application/ld+json",
  umap: "application/json" };

/** Hand a file to the browser, which offers it for download. */
export function hand(name, data) {
  const href = URL.createObjectURL(new Blob([data], { type: TYPES[name.split(".").at(-1)] }));
  const link = h("a", { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}

/** Ask for a paper; what else is needed for it stands in `more`. It comes as { file, buffers }, or as { messages } saying why not. */
export function paper(store, name, more = {}) {
  const ask = identifier();
  return new Promise((tell) => {
    const stop = store.on("paper", (answer) => {
      if (answer.ask !== ask) return;
      stop();
      tell(answer);
    });
    store.send({ do: "paper", name, ask, language: store.words.language, ...more });
  });
}

/** Ask for a paper and hand it over; the bar says why where there is none. Returns the sentences about what the file cannot hold. */
export async function handOut(store, name, more) {
  const { file, buffers, messages, missing = [] } = await paper(store, name, more);
  if (messages) store.emit("problem", { messages });
  else hand(file, buffers[0]);
  return missing;
}
