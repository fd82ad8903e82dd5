"""Turns listings, records and pages into the site. `_config.yml` names this package.

`content` reads listings and records, `payload` what an attack sends; `directives` is what a
page can call; `hooks` what happens to every page while it is built; `output` the steps after
the build, in order. Each imports only from those named before it: `output` may use all,
`directives` only `content` and its like.
"""

from sphinx.application import Sphinx

from website import content, directives, hooks, output


def setup(app: Sphinx) -> dict[str, bool]:
    for room in (content, hooks, directives, output):
        room.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
