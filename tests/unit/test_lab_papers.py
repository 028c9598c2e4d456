"""The papers of a lab: plan, summary, canvas, letters, consent, tables; gaps are seen, persons and formulas are not."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from printed import lines, said, written
from pypdf import PdfReader
from regions import actor, record, region, role

from sirkit.documents import wordfile
from sirkit.documents.labcanvas import BOXES
from sirkit.documents.labletters import GAP
from sirkit.documents.labnaming import neutral
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import PAPERS, called, made
from sirkit.dossier import Dossier, Record
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, catalogue, speak, text

LAB: dict[str, Any] = {
    "title": "Mittagstisch",
    "question": "Kommen Nachbar:innen, wenn wir kochen?",
    "trial": "Acht Dienstage",
    "next_on": "2026-12-08",
    "starts_on": "2026-12-21",
    "ends_on": "2027-02",
}
PARTS = (
    actor("verein", "Musikverein", sort="association"),
    actor("laden", "Hofladen", sort="company"),
    actor("anna", "Anna Geheim", sort="person"),
    actor("weg", "Bäckerei", dropped=True),
    role("verein", "A"),
    record("lab_role", "1", lab="lab", title="Hält zusammen", function="A", actor="verein", state="promised"),
    record("lab_role", "2", lab="lab", title="Kocht", sort="company", actor="laden", does="Zweimal im Monat"),
    record("lab_role", "3", lab="lab", title="Backt", actor="weg", state="promised"),
    record("lab_role", "4", lab="lab", title="Fährt", actor="anna"),
    record("lab_role", "5", lab="lab", title="Wertet aus"),
    record("lab_task", "plan", lab="lab", text="=Planen", days=5, role="1"),
    record("lab_task", "try", lab="lab", text="Kochen", days=3, phase="coproduction", after={"plan": "plan"}),
    record("lab_task", "tell", lab="lab", text="Einladen", days=2),
    record("indicator", "i", lab="lab", text="Gäste helfen einander auch an anderen Tagen", baseline="3", target="10"),
    record("cost", "a", lab="lab", text="Essen", euros=1400, state="promised", payer="verein"),
    record("cost", "b", lab="lab", text="Geschirr", euros=300),
    record("cost", "c", lab="lab", text="Küche", euros=800, in_kind=True, payer="weg"),
    record("risk", "k", lab="lab", text="Koch fällt aus", likely=3, owner="1"),
)
RUN = (
    record("lab_note", "n1", lab="lab", on="2027-02-02", text="Zwölf Gäste.\nVier kochten mit.", phase="coproduction"),
    record("lab_note", "n0", lab="lab", on="2027-01-05", text="Niemand kam", surprise=True),
    record("measurement", "m", indicator="i", on="2027-02-01", value=7.5, source="gezählt"),
    record("lab_review", "v", lab="lab", on="2027-02-03", who="Gäste", turn="change", reason="Mittwochs kochen"),
    record("method", "c", lab="lab", title="Gemeinsam kochen", steps={"1": "Einladen", "2": "Kochen"}, worked="Essen"),
    record("method", "d", lab="lab", title="Gemeinsam essen", licence="CC BY 4.0", not_worked="Niemand kam"),
)
CARRIED = region(record("lab", "lab", **LAB, state="finished", reason="Vorbei", learned="Wieder."), *PARTS, *RUN)
FULL = region(record("lab", "lab", **LAB), *PARTS)
EMPTY = region(record("lab", "lab", title="Neu"))
NAME, LONG = ("Rolle mit sehr langem Namen " * 8)[:199], ("Ein Satz über Nachbar:innen am See. " * 120)[:3999]
WRITTEN = ("question", "beneficiaries", "trial", "sign", "hypothesis", "setting", "consent", "data", "leaving")
OWN = [name for name, paper in PAPERS.items() if paper.phase == "lab"]


def longest() -> Dossier:
    """Return a lab in which everything is as long as it can be."""
    many: list[Record] = [actor("x", NAME, sort="company"), actor("y", NAME), record("region", "r", name=NAME)]
    many.append(record("lab_role", "hold", lab="lab", title=NAME, actor="y", function="A"))
    for number in range(12):
        id_, own = str(number), dict[str, Any](lab="lab")
        many.append(record("lab_role", id_, **own, title=NAME, does=LONG, actor="x" if number else "y"))
        many.append(record("lab_task", id_, **own, text=NAME, days=3, role="1"))
        many.append(record("indicator", id_, **own, text=NAME, baseline=NAME, target=NAME, source=NAME))
        many.append(record("risk", id_, **own, text=NAME, answer=LONG, sign=NAME))
    return region(
        record("lab", "lab", title=NAME, next_step=NAME, venue=NAME, **dict[str, Any](dict.fromkeys(WRITTEN, LONG))),
        *many,
    )


def order(dossier: Dossier = FULL, language: str = "de") -> Order:
    """Return an order of a paper of the lab."""
    return Order(dossier, Occasion(), date(2026, 11, 29), *speak(language), lab="lab")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_tells_gaps_days_sums_and_what_is_open(language: str) -> None:
    """Who has which role and where there is a gap, days with slack, sums, the staircase, open points, sources."""
    found = said(made("lab_plan", order(language=language)))
    wanted = [
        "Musikverein",
        text("paper.labsheet.gone", language),
        text("paper.approaches.individual", language),
        text("paper.lab.paid", language, euros=1700, promised=1400, open=300),
        text("paper.lab.in_kind_sum", language, euros=800),
        text("labs.check.roles.open", language, name="Wertet aus"),
        text("paper.lab.source_lab", language),
        "21.12.2026" if language == "de" else "21/12/2026",
    ]
    assert [one for one in wanted if one not in found] == []
    assert "Geheim" not in found


def test_who_was_only_thought_of_is_not_asked_yet() -> None:
    """A role that has somebody but was not asked for says so; a role nobody fills is sought."""
    found = said(made("lab_summary", order()))
    assert text("paper.council.named", "de", name="Hofladen", state=text("paper.lab.not_asked", "de")) in found
    assert text("paper.lab.sought", "de") in found


def test_what_is_given_in_kind_needs_no_amount() -> None:
    """It is named in plan and summary, and no paper asks for its amount."""
    given = record("cost", "d", lab="lab", text="Saal", in_kind=True)
    here = region(record("lab", "lab", **LAB), *PARTS, given)
    plan, summary = (said(made(name, order(here))) for name in ("lab_plan", "lab_summary"))
    assert all(text("paper.lab.given", "de", names="Küche, Saal") in found for found in (plan, summary))
    assert text("paper.lab.in_kind", "de") in plan
    assert text("labs.check.money.unknown", "de", count=1) not in plan + summary


def test_the_schedule_on_paper_tells_which_days_do_not_fit() -> None:
    """A planned end before the tasks are done stands on the schedule, too."""
    here = region(record("lab", "lab", **{**LAB, "ends_on": "2026-12-23"}), *PARTS)
    told = text("labs.check.schedule.too_late", "de", day=date(2026, 12, 31), ends=date(2026, 12, 23))
    assert told in said(made("lab_times", order(here)))
    assert told not in said(made("lab_times", order()))


@pytest.mark.parametrize(("paper", "label"), [("lab_summary", "paper.council.next"), ("lab_plan", "labsheets.next_on")])
def test_a_lab_that_is_over_has_no_next_date(paper: str, label: str) -> None:
    """Plan and summary name the next date only while there is one."""
    assert (
        text(label, "de") in said(made(paper, order())),
        text(label, "de") in said(made(paper, order(CARRIED))),
    ) == (
        True,
        False,
    )


def test_the_plan_is_tagged_and_lists_its_contents() -> None:
    """The PDF has structure, title and language; its contents name pages; the picture is told in words."""
    data = made("lab_plan", order())
    reader = PdfReader(BytesIO(data))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("de")
    assert re.search(r"11\. Quellen[ .]+\d", said(data))
    assert reader.metadata is not None
    assert "Mittagstisch" in str(reader.metadata.title)


def test_the_text_file_says_the_same() -> None:
    """DOCX has the same sections as real headings, repeats the heads of tables, and tells its pictures in words."""
    document = written(made("lab_plan_docx", order()))
    heads = [one.text for one in document.paragraphs if one.style and one.style.name == "Heading 1"]
    assert [one.split(".")[0] for one in heads] == [str(number) for number in range(1, 12)]
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in document.tables)
    schedule, staircase = (shape._inline.docPr.get("descr") for shape in document.inline_shapes)
    assert "Planen" in schedule
    assert "Indikator 1" in staircase


def test_tasks_that_wait_in_a_ring_have_no_days() -> None:
    """A ring is told among the open points, and the plan comes out all the same."""
    waiting = record("lab_task", "plan", lab="lab", text="Planen", after={"try": "try"})
    found = said(
        made(
            "lab_plan", order(region(record("lab", "lab", **LAB), *(one for one in PARTS if one.id != "plan"), waiting))
        )
    )
    assert text("paper.lab.ring", "de") in found
    assert "Planen → " in found


@pytest.mark.parametrize("dossier", [FULL, EMPTY, longest()], ids=["full", "empty", "longest"])
def test_the_summary_is_one_page_without_colon_forms(dossier: Dossier) -> None:
    """Whatever people wrote, it fits the page and reads as councils write, and there is room for what is asked."""
    data = made("lab_summary", order(dossier))
    found = said(data)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert re.findall(r"\w[:*_]in(?:nen)?\b", found) == []
    assert text("paper.council.ask", "de") in found


@pytest.mark.parametrize(
    ("wrote", "reads"),
    [
        ("mit Partner:innen und einer Leiter:in", "mit Partner/-innen und einer Leiter/-in"),
        ("Köch*innen, Gäst_innen", "Köch/-innen, Gäst/-innen"),
        ("Ort: innen; Ziel:inhaltlich", "Ort: innen; Ziel:inhaltlich"),
    ],
)
def test_colon_forms_become_pairs(wrote: str, reads: str) -> None:
    """A form of both genders becomes the short form of the pair; a colon stays one."""
    assert neutral(wrote) == reads


def test_our_own_words_for_authorities_have_no_colon_forms() -> None:
    """What the papers of a lab say themselves is neutral."""
    own = [
        str(words)
        for key, words in catalogue("de").items()
        if key.startswith(("paper.lab.", "paper.co", "paper.letter."))
    ]
    assert [words for words in own if re.search(r"\w[:*_]in(nen)?\b", words)] == []


@pytest.mark.parametrize("dossier", [FULL, EMPTY, longest()], ids=["full", "empty", "longest"])
def test_the_canvas_is_one_page_across(dossier: Dossier) -> None:
    """Twelve boxes on one page; an empty one asks its question, a filled one does not."""
    data = made("lab_canvas", order(dossier))
    (page,) = PdfReader(BytesIO(data)).pages
    assert page.mediabox.width > page.mediabox.height
    assert [box for box in BOXES if text(f"paper.canvas.{box}", "de") not in said(data)] == []
    assert (text("paper.canvas.question_help", "de") in said(data)) == (dossier is EMPTY)


def test_a_canvas_of_no_lab_is_empty() -> None:
    """Without a lab there is one to fill in around a table."""
    assert text("paper.canvas.risks_help", "de") in said(made("lab_canvas", replace(order(), lab="")))


def letters(dossier: Dossier) -> list[str]:
    """Return the letters of a lab, each from its heading on."""
    return lines(written(made("lab_letters", order(dossier)))).split(
        text("paper.letter.subject", "de", name="Mittagstisch")
    )[1:]


def test_who_promised_is_thanked_and_told_where_it_is() -> None:
    """A letter says the venue and its town; to whoever promised, it names the role and does not ask why them."""
    here = region(
        record("lab", "lab", **LAB, venue="Pfarrsaal", city="Utting"),
        *PARTS[:5],
        record("lab_role", "2", lab="lab", title="Kocht", actor="laden", state="promised"),
    )
    [letter] = letters(here)
    wanted = [
        text("paper.letter.where", "de", place="Pfarrsaal, Utting"),
        text("paper.letter.your_role", "de", name="Kocht"),
        text("paper.letter.thanks", "de"),
    ]
    assert [one for one in wanted if one not in letter] == []
    assert text("paper.letter.role", "de", name="Kocht") not in letter


def test_each_role_has_its_letter() -> None:
    """A page for each role but the sender's, why them where the map says so, gaps elsewhere; nobody's name."""
    found = letters(FULL)
    addressed = ["Hofladen", GAP, GAP, GAP]
    assert [
        text("paper.letter.to", "de", name=name) in letter for name, letter in zip(addressed, found, strict=True)
    ] == [True] * 4
    assert "Hofladen gehört zum Bereich „Unternehmen“" in found[0]
    assert all(text("paper.letter.next", "de", day=date(2026, 12, 8)) in letter for letter in found)
    assert "Geheim" not in "".join(found)


def test_the_longest_letter_is_one_page() -> None:
    """However much was written, a letter stays on its page."""
    one = longest().only("lab_role", {"1", "hold"})
    assert wordfile.height(written(made("lab_letters", order(one)))) < wordfile.PAGE


def test_a_lab_without_roles_has_a_letter_with_gaps() -> None:
    """Even a lab that is only a name can invite."""
    assert lines(written(made("lab_letters", order(EMPTY)))).count(GAP) > 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dossier", [FULL, EMPTY], ids=["full", "empty"])
def test_the_consent_says_it_is_to_be_looked_at(dossier: Dossier, language: str) -> None:
    """Both files say so first; each has choices to tick and a list of what to have looked at."""
    paper, file = (made(name, order(dossier, language)) for name in ("lab_consent", "lab_consent_docx"))
    for found in (said(paper), " ".join(lines(written(file)).split())):
        assert text("paper.consent.check", language) in found
        assert text("paper.consent.point.basis", language) in found
        assert found.index(text("paper.consent.check", language)) < found.index(text("paper.consent.about", language))


def test_tables_read_back_and_hold_no_formula() -> None:
    """Tasks with days, what they wait for and slack; a text like a formula stays a text."""
    book = load_workbook(BytesIO(made("lab_tables", order())))
    tasks, indicators = (list(sheet.values) for sheet in book)
    assert tasks[1] == (
        "=Planen",
        "Gemeinsam planen (Co-Design)",
        5,
        None,
        None,
        "Hält zusammen",
        "Musikverein",
        "2026-12-21",
        "2026-12-28",
        0,
        None,
    )
    assert tasks[2][4] == "=Planen"
    assert tasks[3][9] == 6
    assert book.worksheets[0]["A2"].data_type == "s"
    assert book.worksheets[0]["A2"].quotePrefix
    assert indicators[1][1] == text("impact.step.5", "de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_tells_how_it_came_on(language: str) -> None:
    """State and reason, the diary by its days, an indicator with its sentence and values, reviews, what was learned."""
    found = said(made("lab_log", order(CARRIED, language)))
    name = "Gäste helfen einander auch an anderen Tagen"
    nearer = text("carrying.way.nearer", language, name=name, first="3", last=7.5, target="10")
    wanted = [
        text("labs.state.finished", language),
        "Vorbei",
        "Vier kochten mit.",
        text("labrun.surprising", language),
        nearer,
        "gezählt",
        text("labs.turn.change", language),
        "Mittwochs kochen",
        "Wieder.",
    ]
    assert [one for one in wanted if one not in found] == []
    assert found.index("Niemand kam") < found.index("Vier kochten mit.")
    assert "2027-" not in found


def test_each_card_begins_a_page_and_one_comes_alone() -> None:
    """All cards of a lab, or the one that is asked for; its steps are numbered, what is empty has room to write."""
    every, one = (made("method_card", replace(order(CARRIED), method=id_)) for id_ in ("", "c"))
    assert len(PdfReader(BytesIO(every)).pages) == 2
    assert "Gemeinsam essen" not in said(one)
    assert "Kochen" in said(one)
    assert (
        called("method_card", replace(order(CARRIED), method="c")) == "Methodenkarte-Mittagstisch-Gemeinsam-kochen.pdf"
    )
    with pytest.raises(Problem, match=r"method\.gone"):
        made("method_card", replace(order(CARRIED), method="lab"))


def test_a_card_from_elsewhere_needs_no_lab() -> None:
    """A card that came from another region is printed with the region it comes from, under which terms, and no lab."""
    card = record("method", "c", title="Mitfahrbank", origin="Nachbartal", licence="CC BY 4.0")
    found = said(made("method_card", replace(order(region(card)), lab="", method="c")))
    assert [one for one in ("Mitfahrbank", "aus „Nachbartal“", "CC BY 4.0") if one not in found] == []
    assert text("method.lab", "de") not in found


def test_the_longest_card_loses_nothing() -> None:
    """A card whose texts are as long as can be goes on over pages, to its last word."""
    fields = dict.fromkeys(("context", "problem", "worked", "not_worked", "evidence"), LONG[:-12] + " Schlusswort")
    card = record("method", "c", lab="lab", title=NAME, **dict[str, Any](fields))
    assert said(made("method_card", order(region(record("lab", "lab", title=NAME), card)))).count("Schlusswort") == 5


@pytest.mark.parametrize("name", OWN)
def test_every_paper_comes_out_empty_and_is_called_by_its_lab(name: str) -> None:
    """Nothing but a name is enough for each of them, but for those of the days, which say so; a lab gone is said."""
    if name in ("lab_times", "lab_times_png", "lab_times_svg", "lab_calendar"):
        with pytest.raises(Problem, match=r"labtimes\.no_(tasks|days)"):
            made(name, order(EMPTY, "en"))
    else:
        assert made(name, order(EMPTY, "en"))
    assert called(name, order()).endswith(f"-Mittagstisch.{PAPERS[name].suffix}")
    with pytest.raises(Problem, match=r"labs\.gone"):
        made(name, replace(order(), lab="other"))
