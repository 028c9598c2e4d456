"""What the server answers, over plain HTTP: one server for all tests of this file."""

import asyncio
import gzip
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import uuid
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import psutil
import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from sirkit import words
from sirkit.serve import command, shelves
from sirkit.serve.kernels import Kernels
from sirkit.widgets import assets

TOLD = "' '.join(os.environ[name] for name in ('SIRKIT_LANGUAGE', 'SIRKIT_SERVED', 'QUERY_STRING'))"
CELL = f"import os, ipywidgets\nipywidgets.Label({TOLD})"
PAGE = ["-m", "sirkit.serve", "serve", "--no-browser"]


@dataclass(frozen=True)
class Answer:
    """One HTTP answer."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


@dataclass(frozen=True)
class Server:
    """A running server and how to ask it."""

    port: int
    process: subprocess.Popen[str]

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path; header names are written with underscores."""
        with closing(HTTPConnection("localhost", self.port, timeout=60)) as connection:
            connection.request(method, path, headers={key.replace("_", "-"): value for key, value in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a notebook with one widget."""
    path = tmp_path_factory.mktemp("served") / "one.ipynb"
    for language, title in (("de", "Erste Lektion"), ("en", "First lesson")):
        (path.parent / language).mkdir()
        (path.parent / language / "first.ipynb").write_text(_lesson(title), encoding="utf-8")
    cell: dict[str, object] = {
        "cell_type": "code",
        "id": "one",
        "source": CELL,
        "metadata": {},
        "outputs": [],
        "execution_count": None,
    }
    path.write_text(_book(cell), encoding="utf-8")
    return path


def _book(cell: dict[str, object]) -> str:
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def _lesson(title: str) -> str:
    table = f"# {title}\n\n| a | b |\n|:--|--:|\n| 1 | 2 |"
    return _book({"cell_type": "markdown", "id": "one", "source": table, "metadata": {}})


@pytest.fixture(scope="module")
def server(notebook: Path) -> Iterator[Server]:
    """Run ``sirkit serve`` on a free port for the tests of this file."""
    process = subprocess.Popen(
        [sys.executable, *PAGE, "--port", "0", str(notebook)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    found = re.search(r"http://localhost:(\d+)/", process.stdout.readline())
    assert found is not None
    yield Server(int(found[1]), process)
    process.terminate()
    process.wait(30)
    process.stdout.close()


@pytest.fixture(scope="module")
def page(server: Server) -> Answer:
    """Return the page as a browser that prefers English gets it."""
    return server.get("/", Accept_Language="en-GB,en;q=0.9")


def test_health_says_ok(server: Server) -> None:
    """A script can ask whether the server is up."""
    answer = server.get("/sirkit/health")
    assert (answer.status, answer.text, answer.headers["Cache-Control"]) == (200, "ok", "no-store")


@pytest.mark.parametrize(
    ("path", "accepted", "language"),
    [("/?lang=de", "en", "de"), ("/", "en-GB", "en"), ("/", "fr", "de"), ("/?lang=qps", "de", "qps")],
)
def test_a_page_speaks_the_readers_language(server: Server, path: str, accepted: str, language: str) -> None:
    """The address decides, then the browser, then German; the kernel is told the same."""
    answer = server.get(path, Accept_Language=accepted)
    assert f'<html lang="{language}">' in answer.text
    assert words.text("page.title", language) in answer.text
    assert f"{language} 1" in answer.text
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize(
    ("language", "title"), [("de", "Erste Lektion"), ("en", "First lesson"), ("qps", "Erste Lektion")]
)
def test_a_lesson_comes_in_the_readers_language(server: Server, language: str, title: str) -> None:
    """One address serves both languages; its tables keep their alignment without style attributes."""
    answer = server.get(f"/lesson/first?lang={language}")
    assert title in answer.text
    assert 'class="right"' in answer.text
    assert "style=" not in answer.text


@pytest.mark.parametrize("unit", ["none", "..%2Fone", "FIRST", "first.ipynb"])
def test_a_missing_lesson_gets_a_sentence(server: Server, unit: str) -> None:
    """No other name leads to a notebook."""
    answer = server.get(f"/lesson/{unit}", Accept_Language="en")
    assert answer.status == 404
    assert words.text("page.missing", "en") in answer.text


def test_no_more_kernels_than_the_machine_bears() -> None:
    """A held reload key fills the places, then gets a sentence instead of a kernel."""
    assert Kernels(most=0).full  # type: ignore[no-untyped-call]  # Jupyter's
    assert not Kernels(most=1).full  # type: ignore[no-untyped-call]  # Jupyter's


def test_the_kernel_that_waits_takes_nobodys_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last place is a visitor's, even while a kernel waits ready for them."""
    kernels = Kernels(most=1)  # type: ignore[no-untyped-call]  # Jupyter's
    monkeypatch.setattr(kernels, "_kernels", {"waiting": None})
    monkeypatch.setattr(kernels, "_spare", "waiting")
    assert not kernels.full


def test_the_kernel_that_waits_knows_nothing_of_the_visitor_before(server: Server) -> None:
    """Each visitor gets the page in their own language and with their own address, whoever came before."""
    for language in ("de", "en", "de"):
        assert f"{language} 1 lang={language}" in server.get(f"/?lang={language}").text


def test_a_page_is_shown_and_never_kept(page: Answer) -> None:
    """A page belongs to one visitor's kernel, so no cache may keep it."""
    assert (page.status, page.headers["Cache-Control"]) == (200, "no-store")
    assert 'class="outputs"' in page.text


def test_each_page_has_its_own_nonce(server: Server, page: Answer) -> None:
    """A nonce that came twice would let an injected script guess it."""
    first, second = (
        re.findall(r"'nonce-([^']+)'", a.headers["Content-Security-Policy"]) for a in (page, server.get("/"))
    )
    assert first[0] != second[0]
    assert set(re.findall(r'<script[^>]*nonce="([^"]+)"', page.text)) == {first[0]}
    assert page.text.count("<script") == page.text.count(f'nonce="{first[0]}"')


@pytest.mark.parametrize("path", ["/", "/lesson/none", "/nowhere"])
def test_every_page_has_the_strict_policy(server: Server, path: str) -> None:
    """No page may run inline scripts, use inline styles, be framed or send forms away."""
    policy = server.get(path).headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    for rule in (
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "frame-ancestors 'none'",
        "form-action 'self'",
    ):
        assert rule in policy
    assert f"connect-src 'self' ws://localhost:{server.port}" in policy


def test_pages_tell_other_sites_nothing(page: Answer) -> None:
    """No referrer leaves, no type is guessed."""
    assert (page.headers["Referrer-Policy"], page.headers["X-Content-Type-Options"]) == ("no-referrer", "nosniff")


@pytest.mark.parametrize("path", ["/", "/lesson/none"])
def test_pages_name_no_other_host(server: Server, path: str) -> None:
    """Nothing in a page's markup leads a browser to another host."""
    assert re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", server.get(path).text) == []


def test_files_are_kept_for_ever_under_their_stamp(server: Server) -> None:
    """A script's address changes with its content, so the browser need never ask again."""
    answer = server.get("/" + shelves.address("page", "page.js"), Accept_Encoding="gzip")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert gzip.decompress(answer.body) == (Path(shelves.__file__).parent / "static" / "page.js").read_bytes()
    assert len(answer.body) < 250_000


def test_files_come_plain_to_who_cannot_unpack(server: Server) -> None:
    """Without ``Accept-Encoding: gzip`` the bytes come as they are."""
    answer = server.get("/" + shelves.address("anywidget", "index.js"))
    assert "Content-Encoding" not in answer.headers
    assert answer.body.startswith(b"//")


@pytest.mark.parametrize("path", ["sirkit/page/000000000000/page.js", "sirkit/static/000000000000/form.js"])
def test_an_old_stamp_is_not_answered_with_new_content(server: Server, path: str) -> None:
    """A page of yesterday must not mix with scripts of today."""
    answer = server.get("/" + path)
    assert (answer.status, answer.headers["Cache-Control"]) == (404, "no-store")


@pytest.mark.parametrize(
    "name", ["../launcher.py", "..%2Flauncher.py", "%2e%2e/launcher.py", "/etc/passwd", "SHA256SUMS"]
)
def test_no_address_leads_out_of_a_shelf(server: Server, name: str) -> None:
    """Only files of the served kinds inside the folder are sent."""
    assert server.get("/" + shelves.address("page", name)).status == 404


@pytest.mark.parametrize("language", ["de", "en", "qps"])
def test_words_travel_once_and_are_confirmed_after(server: Server, language: str) -> None:
    """A language's texts carry a mark of their content; asked again they cost no body."""
    path = f"/sirkit/words/{assets.stamp()}/{language}.json"
    answer = server.get(path)
    assert json.loads(answer.body)["page.title"] == words.text("page.title", language)
    again = server.get(path, If_None_Match=answer.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/api/kernels", "/api/contents", "/voila/files/one.ipynb", "/one.ipynb", "/voila/tree", "/login"]
)
def test_there_is_nothing_else_to_look_at(server: Server, path: str) -> None:
    """No list of files, no notebook's source, no kernels of others: a sentence instead."""
    answer = server.get(path, Accept_Language="en")
    assert answer.status == 404
    assert words.text("page.missing", "en") in answer.text


def test_a_foreign_name_is_refused_with_a_sentence(server: Server) -> None:
    """Another site's name pointing at this machine gets no page (DNS rebinding)."""
    answer = server.get("/", Host=f"evil.example:{server.port}", Accept_Language="en")
    assert answer.status == 403
    assert words.text("page.stranger", "en", host="evil.example") in answer.text


def test_a_foreign_name_gets_no_socket(server: Server, page: Answer) -> None:
    """The kernel's socket refuses a foreign Host even when Origin agrees with it."""
    headers = {"Host": f"evil.example:{server.port}", "Origin": f"http://evil.example:{server.port}"}
    with pytest.raises(HTTPClientError) as refused:
        asyncio.run(_talk(server, _kernel(page), [], headers))
    assert refused.value.code == 403


def test_visitors_cannot_run_code(server: Server, page: Answer, tmp_path: Path) -> None:
    """An ``execute_request`` through the page's socket is dropped; other messages are answered."""
    trace = tmp_path / "trace"
    code = {
        "code": f"open({str(trace)!r}, 'w')",
        "silent": False,
        "store_history": False,
        "user_expressions": {},
        "allow_stdin": False,
    }
    sent = [_message("execute_request", code), _message("kernel_info_request", {})]
    kinds = asyncio.run(_talk(server, _kernel(page), sent, {}))
    assert "kernel_info_reply" in kinds
    assert not {"execute_reply", "execute_input"} & set(kinds)
    assert not trace.exists()


def test_kernels_cannot_be_ended_by_strangers(server: Server, page: Answer) -> None:
    """Without the page's own token neither DELETE nor the goodbye address ends a kernel."""
    kernel = _kernel(page)
    assert server.get(f"/api/kernels/{kernel}", "DELETE").status in {403, 405}
    assert server.get(f"/voila/api/shutdown/{kernel}", "POST").status == 403
    assert server.get(f"/api/kernels/{kernel}").status == 200


def test_a_dead_kernel_is_not_replaced(server: Server) -> None:
    """After a kernel's death its address says that there is none; no empty kernel takes its place."""
    kernel = _kernel(server.get("/"))
    for process in psutil.process_iter(["cmdline"]):
        if any(kernel in word for word in process.info["cmdline"] or []):
            process.kill()
    end = time.monotonic() + 20
    while (status := server.get(f"/api/kernels/{kernel}").status) == 200 and time.monotonic() < end:
        pass
    assert (status, _running(kernel)) == (404, False)


def test_a_taken_port_ends_with_one_sentence(server: Server, notebook: Path) -> None:
    """The command does not move to another port behind the trainer's back."""
    asked = [sys.executable, *PAGE, "--port", str(server.port), str(notebook)]
    ended = subprocess.run(asked, env=_spoken("en_GB.UTF-8"), capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 1
    assert ended.stderr.strip() == words.text("command.port_taken", "en", port=str(server.port))


def test_a_missing_notebook_ends_with_one_sentence(tmp_path: Path) -> None:
    """A wrong path is named, in the language of the system."""
    path = tmp_path / "none.ipynb"
    asked = [sys.executable, *PAGE, str(path)]
    ended = subprocess.run(asked, env=_spoken("de_DE.UTF-8"), capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stderr.strip()) == (1, words.text("command.no_notebook", "de", path=str(path)))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals of this kind")
def test_stopping_leaves_no_kernel(notebook: Path) -> None:
    """Ctrl-C ends the server with code 0, and its kernels with it."""
    asked = [sys.executable, *PAGE, "--port", "0", str(notebook)]
    with subprocess.Popen(asked, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://localhost:(\d+)/", process.stdout.readline())
        assert found is not None
        kernel = _kernel(Server(int(found[1]), process).get("/"))
        assert _running(kernel)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
    assert not _running(kernel)


def _running(kernel: str) -> bool:
    listed = subprocess.run(["ps", "-ewwo", "args"], capture_output=True, text=True, check=True).stdout
    return kernel in listed


def _spoken(system: str) -> dict[str, str]:
    return {**os.environ, "LC_ALL": system}


def _kernel(page: Answer) -> str:
    found = re.search(r'"kernelId": "([^"]+)"', page.text)
    assert found is not None
    return found[1]


def _message(kind: str, content: dict[str, object]) -> str:
    header = {"msg_id": uuid.uuid4().hex, "session": "test", "username": "", "msg_type": kind, "version": "5.3"}
    return json.dumps(
        {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": []}
    )


async def _talk(server: Server, kernel: str, messages: list[str], headers: dict[str, str]) -> list[str]:
    """Send messages to a kernel and return the kinds of what comes back, up to the last one's reply."""
    address = f"ws://localhost:{server.port}/api/kernels/{kernel}/channels?session_id=test"
    socket_ = await websocket_connect(HTTPRequest(address, headers=headers))
    for message in messages:
        await socket_.write_message(message)
    kinds: list[str] = []
    end = time.monotonic() + 20
    while "kernel_info_reply" not in kinds and time.monotonic() < end:
        kinds.append(json.loads(await socket_.read_message() or "{}")["header"]["msg_type"])
    socket_.close()
    return kinds


def test_the_network_is_only_opened_when_asked(server: Server) -> None:
    """Without ``--lan`` the server listens on this machine alone."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        outward = probe.getsockname()[0]
    if outward.startswith("127."):
        pytest.skip("this machine has no other address")
    with pytest.raises(OSError), socket.create_connection((outward, server.port), timeout=5):  # noqa: PT011  # any refusal counts
        pass


@pytest.mark.parametrize("user", [0, 1000])
def test_jupyterlab_opens_for_root_too(monkeypatch: pytest.MonkeyPatch, user: int) -> None:
    """In a container there is only root: JupyterLab is told to accept that, and only then."""
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    assert ("--allow-root" in command.lab_words(Namespace(port=8888, no_browser=True))) is (user == 0)
