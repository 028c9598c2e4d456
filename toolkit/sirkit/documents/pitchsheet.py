"""A pitch to take along: one page with words large enough to glance at, and the text to write on in.

Both are the person's own: what is told of a pitch stays with who wrote it.
"""

from datetime import date

from sirkit.coaching import Pitch
from sirkit.documents import wordfile
from sirkit.documents.printing import Say, pdf
from sirkit.speaking import cues, shares
from sirkit.text import clean
from sirkit.venture import Venture

_BETWEEN = "\u00a0\u00b7 "
"""Stands at the end of a line, never at its beginning."""


def write(venture: Venture, pitch: Pitch, say: Say, *, language: str) -> bytes:
    """Return a pitch as PDF on one page A4: each part with its time and its cue words, and its text if that fits."""
    data = {
        **_about(venture, pitch, say),
        "foot": say("paper.pitch.foot", at=_audience(pitch)),
        "parts": _parts(pitch, say),
        "open": say("paper.pitch.open"),
        "rest": say("paper.pitch.text"),
    }
    return pdf("pitchsheet", data, language=language)


def write_text(venture: Venture, pitch: Pitch, say: Say, *, language: str, on: date) -> bytes:
    """Return the whole text of a pitch as DOCX, to write on in; what is not said yet is asked for."""
    about = _about(venture, pitch, say)
    document = wordfile.blank(about["title"], language=language, on=on)
    document.add_paragraph(clean(about["lead"]))
    for part in _parts(pitch, say):
        document.add_heading(clean(f"{part['name']} · {part['time']}" if part["time"] else part["name"]), 1)
        for line in (part["text"] or f"{say('paper.pitch.open')} {part['question']}").split("\n"):
            document.add_paragraph(clean(line))
    return wordfile.file(document)


def _about(venture: Venture, pitch: Pitch, say: Say) -> dict[str, str]:
    return {"title": say("paper.pitch.title", name=venture.name), "lead": say("paper.pitch.lead", at=_audience(pitch))}


def _audience(pitch: Pitch) -> str:
    """Return the key of the kind of partner a pitch is for."""
    return f"pitching.audience.{pitch.audience}"


def _parts(pitch: Pitch, say: Say) -> list[dict[str, str]]:
    parts, until = [], 0
    for part, seconds in shares(pitch).items():
        until += seconds
        text = (getattr(pitch, part) or "").strip()
        time = say("paper.pitch.until", time=f"{until // 60}:{until % 60:02d}") if text else ""
        asked = {"name": say(f"pitch.{part}"), "question": say(f"pitch.{part}_help")}
        parts.append({**asked, "time": time, "cues": _BETWEEN.join(cues(text)) or text, "text": text})
    return parts
