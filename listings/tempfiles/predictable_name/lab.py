"""Have Ada's program destroy her diary, with nothing but a link in the shared folder."""

from prover import Target

from .stage import DIARY, Stage

INPUT = "text"
LABEL = "The name of the link that you plant"
START = "report.txt"
HINTS = (
    "The link leads to the diary. Under which name does the program open its file?",
    "The user is called `ada`, and her name is part of the file's name.",
)
ANSWER = "report-ada.txt"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    if "/" in given or given in {"", ".", ".."}:
        print("a name in the shared folder, please")
        return False
    (stage.shared / given).symlink_to(stage.diary)
    target.export_report("sales are up", "ada", stage.shared)
    print("diary.txt:", stage.diary.read_text())
    return stage.diary.read_text() != DIARY
