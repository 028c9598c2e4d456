"""Cells: a notebook's text made once for everybody, and its code run for one visitor."""

import asyncio
import base64
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from forked import sockets
from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import DeadKernelError

from sirkit.serve import cells
from sirkit.serve.cells import Cell, Runner
from sirkit.serve.kernels import OwnInterpreter

v4: Any = nbformat.v4
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
Shown = list[tuple[str, list[dict[str, Any]]]]


def written(path: Path, *parts: Any) -> Path:
    """Write a notebook and return its path."""
    nbformat.write(v4.new_notebook(cells=list(parts)), path)  # type: ignore[no-untyped-call]  # ships few types
    return path


def text(path: Path, markdown: str, **more: Any) -> str:
    """Return what one cell of text becomes."""
    (cell,) = cells.read(written(path / "one.ipynb", v4.new_markdown_cell(markdown, **more)))
    return str(cell.html)


def test_a_notebook_is_read_again_when_it_changed(tmp_path: Path) -> None:
    """A page shows the file as it is now; as long as that does not change it is read once."""
    path = written(tmp_path / "one.ipynb", v4.new_code_cell("1"))
    before = cells.read(path)
    assert cells.read(path) is before
    written(path, v4.new_code_cell("2"))
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))
    assert [cell.code for cell in cells.read(path)] == ["2"]


def test_cells_stay_in_order_and_empty_ones_go(tmp_path: Path) -> None:
    """Text is HTML, code is code, and neither raw nor empty cells are shown."""
    parts = [v4.new_code_cell("1"), v4.new_markdown_cell("# T"), v4.new_code_cell(" \n"), v4.new_raw_cell("raw")]
    code, shown = cells.read(written(tmp_path / "one.ipynb", *parts))
    assert code == Cell("", "1")
    assert (shown.code, "<h1" in shown.html, ">T<" in shown.html) == ("", True, True)


def test_pictures_beside_the_notebook_are_in_the_page(tmp_path: Path) -> None:
    """A picture named in a lesson travels inside the page, because no file beside it is served."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "dot.png").write_bytes(DOT)
    html = text(tmp_path, "![A dot](images/dot.png)")
    assert f'src="data:image/png;base64,{base64.b64encode(DOT).decode()}"' in html
    assert 'alt="A dot"' in html


def test_attached_pictures_are_in_the_page(tmp_path: Path) -> None:
    """A picture pasted into a cell is shown too."""
    packed = base64.b64encode(DOT).decode()
    html = text(tmp_path, "![A dot](attachment:dot.png)", attachments={"dot.png": {"image/png": packed}})
    assert f"data:image/png;base64,{packed}" in html


def test_tables_are_aligned_by_class(tmp_path: Path) -> None:
    """Our policy takes no style attributes: a column's alignment is a class."""
    html = text(tmp_path, "| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |")
    assert "style=" not in html
    assert [html.count(f'class="{side}"') for side in ("left", "right", "center")] == [2, 2, 2]


def test_a_lessons_own_html_stays(tmp_path: Path) -> None:
    """What a lesson folds away with HTML is folded away on the page, and formulas are left to the page."""
    html = text(tmp_path, "<details><summary>More</summary>\n\n*this*\n\n</details>\n\n$a < b$")
    assert "<details><summary>More</summary>" in html
    assert "<em>this</em>" in html
    assert hasattr(cells._html("x", {}, tmp_path), "__html__")


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.Runner]:
    """Return a loop in which kernels of this file are asked."""
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def visitor(loop: asyncio.Runner) -> Iterator[Any]:
    """Start a kernel for one visitor."""
    kernel: Any = AsyncKernelManager(kernel_spec_manager=OwnInterpreter(), **sockets())
    loop.run(kernel.start_kernel())
    yield kernel
    loop.run(kernel.shutdown_kernel(now=True))


def shown(loop: asyncio.Runner, runner: Runner, *codes: str, greeting: str = "") -> Shown:
    """Return what a page with these codes, and a text after the last, shows."""
    page = (*(Cell("", code) for code in codes), Cell("<p>end</p>", ""))

    async def gathered() -> Shown:
        return [part async for part in runner.shown(greeting, page)]

    return loop.run(asyncio.wait_for(gathered(), 60))


def test_each_cell_is_shown_with_what_it_says(loop: asyncio.Runner, visitor: Any) -> None:
    """Cells run in order in one kernel, which has heard the greeting first; text comes as it is."""
    runner = Runner(visitor)
    page = shown(loop, runner, "b = a + 1", "print(b)\nb", greeting="a = 1")
    assert [html for html, _ in page] == ["", "", "<p>end</p>"]
    assert page[0][1] == []
    printed, value = page[1][1]
    assert (printed["text"], value["data"]["text/plain"]) == ("2\n", "2")
    assert not runner.client.channels_running


def test_warnings_are_not_for_visitors(loop: asyncio.Runner, visitor: Any) -> None:
    """What a cell writes to the error output is not on the page."""
    code = "import sys, warnings\nprint('inner', file=sys.stderr)\nwarnings.warn('inner')\nprint('for all')"
    page = shown(loop, Runner(visitor), code)
    assert [(output["name"], output["text"]) for output in page[0][1]] == [("stdout", "for all\n")]


def test_a_page_stops_at_an_error(loop: asyncio.Runner, visitor: Any, caplog: pytest.LogCaptureFixture) -> None:
    """The cell that fails is the last; the visitor sees what came before and that it failed, the log the rest."""
    runner = Runner(visitor)
    runner.log = logging.getLogger(__name__)
    ((_, (printed, failed)),) = shown(loop, runner, "print('before')\nsecret = 7 / 0", "print('after')")
    assert printed["text"] == "before\n"
    assert failed == {"output_type": "error"}
    assert "ZeroDivisionError" in caplog.text
    assert not runner.client.channels_running


@pytest.mark.parametrize("code", ["import os; os._exit(1)", "import os; os.kill(os.getpid(), 9)"])
def test_a_kernel_that_dies_is_told_as_dead(loop: asyncio.Runner, visitor: Any, code: str) -> None:
    """A kernel that ends in the middle of a cell ends the page at once, and nobody stays connected with it."""
    runner = Runner(visitor)
    with pytest.raises(DeadKernelError):
        shown(loop, runner, "1", code, "2")
    assert not runner.client.channels_running


def test_a_kernel_that_does_not_live_is_told_as_dead(loop: asyncio.Runner, visitor: Any) -> None:
    """A kernel that died before anybody came is not waited for, and no socket to it stays open."""
    loop.run(visitor.shutdown_kernel(now=True))
    runner = Runner(visitor)
    with pytest.raises(DeadKernelError):
        shown(loop, runner, "1")
    assert not runner.client.channels_running
