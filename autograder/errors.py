"""Errors that end a command with one line: what is wrong, what was expected, what was got, what to do next.

AutograderError
├── UnknownAssignment   a course or assignment that does not exist
├── NoSubmissions       nothing to grade where submissions are looked for
├── BadNotebook         a notebook that cannot be read, built or released
├── NoKernel            no process for a student's code, or for the checks, could be started
├── NoSandbox           student code cannot be confined on this machine
├── AlreadyRunning      another run grades the same assignment now
├── GradebookError      the gradebook cannot be opened or written
└── ClusterError        the Dask cluster cannot be reached or cannot grade
"""


class AutograderError(Exception):
    """An error with a message for the person at the keyboard; the command prints it and exits with 2."""


class UnknownAssignment(AutograderError):
    """No course or assignment has this name."""


class NoSubmissions(AutograderError):
    """No submission is where submissions are looked for."""


class BadNotebook(AutograderError):
    """A notebook cannot be read, built or released."""


class NoSandbox(AutograderError):
    """Bubblewrap is missing or may not make namespaces here."""


class NoKernel(AutograderError):
    """The warm parent could not start a kernel or a judge."""


class AlreadyRunning(AutograderError):
    """Another run grades the same assignment now."""


class GradebookError(AutograderError):
    """The gradebook cannot be opened or written."""


class ClusterError(AutograderError):
    """The Dask cluster cannot be reached or cannot grade."""
