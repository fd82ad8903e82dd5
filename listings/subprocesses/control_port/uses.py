"""Legitimate uses: asking the service."""

from prover import Target

from .attacks import TOKEN
from .stage import Stage


def use_version(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask for the version."""
    request = f"{TOKEN}\nversion\n".encode()
    return target.answer(request, stage.data, TOKEN), "2.1"


def use_two(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask two questions in one connection."""
    request = f"{TOKEN}\r\nversion\r\nexport\r\n".encode()
    return target.answer(request, stage.data, TOKEN), f"2.1\n{stage.secret}"


def use_empty_last_line(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask with an empty line at the end."""
    request = f"{TOKEN}\nversion\n\n".encode()
    return target.answer(request, stage.data, TOKEN), "2.1"


def use_longest_request(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask as much at once as is allowed, with the shortest token that is allowed."""
    request = b"t" * 20 + b"\nversion" + b"\n" * 9972
    return target.answer(request, stage.data, "t" * 20), "2.1"
