"""The ``sirkit`` command: the workshop app for a room, or JupyterLab with the course."""

import errno
import locale
import os
import signal
import subprocess
import sys
import webbrowser
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from tornado.netutil import bind_sockets

from sirkit import __version__, words
from sirkit.serve import notebooks, security, tasks
from sirkit.serve.invitation import invitation

if TYPE_CHECKING:
    from sirkit.room.room import Room

PORT = 8866
LAB_PORT = 8888
LAB = (  # nothing of JupyterLab asks another host: no news, no look for updates, no list of extensions
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
    "--ServerApp.answer_yes=True",
    "--ServerApp.port_retries=0",
    "--ServerApp.kernel_spec_manager_class=sirkit.serve.kernels.OwnInterpreter",
)
TAKEN = (errno.EADDRINUSE, errno.EACCES)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, or 1 with a sentence on standard error."""
    language = spoken()
    options = parser(language).parse_args(argv)
    os.umask(0o077)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a QR code's blocks must not stop an old terminal
    try:
        return int(options.run(options, language))
    except KeyboardInterrupt:
        return 0


def spoken() -> str:
    """Return the language of the person at the keyboard, as the system knows it."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    system = named or locale.getlocale()[0] or ""
    return words.choose(None, "en" if system.startswith("English") else system.partition(".")[0].replace("_", "-"))


def parser(language: str) -> ArgumentParser:
    """Return the command's grammar, explained in one language."""
    say = partial(words.text, language=language)
    top = ArgumentParser("sirkit", description=say("command.about"))
    top.add_argument("--version", action="version", version=f"sirkit {__version__}", help=say("command.version"))
    parts = top.add_subparsers(required=True, metavar="serve | lab | doctor | print")
    served = parts.add_parser("serve", help=say("command.serve"))
    _shared(served, PORT, language)
    served.add_argument("--lan", action="store_true", help=say("command.lan"))
    served.add_argument("--room", metavar="NAME", help=say("command.room"))
    served.add_argument("--host", action="append", default=[], metavar="NAME", help=say("command.host"))
    served.add_argument("notebook", nargs="?", type=Path, metavar="NOTEBOOK", help=say("command.notebook"))
    served.set_defaults(run=serve)
    lab_part = parts.add_parser("lab", help=say("command.lab"))
    _shared(lab_part, LAB_PORT, language)
    lab_part.set_defaults(run=lab)
    fit = parts.add_parser("doctor", help=say("command.doctor"))
    fit.add_argument("--port", type=int, default=PORT, help=say("command.port", default=str(PORT)))
    fit.add_argument("--no-phone", action="store_true", help=say("command.no_phone"))
    fit.set_defaults(run=examine)
    printed = parts.add_parser("print", help=say("command.print"))
    printed.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help=say("command.folder"))
    printed.add_argument("--name", default="", metavar="NAME", help=say("command.evening"))
    printed.add_argument("--language", choices=words.LANGUAGES, help=say("command.language"))
    printed.set_defaults(run=tasks.print_papers)
    return top


def serve(options: Namespace, language: str) -> int:
    """Serve the workshop app, or another notebook, until stopped."""
    notebook = (options.notebook or notebooks.workshop()).resolve()
    if not notebook.is_file():
        return _refuse("command.no_notebook", language, path=str(notebook))
    if not _free(options.port, "" if options.lan or options.host else "localhost"):
        return _refuse("command.port_taken", language, port=str(options.port))
    from sirkit.serve.launcher import launcher  # noqa: PLC0415  # takes a second, which --help need not wait for

    root = notebooks.course() if notebook.is_relative_to(notebooks.course()) else notebook.parent
    hosts = security.hosts(options.host, lan=options.lan)
    announce = partial(_announce, options=options, language=language)
    room = _room(options.room) if options.room else None
    app = launcher(notebook, root, port=options.port, hosts=hosts, ready=partial(announce, room=room), room=room)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, app._handle_signal_stop)  # noqa: SLF001  # a closed terminal ends us as SIGTERM does
    app.start()
    return 0


def _room(name: str) -> "Room":
    """Open the room of this name, or make it; rooms whose end date has passed are deleted first."""
    from sirkit.room.room import Room, folder, sweep  # noqa: PLC0415  # see above

    sweep()
    return Room(folder(name), name)


def examine(options: Namespace, language: str) -> int:
    """Say whether this machine will carry an evening; see ``tasks.doctor``."""
    if not options.no_phone and not _free(options.port, ""):
        return _refuse("command.port_taken", language, port=str(options.port))
    return tasks.doctor(options, language)


def lab(options: Namespace, language: str) -> int:
    """Open JupyterLab on the course, without its news and its looking for updates."""
    if not _free(options.port, "localhost"):
        return _refuse("command.port_taken", language, port=str(options.port))
    with subprocess.Popen(lab_words(options)) as process:  # noqa: S603  # our own Python with our own words
        try:
            return process.wait()
        except KeyboardInterrupt:  # JupyterLab got it too and is ending its kernels
            return process.wait()


def lab_words(options: Namespace) -> list[str]:
    """Return the command line that opens JupyterLab on the course."""
    command = [sys.executable, "-m", "jupyterlab", f"--port={options.port}", *LAB]
    command += [f"--ServerApp.root_dir={notebooks.shelf()}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command += ["--allow-root"]  # in a container there is nobody else; JupyterLab would refuse
    return [*command, "--no-browser"] if options.no_browser else command


def _shared(part: ArgumentParser, port: int, language: str) -> None:
    part.add_argument("--port", type=int, default=port, help=words.text("command.port", language, default=str(port)))
    part.add_argument("--no-browser", action="store_true", help=words.text("command.browser", language))


def _announce(port: int, *, options: Namespace, language: str, room: "Room | None") -> None:
    say = partial(words.text, language=language)
    address = f"http://localhost:{port}/"
    others = [f"http://{name}:{port}/" for name in (*options.host, *(security.addresses() if options.lan else ()))]
    lines = [say("command.ready", address=address)]
    if others:
        lines.append(say("command.others", address=", ".join(others)))
    if room is not None:
        from sirkit.serve import doctor  # noqa: PLC0415  # only an evening needs to know

        address = f"{address}trainer#{room.register.admit('trainer')[0]}"
        lines += [f"! {words.say(found, language)}" for fine, found in doctor.findings() if not fine]
        lines += invitation(room.register, others[0] if others else "", address, say)
    lines.append(say("command.stop"))
    print(*lines, sep="\n", flush=True)  # noqa: T201  # this is what the command says
    if not options.no_browser:
        webbrowser.open(address)


def _free(port: int, address: str) -> bool:
    """Whether the port can be had; another reason for failing is not hidden."""
    try:
        sockets = bind_sockets(port, address)
    except OSError as problem:
        if problem.errno in TAKEN:
            return False
        raise
    for socket in sockets:
        socket.close()
    return True


def _refuse(key: str, language: str, **values: str) -> int:
    print(words.text(key, language, **values), file=sys.stderr)  # noqa: T201  # this is what the command says
    return 1
