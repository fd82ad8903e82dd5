"""Run bytecode that asks for a constant which does not exist."""

import subprocess
import sys

# show: craft
CRAFTED = """
from dis import opmap

def answer():
    return 42

far = opmap["EXTENDED_ARG"]  # three of them: constant number 1,610,612,736
made = [far, 0x60, far, 0, far, 0, opmap["LOAD_CONST"], 0, opmap["RETURN_VALUE"], 0]
answer.__code__ = answer.__code__.replace(co_code=bytes(made))
print("accepted:", answer.__code__.co_consts, flush=True)
print("the answer is", answer())
"""

child = subprocess.run(
    [sys.executable, "-I", "-X", "faulthandler", "-c", CRAFTED],
    capture_output=True,
    text=True,
    check=False,
)
print(child.stdout + child.stderr.partition("\n")[0])
# end: craft
