"""nbgrader for all five courses: NGKIT_COURSE picks the course, NGKIT_EXCHANGE the folder shared with students."""

import os
import sys
from pathlib import Path

# nbgrader starts `alembic` by name to make a gradebook, also where the environment is not activated
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])

c = get_config()  # noqa: F821 (traitlets provides it)

course = os.environ.get("NGKIT_COURSE", "c1_neural_networks")
root = Path(__file__).resolve().parent

c.CourseDirectory.course_id = course
c.CourseDirectory.root = str(root)
c.CourseDirectory.directory_structure = os.path.join("{nbgrader_step}", course, "{student_id}", "{assignment_id}")
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "notebooks"
c.CourseDirectory.db_url = os.environ.get("NGKIT_DB", f"sqlite:///{root / f'gradebook_{course}.db'}")
c.Exchange.root = os.environ.get("NGKIT_EXCHANGE", "/usr/local/share/nbgrader/exchange")

# `nbgrader autograde` and Formgrader's button grade as `autograder grade` does: sandboxed, with a result for everyone
c.Autograde.exporter_class = "autograder.stock.Grader"

# what students write is shown to them and to graders, in feedback and in Formgrader: no script of theirs runs there
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = {"markdown2html": "autograder.stock.clean_markdown"}
