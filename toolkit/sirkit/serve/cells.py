"""Cells: a notebook as parts of a page. Text is made once for everybody; code runs in each visitor's kernel."""

from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from queue import Empty
from typing import Any, NamedTuple

import nbformat
from markupsafe import Markup
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbconvert.filters import strip_files_prefix
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

PATIENCE = 180
"""Seconds a kernel may take to come up, and to send what a cell shows: many may start with it."""


class Cell(NamedTuple):
    """Text as HTML, or code."""

    html: str
    code: str


def read(path: Path) -> tuple[Cell, ...]:
    """Return a notebook's cells; it is read again only when its file has changed."""
    return _read(path, path.stat().st_mtime_ns)


@lru_cache(64)
def _read(path: Path, _: int) -> tuple[Cell, ...]:
    notebook = nbformat.read(path, 4)  # type: ignore[no-untyped-call]  # nbformat ships few types
    return tuple(_parts(notebook.cells, path.parent))


def _parts(cells: list[Any], folder: Path) -> Iterator[Cell]:
    for cell in cells:
        if cell.cell_type == "markdown":
            yield Cell(_html(cell.source, cell.get("attachments", {}), folder), "")
        elif cell.cell_type == "code" and cell.source.strip():
            yield Cell("", cell.source)


def _html(markdown: str, attachments: dict[str, Any], folder: Path) -> str:
    """Return text as HTML, with its pictures inside; where columns are aligned by a style, by a class instead."""
    renderer = IPythonRenderer(escape=False, attachments=attachments, embed_images=True, path=str(folder))
    html = strip_files_prefix(MarkdownWithMath(renderer=renderer).render(markdown))  # type: ignore[no-untyped-call]
    return Markup(html.replace(' style="text-align:', ' class="'))  # noqa: S704  # a lesson's own text, under our policy


class Runner(NotebookClient):
    """Runs one visitor's cells."""

    def __init__(self, kernel: Any) -> None:
        empty = nbformat.v4.new_notebook()  # type: ignore[no-untyped-call]  # see above
        self.client: Any = None
        super().__init__(
            empty, km=kernel, allow_errors=True, record_timing=False, iopub_timeout=PATIENCE, store_widget_state=False
        )

    async def shown(self, greeting: str, cells: tuple[Cell, ...]) -> AsyncIterator[tuple[str, list[dict[str, Any]]]]:
        """Yield each text as it is and what each code shows, as soon as it has run; an error is the last.

        ``greeting`` is code the kernel is told first; nobody waits for what it has to say to that.

        Raises
        ------
        DeadKernelError
            If the kernel dies, or does not come up.
        """
        try:
            await self.connect()
            self.client.execute(greeting, silent=True)
            for cell in cells:
                outputs = await self.outputs(cell.code) if cell.code else []
                yield cell.html, outputs
                if any(output["output_type"] == "error" for output in outputs):
                    return
        finally:
            self.client.stop_channels()

    async def connect(self) -> None:
        """Connect with the kernel; the first word it publishes says that nothing will be missed.

        Raises
        ------
        DeadKernelError
            If it does not live.
        """
        kernel: Any = self.km
        self.kc = self.client = kernel.client()
        self.client.start_channels(stdin=False, hb=False, control=False)
        for _ in range(PATIENCE):
            self.client.kernel_info()
            with suppress(Empty):
                await self.client.iopub_channel.get_msg(timeout=1)
                return
            if not await kernel.is_alive():
                break
        raise DeadKernelError("The kernel does not come up")

    async def outputs(self, code: str) -> list[dict[str, Any]]:
        """Return what a cell shows, without warnings; of an error only that there was one."""
        cell = nbformat.v4.new_code_cell(code)  # type: ignore[no-untyped-call]  # see above
        self.nb.cells = [cell]
        await self.async_execute_cell(cell, 0, store_history=False)
        outputs = [output for output in cell.outputs if output.get("name") != "stderr"]
        for output in outputs:
            if output["output_type"] == "error":
                self.log.error("A cell failed:\n%s", "\n".join(output["traceback"]))
                return [*outputs[: outputs.index(output)], {"output_type": "error"}]
        return outputs
