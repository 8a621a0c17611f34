"""Figures of the open data: {"value", "text", "reason"}, unrounded; `reason` is a sentence where there is no value."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.reasons import long_reason
from reports.model.cell import Source
from reports.model.document import Mark
from reports.model.measure import Measure
from reports.model.pack import Json
from reports.model.task import TaskDate
from reports.model.value import Figure, Level, Value

JsonObject = dict[str, Json]


def figure_json(edition: Edition, figure: Figure, text: str, measure: Measure | None = None) -> JsonObject:
    """A figure with the text that people read."""
    reason = long_reason(edition, figure.missing, measure) if figure.missing else None
    return {"value": value_json(figure.value), "text": text, "reason": reason}


def known_json(value: int | Decimal | None, text: str, reason: str) -> JsonObject:
    """A number that is known, or the reason why it is not."""
    return {"value": None if value is None else number_json(value), "text": text, "reason": reason_json(value, reason)}


def day_json(edition: Edition, day: TaskDate, absent: str, reason: str) -> JsonObject:
    """A date of a task; the words that stood there where they name no day; else the words of the key `absent`.

    `reason` is the key of the sentence for a date that was not given.
    """
    say = edition.wording.say
    if day.day:
        return {"value": day.day.isoformat(), "text": edition.wording.day(day.day), "reason": None}
    if day.words:
        return {"value": None, "text": day.words, "reason": say("tasks.reason.no_day")}
    return {"value": None, "text": say(absent), "reason": say(reason)}


def code_json(code: str, mark: Mark, reason: str | None = None) -> JsonObject:
    """A status, direction or band with the word that people read."""
    return {"code": code, "text": mark.text, "reason": reason}


def sources_json(figures: Mapping[str, Figure], **places: Source | None) -> JsonObject:
    """Figure name -> the cells that it comes from; figures without cells are left out."""
    found: JsonObject = {name: [str(source)] for name, source in places.items() if source}
    for name, figure in figures.items():
        if figure.sources:
            found[name] = [str(source) for source in figure.sources]
    return found


def value_json(value: Value | None) -> Json:
    """A value as JSON holds it: a number, an ISO date, true or false, or words."""
    if isinstance(value, Decimal):
        return number_json(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.word if isinstance(value, Level) else value


def number_json(value: int | Decimal) -> int | float:
    """A whole number as one, any other as it is written."""
    return int(value) if value == int(value) else float(value)


def reason_json(value: object, reason: str) -> str | None:
    """The reason, where there is no value."""
    return reason if value is None else None
