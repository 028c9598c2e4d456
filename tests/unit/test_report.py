"""What an evening leaves behind: the roadmap on paper and the report."""

from datetime import date

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from printed import DAY, FULL, Records, dossier, lines, said, speak, written

from sirkit.documents import plan, report, wordfile
from sirkit.dossier import Dossier
from sirkit.text import clean
from sirkit.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_roadmap_says_who_does_what_by_when(language: str) -> None:
    """Steps, carer, review day and next meeting are there; what others said for somebody is not taken on."""
    say = speak(language)
    found = said(plan.write(FULL, say, language=language, on=DAY))
    facts = [
        "Kurs anbahnen",
        "Hofladen Sonnenfeld",
        "Karte aufhängen",
        "12.2026",
        "Zweiter Abend",
        "Musikverein Oberau",
    ]
    facts += [say("paper.day", day=date(2027, 3, 1)), say("role.state.interested"), say("paper.unknown")]
    assert [fact for fact in facts if fact not in found] == []
    assert say("role.state.taken_on") not in found.replace(say("paper.plan.lead"), "")
    assert "Erster Abend" not in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_roadmap_says_what_would_stand_there(language: str) -> None:
    """Without steps and meetings it says what belongs there, and that carer, deputy and review are not known yet."""
    say = speak(language)
    found = said(plan.write(Dossier(), say, language=language, on=DAY))
    assert say("paper.plan.empty") in found
    assert say("paper.plan.meeting_empty") in found
    assert found.count(say("paper.unknown")) == 3


def test_a_dropped_organisation_shows_a_gap() -> None:
    """A step that points at an organisation no longer there says that who does it is not known yet."""
    lonely = dossier({("step", "s"): {"task": "Kurs anbahnen", "actor": "gone"}})
    assert speak("de")("paper.unknown") in said(plan.write(lonely, speak("de"), language="de", on=DAY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_tells_of_organisations_only(language: str) -> None:
    """Region, functions, offers, needs, wishes, steps and practice are in it; a person among the actors has no name."""
    found = lines(written(report.write(FULL, speak(language), language=language, on=DAY)))
    facts = ["Seeland", "Musikverein Oberau", "Saal am Dienstag", "Menschen zum Vorlesen", "Sonntags ist jemand da"]
    facts += ["Kurs anbahnen", "Drei Vereine öffneten ihn.", speak(language)("paper.person")]
    assert [fact for fact in facts if fact not in found] == []
    assert "Berta" not in found
    assert "%" not in found


def test_the_report_counts_who_spoke_for_themselves() -> None:
    """Three spoke for themselves, four are on the map: one was only named by others."""
    found = lines(written(report.write(FULL, speak("en"), language="en", on=DAY)))
    assert "3 organisations and groups spoke for themselves." in found
    assert "4 organisations and groups are on the joint map" in found
    assert "In 1 place people already work together." in found


def test_what_is_called_the_same_is_counted_once() -> None:
    """Two actors decided to be the same are one in the report, and a step of either names the one that stands."""
    twice: Records = {
        ("actor", "a"): {"name": "Musikverein Oberau"},
        ("actor", "b"): {"name": "MV Oberau e. V."},
        ("likeness", "l"): {"one": "a", "other": "b", "verdict": "same"},
        ("step", "s"): {"task": "Kurs anbahnen", "actor": "b"},
        ("step", "t"): {"task": "Saal fragen", "actor": "a"},
    }
    same = dossier(twice)
    assert "1 organisation or group is on" in lines(written(report.write(same, speak("en"), language="en", on=DAY)))
    found = said(plan.write(same, speak("de"), language="de", on=DAY))
    assert sorted(found.count(name) for name in ("Musikverein Oberau", "MV Oberau e. V.")) == [0, 2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_an_accessible_document(language: str) -> None:
    """Headings are headings, table heads repeat, the language is set, and no tool or person is its author."""
    document = written(report.write(FULL, speak(language), language=language, on=DAY))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles.count("Title") == 1
    assert styles.count("Heading 1") == 7
    assert all(table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None for table in document.tables)
    spoken_in = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    assert spoken_in == {{"de": "de-DE", "en": "en-GB"}[language]}
    assert document.core_properties.author == document.core_properties.comments == ""


def test_an_empty_report_says_what_would_stand_there() -> None:
    """Without anything every part says what belongs there; none says zero."""
    say = speak("de")
    found = lines(written(report.write(Dossier(), say, language="de", on=DAY)))
    parts = ["nobody", "no_ties", "no_offers", "no_needs", "no_wishes", "no_practice"]
    assert [part for part in parts if say(f"paper.report.{part}") not in found] == []
    assert "0 " not in found.replace("2026 ", "")


def test_a_large_region_is_cut_to_what_two_pages_hold() -> None:
    """Of a hundred offers, steps and practice cards a few are told, and how many there are."""
    many: Records = {("actor", "a"): {"name": "Verein"}}
    for number in range(100):
        many["offer", f"o{number}"] = {"actor": "a", "text": "lang " * 30}
        many["step", f"s{number}"] = {"task": "lang " * 30, "actor": "a"}
        many["practice", f"p{number}"] = {"name": "Karte", "done": "lang " * 500}
    document = written(report.write(dossier(many), speak("en"), language="en", on=DAY))
    found = lines(document)
    assert "100 offers" in found
    assert "98 more practice cards" in found
    assert 4 < len(document.tables[-1].rows) < 13
    assert wordfile.height(document) < 2 * wordfile.PAGE


def test_what_fits_is_told_whole() -> None:
    """Nine offers and nine steps of a small evening all stand in the report, with who looks after the map."""
    some: Records = {("actor", "a"): {"name": "Verein"}, ("region", "r"): {"name": "Tal", "carer": "a"}}
    for number in range(9):
        some["offer", f"o{number}"] = {"actor": "a", "text": f"Raum {number}"}
        some["step", f"s{number}"] = {"task": f"Schritt {number}", "actor": "a"}
    found = lines(written(report.write(dossier(some), speak("de"), language="de", on=DAY)))
    assert all(f"Raum {number}" in found and f"Schritt {number}" in found for number in range(9))
    assert f"{speak('de')('paper.plan.carer')}: Verein" in found
    assert len(found) < 6000


@given(st.text(max_size=300), st.integers(2, 200))
def test_short_texts_are_short(typed: str, longest: int) -> None:
    """A shortened text has at most so many characters, stands on one line, and is whole where it fits."""
    cut = report.short(typed, longest)
    assert len(cut) <= longest
    assert "\n" not in cut
    assert cut.endswith("…") or cut == " ".join(clean(typed).split())
