"""Attacks on the administrator who looks at the requests."""

import base64

from prover import Target

from .stage import Stage

BAD = "GET /admin/export"


def hidden(target: Target, stage: Stage, *requests: str) -> bool:
    """Return whether a request that was made is not on the screen."""
    target.show_requests(list(requests), stage.out)
    screen = stage.screen()
    print(*screen, sep="\n")
    return not any("/admin" in line for line in screen)


def attack_line_above(target: Target, stage: Stage) -> bool:
    """Move the cursor up a line, erase that line and write another one."""
    return hidden(target, stage, BAD, "\x1b[1A\x1b[2K\r  1  GET /health\n  2  GET /")


def attack_same_line(target: Target, stage: Stage) -> bool:
    """Return to the beginning of the line and write over it."""
    return hidden(target, stage, f"{BAD}\r  1  GET /health         ")


def attack_one_byte(target: Target, stage: Stage) -> bool:
    """Use the one-character forms of the commands, which some terminals obey."""
    return hidden(target, stage, BAD, "\x9b1A\x9b2K\r  1  GET /health")


def attack_invisible(target: Target, stage: Stage) -> bool:
    """Switch to invisible text."""
    return hidden(target, stage, f"GET /\x1b[8m?from={BAD}\x1b[0m")


def attack_clipboard(target: Target, stage: Stage) -> bool:
    """Put text into the clipboard, for the next time the administrator pastes."""
    words = base64.b64encode(b"the attacker's words").decode()
    target.show_requests([f"GET /\x1b]52;c;{words}\x07"], stage.out)
    print(*stage.screen(), sep="\n")
    print("clipboard:", stage.clipboard)
    return bool(stage.clipboard == "the attacker's words")


def attack_looks_like_an_escape(target: Target, stage: Stage) -> bool:
    """Write out an escape, so that nobody can tell it from a command that was escaped."""
    target.show_requests(["GET /\\x1b[2K", "GET /\x1b[2K"], stage.out)
    screen = stage.screen()
    print(*screen, sep="\n")
    return (
        screen[0].removeprefix("  1") == screen[1].removeprefix("  2") or not screen[1]
    )
