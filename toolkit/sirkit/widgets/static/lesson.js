// The bar above a lesson: the keeper, and the lesson's language for all its parts.

import keeper from "./keeper.js";
import { language } from "./page.js";
import { connect, storeOf } from "./store.js";

const PSEUDO = "qps";
/** True where the page is a lesson served by us, not a notebook in JupyterLab. */
export const served = () => /\/lesson\/[^/]+$/.test(location.pathname);

export default {
  initialize({ model }) {
    const store = connect(model);
    const written = model.get("language");
    if (language() === PSEUDO) return;
    if (language() !== written) store.wording = store.wording.then(() => store.speak(written));
    store.on("words", () => served() && store.storage.keeps && store.words.language !== written && fetchAnew(store));
  },

  async render(context) {
    const stop = await keeper.render(context);
    const store = storeOf(context.model);
    if (!served()) return stop;
    const title = () => {
      const heading = document.querySelector("h1:not(.loading h1)")?.firstChild?.textContent;
      if (heading) document.title = heading;
    };
    title();
    const stops = ["words", "all", "records"].map((word) => store.on(word, title));
    return () => [stop, ...stops].forEach((one) => one());
  },
};

/** The text of a lesson comes from the server in one language: for another one, the page is fetched anew. */
async function fetchAnew(store) {
  store.emit("flush");
  await store.storage.all("outbox"); // what was just written is in the outbox by then
  location.reload();
}
