"""What agreements changed in the network: as it would be without them, and with what was kept; only that counts."""

from sirkit.agreements import connected, without
from sirkit.comparison import Comparison, State, compare
from sirkit.documents.naming import region
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.fair import Agreement
from sirkit.pictures.beforeafter import MOST, Side, Words, draw


def drawn(dossier: Dossier, say: Say, *, width: int) -> str:
    """Return both networks as SVG, so many pixels wide, for a page that shows their title beside it."""
    found = _found(dossier)
    over = len(found.names) > MOST
    words = Words(
        title(dossier, say),
        sentence(dossier, say),
        Side(say("agreements.net.before"), _told(found.before, say)),
        Side(say("agreements.net.now"), _told(found.now, say)),
        say("agreements.net.sign") if found.came.ties else "",
        "",
        say("paper.before.drawn", drawn=MOST, all=len(found.names)) if over else "",
    )
    return draw(found, words, width=width, alone=False)


def title(dossier: Dossier, say: Say) -> str:
    """Return what both networks are called."""
    home = region(dossier)
    return say("agreements.net.of", region=home.name) if home else say("agreements.net.title")


def sentence(dossier: Dossier, say: Say) -> str:
    """Return in words what was kept, and what that changed."""
    kept, new = _kept(dossier), len(_found(dossier).came.ties)
    if not kept:
        return say("agreements.net.none")
    told = [say("agreements.net.kept", count=kept), say("agreements.net.new", count=new) if new else ""]
    if new < kept:
        told.append(say("agreements.net.rest") if new else say("agreements.net.nothing"))
    return " ".join(filter(None, [*told, _joined(dossier, say)]))


def rows(dossier: Dossier, say: Say) -> list[list[str]]:
    """Return the table, its head first: what is counted, how many without the agreements, how many with them."""
    found = _found(dossier)
    before, now = connected(found.before), connected(found.now)
    counted = [
        (say("agreements.net.row_ties"), before.ties, now.ties),
        (say("agreements.net.row_cooperations"), before.cooperations, now.cooperations),
        (say("agreements.net.row_alone"), before.alone, now.alone),
        (say("agreements.net.row_parts"), before.parts, now.parts),
    ]
    head = ["", say("agreements.net.before"), say("agreements.net.now")]
    return [head, *([name, str(one), str(other)] for name, one, other in counted)]


def _found(dossier: Dossier) -> Comparison:
    return compare(without(dossier), dossier)


def _kept(dossier: Dossier) -> int:
    return sum(one.state == "kept" for one in dossier.all(Agreement))


def _joined(dossier: Dossier, say: Say) -> str:
    """Return who is not alone any more."""
    found = _found(dossier)
    fewer = connected(found.before).alone - connected(found.now).alone
    return say("agreements.net.joined", count=fewer) if fewer else ""


def _told(state: State, say: Say) -> list[str]:
    """Return what is written below one network."""
    there = connected(state)
    return [say("paper.before.ties", count=there.ties), say("agreements.net.alone", count=there.alone)]
