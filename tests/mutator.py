"""Mechanical mutants of a reference answer: one small change each, of the kind that students make by accident.

Operators, signs, constants, axes, missing terms and factors, dropped keywords (keepdims, axis), swapped arguments,
off-by-one, dropped copies and in-place updates, dropped guards. A small mutator of our own: mutmut and cosmic-ray
mutate modules and run a test command for each mutant; they know no axes, keepdims, missing terms or copies.
"""

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
OPERATORS = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
             ast.Mod: ast.FloorDiv, ast.Pow: ast.Mult, ast.MatMult: ast.Mult, ast.BitAnd: ast.BitOr,
             ast.BitOr: ast.BitAnd}  # fmt: skip
COMPARISONS = {ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt),
               ast.GtE: (ast.Gt, ast.LtE), ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,),
               ast.NotIn: (ast.In,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,)}  # fmt: skip
TWINS = ("mean sum", "max min", "maximum minimum", "argmax argmin", "any all", "zeros ones", "vstack hstack",
         "zeros_like ones_like", "log1p log", "exp expm1", "floor ceil", "append insert")  # fmt: skip
TWIN = {a: b for pair in TWINS for a, b in (pair.split(), reversed(pair.split()))}
COMMUTATIVE = {"maximum", "minimum", "add", "multiply", "isclose", "allclose", "array_equal", "hypot", "logaddexp"}
NEEDED = {"range", "len", "enumerate", "zip", "isinstance", "print", "iter", "next", "map"}  # unwrapped: nonsense
VIEWS = {"keys", "values", "items"}


@dataclass(frozen=True)
class Mutant:
    """A changed answer: `what` tells it from the others of its cell, `source` is the whole cell."""

    what: str
    source: str


def mutants(source: str) -> list[Mutant]:
    """List the mutants of the lines between BEGIN SOLUTION and END SOLUTION, in the order of the source."""
    tree = ast.parse(source)
    original = ast.unparse(tree)
    seen, names = {original}, Counter[str]()
    found = []
    for parent, field, index, node in _nodes(tree, _regions(source)):
        for changed in _changed(node):
            text = _replaced(tree, parent, field, index, changed)
            if text not in seen:
                seen.add(text)
                names[what := _what(parent, field, index, node, changed)] += 1
                found.append(Mutant(what + (f" ({names[what]})" if names[what] > 1 else ""), text))
    return found


def _regions(source: str) -> set[int]:
    inside, lines = False, set[int]()
    for number, line in enumerate(source.splitlines(), 1):
        inside = (inside or BEGIN in line) and END not in line
        lines |= {number} if inside else set()
    return lines


def _nodes(tree: ast.AST, lines: set[int]) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Yield each node of the given lines with its place in its parent; not what is raised, nor formatted text."""
    for field, value in ast.iter_fields(tree):
        for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST):
                continue
            if getattr(node, "lineno", 0) in lines or isinstance(node, ast.comprehension):
                yield tree, field, index, node
            if not isinstance(node, ast.Raise | ast.JoinedStr):
                yield from _nodes(node, lines)


def _replaced(tree: ast.AST, parent: ast.AST, field: str, index: int | None, new: ast.AST) -> str:
    if index is None:
        old = getattr(parent, field)
        setattr(parent, field, new)
        text = ast.unparse(tree)
        setattr(parent, field, old)
    else:
        values = getattr(parent, field)
        old, values[index] = values[index], new
        text = ast.unparse(tree)
        values[index] = old
    return text


def _what(parent: ast.AST, field: str, index: int | None, node: ast.AST, changed: ast.AST) -> str:
    """Say what became what; of a constant, the expression around it."""
    if isinstance(node, ast.Constant) and isinstance(parent, ast.expr | ast.keyword):
        return f"{_shown(parent)} → {_replaced(parent, parent, field, index, changed)}"
    return f"{_shown(node)} → {_shown(changed)}"


def _shown(node: ast.AST) -> str:
    if isinstance(node, ast.comprehension):
        return f"for {ast.unparse(node.target)} in {ast.unparse(node.iter)}{' if …' * len(node.ifs)}"
    first, *rest = ast.unparse(node).splitlines()
    return f"{first.strip()} …" if rest else first


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    for kind, change in CHANGES.items():
        if isinstance(node, kind):
            yield from change(node)


def _binary(node: ast.BinOp) -> Iterator[ast.AST]:
    if type(node.op) in OPERATORS:
        yield ast.BinOp(node.left, OPERATORS[type(node.op)](), node.right)
    if isinstance(node.op, ast.Add | ast.Sub | ast.Mult | ast.Div):
        yield from (node.left, node.right)
    if isinstance(node.op, ast.Sub | ast.Div | ast.MatMult | ast.Pow):
        yield ast.BinOp(node.right, node.op, node.left)


def _unary(node: ast.UnaryOp) -> Iterator[ast.AST]:
    yield node.operand


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield from (ast.Constant(value + 1), ast.Constant(value - 1))
    elif isinstance(value, float):
        yield from (ast.Constant(value + 1), ast.Constant(2 * value), ast.Constant(0.0))


def _compare(node: ast.Compare) -> Iterator[ast.AST]:
    for place, operator in enumerate(node.ops):
        for other in COMPARISONS[type(operator)]:
            ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)


def _boolean(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)


def _choice(node: ast.IfExp) -> Iterator[ast.AST]:
    yield from (node.body, node.orelse)


def _call(node: ast.Call) -> Iterator[ast.AST]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    for place in range(len(node.keywords)):
        yield ast.Call(node.func, node.args, node.keywords[:place] + node.keywords[place + 1 :])
    if len(node.args) >= 2 and name not in COMMUTATIVE:
        first, second, *rest = node.args
        yield ast.Call(node.func, [second, first, *rest], node.keywords)
    if name in TWIN:
        yield ast.Call(_renamed(node.func, TWIN[name]), node.args, node.keywords)
    if name == "range":
        yield from (_one_off(node, step) for step in (ast.Add(), ast.Sub()))
    yield from _unwrapped(node, name)


def _unwrapped(node: ast.Call, name: str) -> Iterator[ast.AST]:
    of_module = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") in ("np", "tf", "math")
    method = isinstance(node.func, ast.Attribute) and not of_module
    if method and not node.args and name not in VIEWS:
        yield node.func.value
    elif not method and len(node.args) == 1 and name not in NEEDED and not isinstance(node.args[0], ast.Starred):
        yield node.args[0]


def _renamed(function: ast.expr, name: str) -> ast.expr:
    return ast.Attribute(function.value, name) if isinstance(function, ast.Attribute) else ast.Name(name)


def _one_off(node: ast.Call, step: ast.operator) -> ast.Call:
    place = min(len(node.args), 2) - 1  # the end of the range
    end = ast.BinOp(node.args[place], step, ast.Constant(1))
    return ast.Call(node.func, [*node.args[:place], end, *node.args[place + 1 :]], node.keywords)


def _attribute(node: ast.Attribute) -> Iterator[ast.AST]:
    if node.attr == "T":
        yield node.value


def _subscript(node: ast.Subscript) -> Iterator[ast.AST]:
    items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if any(isinstance(item, ast.Constant) and item.value is None for item in items):
        yield node.value
    if isinstance(node.slice, ast.Name) and isinstance(node.ctx, ast.Load):
        yield ast.Subscript(node.value, ast.BinOp(node.slice, ast.Sub(), ast.Constant(1)), node.ctx)


def _assign(node: ast.Assign) -> Iterator[ast.AST]:
    """x = x − y becomes x −= y: the same value, written into the caller's array."""
    target, value = node.targets[0], node.value
    if isinstance(value, ast.BinOp) and ast.unparse(target) == ast.unparse(value.left):
        yield ast.AugAssign(target, value.op, value.right)


def _augmented(node: ast.AugAssign) -> Iterator[ast.AST]:
    if type(node.op) in OPERATORS:
        yield ast.AugAssign(node.target, OPERATORS[type(node.op)](), node.value)
    yield from (ast.Assign([node.target], node.value, lineno=node.lineno), ast.Pass())


def _dropped(node: ast.AST) -> Iterator[ast.AST]:
    yield ast.Pass()


def _guard(node: ast.If) -> Iterator[ast.AST]:
    if not node.orelse:
        yield ast.Pass()


def _filter(node: ast.comprehension) -> Iterator[ast.AST]:
    if node.ifs:
        yield ast.comprehension(node.target, node.iter, [], node.is_async)


CHANGES: dict[type | tuple[type, ...], Callable[..., Iterator[ast.AST]]] = {
    ast.BinOp: _binary, ast.UnaryOp: _unary, ast.Constant: _constant, ast.Compare: _compare, ast.BoolOp: _boolean,
    ast.IfExp: _choice, ast.Call: _call, ast.Attribute: _attribute, ast.Subscript: _subscript, ast.Assign: _assign,
    ast.AugAssign: _augmented, (ast.Expr, ast.Raise, ast.Break): _dropped, ast.If: _guard, ast.comprehension: _filter,
}  # fmt: skip
