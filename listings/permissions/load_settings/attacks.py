"""Attacks on settings that are believed."""

from prover import Target

from .stage import EVIL, Stage


def attack_write_to_it(target: Target, stage: Stage) -> bool:
    """Write to the file, which somebody has opened to all."""
    stage.settings.chmod(0o666)
    stage.mallory_writes(stage.settings)
    found = target.load_settings(stage.home, stage.owner)
    print(found)
    return bool(found == EVIL)


def attack_write_to_it_in_the_group(target: Target, stage: Stage) -> bool:
    """Write to the file as a member of its group."""
    stage.settings.chmod(0o664)
    stage.mallory_writes(stage.settings)
    found = target.load_settings(stage.home, stage.owner)
    print(found)
    return bool(found == EVIL)


def attack_another_file_of_hers(target: Target, stage: Stage) -> bool:
    """Put a link to another file of Ada's there: the owner is right, the words are not."""
    stage.settings.parent.chmod(0o777)
    stage.mallory_links(stage.settings, "../../downloads/page.json")
    found = target.load_settings(stage.home, stage.owner)
    print(found)
    return bool(found == EVIL)


def attack_another_folder_of_hers(target: Target, stage: Stage) -> bool:
    """Do the same one step further up: file and folder are Ada's and closed."""
    stage.settings.parent.parent.chmod(0o777)
    stage.mallory_links(stage.settings.parent, "../downloads")
    found = target.load_settings(stage.home, stage.owner)
    print(found)
    return bool(found == EVIL)
