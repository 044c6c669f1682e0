"""Messages over a socket: a JSON header and raw buffers. Nothing that arrives is ever unpickled or evaluated.

A frame is a fixed head (length of the header, number of buffers), the lengths of the buffers, the header, the buffers.
"""

import json
import socket
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

MAX_BYTES = 1 << 28  # of the buffers of one message
MAX_HEADER = 1 << 26
MAX_BUFFERS = 1 << 16
LARGE = 1 << 22
HEAD = struct.Struct(">II")

Buffer = bytes | bytearray | memoryview


class WireError(Exception):
    """A message is malformed, too large, or holds what cannot be sent."""


class Closed(Exception):
    """The other side is gone."""


@dataclass(frozen=True)
class Frame:
    """One message: a JSON header and its buffers."""

    header: dict[str, Any]
    buffers: list[bytearray | memoryview]


def send(sock: socket.socket, header: dict[str, Any], buffers: Sequence[Buffer] = ()) -> None:
    """Send one frame.

    Raises:
        WireError: it is larger than `MAX_BYTES`. Closed: the other side is gone.
    """
    try:
        text = json.dumps(header, separators=(",", ":")).encode()
    except (ValueError, RecursionError) as error:  # an int of more digits than Python prints
        raise WireError(f"a value cannot be sent: {error}.") from error
    lengths = [memoryview(data).nbytes for data in buffers]
    if sum(lengths) > MAX_BYTES or len(lengths) > MAX_BUFFERS or len(text) > MAX_HEADER:
        raise WireError(f"a message has {sum(lengths) + len(text):,} bytes: at most {MAX_BYTES:,} can be sent.")
    head = HEAD.pack(len(text), len(lengths)) + struct.pack(f">{len(lengths)}Q", *lengths) + text
    try:
        if sum(lengths) < 1 << 16:
            sock.sendall(b"".join([head, *map(bytes, buffers)]))
        else:
            sock.sendall(head)
            for data in buffers:
                sock.sendall(memoryview(data).cast("B") if memoryview(data).nbytes else b"")
    except OSError as error:
        raise Closed("the other process ended.") from error


def receive(sock: socket.socket) -> Frame:
    """Receive one frame.

    Raises:
        WireError: it is malformed or too large. Closed: the other side is gone.
    """
    header_length, count = HEAD.unpack(_exactly(sock, HEAD.size))
    if header_length > MAX_HEADER or count > MAX_BUFFERS:
        raise WireError(f"a header has {header_length:,} bytes and {count:,} buffers: too many.")
    lengths = struct.unpack(f">{count}Q", _exactly(sock, 8 * count))
    if sum(lengths) > MAX_BYTES:
        raise WireError(f"a message has {sum(lengths):,} bytes: expected at most {MAX_BYTES:,}.")
    text = _exactly(sock, header_length)
    buffers = [_exactly(sock, length) for length in lengths]
    try:
        header = json.loads(bytes(text))
    except (ValueError, RecursionError) as error:
        raise WireError(f"a header is not JSON: {type(error).__name__}.") from error
    if type(header) is not dict:
        raise WireError("a header is no JSON object.")
    return Frame(header, buffers)


def _exactly(sock: socket.socket, length: int) -> bytearray | memoryview:
    # NumPy asks for large pages: a quarter of the time of a large array went into touching small ones
    data = bytearray(length) if length < LARGE else memoryview(np.empty(length, np.uint8).data)
    view = memoryview(data)
    while view:
        try:
            count = sock.recv_into(view, min(len(view), 1 << 20))
        except OSError as error:
            raise Closed("the other process ended.") from error
        if not count:
            raise Closed("the other process ended.")
        view = view[count:]
    return data
