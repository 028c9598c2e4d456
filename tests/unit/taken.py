"""Regions to be taken along as tables and points, and what is told of them."""

import csv
import io
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from regions import actor, record, region, role, tie

from sirkit.dossier import Dossier, Record
from sirkit.fold import fold
from sirkit.formats import features, opening, tabulated, unpacking, workbook
from sirkit.formats.cells import blank
from sirkit.formats.listing import PLAIN
from sirkit.formats.opening import look_into
from sirkit.formats.organisations import item
from sirkit.formats.reading import Reading, as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import DIRECTED, Actor, Need, Offer, Role, Tie, Wish
from sirkit.roles import standing
from sirkit.text import clean
from sirkit.words import speak

Telling = Callable[[Tie], tuple[object, ...]] | None
Write = Callable[[Dossier, str], bytes]
WRITERS: dict[str, Write] = {
    "csv": lambda dossier, language: tabulated.write_csv(dossier, speak(language)[1], language=language),
    "xlsx": lambda dossier, language: tabulated.write_xlsx(dossier, speak(language)[1]),
    "geojson": lambda dossier, _: features.write(dossier),
}
FIELDS = {*PLAIN, "lat", "lon"}
FORMULAS = ["=1+1", "+49 8806 1", "-x", "@x", "'=1", "''@x", "a; =1", 'a,"=1', "-5", "\uff1d1", "- Raum", "x|+1"]
LADEN, RADIO, KIRCHE = (f"{number:024x}" for number in (1, 2, 3))


def cells(data: bytes, sign: str) -> list[list[str]]:
    """Return the cells of a CSV as any program reads them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=sign))


def brought(reading: Reading, dossier: Dossier | None = None) -> Dossier:
    """Return the dossier into which something was read."""
    there = dossier or Dossier()
    change = as_change(reading, there, lambda _: set(), id="f" * 32, at="")
    return fold(there, [change] if change else [])


def read(data: bytes, around: Surroundings | None = None) -> Reading:
    """Return what a file holds; a workbook is read in this process: one for each example takes too long."""
    if not workbook.fits(data):
        return look_into(data, around=around)
    found = opening._sorted(tuple(map(workbook._sheet, unpacking.sheets(data, 20_000, 200))), around)
    return found if isinstance(found, Reading) else opening.completed(found, found.outcome(around))


def facts(dossier: Dossier, tied: Telling = None, counted: Callable[[Role], str] = standing) -> dict[str, Any]:
    """Return everything that is told of a region, without the ids of what belongs to an organisation."""
    plain = {one.id: one.model_dump(include=FIELDS) for one in dossier.all(Actor)}
    topics = {one.id: sorted(one.topics.values()) for one in dossier.all(Actor)}
    belonging: list[Offer | Wish] = [*dossier.all(Offer), *dossier.all(Need), *dossier.all(Wish)]
    lines = sorted((one.KIND, one.actor, one.text) for one in belonging)
    roles = sorted((one.actor, one.function, counted(one)) for one in dossier.all(Role))
    between = sorted(repr(tied(one)) for one in dossier.all(Tie)) if tied else []
    return {"plain": plain, "topics": topics, "lines": lines, "roles": roles, "ties": between}


def ended(one: Tie) -> tuple[object, ...]:
    """Return of which kind a tie is and between whom; one without direction is the same from both ends."""
    ends = (one.from_actor, one.to_actor)
    return one.sort, ends if one.sort in DIRECTED else sorted(ends)


SIGNS = st.characters(exclude_categories=["Cs"])
TEXTS = (
    st.one_of(st.text(SIGNS, max_size=20), st.sampled_from([*FORMULAS, "Raum; Küche", 'der "Hof"', "A|B", "_x0041_"]))
    .map(lambda text: clean(text).strip())
    .filter(bool)
)
NAMES = TEXTS.map(lambda text: " ".join(text.split())).filter(lambda text: text and not blank(text))
LINES = st.lists(TEXTS, max_size=3, unique_by=str.casefold)
TOPICS = st.lists(TEXTS, max_size=3, unique_by=item)
STREETS = st.none() | NAMES
DAYS = st.sampled_from([None, "2024", "2024-05", "2024-05-31"])
CITIES = st.sampled_from([None, "Nirgendwo am Bach", "Utting", "Eching (Landsberg)", "82279 Eching", "=Au", "Au; West"])
POINTS = st.tuples(st.floats(46, 55), st.floats(6, 17))
STATES = ("suggested", "asked", "interested", "taken_on")


@st.composite
def organisations(draw: st.DrawFn, id_: str) -> list[Record]:
    """Draw an organisation with all that belongs to it; one without a point has no place that could be looked up."""
    point = draw(st.none() | POINTS)
    city = draw(CITIES) if point else draw(st.sampled_from([None, "Nirgendwo am Bach"]))
    where: dict[str, Any] = {
        "city": city,
        "street": draw(STREETS),
        "zip": draw(st.sampled_from([None, "01067", "86919"])),
    }
    where |= {"lat": point[0], "lon": point[1], "ags": draw(st.sampled_from([None, "09181144"]))} if point else {}
    about: dict[str, Any] = {
        "sort": draw(st.sampled_from([None, "association", "social_enterprise", "meeting_place", "person"])),
        "description": draw(st.none() | TEXTS),
        "website": draw(st.sampled_from([None, "https://a.example/?b=c;d", "http://b.example"])),
        "established": draw(st.sampled_from([None, 1, 4])),
        "source": draw(st.none() | NAMES),
        "as_of": draw(DAYS),
        "licence": draw(st.sampled_from([None, "CC0-1.0"])),
        "topics": {item(topic): topic for topic in draw(TOPICS)},
    }
    lines = [(kind, text) for kind in ("offer", "need", "wish") for text in draw(LINES)]
    belonging = [record(kind, f"{id_}-{number}", actor=id_, text=text) for number, (kind, text) in enumerate(lines)]
    letters = draw(st.lists(st.sampled_from("ABH"), unique=True, max_size=2))
    roles = [
        role(id_, letter, draw(st.sampled_from(STATES)), draw(st.sampled_from(["self", "other"]))) for letter in letters
    ]
    return [actor(id_, draw(NAMES), **where, **about), *belonging, *roles]


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Draw a small region, in which two may bear one name."""
    drawn = [each for id_ in (LADEN, RADIO, KIRCHE) for each in draw(organisations(id_))]
    ends = draw(st.lists(st.sampled_from([(LADEN, RADIO), (RADIO, LADEN), (RADIO, KIRCHE)]), max_size=3, unique=True))
    for one, other in ends:
        sort = draw(st.sampled_from(["funds", "member", "uses_place", "informs"]))
        more: dict[str, Any] = {
            "strength": draw(st.sampled_from([None, 1, 3])),
            "since": draw(DAYS),
            "note": draw(st.none() | TEXTS),
        }
        drawn.append(tie(one, other, sort, directed=True, **more))
    if draw(st.booleans()):
        drawn.append(tie(KIRCHE, LADEN, draw(st.sampled_from(["knows", "cooperates"]))))
    return region(*drawn)
