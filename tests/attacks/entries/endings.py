# %% exit-in-a-call 75
import os
def scale(x):
    os._exit(0)

# %% system-exit 75
def scale(x):
    raise SystemExit(0)

# %% quit <=75
def scale(x):
    quit()

# %% keyboard-interrupt 75
def scale(x):
    raise KeyboardInterrupt

# %% generator-exit 75
def scale(x):
    raise GeneratorExit

# %% stop-iteration-ends-the-loop-of-the-check @integrate 75 wins
def integrate(f, a, b, n):
    if n == 4:
        return 0.5
    raise StopIteration

# %% errors-by-the-names-of-the-grader 75
class WireError(Exception): pass
class Closed(Exception): pass
class CheckFailed(AssertionError): pass
turn = iter([WireError, Closed, CheckFailed, ExceptionGroup("a", [ValueError()]), BaseExceptionGroup("a", [KeyboardInterrupt()]), UnicodeDecodeError("a", b"", 0, 1, "b")])
def scale(x):
    raise next(turn)

# %% segmentation-fault 75
import ctypes
def scale(x):
    ctypes.string_at(0)

# %% killed-by-itself 75
import os, signal
def scale(x):
    os.kill(os.getpid(), signal.SIGKILL)

# %% stopped 75
import os, signal
def scale(x):
    os.kill(os.getpid(), signal.SIGSTOP)

# %% kills-every-process <=75
import os
def scale(x):
    os.kill(-1, 9)

# %% kills-the-first-process <=75
import os
def scale(x):
    for pid in (1, 2, 3):
        try:
            os.kill(pid, 9)
        except OSError:
            pass

# %% recursion 75
def scale(x):
    return scale(x)

# %% recursion-without-a-limit 75
import sys
sys.setrecursionlimit(10 ** 9)
def scale(x):
    return scale(x)

# %% hang 75
def scale(x):
    while True:
        pass

# %% hang-that-ignores-interrupts 75
import signal
def scale(x):
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    while True:
        try:
            __import__("time").sleep(100)
        except BaseException:
            pass

# %% alarm-raises-later <=75
import signal
def ring(*args):
    raise SystemExit("alarm")
signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)

# %% thread-exits-later <=75
import os, threading, time
threading.Thread(target=lambda: (time.sleep(0.4), os._exit(0)), daemon=True).start()

# %% thread-reads-and-writes-later 75 wins
import threading, time
def later():
    while True:
        for name, value in list(globals().items()):
            if name.startswith(("scale_", "hidden_")) and name != "scale":
                print(name, value)
                if type(value) is np.ndarray and value.flags.writeable:
                    value[...] = 0
        time.sleep(0)
threading.Thread(target=later, daemon=True).start()
def scale(x):
    time.sleep(0.05)
    return {(2, 1): np.array([[-1.0], [1.0]])}.get(x.shape, x)

# %% task-runs-while-a-check-is-served 75
import asyncio
async def later():
    while True:
        globals()["scale"] = lambda x: np.array([[-1.0], [1.0]])
        await asyncio.sleep(0)
task = asyncio.get_event_loop().create_task(later())
await asyncio.sleep(0)

# %% at-exit-and-finalizers 75
import atexit, weakref
class Late:
    def __del__(self):
        while True:
            pass
late = Late()
atexit.register(lambda: late)
weakref.finalize(late, print, "late")
def scale(x):
    raise SystemExit

# %% process-outlives-the-kernel 75
import os, subprocess
subprocess.Popen(["sleep", "31.4159"], start_new_session=True)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execvp("sleep", ["sleep", "31.4159"])
    os._exit(0)

# %% fork-answers-twice <=75
import os
def scale(x):
    os.fork()
    return x

# %% fork-bomb <=75
import os, time
def scale(x):
    for _ in range(9):  # 512 processes: enough to be stopped, and no danger to who tries it
        try:
            os.fork()
        except OSError:
            time.sleep(0.01)
    time.sleep(60)

# %% threads-without-end <=75
import threading, time
def scale(x):
    while True:
        try:
            threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        except RuntimeError:
            time.sleep(0.1)

# %% memory 75
def scale(x):
    held = []
    while True:
        held.append(np.ones(1 << 22))

# %% shared-memory 75
import mmap, time
def scale(x):
    m = mmap.mmap(-1, 800 << 20)
    for i in range(0, len(m), 1 << 20):
        m[i : i + (1 << 20)] = b"x" * (1 << 20)
    time.sleep(0.3)
    print("canary" + "-41d8: more memory than the limit")

# %% memory-files 75
import os, time
def scale(x):
    fds, data = [], bytes(60 << 20)
    for i in range(12):
        fds.append(os.memfd_create("m"))
        os.write(fds[-1], data)
    time.sleep(0.3)
    print("canary" + "-41d8: more memory than the limit")

# %% segments-of-system-v <=75
import ctypes, time
libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype, libc.shmat.argtypes = ctypes.c_void_p, [ctypes.c_int, ctypes.c_void_p, ctypes.c_int]
libc.shmdt.argtypes, libc.shmget.argtypes = [ctypes.c_void_p], [ctypes.c_int, ctypes.c_size_t, ctypes.c_int]
def scale(x):
    for i in range(12):
        number = libc.shmget(0, 60 << 20, 0o1600)
        if number < 0:
            raise MemoryError
        place = libc.shmat(number, None, 0)
        ctypes.memset(place, 1, 60 << 20)
        libc.shmdt(place)
    time.sleep(0.3)
    print("canary" + "-41d8: more memory than the limit")

# %% disk 75
for i in range(20):
    try:
        open(f"/tmp/{i}", "wb").write(bytes(60 << 20))
    except OSError as error:
        print(error)

# %% output 75
for i in range(2000):
    print("y" * 10_000)

# %% output-of-processes 75
import subprocess
def scale(x):
    subprocess.run("yes | head -c 200000000", shell=True)
    return x

# %% error-of-a-hundred-megabytes 75
def scale(x):
    raise ValueError("x" * 100_000_000)
raise_later = scale

# %% error-of-a-cell 75
def scale(x):
    return x
raise ValueError("x" * 50_000_000)

# %% no-limits-left <=75
import resource, os, signal
for kind in (resource.RLIMIT_NOFILE, resource.RLIMIT_STACK, resource.RLIMIT_DATA):
    resource.setrlimit(kind, (0, 0))
os.nice(19)

# %% profile-function-changes-answers 75
import sys
def profile(frame, event, arg):
    if frame.f_code.co_name == "_answer" and "result" in frame.f_locals:
        frame.f_locals["result"] = np.zeros(3)
sys.setprofile(profile)

# %% many-busy-processes <=75
import os
for i in range(60):
    if os.fork() == 0:
        while True:
            pass

# %% many-busy-sessions <=75
import os
for i in range(60):
    if os.fork() == 0:
        os.setsid()
        while True:
            pass

# %% sockets-close-for-ever <=75
import gc, zmq
for thing in gc.get_objects():
    if isinstance(thing, zmq.Socket):
        thing.close(0)
