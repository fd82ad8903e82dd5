"""A service that other programs on this machine ask, line by line."""

import hmac

SHORTEST_TOKEN, MOST_BYTES = 20, 10_000


class NotAllowed(Exception):
    """Whoever asks may not."""


# show: answer
def answer(request: bytes, data: dict[str, str], token: str) -> str:
    """Return the answers to the lines of a request from this machine."""
    if len(token) < SHORTEST_TOKEN or len(request) > MOST_BYTES:
        raise NotAllowed("there is no token yet, or the request is too long")
    first, *lines = request.splitlines() or [b""]
    if not hmac.compare_digest(first, token.encode()):
        raise NotAllowed("the first line must be the token")
    answers = []
    for line in filter(None, lines):
        name = line.decode(errors="replace")
        if name not in data:
            raise NotAllowed("there is no such question")
        answers.append(data[name])
    return "\n".join(answers)


# end: answer
