"""Names as they are compared: without legal forms, with short forms spelled out."""

import pytest

from sirkit.names import FORMS, compared


@pytest.mark.parametrize("form", [*FORMS, *(spelling for others in FORMS.values() for spelling in others)])
def test_legal_forms_are_set_aside(form: str) -> None:
    """However a legal form is written, the name is the same without it, and the form is known."""
    name = compared(f"Weiherhof {form}")
    assert name.words == ("weiherhof",)
    assert form == name.form or form in FORMS[name.form]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stiftung Weiherhof", ("stiftung", "weiherhof")),
        ("AG Inklusion", ("ag", "inklusion")),
        ("Kulturverein e.V. Dießen", ("kulturverein", "diessen")),
        ("VHS Ammersee-Süd", ("volkshochschule", "ammersee", "sud")),
        ("e. V.", ("e", "v")),
        ("Die Für", ("die", "fur")),
        ("مركز الحي", ("مركز", "الحي")),
        ("🌻 🌲", ("🌻", "🌲")),
    ],
)
def test_names_keep_what_tells_them(text: str, words: tuple[str, ...]) -> None:
    """A legal form goes only where it is one, short forms are spelled out, no script is lost."""
    assert compared(text).words == words
