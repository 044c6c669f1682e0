"""Enter a sandbox that bubblewrap made, and give up everything that its namespaces do not take away.

For a process that was forked for one kernel and has a single thread. Works for root and for ordinary users: joining the
user namespace that owns the others gives the right to join those, and the rights end with `give_up_rights`.
"""

import contextlib
import ctypes
import errno
import fcntl
import os
import re
import resource
import struct

from autograder.sandbox import Limits

NS_GET_USERNS = 0xB701
USER, MOUNT, UTS, IPC, PID, NET, CGROUP = 0x10000000, 0x20000, 0x4000000, 0x8000000, 0x20000000, 0x40000000, 0x2000000
OTHERS = {"ipc": IPC, "uts": UTS, "net": NET, "cgroup": CGROUP, "pid": PID, "mnt": MOUNT}
PR_SET_PDEATHSIG, PR_CAPBSET_DROP, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 1, 24, 36, 38
SMALLEST_PID_MAX = 512  # more than the 300 that Linux reserves
FSOPEN, FSCONFIG, FSMOUNT, FSCONFIG_CMD_CREATE = 430, 431, 432, 6  # the same numbers on every machine
CAPABILITY_VERSION_3 = 0x20080522
SYS_CAPSET = {"x86_64": 126, "aarch64": 91}
PR_SET_SECCOMP, FILTER, ALLOW, REFUSE = 22, 2, 0x7FFF0000, 0x50000 | errno.ENOSYS
# memory that belongs to no process, where no limit finds it (memfd_create, memfd_secret, shmget, msgget, semget), and
# corners of Linux that no notebook needs (io_uring, bpf, perf_event_open, userfaultfd, add_key, request_key, keyctl)
REFUSED = {"x86_64": (319, 447, 29, 68, 64, 425, 321, 298, 323, 248, 249, 250),
           "aarch64": (279, 447, 194, 186, 190, 425, 280, 241, 282, 217, 218, 219)}  # fmt: skip
AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

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
        with contextlib.suppress(OSError):
            _set_pid_max(max(processes, SMALLEST_PID_MAX))
    if user != -1:
        _call("setns", user, USER)


def _set_pid_max(number: int) -> None:
    """Write to a /proc that is mounted nowhere: the one that the sandbox sees is read-only."""
    context = _call("syscall", FSOPEN, b"proc", 0)
    _call("syscall", FSCONFIG, context, FSCONFIG_CMD_CREATE, None, None, 0)
    mount = _call("syscall", FSMOUNT, context, 0, 0)
    file = os.open("sys/kernel/pid_max", os.O_WRONLY, dir_fd=mount)
    os.write(file, str(number).encode())
    for handle in (context, mount, file):
        os.close(handle)


def give_up_rights() -> None:
    """Drop all capabilities for good, and the possibility to gain any by running another program."""
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    last = int(open("/proc/sys/kernel/cap_last_cap").read())
    for capability in range(last + 1):
        prctl(PR_CAPBSET_DROP, capability)
    header = struct.pack("Ii", CAPABILITY_VERSION_3, 0)
    _call("syscall", SYS_CAPSET[os.uname().machine], header, bytes(24))


def refuse_system_calls() -> None:
    """Let the calls of `REFUSED` fail as if Linux did not have them, for this process and all that it starts."""
    code = _filter(os.uname().machine)
    instructions = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(instructions))
    _call("prctl", PR_SET_SECCOMP, FILTER, ctypes.create_string_buffer(program, len(program)), 0, 0)


def _filter(machine: str) -> bytes:
    """Assemble a program for seccomp(2): load, compare and return; jumps count instructions to skip."""
    load, equal, at_least, give = 0x20, 0x15, 0x35, 0x06
    refused = REFUSED[machine]
    tests = [(equal, len(refused) - i, 0, number) for i, number in enumerate(refused)]
    lines = [(load, 0, 0, 4), (equal, 0, len(refused) + 3, AUDIT_ARCH[machine]),  # another architecture's numbers
             (load, 0, 0, 0), (at_least, len(refused) + 1, 0, 0x40000000), *tests,  # x32 on x86_64
             (give, 0, 0, ALLOW), (give, 0, 0, REFUSE)]  # fmt: skip
    return b"".join(struct.pack("HBBI", *line) for line in lines)


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


def _call(name: str, *arguments: object) -> int:
    result = getattr(_libc, name)(*arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")
    return int(result)
