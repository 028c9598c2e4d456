"""Ventures: what somebody wants to bring about in the region, and looks for partners for."""

from functools import partial

from sirkit.widgets.form import towns
from sirkit.widgets.part import Part, Words, stub


class Ventures(Part):
    """Shows the ventures and takes new ones."""

    _esm = stub("ventures")

    def _words(self) -> Words:
        return {"places": partial(towns, self._desk)}
