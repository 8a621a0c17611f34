"""The council's rules: TOML files of templates/rules, checked before anything is judged by them.

A family is a folder, a rule file in it a preset. `file` reads one and checks its bands; the modules named after the
families know what these need.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from reports.model.codes import DirectionCode
from reports.model.risk import RiskScale
from reports.model.rules import Rules
from reports.rules.direction import comparison_of
from reports.rules.file import RuleFile, preset_names
from reports.rules.finance import finance_rule
from reports.rules.risks import reachable_scores, risk_bands
from reports.rules.statistics import statistics_rule
from reports.rules.status import cases_of, default_tolerance, roll_up_of, status_bands
from reports.rules.tasks import task_bands, task_rule

FAMILIES = ("status", "direction", "tasks", "risks", "finance", "statistics")
"""The folders of rule files."""

__all__ = ["FAMILIES", "load_rules", "preset_names", "reachable_scores"]


def load_rules(folders: Sequence[Path], names: Mapping[str, str]) -> Rules:
    """The rules of one organisation.

    `folders` are looked through in order; the first that has a file wins. `names` is family -> preset; "default" where
    a family is not named. Raises PackError, naming file, key and remedy, where a file is missing or would judge or
    print something that cannot be told apart.
    """
    status, direction, tasks, risks, finance, statistics = (RuleFile(folders, family, names) for family in FAMILIES)
    bands = status_bands(status)
    return Rules(
        status=bands,
        direction=direction.bands("band", DirectionCode, arrows=True),
        tasks=task_bands(tasks),
        risks={scale: risk_bands(risks, scale) for scale in RiskScale},
        tolerance=default_tolerance(status),
        cases=cases_of(status, bands),
        roll_up=roll_up_of(status, bands),
        comparison=comparison_of(direction),
        task_rule=task_rule(tasks),
        finance=finance_rule(finance),
        statistics=statistics_rule(statistics),
    )
