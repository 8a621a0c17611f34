"""Small counts (METHODS §8): withheld, kept from being worked out, or rounded."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from assess_builders import assessed, counted, measure, target

from reports.assess.suppression import without_small_counts
from reports.assess.suppression_known import rounded_count
from reports.errors import PackError
from reports.model.cell import Source
from reports.model.measure import Actual, Commentary, Measure
from reports.model.narrative import Narrative
from reports.model.organisation import Organisation
from reports.model.period import financial_year
from reports.model.period_text import parse_period
from reports.model.submission import Department, Submission
from reports.model.suppression import Sum, Suppression
from reports.model.value import Figure, Missing
from reports.wording import load_wording

WORDING = load_wording([Path(__file__).parents[2] / "templates" / "wording"], "en-GB")

YEAR = {"2008-09 Q1": "12", "2008-09 Q2": "9", "2008-09 Q3": "3", "2008-09 Q4": "30"}


def count(ref: str, actuals: dict[str, object], counting: str = "discrete", **more: object) -> Measure:
    unit = str(more.pop("unit", "number"))
    return measure(unit, "lower", counting, actuals=actuals, ref=ref, title=f"People {ref}", **more)  # type: ignore[arg-type]


def shown(measures: list[Measure], rule: Suppression | None) -> dict[str, dict[str, object]]:
    """Ref -> period -> what may be shown: a number as text, or why not."""
    organisation = Organisation("Example", "example", financial_year(2008), suppression=rule)
    safe = without_small_counts(Submission(organisation, (), tuple(measures), (), (), ()), WORDING)
    return {
        one.ref: {
            actual.period.code: str(actual.figure.number) if actual.figure.number is not None else actual.figure.missing
            for actual in one.actuals
        }
        for one in safe.measures
    }


def withheld(measures: list[Measure], rule: Suppression | None) -> set[str]:
    """ "REF 2008-09 Q3" for everything that is not shown."""
    found = shown(measures, rule)
    return {f"{ref} {code}" for ref, row in found.items() for code, value in row.items() if isinstance(value, Missing)}


def test_rounding_to_five() -> None:
    """T8.1"""
    sizes = ("0", "3", "4", "5", "7", "8", "12")
    row = {parse_period(f"{2001 + place}-{2 + place:02d}").code: size for place, size in enumerate(sizes)}
    (found,) = shown([count("A", row, frequency="annual")], Suppression(("A",), base=5)).values()
    assert list(found.values()) == ["0", Missing.FEW, Missing.FEW, "5", "5", "10", "10"]


@pytest.mark.parametrize(("size", "base", "rounded"), [("2.5", 5, "5"), ("97", 10, "100"), ("4", 3, "3")])
def test_a_count_goes_to_the_nearest_multiple(size: str, base: int, rounded: str) -> None:
    assert rounded_count(Decimal(size), base) == Decimal(rounded)


def test_a_small_count_takes_the_smallest_of_its_row_with_it() -> None:
    """T8.3"""
    row = [count(ref, {"2008-09 Q3": size}) for ref, size in zip("ABCT", ("12", "3", "9", "24"), strict=True)]
    rule = Suppression(sums=(Sum("T", ("A", "B", "C")),))
    assert withheld(row, rule) == {"B 2008-09 Q3", "C 2008-09 Q3"}


def test_two_years_to_date_do_not_give_a_quarter_away() -> None:
    """T8.4: 6 and 8 differ by 2; what was printed first stays, and 9 would still leave only 3."""
    one = count("A", {"2008-09 Q1": "6", "2008-09 Q2": "8", "2008-09 Q3": "9", "2008-09 Q4": "20"}, "cumulative")
    assert withheld([one], Suppression(("A",))) == {"A 2008-09 Q2", "A 2008-09 Q3"}


def test_a_year_to_date_that_stands_still_adds_nought_and_is_shown() -> None:
    one = count("A", {"2008-09 Q1": "6", "2008-09 Q2": "6"}, "cumulative")
    assert withheld([one], Suppression(("A",))) == set()
    assert withheld([one], Suppression(("A",), shows_zero=False)) == {"A 2008-09 Q2"}


def test_a_year_does_not_give_its_one_small_quarter_away() -> None:
    """The newest goes: quarters 1 and 2 were printed before anyone knew the year."""
    one = count("A", YEAR | {"2008-09": "54"})
    assert withheld([one], Suppression(("A",))) == {"A 2008-09 Q3", "A 2008-09 Q4"}
    assert withheld([count("A", YEAR)], Suppression(("A",))) == {"A 2008-09 Q3"}


def test_what_the_owner_marked_is_kept_too_without_any_setting() -> None:
    one = count("A", YEAR | {"2008-09 Q1": Missing.SUPPRESSED, "2008-09": "54"})
    assert withheld([one], None) == {"A 2008-09 Q1", "A 2008-09 Q4"}


def test_bounds_that_leave_one_value_only_count_as_known() -> None:
    """Years to date of 6, withheld, 6: the withheld one can only be 6."""
    one = count(
        "A", {"2008-09 Q1": "6", "2008-09 Q2": Missing.SUPPRESSED, "2008-09 Q3": "6", "2008-09 Q4": "9"}, "cumulative"
    )
    assert withheld([one], None) == {"A 2008-09 Q2", "A 2008-09 Q3"}


def test_a_total_over_departments_does_not_give_a_quarter_of_one_away() -> None:
    """B's second quarter added 2, so its year to date is withheld; the total less A would give it back."""
    parts = {"A": ("40", "60"), "B": ("6", "8"), "C": ("30", "70"), "T": ("76", "138")}
    row = [count(ref, {"2008-09 Q1": q1, "2008-09 Q2": q2}, "cumulative") for ref, (q1, q2) in parts.items()]
    rule = Suppression(sums=(Sum("T", ("A", "B", "C")),))
    assert withheld(row, rule) == {"B 2008-09 Q2", "A 2008-09 Q2"}


def test_a_rate_of_a_small_count_is_withheld_with_all_that_is_worked_out_from_it() -> None:
    rows = {"2008-09 Q2": counted("10", "6", "60"), "2008-09 Q3": counted("5", "3", "60")}
    one = count("A", rows, "snapshot", unit="%", targets=(target("2008-09", "8"),))
    organisation = Organisation("Example", "example", financial_year(2008), suppression=Suppression(("A",)))
    safe = without_small_counts(Submission(organisation, (), (one,), (), (), ()), WORDING).measures[0]
    result = assessed(safe)
    derived = (result.actual, result.variance, result.variance_percent)
    assert {figure.missing for figure in derived} == {Missing.SUPPRESSED}
    assert (result.status.code, result.status.reason) == ("no_data", Missing.SUPPRESSED)
    assert result.short.reason is Missing.SUPPRESSED
    assert (result.interval, result.change) == (None, None)
    assert safe.actuals[1].numerator is None


def test_a_rate_of_too_few_people_is_withheld_even_where_the_count_is_nought() -> None:
    few = count("A", {"2008-09 Q3": counted("0", "0", "4")}, "snapshot", unit="%")
    assert withheld([few], Suppression(("A",))) == {"A 2008-09 Q3"}
    assert withheld([few], Suppression(("A",), least=4)) == set()


def test_other_measures_are_left_alone() -> None:
    others = [count("A", {"2008-09 Q3": "3"}), replace(count("B", YEAR), ref="B")]
    assert withheld(others, Suppression(("B",))) == {"B 2008-09 Q3"}
    assert withheld(others, None) == set()


def test_a_slip_in_the_settings_would_disclose_and_is_an_error() -> None:
    with pytest.raises(PackError, match="LPI 71"):
        shown([count("LPI 17", YEAR)], Suppression(("LPI 71",)))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Two families moved in.", False),
        ("There were 3 more than last year.", False),
        ("A single flood; the road has been closed since.", True),
    ],
)
@pytest.mark.parametrize("about", ["2008-09 Q3", "2008-09 Q4"])
def test_commentary_beside_or_after_a_withheld_count_tells_no_number(said: str, kept: bool, about: str) -> None:
    spoken = replace(count("A", YEAR), commentaries=(Commentary(parse_period(about), cause=said),))
    organisation = Organisation("Example", "example", financial_year(2008), suppression=Suppression(("A",)))
    safe = without_small_counts(Submission(organisation, (), (spoken,), (), (), ()), WORDING).measures[0]
    assert (safe.commentaries[0].cause == said) is kept
    assert kept or safe.commentaries[0].cause == WORDING.say("commentary.withheld")


@pytest.mark.parametrize(
    ("figure", "kept", "missing"),
    [
        (Figure.absent(Missing.NOT_UNDERSTOOD, "3 or so"), "", Missing.SUPPRESSED),
        (Figure.absent(Missing.NOT_UNDERSTOOD, "three or so"), "", Missing.SUPPRESSED),
        (Figure.absent(Missing.BELOW_NOUGHT, "-3"), "", Missing.SUPPRESSED),
        (Figure.absent(Missing.NOT_UNDERSTOOD, "see the note"), "see the note", Missing.NOT_UNDERSTOOD),
        (Figure.absent(Missing.NO_SURVEY, "No survey (3 in 2007)"), "", Missing.NO_SURVEY),
        (Figure.absent(Missing.FORMULA_ERROR, "#DIV/0!"), "#DIV/0!", Missing.FORMULA_ERROR),
        (Figure(Decimal(12), words="12 (3 of them girls)"), "", None),
    ],
)
def test_what_a_cell_of_a_protected_measure_says_in_words_tells_no_number(
    figure: Figure, kept: str, missing: Missing | None
) -> None:
    cell = Source("book.xlsx", "Actuals", "F4", figure.words)
    spoken = Actual(parse_period("2008-09 Q3"), replace(figure, sources=(cell,)))
    one = replace(count("A", {}), actuals=(spoken,))
    for rule, words, reason in ((Suppression(("A",)), kept, missing), (None, figure.words, figure.missing)):
        organisation = Organisation("Example", "example", financial_year(2008), suppression=rule)
        safe = without_small_counts(Submission(organisation, (), (one,), (), (), ()), WORDING).measures[0]
        found = safe.actuals[0].figure
        assert (found.words, found.missing, found.sources[0].seen) == (words, reason, words)


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("LPI 99 fell to three.", "LPI 99"),
        ("LPI 99 fell.", ""),
        ("Three cheers.", ""),
    ],
)
def test_a_narrative_that_could_tell_a_withheld_count_says_that_it_is_withheld(said: str, ref: str) -> None:
    spoken = Narrative("CES", parse_period("2008-09 Q3"), (said,), Source("book.xlsx", "Narrative", "C2"))
    organisation = Organisation("Example", "example", financial_year(2008), suppression=Suppression(("LPI 99",)))
    one = count("LPI 99", YEAR)
    submission = Submission(organisation, (), (one,), (), (), (), narratives=(spoken,))
    safe = without_small_counts(submission, WORDING)
    notice = WORDING.say("commentary.withheld_narrative")
    assert safe.narratives[0].withheld_for == ref
    assert safe.narratives[0].paragraphs == ((notice,) if ref else (said,))
    assert safe.withheld_words == ((spoken.source,) if ref else ())


def test_commentary_of_a_total_does_not_tell_its_part() -> None:
    row = [count(ref, {"2008-09 Q3": size}) for ref, size in zip("ABCT", ("12", "3", "9", "24"), strict=True)]
    row[3] = replace(row[3], commentaries=(Commentary(parse_period("2008-09 Q3"), cause="Of these 3 were in B."),))
    rule = Suppression(sums=(Sum("T", ("A", "B", "C")),))
    organisation = Organisation("Example", "example", financial_year(2008), suppression=rule)
    safe = without_small_counts(Submission(organisation, (), tuple(row), (), (), ()), WORDING).measures[3]
    assert "3" not in safe.commentaries[0].cause


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("LPI 99 was 3 only.", False),
        ("Few posts were filled; Measure LPI 99 fell to three.", False),
        ("P7 was 3 only.", False),
        ("LPI 99 fell.", True),
        ("XP7 was 3 only.", True),
        ("Two posts were filled.", True),
    ],
)
def test_commentary_of_another_measure_that_names_a_withheld_one_tells_no_number(said: str, kept: bool) -> None:
    about = parse_period("2008-09 Q3")
    other = replace(count("LPI 1", {}), commentaries=(Commentary(about, cause=said, action="Go on.", owner="Head"),))
    organisation = Organisation("Example", "example", financial_year(2008), suppression=Suppression(("LPI 99", "P7")))
    measures = (other, count("LPI 99", YEAR), count("P7", YEAR))
    safe = without_small_counts(Submission(organisation, (), measures, (), (), ()), WORDING).measures[0]
    assert (safe.commentaries == other.commentaries) is kept
    assert kept or (safe.commentaries[0].cause, safe.commentaries[0].action) == (WORDING.say("commentary.withheld"), "")


def test_commentary_before_anything_is_withheld_stays() -> None:
    spoken = replace(count("A", YEAR), commentaries=(Commentary(parse_period("2008-09 Q1"), cause="12 this time."),))
    organisation = Organisation("Example", "example", financial_year(2008), suppression=Suppression(("A",)))
    safe = without_small_counts(Submission(organisation, (), (spoken,), (), (), ()), WORDING).measures[0]
    assert safe.commentaries == spoken.commentaries


def test_what_protected_a_renamed_measure_protects_its_successor() -> None:
    """Its earlier figures stand under the present ref; a total that named the earlier one names it too."""
    old = count("OLD", {})
    new = count("NEW", YEAR, formerly="LPI 3; old")
    other = count("B", dict.fromkeys(YEAR, "20"))
    total = count("T", {code: str(int(str(size)) + 20) for code, size in YEAR.items()})
    assert withheld([old, new], Suppression(("OLD",))) == {"NEW 2008-09 Q3"}
    found = withheld([old, new, other, total], Suppression(sums=(Sum("T", ("OLD", "B")),)))
    assert found == {"NEW 2008-09 Q3", "B 2008-09 Q3"}
    with pytest.raises(PackError):
        withheld([new], Suppression(("LPI 4",)))


def test_a_measure_still_in_use_is_protected_under_its_own_ref() -> None:
    assert withheld([count("OLD", YEAR), count("NEW", YEAR, formerly="OLD")], Suppression(("OLD",))) == {
        "OLD 2008-09 Q3"
    }


def test_measures_with_a_withheld_value_are_known_where_only_a_part_is_asked_for() -> None:
    """So that no finding about another department, or about a withdrawn measure, tells it."""
    measures = (count("A", YEAR), replace(count("B", YEAR), department="BB"), count("C", {"2008-09 Q1": "30"}))
    organisation = Organisation("Example", "example", financial_year(2008), suppression=Suppression(("A", "B", "C")))
    departments = (Department("CES", "Services"), Department("BB", "Others"))
    safe = without_small_counts(Submission(organisation, departments, measures, (), (), ()), WORDING)
    assert [one.ref for one in safe.only(["CES"]).withheld] == ["A", "B"]
    assert [one.ref for one in safe.only(["CES"]).measures] == ["A", "C"]
