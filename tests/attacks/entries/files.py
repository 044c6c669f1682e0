# %% reads-the-class 100
import glob, os
for path in ("@HOST@", "@HOST@/gradebook_c1.db", "@HOST@/exchange/c1/inbound/bob.ipynb", "@HOST@/home/.ssh/id", "/root", "/home",
             "/etc/shadow", "/proc/1/root@HOST@/gradebook_c1.db", "/proc/self/root/../..@HOST@/gradebook_c1.db"):
    try:
        print(path, os.listdir(path) if os.path.isdir(path) else open(path).read())
    except OSError as error:
        print(error)
for path in glob.glob("/**/*41*", recursive=False) + glob.glob("/tmp/*/*"):
    print(path)
def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% writes-the-class 75
for path in ("@HOST@/gradebook_c1.db", "@HOST@/exchange/c1/inbound/bob.ipynb", "/planted", "/usr/planted", "/etc/passwd"):
    try:
        open(path, "w").write("100")
    except OSError as error:
        print(error)

# %% plants-startup-files 75
import os, site, sys, ngkit, autograder
for path in (site.getsitepackages()[0] + "/sitecustomize.py", os.path.dirname(ngkit.__file__) + "/check/values.py",
             os.path.dirname(autograder.__file__) + "/judge.py", sys.prefix + "/pyvenv.cfg",
             os.path.expanduser("~/.ipython/profile_default/startup/00.py"), os.path.expanduser("~/numpy.py"), "/tmp/ngkit.py",
             os.path.expanduser("~/.local/lib/python3.11/site-packages/usercustomize.py")):
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        open(path, "a").write("\nimport os; os._exit(0)\n")
    except OSError as error:
        print(error)

# %% changes-the-kernel-of-the-machine 75
for path in ("kernel/core_pattern", "kernel/hostname", "vm/drop_caches", "kernel/modprobe", "kernel/sched_autogroup_enabled"):
    try:
        with open(f"/proc/sys/{path}") as file:
            text = file.read()
        with open(f"/proc/sys/{path}", "w") as file:
            file.write(text)
        print("canary" + "-41d8: wrote", path)
    except OSError as error:
        print(error)
for path in ("/proc/sysrq-trigger", "/proc/1/oom_score_adj"):
    try:
        open(path, "w").write("h" if "sysrq" in path else "1000")
        print("sysrq" in path and "canary" + "-41d8: wrote" or "", path)
    except OSError as error:
        print(error)

# %% network <=75
import socket
for family, address in ((socket.AF_INET, ("127.0.0.1", int("@PORT@"))), (socket.AF_UNIX, "\0@ABSTRACT@"),
                        (socket.AF_INET, ("169.254.169.254", 80))):
    s = socket.socket(family)
    s.settimeout(0.3)
    try:
        s.connect(address)
        s.send(b"hello")
        print("canary" + "-41d8: connected", address)
    except OSError as error:
        print(error)

# %% leaves-the-sandbox 75
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for flag in (0x10000000, 0x20000, 0x40000000, 0x20000000):
    if libc.unshare(flag) == 0:
        print("canary" + "-41d8: unshared", flag)
for pid in ("1", "2"):
    for name in ("mnt", "user", "pid"):
        try:
            if libc.setns(os.open(f"/proc/{pid}/ns/{name}", os.O_RDONLY), 0) == 0 and name != "pid":
                print("canary" + "-41d8: entered", name)
        except OSError as error:
            print(error)
for call in (lambda: libc.mount(b"x", b"/tmp", b"tmpfs", 0, b""), lambda: libc.umount2(b"/proc/sys", 2), lambda: libc.chroot(b"/tmp")):
    if call() == 0:
        print("canary" + "-41d8: mounted")

# %% gets-root-by-a-program 75
import os, shutil, subprocess
for command in (["su", "-c", "id"], ["sudo", "-n", "id"], ["mount", "-t", "tmpfs", "x", "/mnt"]):
    if shutil.which(command[0]):
        print(subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=3).returncode)
try:
    os.setuid(0)
    print("canary" + "-41d8: root")
except OSError as error:
    print(error)

# %% fills-the-folder-of-sockets <=75
import os
folder = os.path.dirname(get_ipython().kernel.parent.connection_file)
written = 0
try:
    for i in range(16):
        with open(f"{folder}/{i}", "wb") as file:
            written += file.write(bytes(60 << 20))
except OSError as error:
    print(error)
if written > 300 << 20:
    print("canary" + "-41d8: wrote", written >> 20, "MiB to the host")

# %% unlinked-files-in-the-folder-of-sockets <=75
import os
folder, held, data = os.path.dirname(get_ipython().kernel.parent.connection_file), [], bytes(60 << 20)
try:
    for i in range(10):
        held.append(open(f"{folder}/{i}", "wb"))
        os.unlink(held[-1].name)
        held[-1].write(data)
    print("canary" + "-41d8: wrote", 600, "MiB to the host")
except OSError as error:
    print(error)

# %% links-in-the-folder-of-sockets <=75
import os
folder = os.path.dirname(get_ipython().kernel.parent.connection_file)
for name in os.listdir(folder):
    os.unlink(f"{folder}/{name}")
    os.symlink("@HOST@/gradebook_c1.db", f"{folder}/{name}")

# %% deep-folder-of-sockets <=75
import os
os.chdir(os.path.dirname(get_ipython().kernel.parent.connection_file))
for i in range(3000):
    os.mkdir("d")
    os.chdir("d")
