"""The page: its language, its nonce, what stands on it before the kernel answers, and what it says when it cannot."""

from functools import cached_property
from pathlib import Path
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from tornado.ioloop import IOLoop
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler, authenticated
from voila.handler import BaseVoilaHandler

from sirkit import words
from sirkit.serve import cells, notebooks, security, shelves

TEXTS = ("title", "loading", "patience", "skip", "script", "connecting", "lost", "reload", "error", "home")
SENTENCES = {403: "page.refused", 404: "page.missing"}


def spoken(handler: RequestHandler) -> str:
    """Return the language asked for in the address, else the browser's, else German."""
    asked = handler.get_query_argument("lang", None)
    return words.choose(asked, handler.request.headers.get("Accept-Language", ""))


def view(handler: RequestHandler) -> dict[str, Any]:
    """Return what the templates need: the language, the nonce, the texts and the addresses of the files."""
    base, language = handler.settings["base_url"], spoken(handler)
    return {
        "language": language,
        "nonce": getattr(handler, "nonce", ""),
        "base": base,
        "room": handler.settings.get("sirkit_room") is not None,
        "text": {key: words.text(f"page.{key}", language) for key in TEXTS},
        "script": base + shelves.address("page", "page.js"),
        "parts": base + shelves.address("static", "parts.js"),
        "style": base + shelves.address("page", "page.css"),
        "icon": base + shelves.address("page", "favicon.svg"),
        "anywidget": base + shelves.address("anywidget", "index.js"),
    }


class SpokenPage(RequestHandler):
    """A page in the visitor's language under its own policy."""

    @cached_property
    def nonce(self) -> str:
        """The nonce of this one answer."""
        return security.fresh()

    @cached_property
    def language(self) -> str:
        """The visitor's language."""
        return spoken(self)

    def set_default_headers(self) -> None:
        """Set the policy and what keeps a page of one visitor out of every cache."""
        for name, value in security.headers().items():
            self.set_header(name, value)
        self.set_header("Content-Security-Policy", security.policy(self.nonce, self.request.host))
        self.set_header("Vary", "Accept-Language")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.clear_header("Server")

    def render_part(self, name: str, **values: object) -> str:
        """Return one of our templates, filled in."""
        return str(self.template(name).render(page=view(self), **values))

    def template(self, name: str) -> Any:
        """Return one of our templates, as Jinja has it."""
        return self.settings["voila_jinja2_env"].get_template(name)

    def write_error(self, status_code: int, **_: object) -> None:
        """Say in one sentence what happened and where to go."""
        sentence = words.text(SENTENCES.get(status_code, "page.error"), self.language)
        self.finish(self.render_part("error.html", sentence=sentence))

    def data_received(self, chunk: bytes) -> None:
        """Take no streamed bodies; tornado asks for this method to be defined."""
        raise NotImplementedError


class PageHandler(SpokenPage, BaseVoilaHandler):  # type: ignore[misc]  # Voilà ships no types
    """A notebook as a page: the frame at once, the cells as they finish."""

    def initialize(self, notebook: str = "", **options: Any) -> None:  # Voilà's own options
        """Keep the notebook's path below the root; empty where the address names a lesson."""
        super().initialize(**options)
        self.notebook_path, self.kernel, self.left, self.told = notebook, "", False, ("", 0)

    @authenticated
    async def get(self, unit: str | None = None) -> None:
        """Send the frame, start a kernel, send what the cells show."""
        if unit is not None:
            self.notebook_path = self.lesson(unit)
        self.xsrf_token  # noqa: B018  # asking sets the cookie the page needs to say goodbye
        self.write(self.render_part("opening.html.j2"))
        await self.flush()
        await self.body()

    def lesson(self, unit: str) -> str:
        """Return the lesson's notebook in the visitor's language.

        Raises
        ------
        HTTPError
            404 if there is no such lesson.
        """
        language = words.LANGUAGES[0] if self.language == words.PSEUDO else self.language
        path = notebooks.lesson(unit, language, self.settings["sirkit_root"])
        if path is None:
            raise HTTPError(404)
        return path

    async def body(self) -> None:
        """Wait for one's turn and send the cells; a failure becomes a sentence, because the frame is already out."""
        try:
            async with self.kernel_manager.line.turn(self.place):
                self.kernel = await self.kernel_manager.ready_kernel()
                self.stay()
                await self.filled(self.kernel)
            self.kernel_manager.served(self.kernel)
        except Exception as problem:  # the visitor gets a sentence, the log the rest
            await self.kernel_manager.end(self.kernel)
            if not self.left and not isinstance(problem, StreamClosedError):
                self.log.exception("A page could not be finished")
                self.write(self.render_part("failed.html.j2"))

    async def place(self, number: int) -> None:
        """Tell who waits their place in the line, and why they wait.

        Raises
        ------
        StreamClosedError
            If they have left.
        """
        self.stay()
        told = "page.wait" if self.kernel_manager.room() else "page.full"
        if (told, number) != self.told:
            self.told = told, number
            sentence = words.text(told, self.language, number=number)
            self.write(self.template("cells.html.j2").module.place(sentence))
            await self.flush()

    def stay(self) -> None:
        """Go on only where there is somebody to go on for.

        Raises
        ------
        StreamClosedError
            If they have left.
        """
        if self.left:
            raise StreamClosedError

    def on_connection_close(self) -> None:
        """Note that the visitor has left before the page was whole: others move up, and what it was doing ends."""
        super().on_connection_close()
        self.left = True
        IOLoop.current().add_callback(self.kernel_manager.end, self.kernel)

    async def filled(self, kernel: str) -> None:
        """Send each cell as soon as it has run."""
        path = self.settings["sirkit_root"] / self.notebook_path
        runner = cells.Runner(self.kernel_manager.get_kernel(kernel))
        page, parts = view(self), self.template("cells.html.j2").module
        kind = "lesson" if "/lesson/" in self.request.path else "app"
        self.write(f'<main id="main" class="{kind}">{parts.config(page, self.base_url, kernel)}')
        async for text, outputs in runner.shown(self.greeting(path.parent), cells.read(path)):
            if text or outputs:
                self.write(parts.text(text) if text else parts.shown(page, outputs))
                await self.flush()
        self.write("</main></body></html>")
        await self.flush()

    def greeting(self, folder: Path) -> str:
        """Return the code that tells a kernel which was started before anybody came where it is and for whom."""
        return f"import os\nos.chdir({str(folder)!r})\nos.environ.update({self.environment()!r})\ndel os"

    def environment(self) -> dict[str, str]:
        """Return what the visitor's kernel is told: that a page shows it, in which language, with which query."""
        told = {"SIRKIT_SERVED": "1", "SIRKIT_LANGUAGE": self.language, "QUERY_STRING": self.request.query}
        told["SIRKIT_SCRATCH"] = str(self.kernel_manager.scratch(self.kernel))
        if self.settings["sirkit_room"] is not None:
            told["SIRKIT_ROOM"] = f"http://localhost:{self.settings['sirkit_port']()}{self.base_url}room/"
        return told


class MissingHandler(SpokenPage, BaseVoilaHandler):  # type: ignore[misc]  # Voilà ships no types
    """Any other address: there is no list of files to look at."""

    def initialize(self, **_: object) -> None:
        """Take no options."""

    async def prepare(self) -> None:
        """Answer 404 to every method."""
        raise HTTPError(404)


class StrangerHandler(SpokenPage):
    """A request under a name that is not ours: another site may be behind it (DNS rebinding)."""

    def prepare(self) -> None:
        """Refuse every method with one sentence."""
        self.set_status(403)
        sentence = words.text("page.stranger", self.language, host=self.request.host_name[:100])
        self.finish(self.render_part("error.html", sentence=sentence))


def dress(handler: JupyterHandler, notebook: Any, cwd: str) -> None:  # noqa: ARG001  # Voilà's hook
    """Put what the template needs into the notebook's metadata, where Voilà hands it on."""
    notebook.metadata["sirkit"] = {**view(handler), "lesson": "/lesson/" in handler.request.path}
