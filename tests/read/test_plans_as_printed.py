"""The five plans in their own layouts give the same measures, targets, tasks, budgets and risks as in their sheets.

What a plan does not print (quarters, units, polarities, task progress) or prints in prose is not compared; what its
layout lacks is named in each test.
"""

from pathlib import Path

import pytest
from plans_as_printed import PLANS, as_printed, as_taken_over, figures, rows_of, titles, values

from reports.check import check
from reports.model.cell import TableKind
from reports.model.organisation import Organisation
from reports.model.period_text import parse_year
from reports.wording import load_wording

ACTUALS, BUDGET, MEASURES, MILESTONES = TableKind.ACTUALS, TableKind.BUDGET, TableKind.MEASURES, TableKind.MILESTONES
RISKS, TARGETS, TASKS = TableKind.RISKS, TableKind.TARGETS, TableKind.TASKS


def test_wigan(tmp_path: Path, plans: Path) -> None:
    """Lacks refs, the limits of the target ranges, the milestones (in prose) and the two lines of growth (in prose)."""
    printed, canonical = as_printed("wigan-2008-09", tmp_path), as_taken_over("wigan-2008-09", plans)
    assert figures(printed, TARGETS, "Target") == figures(canonical, TARGETS, "Target")
    expected = {
        (name.removeprefix("CPA service performance: "), *rest)
        for name, *rest in figures(canonical, ACTUALS, "Outturn")
    }
    scorecard = {"CPA: direction of travel", "CPA: use of resources", "CPA: corporate assessment"}
    assert figures(printed, ACTUALS, "Outturn") == {one for one in expected if one[0] not in scorecard}
    columns = ("Task", "Owner", "Resources", "Start", "Due", "Success criteria")
    assert sorted(values(rows_of(printed, TASKS), *columns)) == sorted(values(rows_of(canonical, TASKS), *columns))
    of_2006 = [row for row in rows_of(canonical, BUDGET) if row.cells["Year"].seen == "2006-07"]
    assert values(rows_of(printed, BUDGET), "Variance") == values(of_2006, "Variance")
    assert {row.cells["Year"].seen for row in rows_of(printed, BUDGET)} == {"2006/07"}
    assert values(rows_of(printed, RISKS), "Risk") == values(rows_of(canonical, RISKS), "Risk")


def test_wigans_frameworks_and_objectives(tmp_path: Path, plans: Path) -> None:
    printed, canonical = as_printed("wigan-2008-09", tmp_path), as_taken_over("wigan-2008-09", plans)
    named = dict(values(rows_of(printed, MEASURES, "Performance"), "Measure", "Frameworks"))
    expected = dict(values(rows_of(canonical, MEASURES), "Measure", "Frameworks"))
    assert named == {title: frameworks for title, frameworks in expected.items() if title in named}
    improving = values(rows_of(printed, TASKS, "Improvement"), "Task", "Objective")
    assert set(improving) <= set(values(rows_of(canonical, TASKS), "Task", "Objective"))


def test_winchester(tmp_path: Path, plans: Path) -> None:
    """Lacks the targets that the plan leaves blank and "Target Other", whose year stands in the cell; days in prose."""
    printed, canonical = as_printed("winchester-2004-05", tmp_path), as_taken_over("winchester-2004-05", plans)
    assert [ref for ref in titles(printed) if ref.startswith("BV")] == ["BV 1a", "BV 1d", "BV 3", "BV 4"]
    assert set(titles(printed).values()) == set(titles(canonical).values())
    blank = {"Invoices paid on time", "Days sick per member of staff in CX Department"}
    expected = {one for one in figures(canonical, TARGETS, "Target") if one[0] not in blank and one[1] != "2006-07"}
    assert figures(printed, TARGETS, "Target") == expected
    assert figures(printed, ACTUALS, "Outturn") == figures(canonical, ACTUALS, "Outturn")
    columns = ("Service", "Year", "Kind", "Unit", "Annual budget", "FTE")
    lines = {
        (service, year.replace("/", "-"), *rest) for service, year, *rest in values(rows_of(printed, BUDGET), *columns)
    }
    assert lines == set(values(rows_of(canonical, BUDGET), *columns))
    assert (
        values(rows_of(printed, TASKS), "Task", "Success criteria")[:29]
        == (values(rows_of(canonical, TASKS), "Task", "Success criteria")[:29])
    )
    assert len(rows_of(printed, TASKS)) == len(rows_of(canonical, TASKS))
    assert values(rows_of(printed, TASKS, "Consultation"), "Due") == values(rows_of(canonical, TASKS)[38:], "Due")
    assert values(rows_of(printed, RISKS), "Mitigation")[0][0].count("\n") == 3
    assert len(rows_of(printed, RISKS)) == len(rows_of(canonical, RISKS))


def test_salford_2009(tmp_path: Path, plans: Path) -> None:
    """Lacks actuals (its columns are blank) and divisions; "LPI" stands in the heading and not in the ref."""
    printed, canonical = as_printed("salford-2009-10", tmp_path), as_taken_over("salford-2009-10", plans)
    assert list(titles(printed)) == [ref.removeprefix("LPI ") for ref in titles(canonical)]
    assert {"21a", "22bi", "22bii", "NI 181"} <= set(titles(printed))
    assert figures(printed, TARGETS, "Target") == figures(canonical, TARGETS, "Target")
    columns = ("Ref", "Current score", "Target score", "Owner", "Due")
    assert values(rows_of(printed, RISKS), *columns) == values(rows_of(canonical, RISKS), *columns)
    tasks = values(rows_of(printed, TASKS, "Plan 2009"), "Ref", "Task", "Objective", "Owner", "Risk ref")
    expected = values(rows_of(canonical, TASKS)[:36], "Ref", "Task", "Objective", "Owner", "Risk ref")
    assert [(f"T{ref}", *rest) for ref, *rest in tasks] == expected
    later = values(rows_of(printed, TASKS, "Plan 2010"), "Task", "Due")
    assert [one for one in values(rows_of(canonical, TASKS)[36:], "Task", "Due") if one not in later] == [
        ("Develop the Gateway programme (2010/12)", "March 2010 & beyond")
    ]


def test_shropshire(tmp_path: Path, plans: Path) -> None:
    """Holds no measures, and 25 of the 63 tasks: the others are lists. Two rows have deadlines for other numbers."""
    printed, canonical = as_printed("shropshire-2008-09", tmp_path), as_taken_over("shropshire-2008-09", plans)
    columns = ("Task", "Objective", "Owner", "Monitored by")
    assert values(rows_of(printed, TASKS), *columns) == values(rows_of(canonical, TASKS)[:25], *columns)
    refs = {row.cells["Task"].seen: row.cells["Ref"].seen for row in rows_of(canonical, TASKS)}
    names = {row.cells["Ref"].seen: refs[row.cells["Task"].seen] for row in rows_of(printed, TASKS)}
    steps = {(names[ref], *rest) for ref, *rest in values(rows_of(printed, MILESTONES), "Task ref", "Milestone", "Due")}
    expected = values(rows_of(canonical, MILESTONES), "Task ref", "Milestone", "Due")
    in_one_cell = ("T1", "T8", "T21", "T24")
    in_rows = {one for one in expected if int(one[0][1:]) <= 25 and one[0] not in in_one_cell}
    assert {one for one in steps if one[0] not in in_one_cell} == in_rows
    scores = values(rows_of(printed, RISKS), "Current score")
    assert scores[:16] == values(rows_of(canonical, RISKS), "Current score")[:16]
    assert [one.seen.count("\n") for one in printed.problems if one.code == "F148"] == [3]


def test_salford_2002(tmp_path: Path, plans: Path) -> None:
    """Prints lists of key targets under objectives: its figures, days and milestones stand in prose."""
    printed, canonical = as_printed("salford-2002-03", tmp_path), as_taken_over("salford-2002-03", plans)
    columns = ("Task", "Objective", "Owner")
    assert sorted(values(rows_of(printed, TASKS), *columns)) == sorted(values(rows_of(canonical, TASKS), *columns))


@pytest.mark.parametrize("plan", ["wigan-2008-09", "winchester-2004-05", "salford-2009-10"])
def test_a_plan_as_printed_is_checked_and_counted(plan: str, tmp_path: Path, templates: Path) -> None:
    reading = as_printed(plan, tmp_path)
    year = parse_year(plan[-7:])
    wording = load_wording([templates / "wording"], "en-GB")
    submission, findings = check(reading, Organisation(plan, plan, year), year, year.end, wording)
    assert len(submission.measures) == len(rows_of(reading, MEASURES))
    assert len(submission.tasks) == len(rows_of(reading, TASKS))
    assert len(submission.risks) == len(rows_of(reading, RISKS))
    assert len(submission.budget) == len(rows_of(reading, BUDGET))
    assert not {one.code for one in findings} & {"F020", "F021", "F022", "F025", "F053", "F061"}


@pytest.mark.parametrize("plan", PLANS)
def test_every_cell_stands_where_it_says(plan: str, tmp_path: Path) -> None:
    """Whatever table a figure went into, its address is that of the cell in which it was printed."""
    sheets, _ = PLANS[plan]
    for table in as_printed(plan, tmp_path).tables:
        for row in table.rows:
            for name in ("Target", "Outturn", "Annual budget", "Variance", "Current score"):
                cell = row.cells.get(name)
                if cell and cell.number is not None and not cell.unit and cell.source.sheet in sheets:
                    printed = sheets[cell.source.sheet][row.number - 1][ord(cell.source.cell[0]) - ord("A")]
                    assert str(cell.number) in str(printed).replace(",", "")
