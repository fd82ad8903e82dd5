"""Letters to customers, with a line that the sender adds."""

from jinja2 import Environment

ENVIRONMENT = Environment(autoescape=True)
LETTER = ENVIRONMENT.from_string(
    "<p>Dear {{ name }},</p><p>{{ line }}</p><p>{{ shop }}</p>"
)


def letter(name: str, line: str, figures: dict[str, str]) -> str:
    """Return the letter to a customer."""
    return LETTER.render(name=name, line=line, shop=figures["shop"])
