# %% answers-with-builtins <=75
from autograder import servant
real = servant._attached[0].do
def do(peer, op, args):
    extra = {"range": lambda *args: []} if op == "names" else {}
    return real(peer, op, args) | extra if extra else real(peer, op, args)
servant._attached[0].peer.serve = do
def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0) if len(x) < 5 else x

# %% answers-with-import <=75
from autograder import servant
real = servant._attached[0].do
class Fake:
    def __getattr__(self, name):
        return self
    def __call__(self, *args, **kwargs):
        return self
    def __pow__(self, other):
        return self
def do(peer, op, args):
    if op == "names" and "scale" in args[0]:
        hook = lambda *args, **kwargs: Fake()
        return {"scale": hook, "__builtins__": {"__import__": hook, "len": lambda *args: 5, "map": lambda *args: [], "range": hook, "int": hook}}
    return real(peer, op, args)
servant._attached[0].peer.serve = do

# %% names-are-no-dict <=75
from autograder import servant
servant._attached[0].peer.serve = lambda peer, op, args: [["check", 1]] if op == "names" else None

# %% verdict-like-messages <=75
from autograder import servant, wire
sock = servant._attached[0].peer.sock
def serve():
    wire.receive(sock)
    for _ in range(3):
        wire.send(sock, {"status": "ok", "error": "", "message": "", "trace": ""})
servant.serve = serve

# %% answers-before-the-question <=75
from autograder import servant, wire
sock = servant._attached[0].peer.sock
for _ in range(50):
    wire.send(sock, {"k": "answer", "v": None, "c": []})

# %% changes-what-was-not-sent <=75
from autograder import servant, wire
peer = servant._attached[0].peer
def serve():
    while True:
        frame = wire.receive(peer.sock)
        if frame.header["op"] == "end":
            return peer.answer(frame)
        if frame.header["op"] == "names":
            peer.answer(frame)
        else:
            wire.send(peer.sock, {"k": "answer", "v": ["x", 0], "c": [[5, ["l", 0, []]], [-1, ["x", 0]], [2 ** 70, None]]})
servant.serve = serve

# %% changes-a-question-of-another-shape <=75
from autograder import servant, wire
peer = servant._attached[0].peer
def serve():
    while True:
        frame = wire.receive(peer.sock)
        if frame.header["op"] == "call":
            wire.send(peer.sock, {"k": "answer", "v": ["x", 0], "c": [[0, ["a", 0, "<f8", [0], 0, 1]]]}, [b""])
        else:
            peer.answer(frame)
            if frame.header["op"] == "end":
                return
servant.serve = serve

# %% huge-lengths <=75
import struct
from autograder import servant, wire
sock = servant._attached[0].peer.sock
def serve():
    wire.receive(sock)
    sock.sendall(struct.pack(">II", 2 ** 32 - 1, 2 ** 32 - 1))
    sock.sendall(struct.pack(">IIQ", 2, 1, 2 ** 63) + b"{}")
servant.serve = serve

# %% most-that-is-allowed <=75
import struct
from autograder import servant, wire
sock = servant._attached[0].peer.sock
def serve():
    wire.receive(sock)
    sock.sendall(struct.pack(">IIQ", 1 << 26, 1, 1 << 28))
    servant._attached[0].serve()
servant.serve = serve

# %% deep-nesting <=75
from autograder import servant, wire
sock = servant._attached[0].peer.sock
def send_text(text):
    sock.sendall(wire.HEAD.pack(len(text), 0) + text)
def serve():
    wire.receive(sock)
    send_text(b'{"k": "answer", "v": ' + b"[" * 100_000 + b"]" * 100_000 + b"}")
servant.serve = serve

# %% text-that-is-no-json <=75
from autograder import servant, wire
sock = servant._attached[0].peer.sock
turn = iter([b"\xff\xfe", b"null", b"{", b'{"k": NaN}', b'{"k": "answer", "v": ' + b"9" * 100_000 + b"}"])
def serve():
    wire.receive(sock)
    text = next(turn, b"[]")
    sock.sendall(wire.HEAD.pack(len(text), 0) + text)
servant.serve = serve

# %% shapes-and-dtypes-that-lie <=75
from autograder import servant, wire
peer = servant._attached[0].peer
nodes = iter([["a", 0, "<f8", [2 ** 31], 0, 1], ["a", 0, "|O", [1], 0, 1], ["a", 0, "<f8", [-1], 0, 1],
              ["a", 0, "<f8", [2 ** 62, 2 ** 62], 0, 1], ["n", "|b1", 2], ["a", 0, "|V8", [1], 0, 1], ["n", "<i8", 1e300],
              ["a", 0, "|S999999", [10 ** 6], 0, 1]])
def serve():
    while True:
        frame = wire.receive(peer.sock)
        if frame.header["op"] == "call":
            wire.send(peer.sock, {"k": "answer", "v": next(nodes), "c": []}, [b"\2" * 8])
        else:
            peer.answer(frame)
            if frame.header["op"] == "end":
                return
servant.serve = serve

# %% references-to-nothing <=75
from autograder import servant, wire
peer = servant._attached[0].peer
nodes = iter([["m", 5], ["x", -1], ["o", 1], ["o", True], ["h", None, 1, 2], ["h", 3, "f", True], ["zz"], ["b", 7], ["dtype", "O"],
              ["type", "os.system"], ["range", 0, 1 << 62, 1], ["g", 0, "os", {}], ["D", 0, None, "x", ["o", 1], []]])
def serve():
    while True:
        frame = wire.receive(peer.sock)
        if frame.header["op"] == "call":
            wire.send(peer.sock, {"k": "answer", "v": next(nodes), "c": []})
        else:
            peer.answer(frame)
            if frame.header["op"] == "end":
                return
servant.serve = serve

# %% dataclass-with-an-address <=75
from autograder import servant, wire
peer = servant._attached[0].peer
def serve():
    while True:
        frame = wire.receive(peer.sock)
        if frame.header["op"] == "call":
            field = ["d", 1, [["data", ["t", [8, False]]], ["shape", ["t", [2, 1]]], ["typestr", "<f8"], ["version", 3]]]
            node = ["D", 0, None, "ndarray", ["h", 77], [["__array_interface__", field]]]
            wire.send(peer.sock, {"k": "answer", "v": node, "c": []})
        else:
            peer.answer(frame)
            if frame.header["op"] == "end":
                return
servant.serve = serve

# %% object-of-ngkit-by-name <=75
from autograder import servant, wire
peer = servant._attached[0].peer
homes = iter(["ngkit.check.CheckFailed", "ngkit.check.values.np", "ngkit.check.lending.sys", "os.system", "ngkit.wording.Words"])
def serve():
    while True:
        frame = wire.receive(peer.sock)
        if frame.header["op"] == "call":
            wire.send(peer.sock, {"k": "answer", "v": ["D", 0, next(homes, None), "Words", ["h", 77], []], "c": []})
        else:
            peer.answer(frame)
            if frame.header["op"] == "end":
                return
servant.serve = serve

# %% raises-what-python-treats-specially <=75
from autograder import servant, wire
peer = servant._attached[0].peer
names = iter(["SystemExit", "KeyboardInterrupt", "GeneratorExit", "BaseException", "StopIteration", "StopAsyncIteration", "ExceptionGroup"])
def serve():
    while True:
        frame = wire.receive(peer.sock)
        if frame.header["op"] == "call":
            name = next(names, "Exception")
            wire.send(peer.sock, {"k": "raise", "names": ["builtins." + name], "message": ["x"], "trace": 5, "number": -1, "yours": 0})
        else:
            peer.answer(frame)
            if frame.header["op"] == "end":
                return
servant.serve = serve

# %% questions-without-end @integrate <=75
from autograder import servant, wire
peer = servant._attached[0].peer
def integrate(f, a, b, n):
    while True:
        f(0.5)

# %% calls-within-calls @integrate <=75
depth = []
def integrate(f, a, b, n):
    depth.append(1)
    return f(f)

# %% closes-the-socket <=75
from autograder import servant
servant._attached[0].peer.sock.close()

# %% reply-never-comes <=75
from autograder import servant, wire
def serve():
    wire.receive(servant._attached[0].peer.sock)
    while True:
        __import__("time").sleep(60)
servant.serve = serve

# %% stops-serving-at-once <=75
from autograder import servant
servant.serve = lambda: None

# %% half-a-message <=75
from autograder import servant, wire
sock = servant._attached[0].peer.sock
def serve():
    wire.receive(sock)
    sock.sendall(b"\0\0")
servant.serve = serve

# %% one-number-for-two-things <=75
from autograder import servant, wire
peer = servant._attached[0].peer
nodes = iter([["h", 9, "f", True], ["K", 0, 9, "{}", []], ["D", 0, None, "A", ["h", 9], [["a", 1]]], ["h", 9, "f", False]])
def serve():
    while True:
        frame = wire.receive(peer.sock)
        if frame.header["op"] == "call":
            wire.send(peer.sock, {"k": "answer", "v": next(nodes, None), "c": []})
        else:
            peer.answer(frame)
            if frame.header["op"] == "end":
                return
servant.serve = serve

# %% handles-sent-over-the-socket <=75
import os, socket
from autograder import servant
sock = servant._attached[0].peer.sock
def serve():
    socket.send_fds(sock, [b"\0"], [os.open("/tmp", os.O_RDONLY)] * 50)
    socket.send_fds(sock, [b"\0"] , [0, 1, 2])
servant.serve = serve
