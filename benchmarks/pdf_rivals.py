"""The benchmark's content as Typst and WeasyPrint print it: the same words, columns, typeface and small charts."""

from html import escape

from pdf_content import COLOURS, COLUMNS, STATUSES, TITLE, Row, paragraphs, rows

_WIDTH, _HEIGHT = 66, 12


def typst_source() -> str:
    """The content in Typst's language."""
    lines = [
        '#set document(title: "Customer and Support Services")',
        '#set page("a4", margin: (x: 36pt, y: 70pt), numbering: "1 of 1")',
        '#set text(font: "Lato", size: 8.7pt, lang: "en", region: "GB")',
        f"= {TITLE}",
        "== Measures",
        "#table(columns: (auto, 1fr, auto, auto, auto, auto, 66pt), stroke: none, inset: (x: 4pt, y: 3.4pt),",
        f"table.header({', '.join(f'[*{name}*]' for name in COLUMNS)}, table.hline(stroke: 0.6pt)),",
    ]
    lines += [_typst_row(one) for one in rows()]
    lines.append(")")
    lines.append("== Findings")
    lines += [f"=== {heading}\n{text}" for heading, text in paragraphs()]
    return "\n".join(lines)


def weasyprint_source() -> str:
    """The content as a web page."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in COLUMNS)
    body = "".join(_html_row(one) for one in rows())
    notes = "".join(f"<h3>{escape(heading)}</h3><p>{escape(text)}</p>" for heading, text in paragraphs())
    style = (
        "@page{size:A4;margin:70pt 36pt;@bottom-right{content:counter(page) ' of ' counter(pages)}}"
        "body{font:8.7pt/1.36 Lato}td,th{padding:3.4pt 4pt;text-align:left;vertical-align:top}"
        "table{border-collapse:collapse}tr{border-bottom:0.4pt solid #ccc;break-inside:avoid}.n{text-align:right}"
    )
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{TITLE}</title><style>{style}</style>'
        f"</head><body><h1>{TITLE}</h1><h2>Measures</h2><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        f"</table><h2>Findings</h2>{notes}</body></html>"
    )


def _typst_row(one: Row) -> str:
    points = ", ".join(f"curve.{'line' if place else 'move'}(({x:.1f}pt, {y:.1f}pt))" for place, (x, y) in _points(one))
    chart = f'curve(stroke: 1pt + rgb("#12436D"), {points})'
    figure = f'figure(alt: "{one.alternative}", box(width: {_WIDTH}pt, height: {_HEIGHT}pt, {chart}))'
    mark = f'[#text(fill: rgb("{COLOURS[one.status]}"))[●] {STATUSES[one.status]}]'
    figures = ", ".join(f"align(right)[{text}]" for text in (one.target, one.actual, one.variance))
    return f"[{one.ref}], [{one.title}], {figures}, {mark}, {figure}, table.hline(stroke: 0.4pt + gray),"


def _html_row(one: Row) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for _, (x, y) in _points(one))
    chart = (
        f'<svg role="img" width="{_WIDTH}pt" height="{_HEIGHT}pt" viewBox="0 0 {_WIDTH} {_HEIGHT}">'
        f"<title>{escape(one.alternative)}</title>"
        f'<polyline fill="none" stroke="#12436D" points="{points}"/></svg>'
    )
    mark = f'<span style="color:{COLOURS[one.status]}">●</span> {STATUSES[one.status]}'
    figures = "".join(f'<td class="n">{escape(text)}</td>' for text in (one.target, one.actual, one.variance))
    return (
        f'<tr><td>{one.ref}</td><th scope="row">{escape(one.title)}</th>{figures}<td>{mark}</td><td>{chart}</td></tr>'
    )


def _points(one: Row) -> list[tuple[int, tuple[float, float]]]:
    low, high = min(one.history), max(one.history)
    step = _WIDTH / (len(one.history) - 1)
    places = ((n * step, _HEIGHT * (1 - (value - low) / (high - low))) for n, value in enumerate(one.history))
    return list(enumerate(places))
