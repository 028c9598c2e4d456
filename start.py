#!/usr/bin/env python3
"""The one way in: make the environment beside this file, then run what was asked for.

``python3 start.py help`` lists the tasks. Standard library only, and nothing a Python 3.6 cannot read: an old
Python still gets as far as the sentence that says which one is needed. Hence the old spelling of types.
"""
# ruff: noqa: UP006, UP035, UP045 - the newer spellings of types stop an old Python before it can say its sentence
# ruff: noqa: S603 - starting programs, named here and in full, is what this file is for

import hashlib
import locale
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "sirkit-stamp.txt"
RECORD = VENV / "sirkit-install.log"
PYTHONS = ((3, 13), (3, 12), (3, 11))
UNFINISHED = "unfinished"
LESSONS = ("course", "exercises")
OFFLINE = re.compile(
    "NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|SSLError|Failed to establish|from versions: none"
)
Version = Tuple[int, int]

ENGLISH = {  # plain ASCII, for the barest terminal
    "python": "sirkit needs Python 3.11, 3.12 or 3.13, and finds only {found}. Install one, then start again.",
    "other": "Python {found} does not fit; going on with {python}.",
    "venv": "Python {found} cannot make environments here. On Debian and Ubuntu: sudo apt install "
    "python{found}-venv. Elsewhere: install Python from python.org. Then start again.",
    "making": "Making the environment in .venv.",
    "installing": "Installing what sirkit needs; the first time takes some minutes.",
    "waiting": "Another start is preparing the environment; waiting for it.",
    "offline": "The packages could not be fetched: no way to the package index. Connect to the internet once, "
    "then start again. Details: {record}",
    "install": "The packages could not be installed ({reason}). Remove the folder .venv, then start again. "
    "Details: {record}",
    "folder": "A file or folder cannot be used ({reason}). Give yourself the right to write here and 2 GB of "
    "free space, remove the folder .venv, then start again.",
    "browser": "Installing Chromium for the tests in the browser.",
    "chromium": "The tests need Chromium or Chrome, and none was found. Install one, or say where it is: "
    "SIRKIT_CHROMIUM=/path/to/it. Then start again.",
    "named": "SIRKIT_CHROMIUM says {path}, and that cannot be run. Correct or remove it, then start again.",
    "task": "There is no task called {task}. These are the tasks:",
    "usage": "python3 start.py [TASK] [MORE]",
    "serve": "run sirkit and open the browser; also without a task",
    "doctor": "look whether this machine will carry an evening, and let a phone try",
    "print": "make the papers for an evening: profile sheets, function cards, door sheet",
    "lab": "open the course in JupyterLab",
    "test": "run the tests; MORE chooses tests, as pytest does",
    "check": "check style and types (ruff, mypy)",
    "notebooks": "build the notebooks from their sources",
    "help": "list the tasks",
}
GERMAN = {
    "python": "sirkit braucht Python 3.11, 3.12 oder 3.13 und findet nur {found}. Installieren Sie eines davon, "
    "dann starten Sie noch einmal.",
    "other": "Python {found} passt nicht; weiter mit {python}.",
    "venv": "Python {found} kann hier keine Umgebung anlegen. Unter Debian und Ubuntu: sudo apt install "
    "python{found}-venv. Sonst: Python von python.org installieren. Dann noch einmal starten.",
    "making": "Die Umgebung in .venv wird angelegt.",
    "installing": "Was sirkit braucht, wird installiert; beim ersten Mal dauert das einige Minuten.",
    "waiting": "Ein anderer Start bereitet die Umgebung gerade vor; es wird gewartet.",
    "offline": "Die Pakete ließen sich nicht holen: kein Weg zum Paketverzeichnis. Gehen Sie einmal ins Internet, "
    "dann starten Sie noch einmal. Einzelheiten: {record}",
    "install": "Die Pakete ließen sich nicht installieren ({reason}). Löschen Sie den Ordner .venv, dann starten "
    "Sie noch einmal. Einzelheiten: {record}",
    "folder": "Eine Datei oder ein Ordner lässt sich nicht benutzen ({reason}). Sorgen Sie für Schreibrecht und "
    "2 GB freien Platz, löschen Sie den Ordner .venv, dann starten Sie noch einmal.",
    "browser": "Chromium für die Tests im Browser wird installiert.",
    "chromium": "Die Tests brauchen Chromium oder Chrome, und keines wurde gefunden. Installieren Sie eines, oder "
    "sagen Sie, wo es liegt: SIRKIT_CHROMIUM=/Pfad/dahin. Dann noch einmal starten.",
    "named": "SIRKIT_CHROMIUM sagt {path}, und das lässt sich nicht starten. Berichtigen oder entfernen Sie die "
    "Angabe, dann starten Sie noch einmal.",
    "task": "Eine Aufgabe {task} gibt es nicht. Es gibt:",
    "usage": "python3 start.py [AUFGABE] [WEITERES]",
    "serve": "sirkit starten und den Browser öffnen; auch ohne Aufgabe",
    "doctor": "prüfen, ob dieser Rechner einen Abend trägt, mit Probe am Handy",
    "print": "die Papiere für einen Abend machen: Steckbriefe, Funktionskarten, Türblatt",
    "lab": "den Kurs in JupyterLab öffnen",
    "test": "die Tests ausführen; WEITERES wählt Tests aus wie bei pytest",
    "check": "Stil und Typen prüfen (ruff, mypy)",
    "notebooks": "die Notebooks aus ihren Quellen bauen",
    "help": "die Aufgaben auflisten",
}


class Stop(Exception):  # noqa: N818 - the reason to stop is said to a person; it is no fault of the program
    """The end of this start, with the one sentence that says why and what to do."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(sentence(key, **values))


def language(environ: Mapping[str, str]) -> str:
    """Return the system's language: ``de`` or ``en``."""
    named = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return "de" if (named or windows_language()).lower().startswith("de") else "en"


def windows_language() -> str:
    """Return the language Windows speaks, which stands in no variable; elsewhere nothing."""
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415 - only Windows has what is asked here

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


def sentence(key: str, **values: str) -> str:
    """Return one sentence in the system's language."""
    return (GERMAN if language(os.environ) == "de" else ENGLISH)[key].format(**values)


def tell(key: str, **values: str) -> None:
    """Say one sentence now."""
    sys.stdout.write(sentence(key, **values) + "\n")
    sys.stdout.flush()


# The right Python ----------------------------------------------------------------------------------


def fits(version: Optional[Version]) -> bool:
    """Tell whether sirkit runs under this Python."""
    return version in PYTHONS


def here() -> Version:
    """Return the version of the Python that runs this file."""
    return sys.version_info[0], sys.version_info[1]


def version_of(python: str) -> Optional[Version]:
    """Ask a Python for its version; None if it does not answer."""
    done, said = quietly([python, "-c", "import sys; print(*sys.version_info[:2])"])
    numbers = re.findall(r"\d+", said)
    return (int(numbers[0]), int(numbers[1])) if done and len(numbers) == len(PYTHONS[0]) else None


def pythons(which: Callable[[str], Optional[str]]) -> Iterator[str]:
    """Name every Python on the path that may fit, the newest first; on Windows its launcher knows them."""
    for major, minor in PYTHONS:
        path = which(f"python{major}.{minor}")
        if path:
            yield path
        elif which("py"):
            yield quietly(["py", f"-{major}.{minor}", "-c", "import sys; print(sys.executable)"])[1].strip()


def find_python(found: Iterable[str], asked: Callable[[str], Optional[Version]]) -> Optional[str]:
    """Return the first Python that fits and answers, if there is one."""
    return next((path for path in found if fits(asked(path))), None)


def as_other_python(arguments: Sequence[str]) -> int:
    """Run this file again under a Python that fits.

    Raises
    ------
    Stop
        If there is none.
    """
    found = "{}.{}".format(*here())
    python = find_python(pythons(shutil.which), version_of)
    if python is None:
        raise Stop("python", found=found)
    tell("other", found=found, python=python)
    return hand_over([python, str(Path(__file__).resolve()), *arguments])


# The environment -----------------------------------------------------------------------------------


def surroundings() -> Dict[str, str]:
    """Return the variables programs are started with: those of the caller, inside the environment."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
    path = os.pathsep.join([str(PROGRAMS), *filter(None, [kept.get("PATH")])])
    return {**kept, "PATH": path, "VIRTUAL_ENV": str(VENV), "PIP_USER": "0"}


def quietly(command: Sequence[str]) -> Tuple[bool, str]:
    """Run a program; return whether it went well, and what it said."""
    try:
        done = subprocess.run(
            command,
            cwd=str(ROOT),
            env=surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except OSError as error:
        return False, str(error)
    return done.returncode == 0, done.stdout.decode("utf-8", "replace")


def tool(name: str) -> str:
    """Return the path of a program of the environment."""
    return str(PROGRAMS / (name + ".exe" if os.name == "nt" else name))


def base_python() -> str:
    """Return the Python outside every environment, which makes ours."""
    return getattr(sys, "_base_executable", None) or sys.executable


def fingerprint(root: Path, version: Version) -> List[str]:
    """Return what an environment depends on: where it stands and for which Python; which parts, in which versions."""
    digest = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((root / name).read_bytes())
    return [f"Python {version[0]}.{version[1]} in {root}", digest.hexdigest()]


def to_do(stamp: Optional[List[str]], wanted: List[str], *, usable: bool, tests: bool) -> str:
    """Return what an environment needs: ``rebuild``, ``install`` or ``nothing``.

    Parameters
    ----------
    stamp
        What the last finished start wrote: two lines of fingerprint, then ``test`` if the tests' parts are in.
        None for an environment made by hand.
    wanted
        The fingerprint of now.
    usable
        Whether its Python can be run.
    tests
        Whether the tests' parts are needed.
    """
    if not usable or (stamp and stamp[0] != wanted[0]):
        return "rebuild"
    return "nothing" if stamp and stamp[1] == wanted[1] and (not tests or "test" in stamp) else "install"


def read_stamp() -> Optional[List[str]]:
    """Return the lines of the stamp, None without one."""
    return STAMP.read_text(encoding="utf-8").splitlines() if STAMP.exists() else None


def write_stamp(lines: Optional[List[str]]) -> None:
    """Write the stamp, or remove it."""
    if lines is not None:
        STAMP.write_text("\n".join(lines), encoding="utf-8")
    elif STAMP.exists():
        STAMP.unlink()


def usable() -> bool:
    """Tell whether the environment can be run; one made by hand has no stamp, so it is asked itself."""
    python = tool("python")
    if STAMP.exists() or not Path(python).exists():
        return Path(python).exists()
    return version_of(python) == here() and quietly([python, "-m", "pip", "--version"])[0]


def prepare(*, tests: bool = False) -> None:
    """Bring the environment up to date; quick when nothing changed."""
    with alone():
        wanted, stamp = fingerprint(ROOT, here()), read_stamp()
        step = to_do(stamp, wanted, usable=usable(), tests=tests)
        if step == "nothing":
            return
        if step == "rebuild":
            build()
        install(wanted, tests=tests or "test" in (stamp or ()))


def build() -> None:
    """Make the environment from nothing.

    Raises
    ------
    Stop
        If this Python cannot make environments.
    """
    need_venv_module()
    tell("making")
    if VENV.exists():
        shutil.rmtree(str(VENV))
    VENV.mkdir()
    write_stamp([UNFINISHED])
    done, said = quietly([base_python(), "-m", "venv", str(VENV)])
    if not done:
        raise Stop("folder", reason=last_line(said))


def need_venv_module() -> None:
    """Make sure that environments can be made; as root on Debian the missing package is installed.

    Raises
    ------
    Stop
        If they cannot.
    """
    probe, found = [base_python(), "-c", "import venv, ensurepip; ensurepip.version()"], "{}.{}".format(*here())
    if quietly(probe)[0]:
        return
    if not (may_apt() and apt(f"python{found}-venv") and quietly(probe)[0]):
        raise Stop("venv", found=found)


def install(wanted: List[str], *, tests: bool) -> None:
    """Install sirkit and what it needs; only when all is in, the stamp says so.

    Raises
    ------
    Stop
        If pip could not; then the stamp is as it was before.
    """
    tell("installing")
    before = read_stamp()
    write_stamp([UNFINISHED])
    done, said = quietly(pip_command(tests=tests))
    if not done:
        write_stamp(before)
        raise refused(said)
    write_stamp([*wanted, *(["test"] if tests else [])])


def refused(said: str) -> Stop:
    """Keep what pip said in the record; return the reason to stop."""
    RECORD.write_text(said, encoding="utf-8")
    record = str(RECORD.relative_to(ROOT))
    return Stop("offline" if OFFLINE.search(said) else "install", reason=last_line(said), record=record)


def pip_command(*, tests: bool) -> List[str]:
    """Return the command that installs sirkit where it stands, in the versions it was tested with."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    what = ["--editable", ".[test]" if tests else ".", "--constraint", "constraints.txt"]
    return [tool("python"), "-m", "pip", "install", *quiet, *what]


def last_line(said: str) -> str:
    """Return the last line that says something, without its end mark."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else "?"


if sys.platform == "win32":
    import msvcrt

    def try_lock(file: IO[bytes]) -> None:
        """Lock a place far behind the file's end."""
        file.seek(1 << 30)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def try_lock(file: IO[bytes]) -> None:
        """Lock the file."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def locked(file: IO[bytes]) -> bool:
    """Tell whether the lock is ours now; on a file system without locks there is no one to wait for."""
    try:
        try_lock(file)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


@contextmanager
def alone() -> Iterator[None]:
    """Let one start at a time change the environment; the lock lies on this file and ends with the process."""
    with Path(__file__).resolve().open("rb") as file:
        if not locked(file):
            tell("waiting")
            while not locked(file):
                time.sleep(0.3)
        yield


# Debian and Chromium -------------------------------------------------------------------------------


def may_apt() -> bool:
    """Tell whether packages of the system may be installed: root, on a Debian."""
    return sys.platform != "win32" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt(package: str) -> bool:
    """Install a package of the system; return whether it went well."""
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    quietly(["apt-get", "update"])
    return quietly(["apt-get", "install", "--yes", "--no-install-recommends", package])[0]


HEADLESS = "chromium-headless-shell"
"""Chromium without windows of its own: with it the tests in the browser take two thirds of the time."""


def browser_names(environ: Mapping[str, str]) -> List[str]:
    """Return the names and places under which Chromium and its kin are found, the best first."""
    names = [HEADLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    mac = [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in ("Chromium", "Google Chrome")]
    folders = [environ[name] for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA") if environ.get(name)]
    programs = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
    return names + mac + [f"{folder}\\{program}" for program in programs for folder in folders]


def find_chromium(environ: Mapping[str, str], which: Callable[[str], Optional[str]]) -> Optional[str]:
    """Return the path of a Chromium, None without one.

    Raises
    ------
    Stop
        If ``SIRKIT_CHROMIUM`` names one that is not there.
    """
    named = environ.get("SIRKIT_CHROMIUM")
    if named and not which(named):
        raise Stop("named", path=named)
    return which(named) if named else next(filter(None, map(which, browser_names(environ))), None)


def playwright_chromium() -> Optional[str]:
    """Return the path of the Chromium that Playwright keeps for itself, None without one."""
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    done, said = quietly([tool("python"), "-c", code])
    return shutil.which(said.strip()) if done else None


def need_chromium() -> str:
    """Return the path of a Chromium; install one where none is found.

    Raises
    ------
    Stop
        If there is none and none could be installed.
    """
    if may_apt() and not (os.environ.get("SIRKIT_CHROMIUM") or shutil.which(HEADLESS)):
        tell("browser")
        apt(HEADLESS)  # where Debian has it; any Chromium will do
    found = find_chromium(os.environ, shutil.which) or playwright_chromium()
    if found:
        return found
    tell("browser")
    if not (may_apt() and apt("chromium")):
        quietly([tool("python"), "-m", "playwright", "install", "chromium"])
    found = find_chromium(os.environ, shutil.which) or playwright_chromium()
    if not found:
        raise Stop("chromium")
    return found


# The tasks -----------------------------------------------------------------------------------------


def call(*command: str) -> int:
    """Run a program in the environment, seen by everyone; return its exit code."""
    return subprocess.run(command, cwd=str(ROOT), env=surroundings(), check=False).returncode


def call_together(commands: List[List[str]]) -> int:
    """Run programs at the same time, seen by everyone; return the worst exit code."""
    running = [subprocess.Popen(command, cwd=str(ROOT), env=surroundings()) for command in commands]
    return max(one.wait() for one in running)


def hand_over(command: List[str]) -> int:
    """Let a program take this one's place, so that signals reach it; where that is not possible, wait for it."""
    if os.name != "nt":
        os.chdir(str(ROOT))
        os.execve(command[0], command, surroundings())  # noqa: S606 - no shell is wanted
    process = subprocess.Popen(command, cwd=str(ROOT), env=surroundings())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # the program hears it too and ends in its own time


def serve(more: List[str]) -> int:
    """Run the server; it opens the browser."""
    prepare()
    return hand_over([tool("sirkit"), "serve", *more])


def doctor(more: List[str]) -> int:
    """Look whether this machine will carry an evening."""
    prepare()
    return hand_over([tool("sirkit"), "doctor", *more])


def papers(more: List[str]) -> int:
    """Make the papers for an evening."""
    prepare()
    return hand_over([tool("sirkit"), "print", *more])


def lab(more: List[str]) -> int:
    """Open the course in JupyterLab."""
    prepare()
    return hand_over([tool("sirkit"), "lab", *more])


BESIDE = ("-n", "3", "--dist", "worksteal")
"""How all tests run: three at a time, because a test in a browser mostly waits."""


NOTEBOOKS = ("-q", "--nbval-lax", "--nbval-current-env")
"""How the notebooks are tested: lessons and exercises at the same time, because a kernel that starts mostly waits."""


def test(more: List[str]) -> int:
    """Run the tests and every notebook; with more words, only the tests they choose."""
    prepare(tests=True)
    os.environ["SIRKIT_CHROMIUM"] = need_chromium()
    tests = call(tool("pytest"), *(more or BESIDE))
    lessons = [name for name in LESSONS if any((ROOT / name).rglob("*.ipynb"))]
    if more or not lessons:
        return tests
    return call_together([[tool("pytest"), *NOTEBOOKS, name] for name in lessons]) or tests


def check(more: List[str]) -> int:
    """Check style and types; all three checks run, whatever the first says."""
    prepare(tests=True)
    codes = [
        call(tool("ruff"), "check", *more),
        call(tool("ruff"), "format", "--check", *more),
        call(tool("mypy"), *more),
    ]
    return max(codes)


def notebooks(more: List[str]) -> int:
    """Build the notebooks from their sources."""
    prepare(tests=True)
    return call(tool("python"), str(ROOT / "course" / "build.py"), *more)


def show_help(_more: List[str]) -> int:
    """List the tasks."""
    tell("usage")
    for name in TASKS:
        sys.stdout.write(f"  {name:<10} {sentence(name)}\n")
    return 0


TASKS = {
    "serve": serve,
    "doctor": doctor,
    "print": papers,
    "lab": lab,
    "test": test,
    "check": check,
    "notebooks": notebooks,
    "help": show_help,
}  # type: Dict[str, Callable[[List[str]], int]]


def choose(arguments: List[str]) -> Tuple[str, List[str]]:
    """Return the task asked for and its further words; options alone are for serving."""
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
        return "serve", arguments
    return ("help" if arguments[0] in ("-h", "--help") else arguments[0]), arguments[1:]


def what_failed(error: OSError) -> str:
    """Return what the system says about a file, and which one it is."""
    return f"{error.filename}: {error.strerror}" if error.filename else str(error)


def main(arguments: List[str]) -> int:
    """Run one task; return the exit code."""
    task, more = choose(arguments)
    try:
        if task not in TASKS:
            tell("task", task=task)
            show_help([])
            return 1
        if task != "help" and not fits(here()):
            return as_other_python(arguments)
        return TASKS[task](more)
    except Stop as stop:
        sys.stderr.write(str(stop) + "\n")
    except (KeyboardInterrupt, BrokenPipeError):
        return 130
    except OSError as error:
        sys.stderr.write(sentence("folder", reason=what_failed(error)) + "\n")
    return 1


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:]))
