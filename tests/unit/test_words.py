"""Words: every key has its sentence in every language, and no sentence is without a key."""

import re
from pathlib import Path

import pytest

import sirkit
from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.kinds import Actor
from sirkit.messages import Message
from sirkit.words import LANGUAGES, PSEUDO, catalogue, choose, say, text

PACKAGE = Path(sirkit.__file__).parent
SPEAKING = [*PACKAGE.rglob("*.py"), *(PACKAGE / "widgets" / "static").glob("*.js")]
USED = re.compile(r"(?:say|text|problem|Message|key:|_Unreadable)\(?\s*f?[\"'`]([a-z_]+\.[a-z_.]+)[\"'`]")
COLLECTION = re.compile(r"collection\(\"(\w+)\"")
OF_COLLECTION = ("title", "lead", "new", "form", "enter", "empty")
PLACE = re.compile(r"\{(\w+)\}")
QUESTIONS = {
    "A": "Wer bringt Leute zusammen und hält nach?",
    "B": "Wo lernt man für soziale Berufe, und wer zahlt mit?",
    "C": "Wer berät Menschen mit sozialer Idee?",
    "D": "Wer erzählt davon, im Ort und draußen?",
    "E": "Wer probiert mit anderen Neues im Alltag aus?",
    "F": "Welcher Betrieb gibt Geld oder Arbeitszeit, trägt eine soziale Einrichtung oder einen Dienst?",
    "G": "Wo trifft man sich ohne Verabredung?",
    "H": "Wer schreibt auf, was klappt, und gibt es weiter?",
}


def parts(entry: object) -> list[str]:
    """Return the one or two texts of an entry."""
    return [entry] if isinstance(entry, str) else [str(part) for part in entry]  # type: ignore[attr-defined]  # a pair


@pytest.mark.parametrize("name", ["VHS", "VHS e.V."])
def test_a_full_stop_of_a_name_ends_the_sentence(name: str) -> None:
    """A name that ends with a full stop is not followed by another one."""
    assert text("paper.bulletin.carer", "de", name=name).endswith("VHS." if name == "VHS" else "e.V.")
    assert ".." not in text("paper.bulletin.carer", "de", name=name)


def test_languages_say_the_same() -> None:
    """Every language has every key, with the same places to fill in."""
    german, *others = (catalogue(language) for language in LANGUAGES)
    for other in others:
        assert set(other) == set(german)
        for key, entry in german.items():
            places = [set(PLACE.findall(" ".join(parts(one)))) for one in (entry, other[key])]
            assert places[0] == places[1], key


def test_nothing_is_empty() -> None:
    """No key has an empty text."""
    assert [key for language in LANGUAGES for key, entry in catalogue(language).items() if not all(parts(entry))] == []


def test_every_key_used_has_words() -> None:
    """Every key that stands in Python or in the browser's code stands in the catalogues."""
    used = set()
    for path in SPEAKING:
        code = path.read_text("utf-8")
        used |= set(USED.findall(code)) | of_collections(code)
    assert used - set(catalogue("de")) == set()
    assert len(used) > 90


def of_collections(code: str) -> set[str]:
    """Return the keys that the collections made in this code ask for."""
    return {f"{words}.{word}" for words in COLLECTION.findall(code) for word in OF_COLLECTION}


def test_no_text_is_left_over() -> None:
    """Every key of the catalogues is used: it stands in the code, or is made of a kind, a field or a function."""
    code = "\n".join(path.read_text("utf-8") for path in SPEAKING)
    made = re.compile(
        r"(actor|place|role|region|function|duty|keeper|views|stations|form|page|field|read|check|matching|reflection|reading|lesson|samples|sheet|column|mapping|template|row|entry|history|beginning|reach|lost|edge)\..*"
        r"|dialogue\.((kind|end)\..*|none|ends|all)|rubric\..*|paper\.(triads|lesson)\..*|bloom\.\d"
        r"|venture\..*|partners\.(list|matters|weight)\..*"
        r"|legal\.(form|criterion|ask|answer|fact|source|standing|reason)\..*"
        r"|enabling\.(stage|sign|because|need|step|why)\..*|coached\.(progress|handover)\..*"
        r"|pitching\.(audience|field|usual|benefit|effect|person|region|ask|problem|story|solution)\..*"
        r"|impact\.(step|part|sounds|ask|missing|misplaced|indicator)\..*"
        r"|trainings\.(step|lead|hindrance|state)\..*|training\.(format|step_free|childcare)\..*|outcome\.level\..*"
        r"|(handover\.ask|paper\.care\.step)\..*|(seekers\.function|carrying\.way)\..*|labs\.(moved|phase|turn|state|month)\..*"
        r"|paper\.(canvas|consent\.(choice|sign|point))\..*"
        r"|tie\.(sort|back|strength|way)\..*|network\.(range|sentence)\..*|paper\.net\.(state|sort|strength|way)\..*"
    )
    made_of = of_collections(code)
    left = [key for key in catalogue("de") if f'"{key}"' not in code and not made.fullmatch(key)]
    assert [key for key in left if key not in made_of] == []


def test_the_everyday_questions_are_the_agreed_ones() -> None:
    """Each function has its everyday question, word for word."""
    assert {letter: text(f"function.{letter}.question", "de") for letter in LETTERS} == QUESTIONS


def test_every_duty_and_choice_has_words() -> None:
    """Every duty of every function, and every kind of actor, has its sentence."""
    keys = {f"duty.{letter}.{duty}" for letter in LETTERS for duty in FUNCTIONS[letter].duties}
    schema = Actor.model_json_schema()["properties"]
    keys |= {f"actor.sort.{choice}" for choice in schema["sort"]["anyOf"][0]["enum"]}
    assert keys <= set(catalogue("de"))


@pytest.mark.parametrize(("language", "written"), [("de", "1.234,5"), ("en", "1,234.5")])
def test_numbers_are_written_as_the_language_does(language: str, written: str) -> None:
    """A number in a sentence has the language's own signs."""
    assert written in say(Message("file.large", {"size": 1234.5, "most": 16}), language)


def test_one_and_many() -> None:
    """A count of one reads differently from more."""
    assert text("actor.count", "en", count=1) == "1 organisation or group"
    assert text("actor.count", "de", count=2) == "2 Organisationen und Gruppen"


@pytest.mark.parametrize(
    ("asked", "accepted", "chosen"),
    [
        ("en", "de", "en"),
        (None, "en-GB,en;q=0.9,de;q=0.8", "en"),
        (None, "fr-FR,de;q=0.5", "de"),
        (None, "", "de"),
        ("xx", "en", "en"),
        ("qps", "", PSEUDO),
    ],
)
def test_the_language_is_the_readers(asked: str | None, accepted: str, chosen: str) -> None:
    """What was asked for counts first, then what the browser accepts, then German."""
    assert choose(asked, accepted) == chosen


def test_the_pseudo_language_marks_every_text() -> None:
    """Every text of the pseudo-language stands in brackets and keeps its places."""
    for key, entry in catalogue(PSEUDO).items():
        for part, german in zip(parts(entry), parts(catalogue("de")[key]), strict=True):
            assert part.startswith("⟦")
            assert PLACE.findall(part) == PLACE.findall(german)


def test_words_are_kind() -> None:
    """No sentence says error, invalid or null, or shouts."""
    rude = re.compile(r"\b(error|fehler|invalid|ungültig|null|exception)\b|!", re.IGNORECASE)
    entries = [item for language in LANGUAGES for item in catalogue(language).items()]
    assert [key for key, entry in entries if any(map(rude.search, parts(entry)))] == []
