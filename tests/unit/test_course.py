"""The course: its sources follow the house's conventions, and its notebooks are what the sources say."""

import ast
import importlib.util
import json
import re
from hashlib import sha256
from itertools import accumulate, pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import nbformat
import pytest

from sirkit import words
from sirkit.functions import LETTERS

ROOT = Path(__file__).parents[2]
LONGEST_CELL = 12
LONGEST_UNIT = 900
NUMBERS = {
    "30": "minutes a unit takes at least",
    "45": "minutes a unit takes at most",
    "5": "minutes an exercise takes at least",
    "10": "minutes an exercise takes at most",
}
"""Figures that may stand in prose, each with its reason; everything that can be counted is counted by the code."""
SOURCES = re.compile(r"^## (?:Quellen|Sources)$.*", re.MULTILINE | re.DOTALL)
"""What stands at a unit's end: years and pages of what is published do not change."""
COUNTED = re.compile(r"\b(zwei|drei|vier|fünf|sechs|sieben|two|three|four|five|six|seven)\b", re.IGNORECASE)
ORDINAL = re.compile(r"^## \d\. |\*\*(?:Frage|Question) \d\.\*\*", re.MULTILINE)
ABSENT = {
    *("a95db5b0ac15", "bacc53e01b0f", "4dd68e2ab3a3", "cb0e1d033732", "b9f9ab6a9353", "6f45605dfaf2", "88a1092514f5"),
    *("0527f574f0ce", "32feb341ea16", "c200371d9be4", "a7f9bafd3245", "66e3a1e60b3f", "821b8c712039"),
}
"""Beginnings of SHA-256 hashes of names of persons and firms that appear in no sample and no lesson."""
STATEMENTS = (ast.For, ast.While, ast.If, ast.Try, ast.With, ast.FunctionDef, ast.ClassDef, ast.Lambda)


def load() -> ModuleType:
    """Return course/build.py as a module; it stands beside the lessons, not in a package."""
    spec = importlib.util.spec_from_file_location("build", ROOT / "course" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = load()
TARGETS = {target.path.as_posix(): target for target in build.targets(ROOT)}
NAMES = sorted(TARGETS)


def book(name: str) -> Any:
    """Return a committed notebook."""
    return json.loads((ROOT / name).read_text(encoding="utf-8"))


def source(cell: Any) -> str:
    """Return a cell's source."""
    return "".join(cell["source"])


def prose(name: str) -> str:
    """Return all text of a notebook."""
    return "\n\n".join(source(cell) for cell in book(name)["cells"] if cell["cell_type"] == "markdown")


def code(name: str) -> list[Any]:
    """Return the code cells of a notebook."""
    return [cell for cell in book(name)["cells"] if cell["cell_type"] == "code"]


def write(folder: Path, *cells: str) -> Path:
    """Write a source of these cells."""
    path = folder / "one.py"
    path.write_text("\n\n".join(cells) + "\n", encoding="utf-8")
    return path


GERMAN = '# %% [markdown] key="a" lang="de"\n# Ja'
ENGLISH = '# %% [markdown] key="a" lang="en"\n# Yes'


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ((GERMAN,), "its English text must follow"),
        ((ENGLISH,), "its German text must stand before"),
        ((ENGLISH, GERMAN), "its English text must follow"),
        ((GERMAN, ENGLISH, GERMAN, ENGLISH), "used more than once"),
        ((GERMAN, ENGLISH, '# %% key="a"\n1'), "used more than once"),
        (("# %%\n1",), "needs key="),
        (('# %% key="A b"\n1',), "needs key="),
        (('# %% key="a" lang="de"\n1',), "code has none"),
        (('# %% [markdown] key="a"\n# Ja',), "text has lang="),
        (('# %% key="a" tags=["soluton"]\n1',), "there is no tag soluton"),
    ],
)
def test_a_faulty_source_is_refused_with_a_sentence(tmp_path: Path, cells: tuple[str, ...], sentence: str) -> None:
    """The sentence names the file and says what the cell lacks."""
    with pytest.raises(SystemExit, match=r"one\.py: cell") as stop:
        build.read(write(tmp_path, *cells))
    assert sentence in str(stop.value)


def test_a_sound_source_is_read(tmp_path: Path) -> None:
    """Text in both languages and code written once pass."""
    cells = build.read(write(tmp_path, GERMAN, ENGLISH, '# %% key="b" tags=["check"]\n1')).cells
    assert [cell.metadata["key"] for cell in cells] == ["a", "a", "b"]


def test_every_unit_and_exercise_is_built() -> None:
    """Each source has its notebook in both languages, and no notebook stands without a source."""
    folders = [
        f"{part}/{language}" for part in ("course", "exercises", "exercises/solutions") for language in ("de", "en")
    ]
    assert [
        path.relative_to(ROOT).as_posix() for folder in folders for path in sorted((ROOT / folder).glob("*.ipynb"))
    ] == [name for folder in folders for name in NAMES if name.rpartition("/")[0] == folder]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_committed_is_what_is_built(name: str) -> None:
    """Cell by cell each notebook is what its source says; what its cells say when they run, nbval compares."""
    committed = (ROOT / name).read_text("utf-8")
    bare = nbformat.reads(committed, as_version=4)  # type: ignore[no-untyped-call]  # nbformat gives no types
    assert build.written(bare) == committed, "run python3 start.py notebooks"
    for cell in bare.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    assert build.build(TARGETS[name], running=False) == build.written(bare), "run python3 start.py notebooks"


@pytest.mark.parametrize("name", ["course/de/01_map.ipynb"])
def test_building_gives_the_same_bytes_every_time(name: str) -> None:
    """What is built and run now equals what was built before and committed; nbval runs all of them."""
    assert build.build(TARGETS[name]).encode() == (ROOT / name).read_bytes(), "run python3 start.py notebooks"


def test_both_languages_run_the_same_code() -> None:
    """Cell by cell ids, tags and code are the same; only the language in the setup cell differs."""
    for name in (name for name in NAMES if "/de/" in name):
        german, english = (
            [(c["id"], c["metadata"], source(c)) for c in code(n)] for n in (name, name.replace("/de/", "/en/"))
        )
        assert [(*head, text.replace('"de"', '"en"')) for *head, text in german] == [tuple(cell) for cell in english]
        assert [c["id"] for c in book(name)["cells"]] == [c["id"] for c in book(name.replace("/de/", "/en/"))["cells"]]


@pytest.mark.parametrize("name", NAMES)
def test_the_language_is_set_in_the_setup_cell(name: str) -> None:
    """The first cell sets the notebook up in its own language."""
    first = book(name)["cells"][0]
    assert first["metadata"]["tags"] == ["setup"]
    assert f'LANGUAGE = "{TARGETS[name].language}"' in source(first)


@pytest.mark.parametrize("name", NAMES)
def test_headings_stand_in_order(name: str) -> None:
    """A notebook has one first heading, at its beginning, and never skips a level."""
    levels = [len(sign) for sign in re.findall(r"^(#+) ", prose(name), re.MULTILINE)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("name", NAMES)
def test_code_cells_are_short_and_plain(name: str) -> None:
    """At most twelve lines, no definitions, branches or loops: more belongs into the toolkit."""
    for cell in code(name):
        assert len(source(cell).splitlines()) <= LONGEST_CELL
        assert [node for node in ast.walk(ast.parse(source(cell))) if isinstance(node, STATEMENTS)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_unit_is_one_sitting(name: str) -> None:
    """A notebook has at most 900 words."""
    assert len(prose(name).split()) <= LONGEST_UNIT


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("course/")])
def test_units_have_the_same_frame(name: str) -> None:
    """At a glance, idea, do, look, checkpoint, reflection, key points, next, sources: in this order."""
    frame = {
        "de": [
            "Auf einen Blick",
            "Idee.",
            "Tun.",
            "Ansehen.",
            "Prüfstein.",
            "## Reflexion",
            "## Das Wichtigste",
            "## Weiter",
        ],
        "en": ["At a glance", "Idea.", "Do.", "Look.", "Checkpoint.", "## Reflection", "## Key points", "## Next"],
    }[TARGETS[name].language]
    places = [
        prose(name).find(word) for word in [*frame, {"de": "## Quellen", "en": "## Sources"}[TARGETS[name].language]]
    ]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("name", NAMES)
def test_counted_figures_come_from_code(name: str) -> None:
    """Prose holds no figure but those with a reason, so that no sentence goes out of date."""
    text = ORDINAL.sub("", SOURCES.sub("", prose(name)))
    assert set(re.findall(r"\b\d\w*", text)) <= set(NUMBERS)
    assert COUNTED.findall(text) == []


@pytest.mark.parametrize("name", NAMES)
def test_only_checked_cells_keep_their_output(name: str) -> None:
    """Stored output is there to be compared: with its count, and without widgets that live no more."""
    for number, cell in enumerate(code(name), 1):
        checked = build.CHECKED in cell["metadata"].get("tags", [])
        assert bool(cell["outputs"]) == checked
        assert cell["execution_count"] == (number if checked else None)
        assert build.VIEW not in json.dumps(cell["outputs"])


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("exercises/") and "solutions" not in name])
def test_exercises_do_not_hold_their_solution(name: str) -> None:
    """No cell of an exercise is a solution, and none gives a question its function."""
    cells = book(name)["cells"]
    assert not [
        cell["id"] for cell in cells if "solution" in cell["metadata"].get("tags", []) or "solution" in cell["id"]
    ]
    assert not [cell["id"] for cell in cells if ".enter(" in source(cell)]
    solution = name.replace("exercises/", "exercises/solutions/")
    assert [c["id"] for c in cells] == [c["id"] for c in book(solution)["cells"] if c["id"] in {c["id"] for c in cells}]
    assert [c["id"] for c in book(solution)["cells"] if "solution" in c["metadata"].get("tags", [])]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_names_of_the_functions_stand_only_in_code(language: str) -> None:
    """The eight names are shown by the code, so that they are everywhere the same."""
    shown = prose(f"course/{language}/00_start.ipynb")
    assert [letter for letter in LETTERS if words.text(f"function.{letter}.name", language) in shown] == []
    stored = json.dumps(book(f"course/{language}/00_start.ipynb"), ensure_ascii=False)
    assert all(words.text(f"function.{letter}.name", language) in stored for letter in LETTERS)


def test_hedges_stay() -> None:
    """The findings of R³ are told with their “kann”, “oft” and “in der Regel”."""
    german, english = (" ".join(prose(f"course/{language}/00_start.ipynb").split()) for language in words.LANGUAGES)
    assert all(
        hedge in german
        for hedge in ("kann das", "oft nahe", "bestimmen oft", "können entscheidend", "in der Regel von")
    )
    assert all(
        hedge in english
        for hedge in ("can help", "often cooperate", "often determine", "can be decisive", "usually come")
    )


def test_hedges_stay_where_partners_are_found() -> None:
    """The unit on partners keeps them too, and promises no one's joining."""
    german, english = (" ".join(prose(f"course/{language}/03_partners.ipynb").split()) for language in words.LANGUAGES)
    hedges = ("kann das helfen", "oft nahe am", "bestimmen oft", "können entscheidend", "in der Regel von")
    assert all(hedge in german for hedge in hedges)
    hedges = ("can help", "often cooperate", "often determine", "can be decisive", "usually come")
    assert all(hedge in english for hedge in hedges)


def test_no_person_or_firm_of_the_sources_appears() -> None:
    """Lessons, trainers' plans, samples and catalogues name none of them."""
    paths = [
        *(ROOT / "course").rglob("*.*"),
        *(ROOT / "exercises").rglob("*.*"),
        *(ROOT / "toolkit/sirkit/locale").rglob("*.po"),
        *(ROOT / "toolkit/sirkit/data/samples").rglob("*.csv"),
    ]
    texts = [
        path.read_text(encoding="utf-8") for path in paths if path.suffix in {".py", ".ipynb", ".md", ".po", ".csv"}
    ]
    found = {word for text in texts for word in re.findall(r"\w+", text.casefold())}
    assert len(found) > LONGEST_UNIT
    assert not {word for word in found if sha256(word.encode()).hexdigest()[:12] in ABSENT}


@pytest.mark.parametrize("path", sorted((ROOT / "course" / "trainer").glob("*.md")), ids=lambda path: path.stem)
def test_session_plans_add_up(path: Path) -> None:
    """Every step begins where the one before ends, and the whole lasts as long as the plan says."""
    text = path.read_text(encoding="utf-8")
    steps = [(int(at), int(lasts)) for at, lasts in re.findall(r"^\| (\d+) \| (\d+) \|", text, re.MULTILINE)]
    ends = list(accumulate(lasts for _, lasts in steps))
    assert [at for at, _ in steps] == [0, *ends[:-1]]
    assert f"{ends[-1]} Minuten" in text or f"{ends[-1]} minutes" in text


def test_every_unit_has_a_session_plan_in_both_languages() -> None:
    """A trainer finds each unit's plan beside it, and the evening's."""
    units = {path.stem for path in (ROOT / "course" / "sources").glob("*.py")}
    plans = {path.stem for path in (ROOT / "course" / "trainer").glob("*.md")}
    assert plans == {f"{unit}_{language}" for unit in units | {"evening"} for language in words.LANGUAGES}
