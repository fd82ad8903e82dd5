import jinja2
import mako.lookup
from django.template import Context, Engine
from flask import Flask
from jinja2 import DictLoader, Environment, FileSystemLoader, PackageLoader, Template
from jinja2 import Environment as Jinja
from jinja2 import select_autoescape
from tornado.template import Loader

app = Flask(__name__)
# ruleid: TEMPLATE-AUTOESCAPE
pages = jinja2.Environment(loader=jinja2.PackageLoader("shop"), trim_blocks=True)


class Renderer:
    def __init__(self, folder):
        # ruleid: TEMPLATE-AUTOESCAPE
        self.environment = Environment(loader=FileSystemLoader(folder))

    async def render(self, name, **values):
        return await self.environment.get_template(name).render_async(**values)


def make_environment():
    # ruleid: TEMPLATE-AUTOESCAPE
    return Jinja(autoescape=False, loader=PackageLoader("shop"))


def greeting(name):
    # ruleid: TEMPLATE-AUTOESCAPE
    return Template("<p>Hello {{ name }}</p>").render(name=name)


# ruleid: TEMPLATE-AUTOESCAPE
app.jinja_env.autoescape = False


# ruleid: TEMPLATE-AUTOESCAPE
engine = Engine(dirs=["pages"], autoescape=False)
# ruleid: TEMPLATE-AUTOESCAPE
loader = Loader("pages", autoescape=None)
# ruleid: TEMPLATE-AUTOESCAPE
lookup = mako.lookup.TemplateLookup(directories=["pages"])
options = {"trim_blocks": True}
# todoruleid: TEMPLATE-AUTOESCAPE
from_options = Environment(**options)

# ruleid: TEMPLATE-AUTOESCAPE-NAME
by_name = Environment(loader=PackageLoader("shop"), autoescape=select_autoescape())


def index():
    return by_name.get_template("index.html.jinja").render()


# Honest from here on.

# ok: TEMPLATE-AUTOESCAPE
escaped = jinja2.Environment(loader=PackageLoader("shop"), autoescape=True)
# ok: TEMPLATE-AUTOESCAPE
tex = Environment(
    block_start_string=r"\BLOCK{", block_end_string="}", loader=DictLoader({})
)
# ok: TEMPLATE-AUTOESCAPE
mail = Template("Dear {{ name }}, your order {{ order }} is on its way.")
# ok: TEMPLATE-AUTOESCAPE
chosen = Environment(autoescape=lambda name: name != "mail.txt")
# ok: TEMPLATE-AUTOESCAPE
named = mako.lookup.TemplateLookup(directories=["pages"], default_filters=["h"])
# ok: TEMPLATE-AUTOESCAPE
context = Context({"comment": "<3"})
# Of a mail without markup.
# ok: TEMPLATE-AUTOESCAPE
plain = Context({"comment": "<3"}, autoescape=False)
# ok: TEMPLATE-AUTOESCAPE
build = SCons.Environment(CC="gcc")
# todook: TEMPLATE-AUTOESCAPE
configuration = Environment(
    loader=FileSystemLoader("/etc/templates"), keep_trailing_newline=True
)
# ok: TEMPLATE-AUTOESCAPE-NAME
by_default = Environment(autoescape=select_autoescape(default=True))
# ok: TEMPLATE-AUTOESCAPE-NAME
by_ending = Environment(autoescape=select_autoescape(["html", "jinja"]))
