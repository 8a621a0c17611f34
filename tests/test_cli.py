"""The command as people meet it: usage, exit codes, what goes to stdout and what to stderr."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reports.cli import _close
from reports.engine import Done, Job
from reports.outcome import Outcome
from reports.settings import Request

ROOT = Path(__file__).parents[1]


def make_pack(*arguments: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from reports.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def winchester(tmp_path: Path, plans: Path) -> Path:
    """A working folder with one organisation."""
    shutil.copytree(plans / "winchester-2004-05", tmp_path / "inputs")
    return tmp_path


def everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_help_names_both_forms_and_the_options_of_the_build(tmp_path: Path) -> None:
    done = make_pack("--help", folder=tmp_path)
    assert done.returncode == 0
    for said in ("Q1|Q2|Q3|Q4", "--department", "--strict", "--as-at", "check", "explain", "init", "rules"):
        assert said in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [("Q5",), ("Q3", "--format", "docx"), ("Q3", "--year", "2008-10"), ("Q3", "--as-at", "soon"), ("nonsense",)],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_says_why(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = make_pack(*arguments, folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Error" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_lists_its_files_on_stdout_and_sums_up_on_stderr(winchester: Path) -> None:
    done = make_pack("Q3", "--format", "json", "--format", "csv", folder=winchester)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert all(line.startswith("Wrote ") for line in lines)
    assert all((winchester / line.removeprefix("Wrote ")).is_file() for line in lines)
    assert "1 department, 8 measures, 40 tasks" in done.stderr
    assert "make-pack check Q3" in done.stderr


def test_quiet_leaves_the_files_alone_on_stdout(winchester: Path) -> None:
    done = make_pack("Q3", "--format", "json", "--quiet", folder=winchester)
    assert (done.returncode, done.stderr) == (0, "")
    assert "pack.json" in done.stdout


def test_check_lists_findings_and_writes_nothing(winchester: Path) -> None:
    done = make_pack("check", "Q3", folder=winchester)
    assert done.returncode == 0
    assert "tasks.xlsx › Tasks!" in done.stdout
    assert not (winchester / "outputs").exists()


def test_explain_says_where_a_figure_comes_from(winchester: Path) -> None:
    done = make_pack("explain", "Q3", "cx1", folder=winchester)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("CX 1 · ")
    assert "actuals.xlsx › Actuals!" in done.stdout
    assert not (winchester / "outputs").exists()
    nothing = make_pack("explain", "Q3", "CX 99", folder=winchester)
    assert (nothing.returncode, nothing.stdout) == (1, "")
    assert "CX 99" in nothing.stderr


def test_strict_turns_open_findings_into_an_exit_code(winchester: Path) -> None:
    assert make_pack("check", "Q3", "--strict", folder=winchester).returncode == 3


def test_input_that_cannot_be_used_leaves_the_former_pack_untouched(winchester: Path) -> None:
    assert make_pack("Q3", "--format", "json", folder=winchester).returncode == 0
    before = everything(winchester / "outputs")
    (winchester / "inputs" / "measures.xlsx").write_bytes(b"rubbish")
    done = make_pack("Q3", folder=winchester)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert len([line for line in done.stderr.splitlines() if "measures.xlsx" in line]) >= 1
    assert everything(winchester / "outputs") == before


def test_a_missing_inputs_folder_is_one_message_with_a_remedy(tmp_path: Path) -> None:
    done = make_pack("Q3", folder=tmp_path)
    assert done.returncode == 1
    assert "make-pack init" in done.stderr
    assert "Traceback" not in done.stderr


def test_one_organisation_that_cannot_be_built_does_not_stop_the_others(tmp_path: Path, plans: Path) -> None:
    shutil.copytree(plans / "winchester-2004-05", tmp_path / "inputs" / "winchester")
    broken = tmp_path / "inputs" / "broken"
    broken.mkdir()
    (broken / "pack.toml").write_text('organisation = "Broken"\nyear = "2008-09"\n', encoding="utf-8")
    done = make_pack("Q3", "--format", "json", folder=tmp_path)
    assert done.returncode == 4
    assert "winchester-city-council" in done.stdout
    assert "Broken" in done.stderr


def test_a_partial_run_names_the_files_that_it_dropped(winchester: Path) -> None:
    make_pack("Q3", "--format", "json", "--format", "csv", folder=winchester)
    done = make_pack("Q3", "--format", "json", folder=winchester)
    (dropped,) = (line for line in done.stderr.splitlines() if "No longer in the pack: " in line)
    assert all(f"{name}.csv" in dropped for name in ("budget", "measures", "risks", "tasks"))
    assert not list((winchester / "outputs").rglob("*.csv"))


def test_a_department_that_is_not_there_is_named_with_those_that_are(winchester: Path) -> None:
    done = make_pack("Q3", "--department", "XYZ", folder=winchester)
    assert done.returncode == 2
    assert "XYZ" in done.stderr
    assert "CX" in done.stderr


def test_init_makes_a_folder_that_check_understands(tmp_path: Path) -> None:
    assert make_pack("init", "council", folder=tmp_path).returncode == 0
    done = make_pack("check", "Q1", folder=tmp_path / "council")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert make_pack("init", "council", folder=tmp_path).returncode == 2


def test_a_department_is_looked_for_in_every_organisation(tmp_path: Path, plans: Path) -> None:
    for plan in ("winchester-2004-05", "wigan-2008-09"):
        shutil.copytree(plans / plan, tmp_path / "inputs" / plan)
    done = make_pack("Q3", "--department", "cx", "--format", "json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "winchester" in done.stdout
    assert "wigan" not in done.stdout


def test_workbooks_beside_organisations_are_named(tmp_path: Path, plans: Path) -> None:
    shutil.copytree(plans / "winchester-2004-05", tmp_path / "inputs" / "winchester")
    (tmp_path / "inputs" / "new").mkdir()
    for name in ("budget.csv", "new/measures.xlsx", "new/~$measures.xlsx", "readme.txt"):
        (tmp_path / "inputs" / name).write_text("x", encoding="utf-8")
    done = make_pack("check", "Q3", folder=tmp_path)
    said = [line for line in done.stderr.splitlines() if line.startswith("Not read")]
    assert said == [
        "Not read: the workbooks in inputs, which has no pack.toml.",
        f"Not read: the workbooks in {Path('inputs') / 'new'}, which has no pack.toml.",
    ]


def test_a_mark_that_cannot_be_used_leaves_the_former_pack_untouched(winchester: Path, templates: Path) -> None:
    shutil.copytree(templates / "brands" / "harbour", winchester / "templates" / "brands" / "mine")
    assert make_pack("Q3", "--brand", "mine", "--format", "pdf", folder=winchester).returncode == 0
    before = everything(winchester / "outputs")
    (mark,) = (winchester / "templates" / "brands" / "mine").glob("*.svg")
    mark.write_text("<svg", encoding="utf-8")
    done = make_pack("Q3", "--brand", "mine", "--format", "pdf", folder=winchester)
    assert (done.returncode, done.stdout) == (1, "")
    assert mark.name in done.stderr
    assert everything(winchester / "outputs") == before


def test_a_name_of_blanks_is_refused(winchester: Path) -> None:
    (winchester / "inputs" / "pack.toml").write_text('organisation = "  "\nyear = "2004-05"\n', encoding="utf-8")
    done = make_pack("Q3", folder=winchester)
    assert done.returncode == 1
    assert "organisation" in done.stderr


def test_the_rules_are_listed_each_with_the_key_that_it_prints(tmp_path: Path, templates: Path) -> None:
    own = tmp_path / "templates" / "rules" / "status"
    own.mkdir(parents=True)
    text = (templates / "rules" / "status" / "default.toml").read_text(encoding="utf-8")
    (own / "strict.toml").write_text(text.replace("amount = 10", "amount = 2.5"), encoding="utf-8")
    done = make_pack("rules", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    families = {"status": {"strict"}, "direction": set(), "tasks": set(), "finance": set(), "statistics": set()}
    for family, (heading, *lines) in zip([*families, "risks"], _by_heading(done.stdout), strict=True):
        shipped = {file.stem for file in (templates / "rules" / family).glob("*.toml")}
        assert f"{family} under [rules]" in heading or family == "risks"
        names = [line.strip() for line in lines if not line.startswith("    ")]
        assert names == sorted(shipped | families.get(family, set()))
    assert "    Within tolerance (diamond): The target is missed by no more than the tolerance: 2.5%" in done.stdout


def _by_heading(text: str) -> list[list[str]]:
    """The lines of each family, its heading first."""
    groups: list[list[str]] = []
    for line in text.splitlines():
        if not line.startswith(" "):
            groups.append([])
        groups[-1].append(line)
    return groups


def test_a_rule_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "rules" / "status"
    own.mkdir(parents=True)
    (own / "broken.toml").write_text("[tolerance", encoding="utf-8")
    done = make_pack("rules", folder=tmp_path)
    assert (done.returncode, "status/broken.toml cannot be read" in done.stderr) == (1, True)


def test_a_file_that_could_not_be_made_is_told_with_place_and_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    job = Job("ces/ces-scorecard.xlsx", "CES", bytes)
    failed = Done(job, None, "The sheet Tasks would need too many rows.", "Split the inputs.")
    request = Request(3, tmp_path, tmp_path, ())
    assert _close([Outcome("Example Council", failures=(failed,))], request, None, quiet=True) == 4
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "FAILED Example Council, ces/ces-scorecard.xlsx: The sheet Tasks would need too many rows.",
        "  Split the inputs.",
    ]
