"""The parts' scripts as one: nothing is left out, everything stands after what it needs, the same every time."""

import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest

from sirkit import widgets
from sirkit.widgets import assets, part
from sirkit.widgets.joining import joined

FOLDER = assets.FOLDERS["static"]
JOINED = joined(FOLDER)
MODULES = sorted(path.stem for path in FOLDER.glob("*.js"))


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_written_as_joining_reads_it(name: str) -> None:
    """No import or export is left standing in a module that was joined."""
    found = re.search(rf"^const \${name} = \(\(\) => {{\n(.*?)^return {{ ", JOINED, re.MULTILINE | re.DOTALL)
    assert found is None or not re.findall(r"^(?:import|export)\b.*", found[1], re.MULTILINE)


def test_a_module_stands_after_what_it_takes_from() -> None:
    """Whatever a module takes has been made above it."""
    made: set[str] = set()
    for line in JOINED.splitlines():
        if taken := re.fullmatch(r"const {.*} = \$(\w+);", line):
            assert taken[1] in made
        if begun := re.fullmatch(r"const \$(\w+) = \(\(\) => {", line):
            made.add(begun[1])
    assert made > {"store", "form", "map"}


def test_every_part_is_given() -> None:
    """What a kernel's part asks for by name is exported under that name."""
    for module in pkgutil.iter_modules(widgets.__path__):
        import_module(f"sirkit.widgets.{module.name}")
    asked = {found[1] for stub in stubs(part.Part) if (found := re.search(r"parts\.js`.*\)\)\.(\w+);", stub))}
    assert asked > {"form", "map", "keeper"}
    assert asked <= set(re.findall(r"^export { \$\w+\$ as (\w+) };", JOINED, re.MULTILINE))


def stubs(of: type[part.Part]) -> Iterator[str]:
    """Yield the stub of every class that stands below one."""
    for below in of.__subclasses__():
        yield str(getattr(getattr(below, "_esm", None), "default_value", ""))
        yield from stubs(below)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_it_is_the_same_in_every_process(seed: str) -> None:
    """Server and kernels name the same address, whatever order their sets have."""
    asked = "from sirkit.widgets.assets import stamp; print(stamp())"
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    assert subprocess.check_output([sys.executable, "-c", asked], env=environment, text=True).strip() == assets.stamp()
