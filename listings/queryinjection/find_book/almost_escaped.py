"""The price of a book, from a catalogue in XML."""

from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape


def price_of(catalogue: Element, title: str) -> list[str]:
    """Return the prices of the books for sale with that title."""
    # show: danger
    title = escape(title)
    # end: danger
    found = catalogue.findall(f"./book[@sale='yes'][title='{title}']/price")
    return [each.text or "" for each in found]
