"""What the server answers, over plain HTTP: one server for all tests of this file."""

import asyncio
import gzip
import json
import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from served import kernel_processes, serving
from sites import Answer, Site, ended, kernel_of, message, notebook, talk
from tornado.httpclient import HTTPClientError

from sirkit import words
from sirkit.serve import launcher, shelves
from sirkit.widgets import assets


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve the notebook on a free port for the tests of this file."""
    with serving(notebook=notebook(tmp_path_factory.mktemp("served"))) as served:
        yield Site(served.port)


@pytest.fixture(scope="module")
def page(server: Site) -> Answer:
    """Return the page as a browser that prefers English gets it."""
    return server.get("/", Accept_Language="en-GB,en;q=0.9")


def test_health_says_ok(server: Site) -> None:
    """A script can ask whether the server is up."""
    answer = server.get("/sirkit/health")
    assert (answer.status, answer.text, answer.headers["Cache-Control"]) == (200, "ok", "no-store")


@pytest.mark.parametrize(
    ("path", "accepted", "language"),
    [("/?lang=de", "en", "de"), ("/", "en-GB", "en"), ("/", "fr", "de"), ("/?lang=qps", "de", "qps")],
)
def test_a_page_speaks_the_readers_language(server: Site, path: str, accepted: str, language: str) -> None:
    """The address decides, then the browser, then German; the kernel is told the same."""
    answer = server.get(path, Accept_Language=accepted)
    assert f'<html lang="{language}">' in answer.text
    assert words.text("page.title", language) in answer.text
    assert f"{language} 1" in answer.text
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize(
    ("language", "title"), [("de", "Erste Lektion"), ("en", "First lesson"), ("qps", "Erste Lektion")]
)
def test_a_lesson_comes_in_the_readers_language(server: Site, language: str, title: str) -> None:
    """One address serves both languages; its tables keep their alignment without style attributes."""
    answer = server.get(f"/lesson/first?lang={language}")
    assert title in answer.text
    assert 'class="right"' in answer.text
    assert "style=" not in answer.text


@pytest.mark.parametrize("unit", ["none", "..%2Fone", "FIRST", "first.ipynb"])
def test_a_missing_lesson_gets_a_sentence(server: Site, unit: str) -> None:
    """No other name leads to a notebook."""
    answer = server.get(f"/lesson/{unit}", Accept_Language="en")
    assert answer.status == 404
    assert words.text("page.missing", "en") in answer.text


def test_the_kernel_that_waits_knows_nothing_of_the_visitor_before(server: Site) -> None:
    """Each visitor gets the page in their own language and with their own address, whoever came before."""
    for language in ("de", "en", "de"):
        assert f"{language} 1 lang={language}" in server.get(f"/?lang={language}").text


def test_a_kernel_that_is_gone_is_told_as_such(server: Site) -> None:
    """Whoever comes back to a kernel that is gone gets the status and no page of another program."""
    answer = server.get(f"/api/kernels/{UUID(int=0)}/channels")
    assert (answer.status, answer.text) == (404, "404")


def test_a_page_is_shown_and_never_kept(page: Answer) -> None:
    """A page belongs to one visitor's kernel, so no cache may keep it."""
    assert (page.status, page.headers["Cache-Control"]) == (200, "no-store")
    assert 'class="outputs"' in page.text


def test_each_page_has_its_own_nonce(server: Site, page: Answer) -> None:
    """A nonce that came twice would let an injected script guess it."""
    first, second = (
        re.findall(r"'nonce-([^']+)'", a.headers["Content-Security-Policy"]) for a in (page, server.get("/"))
    )
    assert first[0] != second[0]
    assert set(re.findall(r'<script[^>]*nonce="([^"]+)"', page.text)) == {first[0]}
    assert page.text.count("<script") == page.text.count(f'nonce="{first[0]}"')


@pytest.mark.parametrize("path", ["/", "/lesson/none", "/nowhere"])
def test_every_page_has_the_strict_policy(server: Site, path: str) -> None:
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
def test_pages_name_no_other_host(server: Site, path: str) -> None:
    """Nothing in a page's markup leads a browser to another host."""
    assert re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", server.get(path).text) == []


def test_files_are_kept_for_ever_under_their_stamp(server: Site) -> None:
    """A script's address changes with its content, so the browser need never ask again."""
    answer = server.get("/" + shelves.address("page", "page.js"), Accept_Encoding="gzip")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert gzip.decompress(answer.body) == (Path(shelves.__file__).parent / "static" / "page.js").read_bytes()
    assert len(answer.body) < 250_000


def test_files_come_plain_to_who_cannot_unpack(server: Site) -> None:
    """Without ``Accept-Encoding: gzip`` the bytes come as they are."""
    answer = server.get("/" + shelves.address("anywidget", "index.js"))
    assert "Content-Encoding" not in answer.headers
    assert answer.body.startswith(b"//")


@pytest.mark.parametrize("path", ["sirkit/page/000000000000/page.js", "sirkit/static/000000000000/form.js"])
def test_an_old_stamp_is_not_answered_with_new_content(server: Site, path: str) -> None:
    """A page of yesterday must not mix with scripts of today."""
    answer = server.get("/" + path)
    assert (answer.status, answer.headers["Cache-Control"]) == (404, "no-store")


@pytest.mark.parametrize(
    "name", ["../launcher.py", "..%2Flauncher.py", "%2e%2e/launcher.py", "/etc/passwd", "SHA256SUMS"]
)
def test_no_address_leads_out_of_a_shelf(server: Site, name: str) -> None:
    """Only files of the served kinds inside the folder are sent."""
    assert server.get("/" + shelves.address("page", name)).status == 404


@pytest.mark.parametrize("language", ["de", "en", "qps"])
def test_words_travel_once_and_are_confirmed_after(server: Site, language: str) -> None:
    """A language's texts carry a mark of their content; asked again they cost no body."""
    path = f"/sirkit/words/{assets.stamp()}/{language}.json"
    answer = server.get(path)
    assert json.loads(answer.body)["page.title"] == words.text("page.title", language)
    again = server.get(path, If_None_Match=answer.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/api/kernels", "/api/contents", "/voila/files/one.ipynb", "/one.ipynb", "/voila/tree", "/login"]
)
def test_there_is_nothing_else_to_look_at(server: Site, path: str) -> None:
    """No list of files, no notebook's source, no kernels of others: a sentence instead."""
    answer = server.get(path, Accept_Language="en")
    assert answer.status == 404
    assert words.text("page.missing", "en") in answer.text


def test_a_foreign_name_is_refused_with_a_sentence(server: Site) -> None:
    """Another site's name pointing at this machine gets no page (DNS rebinding)."""
    answer = server.get("/", Host=f"evil.example:{server.port}", Accept_Language="en")
    assert answer.status == 403
    assert words.text("page.stranger", "en", host="evil.example") in answer.text


def test_a_foreign_name_gets_no_socket(server: Site, page: Answer) -> None:
    """The kernel's socket refuses a foreign Host even when Origin agrees with it."""
    headers = {"Host": f"evil.example:{server.port}", "Origin": f"http://evil.example:{server.port}"}
    with pytest.raises(HTTPClientError) as refused:
        asyncio.run(talk(server, kernel_of(page), [], headers))
    assert refused.value.code == 403


def test_visitors_cannot_run_code(server: Site, page: Answer, tmp_path: Path) -> None:
    """An ``execute_request`` through the page's socket is dropped; other messages are answered."""
    trace = tmp_path / "trace"
    code = {
        "code": f"open({str(trace)!r}, 'w')",
        "silent": False,
        "store_history": False,
        "user_expressions": {},
        "allow_stdin": False,
    }
    sent = [message("execute_request", code), message("kernel_info_request", {})]
    kinds = asyncio.run(talk(server, kernel_of(page), sent, {}))
    assert "kernel_info_reply" in kinds
    assert not {"execute_reply", "execute_input"} & set(kinds)
    assert not trace.exists()


def test_kernels_cannot_be_ended_by_strangers(server: Site, page: Answer) -> None:
    """Without the page's own token neither DELETE nor the goodbye address ends a kernel."""
    kernel = kernel_of(page)
    assert server.get(f"/api/kernels/{kernel}", "DELETE").status in {403, 405}
    assert server.get(f"/voila/api/shutdown/{kernel}", "POST").status == 403
    assert server.get(f"/api/kernels/{kernel}").status == 200


def test_a_dead_kernel_is_not_replaced(server: Site) -> None:
    """After a kernel's death its address says that there is none; no empty kernel takes its place."""
    kernel = kernel_of(server.get("/"))
    for process in kernel_processes(kernel):
        process.kill()
    end = time.monotonic() + 20
    while (status := server.get(f"/api/kernels/{kernel}").status) == 200 and time.monotonic() < end:
        pass
    assert (status, kernel_processes(kernel)) == (404, [])


def test_a_taken_port_ends_with_one_sentence(server: Site) -> None:
    """The command does not move to another port behind the trainer's back."""
    refused = ended("en_GB.UTF-8", "--port", str(server.port))
    assert refused.returncode == 1
    assert refused.stderr.strip() == words.text("command.port_taken", "en", port=str(server.port))


def test_the_network_is_only_opened_when_asked(server: Site) -> None:
    """Without ``--lan`` the server listens on this machine alone."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        outward = probe.getsockname()[0]
    if outward.startswith("127."):
        pytest.skip("this machine has no other address")
    with pytest.raises(OSError), socket.create_connection((outward, server.port), timeout=5):  # noqa: PT011  # any refusal counts
        pass


def test_stopping_waits_for_no_kernel_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel that does not end in time is left behind: the server stops all the same."""
    monkeypatch.setattr(launcher, "PATIENCE", 0.05)
    asked = []

    async def endless(kernel: str) -> None:
        asked.append(kernel)
        await asyncio.Event().wait()

    app: Any = SimpleNamespace(kernel_manager=SimpleNamespace(end=endless, list_kernel_ids=lambda: ["a", "b"]))
    asyncio.run(asyncio.wait_for(launcher.SirkitVoila._end_kernels(app), 10))
    assert asked == ["a", "b"]
