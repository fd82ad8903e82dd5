"""Letters to customers, with a line that the sender adds."""

from jinja2 import Environment

ENVIRONMENT = Environment(autoescape=True)


def letter(name: str, line: str, figures: dict[str, str]) -> str:
    """Return the letter to a customer."""
    # show: danger
    if "{{" in name + line:
        raise ValueError("not a letter")
    # end: danger
    template = ENVIRONMENT.from_string(
        f"<p>Dear {name},</p><p>{line}</p><p>{{{{ shop }}}}</p>"
    )
    return template.render(figures)
