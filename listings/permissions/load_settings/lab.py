"""Have Mallory paid: the folder of the settings is open to all, the file is not."""

import os

from prover import Target

from .stage import EVIL, Stage

INPUT = "text"
LABEL = (
    "The file of Ada's, from her home, to which you put a link in place of the settings"
)
START = "config/shop/settings.json"
HINTS = (
    "A link to a file of your own is refused: the owner is looked at.",
    "Which file of Ada's has content that somebody else has written?",
    "Ada has downloaded `page.json`.",
)
ANSWER = "downloads/page.json"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    stage.settings.parent.chmod(0o777)
    wanted = os.path.normpath(stage.home / given)
    if not os.path.isfile(wanted) or wanted == str(stage.settings):
        print("there is no such file that you could link to")
        return False
    stage.mallory_links(stage.settings, wanted)
    found = target.load_settings(stage.home, stage.owner)
    print(found)
    return bool(found == EVIL)
