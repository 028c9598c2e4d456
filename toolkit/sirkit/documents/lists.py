"""Lists on paper: one name per line, or a quick list of name, place and functions."""

from sirkit.documents.naming import questions
from sirkit.documents.printing import Say, pdf


def write_names(say: Say, *, language: str) -> bytes:
    """Return the empty list of names as PDF, one page A4: one organisation or group per line."""
    data = {
        "title": say("paper.names.title"),
        "lead": say("paper.names.lead"),
        "columns": [say("actor.name")],
        "lines": 26,
        "functions": [],
    }
    return pdf("lists", data, language=language)


def write_quick(say: Say, *, language: str) -> bytes:
    """Return the empty quick list as PDF, one page A4: name, place, and a box for each function."""
    data = {
        "title": say("paper.quick.title"),
        "lead": say("paper.quick.lead"),
        "columns": [say("actor.name"), say("actor.city")],
        "lines": 20,
        "functions": questions(say),
    }
    return pdf("lists", data, language=language)
