"""A small vocabulary for the book's figures: boxes, texts and arrows on a sheet.

Figures are designed on a sheet 360 units wide, so that their text can be read at the
width of a phone. Colours are custom properties with a light and a dark value; inlined
in a page, they follow the page's theme (`data-theme`), alone, the reader's system.
"""

from dataclasses import dataclass, field
from xml.sax.saxutils import escape

WIDTH = 360
SIZE = 13.5
"""Units of the common text size; code and notes are set a little smaller."""

SMALL = 12.0

# Name: light, dark. Text on each fill reaches a contrast of 4.5 (tests/test_figures.py).
COLOURS = {
    "ink": ("#1f2933", "#e6eaed"),
    "muted": ("#4f5d68", "#b4bfc7"),
    "line": ("#8795a1", "#7b8a95"),
    "plain": ("#f6f8f9", "#20282d"),
    "accent": ("#0b5c6b", "#6bcbd8"),
    "accent-fill": ("#e2f0f2", "#12343a"),
    "attack": ("#a62015", "#ff9d92"),
    "attack-fill": ("#fdf0ee", "#3a1f1c"),
}


def width_per_size(kind: str) -> float:
    """Return the width of a character as a part of the text's size."""
    return 0.61 if "code" in kind else 0.64 if "strong" in kind else 0.56


@dataclass(frozen=True)
class Text:
    """One line of text as it was set; `anchor` is start, middle or end."""

    x: float
    y: float
    words: str
    size: float
    kind: str
    anchor: str

    @property
    def width(self) -> float:
        """An estimate on the safe side (DejaVu Sans is the widest of the fonts), in units."""
        return len(self.words) * self.size * width_per_size(self.kind)

    @property
    def left(self) -> float:
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        return self.x - self.width * shift


@dataclass
class Sheet:
    """A figure in the making. `title` and `description` are its text alternative."""

    name: str
    title: str
    description: str
    height: float
    parts: list[str] = field(default_factory=list)
    texts: list[tuple[Text, tuple[float, float] | None]] = field(default_factory=list)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        kind: str = "",
        *,
        size: float = SIZE,
        anchor: str = "start",
        within: tuple[float, float] | None = None,
    ) -> None:
        """Set a line of text; `within` are the left and right edge that hold it."""
        line = Text(x, y, words, size, kind, anchor)
        self.texts.append((line, within))
        classes = f' class="{kind}"' if kind else ""
        anchored = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self.parts.append(
            f'<text x="{x:g}" y="{y:g}" font-size="{size:g}"{anchored}{classes}>'
            f"{escape(words)}</text>"
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        lines: list[tuple[str, str]],
        kind: str = "plain",
    ) -> None:
        """Draw a box with centred lines, each a text and its kind (strong, code, note)."""
        self.parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="6" '
            f'class="box {kind}"/>'
        )
        leading = 17.0
        top = y + (height - leading * len(lines)) / 2 + 12.5
        for row, (words, style) in enumerate(lines):
            size = SMALL if style in {"code", "note"} else SIZE
            room = (width - 6) / (len(words) * width_per_size(style))
            self.text(
                x + width / 2,
                top + row * leading,
                words,
                style,
                size=max(SMALL, min(size, round(room, 1))),
                anchor="middle",
                within=(x, x + width),
            )

    def arrow(self, x1: float, y1: float, x2: float, y2: float, kind: str = "") -> None:
        """Draw a straight arrow whose head points at the end."""
        classes = f"arrow {kind}".strip()
        self.parts.append(f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" class="{classes}"/>')
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        ux, uy = (x2 - x1) / length, (y2 - y1) / length
        left = (x2 - 7 * ux + 4 * uy, y2 - 7 * uy - 4 * ux)
        right = (x2 - 7 * ux - 4 * uy, y2 - 7 * uy + 4 * ux)
        self.parts.append(
            f'<path d="M{x2:g} {y2:g}L{left[0]:.2f} {left[1]:.2f}'
            f'L{right[0]:.2f} {right[1]:.2f}Z" class="{("head " + kind).strip()}"/>'
        )

    def frame(self, x: float, y: float, width: float, height: float, kind: str) -> None:
        """Draw an empty frame."""
        self.parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="10" '
            f'class="{kind}"/>'
        )

    def svg(self) -> str:
        """Return the finished figure."""
        scope = f"figure-{self.name}"
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} '
                f'{self.height:g}" width="100%" role="img" class="book-figure {scope}" '
                f'aria-labelledby="{scope}-title {scope}-desc">',
                f'<title id="{scope}-title">{escape(self.title)}</title>',
                f'<desc id="{scope}-desc">{escape(self.description)}</desc>',
                f"<style>{_style(scope)}</style>",
                *self.parts,
                "</svg>\n",
            ]
        )


def _style(scope: str) -> str:
    light = "".join(f"--f-{name}:{value[0]};" for name, value in COLOURS.items())
    dark = "".join(f"--f-{name}:{value[1]};" for name, value in COLOURS.items())
    rules = {
        "text": "fill:var(--f-ink);font-family:system-ui,-apple-system,'Segoe UI',Roboto,"
        "'DejaVu Sans',sans-serif",
        ".strong": "font-weight:600",
        ".note": "fill:var(--f-muted)",
        ".code": "font-family:ui-monospace,'SF Mono',Consolas,'DejaVu Sans Mono',monospace",
        ".red": "fill:var(--f-attack)",
        ".box": "stroke-width:1.5",
        ".plain": "fill:var(--f-plain);stroke:var(--f-line)",
        ".accent": "fill:var(--f-accent-fill);stroke:var(--f-accent)",
        ".attack": "fill:var(--f-attack-fill);stroke:var(--f-attack)",
        ".boundary": "fill:none;stroke:var(--f-attack);stroke-width:1.5;stroke-dasharray:6 4",
        ".arrow": "fill:none;stroke:var(--f-line);stroke-width:1.5",
        ".head": "fill:var(--f-line)",
    }
    return (
        f".{scope}{{{light}}}"
        f"@media (prefers-color-scheme:dark){{.{scope}{{{dark}}}}}"
        f'html[data-theme="light"] .{scope}{{{light}}}'
        f'html[data-theme="dark"] .{scope}{{{dark}}}'
        + "".join(f".{scope} {selector}{{{rule}}}" for selector, rule in rules.items())
    )
