"""Impact: the staircase of seven steps, the logic model, and outputs that are told as effects.

The steps are those of PHINEO: 1 to 3 are outputs, 4 to 6 outcomes, 7 is impact; effect (*Wirkung*) starts at step 4.
Which step a sentence sounds like is heard from its words (``data/impact/words.csv``): it is a hint, and no judgement.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sirkit.days import last_day
from sirkit.effects import Indicator
from sirkit.hearing import heard
from sirkit.messages import Message, Value

STEPS = range(1, 8)
EFFECT = 4
"""The step at which effect starts."""
PARTS = ("input", "activities", "output", "outcome", "impact")
"""The logic model, in its order."""
_LEAST = {"output": 1, "outcome": EFFECT, "impact": 7}
"""The lowest step that belongs into a part."""
_MOST = {"output": EFFECT - 1, "outcome": 6, "impact": 7}
_TABLE = "impact/words"


class Heard(NamedTuple):
    """Which step a sentence sounds like, by which words, and what to ask to get further up."""

    step: int | None
    """1 to 7, None where no word tells."""
    words: tuple[str, ...]
    message: Message
    question: Message | None = None
    """What to ask next; None where the sentence sounds like society changing, beyond which there is no step."""

    @property
    def effect(self) -> bool | None:
        """Whether it sounds like an effect; None where no word tells."""
        return None if self.step is None else self.step >= EFFECT


def staircase() -> tuple[Message, ...]:
    """Return the seven steps from the lowest, and whose they are."""
    return *(Message(f"impact.step.{step}") for step in STEPS), Message("impact.attribution")


def level(step: int) -> str:
    """Return the part of the logic model a step belongs to."""
    return next(part for part, most in _MOST.items() if step <= most)


def read(sentence: str) -> Heard:
    """Return which step a sentence sounds like: the highest of which it uses a word."""
    found = heard(sentence, _TABLE)
    if not found:
        return Heard(None, (), Message("impact.sounds.unknown"), Message("impact.ask.unknown"))
    name = max(found)
    step = int(name)
    values: dict[str, Value] = {"step": step, "at": f"impact.step.{step}", "word": found[name][0]}
    kind = "effect" if step >= EFFECT else "output"
    question = Message(f"impact.ask.{step}") if step < STEPS[-1] else None
    return Heard(step, found[name], Message(f"impact.sounds.{kind}", values), question)


def claimed(sentence: str) -> tuple[Message, ...]:
    """Return what to say to a sentence that is told as an effect: nothing where it sounds like one."""
    found = read(sentence)
    if found.effect:
        return ()
    told = (found.message, Message("impact.starts")) if found.step else (found.message,)
    return (*told, *((found.question,) if found.question else ()))


def model(parts: Mapping[str, str]) -> Mapping[str, Message]:
    """Return by part what to look at again in a logic model: what is missing, and what sounds like another part."""
    return {part: message for part in PARTS if (message := _looked_at(part, parts.get(part, "").strip()))}


def _looked_at(part: str, text: str) -> Message | None:
    if not text:
        return Message(f"impact.missing.{part}")
    if part in _LEAST and (step := read(text).step) and not _LEAST[part] <= step <= _MOST[part]:
        return Message(f"impact.misplaced.{part}", {"step": step, "at": f"impact.step.{step}"})
    return None


def indicator(one: Indicator) -> tuple[Message, ...]:
    """Return what an indicator lacks before it can show an effect, and days that are in the wrong order."""
    return tuple(_indicator(one))


def _indicator(one: Indicator) -> Iterator[Message]:
    for name in ("baseline", "target", "source", "on", "by"):
        if not getattr(one, name):
            yield Message(f"impact.indicator.{name}")
    if one.on and one.by and last_day(one.by) <= one.on:
        yield Message("impact.indicator.order")
    if one.baseline and one.baseline == one.target:
        yield Message("impact.indicator.same")
    if (step := read(one.text).step) and step < EFFECT:
        yield Message("impact.indicator.output", {"step": step, "at": f"impact.step.{step}"})
