"""Who may lean on whom: imports point inward only."""

import ast
from pathlib import Path

import sirkit

PACKAGE = Path(sirkit.__file__).parent
LAYERS = (
    (
        "text",
        "stock",
        "messages",
        "functions",
        "entity",
        "fair",
        "venture",
        "teaching",
        "coaching",
        "effects",
        "piloting",
        "sharing",
        "kinds",
        "dossier",
        "changes",
        "fold",
        "snapshot",
    ),
    (
        *(
            "days",
            "places",
            "towns",
            "coverage",
            "check",
            "comparison",
            "confirming",
            "excerpt",
            "history",
            "lately",
            "layout",
            "network",
            "rings",
            "roadmap",
            "tally",
            "tasks",
        ),
        *("riddles", "retrieval", "partnertasks", "beside"),
        *("distances", "settlements", "reach", "greedy", "optimum", "covering", "asking"),
        *("names", "addresses", "described", "whereabouts", "likeness", "blocking"),
        *("agreements", "approaches", "gathering", "regionfigures", "neighbours"),
        *("bloom", "learners", "wished", "unnamed", "training", "designing", "funding", "package", "announced"),
        *("tenminutes", "samplecourse", "trainingtasks", "remarks"),
        *("schedule", "estimates", "workdays", "labs", "labdays", "labclashes", "labchecks", "labmoney", "seekers"),
        *("carrying", "trials", "published", "settling"),
        *("labtold", "labshift", "stepwise", "sampleventure", "samplelab", "labtasks", "sharetasks"),
        *("roles", "cuts", "measures", "brokerage", "bridges", "groups", "structure", "talk", "digest"),
        *("decisions", "merging", "clusters", "proposals"),
        *("vocabulary", "matches", "mutual", "nearness", "introductions", "diversity", "swapping"),
        *("grounds", "fitting", "reasons", "partners", "rolepartners"),
        *("enabling", "legalforms", "coached", "pitching", "speaking", "impact", "hearing"),
        *("pairing", "twosided", "everybody", "choosing", "colouring", "designs", "tables"),
        *("guests", "wishes", "placing", "steady", "hall", "moving", "events", "liking", "trying", "eventtasks"),
        *("conversations", "rubrics", "enablingtasks"),
    ),
    ("formats", "pictures", "documents", "samples", "known"),
    ("files", "codes", "journal", "shelf", "workspace", "news", "bringing", "scratch", "aside"),
    ("room",),
    ("words", "widgets"),
    (
        "apps",
        "said",
        "playing",
        "examples",
        "rehearsal",
        "sociogram",
        "exercises",
        "syllabus",
        "counselled",
        "piloted",
        "lessons",
    ),
    ("serve",),
)
"""From the inside out: data, knowledge, formats, memory, room, what people touch, apps, serving."""
ONLY_IN = {
    "ipywidgets": {"widgets", "apps", "examples", "rehearsal", "sociogram", "lessons", "serve"},
    "anywidget": {"widgets"},
    "traitlets": {"widgets", "workspace", "serve"},
    "tornado": {"room", "serve"},
    "sqlite3": {"journal", "shelf", "room"},
    "typst": {"documents"},
    "docx": {"documents"},
    "openpyxl": {"formats"},
    "defusedxml": {"formats"},
    "icalendar": {"documents"},
    "jinja2": {"documents"},
    "segno": {"documents", "serve"},
    "networkx": {
        *("aside", "bridges", "brokerage", "comparison", "cuts", "groups", "layout"),
        *("measures", "network", "riddles", "rings", "structure", "talk"),
    },
    "rustworkx": {"everybody", "measures"},
    "scipy": {"choosing", "everybody", "grounds", "matches", "optimum", "twosided"},
    "numpy": {
        *(
            "choosing",
            "distances",
            "estimates",
            "everybody",
            "fitting",
            "grounds",
            "introductions",
            "layout",
            "matches",
        ),
        *("mutual", "nearness", "optimum", "partners", "reasons", "tables", "twosided"),
    },
    "rapidfuzz": {"places", "likeness", "whereabouts"},
    "IPython": {"lessons", "serve"},
}


def rooms() -> dict[str, set[str]]:
    """Return for every file of the package the modules it imports, by its room."""
    found: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found.setdefault(room, set()).update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = {f"{node.module}.{alias.name}" for alias in node.names} if node.module == "sirkit" else set()
                found.setdefault(room, set()).update(names or {node.module})
    return found


def level(room: str) -> int:
    """Return how far out a room lies."""
    return next(number for number, layer in enumerate(LAYERS) if room in layer)


def test_every_file_has_its_layer() -> None:
    """No file of the package stands outside the layers."""
    assert {room for room in rooms() if room != "__init__"} <= {room for layer in LAYERS for room in layer}


def test_imports_point_inward_only() -> None:
    """No room imports from one further out."""
    outward = [
        (room, module)
        for room, modules in rooms().items()
        if room != "__init__"
        for module in modules
        if module.startswith("sirkit.") and module != "sirkit.__version__"
        if level(module.split(".")[1]) > level(room)
    ]
    assert outward == []


def test_libraries_stay_in_their_rooms() -> None:
    """Each library is imported only where the house plan has it."""
    astray = [
        (room, module)
        for room, modules in rooms().items()
        for module in modules
        if module.split(".")[0] in ONLY_IN and room not in ONLY_IN[module.split(".")[0]]
    ]
    assert astray == []


def test_no_module_knows_a_language() -> None:
    """Inside the widgets nothing imports the words: data, knowledge and memory speak in keys."""
    speaking = {room for room, modules in rooms().items() if "sirkit.words" in modules}
    assert speaking <= {
        "apps",
        "counselled",
        "examples",
        "sociogram",
        "exercises",
        "lessons",
        "piloted",
        "playing",
        "rehearsal",
        "serve",
        "syllabus",
        "widgets",
    }
