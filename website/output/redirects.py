"""What a reader gets at an old or a wrong address: a redirect, or the page 404.

`website/redirects.txt` lists every page that the site ever had. Why neither of the two is
made by an extension of others: CONTRIBUTING.md.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from sphinx.application import Sphinx
from sphinx.errors import ConfigError

REDIRECTS = "website/redirects.txt"
_RELATIVE = re.compile(
    r'\b(href|src|action|data-content_root)="(?!#|[a-z]+:|/)([^"]*)"'
)


def not_found_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give the page ``404.html`` (name, context, template)."""
    if app.builder.name == "html":
        yield "404", {"title": "No such page"}, "404.html"


def root_not_found_page(app: Sphinx) -> None:
    """Let the links of the page 404 start at the site's root.

    A server shows that page at any wrong address, so relative links would lead nowhere.
    """
    path = Path(app.outdir) / "404.html"
    root = urlsplit(app.config.html_baseurl).path or "/"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        _RELATIVE.sub(
            lambda link: f'{link[1]}="{root}{link[2].removeprefix("./")}"', text
        ),
        encoding="utf-8",
    )


def read_redirects(text: str) -> dict[str, str]:
    """Return the page that each page, past or present, leads to: another one, or itself.

    Raises ConfigError for a line that is neither `page` nor `old-page -> page`.
    """
    redirects = {}
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        if len(words) not in {1, 3} or words[1:2] not in ([], ["->"]):
            raise ConfigError(
                f"{REDIRECTS}:{number}: write `page` or `old-page -> page`"
            )
        redirects[words[0]] = words[-1]
    return redirects


def write(app: Sphinx) -> None:
    """Write a redirect for each page that moved.

    Raises ConfigError for a page that is gone and leads nowhere.
    """
    text = (Path(app.srcdir) / REDIRECTS).read_text(encoding="utf-8")
    for old, new in read_redirects(text).items():
        if new not in app.env.found_docs:
            raise ConfigError(
                f"{REDIRECTS}: {old} leads to {new}, and there is no such page. "
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
