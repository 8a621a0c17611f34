"""An invented council: its brand, its masthead, its words and marks."""

from pathlib import Path

from reports.model.brand import Brand, Face
from reports.model.document import Mark
from reports.model.rules import Shape
from reports.model.scorecard import Masthead

BRAND = Brand(
    name="civic",
    ink="#1D1D1B",
    quiet="#505A5F",
    accent="#12436D",
    tint="#F2F4F7",
    rule="#BFC5CC",
    typeface={"regular": Face(Path("Lato-Regular.ttf"))},
    family="Lato",
    mark=None,
    strapline="",
    page_width=842,
    page_height=595,
    footer="",
)
MASTHEAD = Masthead(
    organisation="Example Borough Council",
    title="Customer and Support Services",
    subtitle="Scorecard for quarter 3, 2008/09 · for the Corporate Scrutiny Panel",
    running_head="Customer and Support Services · Quarter 3, October to December 2008",
    document_title="Customer and Support Services: scorecard for quarter 3, 2008/09, Example Borough Council",
    draft="DRAFT – not yet signed off",
    notice="Quarterly actuals are illustrative.",
    language="en-GB",
    page="Page {page} of {pages}",
)
WORDS = {
    "sheet_summary": "Summary",
    "sheet_exceptions": "Off target",
    "sheet_measures": "Measures",
    "sheet_tasks": "Tasks",
    "sheet_budget": "Budget",
    "sheet_risks": "Risks",
    "sheet_notes": "Notes",
    "sheet_history": "Recent history",
    "col_group": "Objective",
    "col_exception": "What is off target",
    "col_spark_target": "Target, same periods",
    "history_heading": "Recent history",
    "history_note": "The figures behind the small charts. An empty cell is a period without a figure.",
    "col_history_ref": "Ref",
    "col_history_measure": "Measure",
    "col_history_series": "Series",
    "col_history_text": "In words",
    "history_actual": "Actual",
    "history_target": "Target",
}
ON = Mark("On target", Shape.DISC, "#1F7A70")
WITHIN = Mark("Within tolerance", Shape.DIAMOND, "#B4530A")
OFF = Mark("Off target", Shape.CROSS, "#801650")
NOT_RATED = Mark("Not rated", Shape.BAR, "#505A5F", "no baseline yet")
UP = Mark("Improved", Shape.ARROW_UP, "#1D1D1B")
LEVEL = Mark("Steady", Shape.ARROW_LEVEL, "#1D1D1B")
DOWN = Mark("Worsened", Shape.ARROW_DOWN, "#1D1D1B")
