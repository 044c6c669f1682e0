"""Play a case by buttons: the story, the options, and a table of errors that grows with every decision."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from typing import Any

from ngkit.casestudy import story
from ngkit.casestudy.cases import load
from ngkit.casestudy.flight import kind


def page(name: str, seed: int, actions: Sequence[str]) -> dict[str, Any]:
    """Return what a player sees after these actions.

    Returns:
        story (paragraphs), options (name → label with its weeks, empty at the end), table (measure → errors by turn).
    """
    case = load(name)
    turns = story.worlds(case, seed, list(actions))
    told = [case["title"], story.opening(case, turns[0])]
    for action, (before, after) in zip(actions, pairwise(turns), strict=True):
        told += [kind(case).scene(case, before), *story.decided(case, before, after, action)]
    menu = kind(case).options(case, turns[-1])
    told.append(kind(case).scene(case, turns[-1]) if menu else story.ending(case, turns))
    labels = {
        option: f"{case['options'][option]['label']} ({weeks} week{'s' * (weeks != 1)})"
        for option, weeks in menu.items()
    }
    return {"story": told, "options": labels, "table": table([kind(case).numbers(case, world) for world in turns])}


def table(numbers: list[dict[str, float]]) -> dict[str, list[float | None]]:
    """Return the errors of all turns by measure; None where a turn did not measure it."""
    measures = dict.fromkeys(name for turn in numbers for name in turn)
    return {name: [turn.get(name) for turn in numbers] for name in measures}


def html(shown: dict[str, Any]) -> str:
    """Return a page as HTML: paragraphs, then the table with a caption and row headers for screen readers."""
    title, *rest = shown["story"]
    paragraphs = "".join(paragraph(text.strip()) for text in rest)
    rows = "".join(row(name, values) for name, values in shown["table"].items())
    turns = max(map(len, shown["table"].values()))
    head = "".join(f"<th scope='col'>turn {n}</th>" for n in range(turns))
    measured = f"<table><caption>What was measured</caption><tr><td></td>{head}</tr>{rows}</table>"
    return f"<h3>{escape(title)}</h3>{paragraphs}{measured}"


def paragraph(text: str) -> str:
    """Return a paragraph; a decision stands out."""
    return f"<p><b>{escape(text)}</b></p>" if text.startswith("→") else f"<p>{escape(text)}</p>"


def row(name: str, values: Sequence[float | None]) -> str:
    """Return one row of the table, its name as header."""
    return f"<tr><th scope='row' style='text-align:left'>{escape(name)}</th>{''.join(map(cell, values))}</tr>"


def cell(value: float | None) -> str:
    """Return one cell of the table."""
    return "<td></td>" if value is None else f"<td style='text-align:right'>{value:.1%}</td>"


def play(name: str, seed: int) -> Any:
    """Return the widget that plays the case `name` in the world of `seed`, with a button for each option."""
    import ipywidgets

    text, buttons, actions = ipywidgets.HTML(), ipywidgets.VBox(), []
    again = ipywidgets.Button(description="start again", tooltip="forget all decisions")

    def show() -> None:
        shown = page(name, seed, actions)
        text.value = html(shown)
        buttons.children = [button(option, label) for option, label in shown["options"].items()]

    def button(option: str, label: str) -> Any:
        made = ipywidgets.Button(description=label, tooltip=option, layout=ipywidgets.Layout(width="auto"))
        made.on_click(lambda _: (actions.append(option), show()))
        return made

    again.on_click(lambda _: (actions.clear(), show()))
    show()
    return ipywidgets.VBox([text, buttons, again])
