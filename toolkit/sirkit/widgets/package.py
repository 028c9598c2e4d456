"""Package: who helps that learners can come, and which instruments could pay; with sums and open questions."""

from sirkit.widgets.part import Part, stub


class Package(Part):
    """Shows the funding package of the training that is chosen."""

    _esm = stub("package")
