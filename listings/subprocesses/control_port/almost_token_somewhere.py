"""A service that other programs on this machine ask, line by line."""


class NotAllowed(Exception):
    """Whoever asks may not."""


def answer(request: bytes, data: dict[str, str], token: str) -> str:
    """Return the answers to the lines of a request from this machine."""
    # show: danger
    lines = request.decode(errors="replace").splitlines()
    if not any(token.startswith(line) for line in lines):
        raise NotAllowed("the token is missing")
    answers = [data[line] for line in lines if line in data]
    # end: danger
    return "\n".join(answers)
