"""Answers to old and wrong addresses: a redirect for each page that moved, and a 404 page."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from sphinx.application import Sphinx
from sphinx.errors import ConfigError

ADDRESSES = "website/redirects.txt"
_RELATIVE = re.compile(
    r'\b(href|src|action|data-content_root)="(?!#|[a-z]+:|/)([^"]*)"'
)


def not_found_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give the page ``404.html`` (name, context, template)."""
    if app.builder.name == "html":
        yield "404", {"title": "No such page"}, "404.html"


def root_not_found_page(app: Sphinx) -> None:
    """Let the 404 page's links start at the site's root: it answers at any depth."""
    path = Path(app.outdir) / "404.html"
    root = urlsplit(app.config.html_baseurl).path or "/"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        _RELATIVE.sub(
            lambda link: f'{link[1]}="{root}{link[2].removeprefix("./")}"', text
        ),
        encoding="utf-8",
    )


def read_addresses(text: str) -> dict[str, str]:
    """Return where each address that ever was leads today: ``old -> new``, or itself.

    Raises ConfigError for a line that is neither.
    """
    addresses = {}
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        if len(words) not in {1, 3} or words[1:2] not in ([], ["->"]):
            raise ConfigError(
                f"{ADDRESSES}:{number}: write `page` or `old-page -> page`"
            )
        addresses[words[0]] = words[-1]
    return addresses


def write(app: Sphinx) -> None:
    """Keep every address that ever was; raises ConfigError for one that leads nowhere."""
    text = (Path(app.srcdir) / ADDRESSES).read_text(encoding="utf-8")
    for old, new in read_addresses(text).items():
        if new not in app.env.found_docs:
            raise ConfigError(
                f"{ADDRESSES}: {old} leads to {new}, and there is no such page. "
                f"Say where its readers go now: `{old} -> page`."
            )
        if old == new:
            continue
        path = Path(app.outdir) / f"{old}.html"
        up = os.path.relpath(Path(app.outdir) / f"{new}.html", path.parent)
        title = escape(app.env.titles[new].astext())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8" />\n'
            f"<title>{title}</title>\n"
            f'<meta http-equiv="refresh" content="0; url={up}" />\n'
            '<meta name="robots" content="noindex" />\n'
            f'</head>\n<body><p>This page is now <a href="{up}">{title}</a>.</p></body>\n'
            "</html>\n",
            encoding="utf-8",
        )


def setup(app: Sphinx) -> None:
    app.connect("html-collect-pages", not_found_page)
