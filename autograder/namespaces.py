"""Enter a sandbox that bubblewrap made, and give up everything that its namespaces do not take away.

For a process that was forked for one kernel and has a single thread. Works for root and for ordinary users: joining the
user namespace that owns the others gives the right to join those, and the rights end with `give_up_rights`.
"""

import contextlib
import ctypes
import fcntl
import os
import re
import resource
import struct

from autograder.sandbox import Limits

NS_GET_USERNS = 0xB701
USER, MOUNT, UTS, IPC, PID, NET, CGROUP = 0x10000000, 0x20000, 0x4000000, 0x8000000, 0x20000000, 0x40000000, 0x2000000
OTHERS = {"ipc": IPC, "uts": UTS, "net": NET, "cgroup": CGROUP, "pid": PID, "mnt": MOUNT}
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 36, 38
SMALLEST_PID_MAX = 512  # more than the 300 that Linux reserves
CAPABILITY_VERSION_3 = 0x20080522
SYS_CAPSET = {"x86_64": 126, "aarch64": 91}

_libc = ctypes.CDLL(None, use_errno=True)


def enter(pid: int) -> int:
    """Join the namespaces of the process `pid`; only children of the caller are in its PID namespace.

    Returns:
        a handle of the user namespace that the children have to join last, with `settle`.

    Raises:
        OSError: the kernel refuses.
    """
    handles = {name: os.open(f"/proc/{pid}/ns/{name}", os.O_RDONLY) for name in ("user", *OTHERS)}
    owner = fcntl.ioctl(handles["mnt"], NS_GET_USERNS)  # bubblewrap makes a second user namespace inside the first
    _call("setns", owner, USER)
    for name, kind in OTHERS.items():
        _call("setns", handles[name], kind)
    return handles["user"] if os.fstat(owner).st_ino != os.fstat(handles["user"]).st_ino else -1


def settle(user: int, processes: int) -> None:
    """Limit the PID namespace, where the kernel can (from Linux 6.14 on), and join the innermost user namespace.

    The limit per user does not hold root, and a fork bomb of thousands takes minutes to die.
    """
    if tuple(map(int, re.findall(r"\d+", os.uname().release)[:2])) >= (6, 14):  # before, it is the whole machine's
        with contextlib.suppress(OSError), open("/proc/sys/kernel/pid_max", "w") as file:
            file.write(str(max(processes, SMALLEST_PID_MAX)))
    if user != -1:
        _call("setns", user, USER)


def give_up_rights() -> None:
    """Drop all capabilities for good, and the possibility to gain any by running another program."""
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    last = int(open("/proc/sys/kernel/cap_last_cap").read())
    for capability in range(last + 1):
        prctl(PR_CAPBSET_DROP, capability)
    header = struct.pack("Ii", CAPABILITY_VERSION_3, 0)
    _call("syscall", SYS_CAPSET[os.uname().machine], header, bytes(24))


def set_limits(limits: Limits) -> None:
    """Set the limits of one process; what a whole sandbox may use is watched from outside."""
    for kind, value in (
        (resource.RLIMIT_AS, limits.address_space),
        (resource.RLIMIT_CPU, limits.notebook_seconds),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, limits.processes),
        (resource.RLIMIT_NOFILE, 1024),
    ):
        hard = resource.getrlimit(kind)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (bound, bound))


def prctl(option: int, value: int) -> None:
    """Call prctl(2) with one argument."""
    _call("prctl", option, value, 0, 0, 0)


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments):
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")
