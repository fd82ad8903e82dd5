"""An approved plug-in in a folder that an attacker can write too."""

import hashlib
import importlib.util
import marshal
from pathlib import Path

import prover

APPROVED = '''"""Report the figures of the month."""
from pathlib import Path

def report():
    return Path(__file__).with_suffix(".txt").read_text()
'''
PLANTED = """from pathlib import Path

Path("planted.txt").write_text("this was never approved")
"""


class Stage(prover.Stage):
    def build(self) -> None:
        self.plugin = self.write("plugins/monthly.py", APPROVED)
        self.write("plugins/monthly.txt", "42 orders")
        self.approved = {hashlib.sha256(APPROVED.encode()).hexdigest()}
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
