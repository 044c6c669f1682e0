"""What a check says: it fails with one line, or it passes."""

from typing import Any

from ngkit.wording import show

UNSAID = object()


class CheckFailed(AssertionError):
    """An answer is not what the exercise asks for. Its text is the one line that the student reads."""

    __module__ = "ngkit.check"  # as students know it

    def _render_traceback_(self) -> list[str]:
        """Show the line alone: IPython asks for this instead of printing the frames of this module."""
        return [f"✗ {self}"]


def fail(wrong: str, expected: Any = UNSAID, got: Any = UNSAID, cause: str = "") -> None:
    """Raise `CheckFailed` with the line "wrong: expected …, got …. cause"."""
    parts = [f"expected {show(expected)}"] if expected is not UNSAID else []
    parts += [f"got {show(got)}"] if got is not UNSAID else []
    line = f"{wrong}: {', '.join(parts)}" if parts else wrong
    raise CheckFailed(" ".join([line.rstrip(".") + ".", cause]).strip())


def passed(name: str) -> None:
    """Print the one line of a check that ends well."""
    print(f"✓ {name}: the checks shown here pass.")
