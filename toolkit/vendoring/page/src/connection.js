// One kernel, and what the page says about reaching it: <html data-connection="connecting | connected | lost">.
import { KernelConnection } from "@jupyterlab/services/lib/kernel/default";
import { ServerConnection } from "@jupyterlab/services/lib/serverconnection";

const AGAIN = 5000; // milliseconds between two looks at a server that does not answer

export function connect(config) {
  const address = new URL(config.baseUrl, location.href);
  const serverSettings = ServerConnection.makeSettings({
    baseUrl: address.href,
    wsUrl: address.href.replace(/^http/, "ws"),
    appendToken: false,
  });
  const kernel = new KernelConnection({
    model: { id: config.kernelId, name: "python3" },
    serverSettings,
    handleComms: true,
    commsOverSubshells: "disabled", // the server passes no subshell requests on
  });
  watch(kernel, address);
  return kernel;
}

function watch(kernel, address) {
  const look = () => looked(kernel, address);
  kernel.connectionStatusChanged.connect((_, state) => {
    tell(state === "connected" ? state : "connecting");
    if (state !== "connected") look();
  });
  kernel.statusChanged.connect((_, state) => {
    if (["restarting", "autorestarting", "dead"].includes(state)) tell("lost");
    document.documentElement.dataset.busy = state === "busy";
  });
  addEventListener("online", look);
  addEventListener("pagehide", (event) => event.persisted || leave(kernel, address));
}

// A kernel the server no longer knows is lost; a server that does not answer may come back.
async function looked(kernel, address) {
  if (kernel.isDisposed || kernel.connectionStatus === "connected") return;
  const answer = await fetch(new URL(`api/kernels/${kernel.id}`, address)).catch(() => null);
  if (answer?.status === 404) {
    tell("lost");
    kernel.dispose();
    return;
  }
  if (answer?.ok && kernel.connectionStatus === "disconnected") kernel.reconnect().catch(() => undefined);
  clearTimeout(kernel.again);
  kernel.again = setTimeout(() => looked(kernel, address), AGAIN);
}

function tell(state) {
  const { dataset } = document.documentElement;
  if (dataset.connection === state || dataset.connection === "lost") return;
  dataset.connection = state;
  document.dispatchEvent(new CustomEvent("sirkit:connection", { detail: state }));
}

function leave(kernel, address) {
  const form = new FormData();
  form.append("_xsrf", document.cookie.match(/\b_xsrf=([^;]*)/)?.[1] ?? "");
  navigator.sendBeacon(new URL(`voila/api/shutdown/${kernel.id}`, address), form);
}
