"""Levels: a rubric as paper has it, each criterion in words for each level, with the boxes of both views."""

from collections.abc import Mapping

from sirkit.documents.printing import Say
from sirkit.rubrics import KEEPING, LEVELS, VIEWS, Rubric, View

Seen = Mapping[View, Mapping[str, str]]
"""For each view what was answered, by criterion."""
NOTHING: Seen = {view: {} for view in VIEWS}


def levels(rubric: Rubric, say: Say, views: Seen = NOTHING) -> dict[str, object]:
    """Return what ``levels.typ`` prints of a rubric, with what was answered ticked."""
    views_in_words = [say(f"rubric.view.{view}") for view in VIEWS]
    lines = VIEWS if rubric.keeps else ()
    return {
        "title": say(f"rubric.{rubric.name}.title"),
        "mark": say("paper.triads.mark"),
        "views": views_in_words,
        "criteria": [_criterion(f"rubric.{rubric.name}.{one}", one, say, views) for one in rubric.criteria],
        "keeping": [{"label": say(f"rubric.keeping.{view}"), "text": views[view].get(KEEPING, "")} for view in lines],
    }


def _criterion(key: str, name: str, say: Say, views: Seen) -> dict[str, object]:
    told = [
        {"text": say(f"{key}.{level}"), "ticked": [views[view].get(name) == level for view in VIEWS]}
        for level in LEVELS
    ]
    return {"name": say(key), "levels": told}
