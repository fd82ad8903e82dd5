"""Letters to customers, with a line that the sender adds."""

from html import escape

from jinja2 import Environment, TemplateSyntaxError

ENVIRONMENT = Environment(autoescape=True)


def letter(name: str, line: str, figures: dict[str, str]) -> str:
    """Return the letter to a customer."""
    # show: danger
    name, line = escape(name), escape(line)
    # end: danger
    text = f"<p>Dear {name},</p><p>{line}</p><p>{{{{ shop }}}}</p>"
    try:
        return ENVIRONMENT.from_string(text).render(figures)
    except TemplateSyntaxError as error:
        raise ValueError("not a letter") from error
