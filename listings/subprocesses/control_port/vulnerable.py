"""A service that other programs on this machine ask, line by line."""


class NotAllowed(Exception):
    """Whoever asks may not."""


# show: answer
def answer(request: bytes, data: dict[str, str], token: str) -> str:
    """Return the answers to the lines of a request from this machine."""
    # show: danger
    answers = []
    for line in request.decode(errors="replace").splitlines():
        if line in data:
            answers.append(data[line])
    # end: danger
    return "\n".join(answers)


# end: answer
