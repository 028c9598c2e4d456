"""What a room bears: people write at once, the projector follows, the server may be killed, and nothing is lost.

Everybody joins with the code, sends twenty changes a minute as a phone does (an outbox, resent until acknowledged), and
one reader follows the stream as the projector does. With ``--kill`` the server is killed over and over and started
again. Lag is the time from acknowledgement until the projector has been told.

Usage: ``python tests/benchmarks/room.py [--people 30] [--seconds 600] [--kill]``. The last line is one JSON object.
"""

import asyncio
import json
import random
import time
from argparse import ArgumentParser
from collections import Counter
from dataclasses import dataclass, field
from statistics import median, quantiles
from uuid import uuid4

import httpx
import psutil
from phone import weigh
from served import Server, serving

from sirkit.room.register import Register
from sirkit.room.room import folder

NAME = "Messung"
EVERY = 3.0
"""Seconds between two changes of one person: twenty a minute."""
ALIVE = 2.0
"""Seconds the server lives between two kills."""


@dataclass
class Log:
    """What was seen: acknowledged changes with their time and wait, and when the projector was told of each."""

    waits: dict[str, float] = field(default_factory=dict)
    kept_at: dict[str, float] = field(default_factory=dict)
    shown_at: dict[str, float] = field(default_factory=dict)
    kills: int = 0
    megabytes: float = 0.0

    def lags(self) -> list[float]:
        """Return seconds from acknowledgement to the projector, for every change it was told of."""
        return [max(0.0, self.shown_at[name] - at) for name, at in self.kept_at.items() if name in self.shown_at]


async def person(client: httpx.AsyncClient, code: str, log: Log, end: float) -> None:
    """Join, then enter organisations until the end, each sent until it is acknowledged."""
    joined = await asked(client, "join", {"code": code})
    headers = {"Authorization": f"Bearer {joined['secret']}"}
    await asyncio.sleep(random.uniform(0, EVERY))
    while time.monotonic() < end:
        name, began = uuid4().hex, time.monotonic()
        op = {"op": "put", "kind": "actor", "id": name, "field": "name", "value": name, "was": None}
        change = {"id": uuid4().hex, "author": joined["author"], "at": "", "ops": [op]}
        await asked(client, "changes", {"changes": [change]}, headers)
        log.kept_at[name] = time.monotonic()
        log.waits[name] = log.kept_at[name] - began
        await asyncio.sleep(max(0.0, EVERY - log.waits[name]))


async def asked(
    client: httpx.AsyncClient, path: str, content: object, headers: dict[str, str] | None = None
) -> dict[str, str]:
    """Send until there is an answer, as an outbox does."""
    while True:
        try:
            answer = await client.post(f"room/{path}", json=content, headers=headers)
        except httpx.HTTPError:
            await asyncio.sleep(0.2)
            continue
        answer.raise_for_status()
        return dict(answer.json())


async def projector(client: httpx.AsyncClient, secret: str, log: Log) -> None:
    """Follow the stream for ever, resuming where it broke off."""
    seq = 0
    while True:
        try:
            headers = {"Authorization": f"Bearer {secret}"}
            async with client.stream("GET", f"room/stream?since={seq}", headers=headers, timeout=10) as answer:
                async for line in answer.aiter_lines():
                    if line.startswith("id: "):
                        seq = int(line[4:])
                    elif line.startswith("data: "):
                        for name in json.loads(line[6:]).get("records", {}).get("actor", {}):
                            log.shown_at.setdefault(name, time.monotonic())
        except httpx.HTTPError:
            await asyncio.sleep(0.2)


async def watch(server: Server, log: Log, over: asyncio.Event, *, kill: bool) -> None:
    """Note how the server's memory grows; with ``kill`` kill it again and again, until it is over."""
    start = psutil.Process(server.process.pid).memory_info().rss
    while not over.is_set():
        await asyncio.sleep(ALIVE)
        if kill:
            server.kill()
            log.kills += 1
            await asyncio.to_thread(server.start)
        else:
            grown = psutil.Process(server.process.pid).memory_info().rss - start
            log.megabytes = max(log.megabytes, grown / 1e6)


async def evening(server: Server, people: int, seconds: float, *, kill: bool) -> tuple[Log, Counter[str]]:
    """Hold the evening; return what was seen, and how often each name stands in the journal afterwards."""
    register = Register(folder(NAME, server.home) / "register.sqlite")
    code, (secret, _) = register.code("participant"), register.admit("screen")
    log, end, over = Log(), time.monotonic() + seconds, asyncio.Event()
    limits = httpx.Limits(max_connections=people + 10, max_keepalive_connections=people + 10)
    async with httpx.AsyncClient(base_url=server.address, limits=limits, timeout=10) as client:
        reader = asyncio.create_task(projector(client, secret, log))
        watcher = asyncio.create_task(watch(server, log, over, kill=kill))
        await asyncio.gather(*(person(client, code, log, end) for _ in range(people)))
        over.set()
        await watcher
        await asyncio.sleep(EVERY)  # the projector hears the last of it
        reader.cancel()
        headers = {"Authorization": f"Bearer {secret}"}
        told = (await client.get("room/changes", headers=headers, timeout=60)).json()["changes"]
    return log, Counter(op["value"] for _, change in told for op in change["ops"])


def main() -> None:
    """Hold the evening and print the figures."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=30)
    options.add_argument("--seconds", type=float, default=600)
    options.add_argument("--kill", action="store_true")
    asked_for = options.parse_args()
    with serving(NAME) as server:
        phone = weigh(server.address)
        log, kept = asyncio.run(evening(server, asked_for.people, asked_for.seconds, kill=asked_for.kill))
    waits, lags = sorted(log.waits.values()), log.lags()
    print(
        json.dumps(
            {
                "changes": len(waits),
                "lost": sum(name not in kept for name in log.kept_at),
                "doubled": sum(count > 1 for count in kept.values()),
                "p50_ms": round(median(waits) * 1000, 1),
                "p95_ms": round(quantiles(waits, n=20)[-1] * 1000, 1),
                "lag_p95_s": round(quantiles(lags, n=20)[-1], 3),
                "kills": log.kills,
                "server_mb": round(log.megabytes, 1),
                "phone_kb": phone,
            }
        )
    )


if __name__ == "__main__":
    main()
