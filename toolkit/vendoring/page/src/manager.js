// The widgets' manager: which modules there are, and how their messages reach the kernel.
import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import * as controls from "@jupyter-widgets/controls";
import * as output from "./output.js";

export class Manager extends ManagerBase {
  constructor(kernel, anywidget) {
    super();
    this.kernel = kernel;
    this.modules = {
      "@jupyter-widgets/base": () => base,
      "@jupyter-widgets/controls": () => controls,
      "@jupyter-widgets/output": () => output,
      anywidget: () => (this.anywidget ??= loaded(anywidget)),
    };
    kernel.registerCommTarget(this.comm_target_name, (comm, message) =>
      this.handle_comm_open(new base.shims.services.Comm(comm), message));
  }

  async loadClass(name, module) {
    const found = await this.modules[module]?.();
    if (!found?.[name]) throw new Error(`${module} offers no ${name} here`);
    return found[name];
  }

  async restore() {
    await this._loadFromKernel();
  }

  async show(id, element) {
    const view = await this.create_view(await this.get_model(id));
    // drawn again meanwhile, or not on the page yet: whoever draws next shows it
    if (element.isConnected) base.JupyterLuminoWidget.attach(view.luminoWidget, element);
    else view.remove();
  }

  async _create_comm(target, id, data, metadata, buffers) {
    const comm = this.kernel.createComm(target, id);
    if (data || metadata) comm.open(data, metadata, buffers);
    return new base.shims.services.Comm(comm);
  }

  async _get_comm_info() {
    const reply = await this.kernel.requestCommInfo({ target_name: this.comm_target_name });
    return reply.content.status === "ok" ? reply.content.comms : {};
  }
}

// anywidget's own script, as the installed Python package ships it: an AMD module that asks for the base module.
function loaded(address) {
  return new Promise((resolve, reject) => {
    window.define = (_names, factory) => resolve(factory(base));
    const script = document.createElement("script");
    Object.assign(script, { src: address, onerror: () => reject(new Error(`${address} did not load`)) });
    document.head.append(script);
  });
}
