"""Reception: who is there already under a name that somebody types."""

from collections.abc import Iterable

from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.merging import merged
from sirkit.names import compared
from sirkit.room.forms import Known


def named(dossier: Dossier, text: str) -> list[Known]:
    """Return organisations and groups whose name holds the text or is the same as names are compared, the same first.

    Of those with one name and one place only the one of which most is known is returned, of those decided to be the
    same the one that stands for the others.
    """
    wanted, name = text.casefold().strip(), compared(text)
    if not wanted:
        return []
    whole = merged(dossier)
    known = sorted(whole.all(Actor), key=lambda actor: (-len(whole.record("actor", actor.id).cells), actor.id))
    same = [actor for actor in known if compared(actor.name) == name]
    holding = [actor for actor in known if wanted in actor.name.casefold() and actor not in same]
    holding.sort(key=lambda actor: (not actor.name.casefold().startswith(wanted), actor.name))
    meant = same[:1] if len({actor.city for actor in same if actor.city}) < 2 else []  # noqa: PLR2004 - one place
    found = (Known(id=a.id, name=a.name, city=a.city or "", same=a in meant) for a in same + holding)
    return _apart(found)


def _apart(found: Iterable[Known]) -> list[Known]:
    """Return the first of each name and place."""
    first: dict[tuple[str, str], Known] = {}
    for one in found:
        first.setdefault((one.name.casefold(), one.city.casefold()), one)
    return list(first.values())
