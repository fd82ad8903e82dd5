"""Attacks by the name of a theme."""

from prover import Target

from .stage import Stage


def cookies(target: Target, stage: Stage, theme: str) -> dict[str, dict[str, str]]:
    found = stage.cookies(target.theme_cookie(theme))
    print(*found.items(), sep="\n")
    return found


def attack_domain(target: Target, stage: Stage) -> bool:
    """Add `Domain`, so that the cookie goes to every host of the domain."""
    found = cookies(target, stage, "dark; Domain=example.org; x=")
    return found["theme"].get("domain") == "example.org"


def attack_lifetime(target: Target, stage: Stage) -> bool:
    """Add `Max-Age`, so that the browser keeps the cookie for years."""
    found = cookies(target, stage, "dark; Max-Age=999999999")
    return found["theme"].get("max-age") == "999999999"


def attack_second_cookie(target: Target, stage: Stage) -> bool:
    """End the line, and set another cookie."""
    found = cookies(target, stage, "dark\r\nSet-Cookie: session=mallorys")
    return "session" in found


def attack_second_cookie_by_line_feed(target: Target, stage: Stage) -> bool:
    """Set another cookie by a line feed alone."""
    found = cookies(target, stage, "dark\nSet-Cookie: session=mallorys")
    return "session" in found


def attack_large_cookie(target: Target, stage: Stage) -> bool:
    """Set a cookie so large that servers refuse every later request with it."""
    header = target.theme_cookie("dark" * 2500)
    print(f"{len(header):,} characters")
    return len(header) > 4096
