// Another region beside ours: what one could ask there, in sentences, and the figures of both as a table.

import { day } from "./days.js";
import { h } from "./dom.js";
import { hyphenated } from "./hyphens.js";

/** One region that was read; `open`: whether its figures are unfolded, `remove`: what its button does. */
export function neighbour(store, { id, name, on, licence, invented, sentences, sections }, { open, remove }) {
  const about = [on && store.say("neighbours.on", { day: day(store, on) }), licence && store.say("methods.licence_is", { licence }), invented && store.say("neighbours.invented")].filter(Boolean);
  return h("article", { class: "sirkit-neighbour" },
    h("h4", {}, name), about.length > 0 && h("p", { class: "sirkit-help" }, about.join(" · ")),
    h("ul", {}, sentences.map((message) => h("li", {}, store.words.tell(message)))),
    h("details", { open, "data-of": id }, h("summary", { "data-key": `neighbour figures ${id}` }, store.say("neighbours.figures")), figures(store, name, sections)),
    store.may("neighbour_region") && h("p", { class: "sirkit-buttons" },
      h("button", { class: "quiet", "data-key": `neighbour_region remove ${id}`, "aria-label": store.say("form.remove_named", { name }), onclick: remove }, store.say("form.remove"))));
}

function figures(store, name, sections) {
  const tell = (message) => hyphenated(store.words.tell(message));
  const row = ([what, here, there]) => h("tr", {}, h("th", { scope: "row" }, tell(what)), h("td", {}, tell(here)), h("td", {}, tell(there)));
  const body = ({ title, rows }) => h("tbody", {}, h("tr", {}, h("th", { colspan: 3, scope: "rowgroup" }, tell(title))), rows.map(row));
  return h("table", { class: "sirkit-neighbour-figures" }, h("caption", { class: "sirkit-hidden" }, store.say("neighbours.caption", { region: name })),
    h("thead", {}, h("tr", {}, h("td", {}), h("th", { scope: "col" }, store.say("neighbours.here")), h("th", { scope: "col" }, store.say("neighbours.there")))), sections.map(body));
}
