"""Chores that people run: `python -m tools.<name> --help`."""
