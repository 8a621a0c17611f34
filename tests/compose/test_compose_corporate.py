"""The corporate scorecard and the panel packs: every figure is its departments', the biggest news comes first."""

from dataclasses import replace
from decimal import Decimal

import pytest
from several_departments import assessments, edition
from small_figures import WORDING

from reports.compose import compose
from reports.compose.corporate_departments import departments_table
from reports.model.corporate import CorporateScorecard
from reports.model.document import Section, Shown, Table, Words
from reports.model.summary import Assessments


@pytest.fixture(scope="module")
def corporate() -> CorporateScorecard:
    made = compose(assessments(), (), WORDING).corporate
    assert made is not None
    return made


def section(card: CorporateScorecard, key: str) -> Section:
    return next(one for one in card.sections if one.key == key)


def column(table: Table, key: str) -> list[object]:
    place = [one.key for one in table.columns].index(key)
    cells = [row.cells[place] for row in table.rows]
    return [cell.value if isinstance(cell, Shown) and cell.value is not None else cell.text for cell in cells]


def plain(words: object) -> str:
    return "".join(run.text for run in words)  # type: ignore[attr-defined]


def test_the_front_counts_each_department_and_all_of_them(corporate: CorporateScorecard) -> None:
    table = corporate.front.attention
    assert table is not None
    assert column(table, "department") == ["Customer Services", "Finance", "Legal Services", "All departments"]
    assert column(table, "off_target") == [1, 1, 0, 2]
    assert column(table, "on_target") == [1, 0, 0, 1]
    assert [cell.text for cell in (row.cells[1] for row in table.rows)] == ["2 of 2", "1 of 1", "none", "3 of 3"]
    assert column(table, "tasks") == [1, 1, "none", 2]
    assert column(table, "risks") == [1, "none", "none", 1]


def test_risks_without_target_scores_are_not_counted_as_none_above_them() -> None:
    whole = assessments()
    customers, *others = whole.departments
    bare = replace(customers, risks=tuple(replace(one, gap=None) for one in customers.risks))
    table = departments_table(edition(), (customers, bare), replace(customers, risks=customers.risks * 2))
    assert column(table, "risks") == [1, "no target", 2]
    without = departments_table(edition(), (bare, *others), replace(whole.whole, risks=bare.risks))
    assert "risks" not in [one.key for one in without.columns]


def test_a_shape_stands_before_a_count_that_is_not_nought_and_never_one_like_a_minus(
    corporate: CorporateScorecard,
) -> None:
    for table in (corporate.front.attention, *section(corporate, "tasks").tables):
        assert table is not None
        for row in table.rows:
            for cell in row.cells:
                if isinstance(cell, Shown) and cell.mark:
                    assert cell.value
                    assert cell.mark.shape.value != "bar"


def test_budgets_are_said_to_be_over_or_under(corporate: CorporateScorecard) -> None:
    table = corporate.front.attention
    assert table is not None
    place = [one.key for one in table.columns].index("budget")
    said = [row.cells[place].text for row in table.rows]
    assert said == ["60 over", "20 under", "not given", "40 over"]


def test_the_opening_says_where_the_news_is_and_names_departments(corporate: CorporateScorecard) -> None:
    said = [plain(words) for words in corporate.front.opening]
    assert said[0].startswith("One of the three measures that can be rated is on target")
    assert said[1] == "Two of three departments have measures off target."
    assert "Invoices paid on time (Finance)" in said[2]


def test_exceptions_come_furthest_from_target_first_with_who_does_what(corporate: CorporateScorecard) -> None:
    (table,) = section(corporate, "exceptions").tables
    assert column(table, "ref") == ["F1", "C1"]
    assert column(table, "department") == ["Finance", "Customer Services"]
    assert column(table, "running") == [1, 2]
    assert column(table, "action") == [
        "No action was given",
        "Two assessors from January. – Head of Benefits, by 31 March 2009",
    ]
    assert "history" not in [one.key for one in table.columns]


def test_overdue_tasks_come_longest_first_with_their_department(corporate: CorporateScorecard) -> None:
    (late,) = section(corporate, "tasks").subsections
    (table,) = late.tables
    assert column(table, "ref") == ["FT1", "CT1"]
    assert column(table, "department") == ["Finance", "Customer Services"]


def test_money_adds_up_and_the_line_over_is_named(corporate: CorporateScorecard) -> None:
    budget = section(corporate, "budget")
    (table,) = budget.tables
    assert column(table, "department") == ["Customer Services", "Finance", "Net, all departments"]
    for key in ("annual", "profile", "actual", "forecast", "outturn_variance"):
        *parts, total = column(table, key)
        assert sum(parts, Decimal(0)) == total  # type: ignore[arg-type]
    assert "No budget was given for Legal Services." in table.note
    (over,) = budget.subsections
    assert column(over.tables[0], "service") == ["Benefits"]


def test_only_risks_above_their_target_stand_in_the_register(corporate: CorporateScorecard) -> None:
    risks = section(corporate, "risks")
    assert plain(risks.intro[0]).startswith("Above the score that is aimed at: 1 of 2 risks.")
    assert column(risks.tables[0], "ref") == ["CR1"]


def test_objectives_have_a_line_each_where_departments_do_not_share_them(corporate: CorporateScorecard) -> None:
    (table,) = section(corporate, "objectives").tables
    assert column(table, "objective") == ["Fast service"]
    assert column(table, "off_target") == [1]


def test_a_part_of_the_departments_has_no_corporate_scorecard() -> None:
    pack = compose(replace(assessments(), whole=None, panels=()), (), WORDING)
    assert (pack.corporate, pack.panel_packs) == (None, ())


def test_a_panel_pack_holds_the_scorecards_of_its_departments_in_order() -> None:
    pack = compose(assessments(), (), WORDING)
    (panel,) = pack.panel_packs
    assert panel.file_stem == "corporate-scrutiny-panel-2008-09-Q3"
    assert [card.department for card in panel.scorecards] == ["CES", "FIN"]
    assert panel.scorecards[0] is pack.scorecards[0]
    assert panel.overview is not None
    assert column(panel.overview, "off_target") == [1, 1, 2]


def test_panels_whose_names_make_one_file_name_are_told_apart() -> None:
    first = assessments().panels[0]
    pack = compose(replace(assessments(), panels=(first, replace(first, name="corporate scrutiny-panel"))), (), WORDING)
    assert [one.file_stem.removesuffix("-2008-09-Q3") for one in pack.panel_packs] == [
        "corporate-scrutiny-panel",
        "corporate-scrutiny-panel-2",
    ]


def test_figures_are_attached_only_where_they_are_asked_for() -> None:
    plain_one = assessments()
    asked = replace(plain_one, organisation=replace(plain_one.organisation, attaches_figures=True))
    assert compose(plain_one, (), WORDING).attachments == {}
    attached = compose(asked, (), WORDING).attachments
    panel = attached["corporate-scrutiny-panel-2008-09-Q3"]
    assert [one["code"] for one in panel.data["departments"]] == ["CES", "FIN"]  # type: ignore[index, call-overload, union-attr]
    assert "summary" not in panel.data  # type: ignore[operator]
    assert attached["corporate-scorecard-2008-09-Q3"].data["summary"]["measures"]["all"] == 3  # type: ignore[index, call-overload]
    assert all(one.name.endswith("-2008-09-Q3.json") for one in attached.values())


def test_words_of_a_title_are_the_departments_own_in_tables() -> None:
    made = compose(assessments(), (), WORDING).corporate
    assert made is not None
    (table,) = section(made, "exceptions").tables
    names = [cell.text for row in table.rows for cell in row.cells[1:2] if isinstance(cell, Words)]
    assert names == ["Invoices paid on time", "Claims processed in time"]
    assert edition().assessments.departments[0].measures[0].measure.title == "Claims processed in time"


def test_the_opening_says_so_where_every_department_is_off_target() -> None:
    whole = assessments()
    first, second = whole.departments[:2]
    both = replace(whole, departments=(first, second))
    assert opening_of(both)[1] == "Every department has measures off target."
    more = replace(first, measures=(*first.measures, *second.measures))
    assert opening_of(replace(whole, departments=(more, second)))[1] == (
        "Every department has measures off target, Customer Services most: two."
    )


def opening_of(whole: Assessments) -> list[str]:
    made = compose(whole, (), WORDING).corporate
    assert made is not None
    return [plain(words) for words in made.front.opening]
