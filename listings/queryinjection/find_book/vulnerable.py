"""The price of a book, from a catalogue in XML."""

from xml.etree.ElementTree import Element


# show: price
def price_of(catalogue: Element, title: str) -> list[str]:
    """Return the prices of the books for sale with that title."""
    # show: danger
    found = catalogue.findall(f"./book[@sale='yes'][title='{title}']/price")
    # end: danger
    return [each.text or "" for each in found]


# end: price
