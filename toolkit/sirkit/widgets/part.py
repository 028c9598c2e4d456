"""The part: what all our controls have in common. A part draws in the browser; whatever it records goes to the desk."""

from collections.abc import Callable, Mapping
from typing import Any

import anywidget
import ipywidgets
import traitlets

from sirkit.widgets.assets import stamp
from sirkit.widgets.desk import Content, Desk
from sirkit.workspace import Workspace

Words = Mapping[str, Callable[[Content], None]]
_STUB = """
const sentence = "Dieser Teil der Seite wird hier nicht ausgeliefert. Bitte mit „sirkit lab“ öffnen. · " +
  "This part of the page is not served here. Please open it with “sirkit lab”.";
async function load() {
  const { baseUrl } = JSON.parse(document.getElementById("jupyter-config-data").textContent);
  return (await import(new URL(`${baseUrl}sirkit/static/STAMP/parts.js`, location.href).href)).MODULE;
}
const loading = load().catch((problem) => {
  console.warn(problem);
  return { render({ el }) { el.textContent = sentence; } };
});
export default { // anywidget gives up after two seconds, and a slow network may take longer: it need not wait for ours
  initialize(context) { loading.then((part) => part.initialize?.(context)); },
  async render(context) { return (await loading).render(context); },
};
"""


def stub(module: str) -> Any:
    """Return the trait with the few lines that fetch a part's module from the server the page came from."""
    return traitlets.Unicode(_STUB.replace("STAMP", stamp()).replace("MODULE", module)).tag(sync=True)


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
    _anywidget_id = traitlets.Unicode().tag(sync=True)

    def __init__(self, workspace: Workspace, **traits: Any) -> None:
        self._desk = Desk.of(workspace)
        self._desk.layout = self._desk.layout or ipywidgets.Layout()
        traits |= {"page": self._desk.name, "stamp": stamp(), "keeps": not self._desk.passing}
        super().__init__(layout=self._desk.layout, **traits)
        self._desk.seat(self)
        for word, act in self._words().items():
            self._desk.teach(word, act)

    @traitlets.default("_anywidget_id")
    def _named(self) -> str:
        return f"{type(self).__module__}.{type(self).__name__}"

    def add_traits(self, **traits: Any) -> None:
        """Add traits that are not there: anywidget would make a class of its own for each part, which takes long."""
        fresh = {name: trait for name, trait in traits.items() if not self.has_trait(name)}
        if fresh:
            super().add_traits(**fresh)

    def _words(self) -> Words:
        """Return what the page may ask of this part: each word, and what to do then."""
        return {}

    def __repr__(self) -> str:
        """Return the same text every time, so that stored notebooks do not change."""
        return f"{type(self).__name__}()"
