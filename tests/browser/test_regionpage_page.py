"""The region's page: made in the app, opened as everybody opens it, without scripts and without the internet."""

from pathlib import Path

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, WIDTHS, Region, lay, serious
from playwright.sync_api import expect
from stations import key
from visits import Device

from sirkit.words import text

REGION: Region = {
    "region": {"region": {"licence": "CC BY 4.0"}},
    "event": {"e": {"name": "Matching im Stadel", "on": "2035-01-16", "venue": "Pfarrstadel"}},
    "lab": {"l": {"title": "Mittagstisch", "state": "running", "question": "Wer kommt?"}},
    "training": {"t": {"title": "Demenz begleiten", "starts_on": "2035-03-01"}},
}


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part."""
    return alone("RegionPage")


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_the_page_is_made_and_opened(page: Open, device: Device, tmp_path: Path, size: str, lang: str) -> None:
    """What will be on it and what is open is seen; the file opens without scripts, asks for nothing, fits, is sound."""
    here = page(size, lang, "ammersee")
    lay(here, REGION)
    body = here.locator(".sirkit-regionpage-body")
    for said in ("regionpage.of_coming", "regionpage.of_labs"):
        expect(body).to_contain_text(text(said, lang, count=1), timeout=WAIT)
    expect(body).to_contain_text(text("published.settle.no_carer", lang))
    expect(body).to_contain_text(text("published.left.private", lang))
    assert small(here, "regionpage") == []
    assert serious(here) == []
    assert here.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    with here.expect_download() as handed:
        key(here, "regionpage paper region_page").click()
    assert handed.value.suggested_filename.endswith(".html")
    file = tmp_path / "page.html"
    handed.value.save_as(file)
    opened(device, file, size)


def opened(device: Device, file: Path, size: str) -> None:
    """Open the file as everybody would, then look at it with the accessibility checker, which needs scripts."""
    asked: list[str] = []
    seen = device(java_script_enabled=False, viewport=WIDTHS[size]).new_page()
    seen.on("request", lambda request: asked.append(request.url))
    seen.goto(file.as_uri())
    expect(seen.get_by_role("heading", name="Matching im Stadel")).to_be_visible()
    assert asked == [file.as_uri()]
    for scheme in ("light", "dark"):
        page = device(bypass_csp=True, viewport=WIDTHS[size], color_scheme=scheme).new_page()
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
        assert serious(page) == []
