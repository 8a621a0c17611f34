"""The walls of the house (DESIGN §5). A module without a place here fails."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "reports"
MODULES = sorted(PACKAGE.rglob("*.py"))

STAGES = ("reports.read", "reports.check", "reports.assess", "reports.compose", "reports.render")

# Module or package -> what else of the house it may import. Its own package is always allowed to a stage.
WALLS: dict[str, tuple[str, ...]] = {
    "reports": (),
    "reports.errors": (),
    "reports.collection": (),
    "reports.model": ("reports.model", "reports.errors"),
    "reports.wording": ("reports.errors",),
    "reports.rules": ("reports.model", "reports.errors", "reports.rules"),
    "reports.pack_file": ("reports.model",),
    "reports.settings": ("reports.model", "reports.errors", "reports.pack_file"),
    "reports.engine": ("reports.collection", "reports.errors"),
    "reports.publish": ("reports.model", "reports.errors"),
    "reports.apart": ("reports.apart",),
    **{stage: ("reports.model", "reports.errors", "reports.collection", "reports.wording", stage) for stage in STAGES},
    "reports.editions": ("reports.render", "reports.engine", "reports.model"),
    "reports.outcome": ("reports.engine", "reports.publish", "reports.settings", "reports.model", "reports.errors"),
    "reports.pipeline": (
        *STAGES,
        "reports.editions",
        "reports.engine",
        "reports.errors",
        "reports.model",
        "reports.outcome",
        "reports.publish",
        "reports.rules",
        "reports.settings",
        "reports.wording",
    ),
    "reports.starter": ("reports.model", "reports.errors", "reports.render.excel"),
    "reports.presets": ("reports.compose", "reports.rules", "reports.wording", "reports.model", "reports.errors"),
    "reports.description": (
        "reports.read",
        "reports.check",
        "reports.settings",
        "reports.wording",
        "reports.model",
        "reports.errors",
    ),
    "reports.closing": ("reports.outcome", "reports.model", "reports.errors"),
    "reports.progress": (),
    "reports.usage": ("reports.model",),
    "reports.cli": (
        "reports.collection",
        "reports.pipeline",
        "reports.presets",
        "reports.outcome",
        "reports.closing",
        "reports.description",
        "reports.progress",
        "reports.usage",
        "reports.settings",
        "reports.starter",
        "reports.errors",
        "reports.model",
        "reports.templates",
    ),
}

# Library -> where it may be used.
FENCES: dict[str, tuple[str, ...]] = {
    "click": ("reports.cli", "reports.usage", "reports.progress"),
    "rich": ("reports.progress",),
    "pydantic": ("reports.settings", "reports.pack_file", "reports.rules"),
    "babel": ("reports.wording",),
    "openpyxl": ("reports.read",),
    "odfdo": ("reports.render.ods", "reports.render.ods_cells"),
    "python_calamine": ("reports.apart",),
    "xlrd": ("reports.apart",),
    "pandas": ("reports.check", "reports.assess", "reports.compose"),
    "scipy": ("reports.assess",),
    "reportlab": ("reports.render.pdf",),
    "pikepdf": ("reports.render.pdf",),
    "PIL": ("reports.render.pdf",),
    "svglib": ("reports.render.pdf",),
    "lxml": ("reports.render.pdf",),
    "fontTools": ("reports.render.brand",),
    "arabic_reshaper": ("reports.render.pdf",),
    "bidi": ("reports.render.pdf",),
    "matplotlib": ("reports.render.charts",),
    "jinja2": ("reports.render.html",),
    "markupsafe": ("reports.render.html",),
    "xlsxwriter": ("reports.render.excel",),
}

CLOCKS = {"today", "now", "utcnow", "time_ns", "perf_counter", "monotonic"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> set[str]:
    """Every module that a file imports, at its top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            base = node.module or ""
            found |= {f"{base}.{alias.name}" if is_module(f"{base}.{alias.name}") else base for alias in node.names}
    return found


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def place(name: str) -> str:
    """The most exact entry of WALLS for a module."""
    fitting = [key for key in WALLS if name == key or (key != "reports" and name.startswith(key + "."))]
    assert fitting, f"{name} has no place in the house: give it one in WALLS"
    return max(fitting, key=len)


def within(name: str, places: tuple[str, ...]) -> bool:
    return any(name == one or name.startswith(one + ".") for one in places)


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_module_imports_only_what_its_walls_allow(path: Path) -> None:
    name = module_name(path)
    allowed = WALLS[place(name)]
    own = {one for one in imports(path) if one.split(".")[0] == "reports"}
    assert {one for one in own if not within(one, allowed)} == set()


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_library_stays_behind_its_fence(path: Path) -> None:
    name = module_name(path)
    libraries = {one.split(".")[0] for one in imports(path)} - set(sys.stdlib_module_names) - {"reports"}
    assert {one for one in libraries if not within(name, FENCES.get(one, ()))} == set()


@pytest.mark.parametrize("path", [path for path in MODULES if path.name != "cli.py"], ids=module_name)
def test_no_clock_below_the_command_line(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and is_attribute(node)]
    assert CLOCKS.isdisjoint(calls)


def is_attribute(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute)


def test_no_import_circle() -> None:
    graph = {module_name(path): imports(path) for path in MODULES}
    for start in graph:
        reached: set[str] = set()
        waiting = [one for one in graph[start] if one in graph]
        while waiting:
            one = waiting.pop()
            if one in reached:
                continue
            reached.add(one)
            waiting += [other for other in graph[one] if other in graph]
        assert start not in reached, f"{start} imports itself in a circle"


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_rooms_are_small_and_introduced(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module says what it is"
    assert text.count("\n") <= 250, "a module is one subject"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            assert node.end_lineno - node.lineno < 50, f"{node.name} does not fit a screen"


@pytest.mark.parametrize("path", sorted((PACKAGE / "model").glob("*.py")), ids=module_name)
def test_nouns_are_frozen_and_each_field_is_explained(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ClassDef) or not node.decorator_list:
            continue
        decorator = ast.unparse(node.decorator_list[0])
        assert "frozen=True" in decorator or decorator == "numerous", f"{node.name} is not frozen"
        for field, after in zip(node.body, [*node.body[1:], None], strict=True):
            if isinstance(field, ast.AnnAssign):
                explained = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                assert explained, f"{node.name}.{ast.unparse(field.target)} has no line under it"


def test_the_pipeline_fits_one_page() -> None:
    assert (PACKAGE / "pipeline.py").read_text(encoding="utf-8").count("\n") <= 120


def test_one_catch_of_what_reaches_people() -> None:
    """Only the command line ends a run; the pipeline keeps one organisation's fault from stopping the others."""
    catching = {module_name(path) for path in MODULES if "except PackError" in path.read_text(encoding="utf-8")}
    assert catching == {"reports.cli", "reports.pipeline"}
