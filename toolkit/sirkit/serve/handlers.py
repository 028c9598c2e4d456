"""Handlers for what is the same for every visitor: scripts, map layers, words, a sign of life."""

import gzip
import json
from functools import cache
from hashlib import sha256
from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.utils import url_path_join
from tornado.web import HTTPError, RequestHandler

from sirkit import words
from sirkit.serve import security
from sirkit.serve.shelves import TYPES, packed, shelves

Route = tuple[str, type[RequestHandler], dict[str, Any]]
FOREVER = "public, max-age=31536000, immutable"


class PlainHandler(RequestHandler):
    """Files everybody may read; they carry no one's data and need no login."""

    def set_default_headers(self) -> None:
        """Set what holds for every answer: no guessing of types, no use by other sites."""
        for name, value in security.headers().items():
            self.set_header(name, value)
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def send(self, plain: bytes, zipped: bytes) -> None:
        """Finish with the gzipped bytes where the browser takes them, else with the plain ones."""
        self.set_header("Vary", "Accept-Encoding")
        if "gzip" in self.request.headers.get("Accept-Encoding", "") and len(zipped) < len(plain):
            self.set_header("Content-Encoding", "gzip")
            self.finish(zipped)
        else:
            self.finish(plain)

    def write_error(self, status_code: int, **_: object) -> None:
        """Answer without a body's worth of words and never from a cache."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(str(status_code))

    def data_received(self, chunk: bytes) -> None:
        """Take no streamed bodies; tornado asks for this method to be defined."""
        raise NotImplementedError


class ShelfHandler(PlainHandler):
    """``sirkit/<shelf>/<stamp>/<name>``: a file that never changes under its address."""

    @allow_unauthenticated
    def get(self, shelf: str, stamp: str, name: str) -> None:
        """Send the file, or 404 if the stamp is not the present one."""
        place = shelves()[shelf]
        path = place.find(name) if stamp == place.stamp() else None
        if path is None:
            raise HTTPError(404)
        self.set_header("Cache-Control", FOREVER)
        self.set_header("Content-Type", TYPES[path.suffix])
        self.send(*packed(path))

    @allow_unauthenticated
    def head(self, shelf: str, stamp: str, name: str) -> None:
        """Send what ``get`` would, without the body."""
        self.get(shelf, stamp, name)


class WordsHandler(PlainHandler):
    """``sirkit/words/<stamp>/<language>.json``: the texts of one language, confirmed at each visit."""

    @allow_unauthenticated
    def get(self, stamp: str, language: str) -> None:
        """Send the catalogue, or 304 if the browser has this one, or 404 for another version of us."""
        if stamp != shelves()["static"].stamp() or language not in (*words.LANGUAGES, words.PSEUDO):
            raise HTTPError(404)
        plain, zipped, mark = written(language)
        self.set_header("Cache-Control", "no-cache")
        self.set_header("Content-Type", TYPES[".json"])
        self.set_header("ETag", mark)
        if self.request.headers.get("If-None-Match", "") == mark:
            self.set_status(304)
            self.finish()
        else:
            self.send(plain, zipped)


class HealthHandler(PlainHandler):
    """``sirkit/health``: the server is up."""

    @allow_unauthenticated
    def get(self) -> None:
        """Say ok."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish("ok")


@cache
def written(language: str) -> tuple[bytes, bytes, str]:
    """Return a catalogue as JSON, the same gzipped, and its ETag."""
    plain = json.dumps(dict(words.catalogue(language)), ensure_ascii=False, sort_keys=True).encode()
    return plain, gzip.compress(plain, 9, mtime=0), f'"{sha256(plain).hexdigest()[:16]}"'


def routes(base: str) -> list[Route]:
    """Return the routes of this module below a server's base address."""
    names = "|".join(shelves())
    return [
        (url_path_join(base, rf"sirkit/({names})/(\w+)/(.+)"), ShelfHandler, {}),
        (url_path_join(base, r"sirkit/words/(\w+)/(\w+)\.json"), WordsHandler, {}),
        (url_path_join(base, r"sirkit/health"), HealthHandler, {}),
    ]
