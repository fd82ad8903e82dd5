"""A biography, in which bold, italics and links are welcome."""

import re


# show: clean
def clean(text: str) -> str:
    """Return what the user wrote, as HTML that is safe to show."""
    # show: danger
    return re.sub(r"<script.*?</script>", "", text, flags=re.IGNORECASE | re.DOTALL)
    # end: danger


# end: clean
