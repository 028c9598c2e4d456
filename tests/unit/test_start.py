"""start.py and the papers at the door: what they say, find and promise."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from starting import ROOT, START, only, speak, start

WANTED = ["Python 3.12 in /somewhere/sirkit", "digest"]


def test_an_old_python_can_read_the_file() -> None:
    """Every line of start.py is Python 3.7 or older, so that an old Python gets as far as its sentence."""
    assert ast.parse(START.read_text(encoding="utf-8"), feature_version=(3, 7)).body


def test_only_tried_pythons_fit() -> None:
    """Python 3.11, 3.12 and 3.13 fit; the one before, the one after, and none do not."""
    tried = [(3, 10), (3, 11), (3, 12), (3, 13), (3, 14), None]
    assert [start.fits(version) for version in tried] == [False, True, True, True, False, False]


@pytest.mark.parametrize(("tongue", "word"), [("de_DE", "braucht"), ("en_GB", "needs"), ("C", "needs")])
def test_an_unfitting_python_alone_ends_with_a_sentence(
    tongue: str, word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under Python 3.6 with no other one around, start.py says which Python it needs and returns 1."""
    speak(monkeypatch, tongue)
    monkeypatch.setattr(start, "here", lambda: (3, 6))
    monkeypatch.setattr(start, "pythons", lambda _which: ())
    assert start.main(["serve"]) == 1
    said = capsys.readouterr()
    assert word in said.err
    assert "3.6" in said.err
    assert said.err.count("\n") == 1


def test_the_newest_fitting_python_on_the_path_is_taken() -> None:
    """Of several Pythons the newest that fits and answers is used; one that does not answer is passed over."""
    answers = {"/bin/python3.12": (3, 12), "/bin/python3.11": (3, 11)}
    found = start.pythons(only("python3.11", "python3.12", "python3.13", "python3.14"))
    assert start.find_python(found, answers.get) == "/bin/python3.12"


def test_a_python_that_cannot_make_environments_ends_with_the_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without Python's venv part and without the right to install it, the sentence names the package."""
    speak(monkeypatch, "de_DE")
    monkeypatch.setattr(start, "here", lambda: (3, 12))
    monkeypatch.setattr(start, "may_apt", lambda: False)
    monkeypatch.setattr(start, "quietly", lambda _command: (False, ""))
    monkeypatch.setattr(start, "to_do", lambda *_needs, **_more: "rebuild")
    assert start.main(["serve"]) == 1
    assert "sudo apt install python3.12-venv" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("stamp", "usable", "tests", "step"),
    [
        ([*WANTED, "test"], True, True, "nothing"),
        (WANTED, True, False, "nothing"),
        (WANTED, True, True, "install"),
        ([WANTED[0], "older"], True, False, "install"),
        (None, True, False, "install"),
        (None, False, False, "rebuild"),
        (WANTED, False, False, "rebuild"),
        (["unfinished"], True, False, "rebuild"),
        (["Python 3.12 in /elsewhere", WANTED[1]], True, False, "rebuild"),
        (["Python 3.11 in /somewhere/sirkit", WANTED[1]], True, False, "rebuild"),
    ],
)
def test_an_environment_is_renewed_only_when_something_changed(
    stamp: list[str] | None, *, usable: bool, tests: bool, step: str
) -> None:
    """The same parts need nothing, other parts an install; a half-made, moved or other Python's one is rebuilt."""
    assert start.to_do(stamp, WANTED, usable=usable, tests=tests) == step


@pytest.mark.parametrize("changed", ["pyproject.toml", "constraints.txt"])
def test_the_stamp_knows_the_parts_asked_for(tmp_path: Path, changed: str) -> None:
    """A change in pyproject.toml or constraints.txt changes the fingerprint, and only its second line."""
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_text("a")
    before = start.fingerprint(tmp_path, (3, 12))
    (tmp_path / changed).write_text("b")
    after = start.fingerprint(tmp_path, (3, 12))
    assert before[0] == after[0]
    assert before[1] != after[1]


def installing(monkeypatch: pytest.MonkeyPatch, folder: Path, *, works: bool, said: str = "") -> None:
    """Let start.py install into a folder with a pip that only says something."""
    monkeypatch.setattr(start, "ROOT", folder)
    monkeypatch.setattr(start, "STAMP", folder / "stamp")
    monkeypatch.setattr(start, "RECORD", folder / "record")
    monkeypatch.setattr(start, "quietly", lambda _command: (works, said))


def test_a_finished_install_leaves_its_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an install the stamp holds the fingerprint and whether the tests' parts are in."""
    installing(monkeypatch, tmp_path, works=True)
    start.install(WANTED, tests=True)
    assert start.read_stamp() == [*WANTED, "test"]


@pytest.mark.parametrize("before", [None, ["Python 3.12 in /somewhere/sirkit", "older"]])
def test_a_failed_install_leaves_the_stamp_as_it_was(
    before: list[str] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When pip fails, an environment that worked counts as it did before, and pip's words are kept."""
    installing(monkeypatch, tmp_path, works=False, said="ERROR: No space left on device")
    start.write_stamp(before)
    with pytest.raises(start.Stop, match="No space left on device"):
        start.install(WANTED, tests=False)
    assert start.read_stamp() == before
    assert (tmp_path / "record").read_text() == "ERROR: No space left on device"


def test_no_internet_has_its_own_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When pip found no way to its index, the sentence asks for the internet."""
    speak(monkeypatch, "en_GB")
    installing(monkeypatch, tmp_path, works=False, said="NewConnectionError\nERROR: ResolutionImpossible")
    with pytest.raises(start.Stop, match="Connect to the internet once"):
        start.install(WANTED, tests=False)


def test_an_interrupted_install_counts_as_half_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops start.py while pip works gets a new environment the next time."""

    def stopped(_command: list[str]) -> tuple[bool, str]:
        raise KeyboardInterrupt

    installing(monkeypatch, tmp_path, works=True)
    monkeypatch.setattr(start, "quietly", stopped)
    with pytest.raises(KeyboardInterrupt):
        start.install(WANTED, tests=False)
    assert start.to_do(start.read_stamp(), WANTED, usable=True, tests=False) == "rebuild"


def test_a_second_start_waits_for_the_first() -> None:
    """While one start holds the lock, another one cannot have it; afterwards it can."""
    with START.open("rb") as second:
        with start.alone():
            assert not start.locked(second)
        assert start.locked(second)


def test_the_tests_fail_when_only_the_notebooks_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit code is the notebooks' where the other tests pass, and notebooks run only when all tests do."""
    for name in start.LESSONS:
        (tmp_path / name).mkdir()
        (tmp_path / name / "one.ipynb").touch()
    calls: list[tuple[str, ...]] = []

    def call(*command: str) -> int:
        calls.append(command)
        return 0

    def together(commands: list[list[str]]) -> int:
        return max(int("--nbval-lax" in command and call(*command) == 0) for command in commands)

    monkeypatch.setenv("SIRKIT_CHROMIUM", "")
    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(start, "prepare", lambda **_: None)
    monkeypatch.setattr(start, "need_chromium", lambda: "/bin/chromium")
    monkeypatch.setattr(start, "call", call)
    monkeypatch.setattr(start, "call_together", together)
    assert start.main(["test"]) == 1
    assert [command[-1] for command in calls] == [start.BESIDE[-1], *start.LESSONS]
    assert start.main(["test", "-k", "one"]) == 0


def test_programs_at_the_same_time_fail_when_one_does() -> None:
    """Of programs that run together the worst exit code counts."""
    ends = [[sys.executable, "-c", f"raise SystemExit({code})"] for code in (0, 3, 0)]
    assert start.call_together(ends) == 3


def test_a_check_fails_when_any_of_its_parts_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """All three checks run, and one that fails is enough."""
    codes = iter([0, 1, 0])
    monkeypatch.setattr(start, "prepare", lambda **_: None)
    monkeypatch.setattr(start, "call", lambda *_: next(codes))
    assert start.main(["check"]) == 1
    assert next(codes, None) is None


@pytest.mark.parametrize("tongue", ["de_DE", "en_GB"])
def test_help_lists_every_task(
    tongue: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Help names each task with its sentence, and an unknown task is answered with the same list."""
    speak(monkeypatch, tongue)
    assert start.main(["help"]) == 0
    listed = capsys.readouterr().out
    tasks = ["serve", "doctor", "print", "lab", "test", "check", "notebooks", "help"]
    assert re.findall(r"^  (\w+) +\S", listed, re.MULTILINE) == tasks
    assert start.main(["quark"]) == 1
    assert listed in capsys.readouterr().out


def test_both_languages_say_the_same_with_the_same_values() -> None:
    """German and English have the same sentences with the same places to fill; English is plain ASCII."""
    places = [
        {key: set(re.findall(r"{(\w+)}", text)) for key, text in words.items()}
        for words in (start.ENGLISH, start.GERMAN)
    ]
    assert places[0] == places[1]
    assert "".join(start.ENGLISH.values()).isascii()


def test_start_needs_nothing_installed() -> None:
    """``help`` answers in a Python that sees no package but its own."""
    done = subprocess.run([sys.executable, "-I", "-S", START, "help"], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"notebooks" in done.stdout
    assert not done.stderr


def test_the_readme_opens_with_the_two_commands() -> None:
    """The first block of the README is the two commands, the second the way by hand."""
    blocks = re.findall(r"```\w*\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    commands = [re.sub(r"\s+#.*", "", block, flags=re.MULTILINE).split("\n") for block in blocks[:2]]
    assert [line.strip() for line in commands[0] if line.strip()] == ["python3 start.py", "python3 start.py test"]
    by_hand = "\n".join(commands[1])
    assert all(
        step in by_hand for step in ("python3 -m venv .venv", "pip install -e '.[test]'", "sirkit serve", "pytest")
    )


def test_constraints_are_names_and_versions_only() -> None:
    """Each line of constraints.txt is one exact version, perhaps with a marker: no address, no digest, no path."""
    lines = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]
    exact = re.compile(r"[a-z0-9][a-z0-9-]*==\d[0-9a-z.]*( ; (python_version|sys_platform) [<>=!]+ \"[\w.]+\")?")
    assert [line for line in lines if not exact.fullmatch(line)] == []
    assert len(lines) > 100


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only a clone knows which files are the project's")
def test_no_file_names_a_machine_or_an_index() -> None:
    """No file of the project holds a home folder, the clone's own place, or the address of a package index."""
    listed = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    home = rb"(?<![\w.])/(?:home|Users)/\w+/|(?<![\w.])/roo[t]/|[A-Z]:\\+Users\\"
    index = rb"registry\.(?:npmjs|yarnpkg)\.|files\.pythonhosted\.|pypi\.org|deb\.debian\.org|/simpl[e]/"
    private = re.compile(b"|".join([home, index, re.escape(str(ROOT).encode()) + rb"\b"]))
    files = [ROOT / name.decode() for name in listed.stdout.split(b"\0") if name]
    found = {str(file.relative_to(ROOT)) for file in files if file.is_file() and private.search(file.read_bytes())}
    assert found == set()
