// Downloads: the map and what tells of it, to take along, and what can be worked on and brought back. What the filter hides
// is left out.

import { h } from "./dom.js";
import { handOut } from "./handing.js";
import { part } from "./part.js";

const PHASES = { region: "downloads.region", data: "downloads.data", programs: "downloads.programs" };

export default part("downloads", ({ store, model, el }) => {
  const draw = () => el.replaceChildren(h("h2", {}, store.say("downloads.title")), h("p", { class: "sirkit-lead" }, store.say("downloads.lead")),
    ...Object.keys(PHASES).map((phase) => group(store, phase, model.get("papers").filter((one) => one.phase === phase))));
  const enable = () => {
    const none = !store.ids("actor").length;
    el.hidden = none; // nothing to take along yet
  };
  draw();
  enable();
  return { words: draw, all: enable, records: enable };
});

function group(store, phase, papers) {
  return h("section", {}, h("h3", {}, store.say(PHASES[phase])), h("ul", { class: "sirkit-papers" }, papers.map((one) => line(store, one))));
}

function line(store, { name, title }) {
  const help = h("p", { class: "sirkit-help", role: "status" }, store.say(HELPS[name]));
  const left = h("ul", { class: "sirkit-help", hidden: true }); // what the file cannot hold
  const button = h("button", { "data-paper": name, onclick: () => make() }, store.say(title));
  const make = async () => {
    const ids = store.ids("actor");
    const shown = ids.filter((id) => store.matches("actor", id));
    button.disabled = true;
    help.textContent = store.say("trainer.paper_made");
    const missing = await handOut(store, name, shown.length < ids.length ? { only: shown.flatMap((id) => store.together(id)) } : {});
    button.disabled = false;
    help.textContent = store.say(HELPS[name]);
    left.replaceChildren(...missing.map((message) => h("li", {}, store.words.tell(message))));
    left.hidden = !missing.length;
  };
  return h("li", {}, button, help, left);
}

const HELPS = {
  care_sheet: "handover.lead",
  map_a4: "downloads.help.map_a4", map_a3: "downloads.help.map_a3", map_png: "downloads.help.map_png", map_svg: "downloads.help.map_svg",
  reach_a4: "downloads.help.reach_a4", reach_png: "downloads.help.reach_png", reach_svg: "downloads.help.reach_svg",
  network_a4: "downloads.help.network_a4", network_png: "downloads.help.network_png", network_svg: "downloads.help.network_svg",
  region_page: "downloads.help.region_page", region_dates: "downloads.help.region_dates", poster: "downloads.help.poster", bulletin: "downloads.help.bulletin",
  table_xlsx: "downloads.help.table_xlsx", table_csv: "downloads.help.table_csv", geojson: "downloads.help.geojson",
  kumu_xlsx: "downloads.help.kumu_xlsx", kumu_csv: "downloads.help.kumu_csv", gephi_csv: "downloads.help.gephi_csv",
  umap: "downloads.help.umap", umap_csv: "downloads.help.umap_csv", fairdb_csv: "downloads.help.fairdb_csv",
  gexf: "downloads.help.gexf", graphml: "downloads.help.graphml", jsonld: "downloads.help.jsonld",
  courses_jsonld: "downloads.help.courses_jsonld",
};
