"""What an error message and the representation of an object give away."""

from dataclasses import dataclass, field


@dataclass
class Account:
    user: str
    password: str


@dataclass
class CarefulAccount:
    user: str
    password: str = field(repr=False)


for kind in (Account, CarefulAccount):
    account = kind("alice", "correct horse")
    try:
        raise LookupError(f"no mailbox for {account}")
    except LookupError as error:
        print(error)
