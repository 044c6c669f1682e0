"""Writing files so that a reader, or the next run after a kill, sees the old content or the new, never a part."""

import os
import tempfile
from pathlib import Path


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write `content` under another name, flush it to disk, then rename it to `path`; makes the folder if needed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # a student's output can hold halves of characters, which no encoder accepts: they must not end a run
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
