"""Attacks on the import of notes: a script that is none until it is decoded."""

from prover import Target

from .stage import Stage


def shown(target: Target, stage: Stage, data: bytes, encoding: str) -> bool:
    text = target.import_note(data, encoding)
    print(f"{data!r} as {encoding} is {text!r}")
    return "script" in stage.elements(text)


def attack_utf_7(target: Target, stage: Stage) -> bool:
    """Name UTF-7, which writes every character in letters and digits."""
    return shown(target, stage, b"+ADw-script+AD4-steal()", "utf-7")


def attack_escapes(target: Target, stage: Stage) -> bool:
    """Name an encoding that is Python's own, and write escapes."""
    return shown(target, stage, rb"\x3cscript>steal()", "unicode_escape")


def attack_dropped_byte(target: Target, stage: Stage) -> bool:
    """Put a byte between that UTF-8 has not: decoding drops it."""
    return shown(target, stage, b"<\xffscript>steal()", "utf-8")


def attack_two_bytes(target: Target, stage: Stage) -> bool:
    """Write each character in two bytes: between any two stands a zero."""
    return shown(target, stage, "<script>steal()".encode("utf-16"), "utf-16")
