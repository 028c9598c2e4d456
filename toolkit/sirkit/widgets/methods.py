"""Method cards (function H): what was tried where, how, what worked and what did not, and how one knows.

One writes a card, or changes one that a lab or another region's knowledge pack has brought; where it comes from
stands on it. One sees all cards of the region. One takes them along in the knowledge pack below.
"""

from sirkit.widgets.part import Part, stub


class Methods(Part):
    """Shows the method cards and takes new ones."""

    _esm = stub("methods")
