// What a cell or an Output widget shows: text, markup, pictures and widgets.
import { DOMWidgetModel, DOMWidgetView } from "@jupyter-widgets/base";

const VIEW = "application/vnd.jupyter.widget-view+json";
const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const joined = (text) => (Array.isArray(text) ? text.join("") : text);

export function draw(outputs, element, manager) {
  element.replaceChildren(...outputs.map((output) => part(output, manager)).filter(Boolean));
}

function part(output, manager) {
  if (output.output_type === "stream") return output.name === "stdout" ? preformatted(joined(output.text)) : null;
  if (output.output_type === "error") return message();
  return shown(output.data ?? {}, manager);
}

function shown(data, manager) {
  const box = document.createElement("div");
  const markup = data["text/html"] ?? data["image/svg+xml"];
  const picture = PICTURES.find((type) => data[type]);
  if (data[VIEW]) manager.show(data[VIEW].model_id, box).catch((problem) => console.error(problem));
  else if (markup) box.innerHTML = joined(markup);
  else if (picture) box.append(Object.assign(new Image(), { src: `data:${picture};base64,${joined(data[picture])}`, alt: "" }));
  else if (data["text/plain"]) return preformatted(joined(data["text/plain"]));
  return box;
}

function preformatted(text) {
  return Object.assign(document.createElement("pre"), { textContent: text });
}

function message() {
  return document.getElementById("problem").content.cloneNode(true);
}

export class OutputModel extends DOMWidgetModel {
  defaults() {
    return { ...super.defaults(), _model_name: "OutputModel", _view_name: "OutputView", _model_module: "@jupyter-widgets/output",
      _view_module: "@jupyter-widgets/output", msg_id: "", outputs: [] };
  }

  initialize(attributes, options) {
    super.initialize(attributes, options);
    this.listenTo(this, "change:msg_id", this.listen);
    this.listen();
  }

  // While a callback runs inside `with output:`, what the kernel prints and displays belongs to this widget.
  listen() {
    const { kernel } = this.widget_manager;
    const hook = (message) => this.take(message);
    if (this.heard) kernel.removeMessageHook(this.heard, this.hook);
    this.heard = this.get("msg_id");
    if (this.heard) kernel.registerMessageHook(this.heard, (this.hook = hook));
  }

  take({ header: { msg_type: type }, content }) {
    if (type === "clear_output") this.emptied(content.wait);
    else if (["stream", "display_data", "execute_result", "error"].includes(type)) this.add({ output_type: type, ...content });
    else return true;
    return false;
  }

  emptied(wait) {
    this.waiting = wait;
    if (!wait) this.keep([]);
  }

  add(output) {
    const before = this.waiting ? [] : this.get("outputs");
    this.waiting = false;
    this.keep([...before, output]);
  }

  keep(outputs) {
    this.set("outputs", outputs);
    this.save_changes();
  }
}

export class OutputView extends DOMWidgetView {
  render() {
    super.render();
    this.el.classList.add("output");
    this.listenTo(this.model, "change:outputs", this.update);
    this.displayed.then(() => this.update());
  }

  update() {
    draw(this.model.get("outputs"), this.el, this.model.widget_manager);
  }
}
