"""When an object is freed: at its last reference, or when a collector finds a cycle."""

import gc
import weakref


class Account:
    """Anything that holds a value and can point at another object."""

    partner: object = None


gc.disable()  # only for this program: the collector runs when we say so

# show: free
alone = Account()
weakref.finalize(alone, print, "freed: the account that one name referred to")
also = alone
del alone
print("one name is gone, another is left")
del also

first, second = Account(), Account()
first.partner, second.partner = second, first
weakref.finalize(first, print, "freed: the account in a cycle")
del first, second
print("both names are gone, the two accounts refer to each other")
gc.collect()
# end: free
gc.enable()
