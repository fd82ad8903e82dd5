"""What the fields of str.format reach from an object that seems harmless."""


class Point:
    """A place on a map."""

    def __init__(self, x: int) -> None:
        self.x = x


TOKEN = "a token of this module"
point = Point(3)

for text in ("{0.x}", "{0.__class__}", "{0.__init__.__globals__[TOKEN]}"):
    print(f"{text:<34}", text.format(point))
