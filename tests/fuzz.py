"""`make fuzz`: look for inputs that break the wire or the reading of notebooks, guided by coverage and by strategies.

MINUTES (5) is the time for each target of atheris and for Hypothesis. What is found is written to fuzz/ and printed:
`python tests/fuzz.py TARGET fuzz/TARGET-crash-…` runs it again.
"""

import json
import os
import random
import socket
import subprocess
import sys
import time
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
HOME = ROOT / "fuzz"
MINUTES = float(os.environ.get("MINUTES", "5"))

with atheris.instrument_imports(include=["autograder"]):
    from autograder import codec, draft, frameworks, release, repair, submission, wire
    from autograder.peer import Peer

TINY = draft.parse((ROOT / "tests" / "tiny.txt").read_text(encoding="utf-8"))
RELEASE, SKELETON = release.release(TINY), release.skeleton(TINY)


class NoExtension:
    """What knows no further kinds of values."""

    def encode(self, value, encoder):
        raise wire.WireError("no data")

    def decode(self, tag, parts, decoder):
        raise wire.WireError("an unknown tag")


def _unknown(*_):
    raise wire.WireError("TensorFlow is left out here: importing it takes longer than a thousand tries.")


def fuzz_codec(data: bytes) -> None:
    """Decode one line of JSON, with the following lines as buffers."""
    text, *buffers = data.split(b"\n")
    try:
        node = json.loads(text)
    except (ValueError, RecursionError):
        return
    try:
        codec.Decoder(NoExtension(), list(map(bytearray, buffers))).value(node)
    except wire.WireError:
        pass


def fuzz_wire(data: bytes) -> None:
    """Receive bytes, as the judge who waits for an answer."""
    here, there = socket.socketpair()
    with here, there:
        there.sendall(data[: 1 << 16])
        there.shutdown(socket.SHUT_WR)
        try:
            Peer(here, lambda *_: None, trusted=True).ask("call", len, [1], {"a": {1}})
        except (wire.WireError, wire.Closed):
            pass
        except Exception as error:
            if not hasattr(error, "_ngkit_trace"):  # what the other side says that it raised
                raise


def fuzz_submission(data: bytes) -> None:
    """Read bytes as a notebook and repair it."""
    parsed = submission.parse(data)
    repaired = repair.inject(SKELETON, RELEASE, parsed.cells)
    ours = [c.source for c in repaired.notebook.cells if draft.role(c) in ("check", "locked")]
    assert ours == [c.source for c in SKELETON.cells if draft.role(c) in ("check", "locked")]


TARGETS = {"codec": fuzz_codec, "wire": fuzz_wire, "submission": fuzz_submission}


def seeds(target: str) -> list[bytes]:
    """Give inputs to start from: what is sent in earnest."""
    if target == "submission":
        return [json.dumps(RELEASE).encode(), json.dumps(RELEASE | {"nbformat": 3}).encode()]
    import numpy as np

    encoder = codec.Encoder(NoExtension())
    rng = [np.random.Generator(getattr(np.random, kind)(0)) for kind in codec.BIT_GENERATORS]
    array = np.array([1.5, -0.0])
    values = [1, array, array, np.array(["a"]), np.array(True), np.float32(1), np.str_("s"), {"a": (1, [2])}, {1}, rng,
              frozenset([2]), 1j, b"x\0", slice(1, None), range(3), ..., int, np.dtype("<i4")]  # fmt: skip
    node = encoder.node(values)
    if target == "codec":
        return [b"\n".join([json.dumps(node).encode(), *map(bytes, encoder.buffers)])]
    here, there = socket.socketpair()
    with here, there:
        wire.send(here, {"k": "answer", "v": node, "c": [[0, ["l", 99, [1, 2]]]]}, encoder.buffers)
        answer = there.recv(1 << 20)
        wire.send(here, {"k": "raise", "names": ["builtins.ValueError"], "message": "m", "trace": "t", "number": 0})
        raised = there.recv(1 << 20)
        wire.send(here, {"k": "ask", "op": "call", "v": ["t", [["o", 1], ["t", [1]], ["d", 0, []]]]})
        return [answer, raised, there.recv(1 << 20) + raised]


def run(target: str, options: list[str]) -> None:
    """Fuzz one target in this process, or run one file again."""
    frameworks.decode = _unknown
    atheris.Setup([sys.argv[0], *options], TARGETS[target])
    atheris.Fuzz()


def fuzz(target: str) -> bool:
    """Fuzz one target in a process of its own and say whether it held."""
    corpus = HOME / target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [f"-max_total_time={int(MINUTES * 60)}", f"-artifact_prefix={HOME}/{target}-", "-timeout=20",
               "-rss_limit_mb=2048", "-max_len=20000", "-print_final_stats=1", "-verbosity=0"]  # fmt: skip
    print(f"{target}: {MINUTES:g} minutes of atheris …", flush=True)
    return not subprocess.run([sys.executable, __file__, target, *options, str(corpus)], cwd=ROOT).returncode


def hypothesis() -> bool:
    """Run the tests' strategies with many examples, each round from another seed, and say whether they held."""
    tests = [f"tests/test_{name}.py" for name in ("wire", "codec", "peer", "repair", "submission", "frameworks")]
    words, env = "any or whatever or there_and_back or were_sent", os.environ | {"FUZZ_EXAMPLES": "1000"}
    end = time.monotonic() + MINUTES * 60
    while time.monotonic() < end:
        seed = random.randrange(1 << 32)
        print(f"hypothesis: 1000 examples for each test, seed {seed} …", flush=True)
        command = [sys.executable, "-m", "pytest", "-q", "-x", f"--hypothesis-seed={seed}", "-k", words, *tests]
        result = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
        if result.returncode:
            (HOME / f"hypothesis-{seed}.txt").write_text(result.stdout)
            print(result.stdout)
            return False
    return True


def main() -> int:
    """Fuzz everything in turn, and list what was found."""
    if len(sys.argv) > 1:
        run(sys.argv[1], sys.argv[2:])
    HOME.mkdir(exist_ok=True)
    held = {name: fuzz(name) for name in TARGETS} | {"hypothesis": hypothesis()}
    found = sorted(path for path in HOME.iterdir() if path.is_file())
    for path in found:
        again = path.name.partition("-")[0]
        print(f"found: {path}; again: python tests/fuzz.py {again} {path}" if again in TARGETS else f"found: {path}")
    print(", ".join(f"{name}: {'held' if good else 'broke'}" for name, good in held.items()))
    return int(not all(held.values()))


if __name__ == "__main__":
    sys.exit(main())
