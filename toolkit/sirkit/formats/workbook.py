"""Workbooks (XLSX): read in a process of its own, with limits of time, memory and size."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from sirkit.formats.table import MOST_COLUMNS, MOST_ROWS, Sheet, tidied
from sirkit.messages import problem

SECONDS = 12
"""Seconds of computing a workbook may cost."""
PATIENCE = 40
"""Seconds to wait at most, on a machine that is busy with other things."""
MEGABYTES = 768
"""Memory the process may ask for."""
_UNPACKING = Path(__file__).with_name("unpacking.py")
_SCARCE = {"OPENPYXL_LXML": "False", "OPENPYXL_DEFUSEDXML": "False"}
"""One parser, Python's own in C: what defusedxml would refuse, slowly, is refused before (``unpacking.weighed``)."""


def fits(data: bytes) -> bool:
    """Return True for a packed file that names the part every workbook has; what is in it shows when it is opened."""
    return data.startswith(b"PK\x03\x04") and b"xl/workbook.xml" in data


def sheets(data: bytes) -> tuple[Sheet, ...]:
    """Return the visible sheets of a workbook that hold something.

    Raises
    ------
    Problem
        ``workbook.bomb``, ``workbook.slow``, ``workbook.large``, ``workbook.damaged``, ``table.rows``,
        ``table.columns``, ``table.empty``, ``file.unknown``.
    """
    told = _told(data, seconds=SECONDS, patience=PATIENCE)
    if "problem" in told:
        raise problem(str(told["problem"]), **told["values"])
    found = tuple(_sheet(one) for one in told["sheets"])
    if not found:
        raise problem("table.empty")
    return found


def _sheet(told: dict[str, Any]) -> Sheet:
    rows = tuple((int(number), tuple(map(tidied, texts))) for number, texts in told["rows"])
    return Sheet(rows, tidied(told["name"]), frozenset((row, column) for row, column in told["unfinished"]))


def _told(data: bytes, *, seconds: int, patience: float) -> dict[str, Any]:
    limits = map(str, (seconds, MEGABYTES, MOST_ROWS, MOST_COLUMNS))
    command = [sys.executable, "-P", str(_UNPACKING), *limits]
    try:
        done = subprocess.run(  # noqa: S603 - our own file, by its full path
            command, input=data, capture_output=True, timeout=patience, check=False, env={**os.environ, **_SCARCE}
        )
    except subprocess.TimeoutExpired as error:
        raise problem("workbook.slow") from error
    try:
        told: dict[str, Any] = json.loads(done.stdout)
    except ValueError as error:  # it was ended: by its limit of time, or because memory went out
        raise problem("workbook.slow" if done.returncode < 0 else "workbook.large") from error
    return told
