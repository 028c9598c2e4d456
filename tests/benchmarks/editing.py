"""How fast an edit shows: from the key's input event until form, list and map are painted with it.

Usage: ``python tests/benchmarks/editing.py [--actors 500] [--edits 60]``. The last line is one JSON object.
"""

import json
import statistics
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page
from served import chromium, invented_region, serving, wait_saved

WATCH = """
() => {
  window.times = [];
  document.addEventListener("input", (event) => {
    if (!event.target.closest(".sirkit-form")) return;
    const began = event.timeStamp, value = event.target.value;
    const shown = (selector) => document.querySelector(selector)?.textContent === value;
    const look = () => {
      const places = [".sirkit-form h2", ".sirkit-popup strong", ".sirkit-table .sirkit-chosen td:first-child"];
      const all = places.every(shown);
      if (!all) return requestAnimationFrame(look);
      const channel = new MessageChannel();  // its message comes after the frame was painted
      channel.port1.onmessage = () => window.times.push(performance.now() - began);
      requestAnimationFrame(() => channel.port2.postMessage(0));
    };
    look();
  }, true);
}
"""


def measure(page: Page, edits: int) -> list[float]:
    """Type into the name of one organisation and return the milliseconds of each key."""
    page.locator(".sirkit-table tbody td:first-child").first.click()
    field = page.locator(".sirkit-form .sirkit-field input").first
    page.evaluate(WATCH)
    field.focus()
    page.keyboard.press("End")
    for number in range(edits):
        page.keyboard.type("abcdefghij"[number % 10])
        page.wait_for_function("count => window.times.length >= count", arg=number + 1, timeout=30_000)
        page.wait_for_timeout(50 if number % 5 else 600)  # people pause: then the change travels to the disk meanwhile
    return [float(time) for time in page.evaluate("window.times")]


def main() -> None:
    """Serve, open, fill, type, and print the figures."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("--actors", type=int, default=500)
    options.add_argument("--edits", type=int, default=60)
    chosen = options.parse_args()
    with serving() as server, chromium() as browser, TemporaryDirectory() as folder:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(server.address)
        wait_saved(page)
        file = invented_region(chosen.actors, Path(folder) / "region.json")
        page.locator(".sirkit-upload input[type=file]").set_input_files(file)
        page.wait_for_selector(".sirkit-report", state="attached", timeout=120_000)
        wait_saved(page)
        times = measure(page, chosen.edits)
        page.goto("about:blank")
    p95 = statistics.quantiles(times, n=20)[-1]
    print(json.dumps({"p50_ms": round(statistics.median(times), 1), "p95_ms": round(p95, 1)}))


if __name__ == "__main__":
    main()
