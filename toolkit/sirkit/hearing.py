"""Hearing words: which lists of words a text uses, in German and English. It is a hint for people, and no judgement."""

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

_TABLES = Path(__file__).parent / "data"


@cache
def lists(table: str) -> Mapping[str, re.Pattern[str]]:
    """Return the lists of a table below ``data`` by name, each as a pattern that finds its words.

    The table has the columns ``list``, ``de`` and ``en``; words stand apart by commas, ``*`` stands for any letters.
    Capital letters count only in a list whose name ends with ``_exact``.
    """
    with (_TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["list"]: _pattern(row["list"], f"{row['de']},{row['en']}".split(",")) for row in rows}


def _pattern(name: str, words: Iterable[str]) -> re.Pattern[str]:
    cleaned = (re.escape(" ".join(word.split())).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    flags = re.NOFLAG if name.endswith("_exact") else re.IGNORECASE
    return re.compile(rf"(?<!\w)(?:{'|'.join(filter(None, cleaned))})(?!\w)", flags)


def heard(text: str, table: str) -> Mapping[str, tuple[str, ...]]:
    """Return by list the words a text uses, in their order; lists of which it uses none are left out."""
    found = {name: tuple(pattern.findall(text)) for name, pattern in lists(table).items()}
    return {name: words for name, words in found.items() if words}
