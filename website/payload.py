"""What an attack sends: read from its source where that can be told for certain.

The rule, in short also in CONTRIBUTING.md. An attack's payload is an argument that it passes
to a function of the program, if

- the argument is a literal, or put together from literals by ``+``, by an f-string, or by
  names that are assigned once (in the attack, in the module, or as a parameter of a helper
  in attacks.py that takes ``target``);
- no literal in uses.py equals it: what honest users send as well is no payload, and a call
  that sends it sets the scene;
- no other attack of the weakness passes the same by the same parameter: what they have in
  common fills a form.

Nothing is told of an attack of which that might not be the whole truth: if payloads go to
more than one parameter, or one is empty or very long; if another call of the attack sends by
the same parameter what is no payload; if another argument is computed (but for ``stage``, its
attributes, and what the program itself returned); if a call of the program stands in a loop,
a comprehension or a lambda; if the attack does something besides, which is a statement that
calls anything but the program, a helper or ``print``, or a ``with`` that does more than
measure.

A text is shown as it is. If a part of it cannot be seen, or looks like another character, it
is shown as Python writes it, in quotes, and so is what is no text.
"""

import ast
import contextlib
import functools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import normalize

_LONGEST = 400  # characters of one payload: more is a mass, not a message


class _UnclearError(Exception):
    """What this sends cannot be told from its source."""


_OURS = object()
"""Stands for what the attacker does not make up: the stage, and what the program returned."""

Names = dict[str, object]
_REPEATS = (
    *(ast.For, ast.While, ast.Lambda, ast.FunctionDef),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
)


@dataclass(frozen=True)
class Payload:
    """What an attack sends by one parameter of the program: each value once, as shown."""

    parameter: str
    values: tuple[str, ...]


@functools.cache
def payloads(attacks: str, uses: str, program: str) -> dict[str, Payload]:
    """Return the payload of each attack of which it is known.

    `attacks`, `uses` and `program` are the sources of attacks.py, uses.py and a variant.
    """
    honest = _literals(uses)
    sent = {}
    for name, function in _functions(attacks).items():
        if name.startswith("attack_"):
            reader = _Reader(
                _functions(program), _functions(attacks), _constants(attacks)
            )
            with contextlib.suppress(_UnclearError):
                reader.read(function, {})
                sent[name] = list(dict.fromkeys(reader.sent))
    alike = Counter(each for arguments in sent.values() for each in arguments)
    found = {}
    for name, arguments in sent.items():
        own = [
            each for each in arguments if alike[each] == 1 and each.value not in honest
        ]
        if len({each.place for each in own}) != 1:
            continue
        scene = [
            each for each in arguments if each.place == own[0].place and each not in own
        ]
        if not scene and not any(
            each.empty or len(each.value) > _LONGEST for each in own
        ):
            found[name] = Payload(own[0].place[1], tuple(each.shown for each in own))
    return found


@dataclass(frozen=True)
class _Argument:
    """What is passed to the program; its value is kept as Python writes it."""

    place: tuple[str, str]  # function and parameter
    value: str
    shown: str
    empty: bool


def _shown(value: object) -> str:
    """Return a text as it is, or as Python writes it if a part of it cannot be seen."""
    if isinstance(value, str) and value == value.strip() and value.isprintable():
        return value if value == normalize("NFKC", value) else ascii(value)
    return repr(value)


@dataclass
class _Reader:
    program: dict[str, ast.FunctionDef]
    helpers: dict[str, ast.FunctionDef]
    constants: Names
    sent: list[_Argument] = field(default_factory=list)
    followed: list[ast.FunctionDef] = field(default_factory=list)

    def read(self, function: ast.FunctionDef, given: Names) -> None:
        """Note what `function` sends, its parameters being `given`."""
        names = self.names(function, given)
        for statement in function.body:
            for node in ast.walk(statement):
                self.check(node)
        for call in _calls(function):
            if isinstance(call.func, ast.Attribute) and _is_name(
                call.func.value, "target"
            ):
                self.send(call.func.attr, call, names)
            elif any(_is_name(each, "target") for each in call.args):
                self.follow(call, names)

    def check(self, node: ast.AST) -> None:
        """Refuse what repeats a call of the program, or does something besides."""
        if isinstance(node, _REPEATS) and any(
            _is_name(each, "target") for each in ast.walk(node)
        ):
            raise _UnclearError
        if isinstance(node, ast.With) and any(
            not _is_of(getattr(item.context_expr, "func", node), "stage", "measure")
            for item in node.items
        ):
            raise _UnclearError
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            call = node.value
            known = isinstance(call.func, ast.Name) and call.func.id in {
                "print",
                *self.helpers,
            }
            if not known and not _is_of(call.func, "target"):
                raise _UnclearError

    def names(self, function: ast.FunctionDef, given: Names) -> Names:
        """Return the names whose values are known within `function`."""
        known = self.constants | given
        stored = [
            node.id
            for node in ast.walk(function)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        ]
        for name in stored:
            known.pop(name, None)
        for name, value in _assignments(function):
            if stored.count(name) > 1:
                continue
            if isinstance(value, ast.Call) and _is_of(value.func, "target"):
                known[name] = _OURS
            else:
                try:
                    known[name] = _value(value, known)
                except _UnclearError:
                    continue
        return known

    def send(self, function: str, call: ast.Call, names: Names) -> None:
        """Note the arguments of a call of the program's `function`."""
        if function not in self.program:
            raise _UnclearError
        for parameter, value in self.bound(self.program[function], call, names).items():
            if value is not _OURS:
                self.sent.append(
                    _Argument(
                        (function, parameter), repr(value), _shown(value), not value
                    )
                )

    def follow(self, call: ast.Call, names: Names) -> None:
        """Note what a helper sends that is called with the program."""
        helper = (
            self.helpers.get(call.func.id) if isinstance(call.func, ast.Name) else None
        )
        if helper is None or helper in self.followed:
            raise _UnclearError
        self.followed.append(helper)
        self.read(helper, _defaults(helper) | self.bound(helper, call, names))
        self.followed.pop()

    def bound(self, function: ast.FunctionDef, call: ast.Call, names: Names) -> Names:
        """Return the values of a call's arguments by parameter."""
        if function.args.vararg or function.args.kwarg:
            raise _UnclearError
        parameters = [
            each.arg for each in (*function.args.posonlyargs, *function.args.args)
        ]
        if len(call.args) > len(parameters):
            raise _UnclearError
        arguments = dict(zip(parameters, call.args, strict=False))
        for keyword in call.keywords:
            if keyword.arg is None:
                raise _UnclearError
            arguments[keyword.arg] = keyword.value
        return {name: _value(each, names) for name, each in arguments.items()}


def _value(node: ast.expr, names: Names) -> object:
    """Return what an expression comes to; raises _UnclearError if that is not known."""
    if _is_name(node, "target") or _is_of_stage(node):
        return _OURS
    if isinstance(node, ast.Name):
        if node.id not in names:
            raise _UnclearError
        return names[node.id]
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part, names) for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _value(node.left, names), _value(node.right, names)
        if isinstance(left, str) and isinstance(right, str):
            return left + right
        if isinstance(left, bytes) and isinstance(right, bytes):
            return left + right
        raise _UnclearError
    try:
        return ast.literal_eval(node)
    except ValueError as error:
        raise _UnclearError from error


def _text(part: ast.expr, names: Names) -> str:
    if isinstance(part, ast.FormattedValue):
        if part.format_spec is not None or part.conversion != -1:
            raise _UnclearError
        part = part.value
    value = _value(part, names)
    if not isinstance(value, str):
        raise _UnclearError
    return value


def _defaults(function: ast.FunctionDef) -> Names:
    """Return what the parameters of a helper are if a call leaves them out."""
    known: Names = {}
    if function.args.defaults:
        last = function.args.args[-len(function.args.defaults) :]
        for parameter, default in zip(last, function.args.defaults, strict=True):
            known[parameter.arg] = _value(default, {})
    return known


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _is_of(node: ast.AST, owner: str, attribute: str = "") -> bool:
    """Say whether `node` is `owner.attribute`, or any attribute of it."""
    return (
        isinstance(node, ast.Attribute)
        and _is_name(node.value, owner)
        and attribute in {"", node.attr}
    )


def _is_of_stage(node: ast.AST) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return _is_name(node, "stage")


def _calls(function: ast.FunctionDef) -> Iterator[ast.Call]:
    """Yield the calls within a function in the order of the source."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    yield from sorted(calls, key=lambda call: (call.lineno, call.col_offset))


def _assignments(where: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(where):
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            [to] = node.targets
            if isinstance(to, ast.Name):
                yield to.id, node.value


def _functions(source: str) -> dict[str, ast.FunctionDef]:
    body = ast.parse(source).body
    return {node.name: node for node in body if isinstance(node, ast.FunctionDef)}


def _constants(source: str) -> Names:
    known: Names = {}
    for statement in ast.parse(source).body:
        for name, value in (
            _assignments(statement) if isinstance(statement, ast.Assign) else ()
        ):
            try:
                known[name] = _value(value, known)
            except _UnclearError:
                known.pop(name, None)
    return known


def _literals(source: str) -> set[str]:
    """Return every literal of a program, as Python writes it."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.expr):
            try:
                found.add(repr(ast.literal_eval(node)))
            except ValueError:
                continue
    return found
