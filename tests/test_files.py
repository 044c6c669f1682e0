"""autograder.files: a file is written whole or not at all, whatever it is to hold."""

import pytest

from autograder.files import write_atomically


def test_halves_of_characters_are_replaced(tmp_path):
    write_atomically(tmp_path / "new" / "a.txt", "a\ud800b é")
    assert (tmp_path / "new" / "a.txt").read_text(encoding="utf-8") == "a?b é"


def test_what_cannot_be_written_leaves_the_old_content_and_no_litter(tmp_path):
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(TypeError):
        write_atomically(tmp_path / "a.txt", ["no", "text"])
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]
