"""What joining, normalising and comparing do to the names that users send."""

import os.path
from pathlib import Path

FOLDER = "/srv/uploads"

for name in ("report.txt", "../secret.txt", "/etc/passwd", "../uploads-private/x"):
    joined = os.path.join(FOLDER, name)
    normal = os.path.normpath(joined)
    print(joined)
    print("  normpath              ", normal)
    print("  is_relative_to, as is ", Path(joined).is_relative_to(FOLDER))
    print("  is_relative_to, normal", Path(normal).is_relative_to(FOLDER))
    print("  startswith, normal    ", normal.startswith(FOLDER))
