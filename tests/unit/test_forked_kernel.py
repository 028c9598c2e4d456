"""What a forked kernel is to the person who works in it: the same as any other."""

import asyncio
import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent
from typing import Any

import nbformat
import pytest
from forked import Kernel, kernel, sockets
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

from sirkit.serve import forks
from sirkit.serve.kernels import OwnInterpreter

pytestmark = pytest.mark.skipif(not forks.possible(), reason="this system cannot fork")
WORK = {
    "pandas": """
        import numpy, pandas
        squares = numpy.full((300, 300), 2.0)
        table = pandas.DataFrame({"a": [1, 2, 2], "b": [3, 4, 5]}).groupby("a").b.sum()
        found = float((squares @ squares)[0, 0]), table.to_list()
    """,
    "rapidfuzz": """
        from rapidfuzz import fuzz, process
        found = process.cdist(["abc", "xyz"] * 50, ["abc"] * 50, scorer=fuzz.ratio, workers=2)[:2, 0].tolist()
    """,
    "typst": """
        import typst
        found = typst.compile(b"= Region")[:5]
    """,
    "docx": """
        import docx, io
        file, paper = io.BytesIO(), docx.Document()
        paper.add_paragraph("Region")
        paper.save(file)
        found = docx.Document(file).paragraphs[0].text
    """,
    "openpyxl": """
        import io, openpyxl
        file, book = io.BytesIO(), openpyxl.Workbook()
        book.active["A1"] = "Region"
        book.save(file)
        found = openpyxl.load_workbook(file).active["A1"].value
    """,
    "sqlite3": """
        import sqlite3
        base = sqlite3.connect(":memory:")
        base.execute("create virtual table t using fts5(a)")
        base.execute("insert into t values ('Region')")
        found = base.execute("select a from t where t match 'region'").fetchone()[0]
    """,
    "concurrent.futures": """
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(abs, [-1, -2]))
    """,
    "subprocess": """
        import subprocess, sys
        found = subprocess.run([sys.executable, "-c", "print(6 * 7)"], capture_output=True, check=True).stdout
    """,
    "multiprocessing": """
        import multiprocessing
        found = []
        for method in ("fork", "spawn"):
            with multiprocessing.get_context(method).Pool(1) as pool:
                found += pool.map(abs, [-3])
    """,
    "scipy": """
        import scipy.optimize, scipy.sparse.linalg
        solved = scipy.sparse.linalg.spsolve(scipy.sparse.eye(50, format="csc"), [1.0] * 50)
        found = round(scipy.optimize.brentq(lambda x: x - 2, 0, 9)), float(solved[0])
    """,
    "rustworkx": """
        import rustworkx
        found = sorted(rustworkx.betweenness_centrality(rustworkx.generators.path_graph(3)).values())
    """,
}
FOUND = {
    "pandas": (1200.0, [3, 9]),
    "rapidfuzz": [100.0, 0.0],
    "typst": b"%PDF-",
    "docx": "Region",
    "openpyxl": "Region",
    "sqlite3": "Region",
    "concurrent.futures": [1, 2],
    "subprocess": b"42\n",
    "multiprocessing": [3, 3],
    "scipy": (2, 1.0),
    "rustworkx": [0.0, 0.0, 1.0],
}


@pytest.fixture(scope="module")
def running() -> Iterator[Kernel]:
    """Run one kernel for those tests of this file that ask it only."""
    with kernel() as one:
        assert isinstance(one.manager.provisioner.process, forks.Fork)
        yield one


@pytest.mark.parametrize("library", WORK)
def test_libraries_work_in_a_fork(running: Kernel, library: str) -> None:
    """What is compiled or has threads of its own does its work in a process that was forked."""
    if not find_spec(library):
        pytest.skip("it is not installed")
    assert running.said("found", dedent(WORK[library])) == FOUND[library]


def test_no_two_kernels_draw_the_same_numbers(running: Kernel) -> None:
    """Two forks of one parent draw different numbers from every source there is."""
    code = "import numpy, random, secrets, tempfile, uuid"
    sources = "random.random(), float(numpy.random.random()), str(uuid.uuid4()), secrets.token_hex(), tempfile.mktemp()"
    with kernel() as other:
        drawn = [one.said(sources, code) for one in (running, other)]
    assert all(mine != theirs for mine, theirs in zip(*drawn, strict=True))


def test_numbers_can_be_drawn_again(running: Kernel) -> None:
    """Whoever sets a seed gets that seed's numbers, as everywhere."""
    code = "import numpy, random\nrandom.seed(1); numpy.random.seed(1)"
    drawn = running.said("random.random(), float(numpy.random.random())", code)
    assert drawn == pytest.approx((0.1343642441, 0.4170220047))


def test_modules_are_all_there(running: Kernel) -> None:
    """What the parent has loaded is loaded, and Jupyter's kernel sees Python's own list of it afterwards."""
    code = "import sys\nfrom ipykernel import ipkernel\nfrom IPython.core import shellapp"
    wanted = {"pandas", "sirkit.apps", "docx", "openpyxl", "typst"}
    assert running.said("ipkernel.sys is sys and shellapp.sys is sys", code) is True
    assert wanted <= set(running.said("list(sys.modules)"))


def test_the_debugger_is_loaded_only_when_wanted() -> None:
    """No kernel holds the debugger; who imports it gets it."""
    with kernel() as one:
        assert not [name for name in one.said("list(sys.modules)", "import sys") if name.startswith("debugpy")]
        if find_spec("debugpy"):
            assert one.said("callable(debugpy.listen)", "import debugpy") is True


def test_widgets_can_be_asked_for(running: Kernel) -> None:
    """A page may ask a kernel for the states of all widgets before any was made."""
    code = "from ipykernel.comm.manager import CommManager\nfrom comm import get_comm_manager"
    assert "jupyter.widget.control" in running.said("list(get_comm_manager().targets)", code)


def test_a_kernel_is_told_its_environment_and_folder(tmp_path: Path) -> None:
    """Environment, time zone, folder and command line are the kernel's own, and none of them the parent's."""
    env = {**os.environ, "QUERY_STRING": "a=b", "TZ": "Asia/Tokyo", "IPYTHONDIR": str(tmp_path / "own")}
    with kernel(env=env, cwd=str(tmp_path)) as one:
        asked = "os.environ['QUERY_STRING'], time.strftime('%Z'), os.getcwd(), 'HOME' in os.environ, sys.argv[1:2]"
        assert one.said(asked, "import os, sys, time") == ("a=b", "JST", str(tmp_path), "HOME" in env, ["-f"])
        assert one.said("os.getenv('QUERY_STRING'), os.popen('echo $QUERY_STRING').read()") == ("a=b", "a=b\n")
        assert one.said("get_ipython().ipython_dir") == str(tmp_path / "own")
        (tmp_path / "beside.py").write_text("here = True", "utf-8")
        assert one.said("beside.here", "import beside") is True


def test_a_kernel_lacks_what_its_environment_lacks() -> None:
    """A variable of the parent's that a kernel is not told is not there, nor one that another kernel was told."""
    with kernel(env={**os.environ, "FIRST": "told"}) as one:
        assert one.said("os.environ['FIRST'], 'HOME' in os.environ", "import os") == ("told", "HOME" in os.environ)
    with kernel(env={name: value for name, value in os.environ.items() if name != "HOME"}) as one:
        assert one.said("'FIRST' in os.environ, 'HOME' in os.environ", "import os") == (False, False)


def test_every_kernel_begins_anew(running: Kernel) -> None:
    """A name, a loaded module or a changed library of one kernel is not in the next one."""
    running.said("None", "mine = 1\nimport sys, os, pandas\nsys.modules['made'] = os\npandas.mine = 1")
    with kernel() as other:
        fresh = "'mine' in globals(), 'made' in sys.modules, hasattr(pandas, 'mine'), len(In)"
        assert other.said(fresh, "import sys, pandas") == (False, False, False, 2)
    assert running.said("__name__, sys.modules['__main__'].mine") == ("__main__", 1)


def test_pickled_things_of_a_notebook_come_back(running: Kernel) -> None:
    """A class written in a cell is found where pickle looks for it."""
    code = "import pickle\nclass Mine:\n    a = 1\nback = pickle.loads(pickle.dumps(Mine()))"
    assert running.said("back.a, type(back) is Mine", code) == (1, True)


def test_a_notebook_runs_on_a_forked_kernel(tmp_path: Path) -> None:
    """What builds lessons runs a notebook on our kernel, and gets what it shows."""
    v4: Any = nbformat.v4
    cells = [v4.new_code_cell(code) for code in ("a = 6", "print('shown')\na * 7", "import os; os.getcwd()")]
    book = v4.new_notebook(cells=cells)
    asked: Any = AsyncKernelManager(kernel_spec_manager=OwnInterpreter(), **sockets())
    client = NotebookClient(book, km=asked, resources={"metadata": {"path": str(tmp_path)}})
    seen = []

    async def run() -> None:
        async with client.async_setup_kernel():
            seen.append(type(asked.provisioner.process))
            for index, cell in enumerate(book.cells):
                await client.async_execute_cell(cell, index)

    asyncio.run(run())
    (printed, shown), (folder,) = book.cells[1].outputs, book.cells[2].outputs
    assert seen == [forks.Fork]
    assert (printed.text, shown.data["text/plain"]) == ("shown\n", "42")
    assert folder.data["text/plain"] == repr(str(tmp_path))


def test_an_option_of_the_shell_is_honoured() -> None:
    """A shell set up on the command line is set up so, though others were built before."""
    with kernel(extra_arguments=["--InteractiveShell.ast_node_interactivity=all"]) as one:
        assert isinstance(one.manager.provisioner.process, forks.Fork)
        one.client.execute("1\n2")
        assert [one.message("execute_result")["data"]["text/plain"] for _ in "12"] == ["1", "2"]


def test_a_persons_own_shell_is_honoured(tmp_path: Path) -> None:
    """A person's file of settings, and what they run at every start, count in a forked kernel."""
    startup = tmp_path / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "first.py").write_text("started = 1", "utf-8")
    with kernel(env={**os.environ, "IPYTHONDIR": str(tmp_path)}) as one:
        assert one.said("started, get_ipython().ast_node_interactivity") == (1, "last_expr")
    settings = "get_config().InteractiveShell.ast_node_interactivity = 'all'"
    (startup.parent / "ipython_kernel_config.py").write_text(settings, "utf-8")
    with kernel(env={**os.environ, "IPYTHONDIR": str(tmp_path)}) as one:
        assert isinstance(one.manager.provisioner.process, forks.Fork)
        assert one.said("started, get_ipython().ast_node_interactivity") == (1, "all")


def test_nothing_is_written_down_of_what_anybody_runs(running: Kernel, tmp_path: Path) -> None:
    """No forked kernel keeps a history, whether it took the shell built before or made its own."""
    assert running.said("get_ipython().history_manager.enabled") is False
    with kernel(env={**os.environ, "IPYTHONDIR": str(tmp_path)}, extra_arguments=["--Session.username=x"]) as one:
        assert one.said("get_ipython().history_manager.enabled") is False
    assert not list(tmp_path.rglob("history.sqlite"))
