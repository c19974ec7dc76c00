# SPDX-License-Identifier: EUPL-1.2
"""Whether a server works in a folder is told from what it notes there."""

import os
from pathlib import Path

import pytest

from config.local_start.services import is_running_in


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_folder_whose_note_names_another_process_has_no_server(tmp_path: Path, sign: str) -> None:
    """PostgreSQL notes a negative number while it works alone, as when it makes a new cluster."""
    (tmp_path / "postmaster.pid").write_text(f"{sign}{os.getpid()}\n{tmp_path}\n", encoding="utf-8")
    assert not is_running_in(tmp_path)


def test_a_folder_without_a_note_has_no_server(tmp_path: Path) -> None:
    assert not is_running_in(tmp_path)
