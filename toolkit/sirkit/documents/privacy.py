"""The host's check sheet on privacy: who answers for the data, where they lie, who sees them, when they go."""

from datetime import date

from sirkit.documents.printing import Say, pdf

_CHECKS = {
    "paper.privacy.before": (
        "paper.privacy.before_host",
        "paper.privacy.before_officer",
        "paper.privacy.before_end",
        "paper.privacy.before_notice",
        "paper.privacy.before_machine",
        "paper.privacy.before_door",
    ),
    "paper.privacy.during": (
        "paper.privacy.during_said",
        "paper.privacy.during_names",
        "paper.privacy.during_joining",
        "paper.privacy.during_photos",
    ),
    "paper.privacy.after": (
        "paper.privacy.after_export",
        "paper.privacy.after_paper",
        "paper.privacy.after_asked",
        "paper.privacy.after_objections",
        "paper.privacy.after_room",
    ),
}
_TOPICS = (
    "paper.privacy.topic_who",
    "paper.privacy.topic_why",
    "paper.privacy.topic_whom",
    "paper.privacy.topic_long",
    "paper.privacy.topic_rights",
    "paper.privacy.topic_origin",
)


def write(say: Say, *, language: str, host: str = "", ends: date | None = None) -> bytes:
    """Return the check sheet as PDF, two pages A4. It is no legal advice and says so.

    Parameters
    ----------
    host
        The organisation that invites and answers for the data; left blank to be written by hand.
    ends
        The day the room is deleted; left blank to be written by hand.
    """
    data = {
        "title": say("paper.privacy.title"),
        "lead": say("paper.privacy.lead"),
        "facts": _facts(say, host, say("paper.day", day=ends) if ends else ""),
        "checks": [{"title": say(key), "lines": [say(line) for line in lines]} for key, lines in _CHECKS.items()],
        "topics": {
            "title": say("paper.privacy.topics"),
            "text": say("paper.privacy.topics_text"),
            "lines": [say(key) for key in _TOPICS],
        },
        "signing": [say("paper.privacy.signed_on"), say("paper.privacy.signed_by")],
    }
    return pdf("privacy", data, language=language)


def _facts(say: Say, host: str, ends: str) -> list[dict[str, object]]:
    """Return the eight facts: a question, what is known, and blanks of (label, value)."""
    return [
        _fact(
            say("paper.privacy.who"),
            say("paper.privacy.who_text"),
            (say("paper.privacy.who_host"), host),
            (say("paper.privacy.who_box"), ""),
        ),
        _fact(say("paper.privacy.what"), say("paper.privacy.what_text")),
        _fact(say("paper.privacy.why"), say("paper.privacy.why_text"), (say("paper.privacy.why_basis"), "")),
        _fact(say("paper.privacy.where"), say("paper.privacy.where_text")),
        _fact(say("paper.privacy.see"), say("paper.privacy.see_text")),
        _fact(
            say("paper.privacy.long"),
            say("paper.privacy.long_text"),
            (say("paper.privacy.long_room"), ends),
            (say("paper.privacy.long_rest"), ""),
        ),
        _fact(say("paper.privacy.object"), say("paper.privacy.object_text"), (say("paper.privacy.object_to"), "")),
    ]


def _fact(question: str, text: str, *blanks: tuple[str, str]) -> dict[str, object]:
    return {"question": question, "text": text, "blanks": [{"label": label, "value": value} for label, value in blanks]}
