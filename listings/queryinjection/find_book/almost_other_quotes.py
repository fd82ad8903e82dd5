"""The price of a book, from a catalogue in XML."""

from xml.etree.ElementTree import Element


def price_of(catalogue: Element, title: str) -> list[str]:
    """Return the prices of the books for sale with that title."""
    # show: danger
    quote = '"' if "'" in title else "'"
    path = f"./book[@sale='yes'][title={quote}{title}{quote}]/price"
    # end: danger
    return [each.text or "" for each in catalogue.findall(path)]
