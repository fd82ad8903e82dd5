"""Letters to customers, with a line that the sender adds."""

from jinja2 import Environment

ENVIRONMENT = Environment(autoescape=True)


# show: letter
def letter(name: str, line: str, figures: dict[str, str]) -> str:
    """Return the letter to a customer."""
    # show: danger
    template = ENVIRONMENT.from_string(
        f"<p>Dear {name},</p><p>{line}</p><p>{{{{ shop }}}}</p>"
    )
    # end: danger
    return template.render(figures)


# end: letter
