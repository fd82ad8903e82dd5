"""Settings of the whole site: its addresses, templates and styles.

Owner, repository and address of the site come from the environment at build (SITE_URL,
REPOSITORY_URL, REPOSITORY_BRANCH), so that a fork publishes under its own address. Without
them a clone of a public forge names where it came from, and any other build has no buttons
that lead nowhere.
"""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

THEME = Path(__file__).resolve().parent.parent / "theme"

# Jupyter Book passes these on for extensions that we leave out; unknown, they would warn.
_FOREIGN_SETTINGS = ("comments_config", "thebe_config", "togglebutton_hint")


_PUBLIC = re.compile(
    r"(?:https://|ssh://git@|git@)(?P<host>github\.com|gitlab\.com)[/:]"
    r"(?P<path>[\w.-]+(?:/[\w.-]+)+)"
)


def public_address(remote: str) -> str:
    """Return the address that a clone's remote has in a browser, or nothing if it has none.

    A name and a password in the address, as CI puts them there, are never shown: it then
    counts as not public.
    """
    found = _PUBLIC.fullmatch(remote.strip().rstrip("/").removesuffix(".git"))
    return f"https://{found['host']}/{found['path']}" if found else ""


def origin(folder: Path) -> str:
    """Return the address of the public forge that `folder` was cloned from, or nothing."""
    command = ["git", "-C", str(folder), "config", "--get", "remote.origin.url"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:  # no git, as in an unpacked archive
        return ""
    return public_address(done.stdout)


def configure(app: Sphinx, config: Config) -> None:
    """Fill in what only the environment knows, and where our theme's files are."""
    config.templates_path.insert(0, str(THEME / "templates"))  # before the theme's own
    config.html_static_path.append(str(THEME / "static"))
    config.html_context["default_mode"] = "auto"
    address = os.environ.get("SITE_URL", "").rstrip("/")
    config.html_baseurl = f"{address}/" if address else ""
    repository = os.environ.get("REPOSITORY_URL") or origin(Path(app.srcdir))
    config.html_theme_options |= {
        "repository_url": repository,
        "repository_branch": os.environ.get("REPOSITORY_BRANCH", "main"),
        "use_repository_button": bool(repository),
        "use_issues_button": bool(repository),
        "use_edit_page_button": bool(repository),
    }


def leave_out_styles(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let no page of an e-book ask for styles that it does not bring.

    MyST-NB's own is linked and left out; the site's is in CSS that e-readers do not know.
    """
    if app.builder.name == "epub":
        context["css_files"] = [
            each
            for each in context["css_files"]
            if not re.search("mystnb|site_only", str(each))
        ]


def setup(app: Sphinx) -> None:
    for name in _FOREIGN_SETTINGS:
        app.add_config_value(name, {}, "env")
    # Before the themes' own listeners (500), which read the options.
    app.connect("config-inited", configure, priority=400)
    app.connect("html-page-context", leave_out_styles)
    app.add_css_file("book.css")
    app.add_css_file("site_only.css")
    for script in ("scrolling.js", "printing.js", "page.js"):
        app.add_js_file(script, loading_method="defer")
