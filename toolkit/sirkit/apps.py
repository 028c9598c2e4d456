"""The apps: what a notebook shows with one line."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import ipywidgets

from sirkit.conversations import NAMES
from sirkit.widgets.agreements import Agreements
from sirkit.widgets.approaches import Approaches
from sirkit.widgets.beginning import Beginning
from sirkit.widgets.catalogue import Catalogue
from sirkit.widgets.coached import Coached
from sirkit.widgets.coaching import Coaching
from sirkit.widgets.conversation import Conversation
from sirkit.widgets.downloads import Downloads
from sirkit.widgets.event import Event
from sirkit.widgets.form import Form
from sirkit.widgets.gaps import Gaps
from sirkit.widgets.gathering import Gathering
from sirkit.widgets.handover import Handover
from sirkit.widgets.impact import Impact
from sirkit.widgets.intake import Intake
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.knowledge import Knowledge
from sirkit.widgets.labplan import LabPlan
from sirkit.widgets.labrun import LabRun
from sirkit.widgets.labsheets import LabSheets
from sirkit.widgets.labtimes import LabTimes
from sirkit.widgets.lately import Lately
from sirkit.widgets.likenesses import Likenesses
from sirkit.widgets.map import Map
from sirkit.widgets.meetings import Meetings
from sirkit.widgets.methods import Methods
from sirkit.widgets.network import Network
from sirkit.widgets.package import Package
from sirkit.widgets.part import Part
from sirkit.widgets.partners import Partners
from sirkit.widgets.pictures import Pictures
from sirkit.widgets.pitches import Pitches
from sirkit.widgets.practice import Practice
from sirkit.widgets.present import Present
from sirkit.widgets.reach import Reach
from sirkit.widgets.reading import Reading
from sirkit.widgets.regionpage import RegionPage
from sirkit.widgets.roadmap import Roadmap
from sirkit.widgets.rubric import Rubric
from sirkit.widgets.samples import Invented, Samples
from sirkit.widgets.stations import Stations
from sirkit.widgets.table import Table
from sirkit.widgets.tenminutes import TenMinutes
from sirkit.widgets.ties import Ties
from sirkit.widgets.trainer import after_form, before_form
from sirkit.widgets.trainings import Trainings
from sirkit.widgets.upload import Upload
from sirkit.widgets.ventures import Ventures
from sirkit.widgets.views import Views
from sirkit.widgets.wishes import Wishes
from sirkit.workspace import Workspace

_Parts = Mapping[str, Sequence[Callable[[Workspace], Part]]]
"""What makes the parts of each view."""
_ENABLING: _Parts = {
    "coached": (Coached, Ventures),
    "intake": (Intake,),
    "coaching": (Coaching,),
    "pitches": (Pitches,),
    "impact": (Impact,),
}


def workshop(workspace: Workspace | None = None) -> ipywidgets.Widget:
    """Return the workshop app: the bar, and below it one station at a time."""
    workspace = workspace or Workspace()
    stations = {
        "map": map_station,
        "read": read_station,
        "partners": partners_station,
        "train": train_station,
        "enable": enable_station,
        "lab": lab_station,
        "event": event_station,
        "share": share_station,
        "roadmap": roadmap_station,
    }
    return _app(workspace, Beginning(workspace), **stations)


def trainer(workspace: Workspace | None = None) -> ipywidgets.Widget:
    """Return the trainer's app: leading an evening, its matching event, and its roadmap."""
    return _app(workspace or Workspace(), evening=evening_station, event=event_station, roadmap=roadmap_station)


def map_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return the map station: list or form, map, functions, files, possible duplicates; all show one selection."""
    return _boxed(
        "sirkit-station",
        *_who(workspace),
        Samples(workspace),
        *_read(workspace),
        Lately(workspace),
        Upload(workspace),
        Likenesses(workspace, quiet=True),
        Downloads(workspace),
    )


def lesson_station(workspace: Workspace, *, passing: bool = False) -> ipywidgets.Widget:
    """Return the map station as a lesson shows it; ``passing`` where nothing that is tried in it is kept."""
    station = _boxed("sirkit-station", *_who(workspace), *_read(workspace))
    return _boxed("sirkit-shown", Invented(workspace, passing=passing), station)


def read_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return the station that reads the network: picture, ties, what to talk about, who has what nearby, pictures."""
    views = Views(workspace, ("net", "ties", "reading", "reach", "pictures"))
    parts = (part(workspace) for part in (Network, Ties, Reading, Reach, Pictures))
    box = _boxed("sirkit-station", views, *parts)
    box.add_class("sirkit-netstation")
    return box


def network_station(workspace: Workspace, *, passing: bool = False) -> ipywidgets.Widget:
    """Return the network as a lesson shows it; ``passing`` where it is a sample, to be read by oneself first."""
    station = _sample_network(workspace) if passing else read_station(workspace)
    return _boxed("sirkit-shown", Invented(workspace, passing=passing), station)


def _sample_network(workspace: Workspace) -> ipywidgets.Widget:
    box = _boxed("sirkit-station", Views(workspace, ("net", "ties")), Network(workspace), Ties(workspace))
    box.add_class("sirkit-netstation")
    return box


def partners_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return the station that finds partners: who could fit and why, the talks with them, who is missing, ventures."""
    return _boxed("sirkit-stack", *(part(workspace) for part in (Partners, Approaches, Gathering, Ventures)))


def partners_lesson(workspace: Workspace) -> ipywidgets.Widget:
    """Return the station that finds partners as a lesson shows it."""
    return _boxed("sirkit-shown", Invented(workspace), partners_station(workspace))


def train_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return function B: offers and their designer, funding package, learners' wishes, catalogue, practising."""
    views: _Parts = {
        "trainings": (Trainings,),
        "package": (Package,),
        "wishes": (Wishes,),
        "catalogue": (Catalogue,),
        "tenminutes": (TenMinutes, partial(Rubric, unit="04_train", name="lesson")),
    }
    return _turning(workspace, views)


def train_lesson(workspace: Workspace) -> ipywidgets.Widget:
    """Return function B as a lesson shows it."""
    return _boxed("sirkit-shown", Invented(workspace), train_station(workspace))


def enable_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return function C: what is due for whom, counselling, coaching, pitch, impact, practising."""
    talks = (partial(Conversation, unit="05_enable", name=name) for name in NAMES)
    return _turning(workspace, {**_ENABLING, "talks": (*talks, partial(Rubric, unit="05_enable", name="talk"))})


def enable_lesson(workspace: Workspace) -> ipywidgets.Widget:
    """Return function C as a lesson shows it, without the conversations it has already."""
    return _boxed("sirkit-shown", Invented(workspace), _turning(workspace, _ENABLING))


def lab_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return function E: a lab on one page, its plan, its schedule, and carrying it out."""
    views: _Parts = {
        "labsheets": (LabSheets,),
        "labplan": (LabPlan,),
        "labtimes": (LabTimes,),
        "labrun": (LabRun,),
    }
    return _turning(workspace, views)


def lab_lesson(workspace: Workspace) -> ipywidgets.Widget:
    """Return function E as a lesson shows it."""
    return _boxed("sirkit-shown", Invented(workspace), lab_station(workspace))


def share_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return functions D and H: what the region shows to everybody, and what it shares of what it learned."""
    views: _Parts = {"regionpage": (RegionPage,), "knowledge": (Methods, Knowledge)}
    return _turning(workspace, views)


def share_lesson(workspace: Workspace) -> ipywidgets.Widget:
    """Return functions D and H as a lesson shows them."""
    return _boxed("sirkit-shown", Invented(workspace), share_station(workspace))


def roadmap_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return the station Fahrplan: steps by function, meetings and who looks after the map, practices, handing over."""
    return _boxed("sirkit-stack", *(part(workspace) for part in (Roadmap, Meetings, Practice, Handover)))


def event_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return the matching event: who comes, wishes, who meets whom, the rounds, papers, and what was agreed."""
    return _boxed("sirkit-stack", Event(workspace), Agreements(workspace))


def event_lesson(workspace: Workspace, *, passing: bool = False) -> ipywidgets.Widget:
    """Return the matching event as a lesson shows it; ``passing`` where nothing that is tried in it is kept."""
    return _boxed("sirkit-shown", Invented(workspace, passing=passing), event_station(workspace))


def evening_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return what a trainer leads an evening with: stations, guests, sheets, likenesses, papers, the end."""
    parts = (*before_form(workspace), _sheet(workspace), *after_form(workspace))
    box = _boxed("sirkit-station", *parts)
    box.add_class("sirkit-trainer")
    return box


def _who(workspace: Workspace) -> tuple[ipywidgets.Widget, ...]:
    """Return the ways to who is there: which view, list or form."""
    table = Table(workspace, "actor", columns=("name", "roles", "city"), edited=("name",))
    return Views(workspace, ("list", "map", "gaps")), table, _sheet(workspace)


def _read(workspace: Workspace) -> tuple[ipywidgets.Widget, ...]:
    return Map(workspace, "actor"), Gaps(workspace)


def _sheet(workspace: Workspace) -> Form:
    return Form(
        workspace,
        "actor",
        first=("name", "city"),
        belongings=("offer", "need", "works", "knows", "wish", "money", "facilities", "services", "volunteering"),
        more=("sort", "description", "website", "topics", "established"),
        D=("talked_about",),
    )


def _turning(workspace: Workspace, views: _Parts) -> ipywidgets.Widget:
    """Return a station that shows one of its views at a time on any page."""
    boxes = [_boxed("sirkit-stack", *(part(workspace) for part in parts)) for parts in views.values()]
    return _boxed("sirkit-turning", Views(workspace, tuple(views), always=True), *boxes)


def _app(
    workspace: Workspace, *first: ipywidgets.Widget, **stations: Callable[[Workspace], ipywidgets.Widget]
) -> ipywidgets.Widget:
    """Return an app: the bar, where an evening stands, the way from station to station, the stations by name.

    ``first`` stands above the first station.
    """
    boxes = []
    for name, station in stations.items():
        box = station(workspace)
        box.add_class(f"sirkit-at-{name}")
        boxes.append(box)
    above = Keeper(workspace), Present(workspace), Invented(workspace), Stations(workspace, tuple(stations))
    return _boxed("sirkit-app", *above, *first, *boxes)


class Boxed(ipywidgets.Box):  # type: ignore[misc]  # ipywidgets ships no types
    """Parts in a row or below each other."""

    def __repr__(self) -> str:
        """Return the same short text every time; ipywidgets would compare each setting with what is usual."""
        return f"{type(self).__name__}()"


def _boxed(name: str, *parts: ipywidgets.Widget) -> ipywidgets.Widget:
    box = Boxed(parts)
    box.add_class(name)
    return box
