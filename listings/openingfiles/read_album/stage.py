"""Albums that members send, and a measure of the memory that reading them requests."""

import struct
import tracemalloc
from typing import Any

import prover


class Stage(prover.Stage):
    def album(self, *photos: tuple[int, bytes]) -> Any:
        """Return an open album of photos, each with the length that it claims."""
        data = b"".join(struct.pack(">I", size) + photo for size, photo in photos)
        return self.write("album.bin", data).open("rb")

    def peak(self, target: prover.Target, album: Any) -> int:
        """Let the program read an album; return how many bytes it requested at most."""
        tracemalloc.start()
        try:
            with album:
                target.read_album(album)
        except ValueError as error:
            print("the answer:", error)
        finally:
            held = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        print(f"at most {held / 1e6:.0f} MB were requested at once")
        return held
