"""The phone's page beside a room: its two handlers, which need nothing of the server that has kernels."""

from tornado.web import RequestHandler

from sirkit.room import phone
from sirkit.serve import security
from sirkit.words import catalogue, choose

ADDRESSES = phone.Addresses(script="phone.js", room="room/", app="app")


class PhoneHandler(RequestHandler):
    """The page under the policy all our pages have."""

    def get(self) -> None:
        """Send it in the reader's language."""
        nonce = security.fresh()
        language = choose(self.get_query_argument("lang", None), self.request.headers.get("Accept-Language", ""))
        self.set_header("Content-Security-Policy", security.policy(nonce, self.request.host))
        self.set_header("Cache-Control", "no-store")
        evening = {"ends": self.settings["room"].register.ends.isoformat()}
        self.finish(phone.page(catalogue(language), language, nonce, ADDRESSES, evening))


class ScriptHandler(RequestHandler):
    """The page's script."""

    def get(self) -> None:
        """Send it."""
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.finish((phone.FOLDER / "phone.js").read_bytes())


PAGE = (("/", PhoneHandler), ("/phone.js", ScriptHandler))
"""The page's addresses, to be served beside a room."""
