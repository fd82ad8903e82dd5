"""The price of a book, from a catalogue in XML."""

from xml.etree.ElementTree import Element


def price_of(catalogue: Element, title: str) -> list[str]:
    """Return the prices of the books for sale with that title."""
    books = catalogue.findall("./book[@sale='yes']")
    return [
        book.findtext("price", "") for book in books if book.findtext("title") == title
    ]
