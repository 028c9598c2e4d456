"""The task of the unit on enabling innovators: give advice or ask? Ten sentences, each counselling or coaching.

Counselling gives knowledge and advice; coaching asks, so that the other person finds a solution of their own. Both have
their place: function C is counselling for founders and coaching for start-ups.
"""

from collections.abc import Mapping
from typing import Literal, get_args

from sirkit.check import Choice, Question, Task
from sirkit.messages import Message

Mode = Literal["counselling", "coaching"]
MODES: tuple[Mode, ...] = get_args(Mode)
HEARD: Mapping[str, Mode] = {
    "seven": "counselling",
    "sign": "coaching",
    "cooperative": "counselling",
    "tried": "coaching",
    "scale": "coaching",
    "deadline": "counselling",
    "others": "counselling",
    "missing": "coaching",
    "list": "counselling",
    "friend": "coaching",
}
"""Sentences as they are heard in talks, each with what it is."""
MODE = Task(
    "mode",
    tuple(
        Question(
            id=f"mode-{name}",
            text=Message(f"check.mode.heard.{name}"),
            choices=tuple(Choice(one, Message(f"check.mode.{one}")) for one in MODES),
            right=mode,
            praise=Message(f"check.mode.reason.{name}"),
            told=Message(f"check.mode.reason.{name}"),
            hints={one: Message(f"check.mode.hint.{one}") for one in MODES},
        )
        for name, mode in HEARD.items()
    ),
)
"""Is it counselling or coaching?"""
ENABLING_TASKS = (MODE,)
