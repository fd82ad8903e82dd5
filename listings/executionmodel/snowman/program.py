"""See what a character's name makes the compiler do."""

import ast
import sys
from importlib.machinery import PathFinder
from pathlib import Path


# show: evaluate
def evaluate(text: str) -> None:
    """Evaluate a literal, and say what was imported on the way."""
    before = set(sys.modules)
    try:
        value: object = ast.literal_eval(text)
    except SyntaxError as error:
        value = error.msg
    print(f"{text}: {value}; imported: {sorted(set(sys.modules) - before)}")


evaluate("'☃'")
evaluate(r"'\u2603'")

Path("unicodedata.py").write_text("print('planted code runs in', __name__)\n")
sys.path.insert(0, ".")
sys.meta_path.insert(0, PathFinder)  # files first, also where it is built in
evaluate(r"'\N{SNOWMAN}'")

sys.path.remove(".")
del sys.modules["unicodedata"]
evaluate(r"'\N{SNOWMAN}'")
# end: evaluate
