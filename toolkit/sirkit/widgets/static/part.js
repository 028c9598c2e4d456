// What all parts have in common: connect to the page's store, wait for its words, show, listen, and stop listening.

import { connect, storeOf } from "./store.js";

/**
 * A part named for its stylesheet. `show({ store, model, el })` draws it once and returns what it listens to
 * afterwards: { word of the store: listener, leave: what to do at the end }.
 */
export function part(name, show) {
  return {
    initialize({ model }) {
      connect(model);
    },

    async render({ model, el }) {
      const store = storeOf(model);
      await store.wording;
      el.classList.add("sirkit", `sirkit-${name}`);
      const { leave, ...hears } = show({ store, model, el });
      const stops = Object.entries(hears).map(([word, listener]) => store.on(word, listener));
      return () => {
        leave?.();
        stops.forEach((stop) => stop());
      };
    },
  };
}
