"""Legitimate uses: biographies with a little markup."""

from prover import Target

from .stage import Stage


def use_bold(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep bold and italics."""
    text = "<p>I like <b>tea</b> and <i>cake</i>.</p>"
    return target.clean(text), text


def use_link(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep a link."""
    found = target.clean('<a href="https://example.com/">mine</a>')
    return 'href="https://example.com/"' in found, True


def use_plain_http(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep a link without encryption."""
    found = target.clean('<a href="http://example.com/?a=1&amp;b=2">mine</a>')
    return 'href="http://example.com/?a=1&amp;b=2"' in found, True


def use_longest(target: Target, stage: Stage) -> tuple[object, object]:
    """Write as much as is allowed, before and after cleaning."""
    return len(target.clean("&" * 3_750 + "x" * 1_250)) >= 5_000, True


def use_emoji(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep letters and emoji of all scripts."""
    text = "<p>Ünïcødé, 東京 \N{FAMILY}\N{ZERO WIDTH JOINER}\N{HOT BEVERAGE}</p>"
    return target.clean(text), text


def use_editor(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep what editors in a browser write for bold, italics and a line break."""
    text = "<p><strong>Tea</strong> and<br><em>cake</em></p>"
    return target.clean(text), text
