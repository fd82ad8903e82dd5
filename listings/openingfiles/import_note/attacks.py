"""Attacks on the import of notes: a script element that appears only by decoding."""

from prover import Target

from .stage import Stage


def shown(target: Target, stage: Stage, data: bytes, encoding: str) -> bool:
    text = target.import_note(data, encoding)
    print(f"{data!r} as {encoding} is {text!r}")
    return "script" in stage.elements(text)


def attack_utf_7(target: Target, stage: Stage) -> bool:
    """Name UTF-7, in which `+ADw-` stands for `<`."""
    return shown(target, stage, b"+ADw-script+AD4-steal()", "utf-7")


def attack_escapes(target: Target, stage: Stage) -> bool:
    """Name an encoding of Python's own, in which `\\x3c` stands for `<`."""
    return shown(target, stage, rb"\x3cscript>steal()", "unicode_escape")


def attack_dropped_byte(target: Target, stage: Stage) -> bool:
    """Insert a byte that never occurs in UTF-8: decoding drops it."""
    return shown(target, stage, b"<\xffscript>steal()", "utf-8")


def attack_two_bytes(target: Target, stage: Stage) -> bool:
    """Name UTF-16: a zero byte stands between any two letters."""
    return shown(target, stage, "<script>steal()".encode("utf-16"), "utf-16")
