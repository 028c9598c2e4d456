"""The part: what all our controls have in common. A part draws in the browser; whatever it records goes to the desk."""

from typing import Any

import anywidget
import traitlets

from sirkit.widgets.assets import stamp
from sirkit.widgets.desk import Desk
from sirkit.workspace import Workspace

_STUB = """
const sentence = "Dieser Teil der Seite wird hier nicht ausgeliefert. Bitte mit „sirkit lab“ öffnen. · " +
  "This part of the page is not served here. Please open it with “sirkit lab”.";
async function load() {
  const { baseUrl } = JSON.parse(document.getElementById("jupyter-config-data").textContent);
  return (await import(new URL(`${baseUrl}sirkit/static/STAMP/MODULE.js`, location.href).href)).default;
}
const part = load().catch((problem) => {
  console.warn(problem);
  return { render({ el }) { el.textContent = sentence; } };
});
// Not awaited here: anywidget gives up a model that is not there within two seconds, however slow the machine.
export default {
  initialize(context) { part.then((module) => module.initialize?.(context)); },
  async render(context) { return (await part).render(context); },
};
"""


def stub(module: str) -> str:
    """Return the few lines that fetch a part's module from the server the page came from."""
    return _STUB.replace("STAMP", stamp()).replace("MODULE", module)


class Part(anywidget.AnyWidget):
    """A control of ours.

    Parameters
    ----------
    workspace
        What the part shows and records into; parts of one workspace share one store in the page.
    """

    page = traitlets.Unicode().tag(sync=True)
    """Names the store in the page that this part shares with the others of its workspace."""
    stamp = traitlets.Unicode().tag(sync=True)
    keeps = traitlets.Bool(default_value=True).tag(sync=True)
    """Whether this browser may keep a copy of what is not yet acknowledged, and the workspace's key."""

    def __init__(self, workspace: Workspace, **traits: Any) -> None:
        self._desk = Desk.of(workspace)
        super().__init__(page=self._desk.name, stamp=stamp(), keeps=not self._desk.passing, **traits)
        self._desk.seat(self)

    def __repr__(self) -> str:
        """Return the same text every time, so that stored notebooks do not change."""
        return f"{type(self).__name__}()"
