"""What is lost when kernels and servers are killed while somebody enters things: nothing that was acknowledged.

Edits enter through the real page and its websocket. Acknowledged is what the page was told. The victim is the kernel
(three times of four) or the server with it; recovery is a new kernel and attaching. A process that writes the dossier's
file over and over is killed in each round too.

Usage: ``python tests/benchmarks/keeping.py [--kills 200]``. The last line is one JSON object.
"""

import json
import random
import signal
import sqlite3
import subprocess
import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

import psutil
from playwright.sync_api import Page
from served import Server, chromium, kernel_processes, serving, wait_saved

from sirkit.formats import regionsmappe
from sirkit.formats.reading import parse
from sirkit.messages import Problem

ENTER = """
([first]) => {
  const [store] = globalThis.sirkitStores.values();
  const names = new Map();
  store.on("news", ({ accepted }) => { for (const id of accepted) if (names.has(id)) window.told(names.get(id)); });
  let number = first;
  const step = async () => {
    const name = `edit ${number++}`;
    const record = String(number).padStart(32, "0");
    const id = store.commit([{ op: "put", kind: "actor", id: record, field: "name", value: name, was: null }]);
    names.set([...store.pending.keys()].at(-1), name);  // the change is pending before anything is awaited
    await id;
    setTimeout(step, 15);
  };
  step();
}
"""
KEPT = "() => Object.values([...globalThis.sirkitStores.values()][0].records.actor).map((actor) => actor.name)"
SAVER = """
import sys
from pathlib import Path
from sirkit.journal import SqliteJournal
from sirkit.workspace import Workspace
workspace = Workspace()
workspace.attach(SqliteJournal(Path(sys.argv[1])))
while True:
    workspace.save(Path(sys.argv[2]))
"""


def kernel_of(page: Page) -> list[psutil.Process]:
    """Return the processes of the page's kernel."""
    kernel = json.loads(page.locator("#jupyter-config-data").text_content() or "{}")["kernelId"]
    return kernel_processes(kernel)


def strike(page: Page, server: Server, *, whole: bool) -> None:
    """Kill the kernel, and the server before it if ``whole``; bring the server up again."""
    victims = kernel_of(page)
    if whole:
        server.kill()
    for victim in victims:
        victim.kill()
    if whole:
        server.start()


def torn(server: Server, saved: Path) -> int:
    """Return how many files are damaged: journals that fail SQLite's own check, a saved dossier that does not read."""
    damaged = 0
    for path in (server.home / "workspaces").glob("*.sqlite"):
        connection = sqlite3.connect(path)
        damaged += connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
        connection.close()
    if saved.exists():
        try:
            regionsmappe.load(parse(saved.read_bytes()))
        except Problem:
            damaged += 1
    return damaged


def main() -> None:
    """Enter, kill, recover, compare, and print the figures."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=200)
    kills = options.parse_args().kills
    chance = random.Random(1)
    told: list[str] = []
    damaged = 0
    with serving() as server, chromium() as browser:
        page = browser.new_page()
        page.expose_function("told", lambda name: told.append(name))  # noqa: PLW0108 - a builtin takes no marks, which Playwright sets
        page.goto(server.address)
        wait_saved(page)
        saved = server.home / "saved.sirkit.json"
        for kill in range(kills):
            page.evaluate(ENTER, [kill * 100_000])
            journal = next((server.home / "workspaces").glob("*.sqlite"))
            saver = subprocess.Popen([sys.executable, "-c", SAVER, str(journal), str(saved)])
            page.wait_for_timeout(chance.randint(200, 1200))
            strike(page, server, whole=kill % 4 == 3)  # every fourth time
            saver.send_signal(signal.SIGKILL)
            saver.wait()
            page.goto(server.address)
            wait_saved(page)
            damaged += torn(server, saved)
        kept = Counter(page.evaluate(KEPT))
        page.goto("about:blank")
    print(
        json.dumps(
            {
                "kills": kills,
                "acknowledged": len(told),
                "lost": sum(name not in kept for name in told),
                "doubled": sum(count > 1 for count in kept.values()),
                "torn_files": damaged,
            }
        )
    )


if __name__ == "__main__":
    main()
