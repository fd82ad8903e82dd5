"""What must hold of the fixes of `templateinjection`. The docstring is the claim."""

from hypothesis import strategies as st

from fuzz.properties.crosssitescripting import markup
from fuzz.properties.register import holds_for
from fuzz.runner import Case
from prover.markup import scripts_in

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


@holds_for("templateinjection/letter", "templates", st.tuples(templates(), templates()))
def letter(case: Case, given: tuple[str, str]) -> None:
    """Whatever the name and the line, the letter says them as they are, and no secret."""
    stage = case.stage
    with case.reading_only():
        found = case.target.letter(*given, stage.figures)
    assert stage.secret not in found, found
    assert found.count("{") == sum(each.count("{") for each in given), found


_DESIGNS = (
    *("{{ customer.name }}", "{{ customer.items }}", "{{ customer }}", "{{ orders }}"),
    *("{{ orders.index }}", "{{ orders[0] }}", "{{ loop }}", "{{ loop.cycle }}"),
    *("{{ loop.index }}", "{{ order.upper }}", "{{ a }}", "{{ self }}", "{{ lipsum }}"),
    *(
        "{% for order in orders %}",
        "{% for a in orders %}",
        "{% endfor %}",
        "{% else %}",
    ),
    *("{% for a in range(999) %}", "{% for a in 'x' * 999 %}", "{% set a = a ~ a %}"),
    *("{% for a in orders recursive %}", "{{ loop(orders) }}", "{% if orders %}"),
    *("{% set a = customer.name * 9999 %}", "{% endif %}", "{% if not loop.last %}"),
)


_NESTED = (
    "{{ " + "not " * 200 + "orders }}",
    "{{ " + "(" * 300 + "orders" + ")" * 300 + " }}",
    "{% for order in orders %}" * 25 + "{{ order }}" + "{% endfor %}" * 25,
    "{%if a%}" * 110 + "{%endif%}" * 110,
    "{% for a in self %}{{ a }}{% endfor %}",
)


def designs() -> st.SearchStrategy[str]:
    """Templates as above, fragments that fit the small language, and deep nesting."""
    fragments = st.lists(st.sampled_from(_DESIGNS), max_size=5).map("".join)
    loops = fragments.map(lambda body: f"{{% for a in orders %}}{body}{{% endfor %}}")
    return st.one_of(templates(), fragments, loops, st.sampled_from(_NESTED))


@holds_for("templateinjection/customer_mail", "templates", designs())
def customer_mail(case: Case, template: str) -> None:
    """Whatever the design, nothing is changed, no secret or address told, little made."""
    stage = case.stage
    found = case.target.mail(template, stage.account, stage.orders)
    assert not stage.account.closed
    assert stage.orders == ["tea", "cake"]
    assert stage.secret not in found, found
    assert " at 0x" not in found, found
    assert len(found) < 20_000, len(found)


@holds_for("templateinjection/comment_list", "markup", st.lists(markup(), max_size=3))
def comment_list(case: Case, comments: list[str]) -> None:
    """Whatever the comments, the page runs no script."""
    page = case.target.show_comments(comments)
    assert not scripts_in(page), page
