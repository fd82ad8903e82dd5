"""What must hold of the fixes of `headerinjection`. The docstring is the claim."""

from base64 import b64encode
from urllib.parse import quote, unquote, urljoin, urlsplit

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

_BREAKS = (
    *("\n", "\r", "\r\n", "\r\r\n\n", "\n\n", "\r\n\r\n", "\n ", "\r\n\t", "\v", "\f"),
    *("\x00", "\x85", "\u2028", "\u560a", "\u560d", "\u010a", "\u010d", "\ud80a", ";"),
    *("%0a", "%0d%0a", "%250a", "%E5%98%8A", "%00", "; ", ",", '"', "\\", "//", "/\\"),
)
_LINES = (
    *("Set-Cookie: session=mallorys", "Bcc: victim@example.net", "Location: //x"),
    *("Content-Type: text/html", "To: victim@example.net", "X: y", "<script>steal()"),
    *("HTTP/1.1 200 OK", "Domain=example.org", "Max-Age=9", "Path=/x", "theme=x", " "),
)
_WORDS = (
    *("dark", "/orders", "Hello", "me@example.com", "high contrast", "/", "a", ""),
    *("ada@example.org", "http://x", "//x", "/\\x", "@", "<b@c.d>", "a@b.c, d@e.f"),
)
values = st.one_of(
    st.sampled_from(_WORDS),
    st.lists(
        st.one_of(*map(st.sampled_from, (_WORDS, _BREAKS, _LINES)), strategies.words),
        min_size=1,
        max_size=5,
    ).map("".join),
)
"""Values of headers that end lines, close quotes, or bring attributes along."""


@st.composite
def queries(draw: st.DrawFn) -> str:
    """Queries with a value that is written as it is, encoded, or encoded twice."""
    value = draw(values)
    for _ in range(draw(st.integers(0, 2))):
        value = quote(value, safe="/", errors="replace")
    return "next=" + value


encoded_words = st.tuples(st.sampled_from("qQbB"), values).map(
    lambda pair: (
        "=?utf-8?q?"
        + quote(pair[1], safe="", errors="replace").replace("%", "=")
        + "?="
        if pair[0] in "qQ"
        else f"=?utf-8?b?{b64encode(pair[1].encode(errors='replace')).decode()}?="
    )
)
"""Texts that a mail library decodes: a line break in one is a line break afterwards."""
senders = st.tuples(values, st.integers(0, 300), encoded_words).map(
    lambda parts: f"<a@b.example>({parts[0]},{'y' * parts[1]}){parts[2]}"
)
"""Addresses with long comments, which some versions of Python fold without a space."""


@holds_for("headerinjection/redirect", "values of headers", queries())
def redirect(case: Case, query: str) -> None:
    """Whatever the query, the answer has two headers and ends, and stays on this host."""
    answer = case.target.redirect(query)
    (first, location), length = case.stage.headers(answer)
    assert (first, length) == ("Location", ("Content-Length", "0"))
    assert case.stage.rest(answer) == b""
    address = urlsplit(urljoin("https://shop.example/login", location))
    assert (address.scheme, address.hostname) == ("https", "shop.example"), address
    assert (
        answer.count(b"\r\n") == 4 and answer.count(b"\n") == answer.count(b"\r") == 4
    )


@holds_for(
    "headerinjection/contact_form",
    "values of headers",
    st.tuples(
        st.one_of(st.just("ada@example.com"), senders, values),
        st.one_of(values, encoded_words),
        values,
    ),
)
def contact_form(case: Case, given: tuple[str, str, str]) -> None:
    """Whatever is written, the message goes to the shop alone, as plain text."""
    sent = case.target.contact_mail(*given)
    assert case.stage.recipients(sent) == {"shop@example.org"}
    message = case.stage.read(sent)
    assert message.get_content_type() == "text/plain"
    assert {key.lower() for key in message} <= {
        *("from", "reply-to", "to", "subject", "mime-version"),
        *("content-type", "content-transfer-encoding"),
    }
    assert message["From"] in {"form@example.org", given[0]}
    assert all(line.endswith(b"\r") for line in sent.split(b"\n")[:-1])


@holds_for("headerinjection/theme_cookie", "values of headers", values)
def theme_cookie(case: Case, theme: str) -> None:
    """Whatever the theme, one cookie is set, with three attributes of ours."""
    found = case.stage.cookies(case.target.theme_cookie(theme))
    value = found["theme"].pop("")
    ours = {"path": "/", "secure": "", "samesite": "Lax"}
    assert found == {"theme": ours}, found
    assert unquote(value) == theme
