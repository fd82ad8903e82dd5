"""A search for a beginning, and for any of several values."""

import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE goods (name TEXT)")
db.executemany("INSERT INTO goods VALUES (?)", [("50% off",), ("500 pins",), ("tea",)])

# show: like
ESCAPED = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})
pattern = "50%".translate(ESCAPED) + "%"
query = "SELECT name FROM goods WHERE name LIKE ? ESCAPE '\\'"
print("begins with 50%:", db.execute(query, (pattern,)).fetchall())
# end: like

# show: list
wanted = ["tea", "x' OR 'a' = 'a"]
marks = ", ".join("?" * len(wanted))
query = f"SELECT name FROM goods WHERE name IN ({marks})"
print("one of a list:  ", db.execute(query, wanted).fetchall())
# end: list
