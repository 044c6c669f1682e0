"""A kernel inside bubblewrap: no network, a read-only system, nothing of the host's home or of the class, and limits.

What the student's process sees: the Python that runs the grader, its packages, `ngkit`, an empty home on a bounded
temporary file system, and the folder of its own kernel's sockets.
"""

import functools
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.provisioning import LocalProvisioner
from traitlets import Bool, Dict, Unicode

from autograder.environment import KERNEL_ENV
from autograder.errors import NoSandbox

HOME = "/tmp/home"


@dataclass(frozen=True)
class Limits:
    """What one submission may use."""

    cell_seconds: int = 30  # wall time of one cell
    notebook_seconds: int = 600  # wall time of the whole notebook, restarts included
    memory: int = 8 << 30  # bytes of address space of one process (TensorFlow reserves more than it uses)
    processes: int = 512  # threads and processes; not enforced for root
    file_bytes: int = 64 << 20  # one file
    disk_bytes: int = 256 << 20  # everything it writes
    output_bytes: int = 1 << 20  # output of one cell; the rest is cut


class SandboxProvisioner(LocalProvisioner):  # type: ignore[misc]
    """Start a local kernel under `bwrap`: a Jupyter kernel provisioner, so that nbclient can use it too."""

    folder = Unicode(help="the folder of the connection file and the sockets, the only writable one of the host").tag(
        config=True
    )
    limits = Dict(help="fields of Limits").tag(config=True)
    confined = Bool(True, help="False runs the kernel without a sandbox").tag(config=True)

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Wrap the kernel's command line."""
        kwargs = await super().pre_launch(**kwargs)
        if self.confined:
            kwargs["cmd"] = command(kwargs["cmd"], Path(self.folder), Limits(**self.limits))
        return kwargs


class SandboxSpecs(KernelSpecManager):  # type: ignore[misc]
    """Know one kernel: Python under the sandbox provisioner, bound to a folder and limits."""

    folder = Unicode()
    limits = Dict()
    confined = Bool(True)

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Return the specification of the sandboxed kernel, whatever it is called."""
        return KernelSpec(
            argv=[
                sys.executable,
                "-m",
                "ipykernel_launcher",
                "-f",
                "{connection_file}",
                "--HistoryManager.enabled=False",
            ],
            display_name="Python (sandboxed)",
            language="python",
            interrupt_mode="message",
            env=KERNEL_ENV,
            metadata={
                "kernel_provisioner": {
                    "provisioner_name": "ngkit-sandbox",
                    "config": {"folder": self.folder, "limits": self.limits, "confined": self.confined},
                }
            },
        )


def specs(folder: Path, limits: Limits, confined: bool) -> SandboxSpecs:
    """Make the kernel specification for one submission."""
    return SandboxSpecs(folder=str(folder), limits=asdict(limits), confined=confined)


def command(inner: list[str], folder: Path, limits: Limits) -> list[str]:
    """Wrap a command: `folder` is its only writable folder of the host."""
    # the limits are set inside: on the number of processes, those that the user runs outside must not count
    sealed = ["bwrap", *_isolation(), *_system(), *_home(folder, limits), *_environment()]
    return [*sealed, *_rlimits(limits), *inner]


@functools.cache
def require() -> None:
    """Raise `NoSandbox` with the reason and the remedy unless a sandbox can be made here."""
    if not shutil.which("bwrap"):
        raise NoSandbox("bubblewrap is missing: install it (apt-get install bubblewrap), or pass --no-sandbox.")
    if not shutil.which("prlimit"):
        raise NoSandbox("prlimit is missing: install it (apt-get install util-linux), or pass --no-sandbox.")
    with tempfile.TemporaryDirectory() as folder:
        trial = command([sys.executable, "-c", ""], Path(folder), Limits())
        result = subprocess.run(trial, capture_output=True, text=True, timeout=60)
    if result.returncode:
        raise NoSandbox(
            f"bubblewrap cannot make a sandbox here: {result.stderr.strip().splitlines()[-1]} — allow unprivileged "
            "user namespaces (Ubuntu 24.04: sysctl kernel.apparmor_restrict_unprivileged_userns=0; in a container: "
            "--security-opt seccomp=unconfined), grade as root, or pass --no-sandbox."
        )


def _rlimits(limits: Limits) -> list[str]:
    cpu = limits.notebook_seconds
    return ["prlimit", f"--as={limits.memory}", f"--cpu={cpu}", f"--fsize={limits.file_bytes}", "--core=0",
            f"--nproc={limits.processes}", "--nofile=1024"]  # fmt: skip


def _isolation() -> list[str]:
    return ["--unshare-all", "--unshare-user", "--uid", "1000", "--gid", "1000", "--hostname", "sandbox",
            "--new-session", "--die-with-parent", "--cap-drop", "ALL", "--clearenv"]  # fmt: skip


@functools.cache
def _system() -> tuple[str, ...]:
    arguments: list[str] = []
    for path in map(Path, ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")):
        if path.is_symlink():
            arguments += ["--symlink", str(path.readlink()), str(path)]
        elif path.exists():
            arguments += ["--ro-bind", str(path), str(path)]
    for name in ("ld.so.cache", "localtime", "alternatives"):
        arguments += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
    arguments += ["--tmpfs", "/usr/local/share/nbgrader"] if Path("/usr/local/share/nbgrader").exists() else []
    return (*arguments, "--proc", "/proc", "--dev", "/dev")


def _home(folder: Path, limits: Limits) -> list[str]:
    arguments = ["--size", str(limits.disk_bytes), "--tmpfs", "/tmp", "--dir", HOME]
    for path in _python():
        arguments += ["--ro-bind", str(path), str(path)]
    for font_list in _font_cache().glob("fontlist-*.json"):
        arguments += ["--ro-bind", str(font_list), f"{HOME}/.config/matplotlib/{font_list.name}"]
    return [*arguments, "--bind", str(folder), str(folder), "--chdir", HOME]


@functools.cache
def _python() -> tuple[Path, ...]:
    """List the folders of the interpreter, its packages and ngkit that do not lie below /usr."""
    import ngkit

    folders = [Path(sys.base_prefix), Path(sys.prefix), Path(ngkit.__file__).parent]
    return tuple(folder.resolve() for folder in folders if not folder.resolve().is_relative_to("/usr"))


@functools.cache
def _font_cache() -> Path:
    """Make Matplotlib's list of fonts once: each sandbox would need seconds for it."""
    import matplotlib
    import matplotlib.font_manager

    matplotlib.font_manager.get_font_names()
    return Path(matplotlib.get_cachedir())


def _environment() -> list[str]:
    values = KERNEL_ENV | {
        "HOME": HOME, "USER": "student", "LOGNAME": "student", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
        "MPLCONFIGDIR": f"{HOME}/.config/matplotlib", "IPYTHONDIR": f"{HOME}/.ipython", "TMPDIR": "/tmp",
    }  # fmt: skip
    return [word for name, value in values.items() for word in ("--setenv", name, value)]
