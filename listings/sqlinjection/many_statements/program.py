"""What sqlite3 makes of text with a second statement in it."""

import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE notes (line TEXT)")
text = "SELECT 1; DROP TABLE notes"

try:
    db.execute(text)
except (sqlite3.Error, sqlite3.Warning) as error:
    print("execute:      ", error)

db.executescript(text)
print("executescript:", db.execute("SELECT count(*) FROM sqlite_master").fetchone())
