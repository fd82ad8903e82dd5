"""Attacks by the names in a zip."""

from prover import Target

from .stage import Stage


def attack_climb(target: Target, stage: Stage) -> bool:
    """Send a file that climbs out of the box."""
    target.unpack(stage.zip({"../settings.ini": "safe = no"}), stage.box)
    print(stage.settings.read_text())
    return stage.settings.read_text() == "safe = no"


def attack_absolute_name(target: Target, stage: Stage) -> bool:
    """Send a file with an absolute name."""
    target.unpack(stage.zip({str(stage.settings): "safe = no"}), stage.box)
    print(stage.settings.read_text())
    return stage.settings.read_text() == "safe = no"


def attack_neighbour(target: Target, stage: Stage) -> bool:
    """Send a file for a neighbour whose name begins with the name of the box."""
    target.unpack(stage.zip({"../inbox-old/rates.txt": "new rates"}), stage.box)
    found = (stage.root / "inbox-old" / "rates.txt").read_text()
    print(found)
    return found == "new rates"


def attack_twice(target: Target, stage: Stage) -> bool:
    """Send a file that is there already, from another customer."""
    stage.write("inbox/order.txt", "from zoe")
    target.unpack(stage.zip({"order.txt": "from mallory"}), stage.box)
    found = (stage.box / "order.txt").read_text()
    print(found)
    return found == "from mallory"
