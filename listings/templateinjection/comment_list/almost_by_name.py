"""A page of comments, from a template of our own."""

from jinja2 import DictLoader, Environment, select_autoescape

PAGES = DictLoader(
    {
        "comments.html.j2": "<ul>{% for each in comments %}<li>{{ each }}</li>{% endfor %}</ul>"
    }
)
# show: danger
ENVIRONMENT = Environment(loader=PAGES, autoescape=select_autoescape(["html", "xml"]))
# end: danger


def show_comments(comments: list[str]) -> str:
    """Return the comments as HTML."""
    return ENVIRONMENT.get_template("comments.html.j2").render(comments=comments)
