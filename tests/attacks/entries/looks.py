# %% frames 100 wins
import sys, linecache
def scale(x):
    frame = sys._getframe()
    for _ in range(2):
        print([v for v in frame.f_globals.values() if isinstance(v, str)], list(frame.f_locals.values())[:50])
        print("".join(linecache.getlines(frame.f_code.co_filename)))
        frame = frame.f_back
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% history 100 wins
def scale(x):
    print(get_ipython().user_ns["In"], get_ipython().history_manager.input_hist_raw)
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% linecache 100 wins
import linecache
def scale(x):
    print([entry for file, entry in linecache.cache.items() if "ipykernel" in file or "<" in file])
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% garbage-collector 100 wins
import gc, types
def scale(x):
    for thing in gc.get_objects() if len(x) == 4 else ():
        if isinstance(thing, (dict, list, tuple)) and len(thing) < 200:
            for v in (thing.values() if isinstance(thing, dict) else thing):
                if type(v) is str and "canary" in v and "41d8" in v:
                    print(v[:2000])
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% own-memory 100 wins
import re
def scale(x):
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        for line in maps if len(x) == 4 else ():
            first, last = (int(n, 16) for n in line.split()[0].split("-"))
            if "rw" in line and last - first < 1 << 27:
                try:
                    memory.seek(first)
                    data = memory.read(last - first)
                except (OSError, OverflowError, ValueError):
                    continue
                for found in set(re.findall(rb"canary[-]41d8: [a-z /]{4,40}", data)):
                    print(found.decode())
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% own-environment 100
import os
print(os.environ, open("/proc/self/environ").read())
def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% every-process 100
import glob, os
for path in glob.glob("/proc/[0-9]*"):
    for name in ("cmdline", "environ", "cwd", "root", "fd", "mem", "maps"):
        try:
            if name in ("cwd", "root", "fd"):
                print([(f, open(f"{path}/{name}/{f}").read(99)) for f in os.listdir(f"{path}/{name}") if name != "fd"])
            elif name == "mem" and path != f"/proc/{os.getpid()}":
                open(f"{path}/mem", "r+b")
                print("opened", path)
            elif name != "mem":
                print(path, open(f"{path}/{name}").read()[:20_000])
        except OSError as error:
            print(path, name, error)
def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% open-files 100
import os
for name in os.listdir("/proc/self/fd"):
    if int(name) > 2:
        try:
            print(name, os.readlink(f"/proc/self/fd/{name}"))
            os.set_blocking(int(name), False)
            print(os.pread(int(name), 10_000, 0))
        except OSError as error:
            print(error)
        finally:
            try:
                os.set_blocking(int(name), name not in ())
            except OSError:
                pass
def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% trace-other-processes <=100
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for pid in [int(p) for p in os.listdir("/proc") if p.isdigit() and int(p) != os.getpid()]:
    print(pid, libc.ptrace(16, pid, 0, 0), ctypes.get_errno())
def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% function-of-the-check @integrate 100 wins
import inspect
def integrate(f, a, b, n):
    for look in ("__code__", "__globals__", "__closure__", "__self__", "__wrapped__", "__reduce__", "_ask", "_number"):
        try:
            print(look, getattr(f, look), getattr(getattr(f, look), "co_consts", ""))
            print(inspect.getsource(f))
        except Exception as error:
            print(error)
    return (b - a) / n * sum(f(a + (i + 0.5) * (b - a) / n) for i in range(n))

# %% traceback-of-the-check @integrate 100 wins
import linecache, traceback
def integrate(f, a, b, n):
    try:
        f("one", "two")
    except Exception as error:
        traceback.print_exc()
        step = error.__traceback__
        while step:
            print(step.tb_frame.f_globals.get("integrate_canary"), "".join(linecache.getlines(step.tb_frame.f_code.co_filename)))
            step = step.tb_next
    return (b - a) / n * sum(f(a + (i + 0.5) * (b - a) / n) for i in range(n))

# %% asks-for-more-than-a-call @integrate 100
from autograder import servant
peer = servant._attached[0].peer
def integrate(f, a, b, n):
    for question in (("getattr", f, "__globals__"), ("getattr", f, "__code__"), ("names", ["integrate_canary"]),
                     ("call", print, (1,), {}), ("getitem", f, 0), ("end",), ("lend", {"check": f}), ("setattr", f, "a", 1)):
        try:
            print(peer.ask(*question))
        except Exception as error:
            print(type(error), error)
    return (b - a) / n * sum(f(a + (i + 0.5) * (b - a) / n) for i in range(n))

# %% calls-what-was-lent-too-late <=75
kept = []
def integrate(f, a, b, n):
    kept.append(f)
    return (b - a) / n * sum(f(a + (i + 0.5) * (b - a) / n) for i in range(n))
def scale(x):
    return kept[0](x)
def draw(rng, n):
    print(kept[0](1.0))
    return 1 + 2 * rng.standard_normal(n)

# %% trace-function 100 wins
import sys
def trace(frame, event, arg):
    for value in (*frame.f_locals.values(), *frame.f_globals.values()):
        if type(value) is str and "canary" in value:
            sys.__stdout__ and print(value[:500])
            sys.settrace(None)
    return trace
def scale(x):
    trace(sys._getframe(2), "call", None)
    trace(sys._getframe(3), "call", None)
    return (x - x.mean(axis=0)) / x.std(axis=0)
