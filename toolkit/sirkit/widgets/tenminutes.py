"""Ten minutes: a lesson built from one learning outcome, held, and told back in four lines."""

from sirkit.widgets.part import Part, stub


class TenMinutes(Part):
    """Builds a lesson of ten minutes, and keeps what peers say of it."""

    _esm = stub("tenminutes")
