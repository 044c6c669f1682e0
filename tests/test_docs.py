"""README and docs: links lead somewhere, commands exist, the table of courses is current."""

import re

import pytest
from conftest import ROOT

from autograder.cli import parser
from autograder.courses import COURSES, every

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
LINKS = [(page, link) for page in PAGES for link in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("page", "link"), LINKS, ids=lambda value: str(value).removeprefix(f"{ROOT}/"))
def test_relative_links_lead_to_a_file(page, link):
    assert link.startswith("https://") or (page.parent / link).exists()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_targets_and_commands_exist(page):
    text = page.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"`make ([a-z]+)|^make ([a-z]+)", text, re.M)) <= {(t, "") for t in targets} | {
        ("", t) for t in targets
    }
    subcommands = set(parser()._subparsers._group_actions[0].choices)
    assert set(re.findall(r"`autograder ([a-z]+)", text)) <= subcommands


def test_the_readme_lists_what_is_ready():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for assignment in every(ROOT):
        assert f"(notebooks/{assignment}/{assignment.name}.ipynb)" in text
    assert all(title in text for title in COURSES.values())


def test_no_page_names_a_machine():
    for page in PAGES:
        assert not re.search(r"/(root|work|home/\w+)/", page.read_text(encoding="utf-8"))
