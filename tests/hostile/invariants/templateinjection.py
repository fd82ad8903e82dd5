"""What must hold of the fixes of `templateinjection`. The docstring is the claim."""

from hypothesis import strategies as st

from prover.markup import scripts_in
from tests.hostile.invariants.crosssitescripting import markup
from tests.hostile.invariants.register import against
from tests.hostile.meeting import Place

_PARTS = (
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "{{ 7*7 }}",
        "{{ 7*'7' }}",
        "${7*7}",
        "#{7*7}",
    ),
    *(
        "<%= 7*7 %>",
        "{{ api_key }}",
        "{{ config }}",
        "{{ self }}",
        "{{ customer.name }}",
    ),
    *(
        "{{ customer.reset_code }}",
        "{{ customer.close() }}",
        "{{ orders.append('x') }}",
    ),
    *("{% print api_key %}", "{{ cycler.__init__.__globals__.os.popen('id').read() }}"),
    *("{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ lipsum.__globals__ }}"),
    *("{% for order in orders %}", "{% endfor %}", "{{ order }}", "{% set a = 'x' %}"),
    *(
        "{{ a ~ a }}",
        "{{ 'x' * 99999999 }}",
        "{{ '%0999999d' % 1 }}",
        "{{ 9 ** 99999 }}",
    ),
    *(
        "{{ 'x' | center(9999999) }}",
        "{{ customer | attr('reset_code') }}",
        "|safe",
        "|e",
    ),
    *(
        "{{ customer['reset_code'] }}",
        "{{ ().__class__ }}",
        "{% include 'secret.txt' %}",
    ),
    *(
        "{% raw %}",
        "{% endraw %}",
        "{% extends x %}",
        "{{ joiner }}",
        "{{ namespace }}",
    ),
    *(
        "{{ request.application.__globals__ }}",
        "{{ 'a'.format(customer) }}",
        "*{7*7}",
        "{",
    ),
    *(
        "{{ '{0.reset_code}'.format(customer) }}",
        "}",
        "'",
        '"',
        "\\",
        "see you soon",
        "Ana",
    ),
)


def templates() -> st.SearchStrategy[str]:
    """Fragments of templates in any order, whole classics, and any text."""
    fragments = st.lists(st.sampled_from(_PARTS), min_size=1, max_size=5).map("".join)
    return st.one_of(fragments, st.sampled_from(_PARTS), st.text(max_size=10))


@against("templateinjection/letter", "templates", st.tuples(templates(), templates()))
def letter(place: Place, given: tuple[str, str]) -> None:
    """Whatever the name and the line, the letter says them as they are, and no secret."""
    stage = place.stage
    with place.reading_only():
        found = place.target.letter(*given, stage.figures)
    assert stage.secret not in found, found
    assert found.count("{") == sum(each.count("{") for each in given), found


@against("templateinjection/customer_mail", "templates", templates())
def customer_mail(place: Place, template: str) -> None:
    """Whatever the design, nothing is changed, no secret is told, and little is made."""
    stage = place.stage
    found = place.target.mail(template, stage.account, stage.orders)
    assert not stage.account.closed
    assert stage.orders == ["tea", "cake"]
    assert stage.secret not in found, found
    assert len(found) < 10_000, len(found)


@against("templateinjection/comment_list", "markup", st.lists(markup(), max_size=3))
def comment_list(place: Place, comments: list[str]) -> None:
    """Whatever the comments, the page runs no script."""
    page = place.target.show_comments(comments)
    assert not scripts_in(page), page
