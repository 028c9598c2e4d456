"""Playing: a conversation as a lesson tells it, one way through it as text, and how many of its ends are known."""

from collections.abc import Iterator

from sirkit.check import given
from sirkit.conversations import ENDS, Both, Step, conversation, walk
from sirkit.dossier import Dossier
from sirkit.said import Said
from sirkit.words import LANGUAGES, text


def played(name: str, way: tuple[int, ...], language: str) -> Said:
    """Return a way through a conversation: what each says, why it helps or not, and how it ends where it does."""
    talk = conversation(name)
    steps, here = walk(talk, way)
    speaker = _in(talk.speaker, language)
    lines = [line for step in steps for line in _step(step, speaker, language)]
    lines.append(f"{speaker}: {_in(here.text, language)}")
    if here.end:
        lines.append(f"{text(f'dialogue.end.{here.end}', language)}. {_in(here.told, language)}")
    return Said("\n".join(lines))


def _step(step: Step, speaker: str, language: str) -> Iterator[str]:
    kind = text(f"dialogue.kind.{step.choice.kind}", language)
    yield f"{speaker}: {_in(step.node.text, language)}"
    yield f"{text('dialogue.you', language)}: {_in(step.choice.text, language)}"
    yield f"→ {kind}. {_in(step.choice.why, language)}"


def ends(dossier: Dossier, unit: str, name: str, language: str) -> Said:
    """Return how many of a conversation's ends have been come to in one unit."""
    known = set(given(dossier, unit).get(f"conversation-{name}-ends", "").split()) & set(ENDS)
    key = "none" if not known else "all" if len(known) == len(ENDS) else "ends"
    return Said(text(f"dialogue.{key}", language, count=len(known), total=len(ENDS)))


def _in(said: Both, language: str) -> str:
    return said.en if language == LANGUAGES[1] else said.de
