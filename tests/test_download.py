"""ngkit.data.load: classic sets from a local server: read rightly, fetched once, and not kept when spoiled."""

import gzip
import hashlib
import io
import tarfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from ngkit import data
from ngkit.data import download

RNG = np.random.default_rng(0)
GREY, LABELS = RNG.integers(0, 256, (10, 28, 28), np.uint8), np.arange(10, dtype=np.uint8)
COLOUR = RNG.integers(0, 256, (10, 32, 32, 3), np.uint8)


class Quiet(SimpleHTTPRequestHandler):
    asked: list = []  # noqa: RUF012 - one list for all requests

    def do_GET(self):
        self.asked.append(self.path)
        super().do_GET()

    def log_message(self, *_):
        pass


@pytest.fixture
def server(tmp_path, monkeypatch):
    """Serve a folder; return it, and a function that points a set's files there."""
    folder = tmp_path / "server"
    folder.mkdir()
    Quiet.asked = []
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    monkeypatch.setenv("NGKIT_DATA", str(tmp_path / "cache"))

    def publish(name, contents):
        files = {}
        for file, content in zip(download.REMOTE[name].files, contents, strict=True):
            (folder / file).write_bytes(content)
            files[file] = "sha256:" + hashlib.sha256(content).hexdigest()
        url = f"http://127.0.0.1:{httpd.server_port}/"
        monkeypatch.setitem(download.REMOTE, name, download.Remote(url, files, download.REMOTE[name].read))
        return folder

    yield publish
    httpd.shutdown()
    httpd.server_close()


def idx(array):
    head = bytes([0, 0, 8, array.ndim]) + b"".join(size.to_bytes(4, "big") for size in array.shape)
    return gzip.compress(head + array.tobytes())


def cifar():
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for number, name in enumerate([*(f"data_batch_{k}.bin" for k in range(1, 6)), "test_batch.bin"]):
            picks = slice(number, number + 2)
            planes = COLOUR[picks].transpose(0, 3, 1, 2).reshape(2, -1)
            record = np.hstack([LABELS[picks, None], planes]).tobytes()
            member = tarfile.TarInfo(f"cifar-10-batches-bin/{name}")
            member.size = len(record)
            archive.addfile(member, io.BytesIO(record))
        archive.addfile(tarfile.TarInfo("cifar-10-batches-bin/readme.html"))
    return stream.getvalue()


def npz():
    stream = io.BytesIO()
    np.savez(stream, x_train=GREY, y_train=LABELS, x_test=GREY[:3], y_test=LABELS[:3])
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "contents"),
    [("mnist", [npz()]), ("fashion_mnist", [idx(GREY), idx(LABELS), idx(GREY[:3]), idx(LABELS[:3])])],
)
def test_grey_images_are_read(server, name, contents):
    server(name, contents)
    X, y, X_test, y_test = data.load(name)
    np.testing.assert_array_equal(X, GREY)
    np.testing.assert_array_equal(X_test, GREY[:3])
    assert y.tolist() == list(range(10)) and y_test.dtype == int


def test_colour_planes_become_pixels(server):
    server("cifar10", [cifar()])
    X, y, X_test, y_test = data.load("cifar10")
    np.testing.assert_array_equal(X[0], COLOUR[0])
    np.testing.assert_array_equal(X_test, COLOUR[5:7])
    assert (y.tolist(), y_test.tolist()) == ([0, 1, 1, 2, 2, 3, 3, 4, 4, 5], [5, 6])


def test_a_set_is_fetched_once(server):
    server("mnist", [npz()])
    data.load("mnist")
    data.load("mnist")
    assert Quiet.asked == ["/mnist.npz"]


def test_a_spoiled_file_is_refused_and_not_kept(server, tmp_path):
    folder = server("mnist", [npz()])
    (folder / "mnist.npz").write_bytes(b"something else")
    with pytest.raises(ValueError, match="does not match the known hash"):
        data.load("mnist")
    assert not list((tmp_path / "cache" / "mnist").glob("*"))


def test_a_missing_server_is_named(server, monkeypatch):
    server("mnist", [npz()])
    nowhere = download.Remote("http://127.0.0.1:9/", download.REMOTE["mnist"].files, download.REMOTE["mnist"].read)
    monkeypatch.setitem(download.REMOTE, "mnist", nowhere)
    with pytest.raises(OSError, match=r"mnist\.npz could not be downloaded from http://127\.0\.0\.1:9/"):
        data.load("mnist")


def test_an_unknown_set_is_named():
    with pytest.raises(ValueError, match="expected one of cifar10, fashion_mnist, mnist"):
        data.load("minst")
