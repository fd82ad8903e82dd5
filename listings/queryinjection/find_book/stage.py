"""A catalogue of books as XML, some of them not for sale."""

from xml.etree import ElementTree

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.catalogue = ElementTree.fromstring(
            "<catalogue>"
            "<book sale='yes'><title>Tea</title><price>9</price></book>"
            "<book sale='yes'><title>It's cake</title><price>12</price></book>"
            f"<book sale='no'><title>Ledger</title><price>{self.secret}</price></book>"
            f"<staff><title>Tea</title><price>{self.secret}</price></staff>"
            "</catalogue>"
        )
