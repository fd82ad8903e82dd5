"""Three requests to a REST endpoint that checks that the caller is signed in, and no more."""

import json

# show: endpoint
ORDERS = {
    1: {"owner": "ada", "item": "kettle", "price": 30, "count": 1},
    2: {"owner": "bob", "item": "teapot", "price": 20, "count": 1},
}


def handle(user: str, method: str, number: int, body: str = "{}") -> dict[str, object]:
    """Answer `GET` and `PATCH` on /orders/<number> for a user who has signed in."""
    order = ORDERS[number]
    if method == "PATCH":
        order.update(json.loads(body))
    return order


print("another's order: ", handle("ada", "GET", 2))
print("an extra field:  ", handle("ada", "PATCH", 1, '{"count": 2, "price": 0}'))
print("a strange number:", handle("ada", "PATCH", 1, '{"count": -1e999}'))
# end: endpoint
