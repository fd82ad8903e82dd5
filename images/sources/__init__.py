"""Draws the book's figures. `python -m images.sources` writes them, `--check` compares."""
