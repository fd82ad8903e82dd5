"""How much memory one call of `read` requests, on a file of ten bytes."""

import tracemalloc
from pathlib import Path

path = Path("small.bin")
path.write_bytes(b"0123456789")
for asked in (10, 1_000_000, 50_000_000):
    with path.open("rb") as file:
        tracemalloc.start()
        got = len(file.read(asked))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    print(f"asked for {asked:>10,} bytes, got {got}, requested {peak / 1e6:.0f} MB")
