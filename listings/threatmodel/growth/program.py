"""How much memory a few compressed bytes ask for."""

import zlib

for megabytes in (1, 10):
    size = megabytes * 1_000_000
    small = zlib.compress(bytes(size), level=9)
    print(f"{len(small):>6} bytes become {size:>10}: {size // len(small)} times")

limited = zlib.decompressobj().decompress(small, max_length=100_000)
print("with a limit:", len(limited))
