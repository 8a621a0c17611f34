"""Protected measures that have another ref now: what protected the earlier one protects its successor (METHODS §8)."""

from collections.abc import Iterable
from dataclasses import replace

from reports.model.measure import Measure
from reports.model.suppression import Suppression


def with_present_refs(rule: Suppression, measures: Iterable[Measure]) -> Suppression:
    """The rule with the present ref of each measure whose figures are kept under another now (`Formerly`).

    A ref under which figures are still kept stays; so does one that nobody knows, which is then refused.
    """
    known = tuple(measures)
    kept = {measure.ref for measure in known if measure.actuals}
    successor = {former.casefold(): measure.ref for measure in known for former in measure.former_refs}

    def present(ref: str) -> str:
        return ref if ref in kept else successor.get(ref.casefold(), ref)

    def presents(refs: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(present(ref) for ref in refs))

    return replace(
        rule,
        measures=presents(rule.measures),
        sums=tuple(replace(one, total=present(one.total), parts=presents(one.parts)) for one in rule.sums),
        rates=tuple(
            replace(
                one,
                rate=present(one.rate),
                numerator=present(one.numerator),
                denominator=present(one.denominator) if one.denominator else "",
            )
            for one in rule.rates
        ),
    )
