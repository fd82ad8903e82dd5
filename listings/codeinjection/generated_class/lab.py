"""Copy the content of `secret.txt` into `public.txt`."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "A table"
START = "city,street\nRome,Via Appia\n"
HINTS = (
    "Each name becomes a line of a class: `city: str = ''`. What if it holds more?",
    "A semicolon starts another statement; `#` makes the rest a comment. Put quotes"
    " around the name, so that it can contain commas.",
)
ANSWER = (
    "\"city: str = open('public.txt', 'w').write(open('secret.txt').read()) #\"\nRome\n"
)


def attempt(target: Target, stage: Stage, given: str) -> bool:
    try:
        print(target.read_table(given))
    finally:
        found = stage.leaked()
    return found
