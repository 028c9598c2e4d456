"""Papers: each has its pages, its language and what it promises."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
import segno
from printed import DAY, DOOR, ENDS, FULL, MEETING, said, speak
from pypdf import PdfReader

from sirkit.documents import cards, door, invitation, learnerform, lists, plan, printing, privacy, sheet
from sirkit.dossier import Dossier
from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.learners import HINDRANCES
from sirkit.words import LANGUAGES, catalogue

PATH = re.compile(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?")
A4, A5 = (595, 842), (420, 595)
Printer = Callable[[printing.Say, str], bytes]
PRINTED: dict[str, tuple[Printer, int, tuple[int, int]]] = {
    "sheet A4": (lambda say, lang: sheet.write(say, language=lang, region="Seeland", ends=ENDS), 1, A4),
    "sheet A5": (lambda say, lang: sheet.write(say, language=lang, paper="a5"), 2, A5),
    "names": (lambda say, lang: lists.write_names(say, language=lang), 1, A4),
    "quick list": (lambda say, lang: lists.write_quick(say, language=lang), 1, A4),
    "cards": (lambda say, lang: cards.write(say, language=lang), 2, A4),
    "learning wishes": (lambda say, lang: learnerform.write(say, language=lang), 1, A4),
    "door": (lambda say, lang: door.write(DOOR, say, language=lang), 1, A4),
    "privacy": (lambda say, lang: privacy.write(say, language=lang, host="Gemeinde Oberau", ends=ENDS), 2, A4),
    "invitation": (lambda say, lang: invitation.write(FULL, MEETING, say, language=lang), 1, A4),
    "plan": (lambda say, lang: plan.write(FULL, say, language=lang, on=DAY), 1, A4),
    "empty plan": (lambda say, lang: plan.write(Dossier(), say, language=lang, on=DAY), 1, A4),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PRINTED)
def test_every_paper_has_its_pages_and_says_what_it_is(name: str, language: str) -> None:
    """Pages and size are the promised ones; the PDF is tagged, declares PDF/UA, its language and its title."""
    write, pages, size = PRINTED[name]
    file = PdfReader(BytesIO(write(speak(language), language)))
    root: Any = file.trailer["/Root"]
    assert [tuple(round(edge) for edge in page.mediabox[2:]) for page in file.pages] == [size] * pages
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == language
    assert file.metadata is not None
    assert file.metadata.title
    assert b"pdfuaid" in root["/Metadata"].get_data()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_the_sheet_asks_what_the_phone_asks(paper: Any, language: str) -> None:
    """All eight everyday questions, the five fields and the privacy line stand on the sheet."""
    say = speak(language)
    found = said(sheet.write(say, language=language, paper=paper, ends=ENDS))
    asked = [say(f"function.{letter}.question") for letter in LETTERS]
    asked += [say(f"sheet.{part}") for part in ("do", "offer", "need", "works", "knows", "wish")]
    asked += [say("actor.name"), say("actor.city")]
    asked += [say("paper.sheet.privacy"), say("paper.ends", day=ENDS)]
    assert [words for words in asked if words not in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_four_slips_for_learning_wishes(language: str) -> None:
    """Every question and every box the phone has stands on the page four times, and nobody is asked for a name."""
    say = speak(language)
    found = said(learnerform.write(say, language=language))
    asked = [say(f"learning_wish.{field}") for field in ("what", "purpose", "when", "hinders", "city")]
    asked += [say(f"learning_wish.hinders.{name}") for name in HINDRANCES]
    asked += [say("paper.learner.unnamed"), say("paper.learner.back")]
    assert [words for words in asked if found.count(words) < 4] == []
    assert say("actor.name") not in found


def test_an_end_nobody_knows_is_said() -> None:
    """Without a day the sheet says that the day of deletion is not known yet."""
    say = speak("de")
    assert say("paper.ends_unknown") in said(sheet.write(say, language="de"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_show_what_belongs_to_each_function(language: str) -> None:
    """Every card has letter, name, question and every duty of its function."""
    say = speak(language)
    found = said(cards.write(say, language=language))
    keys = [f"function.{letter}.{part}" for letter in LETTERS for part in ("name", "question")]
    keys += [f"duty.{letter}.{duty}" for letter in LETTERS for duty in FUNCTIONS[letter].duties]
    assert [key for key in keys if say(key) not in found] == []
    assert say("paper.cards.one") in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_quick_list_explains_its_letters(language: str) -> None:
    """The quick list has a column for each function and its question below."""
    found = said(lists.write_quick(speak(language), language=language))
    assert [letter for letter in LETTERS if speak(language)(f"function.{letter}.question") not in found] == []


def test_the_door_shows_address_code_and_network() -> None:
    """Address, code and the wireless network stand on the door; without a network it says where to find its name."""
    say = speak("de")
    found = said(door.write(DOOR, say, language="de"))
    assert [part for part in (DOOR.name, DOOR.address, DOOR.code, DOOR.wifi) if part not in found] == []
    nameless = door.Door(DOOR.name, DOOR.address, DOOR.code)
    assert say("paper.door.wifi_unknown") in said(door.write(nameless, say, language="de"))


def test_the_picture_on_the_door_is_the_address() -> None:
    """The drawn modules are exactly those of the address's QR code, with four modules of quiet zone."""
    matrix = segno.make_qr(DOOR.address, error="m").matrix
    drawn = [[0] * len(matrix) for _ in matrix]
    x = y = 0.0
    for sign, first, second in PATH.findall(door.picture(DOOR.address)):
        if sign == "h":
            for step in range(int(first)):
                drawn[int(y) - 4][int(x) - 4 + step] = 1
            x += float(first)
        else:
            x, y = (float(first), float(second)) if sign == "M" else (x + float(first), y + float(second))
    assert drawn == [list(row) for row in matrix]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_check_sheet_covers_its_topics_and_gives_no_legal_advice(language: str) -> None:
    """Every text of the check sheet is printed, also that it is no legal advice, with host and day filled in."""
    say = speak(language)
    found = said(privacy.write(say, language=language, host="Gemeinde Oberau", ends=ENDS))
    keys = [key for key in catalogue(language) if key.startswith("paper.privacy.")]
    assert len(keys) > 40
    assert [key for key in keys if say(key) not in found] == []
    assert "Gemeinde Oberau" in found
    assert say("paper.day", day=ENDS) in found
