"""Which global names a cell binds and which it uses, from its syntax alone: nothing is run."""

import ast
import symtable
from collections.abc import Iterator


def bound(source: str) -> set[str]:
    """List the global names that the top level of a cell binds; empty if it does not parse."""
    top = {s.get_name() for s in _top(source) if s.is_assigned() or s.is_imported()}
    return (top | _declared_global(source)) - _of_comprehensions(source)


def used(source: str) -> set[str]:
    """List the global names that a cell reads, at its top level or inside its functions."""
    top = {s.get_name() for s in _top(source) if s.is_referenced()}
    inner = {
        s.get_name() for table in _inner(source) for s in table.get_symbols() if s.is_global() and s.is_referenced()
    }
    return (top | inner) - _of_comprehensions(source)


def imported(source: str) -> set[str]:
    """List the global names that a cell binds by an import."""
    return {s.get_name() for s in _top(source) if s.is_imported()}


def modules(source: str) -> set[str]:
    """List the top-level packages that a cell imports, at any depth."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def _of_comprehensions(source: str) -> set[str]:
    """List loop variables of comprehensions, which from Python 3.12 on count as names of the scope around them."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    inside, outside = set[str](), set[str]()
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Name):
            outside.add(node.id)
        if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            targets = [name for part in node.generators for name in ast.walk(part.target)]
            inside |= {name.id for name in targets if isinstance(name, ast.Name)}
        else:
            waiting.extend(ast.iter_child_nodes(node))
    return inside - outside


def _table(source: str) -> symtable.SymbolTable | None:
    try:
        return symtable.symtable(source, "<cell>", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _top(source: str) -> list[symtable.Symbol]:
    table = _table(source)
    return table.get_symbols() if table else []


def _inner(source: str) -> Iterator[symtable.SymbolTable]:
    table = _table(source)
    waiting = table.get_children() if table else []
    while waiting:
        child = waiting.pop()
        yield child
        waiting.extend(child.get_children())


def _declared_global(source: str) -> set[str]:
    return {s.get_name() for t in _inner(source) for s in t.get_symbols() if s.is_declared_global() and s.is_assigned()}
