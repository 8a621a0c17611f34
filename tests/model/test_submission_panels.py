"""Which panels there are, and what is left of a submission where some are asked for."""

import pytest

from reports.errors import PackError
from reports.model.organisation import Organisation, Panel
from reports.model.period import financial_year
from reports.model.submission import Department, Submission


def submission(*panels: Panel, named: str = "") -> Submission:
    organisation = Organisation("Wigan Council", "wigan", financial_year(2008), panels=panels)
    departments = (
        Department("CES", "Chief Executive’s Services", panel=named),
        Department("BT", "Business Transformation", panel=named.upper()),
        Department("CT", "Customer Transformation"),
    )
    return Submission(organisation, departments, (), (), (), ())


def test_panels_of_the_settings_come_first_with_the_departments_that_there_are() -> None:
    one = submission(
        Panel("Policy", ("bt", "XX", "chief executive’s services", "BT")), Panel("None", ("XX",)), named="P"
    )
    assert one.panels == (Panel("Policy", ("BT", "CES")),)


def test_without_settings_the_departments_name_their_panels() -> None:
    assert submission(named="Policy panel").panels == (Panel("Policy panel", ("CES", "BT")),)
    assert submission().panels == ()


def test_a_panel_asked_for_leaves_its_departments_and_a_department_asked_for_joins_them() -> None:
    whole = submission(Panel("Policy", ("BT",)), Panel("Other", ("CES",)))
    assert whole.only((), ()) is whole
    part = whole.only((), ("POLICY",))
    assert [one.code for one in part.departments] == ["BT"]
    assert part.panels == (Panel("Policy", ("BT",)),)
    both = whole.only(("ct",), (" policy ",))
    assert [one.code for one in both.departments] == ["BT", "CT"]
    assert whole.only(("ces",)).panels == ()


def test_what_is_not_there_is_named_with_what_is() -> None:
    with pytest.raises(PackError) as caught:
        submission(Panel("Policy", ("BT",))).only(("XX",), ("Nobody",))
    assert "no department XX and no panel Nobody" in caught.value.message
    assert "CES, BT, CT" in caught.value.remedy
    assert "Policy" in caught.value.remedy
