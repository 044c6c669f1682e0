"""Hidden code that several checks share, written once in a draft: lent functions, oracles, generators.

A check cell must hold all it needs, because it is graded alone. So a draft defines a snippet once and includes it:

    # %% stable-sigmoid hidden
    def lent_sigmoid(z): ...

and, inside the hidden part of a check, on a line of its own: ### INCLUDE stable-sigmoid. The notebook holds the copies,
between ### FROM stable-sigmoid and ### END FROM, so that `autograder text` finds them again.
"""

import re
import textwrap

from autograder.errors import BadNotebook

DEFINITION = re.compile(r"^# %% (\S+) hidden\n(.*?)(?=^# %% |\Z)", re.M | re.S)
INCLUDE = re.compile(r"^( *)### INCLUDE (\S+)$", re.M)
COPY = re.compile(r"^( *)### FROM (\S+)\n(.*?)\n\1### END FROM$", re.M | re.S)


def expand(text: str) -> str:
    """Replace each ### INCLUDE of a draft by its snippet, and drop the definitions.

    Raises:
        BadNotebook: a snippet is included but not defined, or defined but nowhere included.
    """
    snippets = {name: body.strip("\n") for name, body in DEFINITION.findall(text)}
    text = DEFINITION.sub("", text)
    included = {name for _, name in INCLUDE.findall(text)}
    if missing := sorted(included - set(snippets)):
        raise BadNotebook(f"### INCLUDE {missing[0]}: expected a definition '# %% {missing[0]} hidden' in the draft.")
    if unused := sorted(set(snippets) - included):
        raise BadNotebook(
            f"no check includes {unused[0]}: expected a line '### INCLUDE {unused[0]}', or no definition."
        )
    return INCLUDE.sub(lambda m: _copy(m[1], m[2], snippets[m[2]]), text)


def collapse(text: str) -> str:
    """Turn equal copies back into a definition, at the end, and ### INCLUDE lines; copies that differ stay."""
    bodies = {name: body for name, (body, *others) in copies(text).items() if not others}
    text = COPY.sub(lambda m: f"{m[1]}### INCLUDE {m[2]}" if m[2] in bodies else m[0], text)
    return text + "".join(f"\n# %% {name} hidden\n{body}\n" for name, body in bodies.items())


def copies(text: str) -> dict[str, list[str]]:
    """List the different bodies of each snippet: one for each name, unless somebody edited a single copy."""
    found: dict[str, list[str]] = {}
    for indent, name, body in COPY.findall(text):
        plain = re.sub(rf"^{indent}", "", body, flags=re.M)
        if plain not in found.setdefault(name, []):
            found[name].append(plain)
    return found


def without(source: str) -> str:
    """Return a cell's source without its copies."""
    return COPY.sub("", source)


def _copy(indent: str, name: str, body: str) -> str:
    return textwrap.indent(f"### FROM {name}\n{body}\n### END FROM", indent)
