"""The command `autograder`: thin; each subcommand calls one function and prints what it returns."""

import argparse
import math
import os
import sys
from pathlib import Path

from autograder import courses
from autograder.errors import AutograderError, BadNotebook


def main(argv: list[str] | None = None) -> int:
    """Run one subcommand. Exit codes: 0 done, 1 something is not as it should be, 2 it could not be done."""
    arguments = parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except AutograderError as error:
        print(f"autograder: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("autograder: stopped; run the same command again to go on where it stopped.", file=sys.stderr)
        return 130


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    top = argparse.ArgumentParser(prog="autograder", description="Release, grade and verify ngkit assignments.")
    top.add_argument("--root", type=Path, default=Path.cwd(), help="folder with nbgrader_config.py (default: this one)")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    release = commands.add_parser("release", help="make the students' notebooks from the solutions")
    release.add_argument("which", nargs="?", metavar="COURSE[/ASSIGNMENT]")
    release.set_defaults(run=_release)

    build = commands.add_parser("build", help="author: run a solution, store its outputs, regenerate its release")
    build.add_argument("which", metavar="COURSE/ASSIGNMENT")
    build.add_argument("--draft", type=Path, help="take the cells from this text (as `autograder text` prints it)")
    build.add_argument("--figures", type=Path, help="write the stored figures into this folder, alone and on sheets")
    build.set_defaults(run=_build)

    text = commands.add_parser("text", help="author: print a solution notebook as text")
    text.add_argument("which", metavar="COURSE/ASSIGNMENT")
    text.set_defaults(run=_text)

    grade = commands.add_parser("grade", help="grade submissions into nbgrader's gradebook")
    grade.add_argument("which", metavar="COURSE/ASSIGNMENT")
    grade.add_argument(
        "--workers", type=_positive, default=os.cpu_count() or 1, help="submissions side by side (default: cores)"
    )
    grade.add_argument(
        "--scheduler", default="", metavar="ADDRESS", help="grade on this Dask cluster instead: tcp://HOST:8786"
    )
    grade.add_argument("--students", default="*", metavar="GLOB", help="only these students")
    grade.add_argument("--force", action="store_true", help="grade again what is graded already")
    grade.add_argument("--json", type=Path, metavar="FILE", help="write the results to this file")
    grade.add_argument(
        "--cell-seconds", type=_positive, default=30, metavar="N", help="wall time of one cell (default: 30)"
    )
    grade.add_argument("--no-sandbox", action="store_true", help="DANGEROUS: run students' code without a sandbox")
    grade.set_defaults(run=_grade)

    report = commands.add_parser("report", help="write a page on the whole class, and its scores for Canvas and Moodle")
    report.add_argument("which", metavar="COURSE/ASSIGNMENT")
    report.add_argument("--output", type=Path, metavar="FILE", help="the page (default: in reports/)")
    report.add_argument(
        "--similarity", type=_share, default=0.6, metavar="SHARE", help="list pairs from this share on (default: 0.6)"
    )
    report.add_argument("--canvas", type=Path, metavar="FILE", help="the CSV for Canvas (default: beside the page)")
    report.add_argument(
        "--canvas-column", default="", metavar="NAME", help='heading in Canvas, best with its ID: "Name (12)"'
    )
    report.add_argument("--moodle", type=Path, metavar="FILE", help="the CSV for Moodle (default: beside the page)")
    report.set_defaults(run=_report)

    demo = commands.add_parser("demo", help="play the whole cycle with twelve generated students")
    demo.add_argument("--folder", type=Path, default=Path("demo"), help="emptied first (default: demo)")
    demo.add_argument("--workers", type=_positive, default=os.cpu_count() or 1)
    demo.set_defaults(run=_demo)

    verify = commands.add_parser("verify", help="author: is the release current, do the checks judge rightly?")
    verify.add_argument("which", nargs="?", metavar="COURSE[/ASSIGNMENT]")
    verify.add_argument("--workers", type=_positive, default=os.cpu_count() or 1)
    verify.add_argument("--reasons", action="store_true", help="print what the checks say to each known wrong answer")
    verify.add_argument("--exercise", metavar="NAME", help="only the checks and known answers of this exercise")
    verify.add_argument("--draft", type=Path, help="with --exercise: take the cells from this text, not built yet")
    verify.set_defaults(run=_verify)
    return top


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number of at least 1, got {text!r}")
    return int(text)


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = math.nan
    if not 0 < share <= 1:
        raise argparse.ArgumentTypeError(f"expected a share above 0 and at most 1, got {text!r}")
    return share


def _release(arguments: argparse.Namespace) -> int:
    from autograder import release

    for assignment in courses.find(arguments.root, arguments.which):
        print(f"released {release.write(assignment).relative_to(arguments.root)}")
    release.write_start_page(arguments.root)
    return 0


def _build(arguments: argparse.Namespace) -> int:
    from autograder import build, draft, figures

    if arguments.draft:
        assignment = courses.new(arguments.root, arguments.which)
        source = draft.parse(_text_of(arguments.draft))
    else:
        assignment = courses.find_one(arguments.root, arguments.which)
        source = draft.read(str(assignment.source))
    problems = build.build(assignment, source)
    if arguments.figures:
        for path in figures.write(draft.read(str(assignment.source)), arguments.figures):
            print(path)
    print("\n".join(problems) or f"built {assignment}: no rule broken")
    return 1 if problems else 0


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadNotebook(f"the draft {path} cannot be read: {error}.") from error


def _text(arguments: argparse.Namespace) -> int:
    from autograder import draft

    print(draft.render(draft.read(str(courses.find_one(arguments.root, arguments.which).source))), end="")
    return 0


def _grade(arguments: argparse.Namespace) -> int:
    from autograder import run, show
    from autograder.files import write_atomically
    from autograder.sandbox import Limits

    assignment = courses.find_one(arguments.root.resolve(), arguments.which)
    if arguments.no_sandbox:
        print("autograder: WARNING: students' code runs WITHOUT a sandbox, with all your rights.", file=sys.stderr)
    results = run.grade_assignment(
        assignment, workers=arguments.workers, scheduler=arguments.scheduler, students=arguments.students,
        force=arguments.force, limits=Limits(cell_seconds=arguments.cell_seconds), confined=not arguments.no_sandbox,
    )  # fmt: skip
    show.table(results)
    if arguments.json:
        write_atomically(arguments.json, show.as_json(results))
    return 0


def _report(arguments: argparse.Namespace) -> int:
    from autograder import report

    written = report.write(
        courses.find_one(arguments.root.resolve(), arguments.which), output=arguments.output,
        threshold=arguments.similarity, canvas=arguments.canvas, moodle=arguments.moodle,
        column=arguments.canvas_column,
    )  # fmt: skip
    print("\n".join(f"wrote {path}" for path in written))
    return 0


def _demo(arguments: argparse.Namespace) -> int:
    from autograder import demo

    for line in demo.main(arguments.root.resolve(), arguments.folder.resolve(), arguments.workers):
        print(line)
    return 0


def _verify_exercise(arguments: argparse.Namespace) -> int:
    from autograder import answers, draft, verify

    if not arguments.exercise or not arguments.which:
        raise BadNotebook("--draft and --exercise belong together, with one COURSE/ASSIGNMENT.")
    assignment = courses.new(arguments.root, arguments.which)
    notebook = draft.parse(_text_of(arguments.draft)) if arguments.draft else draft.read(str(assignment.source))
    known = answers.read(assignment.answers)
    problems = verify.exercise(notebook, known, arguments.exercise, arguments.workers)
    print("\n".join(problems) or f"{assignment}, {arguments.exercise}: verified")
    return 1 if problems else 0


def _verify(arguments: argparse.Namespace) -> int:
    from autograder import answers, draft, verify

    if arguments.exercise or arguments.draft:
        return _verify_exercise(arguments)
    found = courses.find(arguments.root, arguments.which)
    for assignment in found if arguments.reasons else []:
        known = answers.read(assignment.answers)
        print("\n".join(verify.reasons(draft.read(str(assignment.source)), known, arguments.workers)))
    problems = {assignment: verify.verify(assignment, arguments.workers) for assignment in found}
    for assignment, lines in problems.items():
        print(f"{assignment}: {'verified' if not lines else f'{len(lines)} problems'}")
        print("".join(f"  - {line}\n" for line in lines), end="")
    return 1 if any(problems.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
