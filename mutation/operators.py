"""Makes mutants: copies of a program with one condition, call or limit broken.

The operators are those that a fix can lose by: a mutant does what the program did before
somebody wrote that piece. Only the mutated piece of the text changes, so that a mutant
reads as an edit of one line.
"""

import ast
import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeGuard

TIMES = 1000
"""A limit multiplied by this is no limit any more."""

_NEIGHBOURS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
_SIGNS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
}
_ATOMS = (
    *(ast.Name, ast.Attribute, ast.Call, ast.Constant, ast.Subscript),
    *(ast.List, ast.Set, ast.Dict, ast.JoinedStr),
    *(ast.ListComp, ast.SetComp, ast.DictComp),
)
_NO_FLAG = "O_RDONLY"
"""It is 0: whether it is written makes no difference."""

_DEFAULTS = {("check", False), ("encoding", "utf-8"), ("errors", "strict")}
"""Arguments that say what holds without them, on the machines that run this."""

_TESTED = (ast.If, ast.While, ast.IfExp, ast.Assert)
_EFFECTS = (ast.Raise, ast.AugAssign, ast.Delete, ast.Assert)


@dataclass(frozen=True)
class Mutant:
    """One mutant: `before` is the text of `line` and of those after it that it replaces."""

    line: int
    operator: str
    before: str
    after: str
    source: str

    @property
    def edit(self) -> tuple[str, str]:
        """What an accepted survivor is known by: texts, since line numbers move."""
        return self.before, self.after


def changed_lines(old: str, new: str) -> set[int]:
    """Return the lines of `new`, counted from 1, that `old` does not have.

    A line that is only indented further is not changed: its fix is what it stands in.
    """
    before, after = (
        [line.strip() for line in text.splitlines()] for text in (old, new)
    )
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return {
        number + 1
        for kind, _, _, first, end in matcher.get_opcodes()
        if kind != "equal"
        for number in range(first, end)
    }


def mutants(source: str, lines: set[int] | None = None) -> list[Mutant]:
    """Return the mutants of `source`, those of the given lines only, in file order."""
    return sorted(_Mutation(source, lines), key=lambda mutant: mutant.line)


class _Mutation:
    """Goes through a program once, and yields its mutants."""

    def __init__(self, source: str, lines: set[int] | None) -> None:
        self.source = source
        self.lines = lines
        self.tree = ast.parse(source)
        self.parents = {
            child: parent
            for parent in ast.walk(self.tree)
            for child in ast.iter_child_nodes(parent)
        }
        self.starts = [0]  # where each line starts, in bytes, as ast counts columns
        for line in source.encode().splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.imported = {
            (name.asname or name.name).partition(".")[0]
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in node.names
        }
        self.conditions = set(self._conditions())

    def __iter__(self) -> Iterator[Mutant]:
        seen = {ast.dump(self.tree)}
        for node in self._nodes(self.tree):
            for operator, place, source in self._mutations(node):
                if not self._in_scope(place):
                    continue
                tree = ast.dump(ast.parse(source))
                if tree not in seen:
                    seen.add(tree)
                    yield self._mutant(operator, source)

    def _nodes(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield all that runs: annotations do not, for what we mean by it."""
        yield node
        for name, value in ast.iter_fields(node):
            if name in {"annotation", "returns", "format_spec"}:
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from self._nodes(child)

    def _conditions(self) -> Iterator[ast.expr]:
        """Yield what is tested, and what else is plainly true or false."""
        for node in self._nodes(self.tree):
            if isinstance(node, _TESTED):
                yield node.test
            elif isinstance(node, ast.comprehension):
                yield from node.ifs
            elif isinstance(node, ast.match_case) and node.guard:
                yield node.guard
            elif self._is_logic(node) and not self._is_logic(self.parents[node]):
                yield node

    @staticmethod
    def _is_logic(node: ast.AST) -> TypeGuard[ast.expr]:
        return isinstance(node, ast.Compare | ast.BoolOp) or (
            isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
        )

    # What each operator does: (its name, the piece that it breaks, the program after it).

    def _mutations(self, node: ast.AST) -> Iterator[tuple[str, ast.AST, str]]:
        if isinstance(node, ast.stmt):
            yield from self._statement(node)
        if isinstance(node, ast.expr) and node in self.conditions:
            yield from self._condition(node)
        match node:
            case ast.BoolOp():
                word = " and " if isinstance(node.op, ast.And) else " or "
                for index, operand in enumerate(node.values):
                    others = node.values[:index] + node.values[index + 1 :]
                    text = word.join(map(self._operand, others))
                    yield "drop an operand", operand, self._replace(node, text)
            case ast.BinOp(left, ast.BitOr(), right):
                for flag, other in ((left, right), (right, left)):
                    if isinstance(flag, ast.Name | ast.Attribute) and (
                        not self._text(flag).endswith(_NO_FLAG)
                    ):
                        text = self._operand(other)
                        yield "drop an operand", flag, self._replace(node, text)
            case ast.Compare():
                yield from self._comparison(node)
            case ast.Call():
                yield from self._call(node)
            case ast.ExceptHandler(type=ast.Tuple() as kinds):
                for index, kind in enumerate(kinds.elts):
                    rest = kinds.elts[:index] + kinds.elts[index + 1 :]
                    text = f"({', '.join(map(self._text, rest))})"
                    yield "drop an exception", kind, self._replace(kinds, text)
            case ast.Tuple() | ast.List() | ast.Set():
                if all(self._is_word(each) for each in node.elts):
                    yield from self._elements(node)
            case ast.Dict():
                yield from self._entries(node)
            case ast.Constant() | ast.BinOp() if self._is_limit(node) and not (
                self._is_limit(self.parents[node])
            ):
                text = f"{self._operand(node)} * {TIMES}"
                yield "raise a limit", node, self._replace(node, f"({text})")

    def _statement(self, node: ast.stmt) -> Iterator[tuple[str, ast.AST, str]]:
        called = isinstance(node, ast.Expr) and isinstance(
            node.value, ast.Call | ast.Await
        )
        parent = self.parents[node]
        alone = isinstance(parent, ast.If) and not parent.orelse
        if alone and len(getattr(parent, "body", ())) == 1:
            return  # the same as a condition that is never true
        if called or isinstance(node, _EFFECTS):
            yield "delete a statement", node, self._replace(node, "pass")

    def _condition(self, node: ast.expr) -> Iterator[tuple[str, ast.AST, str]]:
        yield "always true", node, self._replace(node, "True")
        yield "always false", node, self._replace(node, "False")
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            negated = self._operand(node.operand)
        else:
            negated = f"not {self._operand(node)}"
            if self._is_logic(self.parents[node]):
                negated = f"({negated})"
        yield "negate", node, self._replace(node, negated)

    def _comparison(self, node: ast.Compare) -> Iterator[tuple[str, ast.AST, str]]:
        signs = [_SIGNS[type(each)] for each in node.ops]
        for index, sign in enumerate(signs):
            if sign in _NEIGHBOURS:
                others = [*signs[:index], _NEIGHBOURS[sign], *signs[index + 1 :]]
                text = self._operand(node.left)
                for other, value in zip(others, node.comparators, strict=True):
                    text += f" {other} {self._operand(value)}"
                yield "off by one", node, self._replace(node, text)

    def _call(self, node: ast.Call) -> Iterator[tuple[str, ast.AST, str]]:
        given = [*node.args, *node.keywords]
        for index, keyword in enumerate(given):
            if isinstance(keyword, ast.keyword) and not self._is_default(keyword):
                rest = map(self._text, given[:index] + given[index + 1 :])
                text = f"{self._text(node.func)}({', '.join(rest)})"
                text = self._shortened(node, given, given, index, text)
                yield "drop an argument", keyword, text
        parent = self.parents[node]
        if isinstance(parent, ast.Expr | ast.Raise) or node in self.conditions:
            return  # deleting the statement or fixing the condition does the same
        if len(node.args) == 1 and not isinstance(node.args[0], ast.Starred):
            text = self._operand(node.args[0])
            yield "drop a call", node.func, self._replace(node, text)
        if isinstance(node.func, ast.Attribute):
            root: ast.AST = node.func.value
            while isinstance(root, ast.Attribute):
                root = root.value
            if not (isinstance(root, ast.Name) and root.id in self.imported):
                text = self._operand(node.func.value)
                yield "drop a call", node.func, self._replace(node, text)

    def _elements(
        self, node: ast.Tuple | ast.List | ast.Set
    ) -> Iterator[tuple[str, ast.AST, str]]:
        for index, element in enumerate(node.elts):
            rest = node.elts[:index] + node.elts[index + 1 :]
            texts = [self._text(each) for each in rest]
            if isinstance(node, ast.Tuple):
                text = f"({', '.join(texts)}{',' * (len(rest) == 1)})"
            elif isinstance(node, ast.List):
                text = f"[{', '.join(texts)}]"
            elif rest:
                text = f"{{{', '.join(texts)}}}"
            else:
                text = "set()"
            yield (
                "drop an element",
                element,
                self._shortened(node, node.elts, node.elts, index, text),
            )

    def _entries(self, node: ast.Dict) -> Iterator[tuple[str, ast.AST, str]]:
        if not all(map(self._is_word, node.keys)):
            return
        pairs = [
            (key, value) for key, value in zip(node.keys, node.values, strict=True)
        ]
        for index, (key, _) in enumerate(pairs):
            rest = pairs[:index] + pairs[index + 1 :]
            texts = [f"{self._text(k)}: {self._text(v)}" for k, v in rest if k]
            text = f"{{{', '.join(texts)}}}"
            if key:
                keys = [k for k, _ in pairs if k]
                yield (
                    "drop an element",
                    key,
                    self._shortened(node, keys, node.values, index, text),
                )

    @staticmethod
    def _is_default(keyword: ast.keyword) -> bool:
        """Tell whether dropping it is no mutation; ``**more`` cannot be told."""
        value = keyword.value
        return keyword.arg is None or (
            isinstance(value, ast.Constant) and (keyword.arg, value.value) in _DEFAULTS
        )

    @staticmethod
    def _is_word(node: ast.AST | None) -> bool:
        return isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)

    def _is_limit(self, node: ast.AST) -> bool:
        """Tell whether it is a number above 1, as written or worked out of numbers."""
        if isinstance(node, ast.BinOp):
            return self._is_limit(node.left) and self._is_limit(node.right)
        return (
            isinstance(node, ast.Constant)
            and isinstance(node.value, int | float)
            and node.value > 1
        )

    # How the text is changed.

    def _text(self, node: ast.AST) -> str:
        """Return the text of a piece. Before Python 3.12 nothing knows it in an f-string."""
        if self._f_string(node):
            return ast.unparse(node)
        return ast.get_source_segment(self.source, node) or ast.unparse(node)

    def _operand(self, node: ast.AST) -> str:
        text = self._text(node)
        return text if isinstance(node, _ATOMS) else f"({text})"

    def _f_string(self, node: ast.AST) -> ast.JoinedStr | None:
        """Return the outermost f-string around `node`."""
        found = None
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, ast.JoinedStr):
                found = node
        return found

    def _replace(self, node: ast.AST, text: str) -> str:
        """Return the program with `text` in the place of `node`."""
        outer = self._f_string(node)
        if outer is None:
            whole = self._splice(*self._range(node), text)
            if text[0] == "(" and text[-1] == ")" and text[-2] != ",":
                plain = self._splice(*self._range(node), text[1:-1])
                return plain if _same(plain, whole) else whole
            return whole
        return self._splice(*self._range(outer), self._unparsed(outer, node, text))

    def _unparsed(self, outer: ast.JoinedStr, node: ast.AST, text: str) -> str:
        """Return the f-string `outer` with `text` in the place of `node`."""
        parent = self.parents[node]
        new = ast.parse(text, mode="eval").body
        for name, value in ast.iter_fields(parent):
            if value is node:
                setattr(parent, name, new)
            elif isinstance(value, list) and node in value:
                value[value.index(node)] = new
            else:
                continue
            unparsed = ast.unparse(outer)
            if value is node:
                setattr(parent, name, node)
            else:
                value[value.index(new)] = node
            return unparsed
        raise LookupError(node)

    def _shortened(
        self,
        node: ast.AST,
        firsts: Sequence[ast.AST],
        lasts: Sequence[ast.AST],
        index: int,
        text: str,
    ) -> str:
        """Cut one element out where it stands, or write `text` if that is not the same."""
        rebuilt = self._replace(node, text)
        if self._f_string(node) or len(firsts) == 1:
            return rebuilt
        if index + 1 < len(firsts):
            start, end = (
                self._range(firsts[index])[0],
                self._range(firsts[index + 1])[0],
            )
        else:
            start, end = self._range(lasts[index - 1])[1], self._range(lasts[index])[1]
        cut = self._splice(start, end, "")
        return cut if _same(cut, rebuilt) else rebuilt

    def _range(self, node: ast.AST) -> tuple[int, int]:
        return (
            self.starts[node.lineno - 1] + node.col_offset,  # type: ignore[attr-defined]
            self.starts[node.end_lineno - 1] + node.end_col_offset,  # type: ignore[attr-defined]
        )

    def _splice(self, start: int, end: int, text: str) -> str:
        content = self.source.encode()
        return (content[:start] + text.encode() + content[end:]).decode()

    def _in_scope(self, place: ast.AST) -> bool:
        if self.lines is None:
            return True
        place = self._f_string(place) or place
        first: int = place.lineno  # type: ignore[attr-defined]
        last: int = place.end_lineno  # type: ignore[attr-defined]
        return any(line in self.lines for line in range(first, last + 1))

    def _mutant(self, operator: str, source: str) -> Mutant:
        before, after = self.source.splitlines(), source.splitlines()
        first = 0
        while before[first] == after[first]:
            first += 1
        last = 0
        shorter = min(len(before), len(after)) - first
        while last < shorter and before[-1 - last] == after[-1 - last]:
            last += 1
        return Mutant(
            first + 1,
            operator,
            _joined(before[first : len(before) - last]),
            _joined(after[first : len(after) - last]),
            source,
        )


def _same(source: str, other: str) -> bool:
    """Tell whether both parse to the same program."""
    try:
        return ast.dump(ast.parse(source)) == ast.dump(ast.parse(other))
    except SyntaxError:
        return False


def _joined(lines: Iterable[str]) -> str:
    return " ".join(line.strip() for line in lines)
