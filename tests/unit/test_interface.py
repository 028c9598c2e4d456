"""The interface's description: it is what the server does, and no request makes the server fail."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hall import Hall, hall
from hypothesis import HealthCheck, Phase, settings
from jsonschema import Draft202012Validator

from sirkit.room import interface

PUBLISHED = Path(interface.__file__).with_name("openapi.json")
SCHEMA = schemathesis.openapi.from_dict(interface.description())


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Serve one room for all requests."""
    with hall(tmp_path_factory.mktemp("hall") / "room") as one:
        yield one


def test_the_published_description_is_the_present_one() -> None:
    """``openapi.json`` is what the forms say today."""
    assert json.loads(PUBLISHED.read_text("utf-8")) == interface.description()


def test_every_form_is_a_sound_schema() -> None:
    """Each form's description is itself valid JSON Schema."""
    for form in interface.description()["components"]["schemas"].values():
        Draft202012Validator.check_schema(form)


@SCHEMA.include(path_regex="^/room/(?!stream|end)").parametrize()  # a stream has no end, and an ended room no answers
@settings(max_examples=5, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
def test_no_request_makes_the_server_fail(case: Any, served: Hall) -> None:
    """Whatever fits the description or not, from whomever: an answer as described, never a fault of the server."""
    secret, _ = served.room.register.admit("trainer")
    answer = case.call(base_url=f"http://localhost:{served.port}", headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code < 500, answer.content
    assert b"Traceback" not in answer.content
