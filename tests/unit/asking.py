"""Asking a server over plain HTTP, as a phone or the trainer's page does."""

import json
from contextlib import closing
from http.client import HTTPConnection
from typing import Any


def ask(port: int, path: str, content: Any = None, *, secret: str = "", **headers: str) -> tuple[int, Any]:
    """Ask the server at this port; with a content it is a POST. Return status and what was answered."""
    sent = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"} | headers
    with closing(HTTPConnection("localhost", port, timeout=20)) as connection:
        body = None if content is None else json.dumps(content)
        connection.request("GET" if content is None else "POST", f"/{path}", body=body, headers=sent)
        answer = connection.getresponse()
        read = answer.read()
    return answer.status, json.loads(read) if "json" in answer.headers["Content-Type"] else read
