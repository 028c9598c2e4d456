"""The line at the door: who comes in when, and who does not hold up others."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import pytest

from sirkit.serve import line


@dataclass
class Crowd:
    """People who come to one line, and what became of each, in order."""

    at_once: int = 1
    free: int = 9
    inside: list[str] = field(default_factory=list)
    told: list[tuple[str, int]] = field(default_factory=list)
    out: dict[str, asyncio.Event] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.entering: set[str] = set()
        self.line = line.Line(self.at_once, self.room)

    def room(self, entering: int) -> bool:
        """Return whether there is room for one more beside those who are settled or on their way in."""
        return len(self.inside) - len(self.entering) + entering < self.free

    def come(self, *names: str) -> list[asyncio.Task[None]]:
        """Let these come, one after the other."""
        return [asyncio.ensure_future(self.one(name)) for name in names]

    async def one(self, name: str) -> None:
        """Wait, be at the door until let go, and be inside."""
        self.out[name] = asyncio.Event()

        async def told(place: int) -> None:
            self.told.append((name, place))

        async with self.line.turn(told):
            self.inside.append(name)
            self.entering.add(name)
            await self.out[name].wait()
            self.entering.discard(name)


async def settled(fact: Callable[[], object]) -> None:
    """Let the others go on until it is so."""
    async with asyncio.timeout(20):
        while not fact():  # noqa: ASYNC110  # a fact is no event
            await asyncio.sleep(0)


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often."""
    monkeypatch.setattr(line, "LOOK", 0.01)


def run(evening: Callable[[], Awaitable[None]]) -> None:
    """Let something happen in a loop of its own."""
    asyncio.run(asyncio.wait_for(evening(), 60))


def test_whoever_comes_first_is_first() -> None:
    """People come in in the order they came, the next as soon as the one before is through."""
    crowd = Crowd()

    async def evening() -> None:
        people = crowd.come(*"abc")
        for number, name in enumerate("abc", 1):
            await settled(lambda: len(crowd.inside) == number)  # noqa: B023  # waited for at once
            crowd.out[name].set()
        await asyncio.gather(*people)

    run(evening)
    assert crowd.inside == ["a", "b", "c"]
    assert crowd.line.idle


@pytest.mark.parametrize("at_once", [1, 3])
def test_no_more_than_so_many_are_at_the_door(at_once: int) -> None:
    """As many as there are cores come in together, and the others wait."""
    crowd = Crowd(at_once)

    async def evening() -> None:
        people = crowd.come(*"abcde")
        await settled(lambda: len(crowd.told) > 20)
        assert crowd.inside == list("abcde"[:at_once])
        for name in "abcde":
            await settled(lambda: name in crowd.inside)  # noqa: B023  # waited for at once
            assert len(crowd.entering) <= at_once
            crowd.out[name].set()
        await asyncio.gather(*people)

    run(evening)
    assert sorted(crowd.inside) == list("abcde")  # who are called in one moment may step in in any order


def test_whoever_waits_hears_their_place() -> None:
    """Who waits is told how many come before, counting themselves, and hears when they move up."""
    crowd = Crowd()

    async def evening() -> None:
        people = crowd.come(*"abc")
        await settled(lambda: ("c", 2) in crowd.told)
        crowd.out["a"].set()
        await settled(lambda: ("c", 1) in crowd.told)
        for name in "bc":
            await settled(lambda: name in crowd.inside)  # noqa: B023  # waited for at once
            crowd.out[name].set()
        await asyncio.gather(*people)

    run(evening)
    assert list(dict.fromkeys(place for name, place in crowd.told if name == "c")) == [2, 1]
    assert not [name for name, _ in crowd.told if name == "a"]


@pytest.mark.parametrize("leaves", ["b", "c"])
def test_whoever_leaves_the_line_holds_nobody_up(leaves: str) -> None:
    """Those behind somebody who left while waiting move up and come in."""
    crowd = Crowd()

    async def evening() -> None:
        people = dict(zip("abcd", crowd.come(*"abcd"), strict=True))
        await settled(lambda: ("d", 3) in crowd.told)
        people[leaves].cancel()
        await settled(lambda: ("d", 2) in crowd.told)
        stay = [name for name in "abcd" if name != leaves]
        for name in stay:
            await settled(lambda: name in crowd.inside)  # noqa: B023  # waited for at once
            crowd.out[name].set()
        await asyncio.gather(*(people[name] for name in stay))

    run(evening)
    assert crowd.line.idle


def test_whoever_cannot_be_told_has_left() -> None:
    """Where telling a place fails, that ends the waiting, and the line goes on without them."""
    door = line.Line(0, lambda _: True)

    async def told(_: int) -> None:
        raise ConnectionError

    async def evening() -> None:
        with pytest.raises(ConnectionError):
            async with door.turn(told):
                pytest.fail("it was full")

    run(evening)
    assert door.idle


def test_whoever_fails_at_the_door_lets_the_next_in() -> None:
    """An error on the way in, or leaving there, gives the door free."""
    crowd = Crowd()

    async def evening() -> None:
        first, second = crowd.come(*"ab")
        await settled(lambda: crowd.inside)
        first.cancel()
        await settled(lambda: "b" in crowd.inside)
        crowd.out["b"].set()
        await second

    run(evening)
    assert crowd.line.idle


def test_nobody_comes_in_where_there_is_no_room() -> None:
    """A full house lets nobody in; when somebody goes, the first in line comes in by themselves."""
    crowd = Crowd(at_once=3, free=1)

    async def evening() -> None:
        people = crowd.come(*"abc")
        await settled(lambda: crowd.inside)
        crowd.out["a"].set()
        await settled(lambda: crowd.told.count(("c", 2)) > 5)
        assert crowd.inside == ["a"]
        crowd.free = 2
        await settled(lambda: "b" in crowd.inside)
        crowd.out["b"].set()
        await settled(lambda: crowd.told.count(("c", 1)) > 5)
        assert crowd.inside == ["a", "b"]
        crowd.free = 3
        await settled(lambda: "c" in crowd.inside)
        crowd.out["c"].set()
        await asyncio.gather(*people)

    run(evening)


def test_those_on_their_way_in_are_counted() -> None:
    """Whether there is room is asked with the number of those who have not taken theirs yet."""
    asked = []

    def room(entering: int) -> bool:
        asked.append(entering)
        return entering < 2

    door, over = line.Line(9, room), asyncio.Event()

    async def one() -> None:
        async with door.turn(lambda _: asyncio.sleep(0)):
            await over.wait()

    async def evening() -> None:
        people = [asyncio.ensure_future(one()) for _ in range(3)]
        await settled(lambda: asked.count(2) > 3)
        assert len(door._entering) == 2
        over.set()
        await asyncio.gather(*people)

    run(evening)
    assert asked[:3] == [0, 1, 2]


def test_a_slow_one_does_not_block_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever takes too long is let be, and the next comes in beside them; leaving later lets in no third."""
    monkeypatch.setattr(line, "DOOR", 0.05)
    crowd = Crowd()

    async def evening() -> None:
        slow, quick = crowd.come(*"ab")
        await settled(lambda: crowd.inside == ["a", "b"])
        assert not slow.done()
        crowd.out["a"].set()
        crowd.out["b"].set()
        await asyncio.gather(slow, quick)

    run(evening)
    assert crowd.line.idle


def test_a_quick_one_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once somebody is through, the clock of the door does not run for them any more."""
    monkeypatch.setattr(line, "DOOR", 1000)
    crowd = Crowd()

    async def evening() -> None:
        (one,) = crowd.come("a")
        await settled(lambda: crowd.inside)
        crowd.out["a"].set()
        await one
        waiting = [handle for handle in asyncio.get_running_loop()._scheduled if not handle.cancelled()]  # type: ignore[attr-defined]
        assert not [handle for handle in waiting if handle._callback == crowd.line._passed]

    run(evening)
