// The map: who is where. Drawn without any other host: districts, lakes and towns are our own layers.

import { h, unique } from "./dom.js";
import { reminder } from "./filtering.js";
import { known } from "./known.js";
import { LETTERS, actorMark, mark, ring, standing } from "./marks.js";
import { address } from "./page.js";
import { ends, named, tied } from "./neighbours.js";
import { part } from "./part.js";
import { placing } from "./placing.js";
import { L, feature } from "./vendor/leaflet.js";

const LABELS = 40;
const RING = 22; // pixels around the middle of a mark
const LINE_PX = 22; // what a town's name takes in height
const BESIDE = [0, 26, -26, 36, -36]; // pixels by which it may be moved down, out of the way of a sign
const CLUSTER_PX = 48;
const NAME_PX = 180; // the longest name beside a mark
const NAMES_FROM = 11; // zoom from which every mark has its name beside it
const BUTTONS = 56; // pixels at the left that belong to the buttons: a card stands beside them
const EDGE = 8;
const WITHIN = 32; // what a card has inside, left and right of its words
const TIED = 6; // neighbours named in the card; the list of the form has them all

export default part("map", ({ store, model, el }) => {
  const map = new RegionMap(store, model.get("kind"), el);
  return {
    words: () => map.words(),
    all: () => map.all(),
    records: (touched) => map.refresh(touched),
    selected: ({ id }) => map.show(id),
    picked: () => map.ring(),
    filter: () => map.sift(),
    leave: () => map.close(),
  };
});

function sheet(href) {
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}

class RegionMap {
  constructor(store, kind, el) {
    Object.assign(this, { store, kind, el, markers: new Map() });
    sheet(address("static", "vendor/leaflet.css"));
    this.canvas = h("div", { class: "sirkit-canvas", role: "application" });
    this.sentence = h("p", { class: "sirkit-help", id: unique("map") });
    this.reminder = h("div", { class: "sirkit-reminder" });
    this.signs = h("details", { class: "sirkit-signs" });
    el.replaceChildren(this.reminder, this.canvas, this.sentence, this.signs);
    this.map = L.map(this.canvas, { zoomControl: false, attributionControl: false, preferCanvas: true, minZoom: 5, maxZoom: 15,
      zoomSnap: 0.5, fadeAnimation: false, zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches });
    this.map.setView([50.6, 10.4], 6);
    this.cluster = L.markerClusterGroup({ showCoverageOnHover: false, maxClusterRadius: 50, animate: false, chunkedLoading: false,
      iconCreateFunction: (cluster) => this.clusterIcon(cluster) });
    this.map.addLayer(this.cluster);
    this.towns = L.layerGroup().addTo(this.map);
    this.rings = L.layerGroup().addTo(this.map);
    this.map.on("moveend", () => this.label());
    this.map.on("zoomend", () => this.canvas.classList.toggle("sirkit-near", this.map.getZoom() >= NAMES_FROM));
    this.byHand();
    this.watcher = new ResizeObserver(() => this.resized());
    this.watcher.observe(this.canvas);
    this.words();
    this.ground();
    this.all();
  }

  /** The map has got its size, or another one: what was chosen while it could not be seen is shown now. */
  resized() {
    this.map.invalidateSize({ animate: false });
    this.fit();
    if (this.unseen && this.canvas.clientWidth) this.show(this.unseen);
    else this.popup?.update();
  }

  words() {
    const { store } = this;
    this.canvas.setAttribute("aria-label", store.say("map.label"));
    this.canvas.setAttribute("aria-describedby", this.sentence.id);
    this.zoom?.remove();
    this.zoom = L.control.zoom({ zoomInText: "+", zoomOutText: "−", zoomInTitle: store.say("map.closer"), zoomOutTitle: store.say("map.farther") }).addTo(this.map);
    const whole = h("a", { href: "#", role: "button", title: store.say("map.whole"), "aria-label": store.say("map.whole"),
      onclick: (event) => { event.preventDefault(); this.fit(true); } }, "⤢");
    this.zoom.getContainer().append(whole);
    this.credit?.remove();
    this.credit = L.control.attribution({ prefix: false }).addTo(this.map);
    this.credit.getContainer().textContent = store.say("map.sources");
    for (const [id, marker] of this.markers) this.name(marker, id);
    this.count();
    this.explain();
  }

  /** What the signs mean, folded below the map. */
  explain() {
    const { store } = this;
    const each = LETTERS.map((letter) => h("li", {}, mark(letter), h("span", {}, store.say(`function.${letter}.name`))));
    this.signs.replaceChildren(h("summary", {}, store.say("map.signs")), h("ul", {}, each), h("p", {}, store.say("paper.map.states")), h("p", {}, store.say("map.bubbles")));
  }

  /** Districts, lakes and neighbours, once. */
  async ground() {
    const layer = async (name) => (await fetch(address("map", `${name}.json`))).json();
    const renderer = L.canvas({ padding: 0.3 });
    const draw = (topology, style) => {
      for (const object of Object.values(topology.objects)) {
        L.geoJSON(feature(topology, object), { interactive: false, renderer, style }).addTo(this.map);
      }
    };
    const colour = (name) => getComputedStyle(this.el).getPropertyValue(name).trim();
    const [countries, districts, lakes, towns] = await Promise.all(["countries", "kreise", "lakes", "towns"].map(layer));
    draw(countries, { color: colour("--map-line"), weight: 1, fillColor: colour("--map-abroad"), fillOpacity: 1 });
    draw(districts, { color: colour("--map-line"), weight: 0.7, fillColor: colour("--map-land"), fillOpacity: 1 });
    draw(lakes, { color: colour("--map-water-line"), weight: 0.7, fillColor: colour("--map-water"), fillOpacity: 1 });
    this.places = towns;
    this.label();
  }

  /** Names of the largest places in view, none over another. */
  label() {
    if (!this.places) return;
    this.towns.clearLayers();
    const bounds = this.map.getBounds();
    const taken = this.standing();
    const most = taken.length + LABELS;
    for (const [name, lat, lon] of this.places) {
      if (taken.length >= most) break;
      if (!bounds.contains([lat, lon])) continue;
      const point = this.map.latLngToContainerPoint([lat, lon]);
      const width = name.length * 6.5 + 12;
      const free = ({ x, y }) => !taken.some((other) => Math.abs(other.x - x) < (other.width + width) / 2 && Math.abs(other.y - y) < (other.height + LINE_PX) / 2);
      const spot = BESIDE.map((down) => point.add([0, down])).find(free);
      if (!spot) continue;
      taken.push({ x: spot.x, y: spot.y, width, height: LINE_PX });
      const html = h("span", {}, name);
      const icon = L.divIcon({ className: "sirkit-town", html, iconSize: null });
      this.towns.addLayer(L.marker(this.map.containerPointToLatLng(spot), { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }));
    }
  }

  /** Where signs stand, with the names beside them where these show: no town's name is written over one of them. */
  standing() {
    const near = this.map.getZoom() >= NAMES_FROM;
    const seen = new Map([...this.markers].map(([id, marker]) => [this.cluster.getVisibleParent(marker), id]));
    seen.delete(null);
    return [...seen].map(([sign, id]) => {
      const { x, y } = this.map.latLngToContainerPoint(sign.getLatLng());
      const alone = near && sign === this.markers.get(id);
      const beside = alone ? Math.min(NAME_PX, (this.store.record(this.kind, id)?.name ?? "").length * 7 + 16) : 0;
      return { x: x + beside / 2, y, width: 2 * RING + beside, height: sign.getChildCount ? CLUSTER_PX : 2 * RING - LINE_PX / 2 };
    });
  }

  clusterIcon(cluster) {
    const ids = cluster.getAllChildMarkers().map(({ options: { id } }) => id);
    const carried = new Set(ids.flatMap((id) => this.store.roles(id)).filter((role) => standing(role) === "taken_on").map((role) => role.function));
    const html = h("div", {}, ring(carried), h("span", {}, String(ids.length)));
    return L.divIcon({ html, className: "sirkit-cluster", iconSize: [CLUSTER_PX, CLUSTER_PX] });
  }

  all(fit = true) {
    this.cluster.clearLayers();
    this.markers.clear();
    const markers = this.store.ids(this.kind).map((id) => this.marker(id)).filter(Boolean);
    this.cluster.addLayers(markers);
    this.count();
    if (fit) this.fit();
    this.label();
    this.popup?.update();
  }

  /** Show whom the filter shows; the card and the rings of others go. */
  sift() {
    this.all();
    if (!this.markers.has(this.store.selected)) this.show(null);
    this.ring();
  }

  marker(id) {
    const values = this.store.shows(this.kind, id) ? this.store.seen(this.kind, id) : null;
    if (values?.lat == null || values?.lon == null || !this.store.matches(this.kind, id)) return null;
    if (!(Math.abs(values.lat) <= 90 && Math.abs(values.lon) <= 180)) return null;
    const icon = L.divIcon({ html: actorMark(this.store.roles(id)), className: "sirkit-actor", iconSize: [30, 30] });
    const marker = L.marker([values.lat, values.lon], { icon, id, keyboard: true, riseOnHover: true });
    marker.on("click keypress", (event) => {
      if (event.type === "click" || event.originalEvent.key === "Enter") this.store.select(id);
    });
    marker.on("add", () => this.name(marker, id));
    this.markers.set(id, marker);
    return marker;
  }

  name(marker, id) {
    const element = marker.getElement();
    if (!element) return;
    const name = this.store.record(this.kind, id)?.name ?? "";
    element.setAttribute("aria-label", name);
    element.dataset.name = name;
    element.setAttribute("role", "button");
  }

  refresh(touched) {
    const ids = new Set(touched.map(([kind, id]) => (kind === this.kind ? id : kind === "role" ? id.slice(0, -2) : null)).filter(Boolean)
      .flatMap((id) => [id, this.store.standing(id)]));
    let moved = false; // whether a mark has come, gone, or found another place
    for (const id of ids) {
      const old = this.markers.get(id);
      const values = this.store.shows(this.kind, id) ? this.store.seen(this.kind, id) : null;
      const stays = old && values && this.store.matches(this.kind, id) && old.getLatLng().equals([values.lat ?? 999, values.lon ?? 999], 1e-9);
      if (stays) {
        old.setIcon(L.divIcon({ html: actorMark(this.store.roles(id)), className: "sirkit-actor", iconSize: [30, 30] }));
        this.name(old, id);
        this.cluster.refreshClusters(old);
        if (this.store.selected === id) this.popup?.setContent(this.card(id));
        continue;
      }
      moved = true;
      if (old) this.cluster.removeLayer(old);
      this.markers.delete(id);
      const marker = this.marker(id);
      if (marker) this.cluster.addLayer(marker);
    }
    this.count();
    if (moved) this.label();
    const chosen = this.markers.get(this.store.selected);
    if (chosen && touched.some(([kind]) => kind === "tie")) {
      this.tie(this.store.selected, chosen.getLatLng());
      this.popup?.setContent(this.card(this.store.selected));
    }
    if (touched.some(([kind]) => kind === this.kind) && !this.store.selected) this.fit();
  }

  /** Moved or zoomed by hand: leave it there. */
  byHand() {
    const held = () => { this.fitted = true; };
    this.map.on("dragstart", held);
    for (const word of ["wheel", "dblclick"]) this.canvas.addEventListener(word, held, { passive: true });
    this.canvas.addEventListener("touchstart", ({ touches }) => touches.length > 1 && held(), { passive: true });
    this.canvas.addEventListener("click", ({ target }) => target.closest(".leaflet-control-zoom-in, .leaflet-control-zoom-out") && held(), true);
  }

  /** Show everything there is, unless the map was moved by hand. */
  fit(anyway = false) {
    if (anyway) this.fitted = false;
    if (!this.canvas.clientWidth || this.fitted || !this.markers.size) return;
    this.map.fitBounds(L.latLngBounds([...this.markers.values()].map((one) => one.getLatLng())).pad(0.08), { maxZoom: 11, animate: false });
  }

  show(id) {
    this.popup?.remove();
    this.popup = null;
    this.lines?.remove();
    const marker = this.markers.get(id);
    this.unseen = this.canvas.clientWidth ? null : id;
    if (!marker || this.unseen) return;
    const place = marker.getLatLng();
    this.tie(id, place);
    if (!this.map.getBounds().pad(-0.1).contains(place)) this.map.panTo(place, { animate: false });
    const { clientWidth: width, clientHeight: height } = this.canvas;
    this.popup = L.popup({ closeButton: false, autoPan: false, autoPanPaddingTopLeft: [BUTTONS, 16], autoPanPaddingBottomRight: [EDGE, 16], offset: [0, -10],
      maxWidth: Math.min(300, width - BUTTONS - EDGE - WITHIN), maxHeight: height - 64, className: "sirkit-popup" })
      .setLatLng(place).setContent(this.card(id)).openOn(this.map);
    this.beside(id, place);
  }

  /** Move the card of the one chosen out of the way of its lines. */
  beside(id, place) {
    const card = this.popup.getElement();
    const point = (one) => this.map.latLngToContainerPoint(one);
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const here = point(place);
    const { x, y, above } = placing(size, here, ends(this.store, this.kind, id).map(point), this.map.getSize());
    card.classList.toggle("sirkit-aside", !above);
    if (!above) this.popup.options.offset = [x + size.width / 2 - here.x, y + size.height - here.y];
    this.popup.options.autoPan = true; // not before: it pans once, and the card has its place only now
    this.popup.update();
  }

  /** Lines from the one chosen to whom it is tied to; the card names them too. */
  tie(id, place) {
    this.lines?.remove();
    const style = { color: getComputedStyle(this.el).getPropertyValue("--link").trim(), weight: 2, interactive: false };
    this.lines = L.layerGroup(ends(this.store, this.kind, id).map((end) => L.polyline([place, end], style))).addTo(this.map);
  }

  /** Where several are chosen at once, a ring around each, also where marks are gathered into one. */
  ring() {
    this.rings.clearLayers();
    const { picked } = this.store;
    const places = [...picked].map((id) => this.markers.get(id)?.getLatLng()).filter(Boolean);
    if (picked.size < 2 || !places.length) return;
    const style = { radius: RING, color: getComputedStyle(this.el).getPropertyValue("--link").trim(), weight: 3, fill: false, interactive: false };
    for (const place of places) this.rings.addLayer(L.circleMarker(place, style));
    const bounds = L.latLngBounds(places);
    if (!this.map.getBounds().contains(bounds)) this.map.fitBounds(bounds.pad(0.3), { maxZoom: Math.max(11, this.map.getZoom()), animate: false });
  }

  card(id) {
    const { store } = this;
    const others = tied(store, this.kind, id);
    const values = store.seen(this.kind, id);
    const roles = store.roles(id).map((role) => h("li", {}, mark(role.function, standing(role), 20),
      h("span", {}, `${store.say(`function.${role.function}.name`)}: ${store.say(`role.state.${standing(role)}`)}`)));
    const close = h("button", { class: "quiet sirkit-close", "aria-label": store.say("keeper.close"), onclick: () => store.select(null) }, "✕");
    return h("div", {}, close, h("strong", {}, values?.name ?? ""), values?.city && h("p", { class: "sirkit-muted" }, values.city),
      roles.length ? h("ul", {}, roles) : null,
      others.length > 0 && h("p", {}, store.say("map.tied", { names: named(store, this.kind, others, TIED) })),
      known(store, id).map((words) => h("p", {}, words)),
      h("p", { class: "sirkit-ways" }, h("button", { class: "quiet", onclick: () => store.open(id) }, store.say("map.open")),
        others.length > 0 && store.stations.includes("read") && h("button", { class: "quiet", onclick: () => this.toNetwork(id) }, store.say("map.in_network"))));
  }

  /** The same one in the network. */
  toNetwork(id) {
    this.store.emit("station-wanted", "read");
    this.store.emit("view", "net");
    this.store.select(id);
  }

  count() {
    const wanted = this.store.ids(this.kind).filter((id) => this.store.matches(this.kind, id));
    this.reminder.replaceChildren(...reminder(this.store, this.kind));
    this.sentence.textContent = this.store.say("map.sentence", { count: this.markers.size, hidden: wanted.length - this.markers.size });
  }

  close() {
    this.watcher.disconnect();
    this.map.remove();
  }
}
