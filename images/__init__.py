"""The book's figures: SVG files here, what draws them in `sources`."""
