"""A matplotlib backend that draws nothing: it writes down what is to be drawn."""

from collections.abc import Callable, Sequence
from typing import cast

from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Transform
from matplotlib.typing import ColorType

from reports.render.charts.drawing import Anchor, Drawing, Label, Shape, Step

Measure = Callable[[str, float, bool], float]
"""(words, type size, semi-bold) -> width in points, in the typeface that will print them."""

_CODES = {Path.MOVETO: "M", Path.LINETO: "L", Path.CURVE3: "C", Path.CURVE4: "C", Path.CLOSEPOLY: "Z"}
_ANCHORS = {"left": Anchor.START, "center": Anchor.MIDDLE, "right": Anchor.END}
_SHARES = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


def record(figure: Figure, measure: Measure) -> Drawing:
    """What a figure draws. Its resolution must be 72 dots an inch, so that a dot is a point."""
    width, height = (side * 72 for side in (figure.get_figwidth(), figure.get_figheight()))
    recorder = Recorder(width, height, measure)
    figure.draw(recorder)
    return Drawing(width, height, tuple(recorder.items))


class Recorder(RendererBase):
    """The renderer that matplotlib draws to."""

    def __init__(self, width: float, height: float, measure: Measure) -> None:
        super().__init__()
        self.width = width
        self.height = height
        self.measure = measure
        self.items: list[Shape | Label] = []

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: ColorType | None = None,  # noqa: N803
    ) -> None:
        """Write down a path."""
        width = float(gc.get_linewidth())
        _, dashes = gc.get_dashes()
        stroke = to_hex(gc.get_rgb()) if width > 0 else ""
        fill = to_hex(rgbFace) if rgbFace is not None else ""
        if stroke or fill:
            lengths = tuple(float(dash) for dash in cast(Sequence[float], dashes or ()))
            self.items.append(Shape(_steps(path, transform), fill, stroke, width, lengths))

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,  # noqa: ARG002 (labels are level)
        ismath: bool | str = False,  # noqa: ARG002
        mtext: Text | None = None,
    ) -> None:
        """Write down words, at the anchor that they were given."""
        strong = _is_strong(prop)
        size = float(prop.get_size_in_points())
        anchor = _ANCHORS[str(mtext.get_horizontalalignment())] if mtext else Anchor.START
        x += _SHARES[anchor] * self.measure(s, size, strong)
        self.items.append(Label(round(float(x), 2), round(float(y), 2), s, size, strong, to_hex(gc.get_rgb()), anchor))

    def get_text_width_height_descent(
        self,
        s: str,
        prop: FontProperties,
        ismath: bool | str,  # noqa: ARG002
    ) -> tuple[float, float, float]:
        """The size of words in the typeface that will print them."""
        size = float(prop.get_size_in_points())
        return self.measure(s, size, _is_strong(prop)), size, size * 0.22

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Points."""
        return self.width, self.height

    def flipy(self) -> bool:
        """The origin is bottom left."""
        return False


def _steps(path: Path, transform: Transform) -> tuple[Step, ...]:
    """The steps of a path, quadratic curves as cubic ones."""
    steps = []
    x = y = 0.0
    for points, code in path.iter_segments(transform, simplify=False):
        numbers = [] if code == Path.CLOSEPOLY else [float(number) for number in points]
        if code == Path.CURVE3:
            middle_x, middle_y, end_x, end_y = numbers
            first = (x + (middle_x - x) * 2 / 3, y + (middle_y - y) * 2 / 3)
            second = (end_x + (middle_x - end_x) * 2 / 3, end_y + (middle_y - end_y) * 2 / 3)
            numbers = [*first, *second, end_x, end_y]
        if numbers:
            x, y = numbers[-2:]
        steps.append(Step(_CODES[code], tuple(round(number, 2) for number in numbers)))
    return tuple(steps)


def _is_strong(prop: FontProperties) -> bool:
    return prop.get_weight() == "bold"
