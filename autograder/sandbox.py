"""A sandbox of bubblewrap: no network, a read-only system, nothing of the host's home or of the class, and limits.

What the student's process sees: the Python that runs the grader, its packages, `ngkit`, an empty home on a bounded
temporary file system, and on it the sockets of its own kernel. Nothing of the host is writable.
"""

import functools
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from autograder.environment import KERNEL_ENV
from autograder.errors import NoSandbox

HOME = "/tmp/home"
SOCKETS = "/tmp/sockets"


@dataclass(frozen=True)
class Limits:
    """What one submission may use."""

    cell_seconds: int = 30  # wall time of one cell
    notebook_seconds: int = 600  # wall time of the whole notebook, restarts included
    memory: int = 3 << 30  # bytes of all its processes together
    address_space: int = 16 << 30  # bytes of one process (TensorFlow reserves more than it uses)
    processes: int = 256  # processes and threads
    busy: int = 16  # processes and threads that compute at once, for longer than a second
    file_bytes: int = 64 << 20  # one file
    disk_bytes: int = 256 << 20  # everything it writes
    output_bytes: int = 1 << 20  # output of one cell; the rest is cut


def command(inner: list[str], limits: Limits, info: int | None = None) -> list[str]:
    """Wrap a command.

    Args:
        info: a file descriptor on which bubblewrap says which process is the first inside.
    """
    sealed = ["bwrap", *_isolation(), *_system(limits), *_home(limits), *_environment()]
    return [*sealed, "--remount-ro", "/", *(["--info-fd", str(info)] if info is not None else []), *inner]


def environment() -> dict[str, str]:
    """Return the environment variables inside."""
    return KERNEL_ENV | {
        "HOME": HOME, "USER": "student", "LOGNAME": "student", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
        "MPLCONFIGDIR": f"{HOME}/.config/matplotlib", "IPYTHONDIR": f"{HOME}/.ipython", "TMPDIR": "/tmp",
    }  # fmt: skip


@functools.cache
def require() -> None:
    """Raise `NoSandbox` with the reason and the remedy unless a sandbox can be made here."""
    if not shutil.which("bwrap"):
        raise NoSandbox("bubblewrap is missing: install it (apt-get install bubblewrap), or pass --no-sandbox.")
    trial = command([sys.executable, "-c", ""], Limits())
    result = subprocess.run(trial, capture_output=True, text=True, timeout=60)
    if result.returncode:
        raise NoSandbox(
            f"bubblewrap cannot make a sandbox here: {result.stderr.strip().splitlines()[-1]} — allow unprivileged "
            "user namespaces (Ubuntu 24.04: sysctl kernel.apparmor_restrict_unprivileged_userns=0; in a container: "
            "--security-opt seccomp=unconfined), grade as root, or pass --no-sandbox."
        )


def _isolation() -> list[str]:
    closed = ["--disable-userns"] if "--disable-userns" in _options() else []  # from bubblewrap 0.8 on
    return ["--unshare-all", "--unshare-user", *closed, "--uid", "1000", "--gid", "1000", "--hostname", "sandbox",
            "--new-session", "--die-with-parent", "--cap-drop", "ALL", "--clearenv"]  # fmt: skip


@functools.cache
def _options() -> str:
    return subprocess.run(["bwrap", "--help"], capture_output=True, text=True, timeout=60).stdout


@functools.cache
def _system(limits: Limits) -> tuple[str, ...]:
    arguments: list[str] = []
    for path in map(Path, ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")):
        if path.is_symlink():
            arguments += ["--symlink", str(path.readlink()), str(path)]
        elif path.exists():
            arguments += ["--ro-bind", str(path), str(path)]
    for name in ("ld.so.cache", "localtime", "alternatives"):
        arguments += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
    arguments += ["--tmpfs", "/usr/local/share/nbgrader"] if Path("/usr/local/share/nbgrader").exists() else []
    shared_memory = ("--remount-ro", "/dev", "--size", str(limits.disk_bytes), "--tmpfs", "/dev/shm")
    # root's files below /proc/sys are writable without any capability: core_pattern would run a program on the host
    return (*arguments, "--proc", "/proc", "--remount-ro", "/proc", "--dev", "/dev", *shared_memory)


def _home(limits: Limits) -> list[str]:
    arguments = ["--size", str(limits.disk_bytes), "--tmpfs", "/tmp", "--dir", HOME, "--dir", SOCKETS]
    for path in _python():
        arguments += ["--ro-bind", str(path), str(path)]
    return [*arguments, "--chdir", HOME]


@functools.cache
def _python() -> tuple[Path, ...]:
    """List the folders of the interpreter, its packages and ngkit that do not lie below /usr."""
    import ngkit

    folders = [Path(sys.base_prefix), Path(sys.prefix), Path(ngkit.__file__).parent]
    return tuple(folder.resolve() for folder in folders if not folder.resolve().is_relative_to("/usr"))


def _environment() -> list[str]:
    return [word for name, value in environment().items() for word in ("--setenv", name, value)]
