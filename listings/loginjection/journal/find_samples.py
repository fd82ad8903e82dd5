import json
import json as js
import logging
import os
import sys
from json import dumps

from loguru import logger

log = logging.getLogger("audit")


def event(user, action):
    # ruleid: LOG-JSON-DUMPS
    log.info('{"user": "%s", "action": "%s"}', user, action) if False else log.info('{"user": "%s"}' % user)


async def record(file, name: str) -> None:
    # ruleid: LOG-JSON-DUMPS
    await file.write('{{"event": "login", "name": "{}"}}\n'.format(name))


class Audit:
    def line(self, level, message):
        # ruleid: LOG-JSON-DUMPS
        return f"{{\"level\": {level:d}, \"message\": \"{message}\"}}"

    def add(self, path):
        # ruleid: LOG-JSON-DUMPS
        self.out.write('{"path": "' + path + '"}\n')


# ruleid: LOG-JSON-DUMPS
logging.basicConfig(format='{"time": "%(asctime)s", "message": "%(message)s"}')
# ruleid: LOG-JSON-DUMPS
FORMATTER = logging.Formatter(fmt='{"level": "%(levelname)s", "message": "%(message)s"}')
LOGGING = {
    "formatters": {
        # ruleid: LOG-JSON-DUMPS
        "json": {"format": '{"logger": "%(name)s", "message": "%(message)s"}'},
    },
}
# ruleid: LOG-JSON-DUMPS
logger.add(sys.stdout, format='{{"message": "{message}"}}')


def first(entry, file):
    # ruleid: LOG-JSON-DUMPS-ASCII
    file.write(json.dumps(entry, ensure_ascii=False) + "\n")


def second(entry, path):
    text = dumps(entry, sort_keys=True, ensure_ascii=False)
    with open(path, "a", encoding="utf-8") as file:
        # ruleid: LOG-JSON-DUMPS-ASCII
        print(text, file=file)


def third(entries, out):
    for entry in entries:
        text = js.dumps(entry, ensure_ascii=False)
        # ruleid: LOG-JSON-DUMPS-ASCII
        out.write(f"{text}\n")


class Formatter(logging.Formatter):
    def emit(self, record):
        text = json.dumps(record.__dict__, ensure_ascii=False, default=str)
        # ruleid: LOG-JSON-DUMPS-ASCII
        self.stream.write(text + os.linesep)

    def format(self, record):
        # todoruleid: LOG-JSON-DUMPS-ASCII
        return json.dumps(record.__dict__, ensure_ascii=False)


def fifth(entry):
    # ruleid: LOG-JSON-DUMPS-ASCII
    log.info(dumps(entry, ensure_ascii=False))


def pieces(user):
    parts = ["{", '"user"', ":", '"', user, '"', "}"]
    # todoruleid: LOG-JSON-DUMPS
    return "".join(parts)


def encoded(user, action):
    # ok: LOG-JSON-DUMPS
    # ok: LOG-JSON-DUMPS-ASCII
    log.info(json.dumps({"user": user, "action": action}))


def number(count: int) -> str:
    # ok: LOG-JSON-DUMPS
    return f'{{"count": {count}}}'


def inner(user):
    # ok: LOG-JSON-DUMPS
    return '{"user": %s}' % json.dumps(user)


def inner_f(user):
    # ok: LOG-JSON-DUMPS
    return f'{{"event": "login", "user": {json.dumps(user)}}}'


# ok: LOG-JSON-DUMPS
PLAIN = logging.Formatter("%(asctime)s %(message)s")


def set_of(name):
    # ok: LOG-JSON-DUMPS
    return f"{{{name}}}"


# ok: LOG-JSON-DUMPS
CONSTANT = '{"user": "nobody"}' + "\n"


def style(name):
    # ok: LOG-JSON-DUMPS
    return f"a {{ color: {name}; }}"


def usual(entry, file):
    # ok: LOG-JSON-DUMPS-ASCII
    file.write(json.dumps(entry) + "\n")


def whole_file(data, file):
    # ok: LOG-JSON-DUMPS-ASCII
    file.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def answer(data):
    # ok: LOG-JSON-DUMPS-ASCII
    return Response(json.dumps(data, ensure_ascii=False), content_type="application/json")


def no_line(data, file):
    # ok: LOG-JSON-DUMPS-ASCII
    file.write(json.dumps(data, ensure_ascii=False))


def left_on(entry):
    # ok: LOG-JSON-DUMPS-ASCII
    log.info(dumps(entry, ensure_ascii=True))
