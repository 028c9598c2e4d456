"""Function cards to cut out and sort: sign, name, everyday question, and what belongs to the function."""

from sirkit.documents.naming import questions
from sirkit.documents.printing import Say, pdf
from sirkit.functions import FUNCTIONS, LETTERS, Letter


def write(say: Say, *, language: str) -> bytes:
    """Return the eight cards as PDF, two pages A4 with four cards each."""
    faces = zip(LETTERS, questions(say), strict=True)
    data = {
        "title": say("paper.cards.title"),
        "functions": [{**face, **_duties(letter, say)} for letter, face in faces],
    }
    return pdf("cards", data, language=language)


def _duties(letter: Letter, say: Say) -> dict[str, object]:
    function = FUNCTIONS[letter]
    title = say("paper.cards.one") if function.one_is_enough else say("paper.cards.all")
    return {"duties_title": title, "duties": [say(f"duty.{letter}.{duty}") for duty in function.duties]}
