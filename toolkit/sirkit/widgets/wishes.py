"""Wishes: what people in the region want to learn, what for, when and what hinders them; nobody is named."""

from sirkit.widgets.part import Part, stub


class Wishes(Part):
    """Shows learners' wishes and takes new ones."""

    _esm = stub("wishes")
