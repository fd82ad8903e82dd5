"""A page of comments, from a template of our own."""

from jinja2 import DictLoader, Environment

PAGES = DictLoader(
    {
        "comments.html.j2": "<ul>{% for each in comments %}<li>{{ each }}</li>{% endfor %}</ul>"
    }
)
ENVIRONMENT = Environment(loader=PAGES, autoescape=True)


def show_comments(comments: list[str]) -> str:
    """Return the comments as HTML."""
    return ENVIRONMENT.get_template("comments.html.j2").render(comments=comments)
