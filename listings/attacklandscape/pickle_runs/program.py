"""Loading a pickle calls the function that the bytes name."""

import pickle


class Greeting:
    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return print, ("this ran while the data was being loaded",)


data = pickle.dumps(Greeting())
print(len(data), "bytes:", data[4:40])
print("loaded:", pickle.loads(data))
