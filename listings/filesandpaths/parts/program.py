"""Taking a path apart and putting one together."""

from pathlib import PurePosixPath

path = PurePosixPath("/srv/reports") / "2026" / "may.tar.gz"
print(path)
print("name   ", path.name)
print("parent ", path.parent)
print("suffix ", path.suffix, path.suffixes)
print("as csv ", path.with_suffix(".csv"))
print("inside ", path.is_relative_to("/srv/reports"))
