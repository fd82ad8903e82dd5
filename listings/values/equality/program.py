"""What is equal, what is the same object, and what counts as a number."""

import json
import math

order = json.loads('{"item": 7, "count": true, "price": NaN}')

print("True == 1          ", order["count"] == 1)
print("isinstance int     ", isinstance(order["count"], int))
print("type is int        ", type(order["count"]) is int)
print("nan == nan         ", order["price"] == math.nan)
print("nan > 1000         ", order["price"] > 1000)
print("keys 1, 1.0, True  ", {key: type(key).__name__ for key in (1, 1.0, True)})

mine, yours = [1, 2], [1, 2]
print("equal, same object ", mine == yours, mine is yours)
