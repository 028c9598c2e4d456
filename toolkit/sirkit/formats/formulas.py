"""Formulas: texts a spreadsheet would compute are written so that it does not, and read back character by character.

A text file has no way to say "this is text". Chosen of what is known to help (OWASP, "CSV Injection"): every cell
stands in quotation marks, and an apostrophe stands before the sign a formula begins with, at the beginning of a cell
and after every sign that would begin a new cell if the file were opened with another separator than it was written
with. A spreadsheet shows the apostrophe; reading takes exactly that one away.
"""

import re

SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a formula begins with; the last four are the wide forms of East Asian keyboards."""
_BEFORE, _SIGN = r'((?:^|[;,|\t\n])[\s"]*)', f"('*[{re.escape(''.join(SIGNS))}])"
_OPEN, _GUARDED = re.compile(_BEFORE + _SIGN), re.compile(f"{_BEFORE}'{_SIGN}")


def guarded(text: str) -> str:
    """Return a text as it may stand in a text file."""
    return _OPEN.sub(r"\1'\2", text)


def bare(text: str) -> str:
    """Return a cell of a text file without the apostrophes that ``guarded`` has put there."""
    return _GUARDED.sub(r"\1\2", text) if "'" in text else text
