"""The class as nbgrader knows it: folders, timestamps and the gradebook. Only the coordinator of a run comes here."""

import logging
import os
import shutil
import warnings
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import nbformat
from traitlets.config import Config, PyFileConfigLoader

from autograder import release
from autograder.courses import Assignment
from autograder.errors import AutograderError, NoSubmissions
from autograder.files import write_atomically
from autograder.grading import Graded

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Grade:
    """What the gradebook says of one student and one assignment; `penalty` is taken off `score` already."""

    student: str
    first_name: str
    last_name: str
    email: str
    lms_user_id: str
    score: float
    max_score: float
    penalty: float = 0.0


def coursedir(root: Path, course: str) -> Any:
    """Load nbgrader_config.py for a course, and return nbgrader's CourseDirectory."""
    from nbgrader.coursedir import CourseDirectory

    if not (root / "nbgrader_config.py").exists():
        raise AutograderError(f"no nbgrader_config.py in {root}: run this in the folder that holds it, or pass --root.")
    os.environ["NGKIT_COURSE"] = course
    return CourseDirectory(config=config(root))


def config(root: Path) -> Config:
    """Read nbgrader_config.py as nbgrader does."""
    return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()


def submissions(directory: Any, assignment: Assignment, pattern: str = "*") -> dict[str, Path]:
    """Find the folders handed in, by student.

    Raises:
        NoSubmissions: there is none; says where it looked.
    """
    where = directory.format_path(directory.submitted_directory, pattern, assignment.name)
    structure = Path(directory.directory_structure).parts
    student = structure.index("{student_id}") - len(structure)  # counted from the end of a path
    found = {path.parts[student]: path for path in sorted(Path("/").glob(where.lstrip("/"))) if path.is_dir()}
    if not found:
        raise NoSubmissions(
            f"no submissions of {assignment}: looked for {where}. Run `nbgrader collect {assignment.name}`."
        )
    return found


def register(directory: Any, assignment: Assignment) -> None:
    """Save the assignment's cells and points in the gradebook, as `nbgrader generate_assignment` does."""
    from nbgrader.api import Gradebook
    from nbgrader.preprocessors import SaveCells

    with Gradebook(directory.db_url, directory.course_id) as book:
        book.update_or_create_assignment(assignment.name, course_id=directory.course_id)
    notebook = release.skeleton(nbformat.read(assignment.source, as_version=4))
    SaveCells().preprocess(notebook, _resources(directory, assignment, "."))


def record(directory: Any, assignment: Assignment, folder: Path, graded: Graded) -> None:
    """Write one result: the autograded notebook first, then the gradebook through nbgrader's own preprocessors.

    Doing it twice changes nothing, so that a run killed in the middle can simply do it again.
    """
    from nbgrader.api import Gradebook
    from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades

    student = graded.result.student
    target = _autograded(directory, assignment, student)
    write_atomically(target, graded.notebook)
    timestamp = _timestamp(directory, folder)
    for name in ("timestamp.txt", "submission_secret.txt"):  # nbgrader returns feedback by these
        if (folder / name).is_file() and not (folder / name).is_symlink():
            shutil.copyfile(folder / name, target.with_name(name))
    notebook = nbformat.reads(graded.notebook, as_version=4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SQLAlchemy's, about how nbgrader links new rows
        with Gradebook(directory.db_url, directory.course_id) as book:
            book.update_or_create_student(student)
            book.update_or_create_submission(assignment.name, student, timestamp=timestamp)
        for preprocessor in (SaveAutoGrades, AssignLatePenalties):
            preprocessor(config=directory.config).preprocess(notebook, _resources(directory, assignment, student))


def recorded(directory: Any, assignment: Assignment) -> set[str]:
    """List the students whose autograded notebook is on disk and whose submission the gradebook knows."""
    from nbgrader.api import Gradebook

    with Gradebook(directory.db_url, directory.course_id) as book:
        known = {submission.student_id for submission in book.assignment_submissions(assignment.name)}
    return {student for student in known if _autograded(directory, assignment, student).exists()}


def grades(directory: Any, assignment: Assignment) -> list[Grade]:
    """Read what the gradebook says of everyone who handed in, by student: with manual scores and late penalties."""
    from nbgrader import api

    of = api.SubmittedAssignment
    with api.Gradebook(
        directory.db_url, directory.course_id
    ) as book:  # one query: nbgrader's objects ask for each score
        rows = (
            book.db.query(api.Student, of.score, of.max_score, of.late_submission_penalty)
            .join(of, of.student_id == api.Student.id).join(api.Assignment, api.Assignment.id == of.assignment_id)
            .filter(api.Assignment.name == assignment.name).order_by(api.Student.id).all()
        )  # fmt: skip
    return [_grade(*row) for row in rows]


def _grade(student: Any, score: float, max_score: float, penalty: float) -> Grade:
    person = (student.first_name or "", student.last_name or "", student.email or "", student.lms_user_id or "")
    return Grade(student.id, *person, max(0.0, score - penalty), max_score, penalty)


def _autograded(directory: Any, assignment: Assignment, student: str) -> Path:
    folder = directory.format_path(directory.autograded_directory, student, assignment.name)
    return Path(folder) / f"{assignment.name}.ipynb"


def _timestamp(directory: Any, folder: Path) -> datetime | None:
    try:
        return directory.get_existing_timestamp(str(folder))  # type: ignore[no-any-return]
    except Exception:  # nbgrader's own way out fails, it calls a method that it lacks; the grade does not need the time
        logger.warning("ignored the unreadable timestamp of %s", folder)
        return None


def _resources(directory: Any, assignment: Assignment, student: str) -> dict[str, Any]:
    return {"nbgrader": {"notebook": assignment.name, "assignment": assignment.name, "student": student,
                         "db_url": directory.db_url}, "unique_key": assignment.name}  # fmt: skip
