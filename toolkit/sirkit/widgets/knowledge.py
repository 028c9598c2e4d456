"""Knowledge: method cards, what others have learned, and a pack to give to another region."""

from sirkit.widgets.part import Part, stub


class Knowledge(Part):
    """Shows the method cards, and hands out and takes in knowledge packs."""

    _esm = stub("knowledge")
