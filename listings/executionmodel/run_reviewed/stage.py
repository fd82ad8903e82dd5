"""An approved plug-in in a folder that an attacker can write too."""

import hashlib
import importlib.util
import marshal
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import prover

APPROVED = '''"""Report the figures of the month."""
from pathlib import Path

def report():
    return Path(__file__).with_suffix(".txt").read_text()
'''
TYPED = """from __future__ import annotations

from dataclasses import dataclass

@dataclass
class Order:
    amount: int

def report():
    return Order(42)
"""
PLANTED = """from pathlib import Path

Path("planted.txt").write_text("this was never approved")
"""


class Stage(prover.Stage):
    def build(self) -> None:
        self.plugin = self.write("plugins/monthly.py", APPROVED)
        self.write("plugins/monthly.txt", "42 orders")
        self.typed = self.write("plugins/typed.py", TYPED)
        self.approved = {
            hashlib.sha256(source.encode()).hexdigest() for source in (APPROVED, TYPED)
        }
        self.cached = Path(importlib.util.cache_from_source(str(self.plugin)))

    def plant_bytecode(self, flags: int, fingerprint: bytes) -> None:
        """Put code that was never approved where `import` keeps the plug-in's cache."""
        header = importlib.util.MAGIC_NUMBER + flags.to_bytes(4, "little") + fingerprint
        code = compile(PLANTED, str(self.plugin), "exec")
        self.cached.parent.mkdir(exist_ok=True)
        self.cached.write_bytes(header + marshal.dumps(code))

    def plant_source(self) -> None:
        """Put code that was never approved in the plug-in itself."""
        self.plugin.write_text(PLANTED)

    def planted_code_ran(self) -> bool:
        marker = self.root / "planted.txt"
        if marker.exists():
            print(marker.read_text())
        return marker.exists()

    def memory_of(self, work: Callable[[], object]) -> int:
        """Return how many bytes `work` holds at its worst moment."""
        tracemalloc.start()
        work()
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most
