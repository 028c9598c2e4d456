"""What changes through a venture, on paper: the staircase with its sentences, the logic model, the indicators."""

from collections.abc import Iterable
from datetime import date

from sirkit.documents.naming import day
from sirkit.documents.printing import Say, pdf
from sirkit.dossier import Dossier
from sirkit.effects import Effect, Indicator, Logic
from sirkit.impact import EFFECT, PARTS, STEPS, read
from sirkit.messages import problem
from sirkit.venture import Venture

COLUMNS = ("text", "baseline", "on", "target", "by", "source")


def write(dossier: Dossier, venture: Venture, say: Say, *, language: str, on: date) -> bytes:
    """Return what is told of a venture's effects as PDF on A4.

    Raises
    ------
    Problem
        ``paper.impact.none`` where nothing is told yet.
    """
    effects = [one for one in dossier.all(Effect) if one.venture == venture.id]
    indicators = [one for one in dossier.all(Indicator) if one.venture == venture.id]
    logic = next((one for one in dossier.all(Logic) if one.id == venture.id), Logic(id=venture.id))
    parts = {part: (getattr(logic, part) or "").strip() for part in PARTS}
    if not (effects or indicators or any(parts.values())):
        raise problem("paper.impact.none")
    data = {
        "title": say("paper.impact.title", name=venture.name),
        "foot": say("paper.impact.foot", day=on),
        **_stairs(effects, say),
        "logic_title": say("paper.impact.logic"),
        "parts": _parts(parts, say),
        "indicators_title": say("paper.impact.indicators"),
        "columns": [say(f"indicator.{name}") for name in COLUMNS],
        "rows": [_row(one, say) for one in sorted(indicators, key=lambda one: (one.by or "~", one.text))],
        "attribution": say("impact.attribution"),
    }
    return pdf("impactsheet", data, language=language)


def _stairs(effects: Iterable[Effect], say: Say) -> dict[str, object]:
    """Return the steps from the highest, each with the sentences that sound like it."""
    heard = sorted((read(one.text).step or 0, one.text) for one in effects)
    told = {step: [text for at, text in heard if at == step] for step in (0, *STEPS)}
    steps = [{"number": step, "name": say(f"impact.step.{step}"), "told": told[step]} for step in reversed(STEPS)]
    return {
        "steps": steps,
        "effect": EFFECT,
        "from": say("paper.impact.from"),
        "stairs_title": say("paper.impact.stairs"),
        "unknown_title": say("paper.impact.unknown"),
        "unknown": told[0],
    }


def _parts(parts: dict[str, str], say: Say) -> list[dict[str, str]]:
    """Return the logic model part by part; what is missing is asked."""
    return [
        {"name": say(f"impact.part.{part}"), "text": text, "asked": "" if text else say(f"impact.missing.{part}")}
        for part, text in parts.items()
    ]


def _row(one: Indicator, say: Say) -> list[str]:
    unknown = say("paper.unknown")
    known = {name: getattr(one, name) or unknown for name in COLUMNS}
    return list((known | {name: day(getattr(one, name), say) for name in ("on", "by")}).values())
