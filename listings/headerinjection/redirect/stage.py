"""A browser, as far as it reads the head of a response."""

import http.client
import io

import prover


class _Socket:
    def __init__(self, data: bytes) -> None:
        self.file = io.BytesIO(data)

    def makefile(self, mode: str) -> io.BytesIO:
        return self.file


class Stage(prover.Stage):
    def headers(self, answer: bytes) -> list[tuple[str, str]]:
        """Return the headers that a browser finds in a response."""
        return self._read(answer)[0]

    def rest(self, answer: bytes) -> bytes:
        """Return what comes behind the head, which should be nothing."""
        return self._read(answer)[1]

    def _read(self, answer: bytes) -> tuple[list[tuple[str, str]], bytes]:
        socket = _Socket(answer)
        response = http.client.HTTPResponse(socket)  # type: ignore[arg-type]
        response.begin()
        return response.getheaders(), socket.file.read()
