"""Keep the request for `/admin` off the screen. It is made first, yours second."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "Your request, as a JSON string: `\\u001b` is the escape character"
START = '"GET /"'
HINTS = (
    "A terminal takes escape sequences from any text that is printed.",
    "`\\u001b[1A` goes up a line, and `\\u001b[2K` erases the line.",
)
ANSWER = '"\\u001b[1A\\u001b[2K\\r  1  GET /health"'


def attempt(target: Target, stage: Stage, given: object) -> bool:
    target.show_requests(["GET /admin/export", str(given)], stage.out)
    screen = stage.screen()
    print(*screen, sep="\n")
    return not any("/admin" in line for line in screen)
