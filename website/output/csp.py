"""Writes a Content-Security-Policy into every page that allows only the site's own files.

No ``unsafe-inline`` and no ``unsafe-eval``: the few inline scripts and styles that the
theme brings are allowed by their hashes, page by page, once the pages are written.
A dedicated worker has a policy of its own, so the labs ask nothing of the page.
"""

import base64
import hashlib
import re
from pathlib import Path

from sphinx.application import Sphinx

_INLINE = {
    "script-src": re.compile(
        r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.S
    ),
    "style-src": re.compile(r"<style(?P<attributes>[^>]*)>(?P<text>.*?)</style>", re.S),
}
_NOT_RUN = re.compile(r"""\bsrc=|type=["']application/(ld\+)?json["']""")
_PLACE = '<meta charset="utf-8" />'
_POLICY = '<meta http-equiv="Content-Security-Policy" '


def policy(page: str) -> str:
    """Return the policy for a page's HTML."""
    allowed = {
        kind: " ".join(
            [
                "'self'",
                *dict.fromkeys(
                    f"'sha256-{_digest(found['text'])}'"
                    for found in pattern.finditer(page)
                    if not _NOT_RUN.search(found["attributes"])
                ),
            ]
        )
        for kind, pattern in _INLINE.items()
    }
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {allowed['script-src']}",
            f"style-src {allowed['style-src']}",
            "img-src 'self' data:",  # the icons in the style sheet
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def write(app: Sphinx) -> None:
    """Put the policy into every page, before anything that it governs."""
    for path in Path(app.outdir).glob("**/*.html"):
        page = path.read_text(encoding="utf-8")
        if _PLACE not in page or _POLICY in page:
            continue
        meta = (
            f"{_PLACE}\n    {_POLICY}"
            f'content="{policy(page)}">\n    <meta name="referrer" content="no-referrer">'
        )
        path.write_text(page.replace(_PLACE, meta, 1), encoding="utf-8")
