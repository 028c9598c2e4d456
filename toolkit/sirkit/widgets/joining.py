"""Joining: the modules of the parts as one script, so that a page asks once and not eighty times, one after the other.

It reads our own way of writing modules: imports stand at the beginning of lines and take names or the default; exports
stand before what they give. A test holds every module to it.
"""

import re
from collections.abc import Iterable
from graphlib import TopologicalSorter
from pathlib import Path

_IMPORT = re.compile(
    r'^import\s+(?:(?P<default>\w+)|(?P<names>{[^}]*}))\s+from\s+"\./(?P<module>[\w/]+)\.js";\n', re.MULTILINE
)
_EXPORT = re.compile(
    r"^export (?:(?P<default>default )|(?=(?:const|class|(?:async )?function) (?P<name>\w+)))", re.MULTILINE
)


def joined(folder: Path) -> str:
    """Return one module that exports every part of a folder under its own name: modules with a default export.

    Modules in folders below, which are libraries, stay files of their own and are imported from there.

    Raises
    ------
    graphlib.CycleError
        If modules import each other in a circle.
    """
    texts = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.js"))}
    needs = {name: [found["module"] for found in _IMPORT.finditer(text)] for name, text in texts.items()}
    parts = [name for name, text in texts.items() if "\nexport default " in text]
    order = [name for name in TopologicalSorter(_reached(parts, needs)).static_order() if name in texts]
    libraries = {found[0] for name in order for found in _IMPORT.finditer(texts[name]) if found["module"] not in texts}
    lines = [*sorted(libraries), *(_wrapped(name, texts) for name in order)]
    return "".join([*lines, *(_given(name) for name in parts)])


def _reached(parts: Iterable[str], needs: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the parts and what they need, with what each of it needs."""
    reached: dict[str, list[str]] = {}
    waiting = list(parts)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached[name] = needs.get(name, [])
            waiting += reached[name]
    return reached


def _wrapped(name: str, texts: dict[str, str]) -> str:
    """Return a module as a function called once: it takes from those before it and returns what it exports."""
    text = texts[name]
    given = [found["name"] or "$default" for found in _EXPORT.finditer(text)]
    taken = (_taken(found) for found in _IMPORT.finditer(text) if found["module"] in texts)
    body = _EXPORT.sub(lambda found: "const $default = " if found["default"] else "", _IMPORT.sub("", text))
    return f"const ${name} = (() => {{\n{''.join(taken)}{body}return {{ {', '.join(given)} }};\n}})();\n"


def _given(name: str) -> str:
    """Return the lines that export a part: by a name of ours, for a word such as "package" may not be declared."""
    return f"const ${name}$ = ${name}.$default;\nexport {{ ${name}$ as {name} }};\n"


def _taken(found: re.Match[str]) -> str:
    names = found["names"] or f"{{ $default: {found['default']} }}"
    return f"const {names} = ${found['module']};\n"
