"""Have a module of yours run in the place of one of the program's: it takes the bank key."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name of the file that you leave beside the data, `orders.csv` and `orders.plist`"
START = "notes.py"
HINTS = (
    "The program looks for its readers in the current folder first.",
    "The reader of `orders.csv` is called `read_csv`.",
)
ANSWER = "read_csv.py"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    stage.write(f"data/{given}", stage.planted())
    for name in ("orders.csv", "orders.plist"):
        print(f"total of {name}:", target.total(stage.readers, name))
    return stage.stolen()
