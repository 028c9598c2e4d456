#!/usr/bin/env python3
"""Build the notebooks from their sources: one bilingual file each becomes a notebook per language.

``python course/build.py`` writes them, ``python course/build.py --check`` only says which ones differ. Markdown cells
carry ``key`` and ``lang``; code cells are written once, with ``key`` alone. The key becomes the cell's id, so that both
languages can be compared cell by cell. The language a notebook runs in stands in its setup cell as ``LANGUAGE``: it is
part of the notebook and not of the surroundings, because a German lesson stays German wherever it is opened.

Outputs are kept for cells tagged ``nbval-check-output`` only; they come from running the notebook here, and nbval
compares them with what every later run says. Views of widgets are left out: they point at a kernel long gone.
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import jupytext
import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("de", "en")
CHECKED = "nbval-check-output"
TAGS = {"setup", "exercise", "solution", "check", "reflection", "trainer", "notebook-only"}
TAGS |= {CHECKED, "nbval-skip", "raises-exception"}
VIEW = "application/vnd.jupyter.widget-view+json"
KEY = re.compile(r"[a-z0-9-]{1,64}")
SET = re.compile(r'^LANGUAGE = "\w+"$', re.MULTILINE)
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


class Target(NamedTuple):
    """A notebook to be built: where it goes, from which source, in which language, with solutions or without."""

    path: Path
    source: Path
    language: str
    solved: bool


def targets(root: Path) -> Iterator[Target]:
    """Yield every notebook the sources below ``root`` stand for; ``path`` is relative to ``root``."""
    for source in sorted((root / "course" / "sources").glob("*.py")):
        for language in LANGUAGES:
            yield Target(Path("course", language, f"{source.stem}.ipynb"), source, language, solved=True)
    for source in sorted((root / "exercises" / "sources").glob("*.py")):
        for language in LANGUAGES:
            name = Path(language, f"{source.stem}.ipynb")
            yield Target(Path("exercises") / name, source, language, solved=False)
            yield Target(Path("exercises", "solutions") / name, source, language, solved=True)


def read(source: Path) -> NotebookNode:
    """Return a source as a notebook of both languages.

    Raises
    ------
    SystemExit
        With a sentence for each cell that breaks a rule.
    """
    book: NotebookNode = jupytext.reads(source.read_text(encoding="utf-8"), fmt="py:percent")
    found = list(problems(book.cells))
    if found:
        raise SystemExit("\n".join(f"{source.name}: {sentence}" for sentence in found))
    return book


def problems(cells: Sequence[NotebookNode]) -> Iterator[str]:
    """Yield a sentence for each cell that breaks a rule: no key, a language alone, an unknown tag."""
    names = [(str(cell.metadata.get("key")), cell.metadata.get("lang")) for cell in cells]
    for index, ((key, language), cell) in enumerate(zip(names, cells, strict=True)):
        if not KEY.fullmatch(key):
            yield f'cell {index + 1} needs key="…" of small letters, figures and hyphens'
        if (cell.cell_type == "markdown") != (language in LANGUAGES):
            yield f'cell {key}: text has lang="de" or lang="en", code has none'
        if language == LANGUAGES[0] and (key, LANGUAGES[1]) not in names[index + 1 : index + 2]:
            yield f"cell {key}: its English text must follow the German one"
        if language == LANGUAGES[1] and (key, LANGUAGES[0]) not in names[max(index - 1, 0) : index]:
            yield f"cell {key}: its German text must stand before the English one"
        if [name for name, lang in names if lang == language].count(key) > 1 or (language and (key, None) in names):
            yield f"cell {key}: the key is used more than once"
        for tag in sorted(set(_tags(cell)) - TAGS):
            yield f"cell {key}: there is no tag {tag}"


def build(target: Target, *, running: bool = True) -> str:
    """Return one notebook as the text of its file, run where a cell's output is to be kept.

    Without ``running`` nothing is run, and no output is kept.
    """
    book = read(target.source)
    book.cells = [_dressed(cell, target.language) for cell in book.cells if _belongs(cell, target)]
    book.metadata = METADATA
    if running and any(CHECKED in _tags(cell) for cell in book.cells):
        run(book)
    return written(book)


def written(book: NotebookNode) -> str:
    """Return a notebook as the text of its file."""
    return str(nbformat.writes(book)).rstrip("\n") + "\n"  # type: ignore[no-untyped-call]  # nbformat gives no types


def _belongs(cell: NotebookNode, target: Target) -> bool:
    return cell.metadata.get("lang") in (None, target.language) and (target.solved or "solution" not in _tags(cell))


def _tags(cell: NotebookNode) -> list[str]:
    return list(cell.metadata.get("tags", []))


def _dressed(cell: NotebookNode, language: str) -> NotebookNode:
    tags = _tags(cell)
    if "setup" in tags:
        cell.source = SET.sub(f'LANGUAGE = "{language}"', cell.source)
    cell.id, cell.metadata = cell.metadata["key"], {"tags": tags} if tags else {}
    return cell


def run(book: NotebookNode) -> None:
    """Run a notebook in an empty home, and keep what the checked cells say and nothing else."""
    with TemporaryDirectory() as home:
        NotebookClient(book, timeout=60, record_timing=False).execute(env={**os.environ, "SIRKIT_HOME": home})
    book.metadata = METADATA
    for cell in book.cells:
        if cell.cell_type == "code" and CHECKED not in _tags(cell):
            cell.outputs, cell.execution_count = [], None
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(VIEW, None)


def main(arguments: Sequence[str]) -> int:
    """Write the notebooks, or with ``--check`` compare them; return 1 if one differs."""
    made = {target.path: build(target) for target in targets(ROOT)}
    present = {path: (ROOT / path).read_text(encoding="utf-8") if (ROOT / path).is_file() else "" for path in made}
    changed = [path for path in made if made[path] != present[path]]
    for path in changed:
        sys.stdout.write(f"{path.as_posix()}\n")
        if "--check" not in arguments:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(made[path], encoding="utf-8", newline="\n")
    return int("--check" in arguments and bool(changed))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
