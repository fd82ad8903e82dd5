"""A Redis database of this trial's own."""

from redis import Redis

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        """Take the next of the server's numbered databases; the first one counts them."""
        address = prover.service("redis")
        with Redis.from_url(address) as counter:
            number = counter.incr("trials") % 4095 + 1
        self.db = Redis.from_url(address, db=number, decode_responses=True)
        self.db.flushdb()

    def close(self) -> None:
        self.db.flushdb()
        self.db.close()
