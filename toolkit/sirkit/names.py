"""Names of organisations as they are compared: spelling, small words, short forms and legal forms set aside."""

import re
import unicodedata
from typing import NamedTuple

FORMS: dict[str, tuple[str, ...]] = {
    "e. V.": ("eV", "eingetragener Verein", "e. V. i. G."),
    "gGmbH": ("g GmbH", "gemeinnützige GmbH", "gemeinnützige Gesellschaft mit beschränkter Haftung"),
    "GmbH & Co. KG": ("GmbH u. Co. KG", "UG & Co. KG"),
    "GmbH": ("mbH", "Gesellschaft mit beschränkter Haftung", "GesmbH", "Ges. m. b. H."),
    "gUG": ("gUG (haftungsbeschränkt)", "gemeinnützige UG", "gemeinnützige UG (haftungsbeschränkt)"),
    "UG": ("UG (haftungsbeschränkt)", "Unternehmergesellschaft (haftungsbeschränkt)", "Unternehmergesellschaft"),
    "eG": ("e. G.", "Genossenschaft eG", "eingetragene Genossenschaft", "eGen"),
    "gAG": ("gemeinnützige AG",),
    "AG": ("Aktiengesellschaft",),
    "KG": ("Kommanditgesellschaft",),
    "KGaA": (),
    "OHG": (),
    "GbR": ("eGbR", "Gesellschaft bürgerlichen Rechts"),
    "PartG": ("PartGmbB", "PartG mbB"),
    "e. K.": ("eK", "e. Kfm.", "e. Kfr."),
    "KdöR": ("K. d. ö. R.", "Körperschaft des öffentlichen Rechts", "KöR"),
    "AöR": ("Anstalt des öffentlichen Rechts",),
    "SdbR": ("Stiftung des bürgerlichen Rechts", "Stiftung bürgerlichen Rechts"),
    "SE": (),
    "Sàrl": (),
}
"""Legal forms as written most often, and their other spellings. "Stiftung" alone is part of a name and stays."""
ONLY_LAST = frozenset({"AG", "eG", "e. K.", "KG", "SE", "UG"})
"""Forms so short that they are a form only at the end of a name: an "AG Inklusion" is no company."""
SHORT_FORMS = {
    "awo": "arbeiterwohlfahrt",
    "ffw": "freiwillige feuerwehr",
    "juz": "jugendzentrum",
    "kv": "kreisverband",
    "mgh": "mehrgenerationenhaus",
    "ov": "ortsverband",
    "st": "sankt",
    "vhs": "volkshochschule",
}
_UMLAUT = re.compile("([aou])e+")
_WORD = re.compile(r"[^\W_]+")


class Name(NamedTuple):
    """A name as it is compared: its words in order, and its legal form, empty where it names none."""

    words: tuple[str, ...]
    form: str = ""

    @property
    def telling(self) -> tuple[str, ...]:
        """The words that tell which organisation is meant."""
        return tuple(word for word in self.words if word not in WEAK_WORDS)


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small plain letters; "ä", "ae" and "a" become one, "ß" and "ss" too."""
    plain = text.lower() if text.isascii() else _bare(text)
    return tuple(_WORD.findall(_UMLAUT.sub(r"\1", plain)))


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join([letter for letter in letters if not unicodedata.combining(letter)])


SMALL_WORDS = frozenset(
    words("a am an and bei beim d das dem den der des die für im in mit of the u und vom von zu zum zur")
)
WEAK_WORDS = frozenset(
    words(
        "Förderverein Freunde Gemeinde Genossenschaft Gesellschaft Gruppe Haus Initiative Kreisverband Landkreis Markt "
        "Netzwerk Ortsverband Projekt Region Sankt Stadt Stiftung Verband Verein Zentrum"
    )
)
"""Words that many organisations bear: alone they do not tell which one is meant."""
ATTACHED = frozenset(
    words(
        "Abteilung Beirat Beratungsstelle Elternbeirat Elternverein Förderkreis Förderverein Freunde Freundeskreis "
        "Jugend Jugendabteilung Jugendfeuerwehr Ortsgruppe Sozialstation Stiftung Tochtergesellschaft"
    )
)
"""Words for a body of its own beside the one it is named after: the "Förderverein" of a school is not the school."""

_FORMS = sorted(
    ((words(spelling), form) for form, others in FORMS.items() for spelling in (form, *others)),
    key=lambda entry: -len(entry[0]),
)
_BEGINNINGS = frozenset(spelling[0] for spelling, _ in _FORMS)


def compared(text: str) -> Name:
    """Return a name as it is compared. A name of nothing but small words, a legal form or signs keeps them."""
    whole = words(text)
    rest, form = _without_form(whole)
    long = " ".join(SHORT_FORMS.get(word, word) for word in rest if word not in SMALL_WORDS).split()
    return Name(tuple(long) or whole or tuple(text.split()), form)


def _without_form(whole: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Return the words without the first legal form found in them, the longest spelling first, and that form."""
    starts = [start for start, word in enumerate(whole) if word in _BEGINNINGS]
    for spelling, form in _FORMS if starts else ():
        for start in starts:
            end = start + len(spelling)
            if whole[start:end] == spelling and (end == len(whole) or form not in ONLY_LAST):
                return whole[:start] + whole[end:], form
    return whole, ""
