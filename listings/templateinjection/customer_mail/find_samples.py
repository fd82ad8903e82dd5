import jinja2
import jinja2.sandbox
from flask import request
from jinja2 import Environment, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment
from jinja2.sandbox import SandboxedEnvironment as Sandbox

MAILS = SandboxedEnvironment(autoescape=True)
FIXED = ImmutableSandboxedEnvironment()
PLAIN = Environment(autoescape=True)
GREETING = "Hello {{ name }}"


def preview():
    # ruleid: TEMPLATE-SANDBOX
    return MAILS.from_string(request.form["template"]).render(user=request.user)


class Campaign:
    def __init__(self):
        self.sandbox = jinja2.sandbox.ImmutableSandboxedEnvironment()

    def render(self, text, customer):
        # ruleid: TEMPLATE-SANDBOX
        return self.sandbox.from_string(text).render(customer=customer)

    async def send(self, text: str) -> str:
        # ruleid: TEMPLATE-SANDBOX
        template = FIXED.from_string(text)
        return await template.render_async()


class NoLoops(Sandbox):
    def call(self, *arguments, **names):
        raise jinja2.TemplateRuntimeError("no calls")


NO_LOOPS = NoLoops()


def label(pattern, *, item):
    # ruleid: TEMPLATE-SANDBOX
    return NO_LOOPS.from_string("{% autoescape true %}" + pattern).render(item=item)


def once(body, **values):
    # ruleid: TEMPLATE-SANDBOX
    return Sandbox(trim_blocks=True).from_string(body).render(values)


def local(path, order):
    environment = SandboxedEnvironment()
    with open(path) as file:
        # ruleid: TEMPLATE-SANDBOX
        return environment.from_string(file.read()).render(order=order)


def stored(order):
    # todoruleid: TEMPLATE-SANDBOX
    return MAILS.get_template("mail-of-%d" % order.shop).render(order=order)


# Honest from here on.


def greet(name):
    # ok: TEMPLATE-SANDBOX
    return MAILS.from_string(GREETING).render(name=name)


def constant():
    # ok: TEMPLATE-SANDBOX
    return FIXED.from_string("{{ 1 }}").render()


def walked(text, name):
    tree = MAILS.parse(text)
    if any(tree.find_all((nodes.For, nodes.Call, nodes.Getattr, nodes.Getitem))):
        raise ValueError("fields only")
    # ok: TEMPLATE-SANDBOX
    return MAILS.from_string(text).render(name=name)


def not_in_a_sandbox(text):
    # Another weakness.
    # ok: TEMPLATE-SANDBOX
    return PLAIN.from_string(text).render()


def from_text(text):
    # ok: TEMPLATE-SANDBOX
    return Decimal.from_string(text)


def page(name):
    # ok: TEMPLATE-SANDBOX
    return MAILS.get_template("page.html").render(name=name)
