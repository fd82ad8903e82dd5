"""Attacks on a settings file that is trusted."""

from prover import Target

from .stage import EVIL, Stage


def attack_write_to_it(target: Target, stage: Stage) -> bool:
    """Write to the file, which somebody has made writable for everyone."""
    stage.settings.chmod(0o646)
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
    """Put a link to another file of Ada's there: right owner, wrong file."""
    stage.settings.parent.chmod(0o777)
    stage.mallory_links(stage.settings, "../../downloads/page.json")
    found = target.load_settings(stage.home, stage.owner)
    print(found)
    return bool(found == EVIL)


def attack_another_folder_of_hers(target: Target, stage: Stage) -> bool:
    """Swap a folder one level higher: the file and its own folder stay Ada's and closed."""
    stage.settings.parent.parent.chmod(0o777)
    stage.mallory_links(stage.settings.parent, "../downloads")
    found = target.load_settings(stage.home, stage.owner)
    print(found)
    return bool(found == EVIL)


def attack_target_of_a_link(target: Target, stage: Stage) -> bool:
    """Ada has linked her settings folder to a shared folder: swap what is in there."""
    stage.ada_links(stage.settings.parent, "../shared/shop")
    stage.mallory_links(stage.home / "shared/shop", "../downloads")
    found = target.load_settings(stage.home, stage.owner)
    print(found)
    return bool(found == EVIL)


def attack_target_of_a_file_link(target: Target, stage: Stage) -> bool:
    """Ada has linked only the file to the shared folder: swap it there."""
    stage.ada_links(stage.settings, "../../shared/shop/settings.json")
    stage.mallory_links(stage.home / "shared/shop", "../downloads")
    found = target.load_settings(stage.home, stage.owner)
    print(found)
    return bool(found == EVIL)
