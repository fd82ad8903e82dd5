"""Mails that a shop's owner designs, in a small part of Jinja's language."""

from typing import Any

from jinja2 import TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

ENVIRONMENT = ImmutableSandboxedEnvironment()
ENVIRONMENT.globals.clear()
LONGEST_DESIGN, LONGEST_MAIL = 2_000, 100_000  # characters

# show: language
PARTS = (nodes.TemplateData, nodes.Output, nodes.Name, nodes.If)
FIELDS = {("customer", "name"), ("loop", "index"), ("loop", "first"), ("loop", "last")}


class BadDesign(ValueError):
    """This is not a design for a mail."""


def is_allowed(node: nodes.Node) -> bool:
    """Tell whether this part of a template belongs to the language of mails."""
    match node:
        case nodes.Getattr(node=nodes.Name(name=name), attr=field):
            return (name, field) in FIELDS
        case nodes.Not(node=negated):
            return isinstance(negated, nodes.Name | nodes.Getattr)
        case nodes.For():
            return node.find(nodes.For) is None  # no loop inside a loop
        case nodes.Name(name="self"):
            return False  # the engine's own object, and no value of ours
    return isinstance(node, PARTS)


# end: language


# show: mail
def mail(template: str, account: Any, orders: list[str]) -> str:
    """Return the mail to a customer: name and orders filled in."""
    if len(template) > LONGEST_DESIGN:
        raise BadDesign("a design has at most 2,000 characters")
    values = {"customer": {"name": account.name}, "orders": orders}
    found = ""
    try:
        design = ENVIRONMENT.parse(template)
        if not all(is_allowed(node) for node in design.find_all(nodes.Node)):
            raise BadDesign("a design has fields, conditions and simple loops only")
        for piece in ENVIRONMENT.from_string(design).generate(values):
            found += piece
            if len(found) > LONGEST_MAIL:
                raise BadDesign("this mail is too long")
    except (TemplateError, SyntaxError, RecursionError) as error:
        raise BadDesign("this is not a template") from error
    return found


# end: mail
