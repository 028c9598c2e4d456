"""Serving: the page, its kernels, rooms and commands."""

import sys

# jsonschema, which comes with Jupyter's server, would build a grammar of addresses for two seconds at every start, to
# check a format that nothing here uses; where that library is missing it does without.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # None says "not there" (Python's import system)
