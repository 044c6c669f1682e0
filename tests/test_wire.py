"""autograder.wire: frames arrive whole, and what is no frame is refused before it costs memory."""

import json
import socket
import struct
import threading
import tracemalloc

import numpy as np
import pytest
from fuzzing import EXAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder import wire
from autograder.wire import HEAD, MAX_BYTES, MAX_HEADER, Closed, WireError


def received(data):
    """Receive what comes of raw bytes, after which the other side hangs up."""
    here, there = socket.socketpair()
    with here, there:
        there.sendall(data)
        there.shutdown(socket.SHUT_WR)
        return wire.receive(here)


def frame(header=b"{}", buffers=(), count=None):
    lengths = [len(data) for data in buffers]
    head = HEAD.pack(len(header), len(lengths) if count is None else count)
    return head + struct.pack(f">{len(lengths)}Q", *lengths) + header + b"".join(buffers)


@given(st.dictionaries(st.text(max_size=4), st.integers() | st.text(max_size=4)), st.lists(st.binary(max_size=9)))
def test_a_frame_arrives_as_it_was_sent(header, buffers):
    here, there = socket.socketpair()
    with here, there:
        wire.send(here, header, buffers)
        got = wire.receive(there)
    assert (got.header, [bytes(data) for data in got.buffers]) == (header, buffers)


def test_large_buffers_go_without_a_copy_and_arrive_in_order():
    here, there = socket.socketpair()
    array = np.arange(1 << 20, dtype=np.int64)
    with here, there:
        sender = threading.Thread(target=wire.send, args=(here, {}, [memoryview(array), b"", b"end"]))
        sender.start()
        got = wire.receive(there)
        sender.join()
    assert np.array_equal(np.frombuffer(got.buffers[0], np.int64), array) and got.buffers[1:] == [b"", b"end"]


def test_a_message_that_is_too_large_is_not_sent_and_the_next_one_is(monkeypatch):
    monkeypatch.setattr(wire, "MAX_BYTES", 10)
    here, there = socket.socketpair()
    with here, there:
        with pytest.raises(WireError, match=r"a message has 13 bytes: at most 10 can be sent\."):
            wire.send(here, {}, [bytes(11)])
        wire.send(here, {"k": 1})
        assert wire.receive(there).header == {"k": 1}


def test_a_value_that_json_cannot_write_is_refused():
    here, there = socket.socketpair()
    with here, there, pytest.raises(WireError, match="a value cannot be sent"):
        wire.send(here, {"v": 10**5000})


@pytest.mark.parametrize(
    "data",
    [frame(b"[]"), frame(b"nonsense"), frame(b"\xff\xfe"), frame(b"[" * 100_000), frame(b'{"a":' + b"9" * 5000 + b"}"),
     HEAD.pack(MAX_HEADER + 1, 0), HEAD.pack(2, 1 << 20), HEAD.pack(2, 1) + struct.pack(">Q", MAX_BYTES + 1),
     HEAD.pack(2, 2) + struct.pack(">QQ", 1 << 63, 1 << 63)],
)  # fmt: skip
def test_what_is_no_frame_is_refused(data):
    with pytest.raises(WireError):
        received(data)


@pytest.mark.parametrize("data", [b"", b"\0", frame()[:-1], frame(buffers=[b"abc"])[:-1], HEAD.pack(2, 1)])
def test_half_a_frame_means_that_the_other_side_is_gone(data):
    with pytest.raises(Closed, match="the other process ended"):
        received(data)


def test_sending_to_nobody_means_that_the_other_side_is_gone():
    here, there = socket.socketpair()
    there.close()
    with here, pytest.raises(Closed):
        wire.send(here, {}, [bytes(1 << 20)])


HEADS = st.builds(HEAD.pack, st.integers(0, 99) | st.integers(0, 2**32 - 1), st.integers(0, 3))
LEAVES = st.none() | st.booleans() | st.floats() | st.text(max_size=3)
JSON = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=2), inner), max_leaves=5)
BYTES = st.binary(max_size=60) | st.builds(lambda *parts: b"".join(parts), HEADS, st.binary(max_size=99))
FRAMES = st.builds(lambda tree, data: frame(json.dumps(tree).encode(), data), JSON, st.lists(st.binary(max_size=4)))


@settings(max_examples=EXAMPLES)
@given(BYTES | FRAMES)
def test_of_any_bytes_comes_a_frame_or_a_wire_error(data):
    tracemalloc.start()
    try:
        assert type(received(data).header) is dict
    except (WireError, Closed):
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < MAX_HEADER + (1 << 20)
