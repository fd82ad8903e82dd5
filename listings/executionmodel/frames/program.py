"""See what a module that is given nothing can reach in its process."""

import importlib
import sys
from pathlib import Path


# show: shop
class Shop:
    def __init__(self, password: str) -> None:
        self.__password = password

    def pay(self, password: str) -> bool:
        """Pay, if the password is right."""
        return password == self.__password


SMILEYS = """
import sys

def smile():
    shop = sys._getframe(1).f_globals["shop"]
    print("smileys read:", shop._Shop__password)
    type(shop).pay = lambda self, password: True
    return ":-)"
"""
# end: shop
Path("smileys.py").write_text(SMILEYS)
sys.path.insert(0, ".")

# show: use
smileys = importlib.import_module("smileys")
shop = Shop("correct horse battery staple")
print("a guess is right:", shop.pay("guess"))
print(smileys.smile())
print("a guess is right:", shop.pay("guess"))
# end: use
sys.path.remove(".")
