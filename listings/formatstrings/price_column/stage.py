"""Nothing is needed but the program."""

import prover


class Stage(prover.Stage):
    pass
