"""A page that hands data to its own script."""

import prover
from prover.markup import scripts_in


class Stage(prover.Stage):
    def runs(self, page: str) -> bool:
        """Tell whether a script begins with what the attacker sent."""
        return any(script.strip().startswith("steal()") for script in scripts_in(page))
