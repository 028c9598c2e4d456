"""Aside: a large network is read in a process of its own, which can be ended at any moment.

What reads it holds Python's lock for seconds; in the kernel nobody could record anything meanwhile. The process is
handed the network on its input, and writes JSON lines: how far it is, at last what it has found.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from sirkit.digest import digest
from sirkit.messages import problem
from sirkit.structure import Net, Progress, read

_QUIETLY = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows: without a window that would come up."""


class Aside:
    """One reading of a network in a process of its own."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False

    def work(self, read_: Net, progress: Progress) -> dict[str, Any] | None:
        """Return the digest of a network, or None if it was stopped; waits, so call it from another thread.

        Raises
        ------
        Problem
            ``desk.failed`` if the process ended without a digest.
        """
        command = [sys.executable, "-P", "-m", "sirkit.aside"]
        pipe = subprocess.PIPE
        options: dict[str, Any] = {"stderr": subprocess.DEVNULL, "encoding": "utf-8", "creationflags": _QUIETLY}
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, **options) as process:  # noqa: S603 - our own program
            self._process = process
            if self._stopped:
                process.kill()
            found = _exchanged(process, json.dumps(packed(read_)), progress)
        if found is None and not self._stopped:
            raise problem("desk.failed")
        return None if self._stopped else found

    def stop(self) -> None:
        """End the work at once."""
        self._stopped = True
        if self._process:
            self._process.kill()


def _exchanged(process: "subprocess.Popen[str]", told: str, progress: Progress) -> dict[str, Any] | None:
    """Hand the process what it reads and hear what it says, to its end."""
    found = None
    if process.stdin and process.stdout:
        with suppress(OSError), process.stdin as handed:  # it may have been stopped meanwhile
            handed.write(told)
        for line in process.stdout:
            with suppress(ValueError):  # a line cut off by its end
                said = json.loads(line)
                found = said.get("found") or found
                if "step" in said:
                    progress(*said["step"])
    return found


def packed(read_: Net) -> dict[str, Any]:
    """Return a network as it is handed over."""
    return {
        "actors": list(read_.graph.nodes(data="name")),
        "ties": list(read_.graph.edges()),
        "strengths": [[*pair, strength] for pair, strength in read_.strengths.items()],
        "groups": {name: dict(of) for name, of in read_.groups.items()},
        "persons": sorted(read_.persons),
    }


def unpacked(told: dict[str, Any]) -> Net:
    """Return the network that was handed over."""
    import networkx as nx  # noqa: PLC0415 - half a second that only those who look at the network should wait for

    graph = nx.Graph()
    graph.add_nodes_from((id_, {"name": name}) for id_, name in told["actors"])
    graph.add_edges_from(told["ties"])
    strengths = {(one, other): strength for one, other, strength in told["strengths"]}
    return Net(graph, strengths, told["groups"], frozenset(told["persons"]))


def main(handed: IO[str] = sys.stdin, said: Callable[[str], object] = sys.stdout.write) -> None:
    """Read the network handed over, and say how far it is and what was found."""

    def say(**what: Any) -> None:
        said(json.dumps(what) + "\n")
        sys.stdout.flush()

    found = read(unpacked(json.load(handed)), progress=lambda *step: say(step=step))
    say(found=digest(found))


if __name__ == "__main__":
    main()
