"""Legitimate uses: asking for pages."""

from prover import Target

from .stage import Stage


def use_page(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask for a page."""
    return target.serve(stage.pages, "/index.html"), "<h1>Welcome</h1>"


def use_encoded_space(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask for a page whose name holds a space."""
    found = target.serve(stage.pages, "/opening%20hours.html")
    return found, "<h1>Nine to five</h1>"


def use_folder_behind_a_link(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep the folder itself behind a link, as deployments do that switch versions."""
    link = stage.root / "current"
    link.symlink_to("pages")
    return target.serve(link, "/index.html"), "<h1>Welcome</h1>"


def use_longest_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask with a name of 1,000 characters, the longest that the fix takes."""
    return target.serve(
        stage.pages, "/" + "./" * 495 + "index.html"
    ), "<h1>Welcome</h1>"
