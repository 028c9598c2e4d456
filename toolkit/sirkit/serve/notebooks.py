"""Notebooks: where the workshop app and the lessons stand, in a clone and in an installed package."""

import re
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_COURSE = _PACKAGE.parents[1] / "course"
_UNIT = re.compile(r"[a-z0-9][a-z0-9_-]*")


def course() -> Path:
    """Return the folder all notebooks stand in: the clone's course, or the package itself."""
    return _COURSE if _COURSE.is_dir() else _PACKAGE


def shelf() -> Path:
    """Return the folder JupyterLab opens: the clone, where the exercises stand beside the course."""
    return course().parent if (course().parent / "exercises").is_dir() else course()


def workshop() -> Path:
    """Return the workshop app's notebook."""
    return course() / "apps" / "workshop.ipynb"


def lesson(unit: str, language: str, folder: Path) -> str | None:
    """Return a lesson's path below ``folder``, or nothing if there is none of that name in that language."""
    path = folder / language / f"{unit}.ipynb"
    return f"{language}/{unit}.ipynb" if _UNIT.fullmatch(unit) and path.is_file() else None
