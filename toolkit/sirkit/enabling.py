"""Enabling innovators: where a venture stands on the spiral of social innovation, and what comes next.

The seven stages are those of Nesta and The Young Foundation. They need not follow one another, and a venture may go
back to an earlier one: so a stage is told with what decided it, what is still open, and the question to ask next.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from sirkit.coaching import Intake, Pitch
from sirkit.days import last_day
from sirkit.dossier import Dossier
from sirkit.messages import Message
from sirkit.venture import Venture

SOURCE = Message("enabling.stage_source")
"""Whose the stages are: it is said wherever they are shown."""
SIGNS = ("understood", "idea", "tested", "proven", "spreading", "changing")
"""The questions that decide the stage: whoever says yes to the nth is at stage n + 1 at least."""
STAGES = range(1, len(SIGNS) + 2)
NEEDS = ("funders", "impact", "visibility", "peers", "network", "finance")
"""What founders were found to ask for (TRANSITION); at least three of the six mean finding partners."""
PARTNER_NEEDS = frozenset({"funders", "peers", "network"})
MISSING = ("problem", "beneficiaries", "solution", "novelty", "evidence", "team", "income", "needed", "given")
"""What the first talk is about, in the order in which it is asked after."""
CASE = 4
"""At the stage of making the case, the legal form and the pitch become questions."""
_TESTED = 3
_LATER = frozenset({"evidence", "income"})
"""What can hardly be known before something was tried."""


class Standing(NamedTuple):
    """Where a venture stands on the spiral."""

    stage: int | None
    """1 to 7, None where it is not known yet."""
    certain: bool
    """False where a question further on is still open, so that it may stand further on."""
    why: tuple[Message, ...]
    question: Message | None
    """What to ask next; None where all that decides is known."""


class Step(NamedTuple):
    """One of the next steps: what to do, why, and the station where it is done, if there is one."""

    do: Message
    why: Message
    station: str | None = None


def first_talk(dossier: Dossier, venture: str) -> Intake:
    """Return what was written down in the first talk with a venture; an empty one where nothing was."""
    record = dossier.record(Intake.KIND, venture)
    there = None if record.dropped else record.entity
    return there if isinstance(there, Intake) else Intake(id=venture, venture=venture)


def standing(signs: Mapping[str, str]) -> Standing:
    """Return the stage from the answers, "yes" or "no", to the questions in ``SIGNS``; anything else is not known."""
    last = max((number for number, sign in enumerate(SIGNS, 1) if signs.get(sign) == "yes"), default=0)
    stage = last + 1 if last or signs.get(SIGNS[0]) == "no" else None
    certain = stage is not None and (stage == STAGES[-1] or signs.get(SIGNS[stage - 1]) == "no")
    return Standing(stage, certain, tuple(_why(signs, stage, certain=certain)), _asked(signs, last))


def _why(signs: Mapping[str, str], stage: int | None, *, certain: bool) -> Iterator[Message]:
    if stage is None:
        yield Message("enabling.stage_unknown")
        return
    yield Message("enabling.stage_is" if certain else "enabling.stage_least", {"at": f"enabling.stage.{stage}"})
    for number, sign in enumerate(SIGNS, 1):
        if number < stage and signs.get(sign) == "yes":
            yield Message(f"enabling.because.{sign}")
        elif number < stage and signs.get(sign) == "no":
            yield Message("enabling.stage_gap", {"at": f"enabling.stage.{number}"})
    yield Message("enabling.stage_loops")


def _asked(signs: Mapping[str, str], last: int) -> Message | None:
    """Return the next question: the first open one further on, as long as none before it was answered no."""
    for sign in (*SIGNS[last:], *SIGNS[:last]):
        if signs.get(sign) not in ("yes", "no"):
            return Message(f"enabling.sign.{sign}")
        if signs.get(sign) == "no" and sign in SIGNS[last:]:
            return next(
                (Message(f"enabling.sign.{one}") for one in SIGNS[:last] if signs.get(one) not in ("yes", "no")), None
            )
    return None


def differs(venture: Venture, found: Standing) -> tuple[Message, ...]:
    """Return what to talk about where a venture puts itself on another stage than its answers do."""
    if not venture.stage or not found.stage or not found.certain or venture.stage == found.stage:
        return ()
    values = {"at": f"enabling.stage.{venture.stage}", "left": f"enabling.stage.{found.stage}"}
    return (Message("enabling.stage_differs", values),)


def missing(intake: Intake) -> tuple[str, ...]:
    """Return which parts of the first talk hold nothing yet, in the order in which they are asked after."""
    return tuple(name for name in MISSING if not _filled(getattr(intake, name)))


def _filled(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else bool(value)


def remarks(intake: Intake, today: date) -> tuple[Message, ...]:
    """Return what to look at again, consent first, then days in the wrong order; none of it is refused."""
    return tuple(_remarks(intake, today.isoformat()))


def _remarks(intake: Intake, today: str) -> Iterator[Message]:
    on, consent, following = intake.on or "", intake.consent_on or "", intake.next_on or ""
    if not consent:
        yield Message("enabling.consent_missing")
    elif consent > today:
        yield Message("enabling.consent_ahead")
    elif on and last_day(on) < consent:
        yield Message("enabling.consent_late")
    if on > today:
        yield Message("enabling.talk_ahead")
    if following and last_day(following) < (on or following):
        yield Message("enabling.next_before")
    elif following and last_day(following) < today:
        yield Message("enabling.next_past")


def next_three(dossier: Dossier, intake: Intake) -> tuple[Step, ...]:
    """Return the next three steps of a venture, the first one first, each with its reason.

    They are suggestions from what is known; where little is known, most of them are questions.
    """
    return tuple(_steps(dossier, intake))[:3]


def _steps(dossier: Dossier, intake: Intake) -> Iterator[Step]:
    found = standing(intake.signs)
    stage, gone = found.stage or 1, [name for name in missing(intake) if name != "needed"]
    if not intake.consent_on:
        yield _step("consent")
    yield from (_ask(name) for name in gone[:1] if name in MISSING[:3])
    if found.question and not found.certain:
        yield Step(Message("enabling.step.ask", {"at": found.question.key}), Message("enabling.why.ask"))
    yield Step(Message(f"enabling.step.stage.{stage}"), Message(f"enabling.why.stage.{stage}"))
    yield from _partners(intake)
    yield from _case(dossier, intake, stage)
    yield from (_ask(name) for name in gone if stage >= _TESTED or name not in _LATER)
    if not intake.next_on:
        yield _step("appointment")
    yield _step("share", "map")
    yield _step("partners", "partners")


def _step(name: str, station: str | None = None) -> Step:
    return Step(Message(f"enabling.step.{name}"), Message(f"enabling.why.{name}"), station)


def _ask(name: str) -> Step:
    return Step(Message(f"enabling.step.missing.{name}"), Message("enabling.why.missing"))


def _partners(intake: Intake) -> Iterator[Step]:
    wanted = PARTNER_NEEDS & set(intake.needed)
    if wanted:
        why = Message("enabling.why.needs", {"count": len(wanted), "most": len(intake.needed)})
        yield Step(Message("enabling.step.partners"), why, "partners")
    elif not intake.needed:
        yield _ask("needed")


def _case(dossier: Dossier, intake: Intake, stage: int) -> Iterator[Step]:
    if stage < CASE:
        return
    venture = dossier.record(Venture.KIND, intake.venture).entity
    if isinstance(venture, Venture) and not venture.legal_form:
        yield _step("form")
    if not any(pitch.venture == intake.venture for pitch in dossier.all(Pitch)):
        yield _step("pitch")
