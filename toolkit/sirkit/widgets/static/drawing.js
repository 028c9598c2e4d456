// The drawing: a canvas with the organisations shown and their ties. The library that draws is fetched when it is first seen.

import { h } from "./dom.js";
import { FONT_PX, named } from "./nodenames.js";
import { sign } from "./nodesigns.js";
import { address } from "./page.js";
import { pattern, width } from "./tielines.js";

const STYLED = "__________cytoscape_stylesheet"; // the library would write a style of its own, which the page's policy refuses
const SIGN_PX = 30;
const NARROW = 600; // pixels: names are broken earlier on a canvas narrower than this
const FULL = 9; // so many organisations need the whole canvas
const LEAST = 0.4; // of it are enough for one
const MANY = 60; // so many lines are drawn faintly, but for those of the one chosen
const INWARD = 0.82; // on a narrow canvas, so that names at its sides have room
const STEP = 1.4;
const ZOOM = { minZoom: 0.4, maxZoom: 6 };
const MOVING_MS = 150;
const BARE = { text: "", halign: "center", valign: "bottom", chosen: 0 }; // an organisation without its name

/** What is told: tapped(id) and tied(id of a tie) when one is tapped, bare() beside all, seen() when it has a size. */
export class Drawing {
  constructor(store, hears) {
    Object.assign(this, { store, hears, scene: null, centre: null });
    this.canvas = h("div", { class: "sirkit-net-canvas", role: "img" });
    this.buttons = h("div", { class: "sirkit-net-zoom" });
    this.element = h("div", { class: "sirkit-net-frame" }, this.canvas);
    for (const word of ["pointerenter", "pointerdown"]) this.canvas.addEventListener(word, () => this.cy?.resize(), true); // it may have moved down or up: the library keeps where it stood
    this.watcher = new ResizeObserver(() => this.sized());
    this.watcher.observe(this.canvas);
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.turned = () => this.paint();
    this.dark.addEventListener("change", this.turned);
  }

  close() {
    this.watcher.disconnect();
    this.dark.removeEventListener("change", this.turned);
    cancelAnimationFrame(this.frame);
    this.cy?.destroy();
  }

  words() {
    const { store } = this;
    const button = (key, sign_, onclick) => h("button", { type: "button", title: store.say(key), "aria-label": store.say(key), onclick }, sign_);
    this.buttons.replaceChildren(button("map.closer", "+", () => this.zoom(STEP)), button("map.farther", "−", () => this.zoom(1 / STEP)), button("map.whole", "⤢", () => this.whole()));
  }

  /** Whether names have little room. */
  get narrow() {
    return this.canvas.clientWidth < NARROW;
  }

  get visible() {
    return this.canvas.clientWidth > 0;
  }

  /** It has got its size, or another one; while hidden it has none. */
  async sized() {
    if (!this.visible) return;
    await this.begin();
    if (!this.cy) return;
    this.cy.resize();
    this.hears.seen();
    this.draw({ still: true });
  }

  async begin() {
    this.beginning ??= import(address("static", "vendor/cytoscape.js")).catch(() => {
      this.beginning = null; // not there just now: asked for again at the next turn
    });
    const library = await this.beginning;
    if (library && !this.cy && this.canvas.isConnected) this.#make(library.cytoscape);
  }

  #make(cytoscape) {
    if (!document.getElementById(STYLED)) document.head.append(h("meta", { id: STYLED }));
    this.cy = cytoscape({ container: this.canvas, style: this.style(), layout: { name: "preset" }, autoungrabify: true, autounselectify: true, boxSelectionEnabled: false, ...ZOOM });
    const { cy } = this;
    cy.on("tap", "node", ({ target }) => this.hears.tapped(target.id()));
    cy.on("tap", "edge", ({ target }) => this.hears.tied(target.id()));
    cy.on("tap", ({ target }) => target === cy && this.hears.bare());
    cy.on("mouseover mouseout", "node, edge", ({ type }) => this.canvas.classList.toggle("sirkit-net-over", type === "mouseover"));
    cy.on("zoom pan", () => this.soon());
  }

  // --- what is shown -------------------------------------------------------------------------------------------

  /** `scene`: { nodes: [{ id, name, weight }], edges: [{ id, from, to, sort, strength, directed }], places: id → [x, y] } */
  show(scene, { still = false } = {}) {
    this.scene = scene;
    this.draw({ still });
  }

  draw({ still = false } = {}) {
    const { cy, scene } = this;
    if (!cy || !scene || !this.visible) return;
    this.colours ??= getComputedStyle(this.element);
    cy.batch(() => this.#fill());
    const moving = !still && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!still) cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
    const layout = cy.layout({ name: "preset", fit: false, positions: (node) => this.#point(node.id()), animate: moving, animationDuration: MOVING_MS });
    layout.one("layoutstop", () => this.paint());
    layout.run();
  }

  /** Take out what is no longer shown, and add what is new where it is to stand. */
  #fill() {
    const { cy, scene } = this;
    const wanted = new Set([...scene.nodes, ...scene.edges].map(({ id }) => id));
    cy.elements().filter((one) => !wanted.has(one.id())).remove();
    const put = (group, data, fresh, position) => {
      const there = cy.getElementById(data.id);
      if (there.empty()) cy.add({ group, data: { ...fresh, ...data }, position });
      else there.data(data);
    };
    for (const node of scene.nodes) put("nodes", node, { ...BARE, sign: this.#sign(node.id) }, this.#point(node.id));
    for (const { from, to, ...edge } of scene.edges) {
      const there = cy.getElementById(edge.id);
      if (there.nonempty() && (there.source().id() !== from || there.target().id() !== to)) there.remove();
      put("edges", { ...edge, source: from, target: to }, { near: 0 });
    }
  }

  /** Where one stands, in pixels; a few stand nearer to the middle. */
  #point(id) {
    const { clientWidth, clientHeight } = this.canvas;
    const [x, y] = this.scene.places[id];
    const share = Math.min(1, LEAST + ((1 - LEAST) * this.scene.nodes.length) / FULL);
    const across = this.narrow ? share * INWARD : share;
    return { x: (0.5 + (x - 0.5) * across) * clientWidth, y: (0.5 + (y - 0.5) * share) * clientHeight };
  }

  // --- how it looks --------------------------------------------------------------------------------------------

  soon() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
  }

  /** Draw signs, lines and names anew: they keep their size however close one looks. */
  paint() {
    const { cy } = this;
    if (!cy || !this.scene || !this.visible) return;
    this.colours = getComputedStyle(this.element);
    const names = this.#names();
    const chosen = new Set([...this.store.picked, ...(this.marked ?? [])]);
    cy.batch(() => {
      for (const node of cy.nodes()) {
        const id = node.id();
        node.data({ ...BARE, ...names.get(id), sign: this.#sign(id), chosen: chosen.has(id) ? 1 : 0 });
      }
      const near = chosen.size ? chosen : new Set([this.scene.focus]);
      for (const edge of cy.edges()) edge.data("near", near.has(edge.source().id()) || near.has(edge.target().id()) ? 1 : 0);
    });
    cy.style(this.style());
  }

  #names() {
    const { cy, scene, store } = this;
    const first = (id) => (store.picked.has(id) || this.marked?.has(id) ? 2 : id === scene.focus ? 1 : 0);
    const signs = scene.nodes.map(({ id, name, weight }) => ({ id, name, weight, ...cy.getElementById(id).renderedPosition() }))
      .sort((one, other) => first(other.id) - first(one.id) || other.weight - one.weight || (one.name < other.name ? -1 : 1));
    const view = { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
    return named(signs, view, this.narrow);
  }

  #sign(id) {
    return sign(this.store.roles(id), (name) => this.colour(name));
  }

  colour(name) {
    return this.colours.getPropertyValue(name).trim();
  }

  style() {
    this.colours ??= getComputedStyle(this.element);
    const colour = (name) => this.colour(name) || "#57606A";
    const one = 1 / (this.cy?.zoom() ?? 1); // a pixel of the screen
    const dashes = (edge) => {
      const dash = pattern(edge.data("sort"));
      return dash.length ? dash.map((part) => part * one) : [1, 0];
    };
    return [
      { selector: "node", style: {
        width: SIGN_PX * one, height: SIGN_PX * one, "background-opacity": 0, "background-image": "data(sign)", "background-fit": "cover", "background-clip": "none",
        "bounds-expansion": 2 * one, "overlay-opacity": 0, label: "data(text)", "text-wrap": "wrap", "text-max-width": 999, "line-height": 1.2, "font-size": FONT_PX * one, "font-weight": 600,
        "font-family": "system-ui, sans-serif", color: colour("--ink"), "text-halign": "data(halign)", "text-valign": "data(valign)",
        "text-background-color": colour("--card"), "text-background-opacity": 0.85, "text-background-padding": one, "text-background-shape": "roundrectangle",
      } },
      { selector: "node[valign='bottom']", style: { "text-margin-y": 3 * one } },
      { selector: "node[valign='top']", style: { "text-margin-y": -3 * one } },
      { selector: "node[halign='right']", style: { "text-margin-x": 3 * one } },
      { selector: "node[halign='left']", style: { "text-margin-x": -3 * one } },
      { selector: "node[?chosen]", style: { "outline-width": 3 * one, "outline-color": colour("--link"), "outline-offset": 2 * one, "z-index": 9 } },
      { selector: "node[?chosen][valign='bottom']", style: { "text-margin-y": 8 * one } },
      { selector: "edge", style: {
        width: (edge) => width(edge.data("strength")) * one, "line-color": colour("--field-line"), "line-style": "dashed", "line-dash-pattern": dashes, opacity: (this.cy?.edges().length ?? 0) > MANY ? 0.4 : 0.8,
        "curve-style": "bezier", "control-point-step-size": 24 * one, "overlay-opacity": 0, "line-cap": "butt",
      } },
      { selector: "edge[?directed]", style: { "target-arrow-shape": "triangle", "target-arrow-color": colour("--field-line"), "arrow-scale": 1.1 } },
      { selector: "edge[?near]", style: { "line-color": colour("--link"), "target-arrow-color": colour("--link"), opacity: 1, "z-index": 5 } },
    ];
  }

  // --- looking closer ------------------------------------------------------------------------------------------

  zoom(by) {
    const { cy, canvas } = this;
    cy?.zoom({ level: cy.zoom() * by, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
  }

  whole() {
    this.cy?.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  }

  /** Ring these too, while a tie is drawn. */
  mark(ids) {
    this.marked = new Set(ids);
    this.paint();
  }
}
