"""Tables: characters, separators, headings and columns, as people's files have them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirkit.formats import columns, headings, table, template
from sirkit.formats.characters import SUGGESTED, decoded
from sirkit.formats.formulas import bare
from sirkit.formats.organisations import EXAMPLES
from sirkit.functions import LETTERS
from sirkit.messages import Problem
from sirkit.words import catalogue, speak

UMLAUTS = "Name;Ort\nBäckerei Süß;Dießen\nCafé Öhi;Übersee\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_what_the_bytes_prove_is_certain(encoding: str) -> None:
    """UTF-8, UTF-16 and UTF-32, with or without their mark, are read without asking."""
    found = decoded(UMLAUTS.encode(encoding))
    assert (found.text.removeprefix("\ufeff"), found.certain) == (UMLAUTS, True)


@pytest.mark.parametrize("encoding", SUGGESTED)
def test_what_cannot_be_proven_is_only_suggested(encoding: str) -> None:
    """Text from Windows, older Macs and DOS is recognised by its umlauts, and said to be a guess."""
    flaw = b"\xff" if encoding == "utf-8" else b""
    found = decoded(UMLAUTS.encode(encoding) + flaw)
    assert (found.text.rstrip("\ufffd"), found.certain) == (UMLAUTS, False)


def test_a_person_may_settle_on_other_characters() -> None:
    """The encoding a person chose is taken; one that is not offered is not."""
    data = "Žofín".encode("cp1250")
    assert decoded(data, "cp1250").text == "Žofín"
    assert decoded(data, "rot13").encoding in SUGGESTED


def test_quotation_marks_of_windows_do_not_look_like_dos() -> None:
    """Words in curly quotation marks are read as from Windows although DOS has letters there."""
    found = decoded("Name\n„Quitte“\nTreff \N{EN DASH} Süd\n".encode("cp1252"))
    assert found.encoding == "cp1252"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500, "file.old_office"),
        (b"%PDF-1.7 ...", "file.unknown"),
        (b"\x89PNG\r\n\x1a\n", "file.unknown"),
        (b"<!DOCTYPE html><table><tr><td>Name</td></tr></table>", "file.unknown"),
        (bytes(range(256)) * 4, "file.unknown"),
        (b"\xff\xfeN\x00a", "file.encoding"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(data: bytes, key: str) -> None:
    """Old Excel files, PDFs, pictures, pages, programs and torn UTF-16 each have their own message."""
    with pytest.raises(Problem) as caught:
        decoded(data)
    assert caught.value.messages[0].key == key


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_separator_is_found(sign: str) -> None:
    """Semicolon, comma, tab and bar are told by the headings they make."""
    text = f"Name{sign}Ort{sign}Notiz\nDorfladen{sign}Utting{sign}offen\n"
    assert table.sheet(text).rows[1] == (2, ("Dorfladen", "Utting", "offen"))


def test_commas_in_names_do_not_separate() -> None:
    """A list of names stays one column although some names hold a comma, with a heading or without."""
    names = "Kirche, Utting\nDorfladen\nVerein für alle, e. V.\n"
    assert table.sheet(names).width == 1
    assert table.sheet(f"Name\n{names}").width == 1


def test_a_spreadsheet_may_announce_its_separator() -> None:
    """A first line "sep=," is obeyed and not counted as a row."""
    assert table.sheet("sep=,\nName,Ort\nA;B,C\n").rows == ((1, ("Name", "Ort")), (2, ("A;B", "C")))


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    """Blank rows count, and a cell of several lines is one row."""
    sheet = table.sheet('Name;Ort\n\n"Dorf\nladen";Utting\nB;C\n')
    assert [number for number, _ in sheet.rows] == [1, 3, 4]


@pytest.mark.parametrize(
    ("text", "key", "row"),
    [
        ('Name;Ort\n"Dorfladen;Utting\nB;C\n', "table.quote", 2),
        (" \n\n", "table.empty", None),
        ("Name\n" + "x" * 200_000, "table.long", 2),
        ("Name" + ";x" * 300 + "\n", "table.columns", 1),
        ("Name\n" + "x\n" * 20_001, "table.rows", None),
    ],
)
def test_what_is_no_table_is_refused_with_its_row(text: str, key: str, row: int | None) -> None:
    """An open quotation mark, nothing at all, endless cells, too many columns or rows: a sentence with the row."""
    with pytest.raises(Problem) as caught:
        table.sheet(text)
    message = caught.value.messages[0]
    assert (message.key, message.values.get("row")) == (key, row)


SIGNS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")
CELLS = st.text(SIGNS, max_size=12).filter(lambda cell: bare(cell) == cell)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5), st.sampled_from(table.SEPARATORS))
def test_any_cells_come_back(rows: list[tuple[str, str, str]], sign: str) -> None:
    """What a spreadsheet writes with quotation marks is read back cell by cell."""
    quoted = [sign.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in ("x", *row)) for row in rows]
    sheet = table.sheet(f"Name{sign}Ort{sign}Art{sign}Web\n" + "\n".join(quoted))
    read = [(*cells, "", "", "", "")[:4] for _, cells in sheet.rows[1:]]
    assert read == [("x", *(table.tidied(cell) for cell in trimmed(row))) for row in rows]


def trimmed(row: tuple[str, ...]) -> tuple[str, ...]:
    """Return the row as it is kept: blank cells at its end are nothing."""
    kept = list(row)
    while kept and not table.tidied(kept[-1]).strip():
        kept.pop()
    return (*kept, *[""] * (len(row) - len(kept)))


@pytest.mark.parametrize(
    ("german", "english", "target"),
    [
        ("Name der Organisation *", "Organisation name", "name"),
        ("PLZ / Ort", "Town", "city"),
        ("Straße, Hausnr.", "Street address", "street"),
        ("Breitengrad", "Latitude (WGS84)", "lat"),
        ("LÄNGE", "lng", "lon"),
        ("Schlagwörter", "tags", "topics"),
        ("Arbeitet zusammen mit:", "works with", "tie.cooperates"),
        ("Wir bieten", "We offer", "offers"),
        ("Wir suchen", "We look for", "needs"),
        ("A Netzwerk orchestrieren", "A: Network", "function.A"),
        ("Funktion G", "Function G", "function.G"),
        ("Funktionen (A\N{EN DASH}H)", "Functions A-H", "functions"),
        ("Ansprechpartner/in", "contact person", "personal"),
        ("E-Mail", "e-mail", "personal"),
        ("Lieblingsfarbe", "Platform", ""),
    ],
)
def test_headings_are_known_in_both_languages(german: str, english: str, target: str) -> None:
    """German and English headings, however spelled, become the same field; "Platform" is no latitude."""
    assert (headings.target(german), headings.target(english)) == (target, target)


@pytest.mark.parametrize("language", ["de", "en"])
def test_our_own_words_are_headings(language: str) -> None:
    """What a column is called on the page and in the template is a heading for the same column."""
    plain = {one: catalogue(language)[f"column.{one}"] for one in (*headings.ONCE, *headings.MANY)}
    assert {one: headings.target(str(said)) for one, said in plain.items()} == {one: one for one in plain}
    functions = [headings.target(f"{one} {catalogue(language)[f'function.{one}.name']}") for one in LETTERS]
    assert functions == [f"function.{letter}" for letter in LETTERS]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_template_is_understood(language: str) -> None:
    """Every heading of the template is known, and its example rows are as wide and say that they are examples."""
    _, say = speak(language)
    for name, targets in template.COLUMNS.items():
        heads = template.headings(targets, say).values()
        assert [headings.target(head) for head in heads] == list(targets)
        assert len(template.examples(say)[name]) == len(heads)
        assert template.examples(say)[name][0].casefold().startswith(EXAMPLES)


def meant(text: str) -> list[str]:
    """Return what the columns of a text become."""
    return [column.target for column in columns.suggested(table.sheet(text)).columns]


def test_headings_may_stand_below_a_title() -> None:
    """A title and blank rows above the headings are passed over, and rows keep their numbers."""
    layout = columns.suggested(table.sheet("Vereine 2024\n\nName;Ort\nDorfladen;Utting\n"))
    assert (layout.heading, layout.rows) == (3, ((4, ("Dorfladen", "Utting")),))


def test_lists_without_headings_are_understood_by_what_they_hold() -> None:
    """One name per line, and the quick list of name, place and letters, need no headings."""
    assert meant("Dorfladen\nKirche\n") == ["name"]
    assert meant("Dorfladen; Utting; A\nVerein; Eching; B, C\nRadio\n") == ["name", "city", "functions"]
    assert meant("1\t86919\tUtting\tDorfladen\n2\t86911\tDießen\tKirche\n") == ["", "zip", "city", "name"]


def test_a_column_said_twice_is_left_out_once() -> None:
    """Of two columns for the same field the first is taken, and the other says why it is not."""
    found = columns.suggested(table.sheet("Name;Verein;Telefon;Farbe\nA;B;1;rot\n")).columns
    assert [(column.target, column.why) for column in found] == [
        ("name", ""),
        ("", "twice"),
        ("", "personal"),
        ("", "unknown"),
    ]


def test_a_table_of_ties_is_told_by_its_two_ends() -> None:
    """Columns from and to make a table of ties, in which a kind is the kind of tie."""
    assert meant("Von;Nach;Art;Bemerkung\nA;B;kennt;x\n") == ["from", "to", "tie", "note"]


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    """Column 27 is AA."""
    assert [columns.letter(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize("targets", [["name"], ["name", "nonsense"], ["name", "personal"]])
def test_a_forged_assignment_is_refused(targets: list[str]) -> None:
    """Too few columns, or something no column can be, is no assignment."""
    with pytest.raises(Problem, match=r"change\.unreadable"):
        columns.suggested(table.sheet("Name;Ort\nA;B\n")).assigned(targets)
