"""A page with comments on it, and who reads it."""

import prover
from prover.markup import scripts_in


class Stage(prover.Stage):
    def runs(self, page: str) -> bool:
        """Tell whether a browser that shows the page runs what the attacker sent."""
        print(page)
        return any("steal()" in script for script in scripts_in(page))
