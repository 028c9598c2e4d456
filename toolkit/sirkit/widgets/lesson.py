"""The bar above a lesson: the keeper, in the language the lesson is written in."""

import traitlets

from sirkit.widgets.keeper import Keeper
from sirkit.widgets.part import stub
from sirkit.workspace import Workspace


class LessonKeeper(Keeper):
    """A keeper that has all parts of the lesson speak the lesson's language.

    Parameters
    ----------
    language
        Language of the lesson.
    """

    _esm = stub("lesson")
    language = traitlets.Unicode().tag(sync=True)

    def __init__(self, workspace: Workspace, language: str) -> None:
        self._written_in = language
        super().__init__(workspace)

    @traitlets.default("language")
    def _default_language(self) -> str:
        """Return the language at once: the page asks for it before any later change reaches it."""
        return self._written_in
