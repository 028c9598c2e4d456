// Starts when the server has run every cell: connect, restore the widgets, put each where its cell stands.
import { connect } from "./connection.js";
import { Manager } from "./manager.js";
import { draw } from "./output.js";

const { nonce } = document.currentScript;
const root = document.documentElement;

// Styles that scripts of this page make (anywidget's _css) carry the page's nonce; styles inside markup do not.
document.createElement = (...given) => {
  const element = Document.prototype.createElement.apply(document, given);
  if (element instanceof HTMLStyleElement || element instanceof HTMLScriptElement) element.nonce = nonce;
  return element;
};

const written = new Promise((resolve) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve);
  else resolve();
});

async function start() {
  await written;
  const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "null");
  if (!config?.kernelId) throw new Error("The server started no kernel for this page");
  const manager = new Manager(connect(config), config.anywidget);
  await manager.restore();
  for (const script of document.querySelectorAll("script.outputs"))
    draw(JSON.parse(script.textContent), script.parentElement, manager);
  root.dataset.state = "ready";
}

document.addEventListener("click", (event) => event.target.closest("[data-reload]") && location.reload());
start().catch((problem) => {
  console.error(problem);
  root.dataset.state = "problem";
});
