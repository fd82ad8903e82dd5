"""The order of the pages: the one place that walks the table of contents, `_toc.yml`.

Directives, hooks and output steps ask for a build's pages; tools and tests, which run
without a build, read the file.
"""

from functools import cache
from pathlib import Path

from sphinx.environment import BuildEnvironment
from sphinx_external_toc.api import SiteMap, TocTree
from sphinx_external_toc.parsing import parse_toc_yaml


def parts(contents: SiteMap) -> dict[str, list[str]]:
    """Return the page names under the caption of each part, in the order of the contents.

    The front page comes first, under an empty caption. A page's sections follow the page.
    """

    def pages_below(tree: TocTree) -> list[str]:
        names: list[str] = []
        for page in map(str, tree.items):
            names.append(page)
            for subtree in contents[page].subtrees:
                names += pages_below(subtree)
        return names

    front = contents.root
    return {"": [front.docname]} | {
        str(tree.caption): pages_below(tree) for tree in front.subtrees
    }


@cache
def read_parts(root: Path) -> dict[str, list[str]]:
    """Return the parts of the book whose `_toc.yml` is in `root`, as `parts` does.

    Raises sphinx_external_toc's MalformedError for a file that is not a table of contents.
    """
    return parts(parse_toc_yaml(root / "_toc.yml"))


def read_pages(root: Path) -> list[str]:
    """Return the page names in the `_toc.yml` in `root`, in order, front page first."""
    return [page for pages in read_parts(root).values() for page in pages]


def pages(env: BuildEnvironment) -> list[str]:
    """Return the page names of a build, in the order of the contents, front page first."""
    contents: SiteMap = env.external_site_map  # type: ignore[attr-defined]
    return [page for names in parts(contents).values() for page in names]
