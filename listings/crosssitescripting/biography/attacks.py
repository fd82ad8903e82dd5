"""Attacks by markup that is cleaned with regular expressions."""

from prover import Target

from .stage import Stage


def attack_spaced_end_tag(target: Target, stage: Stage) -> bool:
    """End the script by a tag with a line break in it, which the pattern does not match."""
    found = target.clean("hello<script>steal()</script\n>")
    return stage.runs(found) or stage.runs(target.clean("<p/onclick=steal()>hello"))


def attack_handler(target: Target, stage: Stage) -> bool:
    """Use an allowed tag with an event handler."""
    return stage.runs(target.clean("<b onmouseover=steal()>hello</b>"))


def attack_link(target: Target, stage: Stage) -> bool:
    """Link to a script, and write its scheme with a character reference."""
    return stage.runs(target.clean('<a href="java&#x73;cript:steal()">hello</a>'))


def attack_slash(target: Target, stage: Stage) -> bool:
    """Separate the attributes by a slash, which HTML treats like a space."""
    return stage.runs(target.clean("<b/x/onmouseover=steal()>hello</b>"))


def attack_picture(target: Target, stage: Stage) -> bool:
    """Show a picture from another server, which learns who reads the page."""
    found = target.clean('hello <img src="https://spy.example/pixel.png">')
    print(found)
    return "<img" in found


def attack_unlisted_attribute(target: Target, stage: Stage) -> bool:
    """Use an attribute that is not on the list."""
    found = target.clean('<p id="login" title="Log in again">hello</p>')
    print(found)
    return "title=" in found or "id=" in found


def attack_other_scheme(target: Target, stage: Stage) -> bool:
    """Link to something that opens another program."""
    found = target.clean('<a href="tel:+442079460000">hello</a>')
    print(found)
    return "tel:" in found


def attack_multiplied(target: Target, stage: Stage) -> bool:
    """Leave a long link open: a parser repeats it in every paragraph."""
    link = f'<p><a href="https://example.com/{"x" * 2000}">'
    text = link + "<p>x" * 30_000
    found = target.clean(text)
    print(f"{len(text):,} characters became {len(found):,}")
    return len(found) > 100_000


def attack_megabytes(target: Target, stage: Stage) -> bool:
    """Send a comment of megabytes, of which the cleaner makes copies before it drops it."""
    text = "<script></script><!--" + "\N{DESERT ISLAND}" * 3_000_000 + "-->"
    with stage.measure() as used:
        target.clean(text)
    return used.memory is not None and used.memory > 10_000_000


def attack_surrogate(target: Target, stage: Stage) -> bool:
    """Send half a character: whoever encodes the page fails, long after it was accepted."""
    try:
        target.clean("hello \ud83d").encode()
    except UnicodeEncodeError:
        return True
    return False
