"""What people type is printed as text: it can neither break nor steer a paper."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printed import DAY, DOOR, REGION, dossier, entry, lines, said, speak, written
from pypdf import PdfReader

from sirkit.documents import door, invitation, plan, printing, privacy, report, sheet
from sirkit.kinds import Meeting
from sirkit.text import clean

HOSTILE = [
    '#import "x": * #eval("1") $a$ *b* _c_ <l> @r `d` // e /* f */ \\u{41} [g] {h}',
    "<script>alert(1)</script> & \"q\" 'p' ]]> {name} {{ }} =1+1",
    "🙂👩‍🚒🇩🇪 1️⃣ a̐e͇ 漢字 \ue000 \U000e0041",
    "\u202eabc \u2067שלום مسجد\u2069 \u200b\u200d\ufeff",  # noqa: RUF001 - Hebrew, wanted
    "a\x00b\x07c\nd\r\ne\u2028f\tg\x1b[31m\ud800",
    "W" * 200,
    "\\" * 99 + '"',
    "BEGIN:VEVENT\r\nUID:x\nATTENDEE:mailto:a@b.c;X=1,2",
]


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_is_printed_as_text(evil: str) -> None:
    """Markup, emoji, right-to-left, control characters and endless words neither break a paper nor are obeyed."""
    line = " ".join(clean(evil).split())[:200]
    worst = {key: {**fields, "name": line} if "name" in fields else fields for key, fields in REGION.items()}
    worst["step", "s"] = {**REGION["step", "s"], "task": line}
    worst["meeting", "m1"] = {
        **REGION["meeting", "m1"],
        "name": line,
        "venue": line,
        "agenda": {"1": line, "2": line},
    }
    region, say = dossier(worst), speak("de")
    meeting = next(one for one in region.all(Meeting) if one.id == "m1")
    files = [
        sheet.write(say, language="de", region=evil),
        door.write(door.Door(evil, DOOR.address, DOOR.code, evil), say, language="de"),
        privacy.write(say, language="de", host=evil),
        invitation.write(region, meeting, say, language="de"),
    ]
    assert [len(PdfReader(BytesIO(file)).pages) for file in files] == [1, 1, 2, 1]
    assert len(PdfReader(BytesIO(plan.write(region, say, language="de", on=DAY))).pages) < 4
    assert str(entry(invitation.write_calendar(region, meeting, say))["SUMMARY"]) == line
    assert line[:40] in lines(written(report.write(region, say, language="de", on=DAY)))


def test_markup_stays_what_was_typed() -> None:
    """Signs that mean something to the printer's markup come out as they went in."""
    typed = "#eval(1) $a$ *b* _c_ <l> @r [g] {h} -- ~ = \\"
    task = dossier({("step", "s"): {"task": typed}})
    assert typed in said(plan.write(task, speak("de"), language="de", on=DAY))


def test_what_no_font_has_is_shown_as_a_box() -> None:
    """An emoji becomes a box beside the words, which stay."""
    task = dossier({("step", "s"): {"task": "Fest 🎉 planen"}})
    assert f"Fest {printing.MISSING} planen" in said(plan.write(task, speak("de"), language="de", on=DAY))


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_text_can_be_printed(typed: str) -> None:
    """Whatever somebody types, the door sheet comes out on one page."""
    file = door.write(door.Door(typed, DOOR.address, DOOR.code, typed), speak("en"), language="en")
    assert len(PdfReader(BytesIO(file)).pages) == 1
