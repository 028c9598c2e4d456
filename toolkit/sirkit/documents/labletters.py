"""Invitation letters of a lab: one page for each role, in hedged words; what is not known is a gap to write into.

Whoever holds the lab together is who writes, and gets no letter.

No contact stands in a letter, and no individual's name: both are written in by hand.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from docx.document import Document

from sirkit.documents import wordfile
from sirkit.documents.approach import short
from sirkit.documents.labnaming import Seen, orchestrating, orchestrator, told
from sirkit.documents.naming import day, region
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.labs import filling, place, whole
from sirkit.piloting import Lab, LabRole
from sirkit.seekers import seekers
from sirkit.text import clean

LONGEST, TITLE = 480, 120
"""So long a text fits into a letter of one page."""
GAP = "_" * 40


def write(dossier: Dossier, lab: Lab, say: Say, *, language: str, on: date) -> bytes:
    """Return the letters as DOCX, a page for each role in the order of the lab; one with gaps where nobody is asked."""
    seen = Seen(dossier, whole(dossier, lab.id), say, on)
    title = say("paper.letter.subject", name=short(lab.title, TITLE))
    document = wordfile.blank(title, language=language, on=on)
    for number, role in enumerate(_invited(seen) or (None,)):
        if number:
            document.add_heading(clean(title), 0).paragraph_format.page_break_before = True
        _letter(document, seen, role)
    return wordfile.file(document)


def _invited(seen: Seen) -> tuple[LabRole, ...]:
    """Return the roles that get a letter: not those of who writes it."""
    sender = orchestrating(seen)
    return tuple(role for role in seen.one.roles if sender is None or role.actor != sender.id)


def _letter(document: Document, seen: Seen, role: LabRole | None) -> None:
    say, lab = seen.say, seen.one.lab
    wordfile.lines(document, (say("paper.letter.to", name=_addressed(seen, role)), say("paper.letter.on", day=seen.on)))
    document.add_paragraph()
    document.add_paragraph(say("paper.letter.hello"))
    for line in _told(seen, role):
        document.add_paragraph(clean(line))
    document.add_paragraph(say("paper.letter.free"))
    document.add_paragraph(say("paper.letter.regards"))
    document.add_paragraph()
    sender = orchestrator(seen)
    signed = [GAP, say("paper.letter.signed")]
    wordfile.lines(document, [*signed, say("paper.letter.for", name=sender)] if sender else signed)
    home = region(seen.dossier)
    if home:
        document.add_paragraph(say("paper.letter.lab_in", name=short(lab.title, TITLE), region=home.name))


def _addressed(seen: Seen, role: LabRole | None) -> str:
    """Return the organisation a letter is to; a gap where nobody fills the role, or an individual does."""
    there = filling(seen.dossier, role) if role else None
    return there.name if there and there.sort != "person" else GAP


def _told(seen: Seen, role: LabRole | None) -> Iterator[str]:
    """Yield what the lab is, what the role would be, why them, and the next date."""
    say, lab = seen.say, seen.one.lab
    yield say("paper.letter.question", question=short(lab.question or "", LONGEST) or GAP)
    yield say("paper.letter.what")
    if lab.beneficiaries:
        yield say("paper.letter.whom", text=short(lab.beneficiaries, LONGEST))
    if lab.trial:
        yield say("paper.letter.trial", text=short(lab.trial, LONGEST))
    if there := place(lab):
        yield say("paper.letter.where", place=short(there, TITLE))
    yield from _role(seen, role)
    yield _next(seen)


def _role(seen: Seen, role: LabRole | None) -> Iterator[str]:
    """Yield which role it is, what it does, and why them; thanks where they promised it already."""
    promised = bool(role and role.state == "promised" and filling(seen.dossier, role))
    key = "paper.letter.your_role" if promised else "paper.letter.role"
    yield seen.say(key, name=short(role.title, TITLE) if role else GAP)
    if role and role.does:
        yield short(role.does, LONGEST)
    yield seen.say("paper.letter.thanks") if promised else _why(seen, role)


def _why(seen: Seen, role: LabRole | None) -> str:
    """Return why they are asked: what the map says of them, where it says something that fits the role."""
    say, there = seen.say, filling(seen.dossier, role) if role else None
    if role is None or there is None or there.sort == "person":
        return say("paper.letter.why_open", gap=GAP)
    others = replace(seen.one, roles=tuple(one for one in seen.one.roles if one.actor != there.id))
    inside = {one.actor for one in others.roles if one.actor}
    found = seekers(seen.dossier.only(Actor.KIND, {there.id, *inside}), others, role)
    reasons = [told(reason, say) for one in found for reason in one.reasons if one.actor == there.id]
    if not reasons:
        return say("paper.letter.why_open", gap=GAP)
    return say("paper.letter.why", name=there.name, reasons="; ".join(reasons))


def _next(seen: Seen) -> str:
    say, lab = seen.say, seen.one.lab
    if not lab.next_on:
        return say("paper.letter.next_open", gap=GAP)
    step = say("paper.letter.until", step=lab.next_step) if lab.next_step else ""
    return " ".join(filter(None, (say("paper.letter.next", day=day(lab.next_on, say)), step)))
