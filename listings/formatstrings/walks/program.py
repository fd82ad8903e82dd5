"""What the fields of `str.format` reach from an object that seems harmless."""


class Point:
    """A place on a map."""

    def __init__(self, x: int) -> None:
        self.x = x

    @property
    def label(self) -> str:
        """The name of the place."""
        print("  the code of the property runs")
        return "harbour"


TOKEN = "a token of this module"
point = Point(3)

for text in ("{0.x}", "{0.__class__}", "{0.__init__.__globals__[TOKEN]}", "{0.label}"):
    print(text)
    print("  ", text.format(point))
