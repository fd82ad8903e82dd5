"""Comments below an article."""


# show: page
def show_comment(author: str, text: str) -> str:
    """Return the comment as HTML."""
    # show: danger
    return f"<article><h2>{author}</h2><p>{text}</p></article>"
    # end: danger


# end: page
