"""autograder.stock: nbgrader's own commands give what `autograder grade` gives, and pages in which nothing runs."""

import html
import json
import os
import re
import subprocess
import sys
import urllib.request
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from conftest import TINY, lay_out, serving, submit
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Gradebook

from autograder import gradebook
from autograder.stock import clean_markdown

slow = pytest.mark.slow

RIGHT = {"double": "def double(x):\n    return x + x", "half": "def half(x):\n    return x * 0.5"}
SQUARE = "def double(x):\n    return x ** 2"
HOSTILE = r"""
from IPython.display import *
display(HTML("<script>pwned()</script>"), Javascript("pwned()"), Latex("$</script><script>pwned()</script>$"))
display(SVG('<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()"/>'), IFrame("javascript:pwned()", 1, 1))
display({"text/plain": "</pre><script>pwned()</script>", "image/png": '"><script>pwned()</script>'}, raw=True)
print("\x1b[31mred\x1b[0m</pre><img src=x onerror=pwned()>\x1b]8;;javascript:pwned()\x07")
def double(x):
    raise ValueError("</pre><script>pwned()</script>")
"""
HALF_A_CHARACTER = r"""
import json
get_ipython().kernel.session.pack = lambda message: json.dumps(message, default=str).encode()
print("a\ud800b")
"""
MARKDOWN = """
# <b onclick="pwned()">A</b> <script>pwned()</script>

<img src=x onerror=pwned()> <svg onload=pwned()></svg> <iframe src="javascript:pwned()"></iframe>
<form action="javascript:pwned()"><input></form> [a](javascript:pwned()) ![b](data:text/html;base64,cHduZWQ=)
"""
SCORES = {"blank": 0, "copied": 100, "dead": 60, "deleted": 100, "exits": 60, "hangs": 40, "hostile": 60, "late": 100,
          "missing": 0, "renamed": 100, "right": 100, "unreadable": 0, "wrong": 60}  # fmt: skip


def notebook_of(course, change):
    notebook = nbformat.read(course.release, as_version=4)
    change(notebook.cells, {cell.id: number for number, cell in enumerate(notebook.cells)})
    return notebook


def copied(cells, at):
    cells.insert(at["double"], new_code_cell(cells[at["double"]].source, metadata=cells[at["double"]].metadata))


def deleted(cells, at):
    del cells[at["half-check"]]


def hostile(cells, at):
    cells.append(new_markdown_cell(MARKDOWN))
    cells.append(new_code_cell(HALF_A_CHARACTER))


def fill(course):
    """Hand in what plain nbgrader stumbles over, and what it does not."""
    submit(course, "right", **RIGHT)
    submit(course, "wrong", **RIGHT | {"double": SQUARE})
    submit(course, "blank")
    submit(course, "copied", notebook_of(course, copied), **RIGHT)
    submit(course, "deleted", notebook_of(course, deleted), **RIGHT)
    submit(course, "hangs", double=RIGHT["double"], half="def half(x):\n    while True: pass")
    submit(course, "exits", half=RIGHT["half"], double="import os\ndef double(x):\n    os._exit(0)")
    submit(course, "dead", half=RIGHT["half"], double="import os; os.abort()")
    submit(course, "hostile", notebook_of(course, hostile), half=RIGHT["half"], double=HOSTILE)
    (submit(course, "late", **RIGHT) / "timestamp.txt").write_text("yesterday, I think")
    (submit(course, "unreadable") / "01_tiny.ipynb").write_text("{")
    (submit(course, "missing") / "01_tiny.ipynb").unlink()
    folder = submit(course, "renamed", **RIGHT)
    (folder / "01_tiny.ipynb").rename(folder / "homework.ipynb")


def command(course, *words, **environment):
    """Run a command in the folder of a course."""
    env = os.environ | {"NGKIT_COURSE": course.course} | environment
    return subprocess.run([sys.executable, "-m", *words], cwd=course.root, env=env, capture_output=True, text=True)


def in_gradebook(course):
    directory = gradebook.coursedir(course.root, course.course)
    with Gradebook(directory.db_url, directory.course_id) as book:
        return {s.student_id: s.score for s in book.assignment_submissions(course.name)}


def journal(course):
    """Return when each entry was written, by student."""
    entries = (course.root / ".ngkit").rglob("*.json")
    return {json.loads(path.read_text())["result"]["student"]: path.stat().st_mtime_ns for path in entries}


def feedback(course, student):
    return (course.root / "feedback" / course.course / student / course.name / "01_tiny.html").read_text()


def words_of(page):
    """Return the text that a browser shows, with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


class Live(HTMLParser):
    """Collects what a browser would run or load into a page, but for nbgrader's own scripts."""

    def __init__(self, page):
        super().__init__()
        self.found, self.inside = [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.inside = tag
        self.found += [tag] if tag in ("iframe", "svg", "object", "embed", "form", "base", "math") else []
        for name, value in attributes:
            runs = re.match(r"\s*(javascript|vbscript|data:text)", value or "", re.I)
            self.found += [f"{tag} {name}"] if runs or (name.startswith("on") and "pwned" in value) else []

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        self.found += [self.inside] if self.inside in ("script", "style") and "pwned" in data else []


@pytest.fixture(scope="module")
def graded(tmp_path_factory, confined):
    """A class graded by `nbgrader autograde`, and returned by `nbgrader generate_feedback`."""
    course = lay_out(tmp_path_factory.mktemp("class"))
    fill(course)
    for step in ("autograde", "generate_feedback"):
        done = command(course, "nbgrader", step, course.name)
        assert done.returncode == 0, done.stderr
    return course


@pytest.fixture
def one(course, hand_in, confined):
    """A course in which `ann` handed in a wrong answer."""
    hand_in("ann", **RIGHT | {"double": SQUARE})
    return course


@slow
def test_autograde_has_a_score_for_everyone(graded):
    assert in_gradebook(graded) == SCORES


@slow
def test_the_other_command_says_the_same_and_grades_nothing_again(graded, tmp_path):
    before, out = journal(graded), tmp_path / "results.json"
    done = command(graded, "autograder", "grade", str(graded), "--json", str(out))
    assert done.returncode == 0, done.stderr
    results = json.loads(out.read_text())
    assert {r["student"]: r["score"] for r in results} == SCORES
    assert journal(graded) == before


@slow
def test_autograde_grades_nothing_again_but_by_force(graded):
    before = journal(graded)
    command(graded, "nbgrader", "autograde", graded.name, "--student", "right")
    assert journal(graded) == before
    done = command(graded, "nbgrader", "autograde", graded.name, "--student", "right", "--force")
    assert "right: 100 of 100 points, graded." in done.stderr
    assert {student for student, then in journal(graded).items() if then != before[student]} == {"right"}


@slow
@pytest.mark.parametrize("student", SCORES)
def test_feedback_shows_reasons_and_visible_checks_never_hidden_ones(graded, student):
    result = next(r for r in results(graded) if r["student"] == student)
    shown = words_of(feedback(graded, student))
    reasons = {check["reason"] for exercise in result["exercises"] for check in exercise["checks"]} - {""}
    assert all(" ".join(reason.split()) in shown for reason in reasons)
    assert all(" ".join(line.split()) in shown for line in visible_lines())
    assert not [line for line in hidden_lines() if " ".join(line.split()) in shown]


def results(course):
    return [json.loads(path.read_text())["result"] for path in (course.root / ".ngkit").rglob("*.json")]


def hidden_lines():
    """List the lines that students must not see."""
    parts = re.findall(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS", TINY, re.S)
    lines = [line.strip() for part in parts for line in part.splitlines()]
    assert len(lines) == 4
    return [*lines, "HIDDEN"]


def visible_lines():
    return ['check.close(double(2), 4, "double(2)", cause="Multiply, do not square.")', 'check.passed("half")']


@slow
def test_nothing_of_a_students_runs_in_feedback(graded):
    page = feedback(graded, "hostile")
    assert page.count("pwned") > 5, "their source is shown"
    assert Live(page).found == []
    assert len(page) < 1_000_000


def test_what_would_run_is_found():
    assert Live("<script>pwned()</script><a href=' JavaScript:x'><p onclick=pwned()>").found == [
        "script", "a href", "p onclick",
    ]  # fmt: skip


def test_markdown_keeps_formulas_tables_code_and_pictures():
    page = clean_markdown("# A\n$a<b$ $$\\sum_{i<n}$$ ![p](p.png)\n\n| a |\n|--:|\n| 1 |\n\n```python\nx = 1\n```\n")
    for part in ('<h1 id="A">', "$a&lt;b$", r"$$\sum_{i&lt;n}$$", '<img src="p.png"', '<td style="text-align:right">',
                 '<div class="highlight">', '<span class="n">x</span>'):  # fmt: skip
        assert part in page


def test_markdown_loses_what_runs():
    assert Live(clean_markdown(MARKDOWN)).found == []
    assert "pwned" not in clean_markdown('<p style="background:url(pwned)">x</p>')


@slow
def test_a_manual_grade_shows_in_feedback_beside_the_reason(one):
    command(one, "nbgrader", "autograde", one.name)
    directory = gradebook.coursedir(one.root, one.course)
    with Gradebook(directory.db_url, directory.course_id) as book:
        book.find_grade("double-check", one.name, one.name, "ann").manual_score = 12.5
        book.find_comment("double", one.name, one.name, "ann").manual_comment = "Nearly.<script>pwned()</script>"
        book.db.commit()
    command(one, "nbgrader", "generate_feedback", one.name, "--force")
    page = feedback(one, "ann")
    assert "(Score: 72.5 / 100.0)" in page and "Nearly." in page and Live(page).found == []
    assert "expected 6, got 9. Multiply, do not square." in words_of(page)
    assert not [line for line in hidden_lines() if line in words_of(page)]


@slow
def test_formgraders_button_grades_and_its_page_runs_nothing(course, hand_in, confined, tmp_path):
    hand_in("ann", notebook_of(course, hostile), half=RIGHT["half"], double=HOSTILE)
    with serving(course) as url:
        post = urllib.request.Request(f"{url}/formgrader/api/submission/{course.name}/ann/autograde", method="POST")
        with urllib.request.urlopen(post, timeout=120) as reply:
            done = json.load(reply)
        with urllib.request.urlopen(f"{url}/formgrader/api/submitted_notebooks/{course.name}/{course.name}") as reply:
            (shown,) = json.load(reply)
        page = urllib.request.urlopen(f"{url}/formgrader/submissions/{shown['id']}/").read().decode()
    assert done["success"] and "ann: 60 of 100 points" in done["log"]
    assert shown["score"] == 60
    assert "ValueError" in page and Live(page).found == []


@slow
def test_without_a_sandbox_autograde_refuses_in_one_line(one):
    done = command(one, "nbgrader", "autograde", one.name, PATH=str(Path(sys.executable).parent))
    assert done.returncode == 1
    assert re.fullmatch(r".* ERROR\] bubblewrap is missing.* Only `autograder grade` has --no-sandbox\.\n", done.stderr)
    assert not journal(one)


@slow
@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["01_tniy"], "No notebooks were matched"),
        (["01_tiny", "--db", "sqlite:///other.db"], "CourseDirectory.db_url cannot be changed on the command line"),
    ],
)
def test_what_cannot_be_done_is_said(one, words, reason):
    done = command(one, "nbgrader", "autograde", *words)
    assert done.returncode == 1
    assert reason in done.stderr and "Traceback" not in done.stderr


@slow
@pytest.mark.parametrize(
    ("double", "words"),
    [(RIGHT["double"], "Success! Your notebook passes all the tests."), (SQUARE.replace("** 2", "* 3"), "got 6")],
)
def test_students_can_validate_before_they_submit(course, hand_in, double, words):
    folder = hand_in("ann", **RIGHT | {"double": double})
    done = command(course, "nbgrader", "validate", str(folder / "01_tiny.ipynb"))
    assert done.returncode == 0 and words in done.stdout
