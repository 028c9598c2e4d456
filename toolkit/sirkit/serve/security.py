"""Security: who may ask (the Host header) and what a page may do (its Content Security Policy)."""

import re
import socket
from collections.abc import Iterable
from secrets import token_urlsafe

_HOST = re.compile(r"[\w.:\[\]-]{1,260}")
LOCAL = ("localhost", "127.0.0.1", "::1")


def headers() -> dict[str, str]:
    """Return the headers of every answer."""
    return {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def fresh() -> str:
    """Return a nonce, new for each answer."""
    return token_urlsafe(18)


def policy(nonce: str, host: str) -> str:
    """Return the Content Security Policy of one page.

    Scripts come from this server, carry the nonce, or are anywidget's stubs (``blob:``); styles come from this
    server or carry the nonce. The socket is named because older browsers do not count it as ``'self'``.
    """
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' blob: 'nonce-{nonce}'",
            f"style-src 'self' 'nonce-{nonce}'",
            f"connect-src 'self'{sockets}",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "frame-ancestors 'none'",
            "form-action 'self'",
        )
    )


def hosts(names: Iterable[str] = (), *, lan: bool = False) -> frozenset[str]:
    """Return the names under which the server answers.

    Parameters
    ----------
    names
        Names the trainer gave, such as the room's name in the router.
    lan
        Whether the machine's own name and addresses count too.
    """
    return frozenset(name.lower() for name in (*LOCAL, *names, *(_own() if lan else ())))


def pattern(names: Iterable[str]) -> str:
    """Return the expression a request's host name has to match in full."""
    return "(?:" + "|".join(re.escape(f"[{name}]" if ":" in name else name) for name in sorted(names)) + ")"


def addresses() -> list[str]:
    """Return the addresses of this machine that others in the local network can type, likeliest first."""
    found = {str(info[4][0]) for info in _lookup(socket.gethostname())} - {_outward()}
    return [_outward(), *sorted(address for address in found if ":" not in address and not address.startswith("127."))]


def _own() -> set[str]:
    name = socket.gethostname()
    return {name, name.partition(".")[0], f"{name.partition('.')[0]}.local", *addresses()}


def _lookup(name: str) -> list[tuple[object, object, object, object, tuple[object, ...]]]:
    try:
        return [(*info[:4], tuple(info[4])) for info in socket.getaddrinfo(name, None, family=socket.AF_INET)]
    except OSError:
        return []


def _outward() -> str:
    """Return the address a packet to another network would leave from; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return LOCAL[1]
        return str(probe.getsockname()[0])
