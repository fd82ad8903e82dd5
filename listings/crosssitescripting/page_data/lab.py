"""End the script, and begin one that runs `steal()`."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your city"
START = "Oslo"
HINTS = (
    "HTML is read before JavaScript, by a parser that knows nothing of JavaScript strings.",
    "A script element ends at the first `</script>`.",
)
ANSWER = "</script><script>steal()</script>"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    page = target.page_data({"city": given})
    print(page)
    return stage.runs(page)
