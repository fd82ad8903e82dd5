"""What a page can call: one directive, or one family of them, a module."""

from sphinx.application import Sphinx

_MODULES = (
    "pages",
    "links",
    "fold",
    "roles",
    "variant",
    "diff",
    "attack",
    "evidence",
    "demonstration",
    "fuzzing",
    "scanners",
    "detectors",
    "alarms",
    "indexes",
    "filter",
    "insteadof",
    "lab",
    "learning_path",
    "rules",
    "assistants",
    "summary_card",
    "statistics",
    "figure",
)


def setup(app: Sphinx) -> None:
    for name in _MODULES:
        app.setup_extension(f"{__name__}.{name}")
