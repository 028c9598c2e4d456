"""Features: the organisations as GeoJSON (RFC 7946), for maps and for bringing them back.

Longitude stands first, who has no place yet has no geometry, and the names of the properties are the same in every
language: those of our own data, with ``function_A`` to ``function_H`` for the state of each function.
"""

import json
from typing import Any

from sirkit.dossier import Dossier
from sirkit.formats.carried import LISTED
from sirkit.formats.listing import PLAIN, Listed, listing
from sirkit.functions import LETTERS

CARRIED = LISTED
"""What comes back; see ``carried``."""


def write(dossier: Dossier) -> bytes:
    """Return every organisation as a feature; what is not known is null, so that each has all properties."""
    content = {"type": "FeatureCollection", "features": [_feature(one) for one in listing(dossier)]}
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False).encode()


def _feature(one: Listed) -> dict[str, Any]:
    lat, lon = one.point or (None, None)
    lists = {name: list(texts) for name, texts in one.lists.items()}
    functions = {f"function_{letter}": one.functions.get(letter) for letter in LETTERS}
    return {
        "type": "Feature",
        "id": one.id,
        "geometry": {"type": "Point", "coordinates": [lon, lat]} if one.point else None,
        "properties": {**{field: one.plain.get(field) for field in PLAIN}, **functions, **lists},
    }
