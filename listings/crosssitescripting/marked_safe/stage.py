"""A page with a greeting on it, and who opens it."""

from jinja2 import Environment

import prover
from prover.markup import scripts_in

PAGE = Environment(autoescape=True).from_string("<p>{{ greeting }}</p>")


class Stage(prover.Stage):
    def runs(self, greeting: str) -> bool:
        """Tell whether a page with the greeting in it runs what the attacker sent."""
        page = PAGE.render(greeting=greeting)
        print(page)
        return any("steal()" in script for script in scripts_in(page))
