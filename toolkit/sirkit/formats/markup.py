"""Markup (XML): read within limits and without anything a file could make grow, fetch or run; written clean."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder, indent, tostring
from xml.parsers.expat.errors import XML_ERROR_INCORRECT_ENCODING, XML_ERROR_UNKNOWN_ENCODING, codes

from defusedxml import DefusedXmlException, DTDForbidden
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from sirkit.messages import Problem, problem
from sirkit.text import clean

MOST = 500_000
"""Elements a file may have: 20,000 organisations with a dozen facts each, and 30,000 ties."""
DEEPEST = 100
_BEGINNING = re.compile(rb"\s*<(?:\?xml|!--|!doctype|[a-z:]*(?:gexf|graphml)\b)", re.IGNORECASE)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_ENCODING = {codes[XML_ERROR_UNKNOWN_ENCODING], codes[XML_ERROR_INCORRECT_ENCODING]}


def fits(data: bytes) -> bool:
    """Return True for what begins like markup; whether it is any that is read shows when it is opened."""
    start = data[:256]
    for bom in _BOMS:
        start = start.removeprefix(bom)
    return bool(_BEGINNING.match(start.replace(b"\x00", b"")))


def tree(data: bytes) -> Element:
    """Return the root of a file.

    Declarations (DTD) are refused: they are what entities that grow without end are made of, and what asks for other
    files. No program that exchanges graphs needs them.

    Raises
    ------
    Problem
        ``file.declares``, ``file.many``, ``file.deep``, ``file.encoding``, ``file.unknown`` for a web page, or
        ``file.json`` with line and column.
    """
    parser = DefusedXMLParser(target=_Counted(), forbid_dtd=True)
    try:
        parser.feed(data)
        root: Element = parser.close()
    except DTDForbidden as error:
        raise problem("file.unknown" if error.name.lower() == "html" else "file.declares") from error
    except DefusedXmlException as error:
        raise problem("file.declares") from error
    except ParseError as error:
        raise _unreadable(data, error) from error
    except (LookupError, ValueError) as error:  # characters that Python does not know
        raise problem("file.encoding") from error
    return root


class _Counted(TreeBuilder):
    """Builds a tree and counts while it grows."""

    def __init__(self) -> None:
        super().__init__()
        self._count = self._depth = 0

    def start(self, tag: Any, attrs: Any, /) -> Element:
        """Begin an element, unless there are too many or it stands too deep."""
        self._count, self._depth = self._count + 1, self._depth + 1
        if self._count > MOST:
            raise problem("file.many")
        if self._depth > DEEPEST:
            raise problem("file.deep")
        return super().start(tag, attrs)

    def end(self, tag: Any, /) -> Element:
        """End an element."""
        self._depth -= 1
        return super().end(tag)


def _unreadable(data: bytes, error: ParseError) -> Problem:
    """Return what is wrong with a file: its characters, or what stands at one place."""
    if error.code in _ENCODING or not _readable(data):
        return problem("file.encoding")
    line, column = error.position
    return problem("file.json", line=line, column=column + 1)


def _readable(data: bytes) -> bool:
    if data.startswith(_BOMS[1:]) or b"encoding" in data[:100]:
        return True  # in other characters than UTF-8, or said to be in them
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def name(element: Element) -> str:
    """Return what an element is called, without its namespace: versions differ in nothing else."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def children(element: Element, *names: str) -> Iterable[Element]:
    """Yield the elements right inside that are called so."""
    return (child for child in element if name(child) in names)


def within(element: Element, called: str) -> Iterable[Element]:
    """Yield the elements that are called so, however deep they stand."""
    return (one for one in element.iter() if name(one) == called)


def part(parent: Element, tag: str, told: Mapping[str, object], text: str | None = None) -> Element:
    """Add an element with these attributes to another and return it; what is None is left out."""
    found = Element(tag, {name: clean(str(value)) for name, value in told.items() if value is not None})
    found.text = text if text is None else clean(text)
    parent.append(found)
    return found


def written(root: Element) -> bytes:
    """Return the file with this root."""
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))
