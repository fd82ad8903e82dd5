"""A profile with a link, and who follows it."""

import prover
from prover.markup import scripts_in


class Stage(prover.Stage):
    def runs(self, page: str) -> bool:
        """Tell whether following the link runs what the attacker sent."""
        return any("steal()" in script for script in scripts_in(page))
