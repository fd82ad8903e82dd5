"""A page of comments, from a template of our own."""

import re

from jinja2 import DictLoader, Environment

PAGES = DictLoader(
    {
        "comments.html.j2": "<ul>{% for each in comments %}<li>{{ each }}</li>{% endfor %}</ul>"
    }
)
ENVIRONMENT = Environment(loader=PAGES)


def show_comments(comments: list[str]) -> str:
    """Return the comments as HTML."""
    # show: danger
    comments = [re.sub(r"<\w[^>]*>", "", each) for each in comments]
    # end: danger
    return ENVIRONMENT.get_template("comments.html.j2").render(comments=comments)
