"""schema.org as JSON-LD, for the page of a region or of an organisation: what search programs read; written only.

Only words that schema.org has are used: of the ties membership and funding, of the functions those that are taken on.
Nothing in the file closes a ``<script>`` in which it is pasted.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sirkit.dossier import Dossier
from sirkit.formats.carried import Carried
from sirkit.formats.listing import Listed, listing, ties
from sirkit.kinds import Tie

Say = Callable[..., str]
CARRIED: Carried = MappingProxyType(
    {
        "actor": frozenset(
            {"id", "name", "sort", "street", "zip", "city", "lat", "lon", "description", "website", "topics"}
        ),
        "role": frozenset({"actor", "function", "state"}),
        "offer": frozenset({"actor", "text"}),
        "need": frozenset({"actor", "text"}),
        "tie": frozenset({"from_actor", "to_actor", "sort", "directed"}),
    }
)
"""What the file tells; it is not read back here."""
TYPES = {
    "association": "NGO",
    "foundation": "NGO",
    "welfare": "NGO",
    "municipality": "GovernmentOrganization",
    "university": "CollegeOrUniversity",
}
"""What schema.org calls kinds of organisations; the others are organisations."""
_TIES = {"member": ("from_actor", "memberOf", "to_actor"), "funds": ("to_actor", "funder", "from_actor")}
"""By kind of tie: of whom it is told, in which word, and whom it names."""
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def write(dossier: Dossier, say: Say) -> bytes:
    """Return what is told of every organisation that stands."""
    listed = listing(dossier)
    between = _between(ties(dossier, {one.id: one for one in listed}))
    graph = [{**_organisation(one, say), **between.get(one.id, {})} for one in listed]
    return written(graph)


def written(graph: Sequence[Mapping[str, Any]]) -> bytes:
    """Return what is told as JSON-LD of schema.org; nothing in it closes a ``<script>``."""
    told = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(told, ensure_ascii=False, indent=1, allow_nan=False).translate(_ESCAPED).encode()


def _organisation(one: Listed, say: Say) -> dict[str, Any]:
    address = _address(one)
    told = {
        "@type": TYPES.get(str(one.plain.get("sort")), "Organization"),
        "@id": _id(one.id),
        "name": one.name,
        "description": one.plain.get("description"),
        "url": one.plain.get("website"),
        "address": address,
        "location": _location(one, address),
        "knowsAbout": list(one.lists["topics"]),
        "keywords": [_function(letter, say) for letter, state in one.functions.items() if state == "taken_on"],
        "makesOffer": [{"@type": "Offer", "name": text} for text in one.lists["offers"]],
        "seeks": [{"@type": "Demand", "name": text} for text in one.lists["needs"]],
    }
    return {name: value for name, value in told.items() if value}


def _id(actor: str) -> str:
    return f"#{actor}"


def _address(one: Listed) -> dict[str, Any] | None:
    parts = {"streetAddress": "street", "postalCode": "zip", "addressLocality": "city"}
    found = {name: one.plain[field] for name, field in parts.items() if one.plain.get(field)}
    return {"@type": "PostalAddress", **found} if found else None


def _location(one: Listed, address: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return where it is: schema.org gives coordinates to places, not to organisations."""
    if one.point is None:
        return None
    geo = {"@type": "GeoCoordinates", "latitude": one.point[0], "longitude": one.point[1]}
    return {"@type": "Place", "geo": geo, **({"address": address} if address else {})}


def _function(letter: str, say: Say) -> dict[str, str]:
    name = say(f"function.{letter}.name")
    return {"@type": "DefinedTerm", "termCode": letter, "name": name, "inDefinedTermSet": say("jsonld.functions")}


def _between(between: Iterable[Tie]) -> Mapping[str, dict[str, list[dict[str, str]]]]:
    """Return for each organisation what its ties tell, as references to the others."""
    found: dict[str, dict[str, list[dict[str, str]]]] = {}
    for tie in between:
        if tie.sort in _TIES:
            of, word, whom = _TIES[tie.sort]
            reference = {"@id": _id(getattr(tie, whom))}
            several = found.setdefault(getattr(tie, of), {}).setdefault(word, [])
            several += [] if reference in several else [reference]
    return found
