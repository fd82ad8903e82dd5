import logging
import logging as lg

import structlog
from django.http import HttpRequest
from fastapi import FastAPI, Request
from flask import Flask, current_app, request
from tornado.web import RequestHandler

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)
log = lg.getLogger("audit")


@app.post("/login")
def login():
    # ruleid: LOG-QUOTE-VALUES
    logger.warning("login failed for %s", request.form["user"])
    # ruleid: LOG-QUOTE-VALUES
    app.logger.info(f"agent {request.headers.get('User-Agent')}")
    # ruleid: LOG-QUOTE-VALUES
    current_app.logger.error("at " + request.args.get("next", "/"))


def view(request: HttpRequest):
    name = request.GET["name"].strip()
    # ruleid: LOG-QUOTE-VALUES
    logging.info("%d: user %s", request.user.pk, name)
    # ruleid: LOG-QUOTE-VALUES
    logging.getLogger("shop").debug("agent %s" % request.META["HTTP_USER_AGENT"])


@api.get("/items/{name}")
async def item(name: str):
    # ruleid: LOG-QUOTE-VALUES
    # ruleid: LOG-QUOTE-VALUES-PARAMETER
    logger.info("item {} asked for".format(name))


class Search(RequestHandler):
    def get(self):
        # ruleid: LOG-QUOTE-VALUES
        self.logger.info("search for '%s'", self.get_argument("q"))


def tried(user: str, reason: str | None = None, count: int = 0) -> None:
    # ruleid: LOG-QUOTE-VALUES-PARAMETER
    log.error("login %d of %s failed", count, user)
    # ruleid: LOG-QUOTE-VALUES-PARAMETER
    log.exception(f"failed: {reason}")


class Account:
    async def rename(self, name: str = "") -> None:
        cut = name.replace("\n", "")
        # ruleid: LOG-QUOTE-VALUES-PARAMETER
        self.log.info("renamed to %s", cut)


def stored(row):
    # todoruleid: LOG-QUOTE-VALUES-PARAMETER
    logger.info("user %s", row.name)


@app.post("/honest")
def honest():
    # ok: LOG-QUOTE-VALUES
    logger.warning("login failed for %r", request.form["user"])
    # ok: LOG-QUOTE-VALUES
    logger.warning("login %s failed for %r", COUNT, request.form["user"])
    # ok: LOG-QUOTE-VALUES
    logger.info("%d fields", len(request.form))
    # ok: LOG-QUOTE-VALUES
    logger.info(f"agent {request.headers['User-Agent']!r}")
    # ok: LOG-QUOTE-VALUES
    logger.info("page %s", int(request.args["page"]))
    # ok: LOG-QUOTE-VALUES
    app.logger.info("next %s", repr(request.args["next"])[:80])
    name = request.form["user"]
    if name in USERS:
        # ok: LOG-QUOTE-VALUES
        logger.info("hello %s", name)


def quoting(user: str, count: int, rows: list[str]) -> None:
    # ok: LOG-QUOTE-VALUES-PARAMETER
    log.error("login of %r failed", user)
    # ok: LOG-QUOTE-VALUES-PARAMETER
    log.error("login %s failed", count)
    # ok: LOG-QUOTE-VALUES-PARAMETER
    log.info("%s rows for %r", len(rows), user)
    # ok: LOG-QUOTE-VALUES-PARAMETER
    log.info("user %s", ascii(user))
    # ok: LOG-QUOTE-VALUES-PARAMETER
    log.info("user %s", user.encode("unicode_escape").decode())
    # ok: LOG-QUOTE-VALUES-PARAMETER
    log.info("100%% of the rows, first of %r", user)
    # ok: LOG-QUOTE-VALUES-PARAMETER
    structlog.get_logger().info("login", user=user)
    # ok: LOG-QUOTE-VALUES-PARAMETER
    dialog.info("%s", user)


def identifier(name: str) -> None:
    if not name.isidentifier():
        raise ValueError(name)
    # ok: LOG-QUOTE-VALUES-PARAMETER
    logger.info("loading %s", name)


def start(module: str = "shop") -> None:
    # todook: LOG-QUOTE-VALUES-PARAMETER
    logger.info("loading %s", module)
