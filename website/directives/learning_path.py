"""``{learning-path} NAME``: chapters and labs in the order in which to take them.

The paths are kept in reference/data/paths.toml. A script (website/lab/paths.js) shows and
keeps what the reader has done; without it the list is whole.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from prover.problem import ListingError
from prover.weakness import LAB

from .base import BookDirective
from .lab import MINUTES
from .links import chapter_link, lab_link

FILE = "reference/data/paths.toml"


class LearningPathDirective(BookDirective):
    required_arguments = 1

    def build(self) -> list[nodes.Node]:
        name = self.arguments[0]
        paths = self.library.data("paths")
        self.depends_on(self.library.root / FILE)
        if name not in paths:
            raise self.fault(
                f"no path '{name}' in {FILE}", f"Choose {', '.join(paths)}"
            )
        path = paths[name]
        if wrong := {"for", "knows", "steps"} ^ path.keys() - {"after"}:
            raise self.wrong(
                f"[{name}]",
                f"path '{name}' lacks, or must not have: {', '.join(sorted(wrong))}",
                "A path has for, knows and steps, and after if it builds on another",
            )
        self.env.metadata[self.env.docname]["lab_script"] = "paths.js"
        steps = nodes.enumerated_list(classes=["learning-path"])
        steps += [self.step(each) for each in path["steps"]]
        return [self.paragraph(self.introduction(path, paths)), steps]

    def wrong(self, text: str, message: str, hint: str) -> ListingError:
        """Return an error that points at the line of the data in which `text` stands."""
        path = self.library.root / FILE
        lines = path.read_text(encoding="utf-8").splitlines()
        line = next((n for n, each in enumerate(lines, 1) if text in each), 0)
        return ListingError(path, line, message, hint)

    def introduction(self, path: dict[str, Any], paths: dict[str, Any]) -> str:
        """Return for whom a path is, and what it takes as known."""
        known = path["knows"]
        if (before := path.get("after")) is not None:
            if before not in paths:
                raise self.wrong(
                    f'after = "{before}"',
                    f"there is no path '{before}'",
                    f"Choose {', '.join(paths)}",
                )
            known += f" You have taken the path {{ref}}`path-{before}`."
        return f"{path['for']} {known}"

    def step(self, step: str) -> nodes.list_item:
        """Return a step: a link, and what there is to do."""
        chapter, _, lab = step.partition("/")
        if lab:
            weakness = self.library.weakness(step)
            if not (weakness.folder / LAB).is_file():
                raise self.wrong(
                    f'"{step}"',
                    f"{step} has no lab",
                    "Name a lab of reference/progress, or a chapter",
                )
            link = lab_link(self.env, weakness)
            words = f"lab, {weakness.level}, {MINUTES[weakness.level]} min"
        else:
            found = chapter_link(self.env, chapter)
            if found is None:
                raise self.wrong(
                    f'"{step}"',
                    f"there is no chapter '{chapter}'",
                    "Name a page of security/ or basics/, or a lab as chapter/name",
                )
            link, words = found, "chapter"
        kind = nodes.inline("", words, classes=["path-kind"])
        line = nodes.paragraph("", "", link, nodes.Text(" "), kind)
        return nodes.list_item(
            "", line, classes=["path-lab" if lab else "path-chapter"]
        )


def setup(app: Sphinx) -> None:
    app.add_directive("learning-path", LearningPathDirective)
