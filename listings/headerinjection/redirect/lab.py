"""Give the browser a cookie: a header `Set-Cookie` of your own."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The query of the link to the login page"
START = "next=/orders"
HINTS = (
    "In the head of a response every line is a header. What ends a line?",
    "In a query, `%0a` stands for a line feed and `%20` for a space.",
)
ANSWER = "next=/%0aSet-Cookie:%20session=mine"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    headers = stage.headers(target.redirect(given))
    print(*(f"{name}: {value}" for name, value in headers), sep="\n")
    return any(name == "Set-Cookie" for name, _ in headers)
