"""A scorecard as plain text, for golden files: every word and figure in the order of reading."""

from collections.abc import Iterator

from reports.model.document import Counts, Fact, Mark, Section, Sentence, Shown, Spark, Table, Words
from reports.model.drawn import TimeLine
from reports.model.scorecard import ExceptionReport, Scorecard


def text_of(words: Sentence) -> str:
    """A sentence without its emphasis."""
    return "".join(run.text for run in words)


def page_text(card: Scorecard) -> str:
    """Every word of a scorecard; strong words between stars, marks between angle brackets."""
    head = card.masthead
    lines = [head.organisation, head.title, head.subtitle, head.running_head, head.document_title]
    lines += [head.draft, head.notice, head.page, "", *_front(card), ""]
    if card.exceptions:
        lines.append(f"# {card.exceptions_heading}")
    for report in card.exceptions:
        lines += _exception(report)
    for section in (card.measures, card.tasks, card.budget, card.risks, card.notes):
        lines += _section(section, 1) if section else []
    lines += [f"{heading}: {_mark(mark)} = {meaning}" for heading, marks in card.key for mark, meaning in marks]
    return "\n".join(lines) + "\n"


def _front(card: Scorecard) -> Iterator[str]:
    front = card.front
    yield from (_words(words) for words in front.opening)
    yield from _counts(front.measures)
    yield front.movement
    yield f"## {front.attention_heading}"
    yield from _table(front.attention) if front.attention else [front.attention_none]
    yield f"## {front.facts_heading}"
    yield from (_fact(fact) for fact in front.facts)
    yield f"## {front.questions_heading}"
    yield from (f"{number}. {_words(words)}" for number, words in enumerate(front.questions, start=1))
    yield from (f"## {front.narrative_heading}", *front.narrative) if front.narrative else ()


def _counts(counts: Counts) -> Iterator[str]:
    yield f"## {counts.heading}"
    yield " | ".join(f"{part.count} {_mark(part.mark)} {part.text}" for part in counts.parts)
    yield counts.remainder
    yield counts.text


def _exception(report: ExceptionReport) -> Iterator[str]:
    yield f"## {report.heading}"
    yield report.subheading
    if report.chart:
        yield f"[chart: {report.chart.text}]"
        yield f"[{report.chart.value_label} | {report.chart.target_label} | {report.chart.unit}]"
        yield f"[{report.chart.points[0].label} to {report.chart.points[-1].label}]"
    yield from (_fact(fact) for fact in (*report.facts, *report.answers))
    yield report.note


def _section(section: Section, level: int) -> Iterator[str]:
    yield ""
    yield f"{'#' * level} {section.heading}"
    yield from (_words(words) for words in section.intro)
    if section.figure:
        yield from (f"[{section.figure.heading}]", f"[{section.figure.subheading}]", f"[{section.figure.text}]")
    for table in section.tables:
        yield from _table(table)
    yield from (_fact(fact) for fact in section.facts)
    for part in section.subsections:
        yield from _section(part, level + 1)


def _table(table: Table) -> Iterator[str]:
    yield f"({table.summary})"
    yield " | ".join(column.heading for column in table.columns)
    for row in table.rows:
        yield f"{'= ' if row.level != 'normal' else ''}" + " | ".join(_cell(cell) for cell in row.cells)
    yield " ".join(text for text in (table.drawn_note, table.note) if text)


def _cell(cell: Words | Shown | Mark | Spark | TimeLine) -> str:
    if isinstance(cell, Mark):
        return _mark(cell)
    if isinstance(cell, Spark | TimeLine):
        return f"[{cell.text}]"
    text = f"*{cell.text}*" if cell.strong else cell.text
    return f"{text} ({cell.aside})" if isinstance(cell, Words) and cell.aside else text


def _fact(fact: Fact) -> str:
    return f"{fact.label}: {_mark(fact.mark) + ' ' if fact.mark else ''}{_words(fact.words)}"


def _words(words: Sentence) -> str:
    return "".join(f"*{run.text}*" if run.strong else run.text for run in words)


def _mark(mark: Mark) -> str:
    return f"<{mark.shape.value} {mark.text}{': ' + mark.reason if mark.reason else ''}>"
